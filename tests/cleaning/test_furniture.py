"""What is folded, with which reason, and what stays text."""

import pytest

from coopreader.article import CAPTION, Fold
from coopreader.cleaning import folding

from .pages import article_of, reasons_of

TITLE = "Council builds a second pier for the ferries"
FIRST = (
    "The harbour council decided on Monday to build a second pier for the ferries, although fishermen wanted a market."
)
SECOND = (
    "Work begins in May and will last until the autumn of next year. It costs 4.2 million, a "
    "third of which the state pays."
)
THIRD = (
    "Critics say that the market would have cost less and brought more, and that the council "
    "counted its visitors twice."
)

FOURTH = "The fishermen will get a market of their own in three years, the mayor promised on Tuesday evening at sea."


def page(*between: str) -> str:
    return "\n\n".join([TITLE, "By Ada Quill", FIRST, *between, SECOND, THIRD])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Print", "page tools"),
        ("(BUTTON) Menu", "page tools"),
        ("5 min read", "page tools"),
        ("Facebook Twitter Email", "share bar"),
        ("Share on WhatsApp", "share bar"),
        ("Advertisement", "advertisement"),
        ("Anzeige", "advertisement"),
        ("Home > News > Harbour", "navigation"),
        ("Read more: Ferry prices rise again", "related headlines"),
        ("Sign up for our newsletter", "newsletter"),
        ("We use cookies to make the site better.", "cookie notice"),
        ("© 2021 Harbour Daily", "copyright"),
        ("版权所有", "copyright"),
        ("[pier.jpg]", "picture"),
        ("The new pier at dusk. [Photo/Harbour Daily]", CAPTION),
        ("A ferry leaves the old pier. Photo: Ada Quill", CAPTION),
        ("Photo by Ada Quill", "photo credit"),
        ("___________________", "ornament"),
    ],
)
def test_furniture_is_folded_where_it_stood_with_its_reason(line: str, reason: str) -> None:
    article = article_of(page(line))

    assert reasons_of(article)[line] == reason
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert [fold.position for fold in article.folded if line in fold.lines] == [1]


@pytest.mark.parametrize("mark", ["Endi", "(END)", "ENDS", "（完）", "###"])
def test_a_closing_mark_is_cut_off_the_last_sentence(mark: str) -> None:
    article = article_of(page() + f" {mark}")

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert article.folded[-1].lines == (mark,)
    assert article.folded[-1].reason == "end mark"
    assert article.folded[-1].position == 3


def test_neighbours_with_one_reason_are_one_fold() -> None:
    article = article_of(page("Facebook", "Twitter", "WhatsApp"))

    assert ("Facebook", "Twitter", "WhatsApp") in [fold.lines for fold in article.folded]


def test_subheads_quotes_and_list_entries_stay_text() -> None:
    article = article_of(
        page("What happens next", "> So be it, said the gull.", "* Ropes for the boats", "* Lamps for the night.")
    )

    kinds = dict(zip(article.paragraphs, article.recovery.kinds, strict=True))
    assert kinds["What happens next"] == "subhead"
    assert kinds["> So be it, said the gull."] == "quote"
    assert kinds["Ropes for the boats"] == kinds["Lamps for the night."] == "item"


def test_headlines_of_other_articles_below_the_text_are_folded() -> None:
    article = article_of(
        page() + "\n\nRelated stories\n\nStorm closes the port again\n\nCinema reopens after nine years"
    )

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)["Storm closes the port again"] == "related headlines"


def test_comments_below_the_text_are_folded() -> None:
    comment = "I have used this ferry for thirty years and nobody ever asked me whether I wanted a second pier."

    article = article_of(page() + f"\n\nComments\n\n{comment}\n\nReply")

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[comment] == "comments"


def test_a_page_of_a_text_browser_is_read_like_any_other() -> None:
    article = article_of(
        "   #Harbour Daily » Feed alternate\n\n     * Home\n     * Sport\n     * (BUTTON) Menu\n\n"
        f"{TITLE}\n\n   By Ada Quill\n\n   {FIRST}\n\n   {SECOND}\n\n   {THIRD}\n\n   © 2021 Harbour Daily"
    )

    assert (article.title, article.authors, article.source) == (TITLE, ("Ada Quill",), "Harbour Daily")
    assert article.paragraphs == (FIRST, SECOND, THIRD)


def test_markup_saved_as_text_is_shown_as_written() -> None:
    text = "<html><h1>Pier</h1><p>First &amp; only paragraph of the page, long enough to be text of its own.</p></html>"

    article = article_of(text)

    assert text in (article.title, *article.paragraphs)


@pytest.mark.parametrize("lines", [10, 1_000])
def test_a_long_run_of_furniture_is_one_fold_made_once(lines: int, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Fold] = []

    def counted(position: int, lines: tuple[str, ...], reason: str) -> Fold:
        made.append(Fold(position, lines, reason))
        return made[-1]

    monkeypatch.setattr(folding, "Fold", counted)

    article = article_of(page(*["Advertisement"] * lines))

    assert max(len(fold.lines) for fold in article.folded) >= lines
    assert len(made) == len(article.folded)


def test_a_description_above_the_same_words_as_caption_is_folded_with_it() -> None:
    article = article_of(page("The new pier at dusk in May", "The new pier at dusk in May / Ada Quill"))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)["The new pier at dusk in May / Ada Quill"] == CAPTION


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("The old pier in fog, seen from the bridge. The old pier in fog, seen from the bridge.", CAPTION),
        ("The old pier in fog The old pier in fog", "picture"),
        ("Ferries are seen at the old pier in Hulltown, Norland, March 4, 2021.", CAPTION),
        ("A ferry leaves the pier. [65c5?width=600&format=jpeg]", CAPTION),
        ("Latest harbour stories", "related headlines"),
        ("Antworten", "comments"),
        ("This story is available exclusively to subscribers. Have an account?", "newsletter"),
    ],
)
def test_what_browsers_and_sites_put_between_paragraphs_is_folded(line: str, reason: str) -> None:
    article = article_of(page(line))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[line] == reason


def test_short_lines_among_furniture_are_folded_but_for_the_subhead() -> None:
    menu = ("Storm closes the port again", "Share", "Cinema reopens in May")

    article = article_of(page(FOURTH, *menu, "What happens next"))

    assert article.paragraphs == (FIRST, FOURTH, "What happens next", SECOND, THIRD)
    assert reasons_of(article)["Cinema reopens in May"] == "navigation"


def test_a_text_ends_where_furniture_goes_on_and_on() -> None:
    cookies = "Every visitor of the harbour leaves a trace in the log of the harbour master, who reads it at night."
    article = article_of(
        "\n\n".join([page(), *["Home", "News", "Sport"] * 10, *[cookies + f" {n}." for n in range(3)]])
    )

    assert article.paragraphs == (FIRST, SECOND, THIRD)

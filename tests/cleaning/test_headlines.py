"""The headline: not the ticker, not the section, not the copy, not the site's name."""

import pytest

from coopreader.cleaning.headlines import CUT, opening_of

from .pages import article_of, reasons_of

TITLE = "Council builds a second pier for the ferries"
BODY = """The harbour council decided on Monday to build a second pier, although fishermen had asked for a market.

Work begins in May and will last until the autumn of next year. It costs 4.2 million, says the state."""


def test_the_headline_is_found_below_menu_ticker_and_section() -> None:
    ticker = (
        "Storm closes port • Cinema reopens after nine years • Bread is dearer than ever • Trams "
        "are late • Mayor resigns"
    )

    article = article_of(f"Off today\n{ticker}\nHome\nPolitics\n\n{TITLE}\n\nBy Ada Quill\n\n{BODY}")

    assert article.title == TITLE
    assert reasons_of(article)[ticker] == "ticker"
    assert reasons_of(article)["Politics"] == "section"


def test_the_second_copy_of_a_headline_is_folded() -> None:
    article = article_of(f"close\n\n{TITLE}\n\n{TITLE}\n\nBy Ada Quill\n\n{BODY}")

    assert article.title == TITLE
    assert reasons_of(article)[TITLE] == "repeated headline"
    assert TITLE not in article.paragraphs


def test_the_name_of_the_site_is_cut_off_where_the_page_shows_it_is_one() -> None:
    article = article_of(f"{TITLE} | Harbour Daily\n\nHarbour Daily\n\nBy Ada Quill\n\n{BODY}")

    assert article.title == TITLE
    assert reasons_of(article)["| Harbour Daily"] == "site name"


def test_a_dash_inside_a_headline_stays() -> None:
    article = article_of(f"Ferries - the second pier comes\n\nBy Ada Quill\n\n{BODY}")

    assert article.title == "Ferries - the second pier comes"


def test_a_standfirst_is_not_taken_for_the_headline() -> None:
    standfirst = "Fishermen wanted a market, the harbour gets a second pier for its ferries"

    article = article_of(f"{TITLE}\n\n{standfirst}\n\nBy Ada Quill\n\n{BODY}")

    assert article.title == TITLE
    assert article.paragraphs[0] == standfirst
    assert article.recovery.kinds[0] == "standfirst"


def test_text_without_a_headline_lends_its_first_sentence_and_stays_whole() -> None:
    article = article_of(BODY)

    assert article.title == BODY.partition("\n")[0]
    assert article.paragraphs == tuple(BODY.split("\n\n"))


def test_a_first_paragraph_without_an_end_is_cut_at_a_word() -> None:
    article = article_of("pier " * 1000)

    assert article.title == opening_of("pier " * 1000)
    assert len(article.title) <= CUT
    assert article.paragraphs == (("pier " * 1000).strip(),)


@pytest.mark.parametrize("lines", [[], [""], ["   ", "\u3000"]])
def test_an_empty_page_still_opens(lines: list[str]) -> None:
    article = article_of(lines)

    assert article.title == "Untitled"
    assert article.paragraphs == ()


def test_a_page_that_is_all_menu_has_a_title_and_no_text() -> None:
    article = article_of(
        "close\nclose\nPrint\n|\nYou are here:   Home\nShare\nFacebook\n© Example Daily Information Co\nTerms of use"
    )

    assert article.title == "close"
    assert article.paragraphs == ()
    assert sum(len(fold.lines) for fold in article.folded) == 8


def test_a_page_that_yields_nothing_is_its_first_line_and_its_text() -> None:
    article = article_of("Notes\n\nbuy rope\ncall Ada")

    assert article.title == "Notes"
    assert article.paragraphs == ("buy rope", "call Ada")

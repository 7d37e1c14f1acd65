"""What speaks for a line being the headline, and against it."""

from coopreader.cleaning.boilerplate import mark_furniture
from coopreader.cleaning.dates import mark_timestamps
from coopreader.cleaning.headline_worth import WEIGHTS, HeadlineScale
from coopreader.cleaning.page import Page, key_of, read_page
from coopreader.cleaning.paragraphs import find_body

from .pages import article_of

BODY = [
    "The harbour council decided on Monday to build a second pier for the ferries, although fishermen had objected.",
    "Work begins in May and will last until the autumn of next year, and the pier costs the state four million.",
]


def page_of(*lines: str) -> Page:
    page = read_page([*lines, *BODY])
    page.keys = [key_of(block.text) for block in page.blocks]
    mark_furniture(page)
    find_body(page)
    mark_timestamps(page)
    return page


def test_a_line_whose_words_the_text_uses_is_worth_more() -> None:
    page = page_of("Council builds second pier for ferries", "Cinema reopens after nine winters of repairs")
    scale = HeadlineScale(page)

    worths = scale.score_of(0), scale.score_of(1)

    assert worths[0] > worths[1]


def test_a_date_below_speaks_for_a_line() -> None:
    plain, signed = page_of("Trams are late again this week"), page_of("Trams are late again this week", "4 March 2021")

    worths = HeadlineScale(plain).score_of(0), HeadlineScale(signed).score_of(0)

    assert worths[0] < worths[1]


def test_a_list_entry_is_worth_less_by_its_weight() -> None:
    plain, entry = page_of("Trams are late again this week"), page_of("* Trams are late again this week")

    lost = HeadlineScale(entry).score_of(0) - HeadlineScale(plain).score_of(0)

    assert round(lost - WEIGHTS["entry of a list"], 6) == 0


def test_a_title_lent_by_the_text_says_how_little_it_is_worth() -> None:
    lent, found = article_of(BODY), article_of(["Council builds second pier for ferries", *BODY])

    (weak,), (strong,) = lent.evidence_for("title"), found.evidence_for("title")

    assert weak.confidence < 0.5 < strong.confidence


def test_a_kicker_above_the_headline_is_not_the_headline() -> None:
    article = article_of(["HARBOUR CRISIS", "Council builds second pier for the ferries", "", *BODY])

    assert article.title == "Council builds second pier for the ferries"

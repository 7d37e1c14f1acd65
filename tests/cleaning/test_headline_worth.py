"""What speaks for a line being the headline, and against it."""

from hypothesis import given

from coopreader.cleaning.boilerplate import mark_furniture
from coopreader.cleaning.dates import mark_timestamps
from coopreader.cleaning.headline_worth import WEIGHTS, HeadlineScale
from coopreader.cleaning.headlines import scale_of
from coopreader.cleaning.page import Page, read_page
from coopreader.cleaning.paragraphs import find_body

from .pages import article_of, page_lines

BODY = [
    "The harbour council decided on Monday to build a second pier for the ferries, although fishermen had objected.",
    "Work begins in May and will last until the autumn of next year, and the pier costs the state four million.",
]
PIER = "Council builds second pier for ferries"
TRAMS = "Trams are late for the second week"


def page_of(*lines: str) -> Page:
    page = read_page([*lines, *BODY])
    mark_furniture(page)
    find_body(page)
    mark_timestamps(page)
    return page


def score_of(line: str, scale: HeadlineScale) -> float:
    texts = [scale.page.blocks[one.at].text for one in scale.candidates]
    return scale.scores()[texts.index(line)]


def signs_of(line: str, page: Page) -> dict[str, float]:
    scale = scale_of(page)
    texts = [page.blocks[one.at].text for one in scale.candidates]
    return scale.signs_of(texts.index(line))


def test_a_line_whose_words_the_text_uses_is_worth_more() -> None:
    scale = scale_of(page_of(PIER, TRAMS))

    worths = score_of(PIER, scale), score_of(TRAMS, scale)

    assert worths[0] > worths[1]


def test_a_date_below_speaks_for_a_line() -> None:
    plain, signed = page_of(TRAMS), page_of(TRAMS, "4 March 2021")

    worths = score_of(TRAMS, scale_of(plain)), score_of(TRAMS, scale_of(signed))

    assert worths[0] < worths[1]


def test_a_list_entry_is_worth_less_by_its_weight() -> None:
    plain, entry = page_of(TRAMS), page_of(f"* {TRAMS}")

    lost = score_of(TRAMS, scale_of(entry)) - score_of(TRAMS, scale_of(plain))

    assert round(lost - WEIGHTS["entry of a list"], 6) == 0


def test_room_above_and_below_sets_a_line_apart() -> None:
    page = page_of("Cinema reopens for the ferries", "", PIER, "")

    signs = signs_of(PIER, page)

    assert {"gap above", "gap below", "set apart"} <= signs.keys()
    assert "gap above" not in signs_of(
        "Cinema reopens for the ferries", page_of(TRAMS, "Cinema reopens for the ferries", "")
    )


def test_a_line_above_that_the_text_uses_more_speaks_against_a_line() -> None:
    below, alone = page_of(PIER, TRAMS), page_of(TRAMS)

    worths = signs_of(TRAMS, below)["used above"], signs_of(TRAMS, alone)["used above"]

    assert worths[0] > worths[1] == 0


def test_a_title_lent_by_the_text_says_how_little_it_is_worth() -> None:
    lent, found = article_of(BODY), article_of([PIER, *BODY])

    (weak,), (strong,) = lent.evidence_for("title"), found.evidence_for("title")

    assert weak.confidence < 0.5 < strong.confidence


def test_a_kicker_above_the_headline_is_not_the_headline() -> None:
    article = article_of(["HARBOUR CRISIS", "Council builds second pier for the ferries", "", *BODY])

    assert article.title == "Council builds second pier for the ferries"


@given(page_lines)
def test_every_sign_of_every_line_has_a_weight(lines: tuple[str, ...]) -> None:
    scale = scale_of(page_of(*lines))

    signs = {sign for place in range(len(scale.candidates)) for sign in scale.signs_of(place)}

    assert signs <= WEIGHTS.keys()

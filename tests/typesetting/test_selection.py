"""Selected text: as it stands in the article, however it was broken into lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.article import Article, Recovery
from coopreader.typesetting import Block, Page, blocks_of, raw_blocks, text_between
from coopreader.typesetting.blocks import SLAB

PARAGRAPHS = st.lists(
    st.text("ab 中-", min_size=1, max_size=80).filter(str.strip).map(str.strip), min_size=1, max_size=4
)


def whole_page(blocks: list[Block], width: int) -> Page:
    """A page of `blocks` that has been broken to its end."""
    page = Page(blocks, width)
    page.settle(budget_s=float("inf"))
    return page


def everything(page: Page) -> list[tuple[int, int, int]]:
    """All lines from end to end."""
    return [(y, 0, SLAB) for y in range(page.height)]


@given(PARAGRAPHS, st.integers(8, 60))
@settings(deadline=None)
def test_selecting_everything_gives_paragraphs_as_the_article_has_them(paragraphs: list[str], width: int) -> None:
    page = whole_page(blocks_of(Article(title="Ferry vote", paragraphs=tuple(paragraphs))), width)

    selected = text_between(page, everything(page))

    assert selected.split("\n\n")[2:-1] == paragraphs


def test_a_paragraph_of_several_slabs_is_selected_as_one() -> None:
    paragraph = ("word " * SLAB).strip()
    page = whole_page(blocks_of(Article(title="Ferry vote", paragraphs=(paragraph,))), 60)

    selected = text_between(page, everything(page))

    assert selected.split("\n\n")[2] == paragraph


def test_a_selection_begins_and_ends_within_its_lines() -> None:
    article = Article(title="Ferry vote", paragraphs=("the night ferry sails at dawn", "again"))
    page = whole_page(blocks_of(article), 10)
    lines = {line.text: y for y in range(page.height) if (line := page.line(y)) is not None and line.text}

    selected = text_between(page, [(lines["ferry"], 2, 99), (lines["sails at"], 0, 99), (lines["dawn"], 0, 2)])

    assert selected == "rry sails at da"


def test_spans_beyond_a_line_and_on_blank_lines_select_nothing() -> None:
    page = whole_page([Block("text", "one", gap=1)], 40)

    assert text_between(page, [(-1, 0, 9), (0, 0, 9), (1, 7, 9), (1, 2, 1), (99, 0, 9)]) == ""
    assert text_between(page, [(1, -3, 99)]) == "one"


def test_raw_lines_are_selected_line_by_line() -> None:
    page = whole_page(raw_blocks(["Home", "  News", "Ferry vote"]), 40)

    assert text_between(page, everything(page)) == "Home\n  News\nFerry vote"


def test_a_raw_line_of_several_slabs_is_selected_as_one() -> None:
    page = whole_page(raw_blocks(["word " * SLAB + "end", "Ferry vote"]), 40)

    assert text_between(page, everything(page)) == "word " * SLAB + "end\nFerry vote"


def test_entries_of_a_list_are_set_apart_like_paragraphs() -> None:
    article = Article(title="Ferry vote", paragraphs=("one", "two"), recovery=Recovery(kinds=("item", "item")))
    page = whole_page(blocks_of(article), 40)

    assert "one\n\ntwo" in text_between(page, everything(page))

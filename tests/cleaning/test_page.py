"""Lines become blocks: what was wrapped is joined, what was not is left alone."""

from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.page import read_page

from .pages import words_in

WRAPPED = """The harbour council decided on Monday to build a second pier for the
ferries, although the fishermen had asked for a market. Work begins in
May and will last until the autumn of next year, a spokeswoman said on
Tuesday evening.

It costs 4.2 million, a third of which the state pays. Critics say that
the market would have cost less."""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    lines = WRAPPED.split("\n")

    page = read_page(lines)

    assert [block.number for block in page.blocks] == [1, 6]
    assert page.blocks[0].text.endswith(
        "will last until the autumn of next year, a spokeswoman said on Tuesday evening."
    )


def test_a_word_cut_at_the_end_of_a_line_is_whole_if_the_page_knows_it() -> None:
    lines = [
        "The harbour council decided on Monday to build a second pier for ferry-",
        "boats, although the fishermen had asked for a market near the station-",
        "house. Work begins in May and will last until the autumn of next year,",
        "when the ferryboats from the islands are to land there for the first of",
        "many days.",
    ]

    page = read_page(lines)

    assert "for ferryboats, although" in page.blocks[0].text
    assert "the station-house." in page.blocks[0].text


def test_lines_of_their_own_stay_paragraphs() -> None:
    lines = ["Short line", "Another short line", "A third one", "And the last of them"]

    page = read_page(lines)

    assert [block.text for block in page.blocks] == lines


def test_margins_and_list_marks_are_left_out_of_the_text() -> None:
    page = read_page(["   * First entry", "", "   Text with a margin"])

    assert [(block.text, block.is_item, block.indent) for block in page.blocks] == [
        ("First entry", True, 3),
        ("Text with a margin", False, 3),
    ]


@given(st.lists(st.text(alphabet="ab c.*", max_size=90)))
def test_blocks_hold_every_line_that_is_not_blank(lines: list[str]) -> None:
    page = read_page(lines)

    assert [line for block in page.blocks for line in block.lines] == [line for line in lines if line.strip()]
    assert not words_in(lines) - words_in(block.text for block in page.blocks)

"""Lines become blocks: what was wrapped is joined, what was not is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.page import LONG_KEY, read_page

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


def test_blocks_are_found_by_what_stands_in_them() -> None:
    page = read_page(["© Harbour Daily", "Second pier", "Sports | Weather | © again | ©"])

    with_signs = page.blocks_with("©", "|")

    assert with_signs == [0, 2]


@given(st.lists(st.text(alphabet="ab |é中", min_size=1, max_size=12), min_size=1))
def test_every_character_of_the_text_belongs_to_the_block_it_came_from(lines: list[str]) -> None:
    page = read_page(lines)

    places = [page.block_at(offset) for offset in range(len(page.text))]

    assert places == [at for at, block in enumerate(page.blocks) for _ in f"{block.text}\n"][: len(page.text)]


@given(st.lists(st.text(alphabet="ab |é中9/", max_size=12)))
def test_signs_that_stand_in_a_block_are_among_its_marks_and_no_others(lines: list[str]) -> None:
    page = read_page(lines)

    has_bar = [b"|" in marks for marks in page.marks[: len(page.blocks)]]
    has_nine = [b"9" in marks for marks in page.marks[: len(page.blocks)]]

    assert has_bar == ["|" in block.text for block in page.blocks]
    assert has_nine == ["9" in block.text for block in page.blocks]


def test_long_blocks_have_no_key() -> None:
    page = read_page(["Second pier:", "pier " * (LONG_KEY + 1)])

    assert page.keys == ["second pier", ""]
    assert page.spoken == [["second", "pier"], []]


@pytest.mark.parametrize("text", ["为渡轮修建第二座码头", "ありがとう", "서울"])
def test_a_line_from_east_asia_makes_the_page_wide(text: str) -> None:
    assert read_page(["Second pier", text]).has_wide


@pytest.mark.parametrize("text", ["“Café” — ½ €", "Привет", "مرحبا", "ไทย", "🙂"])
def test_other_scripts_and_signs_do_not(text: str) -> None:
    assert not read_page(["Second pier", text]).has_wide

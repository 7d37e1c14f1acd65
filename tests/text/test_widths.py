"""Counting cells as Rich does, cutting between graphemes, and finding what stands under a column."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coopreader.text.widths import cells, column_offsets, fit, graphemes, is_plain, offset_at

FAMILY = "👨\u200d👩\u200d👧"
RED_HEART = "❤\ufe0f"
FLAG = "🇬🇧"
THUMB = "👍🏽"

PIECES = (
    "a",
    "word",
    " ",
    "é",
    "e\u0301",
    "中",
    "。",
    "（",
    "ก",
    "กำ",
    "नि",
    "한",
    "ｶﾞ",
    FAMILY,
    RED_HEART,
    FLAG,
    THUMB,
)
LOOSE = (
    "\u0301",
    "\u200d",
    "\ufe0f",
    "\u200b",
    "🇬",
    "🏽",
    "\x00",
    "\t",
    "\u00ad",
    "\u0e33",
    "❤",
    "\U0010ffff",
)

any_text = st.text() | st.lists(st.sampled_from(PIECES + LOOSE)).map("".join)
widths = st.integers(min_value=0, max_value=30)


@given(any_text)
def test_cells_are_counted_as_the_screen_counts_them(text: str) -> None:
    counted = cells(text)

    assert cell_len(text) == counted


def test_every_plain_character_takes_one_cell() -> None:
    characters = [chr(code) for code in range(0x10000)]

    plain = [character for character in characters if is_plain(character)]

    assert len(plain) > 1000
    assert [character for character in plain if cell_len(character) != 1] == []


@given(any_text)
def test_the_cells_of_graphemes_add_up_to_those_of_the_text(text: str) -> None:
    parts = graphemes(text)

    assert text == "".join(text[start:end] for start, end, _ in parts)
    assert cell_len(text) == sum(width for _, _, width in parts)
    assert cell_len(text) == len(column_offsets(text))


@pytest.mark.parametrize(
    "grapheme", [FAMILY, RED_HEART, FLAG, THUMB, "e\u0301\u0323", "กำ", "นี้", "नि", "ｶﾞ", "1\ufe0f\u20e3"]
)
def test_a_grapheme_is_never_cut(grapheme: str) -> None:
    text = f"字{grapheme}{grapheme}字"

    starts = [start for start, _, _ in graphemes(text)]

    assert [0, 1, 1 + len(grapheme), 1 + 2 * len(grapheme)] == starts


def test_two_flags_are_two_graphemes() -> None:
    starts = [start for start, _, _ in graphemes("🇬🇧🇨🇳🇫")]

    assert starts == [0, 2, 4]


@given(any_text, widths, st.sampled_from(["…", "...", "", "（略）"]))
def test_what_was_fitted_is_never_too_wide(text: str, width: int, ellipsis: str) -> None:
    fitted = fit(text, width, ellipsis=ellipsis)

    assert cell_len(fitted) <= width


@given(any_text, widths)
def test_a_text_is_cut_only_if_it_is_too_wide(text: str, width: int) -> None:
    fitted = fit(text, width)

    assert (fitted == text) == (cell_len(text) <= width)


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("Budget deal", 11, "Budget deal"),
        ("Budget deal", 10, "Budget de…"),
        ("Budget deal", 8, "Budget…"),
        ("中国警方", 8, "中国警方"),
        ("中国警方", 7, "中国警…"),
        ("中国警方", 6, "中国…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        (FLAG * 3, 5, f"{FLAG * 2}…"),
        (FAMILY * 2, 3, f"{FAMILY}…"),
        ("Budget", 1, "…"),
        ("Budget", 0, ""),
        ("Budget", -3, ""),
        ("", 0, ""),
    ],
)
def test_a_text_is_cut_after_the_last_whole_grapheme(text: str, width: int, fitted: str) -> None:
    cut = fit(text, width)

    assert fitted == cut


def test_an_ellipsis_wider_than_the_room_is_left_out() -> None:
    cut = fit("Budget", 2, ellipsis="...")

    assert cut == "Bu"


def test_a_base_with_very_many_marks_does_not_hide_that_the_rest_is_too_wide() -> None:
    base = "a" + "\u0301" * 500

    cut = fit(base + "bcdef", 4)

    assert f"{base}bc…" == cut


@given(any_text)
def test_every_column_of_a_grapheme_is_its_beginning(text: str) -> None:
    covered = [start for start, _, width in graphemes(text) for _ in range(width)]

    found = [offset_at(text, column) for column in range(cell_len(text))]

    assert covered == found


def test_both_cells_of_a_wide_character_are_the_same_offset() -> None:
    text = "a中b"

    offsets = [offset_at(text, column) for column in range(6)]

    assert offsets == [0, 1, 1, 2, 3, 3]


def test_columns_left_of_the_text_are_its_beginning() -> None:
    text = "中文"

    offset = offset_at(text, -1)

    assert offset == 0


def test_text_without_any_cell_has_no_column() -> None:
    text = "\u0301\u200b"

    offset = offset_at(text, 0)

    assert offset == len(text)


def test_plain_text_is_counted_without_loading_rich() -> None:
    program = (
        "import sys; from coopreader.text.widths import cells, fit\n"
        "cells('A “plain” title, naïve — or not'); fit('Заголовок', 4); sys.exit('rich' in sys.modules)"
    )

    finished = subprocess.run([sys.executable, "-c", program], check=False, timeout=60)

    assert finished.returncode == 0

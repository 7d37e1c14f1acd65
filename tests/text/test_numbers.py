"""Numbers as people read them."""

import pytest

from coopreader.text.numbers import count_of, reading_time


@pytest.mark.parametrize(
    ("number", "noun", "plural", "told"),
    [
        (0, "line", None, "0 lines"),
        (1, "line", None, "1 line"),
        (2, "line", None, "2 lines"),
        (2873, "line", None, "2,873 lines"),
        (1_000_000, "article", None, "1,000,000 articles"),
        (1, "file was", "files were", "1 file was"),
        (12, "file was", "files were", "12 files were"),
    ],
)
def test_counts_are_told_with_separators_and_the_right_noun(
    number: int, noun: str, plural: str | None, told: str
) -> None:
    assert count_of(number, noun, plural) == told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(1, "1 min"), (119, "119 min"), (120, "2 h"), (2580, "43 h"), (60_000, "1,000 h")],
)
def test_a_long_reading_is_told_in_hours(minutes: int, told: str) -> None:
    assert reading_time(minutes) == told

"""Numbers as people read them."""

import pytest

from coopreader.text.numbers import count_of


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

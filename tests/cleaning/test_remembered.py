"""Answers about lines that are remembered: asked once, within bounds."""

from coopreader.cleaning.remembered import LINE_CELLS, REMEMBERED, Remembered


def test_a_line_is_asked_about_once() -> None:
    asked: list[str] = []

    def length_of(line: str) -> int:
        asked.append(line)
        return len(line)

    lengths = Remembered(length_of)

    answers = [lengths["Home"], lengths["Home"], lengths["News"]]

    assert answers == [4, 4, 4]
    assert asked == ["Home", "News"]


def test_no_more_lines_are_remembered_than_allowed() -> None:
    lengths = Remembered(len)

    for number in range(REMEMBERED * 2 + 1):
        assert lengths[f"{number:08}"] == 8

    assert len(lengths) <= REMEMBERED


def test_a_long_line_is_answered_and_not_remembered() -> None:
    lengths = Remembered(len)

    length = lengths["a" * (LINE_CELLS + 1)]

    assert length == LINE_CELLS + 1
    assert len(lengths) == 0

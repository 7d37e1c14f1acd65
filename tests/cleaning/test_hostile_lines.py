"""No line, however long and whatever it is made of, takes more than linear time.

Times are compared with each other and never with a clock on the wall: a line twice as long may take about twice as
long. What takes a few milliseconds for the longer line is quick enough, however it grows.
"""

import importlib
import pkgutil
import time
from collections.abc import Callable, Iterator

import pytest

from coopreader import cleaning
from coopreader.cleaning.patterns import Lazy
from tests.cleaning.pages import article_of

SHAPES = (
    "a", "A", "1", ".", "-", "[", "(", "©", "/", "|", "é", "中", "Ab ", "a b ", "By Ada Quill, ", "1.1.", "1/1/",
    "12 May ", "May 1, ", "2020-", "http://a.", "[a.jpg?format=", "(photo ", "Ã", "â€", "_", "KYIV, ", "A. ", "d'A",
    "記者", "기자 ",
)  # fmt: skip
"""What hostile lines are made of, over and over. Rules never see two blanks in a row: page.py leaves one."""

MOST_CELLS = 12_000
"""Characters of the longest line that is tried; shorter ones come first, so that bad patterns are found in no time."""

LEAST_CELLS = 3_000
"""Characters of the shortest."""

QUICK_S = 0.02
"""Seconds under which nobody asks how the time grew: so little says more of the machine than of the pattern."""

ENDLESS_S = 1.0
"""Seconds that are too many for any line of `MOST_CELLS`, on any machine."""

GROWTH = 2.8
"""Times as long as for half the line: 2 where time is linear, 4 where it grows with the square."""


BOUNDED = {"headlines._SENTENCE": 151}
"""Patterns that are only asked of the beginning of a text, with the characters they are given."""


def patterns() -> Iterator[tuple[str, Lazy]]:
    for module in pkgutil.iter_modules(cleaning.__path__):
        for name, value in vars(importlib.import_module(f"{cleaning.__name__}.{module.name}")).items():
            if isinstance(value, Lazy):
                yield f"{module.name}.{name}", value


def seconds(work: Callable[[str], object], line: str) -> float:
    begun = time.process_time()
    work(line)
    return time.process_time() - begun


def grows_too_fast(work: Callable[[str], object], shape: str) -> bool:
    """Whether twice the line takes much more than twice as long, twice in a row."""
    cells, steep, shorter = LEAST_CELLS, 0, 0.0
    while cells <= MOST_CELLS and steep < 2:
        line = shape * (cells // len(shape))
        longer = seconds(work, line)
        if longer > QUICK_S:
            longer = min(longer, seconds(work, line))
        if longer > ENDLESS_S:
            return True
        steep = steep + 1 if longer > max(QUICK_S, GROWTH * shorter) and shorter else 0
        shorter, cells = longer, cells * 2
    return steep >= 2


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*one, id=one[0]) for one in patterns()])
def test_a_pattern_takes_linear_time(name: str, pattern: Lazy) -> None:
    most = BOUNDED.get(name, MOST_CELLS)

    hostile = [shape for shape in SHAPES if grows_too_fast(lambda line: pattern.search(line[:most]), shape)]

    assert hostile == []


@pytest.mark.parametrize("shape", [*SHAPES, " ", "\u3000", "a \xa0"])
def test_cleaning_a_page_of_one_line_takes_linear_time(shape: str) -> None:
    is_slow = grows_too_fast(lambda line: article_of([line]), shape)

    assert not is_slow


@pytest.mark.parametrize("shape", ["Ab ", "中", "© ", "By Ada Quill ", "12 May 2020 ", "a"])
def test_cleaning_a_page_of_many_lines_takes_linear_time(shape: str) -> None:
    is_slow = grows_too_fast(lambda text: article_of([text[at : at + 60] for at in range(0, len(text), 60)]), shape)

    assert not is_slow

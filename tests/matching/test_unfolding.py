"""Unfolding: as the whole list, read from any end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.unfolding import Unfolding


def test_what_unfolds_can_be_read_backward() -> None:
    row = Unfolding([7], 2, lambda: [7, 8])

    assert [list(row[::-1]), list(row[0::-1])] == [[8, 7], [7]]


def test_what_unfolds_can_be_cut_from_its_end() -> None:
    row = Unfolding([7], 3, lambda: [7, 8, 9])

    assert [list(row[:-2]), list(row[-3:-1])] == [[7], [7, 8]]


def counts_from_the_start(some: slice) -> bool:
    return all(number is None or number > -1 for number in (some.start, some.stop, some.step))


@given(
    st.lists(st.integers(), max_size=9),
    st.integers(0, 9),
    st.slices(9).filter(counts_from_the_start),
    st.integers(-12, 12),
)
def test_what_unfolds_is_as_the_whole_list(items: list[int], known: int, some: slice, index: int) -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return items

    row = Unfolding(items[:known], len(items), make)

    assert list(row[some]) == items[some]
    if -len(items) <= index < len(items):
        assert row[index] == items[index]
    else:
        with pytest.raises(IndexError):
            _ = row[index]
    assert list(row) == items
    assert len(row) == len(items)
    assert len(made) <= 1


def test_what_stands_at_the_beginning_needs_no_unfolding() -> None:
    def make() -> list[int]:
        raise AssertionError("nobody asked for the rest")

    row = Unfolding([3, 1, 2], 1_000_000, make)

    assert (row[0], row[2], list(row[:3]), list(row[1:2]), len(row)) == (3, 2, [3, 1, 2], [1], 1_000_000)

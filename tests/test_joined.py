"""Joined sequences are what a list would be that was extended and changed in the same way."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.joined import Joined, Stretch

numbers = st.lists(st.integers(), max_size=5)
steps = st.lists(st.tuples(st.booleans(), numbers, st.randoms(use_true_random=False)), max_size=8)


@given(steps, st.integers(0, 20), st.integers(0, 20))
def test_a_joined_sequence_is_what_a_list_would_be(
    steps: Sequence[tuple[bool, list[int], object]], first: int, last: int
) -> None:
    joined, plain = Joined[int](), list[int]()
    for is_replacing, items, _ in steps:
        if is_replacing:
            places = list(range(min(len(items), len(plain))))
            joined = joined.replaced(places, items[: len(places)])
            plain[: len(places)] = items[: len(places)]
        else:
            joined = joined.extended(items)
            plain += items

    last = min(last, len(plain))

    assert list(joined) == plain == [joined[place] for place in range(len(joined))]
    assert list(joined.between(first, last)) == plain[first:last]
    assert list(joined[first:last]) == plain[first:last]


def test_an_earlier_form_stays_as_it_was() -> None:
    before = Joined([1, 2, 3])

    after = before.replaced([1], [20]).extended([4])

    assert (list(before), list(after)) == ([1, 2, 3], [1, 20, 3, 4])


def test_what_goes_on_where_it_ended_is_one_part() -> None:
    growing = [1, 2]
    joined = Joined[int]().extended(Stretch(growing, 0, 2))
    growing += [3, 4]

    longer = joined.extended(Stretch(growing, 2, 4))

    assert (list(joined), list(longer)) == ([1, 2], [1, 2, 3, 4])
    assert longer.as_one() is not None


def test_what_is_made_of_each_part_stands_in_the_same_places() -> None:
    joined = Joined([1, 2]).extended([3]).replaced([0], [4])

    assert list(joined.mapped(lambda part: [str(number) for number in part])) == ["4", "2", "3"]


@pytest.mark.parametrize("place", [3, -4])
def test_a_place_beyond_the_end_is_an_error(place: int) -> None:
    with pytest.raises(IndexError):
        Joined([1, 2, 3])[place]

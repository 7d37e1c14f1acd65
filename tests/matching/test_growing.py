"""Growing: a row of numbers that grows while others look."""

from array import array
from threading import Thread

from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.growing import Growing


@given(st.lists(st.tuples(st.lists(st.integers(0, 2**32 - 1), max_size=5), st.booleans()), max_size=8))
def test_all_that_was_added_is_seen_in_its_order_however_often_somebody_looks(
    steps: list[tuple[list[int], bool]],
) -> None:
    row = Growing("I")
    added: list[int] = []

    for numbers, looks in steps:
        row.extend(array("I", numbers))
        added += numbers
        assert not looks or row.seen().tolist() == added

    assert row.seen().tolist() == added


def test_a_row_nobody_added_to_is_empty_and_of_its_type() -> None:
    seen = [Growing(code).seen() for code in "IHi"]

    assert [(numbers.size, numbers.dtype.char) for numbers in seen] == [(0, "I"), (0, "H"), (0, "i")]


def test_what_was_seen_does_not_grow() -> None:
    row = Growing("i")
    row.extend(array("i", [1, -2]))
    before = row.seen()

    row.extend(array("i", [3]))

    assert (before.tolist(), row.seen().tolist()) == ([1, -2], [1, -2, 3])


def test_looking_twice_joins_nothing_twice() -> None:
    row = Growing("I")
    row.extend(array("I", range(5)))

    assert row.seen() is row.seen()


def test_whoever_looks_while_it_grows_sees_a_beginning_of_it(hurried_threads: None) -> None:
    row = Growing("I")
    steps = [array("I", range(start, start + 7)) for start in range(0, 7 * 400, 7)]

    def grow() -> None:
        for numbers in steps:
            row.extend(numbers)

    grower = Thread(target=grow)
    grower.start()
    sights = [row.seen() for _ in range(400)]
    grower.join()

    assert all(numbers.tolist() == list(range(numbers.size)) for numbers in [*sights, row.seen()])
    assert [numbers.size for numbers in sights] == sorted(numbers.size for numbers in sights)

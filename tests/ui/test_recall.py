"""Going back through the last queries: which keys are for it, and what they bring."""

from hypothesis import given
from hypothesis import strategies as st

from coopreader.ui.widgets.recall import Recall

QUERIES = ["mill", "orchard", "ferry"]


def recall(*queries: str) -> Recall:
    return Recall(lambda: queries)


def test_up_goes_back_to_the_first_and_stays_there() -> None:
    walk = recall(*QUERIES)

    assert [walk.older(line) for line in ("", "ferry", "orchard", "mill")] == ["ferry", "orchard", "mill", "mill"]


def test_down_comes_back_to_the_empty_line_and_is_the_lists_from_there() -> None:
    walk = recall(*QUERIES)
    walk.older("")
    walk.older("ferry")

    assert [walk.newer(line) for line in ("orchard", "ferry", "")] == ["ferry", "", None]


def test_a_line_that_was_edited_is_not_gone_through() -> None:
    walk = recall(*QUERIES)
    walk.older("")

    assert (walk.older("ferryx"), walk.newer("ferryx")) == (None, None)


def test_a_line_that_was_typed_is_not_gone_through() -> None:
    walk = recall(*QUERIES)

    assert (walk.older("ferry"), walk.newer("ferry")) == (None, None)


def test_with_nothing_to_bring_back_the_keys_are_the_lists() -> None:
    assert recall().older("") is None


def test_up_takes_back_the_rows_that_down_moved_before_it_brings_a_query() -> None:
    walk = recall(*QUERIES)
    down = [walk.newer(""), walk.newer("")]

    assert down == [None, None]
    assert [walk.older(""), walk.older(""), walk.older("")] == [None, None, "ferry"]


def test_who_left_the_line_begins_anew() -> None:
    walk = recall(*QUERIES)
    walk.older("")
    walk.leave()

    assert (walk.older("ferry"), walk.older("")) == (None, "ferry")


def test_what_was_asked_meanwhile_is_the_newest_of_the_next_walk() -> None:
    queries = ["mill", "ferry"]
    walk = Recall(lambda: queries)
    walk.older("")
    queries.append("orchard")

    assert walk.older("ferry") == "mill"
    assert walk.older("") == "orchard"


@given(st.lists(st.sampled_from(["up", "down", "x", "clear"]), max_size=40), st.integers(0, 4))
def test_whatever_is_pressed_the_line_is_empty_or_typed_or_a_query(keys: list[str], remembered: int) -> None:
    queries = [f"query {number}" for number in range(remembered)]
    walk = Recall(lambda: queries)
    line = ""
    for key in keys:
        if key == "clear":
            line = ""
        elif key == "x":
            line += "x"
        else:
            brought = walk.older(line) if key == "up" else walk.newer(line)
            assert brought is None or brought in {"", *queries}
            assert brought is None or "x" not in line
            line = line if brought is None else brought

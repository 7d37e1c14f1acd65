"""What the benchmarks measure with must itself be right; their figures are not tested."""

import pytest

from tests.benchmarks.headlines import made_up_headlines, many_headlines
from tests.benchmarks.race import line_holds, queries_of_all_kinds
from tests.benchmarks.window import waits

FEW = made_up_headlines(200, seed=5)


def test_many_headlines_are_distinct_and_begin_with_those_there_are() -> None:
    many = many_headlines(FEW, 3_000, seed=1)

    assert len(many) == 3_000
    assert len(set(many)) == 3_000
    assert many[: len(FEW)] == FEW


def test_many_headlines_are_the_same_for_the_same_seed_and_others_for_another() -> None:
    many = many_headlines(FEW, 3_000, seed=1)

    assert many_headlines(FEW, 3_000, seed=1) == many
    assert many_headlines(FEW, 3_000, seed=2) != many


def test_too_few_headlines_are_not_joined_for_ever() -> None:
    with pytest.raises(ValueError, match="2 headlines do not make 100"):
        many_headlines(["Ferry late", "Harbour closed"], 100, seed=1)


def test_queries_are_of_as_many_kinds_as_there_are_queries() -> None:
    one_of_each = queries_of_all_kinds(FEW, 11, seed=1)

    assert len(queries_of_all_kinds(FEW, 4, seed=1)) == 4
    assert len(set(one_of_each)) == 11


def test_a_key_waits_for_the_next_bytes_and_one_without_any_is_left_out() -> None:
    pressed = [1.0, 2.0, 3.0, 4.0]
    arrivals = [0.5, 1.25, 1.5, 3.5]

    assert waits(pressed, arrivals) == [0.25, 1.5, 0.5]


@pytest.mark.parametrize("shown", ["  3/100\n> tide tabel", "▌/  tide tabel      3 of 100", "> tide tabel  < 3/100"])
def test_a_line_that_holds_what_was_typed_is_recognised(shown: str) -> None:
    assert line_holds("tide tabel", shown)


@pytest.mark.parametrize("shown", ["> tide tabe", "> tide tabell", "> tide atbel", "tide tabel", "> tide tabel x"])
def test_a_line_with_letters_lost_added_or_swapped_is_not(shown: str) -> None:
    assert not line_holds("tide tabel", shown)

"""Likeness: which word a term means before which other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.likeness import (
    DEAREST,
    FAR,
    INSIDE,
    LATE,
    PREFIX,
    SKELETON,
    TYPO,
    UNTYPED,
    costs,
    typo_costs,
)
from coopreader.matching.query import MAX_TERMS, Term

LETTERS = st.text("abcde", min_size=1, max_size=12)


def cost(letters: str, word: str, *, loose: bool = False) -> int | None:
    return costs(Term(letters), [word], loose=loose)[0]


def typo_cost(letters: str, word: str, *, loose: bool = False) -> int | None:
    return typo_costs(Term(letters), [word], loose=loose)[0]


def test_the_word_itself_costs_nothing() -> None:
    price = cost("interpol", "interpol")

    assert price == 0


def test_a_beginning_costs_the_more_the_more_is_left_to_type() -> None:
    price = cost("inter", "interiors!")

    assert price == PREFIX + UNTYPED // 2


def test_a_word_without_its_vowels_is_recognised() -> None:
    price = cost("plc", "police")

    assert price == SKELETON + UNTYPED // 2


def test_letters_in_one_piece_inside_a_word_mean_it() -> None:
    price = cost("term", "midterms")

    assert price == INSIDE + UNTYPED // 2


@pytest.mark.parametrize(
    ("letters", "word"),
    [
        ("in", "administer"),  # two letters inside a word
        ("plce", "parliamentarycellar"),  # letters far apart
        ("ldge", "pleadedgem"),  # not from the first letter, and scattered
    ],
)
def test_noise_means_nothing_unless_read_loosely(letters: str, word: str) -> None:
    strictly = cost(letters, word)

    assert strictly is None
    assert cost(letters, word, loose=True) is not None


@pytest.mark.parametrize(("letters", "word"), [("何", "任何人"), ("ไทย", "ประเทศไทย"), ("한", "대한")])
def test_one_letter_means_a_word_that_runs_on_without_spaces(letters: str, word: str) -> None:
    from coopreader.text.folding import fold

    price = cost(fold(letters), fold(word))

    assert price is not None


def test_letters_that_are_not_in_a_word_do_not_mean_it() -> None:
    price = cost("police", "policy", loose=True)

    assert price is None


@pytest.mark.parametrize("typed", ["polixe", "pollice", "poilce", "polcie"])
def test_a_wrong_doubled_or_swapped_letter_is_one_typo(typed: str) -> None:
    price = typo_cost(typed, "police")

    assert price == TYPO


def test_a_wrong_first_letter_costs_more_than_another() -> None:
    price = typo_cost("bolice", "police")

    assert price == TYPO + LATE


def test_a_typo_in_the_beginning_of_a_word_is_forgiven() -> None:
    price = typo_cost("itnerp", "interpol")

    assert price == TYPO + PREFIX + UNTYPED // 4


def test_a_word_that_goes_on_from_the_wrong_letter_is_another_word() -> None:
    price = typo_cost("fire", "first")

    assert price is None


def test_two_typos_need_a_long_word() -> None:
    prices = typo_cost("pxlixe", "police"), typo_cost("strxngthxn", "strengthen")

    assert prices == (None, 2 * TYPO)


@given(LETTERS, LETTERS, st.booleans())
def test_no_cost_but_a_typo_is_as_dear_as_a_typo(letters: str, word: str, loose: bool) -> None:
    price, price_with_typo = cost(letters, word, loose=loose), typo_cost(letters, word, loose=loose)

    assert price is None or 0 <= price <= DEAREST
    assert price_with_typo is None or price_with_typo >= TYPO
    assert DEAREST * MAX_TERMS < TYPO
    assert DEAREST < FAR


@given(LETTERS, LETTERS)
def test_reading_loosely_never_makes_a_word_dearer(letters: str, word: str) -> None:
    strictly = cost(letters, word)

    assert strictly is None or cost(letters, word, loose=True) == strictly

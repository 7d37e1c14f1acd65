"""Likeness: which word a term means before which other."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coopreader.matching.likeness import (
    DEAREST,
    FAR,
    INSIDE,
    LATE,
    LOOSE,
    PREFIX,
    SCATTERED,
    SKELETON,
    SPARSE,
    TYPO,
    UNTYPED,
    cost_in_a_row,
    cost_in_order,
    typo_costs,
)
from coopreader.matching.meanings import CASE, RUN_TOGETHER
from coopreader.matching.query import MAX_TERMS, Term
from coopreader.text.folding import fold

LETTERS = st.text("abcde", min_size=1, max_size=12)


def cost(letters: str, word: str, *, loose: bool = False) -> int | None:
    """Cost of `word` without a typo."""
    if letters in word:
        return cost_in_a_row(word.startswith(letters), len(letters), len(word))
    return cost_in_order(letters, word, loose=loose)


def typo_cost(letters: str, word: str, *, loose: bool = False) -> int | None:
    return typo_costs(letters, Term(letters).typos + loose, [word])[0]


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


def test_letters_in_order_cost_the_more_the_more_others_stand_between() -> None:
    price = cost("plie", "police")

    assert price == SCATTERED + SPARSE * 2 // 6 + UNTYPED * 2 // 6


@pytest.mark.parametrize(
    ("letters", "word"),
    [
        ("plce", "parliamentarycellar"),  # letters far apart
        ("ldge", "pleadedgem"),  # not from the first letter, and scattered
    ],
)
def test_noise_means_nothing_unless_read_loosely(letters: str, word: str) -> None:
    strictly, loosely = cost(letters, word), cost(letters, word, loose=True)

    assert strictly is None
    assert loosely is not None
    assert LOOSE < loosely <= LOOSE + DEAREST


@pytest.mark.parametrize(
    ("letters", "word"), [("何", "任何人"), ("ไทย", "ประเทศไทย"), ("한", "대한"), ("إ", "الإمارات")]
)
def test_one_letter_means_a_word_that_runs_on_without_spaces(letters: str, word: str) -> None:
    price = cost(fold(letters), fold(word))

    assert price is not None
    assert price < TYPO


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


def test_of_many_words_each_gets_its_own_price() -> None:
    words = ["policy", "market", "pollice", "police"]

    prices = typo_costs("police", 1, words)

    # The fourth is no misspelling: it is the word.
    assert prices == [TYPO, None, None, None]


@given(LETTERS, LETTERS, st.booleans())
def test_no_cost_but_a_typo_is_as_dear_as_a_typo(letters: str, word: str, loose: bool) -> None:
    strictly, loosely, mistyped = cost(letters, word), cost(letters, word, loose=True), typo_cost(letters, word)

    assert strictly is None or 0 <= strictly <= DEAREST
    assert loosely is None or 0 <= loosely <= DEAREST or LOOSE <= loosely <= LOOSE + DEAREST
    assert mistyped is None or mistyped >= TYPO


def test_all_a_query_can_cost_without_a_typo_is_less_than_a_typo() -> None:
    assert (DEAREST + CASE) * MAX_TERMS < TYPO
    assert DEAREST < FAR
    assert LOOSE >= TYPO
    assert RUN_TOGETHER >= TYPO


@given(LETTERS, LETTERS)
def test_reading_loosely_never_makes_a_word_dearer(letters: str, word: str) -> None:
    strictly = cost(letters, word)

    assert strictly is None or cost(letters, word, loose=True) == strictly


@given(LETTERS, LETTERS)
def test_a_word_is_meant_loosely_exactly_if_it_holds_the_letters_in_order(letters: str, word: str) -> None:
    rest = iter(word)
    holds = all(letter in rest for letter in letters)

    price = cost(letters, word, loose=True)

    assert (price is not None) == holds


@given(st.text("abcdei", min_size=2, max_size=8), st.text("abcdei", min_size=1, max_size=14))
def test_a_word_that_letters_mean_is_meant_by_all_but_the_last_of_them_too(letters: str, word: str) -> None:
    price = cost(letters, word)

    assert price is None or cost(letters[:-1], word) is not None


@given(LETTERS, LETTERS)
def test_a_word_is_misspelt_or_meant_but_never_both(letters: str, word: str) -> None:
    in_order, mistyped = cost(letters, word, loose=True), typo_cost(letters, word, loose=True)

    assert in_order is None or mistyped is None


@given(LETTERS, st.lists(LETTERS, min_size=1, max_size=8))
def test_the_price_of_a_word_does_not_depend_on_the_others(letters: str, words: list[str]) -> None:
    prices = typo_costs(letters, 1, words)

    assert prices == [typo_costs(letters, 1, [word])[0] for word in words]


@given(st.text("abcde", min_size=4, max_size=10), st.data())
def test_any_one_slip_inside_a_word_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    letter = data.draw(st.sampled_from("abcdefg"))
    slips = [word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + word[at + 1 :]]
    typed = data.draw(st.sampled_from([*slips, word[:at] + word[at + 1] + word[at] + word[at + 2 :]]))
    assume(len(typed) >= 4)

    found = [cost(typed, word, loose=True), typo_cost(typed, word)]

    assert any(price is not None for price in found)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 20), st.integers(0, 20)), min_size=1))
def test_many_words_cost_what_each_of_them_costs(rows: list[tuple[bool, int, int]]) -> None:
    typed = min(count for _, count, _ in rows)
    begins = np.array([begins for begins, _, _ in rows])
    lengths = np.array([typed + more for _, _, more in rows], np.intp)

    prices = cost_in_a_row(begins, typed, lengths)

    assert prices.tolist() == [cost_in_a_row(begins, typed, typed + more) for begins, _, more in rows]

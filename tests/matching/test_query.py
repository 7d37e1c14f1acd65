"""Queries: what was typed, as terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.query import LETTERS_A_TYPO, MAX_LETTERS, MAX_TERMS, MAX_TYPOS, Query, Term, parse


def test_words_are_terms_in_the_order_typed() -> None:
    query = parse("  Xi\tpledges\n INTERPOL ")

    assert query == Query("  Xi\tpledges\n INTERPOL ", (Term("xi"), Term("pledges"), Term("interpol")))


def test_a_word_typed_twice_is_looked_for_once() -> None:
    query = parse("new york NEW")

    assert query.terms == (Term("new"), Term("york"))


def test_punctuation_around_a_word_is_not_looked_for() -> None:
    query = parse("“Interpol,” (2,873) anti-poaching")

    assert query.terms == (Term("interpol"), Term("2,873"), Term("anti-poaching"))


def test_a_word_of_nothing_but_punctuation_is_looked_for_as_it_is() -> None:
    query = parse("???")

    assert query.terms == (Term("???"),)


@pytest.mark.parametrize("blank", ["", "   ", "\u3000\n", "\u200b"])
def test_blanks_ask_for_nothing(blank: str) -> None:
    query = parse(blank)

    assert query.terms == ()


@pytest.mark.parametrize(
    ("letters", "typos"),
    [
        (LETTERS_A_TYPO - 1, 0),
        (LETTERS_A_TYPO, 1),
        (LETTERS_A_TYPO * MAX_TYPOS, MAX_TYPOS),
        (LETTERS_A_TYPO * (MAX_TYPOS + 1), MAX_TYPOS),
    ],
)
def test_longer_words_may_have_more_typos_up_to_a_limit(letters: int, typos: int) -> None:
    term = Term("x" * letters)

    assert term.typos == typos


def test_a_wrong_digit_makes_another_number() -> None:
    typos = [term.typos for term in parse("2015 2015-09 86th").terms]

    assert typos == [0, 0, 1]


@given(st.text(st.characters(exclude_categories=()), max_size=300).map(lambda text: text * 40))
def test_no_query_is_more_work_than_the_limits_allow(text: str) -> None:
    query = parse(text)

    assert len(query.terms) <= MAX_TERMS
    assert all(1 <= len(term.letters) <= MAX_LETTERS for term in query.terms)

"""Typing on: a query with one more letter never finds more, above the rule.

Under the rule it may: a longer word may have more letters wrong. Letters and digits only: a punctuation mark alone is
looked for as it is, and around a word it is not.
"""

import random
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coopreader.matching.catalogue import Catalogue
from tests.benchmarks.headlines import made_up_headlines
from tests.benchmarks.jump import typed_queries
from tests.matching.ranked import catalogue_of, ranked

LETTERS = "abcdeoß中éıİﬁ1"
words = st.text(LETTERS, min_size=1, max_size=7)
pieces = st.text(LETTERS + "-'’,.ABC\u0301", min_size=1, max_size=9)
headlines = st.lists(st.lists(pieces, max_size=5).map(" ".join), max_size=10)
signs = st.sampled_from(["{}", "{}", "'{}", "^{}", '"{}', "title:{}"])


def is_narrowed_by_every_letter(query: str, typed_from: int, titles: Sequence[str] | Catalogue) -> bool:
    """Whether what each beginning of `query` longer than `typed_from` finds was found by the one before, too."""
    before = set(ranked(query[:typed_from], titles).upper)
    for end in range(typed_from + 1, len(query) + 1):
        if query[:end].endswith("\\"):
            continue  # Half of an escaped blank.
        after = set(ranked(query[:end], titles).upper)
        if not after <= before:
            return False
        before = after
    return True


@settings(max_examples=600)
@given(headlines, signs, words, st.lists(words, max_size=2))
@example(["saSU"], "{}", "su", [])
@example(["plaintiff"], "{}", "plntf", [])
@example(["Straße"], "^{}", "strasse", [])
def test_a_letter_more_never_finds_a_title_above_the_rule(
    titles: list[str], sign: str, word: str, earlier: list[str]
) -> None:
    # Half a field is text: it counts from its first letter on.
    begun = " ".join([*earlier, sign])
    first_letter = len(begun.format(word[0]))

    assert is_narrowed_by_every_letter(begun.format(word), first_letter, titles)


@settings(max_examples=300)
@given(headlines, st.lists(words, min_size=2, max_size=4), st.sampled_from([('"', " "), ('^"', " "), ("^", "\\ ")]))
def test_a_phrase_that_is_still_typed_only_narrows(
    titles: list[str], phrase: list[str], signs: tuple[str, str]
) -> None:
    opening, blank = signs

    assert is_narrowed_by_every_letter(opening + blank.join(phrase), len(opening), titles)


@settings(max_examples=300)
@given(headlines, st.lists(words, min_size=2, max_size=4))
def test_letters_in_a_row_with_blanks_between_them_only_narrow(titles: list[str], phrase: list[str]) -> None:
    assert is_narrowed_by_every_letter("'" + "\\ ".join(phrase), 1, titles)


@settings(max_examples=300)
@given(st.data())
def test_letters_of_a_title_typed_in_their_order_only_narrow(data: st.DataObject) -> None:
    titles = data.draw(
        st.lists(st.lists(st.text("aeionrst", min_size=1, max_size=12), min_size=1).map(" ".join), min_size=1)
    )
    word = data.draw(st.sampled_from(data.draw(st.sampled_from(titles)).split()))
    kept = data.draw(st.sets(st.sampled_from(range(len(word))), min_size=1))

    assert is_narrowed_by_every_letter("".join(word[place] for place in sorted(kept)), 0, titles)


@settings(max_examples=200)
@given(headlines, words, words)
def test_a_word_more_never_finds_a_title_above_the_rule(titles: list[str], one: str, other: str) -> None:
    assert set(ranked(f"{one} {other}", titles).upper) <= set(ranked(one, titles).upper)


def test_a_capital_more_never_finds_a_title_that_an_exact_word_did_not() -> None:
    assert is_narrowed_by_every_letter("'SU", 1, ["saSU"])


@pytest.mark.parametrize("query", ["#metoo", "$100", "-40"])
def test_a_mark_that_begins_a_word_does_not_empty_the_list(query: str) -> None:
    assert is_narrowed_by_every_letter(query, 0, [f"After {query} again"])


def test_typing_two_thousand_headlines_letter_by_letter_only_narrows() -> None:
    titles = made_up_headlines(2_000, seed=11)
    catalogue = catalogue_of(titles)
    source = random.Random(11)
    queries = [query for _, query, _ in typed_queries(titles, 3, seed=11)]
    queries += [source.choice("'^\"") + query for query in queries]

    widened = [query for query in queries if not is_narrowed_by_every_letter(query, 1, catalogue)]

    assert widened == []

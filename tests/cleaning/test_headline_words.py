"""The words by which a line and the running text are compared."""

import pytest

from coopreader.cleaning.headline_words import PARAGRAPHS, TextWords, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ferries sail", "ferries SAIL"), ("paragraphs", "paragraphing"), ("Fährbetriebe", "FÄHRBETRIEB")],
)
def test_case_and_endings_do_not_tell_words_apart(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


def test_words_of_two_letters_say_nothing_and_numbers_do() -> None:
    assert words_of("up to 45 of us") == {"45"}


def test_scripts_without_spaces_are_compared_by_pairs() -> None:
    assert words_of("第二码头") == {"第二", "二码", "码头"}


def test_a_word_in_many_paragraphs_is_used_more_than_one_in_a_single_one() -> None:
    words = TextWords(["the pier and the gulls", "the pier", "the pier"])

    uses = words.use_of({"pier"}), words.use_of({"gulls"}), words.use_of({"market"})

    assert uses == (2, 1, 0)


def test_a_paragraph_is_not_used_by_itself() -> None:
    words = TextWords(["the pier and the gulls", "the gulls"])

    assert words.use_of({"pier"}, own=1) == 0
    assert words.lead_words({"pier", "gulls"}, own=1) == 1


def test_only_so_many_paragraphs_are_counted() -> None:
    words = TextWords(["gulls"] * PARAGRAPHS + ["market"])

    assert words.use_of({"market"}) == 0

"""Patterns made of words find what the words begin, and nothing else."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.patterns import any_of


@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1), st.text("abc ", max_size=12))
def test_a_text_is_found_if_it_begins_with_one_of_the_words(words: set[str], text: str) -> None:
    found = re.match(any_of(words), text)

    assert (found is not None) == text.startswith(tuple(words))
    assert not found or found.group() in words


def test_a_word_with_a_blank_behind_it_is_found_where_it_ends() -> None:
    pattern = re.compile(any_of(["ferry ", "pier"]))

    found = [bool(pattern.match(text)) for text in ("ferry boat", "ferry\n", "ferryman", "piers")]

    assert found == [True, True, False, True]

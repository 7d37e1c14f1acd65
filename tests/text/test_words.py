"""Counting words in any script, and the minutes they take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.text.words import CHARACTERS_A_MINUTE, WORDS_A_MINUTE, count_words, count_words_in, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n\t ", 0),
        ("The ferry sails at dawn.", 5),
        ("well-known", 1),
        ("don't and don’t", 3),
        ("2,873.5 tonnes", 2),
        ("north — south", 2),
        ("…, “!” —", 0),
        ("snake_case", 2),
        ("naïve Straße", 2),
        ("中国任命", 4),
        ("中国任命 INTERPOL 主席。", 7),
        ("カタカナとひらがな", 9),
        ("한국 경찰", 2),
        ("ไทย", 3),
        ("Привет, мир", 2),
    ],
)
def test_words_are_counted_as_their_script_writes_them(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(alphabet="aé9’'-., _½ª“\x81中Ж\n", max_size=40))
def test_the_fast_way_and_the_slow_way_count_the_same(text: str) -> None:
    # A character that Windows-1252 has not, apart from all words, sends the text the slow way.
    slowly = count_words(f"{text} ☃")

    assert count_words(text) == slowly


@given(st.text(), st.text())
def test_words_of_two_lines_add_up(first: str, second: str) -> None:
    assert count_words(f"{first}\n{second}") == count_words(first) + count_words(second)


@given(st.text(max_size=300))
def test_there_are_never_more_words_than_characters(text: str) -> None:
    assert 0 <= count_words(text) <= len(text)


def test_a_long_run_of_dots_is_counted_in_linear_time() -> None:
    assert count_words("a." * 100_000) == 1


@pytest.mark.parametrize("words", [0, 1, WORDS_A_MINUTE // 2, WORDS_A_MINUTE])
def test_the_shortest_article_takes_a_minute(words: int) -> None:
    assert reading_minutes(words) == 1


def test_minutes_follow_the_pace_of_the_language() -> None:
    ten_minutes = [
        reading_minutes(WORDS_A_MINUTE * 10),
        reading_minutes(WORDS_A_MINUTE * 10, "de"),
        reading_minutes(CHARACTERS_A_MINUTE * 10, "zh"),
        reading_minutes(CHARACTERS_A_MINUTE * 10, "ja"),
    ]

    assert ten_minutes == [10, 10, 10, 10]


@given(st.integers(0, 10**9), st.integers(0, 10**6), st.sampled_from((None, "en", "zh")))
def test_more_words_never_take_less_time(words: int, more: int, language: str | None) -> None:
    assert reading_minutes(words + more, language) >= reading_minutes(words, language)


@given(st.lists(st.sampled_from(["Don’t stop.", "three-year-old", "-", "'", "港口", "café", "…", "9 a.m.", ""])))
def test_words_of_several_texts_are_counted_at_once_as_one_by_one(texts: list[str]) -> None:
    assert count_words_in(texts) == sum(map(count_words, texts))

"""Marks: which characters of a title were meant, through all that folding does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.marks import marks
from coopreader.matching.query import parse
from coopreader.matching.ranking import rank
from coopreader.matching.titles import MAX_LETTERS, Titles
from coopreader.text.folding import fold

LETTERS = st.text("abcdeé ßﬁ中-", max_size=20)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)


def marked(query: str, title: str) -> str:
    """`title` with its marks as brackets."""
    for start, end in reversed(marks(query, title)):
        title = f"{title[:start]}[{title[start:end]}]{title[end:]}"
    return title


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("xi pldges intrpol", "[Xi] [pl]e[dges] to help strengthen [Int]e[rpol]"),
        ("ple int", "[Ple]dges to help strengthen [Int]erpol"),
        ("helo", "Pledges to [hel]p strengthen Interpol"),
        ("itnerpol", "Xi pledges to help strengthen [Interpol]"),
        ("strengthxn", "Xi pledges to help [strength]e[n] Interpol"),
        ("pol", "Xi pledges to help strengthen Inter[pol]"),
        ("strase", "Die lange [Straße]"),
        ("fin", "Die [ﬁn]ale Runde"),
        ("sao", "Fest in [Sa\u0303o] Paulo"),
        ("cafe", "Im [Cafe\u0301]"),
        ("任命", "中国[任命]新的主席"),
        ("abc", "Der [ＡＢＣ] Sender"),
        ("한국", "새 [한국] 우표"),
        ("2873", "After [2],[873] nights"),
        ("antipoach", "The [anti]-[poach]ing unit"),
        ("poach", "The anti-[poach]ing unit"),
        ("hongkon", "Storm off [Hong] [Kon]g"),
        ("port port", "[Port] of Porto"),
        ("zzzz", "Nothing like it"),
        ("", "Nothing asked for"),
        ("rain", ""),
    ],
)
def test_the_letters_that_were_meant_are_marked(query: str, shown: str) -> None:
    title = shown.replace("[", "").replace("]", "")

    found = marked(query, title)

    assert found == shown


def test_a_word_is_marked_where_it_is_most_like_the_term() -> None:
    found = marked("port", "Portable stalls in the port")

    assert found == "Portable stalls in the [port]"


def test_beyond_what_is_matched_nothing_is_marked() -> None:
    title = "x" * MAX_LETTERS + " rain"

    found = marks("rain", title)

    assert found == []


@given(ANY_TEXT, ANY_TEXT)
def test_every_span_lies_inside_the_title_and_apart_from_the_next(query: str, title: str) -> None:
    spans = marks(query, title)

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(title) for edge in edges)


@given(LETTERS, LETTERS)
def test_every_marked_character_holds_a_letter_that_was_typed(query: str, title: str) -> None:
    typed = set(fold(query))

    spans = marks(query, title)

    assert all(typed & set(fold(character)) for start, end in spans for character in title[start:end])


@given(st.lists(st.text("abcde", min_size=1, max_size=10), min_size=1, max_size=5), st.data())
def test_a_word_without_a_typo_is_marked_letter_for_letter(words: list[str], data: st.DataObject) -> None:
    title, word = " ".join(words), data.draw(st.sampled_from(words))
    kept = data.draw(st.sets(st.sampled_from(range(len(word))), min_size=1))
    query = "".join(word[place] for place in sorted(kept))
    needs_typo = rank(query, Titles([title])).typos_from == 0

    spans = marks(query, title)

    assert needs_typo or "".join(title[start:end] for start, end in spans) == query


@given(LETTERS, LETTERS)
def test_a_title_that_matches_has_something_marked(query: str, title: str) -> None:
    matches = parse(query).terms and rank(query, Titles([title])).positions

    spans = marks(query, title)

    assert bool(spans) or not matches

"""Marks: which characters of a title were meant, through all that folding does."""

import time
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coopreader.matching.fields import TITLE
from coopreader.matching.marks import marks
from coopreader.matching.query import Term, parse
from coopreader.matching.titles import MAX_LETTERS
from coopreader.matching.words import forms_of_piece, is_letter
from coopreader.text.folding import fold
from tests.matching.ranked import ranked

TRICKY = "abcdABÉe\u0301ßﬁæŁ中文한жИ①Ａｂ１9'’“”-–,.\u00ad\u200b𝒳"
LETTERS = st.text("abcdeé ßﬁ中-", max_size=20)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
pieces = st.text(st.sampled_from(TRICKY), min_size=1, max_size=8)
titles = st.lists(pieces, min_size=1, max_size=5).map(" ".join)


def marked(query: str, title: str) -> str:
    """`title` with its marks as brackets."""
    for start, end in reversed(marks(query, title)):
        title = f"{title[:start]}[{title[start:end]}]{title[end:]}"
    return title


def marked_letters(query: str, title: str) -> str:
    """All that is marked of `title`, folded."""
    return "".join(fold(title[start:end]) for start, end in marks(query, title))


def is_subsequence(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def letters_of(query: str) -> set[str]:
    """The letters that the terms of `query` look for in titles."""
    terms = [term for clause in parse(query).clauses for term in clause]
    wanted = [term for term in terms if isinstance(term, Term) and term.field == TITLE and not term.is_not]
    return {letter for term in wanted for letter in term.letters}


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
        ("stras", "Die lange [Straß]e"),
        ("fin", "Die [ﬁn]ale Runde"),
        ("f", "Die [ﬁ]nale Runde"),
        ("sao", "Fest in [Sa\u0303o] Paulo"),
        ("são", "Fest in [Sao] Paulo"),
        ("cafe", "Im [Cafe\u0301]"),
        ("任命", "中国[任命]新的主席"),
        ("abc", "Der [ＡＢＣ] Sender"),
        ("ＡＢＣ", "Der [abc] Sender"),
        ("한국", "새 [한국] 우표"),
        ("метро", "Новое [метро] Москвы"),
        ("سلام", "في ال[سلام] عليكم"),
        ("2873", "After [2],[873] nights"),
        ("86th", "Her [86th] night"),
        ("covid-19", "New [Covid-19] rules"),
        ("covid19", "New [Covid]-[19] rules"),
        ("dont", "We [don]’[t] know"),
        ("don't", "We [don’t] know"),
        ("soft", "A [so\u00adft] hyphen"),
        ("antipoach", "The [anti]-[poach]ing unit"),
        ("poach", "The anti-[poach]ing unit"),
        ("hongkon", "Storm off [Hong] [Kon]g"),
        ("port port", "[Port] of Porto"),
        ("'pol", "Inter[pol] and Poland"),
        ("'pol'", "Interpol on a [pol]"),
        ('"hong kong', "Old kong, [Hong] [Kong]ers"),
        ('"hong kong"', "Hong and [Hong] [Kong]"),
        ("'ng\\ ko", "Ho[ng] [Ko]ng"),
        ("^xi", "[Xi] and Xi"),
        ("xi$", "Xi and [Xi]"),
        ("^xi$", "[Xi]"),
        ("'US", "Do not bother us, [US]"),
        ("US", "Do not bother us, [US]"),
        ("!rain xi", "[Xi] speaks"),
        ("rain | xi", "[Xi] speaks"),
        ("title:xi", "[Xi] speaks"),
        ("source:xi speaks", "Xi [speaks]"),
        ("source:xi", "Xi speaks"),
        ("!xi", "Xi speaks"),
        ("after:2015 xi", "[Xi] speaks 2015"),
        ("zzzz", "Nothing like it"),
        ("'zz", "Nothing like it"),
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


def test_of_two_terms_of_which_one_is_asked_for_the_better_is_marked() -> None:
    found = marked("stal | port", "Portable stalls in the port")

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


@settings(max_examples=300)
@given(
    titles, titles, st.sampled_from(["{}", "'{}", "'{}'", "^{}", "{}$", '"{}"', '"{}', "!{}", "{} | 中", "title:{}"])
)
def test_of_any_term_only_letters_that_were_typed_are_marked(query: str, title: str, sign: str) -> None:
    asked = sign.format(query)
    wanted = letters_of(asked)

    spans = marks(asked, title)

    for start, end in spans:
        assert not wanted.isdisjoint(fold(title[start]))
        # A mark takes in the accents of its last letter, and nothing else that has no letter.
        assert fold(title[start:end])


@given(st.lists(st.text("abcde", min_size=1, max_size=10), min_size=1, max_size=5), st.data())
def test_a_word_without_a_typo_is_marked_letter_for_letter(words: list[str], data: st.DataObject) -> None:
    title, word = " ".join(words), data.draw(st.sampled_from(words))
    kept = data.draw(st.sets(st.sampled_from(range(len(word))), min_size=1))
    query = "".join(word[place] for place in sorted(kept))
    needs_typo = not ranked(query, [title]).upper

    letters = marked_letters(query, title)

    assert needs_typo or letters == query


@settings(max_examples=400)
@given(titles, st.data())
def test_the_letters_of_a_fuzzy_word_are_marked_in_their_order(title: str, data: st.DataObject) -> None:
    forms = [form for piece in title.split() for form, _ in forms_of_piece(fold(piece)) if form]
    assume(forms)
    form = data.draw(st.sampled_from(forms))
    kept = data.draw(st.sets(st.sampled_from(range(len(form))), min_size=1))
    query = "\\" + "".join(form[place] for place in sorted(kept))
    is_clean = bool(ranked(query, [title]).upper)

    letters = marked_letters(query, title)

    ((term,),) = parse(query).clauses
    assert isinstance(term, Term)
    # The marks between letters may be left out: `2,873` means 2873, too.
    assert not is_clean or is_subsequence("".join(filter(is_letter, term.letters)), letters)


@settings(max_examples=400)
@given(titles, st.sampled_from(["'{}", "'{}'", "^{}", "{}$", "^{}$", '"{}"', '"{}', '^"{}"', '"{}"$']), st.data())
def test_the_letters_of_an_exact_term_are_marked_in_a_row(title: str, sign: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(title) - 1))
    part = title[start : data.draw(st.integers(start + 1, len(title)))]
    query = sign.format(part)
    is_found = bool(ranked(query, [title]).positions)

    letters = marked_letters(query, title)

    clauses = [term for clause in parse(query).clauses for term in clause]
    assume(len(clauses) == 1)
    (term,) = clauses
    assert isinstance(term, Term)
    assert not is_found or term.how == "like" or is_subsequence(term.letters.replace(" ", ""), letters)


@settings(max_examples=400)
@given(
    titles,
    titles,
    st.sampled_from(["{}", "'{}", "'{}'", "^{}", "{}$", '"{}"', '"{}', "title:{}", "{} !zz", "max:9 {}"]),
)
def test_a_title_that_is_ranked_has_something_marked_and_what_is_not_found_nothing(
    typed: str, title: str, sign: str
) -> None:
    query = sign.format(typed)
    wants_title = parse(query).ranks
    is_exact = all(
        isinstance(term, Term) and term.how != "like" for clause in parse(query).clauses[:1] for term in clause
    )

    found, spans = ranked(query, [title]).positions, marks(query, title)

    assert bool(spans) or not (found and wants_title)
    assert found or not (spans and is_exact and len(parse(query).clauses) == 1)


@settings(max_examples=300)
@given(LETTERS, st.lists(LETTERS, min_size=1, max_size=4))
def test_every_title_of_a_ranking_has_something_marked(query: str, headlines: list[str]) -> None:
    found = ranked(query, headlines).positions

    assert all(marks(query, headlines[position]) for position in found) or not parse(query).clauses


@pytest.mark.parametrize(
    ("opening", "typed", "written"),
    [
        ("", "a ", "a "),
        ("", "xyz ", "x"),
        ("", "x", "x"),
        ("", "ab", "ab-"),
        ('"', "a ", "a "),
        ("'", "a\\ ", "a "),
        ("", "\\", "\\"),
        ("", "a | ", "ﷺ"),
        ("", "é ", "e\u0301\u0301"),
        ("", "hongkong ", "hong "),
    ],
)
def test_marking_a_line_does_not_grow_with_what_no_line_holds(opening: str, typed: str, written: str) -> None:
    def seconds(size: int) -> float:
        query, title = opening + typed * size, written * size
        starts = [time.perf_counter()]
        for _ in range(3):
            marks(query, title)
            starts.append(time.perf_counter())
        return min(after - before for before, after in pairwise(starts))

    small, large = seconds(10_000), seconds(100_000)

    assert large < 4 * small + 0.02

"""Queries: what was typed, as clauses of terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.fields import FIELDS, TITLE, NumberField, TextField
from coopreader.matching.query import (
    LETTERS_A_TYPO,
    MAX_CHARACTERS,
    MAX_LETTERS,
    MAX_TERMS,
    MAX_TYPOS,
    Bound,
    Query,
    Term,
    parse,
)

SIGNS = st.sampled_from([*"!^$'\"“”|:\\ -\u3000", "source:", "after:", "min:", "2015", "xi", "Łódź", "ﬁ", " | ", "'s"])
typed = st.lists(SIGNS | st.text(st.characters(exclude_categories=()), max_size=4), max_size=30).map("".join)
"""What nobody types on purpose, and everybody sometimes."""


def one(text: str) -> Term | Bound:
    """The only term of `text`."""
    ((term,),) = parse(text).clauses
    return term


def terms(text: str) -> list[Term | Bound]:
    return [term for clause in parse(text).clauses for term in clause]


def test_words_are_clauses_in_the_order_typed() -> None:
    query = parse("  xi\tpledges\n interpol ")

    assert query == Query(((Term("xi"),), (Term("pledges"),), (Term("interpol"),)))


def test_a_word_typed_twice_is_looked_for_once() -> None:
    query = parse("new york new")

    assert query == Query(((Term("new"),), (Term("york"),)))


def test_punctuation_around_a_word_is_not_looked_for() -> None:
    letters = [term.letters for term in terms("interpol, (2,873) anti-poaching") if isinstance(term, Term)]

    assert letters == ["interpol", "2,873", "anti-poaching"]


def test_marks_alone_say_nothing_unless_they_are_asked_for_exactly() -> None:
    assert parse("??? #") == Query(())
    assert one("'???") == Term("???", "holds")
    assert one("\\?") == Term("?")


@pytest.mark.parametrize("blank", ["", "   ", "\u3000\n", "\u200b"])
def test_blanks_ask_for_nothing(blank: str) -> None:
    assert parse(blank) == Query(())


@pytest.mark.parametrize(
    "sign", ["\\", "!", "^", "'", "$", '"', "|", "'!", '""', "!source:", "source:", "source:!", "''"]
)
def test_a_sign_with_nothing_behind_it_never_narrows_by_letters(sign: str) -> None:
    letters = [term.letters for term in terms(sign) if isinstance(term, Term)]

    assert not any(letter.isalnum() for found in letters for letter in found if not found.startswith("source"))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("'aid", Term("aid", "holds")),
        ("'aid'", Term("aid", "is")),
        ("‘aid’", Term("aid", "is")),
        ('"crime lab"', Term("crime lab", "is")),
        ("“crime lab”", Term("crime lab", "is")),
        ('"crime lab', Term("crime lab", "unfinished")),
        ("^china", Term("china", "begins")),
        ("labs$", Term("labs", "ends")),
        ("^labs$", Term("labs", "whole")),
        ('^"crime lab"', Term("crime lab", "begins")),
        ("!fire", Term("fire", "holds", is_not=True)),
        ("!'fire'", Term("fire", "is", is_not=True)),
        ("!^fire", Term("fire", "begins", is_not=True)),
        ("China", Term("china", typed="China")),
    ],
)
def test_a_sign_says_how_a_word_is_meant(text: str, term: Term) -> None:
    assert one(text) == term


def test_a_bar_between_two_terms_asks_for_one_of_them() -> None:
    query = parse("patrol | 'police | source:xinhua fire")

    assert query.clauses == ((Term("patrol"), Term("police", "holds"), Term("xinhua", field="source")), (Term("fire"),))


@pytest.mark.parametrize("text", ["| patrol", "patrol |", "patrol | |", "| | patrol"])
def test_a_bar_with_nothing_on_one_side_says_nothing(text: str) -> None:
    assert parse(text).clauses == ((Term("patrol"),),)


@pytest.mark.parametrize("text", [r"\!fire", r"\'fire", r"\^fire", r"fire\$", r"\"fire"])
def test_a_backslash_makes_a_sign_a_letter(text: str) -> None:
    assert one(text) == Term("fire")


def test_a_backslash_keeps_a_blank_and_a_colon_in_a_word() -> None:
    assert one(r"crime\ lab") == Term("crime lab", "unfinished")
    assert one(r"source\:xinhua") == Term("source:xinhua")


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@pytest.mark.parametrize("is_not", [False, True])
def test_a_field_is_asked_by_its_name_in_any_case(field: TextField | NumberField, is_not: bool) -> None:
    name, _, value = field.example.partition(":")
    term = one(f"{'!' * is_not}{name.upper()}:{value}")

    assert (term.field, term.is_not) == (field.name, is_not)


@pytest.mark.parametrize("text", ["nosuch:thing", "http://example", "after:soon", "min:many", "date:2017-13", ":x"])
def test_what_is_no_field_or_has_no_day_is_text(text: str) -> None:
    term = one(text)

    assert isinstance(term, Term)
    assert (term.field, term.how) == (TITLE, "like")


def test_a_day_keeps_what_was_typed() -> None:
    term = one("after:2015-09")

    assert isinstance(term, Bound)
    assert (term.field, term.typed, term.limits[0] > 0) == ("after", "2015-09", True)


@pytest.mark.parametrize(
    ("text", "ranks"),
    [("xi", True), ("xi source:a", True), ("source:a", False), ("!xi", False), ("min:3", False), ("a | min:3", True)],
)
def test_only_wanted_words_of_the_title_rank(text: str, ranks: bool) -> None:
    assert parse(text).ranks is ranks


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
    assert Term("x" * letters).typos == typos


def test_a_wrong_digit_makes_another_number() -> None:
    typos = [term.typos for term in terms("2015 2015-09 86th") if isinstance(term, Term)]

    assert typos == [0, 0, 1]


@pytest.mark.parametrize("text", ["'interpol", "'interpol'", '"interpol"', "^interpol", "interpol$", "!interpol"])
def test_only_plain_words_forgive_typos(text: str) -> None:
    term = one(text)

    assert isinstance(term, Term)
    assert term.typos == 0


@given(typed)
def test_whatever_is_typed_has_a_meaning_within_the_limits(text: str) -> None:
    query = parse(text * 20)
    found = [term for clause in query.clauses for term in clause]

    assert len(found) <= MAX_TERMS
    assert all(query.clauses)
    for term in found:
        if isinstance(term, Term):
            words = term.letters.split(" ")
            assert all(1 <= len(word) <= MAX_LETTERS for word in words)
            assert len(words) == 1 or term.how != "like"


@given(typed)
def test_blanks_around_a_query_say_nothing(text: str) -> None:
    assert parse(f"  {text}") == parse(text)


@given(typed)
def test_what_stands_beyond_the_limit_is_not_read(text: str) -> None:
    start = (text + "a ") * (MAX_CHARACTERS // (len(text) + 2) + 1)

    assert parse(start) == parse(start[:MAX_CHARACTERS])


@given(st.lists(st.sampled_from(["xi", "'aid", '"crime lab"', "!fire", "source:a", "min:3", "^a", "b$"]), max_size=9))
def test_terms_apart_mean_what_each_of_them_means(parts: list[str]) -> None:
    together = parse(" ".join(parts))

    assert together.clauses == tuple(dict.fromkeys(clause for part in parts for clause in parse(part).clauses))

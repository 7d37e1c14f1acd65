"""What was understood, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.fields import FIELDS, NumberField
from coopreader.matching.query import Query, parse
from coopreader.matching.understood import BETWEEN, OR, is_plain, understood

SIGNS = st.sampled_from([*"!^$'\"|:\\ -", "source:", "after:", "min:", "2015", "xi", "Łódź", "ﬁ", " | ", "2017-13"])
typed = st.lists(SIGNS | st.text(max_size=4), max_size=24).map("".join)
"""What nobody types on purpose, and everybody sometimes."""


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""),
        ("   ", ""),
        ("patrol", "patrol"),
        ("xi pledges", "xi · pledges"),
        ("source:xinhua after:2015 'patrol", 'source is xinhua · after 2015 · "patrol"'),
        ('"crime lab"', '"crime lab"'),
        ("'aid'", '"aid"'),
        ("!fire", 'not "fire"'),
        ('!"crime lab"', 'not "crime lab"'),
        ("^xi", 'title begins with "xi"'),
        ("labs$", 'title ends with "labs"'),
        ("^xi$", 'title is "xi"'),
        ("!^xi", 'title does not begin with "xi"'),
        ("!labs$", 'title does not end with "labs"'),
        ("title:patrol", "patrol"),
        ("source:^chi", 'source begins with "chi"'),
        ("!source:xinhua", 'source is not "xinhua"'),
        ("source:!xinhua", 'source is not "xinhua"'),
        ('author:"an baijie"', 'author is "an baijie"'),
        ("lang:zh", "language is zh"),
        ("date:2017", "in 2017"),
        ("before:2018-03-01", "before 1 Mar 2018"),
        ("!after:2015-09", "not after Sep 2015"),
        ("min:3", "3 min or more"),
        ("max:10", "10 min or less"),
        ("Interpol", "Interpol"),
    ],
)
def test_each_thing_that_can_be_typed_is_told_in_words(typed: str, told: str) -> None:
    said = understood(parse(typed))

    assert said == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("patrol | police", "patrol or police"),
        ("source:xinhua | source:reuters", "source is xinhua or reuters"),
        ("source:xinhua | place:lyon", "source is xinhua or place is lyon"),
        ("source:xinhua | patrol", "source is xinhua or patrol"),
        ("!source:xinhua | !source:reuters", 'source is not "xinhua" or source is not "reuters"'),
        ("!fire | !flood", 'not "fire" or not "flood"'),
        ("source:xinhua | !source:reuters", 'source is xinhua or source is not "reuters"'),
    ],
)
def test_alternatives_share_the_name_of_their_field_unless_one_is_denied(typed: str, told: str) -> None:
    said = understood(parse(typed))

    assert said == told


@pytest.mark.parametrize("typed", ["", "patrol", "xi pledges intrpol", "title:patrol", "nosuch:thing", "after:soon"])
def test_words_of_a_title_are_a_plain_query(typed: str) -> None:
    assert is_plain(parse(typed))


@pytest.mark.parametrize("typed", ["'xi", '"xi', "!xi", "^xi", "xi$", "a | b", "source:a", "xi source:a", "min:3"])
def test_any_sign_makes_a_query_that_is_not_plain(typed: str) -> None:
    assert not is_plain(parse(typed))


@given(typed)
def test_whatever_is_typed_has_one_part_for_each_thing_asked(text: str) -> None:
    query = parse(text)
    told = understood(query)

    assert told.count(BETWEEN) >= len(query.clauses) - 1
    assert bool(told) == bool(query.clauses)
    assert "\n" not in told


@given(typed)
def test_what_was_understood_of_two_clauses_is_what_was_understood_of_each(text: str) -> None:
    query = parse(text)
    parts = [understood(Query((clause,))) for clause in query.clauses]

    assert understood(query) == BETWEEN.join(parts)
    assert all(part.count(OR) >= len(clause) - 1 for part, clause in zip(parts, query.clauses, strict=True))


def test_the_example_of_every_number_is_told_in_its_sentence() -> None:
    told = {field: understood(parse(field.example)) for field in FIELDS if isinstance(field, NumberField)}

    assert all(said.startswith(field.sentence.split("{}")[0]) for field, said in told.items())
    assert all(said.endswith(field.sentence.split("{}")[1]) for field, said in told.items())

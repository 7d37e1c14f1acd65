"""Fields: what they may be called, and the names a person gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.fields import USUAL_NAMES, by_fact, field_names, value_at


def test_no_name_stands_for_two_facts() -> None:
    names = [name for usual in USUAL_NAMES.values() for name in usual]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        ("title", "title headline name"),
        ("text", "text body content article maintext"),
        ("date", "date published date_publish pub_date timestamp datePublished Date-Published"),
        ("authors", "authors author byline"),
        ("source", "source publisher site sitename source_domain"),
        ("url", "url link URL"),
        ("language", "language lang"),
    ],
)
def test_usual_names_are_found_however_their_words_are_joined(fact: str, names: str) -> None:
    assert [by_fact({name: "x"}) for name in names.split()] == [{fact: ["x"]}] * len(names.split())


def test_of_several_names_the_likeliest_comes_first_and_empty_fields_do_not_count() -> None:
    fields = {"name": "Page 3", "headline": "Ferry vote", "title": "", "byline": None}

    assert by_fact(fields) == {"title": ["Ferry vote", "Page 3"]}


def test_a_fact_with_a_name_given_is_told_by_that_field_alone() -> None:
    fields = {"title": "Senior Reporter", "hed": "Ferry vote"}

    assert by_fact(fields, {"title": "hed"}) == {"title": ["Ferry vote"]}
    assert by_fact(fields, {"title": "dek"}) == {"title": [None]}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("meta.title", "Ferry vote"),
        ("Meta.Page_Title", "Page 3"),
        ("people.name", ["Ola", "Ida"]),
        ("a.b", "with a dot"),
        ("meta", {"title": "Ferry vote", "pageTitle": "Page 3"}),
        ("meta.title.more", None),
        ("nothing", None),
        (".", None),
    ],
)
def test_dots_lead_into_fields_of_fields(name: str, value: object) -> None:
    fields = {
        "meta": {"title": "Ferry vote", "pageTitle": "Page 3"},
        "people": [{"name": "Ola"}, "Max", {"name": "Ida"}],
        "a.b": "with a dot",
    }

    assert value_at(fields, name) == value


def test_names_are_given_in_one_line_and_what_names_nothing_is_told() -> None:
    names, wrong = field_names(" title = hed,TEXT=meta.content,, colour=red, date=, url")

    assert names == {"title": "hed", "text": "meta.content"}
    assert wrong == ("colour=red", "date=", "url")


@given(st.dictionaries(st.text(max_size=50), st.none() | st.text() | st.integers(), max_size=20), st.text())
def test_any_fields_and_any_names_are_taken(fields: dict[str, object], written: str) -> None:
    names, _ = field_names(written)

    told = by_fact(fields, names)

    assert set(told) <= set(USUAL_NAMES)

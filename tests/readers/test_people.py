"""Declared authors: one field, many ways to list them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.people import people_in


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Mara Lindqvist", ("Mara Lindqvist",)),
        ("Mara Lindqvist; Ola Berg;", ("Mara Lindqvist", "Ola Berg")),
        ("Mara Lindqvist | Ola Berg", ("Mara Lindqvist", "Ola Berg")),
        ("Mara Lindqvist\nOla Berg", ("Mara Lindqvist", "Ola Berg")),
        ("Mara Lindqvist, Ola Berg and Ida Voss", ("Mara Lindqvist", "Ola Berg", "Ida Voss")),
        ("By Mara Lindqvist & Ola van Berg", ("Mara Lindqvist", "Ola van Berg")),
        ("written by Mara Lindqvist", ("Mara Lindqvist",)),
        ("Lindqvist, Mara", ("Lindqvist, Mara",)),
        ("Lindqvist, Mara; Berg, Ola", ("Lindqvist, Mara", "Berg, Ola")),
        ("Mara Lindqvist, PhD", ("Mara Lindqvist, PhD",)),
        ("Department of Health and Social Care", ("Department of Health and Social Care",)),
        ("Mara Lindqvist, Gull News", ("Mara Lindqvist, Gull News",)),
        ("Byron Alder", ("Byron Alder",)),
        ("王小明", ("王小明",)),
        (" ; ,", (",",)),
        ("", ()),
    ],
)
def test_a_list_of_names_is_taken_apart_only_where_its_parts_are_names(written: str, names: tuple[str, ...]) -> None:
    assert people_in([written]) == names


def test_each_name_is_given_once_in_order() -> None:
    assert people_in(["Ola Berg", "Mara Lindqvist; Ola Berg"]) == ("Ola Berg", "Mara Lindqvist")


@given(st.lists(st.text(max_size=60)))
def test_any_texts_are_names_without_space_around_them(texts: list[str]) -> None:
    assert [name for name in people_in(texts) if not name or name != name.strip()] == []

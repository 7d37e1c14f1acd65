"""JSON files: an object is an article, an array many."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Unreadable
from coopreader.readers import reader_for
from coopreader.readers.content import Content
from coopreader.readers.fields import NO_NAMES
from coopreader.readers.json_file import JsonFile
from coopreader.readers.reader import Draft

PATH = Path("pages.json")
FERRY = {"title": "Ferry vote", "text": "The council votes."}
FIRE = {"title": "Harbour fire", "text": "Nobody was hurt."}


def read(content: str | bytes) -> list[Draft | Unreadable]:
    """What a file gives that holds `content`."""
    reader = JsonFile()
    saved = reader.saved(PATH, Content([content if isinstance(content, bytes) else content.encode()]))
    return [one if isinstance(one, Unreadable) else reader.draft(one, NO_NAMES) for one in saved]


def titles(results: list[Draft | Unreadable]) -> list[str | None]:
    return [result.declared.title for result in results if isinstance(result, Draft)]


@pytest.mark.parametrize("indent", [None, 2])
def test_an_object_is_an_article_and_an_array_as_many_as_it_has(indent: int | None) -> None:
    (alone,) = read(f"\n{json.dumps(FERRY, indent=indent)}\n")
    many = read(f" {json.dumps([FERRY, FIRE, FERRY], indent=indent)}\n")

    assert isinstance(reader_for(Path("pages.json.xz")), JsonFile)
    assert isinstance(alone, Draft)
    assert (alone.declared.title, alone.row) == ("Ferry vote", None)
    assert titles(many) == ["Ferry vote", "Harbour fire", "Ferry vote"]
    assert [result.row for result in many] == [1, 2, 3]
    assert len({result.id for result in many if isinstance(result, Draft)}) == 3


def test_what_is_no_article_is_told_by_its_number_and_the_rest_is_read() -> None:
    results = read(json.dumps([FERRY, 3, {"name": "package", "version": "1.0"}, FIRE]))

    assert titles(results) == ["Ferry vote", "Harbour fire"]
    assert results[1:3] == [Unreadable(PATH, "not a JSON object", 2), Unreadable(PATH, "no text", 3)]


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (",\n{bad", "not JSON: broken in line 2"),
        (" {}]", "not JSON: the array has no end"),
        ("", "not JSON: the array has no end"),
        (", " + "[" * 100_000, "nested too deeply"),
        (", NaN]", "not JSON: a number that is none"),
    ],
)
def test_what_stands_before_a_break_is_kept(end: str, reason: str) -> None:
    results = read(f"[{json.dumps(FERRY)}{end}")

    assert titles(results) == ["Ferry vote"]
    assert results[1:] == [Unreadable(PATH, reason, 2)]


def test_a_file_without_articles_says_so() -> None:
    assert read("[ ]") == [Unreadable(PATH, "empty")]
    assert read('{"name": "package"}') == [Unreadable(PATH, "no text")]
    assert read("{} {}") == [Unreadable(PATH, "not JSON: more behind its end")]


@given(st.lists(st.text() | st.integers() | st.dictionaries(st.sampled_from(["title", "text", "date"]), st.text())))
def test_every_entry_of_an_array_has_its_number(entries: list[object]) -> None:
    results = read(json.dumps(entries))

    numbers: list[int | None] = [*range(1, len(entries) + 1)]
    assert [result.row for result in results] == (numbers or [None])


@given(st.text(st.sampled_from('[]{},:"x1 \n\\')) | st.binary())
def test_any_content_is_articles_or_reasons_but_never_an_error(content: str | bytes) -> None:
    assert read(content)

"""JSON Lines: an article a row, rows that are none, and our own export."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Fold, Unreadable
from coopreader.readers import jsonl
from coopreader.readers.jsonl import JsonLines
from coopreader.readers.reader import Declared, Draft

PATH = Path("pages.jsonl")


def read(*rows: object) -> list[Draft | Unreadable]:
    """What the file gives whose rows are `rows`, as they are if they are text, else as JSON."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    return list(JsonLines().read(PATH, "\n".join(lines).encode()))


def read_one(**fields: object) -> Draft:
    """The article in the one row with `fields`."""
    (draft,) = read(fields)
    assert isinstance(draft, Draft)
    return draft


def test_a_row_declares_what_it_names() -> None:
    draft = read_one(
        title="Ferries &amp; buses",
        text="First.\n\nSecond.",
        authors=["Mara Lindqvist", "Ola Berg"],
        date="2021-05-03",
        publisher="Harbour Gazette",
        place="Visby",
        url="https://example.org/a?b=1&amp;c=2",
        language="en-GB",
    )

    assert draft.lines == ("First.", "", "Second.")
    assert draft.row == 1
    assert draft.declared == Declared(
        title="Ferries & buses",
        authors=("Mara Lindqvist", "Ola Berg"),
        source="Harbour Gazette",
        date=date(2021, 5, 3),
        place="Visby",
        url="https://example.org/a?b=1&c=2",
        language="en",
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-05-03", date(2021, 5, 3)),
        ("2021-05-03T23:59:00Z", date(2021, 5, 3)),
        ("2021-05-03 23:59:00.123 +0200", date(2021, 5, 3)),
        ("20210503", date(2021, 5, 3)),
        ("3 May 2021", None),
        ("2021-02-30", None),
        ("", None),
        (1620000000, None),
        (None, None),
    ],
)
def test_a_day_is_declared_in_iso_form_or_not_at_all(written: object, day: date | None) -> None:
    assert read_one(title="x", date=written).declared.date == day


@pytest.mark.parametrize(
    "authors",
    ["A. Ek; B. Al", ["A. Ek", "B. Al"], [{"name": "A. Ek"}, {"name": "B. Al"}], ["A. Ek;B. Al", "A. Ek"]],
)
def test_authors_are_declared_in_many_forms(authors: object) -> None:
    assert read_one(title="x", author=authors).declared.authors == ("A. Ek", "B. Al")


def test_an_address_is_only_declared_if_it_can_be_opened_safely() -> None:
    assert read_one(title="x", url="javascript:alert(1)").declared.url is None
    assert read_one(title="x", source="https://example.org/").declared.url == "https://example.org/"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{"title": "cut', "not JSON: broken at column 11"),
        ("[1, 2]", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ('{"title": NaN}', "not JSON: a number that is none"),
        ('{"size": ' + "9" * 5000 + "}", "not JSON: a number that is none"),
        ('{"title":' + "[" * 100_000, "nested too deeply"),
        ('{"price": 3}', "no title and no text"),
        ('{"title": " ", "text": "\\u0000"}', "no title and no text"),
    ],
)
def test_a_bad_row_is_told_with_its_number_and_the_rest_is_read(row: str, reason: str) -> None:
    before, bad, after = read({"title": "One"}, row, {"title": "Two"})

    assert isinstance(before, Draft)
    assert isinstance(after, Draft)
    assert bad == Unreadable(PATH, reason, 2)
    assert after.row == 3


def test_a_row_over_the_bound_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_ROW", 100)

    (refused,) = read({"title": "x" * 100})

    assert isinstance(refused, Unreadable)
    assert refused.reason.startswith("row longer")


def test_blank_rows_and_a_mark_in_front_count_as_lines_and_give_nothing() -> None:
    (draft,) = JsonLines().read(PATH, b'\xef\xbb\xbf\r\n\r\n  {"title": "Ferry"}\r\n\n')

    assert isinstance(draft, Draft)
    assert (draft.row, draft.encoding) == (3, "utf-8-sig")


def test_a_file_without_rows_is_empty() -> None:
    assert list(JsonLines().read(PATH, b"\n\n")) == [Unreadable(PATH, "empty")]
    assert list(JsonLines().read(PATH, b"\x1f\x8b\x08\x00")) == [Unreadable(PATH, "binary: a gzip archive")]


def test_identical_rows_have_ids_of_their_own_that_rows_above_do_not_change() -> None:
    twice = read({"title": "Ferry"}, {"title": "Ferry"})
    later = read({"title": "Bus"}, {"title": "Ferry"}, {"title": "Ferry"})

    ids = [result.id for result in twice if isinstance(result, Draft)]
    assert len(set(ids)) == 2
    assert [result.id for result in later if isinstance(result, Draft)][1:] == ids


def test_our_export_reads_back_as_final_text_with_its_folds() -> None:
    draft = read_one(
        id="0123456789abcdef",
        title="Ferries &amp;lt; buses",
        authors=["Mara Lindqvist"],
        source=None,
        date="2021-05-03",
        paragraphs=["First &amp; foremost.", "Second."],
        folded=[
            {"position": 0, "lines": ["Home", "News"], "reason": "navigation"},
            {"position": 2, "lines": ["End"], "reason": "end mark"},
        ],
        words=4,
        path="/elsewhere/page.txt",
    )

    assert draft.declared.paragraphs == ("First &amp; foremost.", "Second.")
    assert draft.declared.folded == (
        Fold(0, ("Home", "News"), "navigation"),
        Fold(2, ("End",), "end mark"),
    )
    assert draft.declared.title == "Ferries &amp;lt; buses"
    assert draft.path == PATH


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
fields = st.sampled_from(
    ["title", "text", "authors", "date", "source", "url", "language", "paragraphs", "folded", "place"]
)


@given(st.lists(st.dictionaries(fields, json_values) | st.text(), max_size=5))
def test_any_rows_are_articles_or_reasons_but_never_an_error(rows: list[object]) -> None:
    for result in read(*rows):
        assert isinstance(result, Draft | Unreadable)


@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_reasons_but_never_an_error(content: bytes) -> None:
    assert list(JsonLines().read(PATH, content))

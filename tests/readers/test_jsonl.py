"""JSON Lines: an article a row, rows that are none, and our own export."""

import json
import tracemalloc
from datetime import date
from itertools import chain, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Fold, Unreadable
from coopreader.cleaning import clean
from coopreader.export import to_json
from coopreader.readers import rows as rows_of_a_file
from coopreader.readers.content import Content
from coopreader.readers.fields import NO_NAMES, FieldNames, field_names
from coopreader.readers.jsonl import JsonLines
from coopreader.readers.reader import Declared, Draft
from coopreader.readers.rows import HEAD, LONGEST_ROW, TOO_LONG
from coopreader.text.safe import safe_line

PATH = Path("pages.jsonl")


def drafts(content: bytes, names: FieldNames = NO_NAMES) -> list[Draft | Unreadable]:
    """What a file gives that holds `content`."""
    reader = JsonLines()
    saved = reader.saved(PATH, Content([content]))
    return [one if isinstance(one, Unreadable) else reader.draft(one, names) for one in saved]


def read(*rows: object) -> list[Draft | Unreadable]:
    """What the file gives whose rows are `rows`, as they are if they are text, else as JSON."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    return drafts("\n".join(lines).encode())


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


@pytest.mark.parametrize(
    "row",
    [b'{"title": "Fer\xffry"}', b"\x00\x00\x00", bytes(range(128, 256)) * 50, b'{"title": "\xed\xa0\x80"}'],
)
def test_a_row_that_is_no_utf8_costs_itself_alone(row: bytes) -> None:
    before, bad, after = drafts(b'{"title": "One"}\n' + row + b'\n{"title": "Zw\xc3\xb6lf"}\n')

    assert isinstance(before, Draft)
    assert isinstance(bad, Unreadable)
    assert bad.row == 2
    assert isinstance(after, Draft)
    assert after.declared.title == "Zwölf"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "gb18030", "cp1251"])
def test_a_file_in_another_encoding_is_read_row_by_row(encoding: str) -> None:
    titles = ["渡轮下周恢复运行", "大桥冬天以前关闭", "市场星期六开放"]
    if encoding == "cp1251":
        titles = ["Паром ходит снова", "Мост закрыт до зимы", "Рынок открылся в субботу"]
    rows = "".join(json.dumps({"title": title, "text": title * 9}, ensure_ascii=False) + "\n" for title in titles)

    results = drafts(rows.encode(encoding))

    assert [result.declared.title for result in results if isinstance(result, Draft)] == titles


@pytest.mark.parametrize(
    "fields",
    [
        {f"field {number}": number for number in range(100_000)},
        {"deep": json.loads("[" * 900 + "]" * 900)},
        {"authors": [[["Ola"]], {"name": {"name": "Ola"}}, 3], "date": [], "source": {"id": 3}},
    ],
)
def test_fields_of_any_form_do_no_harm_to_those_we_know(fields: dict[str, object]) -> None:
    draft = read_one(**{**fields, "title": "Ferry vote"})

    assert draft.declared == Declared(title="Ferry vote")


def test_what_no_terminal_should_get_is_dropped_from_any_field() -> None:
    (draft,) = read(r'{"title": "Ferry\u0000 \ud800vote\u202e", "text": "\u001b[2JThe \u0000council."}')

    assert isinstance(draft, Draft)
    assert (draft.declared.title, draft.lines) == ("Ferry \ufffdvote", ("The council.",))
    assert draft.dropped == len("\x1b[2J\x00")


def test_of_a_name_that_stands_twice_the_last_counts() -> None:
    (draft,) = read('{"title": "One", "title": "Two"}')

    assert isinstance(draft, Draft)
    assert draft.declared.title == "Two"


def test_a_text_may_be_a_list_of_paragraphs() -> None:
    assert read_one(title="x", body=["First.", "Second."]).lines == ("First.", "", "Second.")


def test_text_and_facts_are_found_under_the_names_a_person_gives() -> None:
    names, wrong = field_names("title=hed, text=page.content, authors=meta.people, date=meta.unix")
    row = {
        "title": "Senior Reporter",
        "hed": "Ferry vote",
        "page": {"content": "The council votes."},
        "meta": {"people": [{"name": "Ola Berg"}], "unix": 1620000000000},
    }

    (draft,) = drafts(json.dumps(row).encode(), names)

    assert not wrong
    assert isinstance(draft, Draft)
    assert draft.lines == ("The council votes.",)
    assert draft.declared == Declared(title="Ferry vote", authors=("Ola Berg",), date=date(2021, 5, 3))


@pytest.mark.parametrize("piece", [1, 7, 40])
def test_rows_are_the_same_whatever_pieces_they_come_in(piece: int) -> None:
    content = '{"title": "Zwölf"}\r\n\n{"title": "Two"}\n{bad\n  {"title": "Last"}'.encode()
    pieces = [content[start : start + piece] for start in range(0, len(content), piece)]

    assert list(JsonLines().saved(PATH, Content(pieces))) == list(JsonLines().saved(PATH, Content([content])))


def test_a_row_that_never_ends_is_not_followed_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_of_a_file, "LONGEST_SEARCH", 3 * rows_of_a_file.LONGEST_ROW)
    zeros = Content(repeat(bytes(1024 * 1024)))

    results = list(JsonLines().saved(PATH, Content(chain([b'{"title": "One"}\n'], zeros.pieces()))))

    assert len(results) == 2
    assert results[1] == Unreadable(PATH, TOO_LONG, 2)


def test_a_letter_cut_in_two_where_the_encoding_is_told_changes_nothing() -> None:
    row = json.dumps({"title": "Ferry vote", "text": "渡" * HEAD}, ensure_ascii=False).encode()

    encodings = {draft.encoding for cut in range(3) for draft in drafts(b" " * cut + row) if isinstance(draft, Draft)}

    assert encodings == {"utf-8"}


def test_a_row_of_64_mb_is_passed_over_without_being_held() -> None:
    pieces = chain([b'{"title": "One"}\n{"text": "'], repeat(b"x" * 1024 * 1024, 64), [b'"}\n{"title": "Two"}'])
    tracemalloc.start()

    results = list(JsonLines().saved(PATH, Content(pieces)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert results[1] == Unreadable(PATH, TOO_LONG, 2)
    assert [result.row for result in results] == [1, 2, 3]
    assert peak < 2 * LONGEST_ROW


def test_a_row_over_the_bound_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_of_a_file, "LONGEST_ROW", 100)

    (refused,) = read({"title": "x" * 100})

    assert isinstance(refused, Unreadable)
    assert refused.reason.startswith("row longer")


def test_blank_rows_and_a_mark_in_front_count_as_lines_and_give_nothing() -> None:
    (draft,) = drafts(b'\xef\xbb\xbf\r\n\r\n  {"title": "Ferry"}\r\n\n')

    assert isinstance(draft, Draft)
    assert (draft.row, draft.encoding) == (3, "utf-8-sig")


def test_a_file_without_rows_is_empty() -> None:
    assert drafts(b"\n\n") == [Unreadable(PATH, "empty")]
    assert drafts(b"\x1f\x8b\x08\x00") == [Unreadable(PATH, "binary: a gzip archive")]


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


final_lines = st.text().map(safe_line).filter(bool)
"""Lines as they stand in an article that was read."""

articles = st.builds(
    Article,
    title=final_lines,
    authors=st.lists(final_lines, unique=True).map(tuple),
    source=final_lines.filter(lambda source: "://" not in source) | st.none(),
    date=st.dates() | st.none(),
    place=final_lines | st.none(),
    url=st.just("https://example.org/ferry?a=1&amp;b=2") | st.none(),
    language=st.sampled_from(["en", "sv", "zh"]) | st.none(),
    paragraphs=st.lists(final_lines, min_size=1).map(tuple),
    folded=st.lists(st.builds(Fold, st.integers(0, 9), st.lists(final_lines, min_size=1).map(tuple), final_lines)).map(
        tuple
    ),
)


@given(st.lists(articles, min_size=1, max_size=4))
def test_what_was_exported_comes_back_as_it_was(written: list[Article]) -> None:
    exported = [to_json(article) for article in written]

    again = [clean(result) for result in read(*exported) if isinstance(result, Draft)]

    kept = ("title", "authors", "source", "date", "place", "url", "language", "paragraphs", "folded", "words")
    assert [[getattr(article, name) for name in kept] for article in again] == [
        [getattr(article, name) for name in kept] for article in written
    ]


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
    assert drafts(content)

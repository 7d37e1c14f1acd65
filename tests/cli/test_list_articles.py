"""`coopreader list`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import coopreader
from coopreader.corpus.orders import ORDERS
from tests.cli.command_line import DEADLINE_S, PAGES, TITLES, run

FIELDS = (
    "id",
    "title",
    "authors",
    "source",
    "date",
    "place",
    "url",
    "language",
    "encoding",
    "paragraphs",
    "folded",
    "words",
    "path",
)

FERRY, LIGHTHOUSE, OYSTER = TITLES.values()

LISTED = {
    "date": [OYSTER, FERRY, LIGHTHOUSE],
    "title": [FERRY, LIGHTHOUSE, OYSTER],
    "source": [OYSTER, FERRY, LIGHTHOUSE],
    "file": [FERRY, LIGHTHOUSE, OYSTER],
    "length": [LIGHTHOUSE, FERRY, OYSTER],
}
"""The pages name no publisher: equal by source, they come newest first."""


def test_a_line_has_day_and_headline_newest_first(folder: Path) -> None:
    ended = run("list", folder)

    assert ended.lines == [f"2023-02-01  {OYSTER}", f"2021-05-03  {FERRY}", f"2019-08-09  {LIGHTHOUSE}"]
    assert (ended.status, ended.err) == (0, "")


def test_given_nothing_it_lists_the_bundled_articles(tmp_path: Path) -> None:
    ended = run("list", cwd=tmp_path)

    assert len(ended.lines) == len(coopreader.load())
    assert "2017-09-27  Xi pledges to help strengthen Interpol  · China Daily" in ended.lines


def test_every_order_has_its_expectation() -> None:
    assert [order.name for order in ORDERS] == list(LISTED)


@pytest.mark.parametrize("order", LISTED)
def test_sort_lists_in_that_order(folder: Path, order: str) -> None:
    ended = run("list", folder, "--sort", order)

    assert [line[12:] for line in ended.lines] == LISTED[order]


def test_filter_keeps_titles_like_the_query_typos_forgiven(folder: Path) -> None:
    ended = run("list", folder, "--filter", "lighthuose keepr")

    assert [line[12:] for line in ended.lines] == [LIGHTHOUSE]


def test_filter_with_sort_keeps_the_order_asked_for(folder: Path) -> None:
    ended = run("list", folder, "--filter", "island", "--sort", "length")

    assert [line[12:] for line in ended.lines] == LISTED["length"]


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("'ferr", [FERRY]),
        ('"put to the vote"', [FERRY]),
        ("^oyster", [OYSTER]),
        ("boat$", [LIGHTHOUSE]),
        ("island !ferry", [OYSTER, LIGHTHOUSE]),
        ("oyster | boat", [OYSTER, LIGHTHOUSE]),
        ("'FERRY", []),
        ("\\^oyster", [OYSTER]),
        ('author:"mara lindqvist"', [FERRY]),
        ("file:'oyster", [OYSTER]),
        ("date:2021-05-03 ferry", [FERRY]),
        ("before:2021 boat", [LIGHTHOUSE]),
        ("min:2", []),
        ("nosuch:oyster", []),
    ],
)
def test_filter_understands_all_that_the_bar_understands(folder: Path, query: str, left: list[str]) -> None:
    ended = run("list", folder, "--filter", query)

    assert sorted(line[12:] for line in ended.lines) == sorted(left)
    assert ended.status == (0 if left else 1)


@pytest.mark.parametrize("query", ["island", "the islnd", "'of", "island !oyster", "ferry | boat", "file:txt island"])
def test_filter_lists_what_a_jump_finds_in_its_order_with_its_scores_and_spans(folder: Path, query: str) -> None:
    records = run("list", folder, "--json", "--filter", query).records

    matches = coopreader.load(folder).jump(query, limit=None)
    assert [(record["title"], record["score"], record["spans"]) for record in records] == [
        (match.article.title, round(match.score, 2), [list(span) for span in match.spans]) for match in matches
    ]
    assert matches


def test_a_filter_that_says_nothing_of_titles_lists_newest_first(folder: Path) -> None:
    ended = run("list", folder, "--filter", "after:2000")

    assert [line[12:] for line in ended.lines] == LISTED["date"]


def test_a_filter_of_blanks_is_none(folder: Path) -> None:
    ended = run("list", folder, "--filter", "  ", "--json", "--sort", "file")

    assert [tuple(record) for record in ended.records] == [FIELDS] * len(PAGES)


def test_filter_adds_score_and_spans_behind_the_documented_fields(folder: Path) -> None:
    (record,) = run("list", folder, "--json", "--filter", "frry").records

    assert tuple(record) == (*FIELDS, "score", "spans")
    assert 0 < record["score"] <= 100
    assert "".join(record["title"][start:end] for start, end in record["spans"]) == "Frry"


def test_filter_with_sort_keeps_each_score_with_its_article(folder: Path) -> None:
    best_first = run("list", folder, "--json", "--filter", "island").records
    by_title = run("list", folder, "--json", "--filter", "island", "--sort", "title").records

    assert [record["title"] for record in by_title] == LISTED["title"]
    assert {record["id"]: record["score"] for record in by_title} == {
        record["id"]: record["score"] for record in best_first
    }


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell runs the pipe")
@pytest.mark.parametrize("as_json", ["", "--json"])
def test_whoever_wants_only_the_best_match_takes_the_first_line(tmp_path: Path, as_json: str) -> None:
    # More than a pipe holds.
    rows = ({"title": f"Ferry line {number} is late", "text": "Late.\n" * 9} for number in range(5_000))
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    lister = f"{sys.executable} -m coopreader list . --filter 'line 4321' {as_json}"

    ended = subprocess.run(
        ["/bin/sh", "-c", f"{lister} | head -1"], cwd=tmp_path, capture_output=True, timeout=DEADLINE_S, check=False
    )

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.count(b"\n") == 1
    assert b"Ferry line 4321 is late" in ended.stdout


def test_no_match_is_status_1_and_one_line_on_standard_error(folder: Path) -> None:
    ended = run("list", folder, "--filter", "zeppelin xylophone")

    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "coopreader: no article matches 'zeppelin xylophone'\n"


def test_json_is_one_object_a_line_with_exactly_the_documented_fields(folder: Path) -> None:
    ended = run("list", folder, "--json", "--sort", "file")

    assert [tuple(record) for record in ended.records] == [FIELDS] * len(PAGES)


def test_json_tells_days_as_iso_absent_facts_as_null_and_folds_as_objects(folder: Path) -> None:
    record = run("list", folder, "--json", "--filter", "ferry").records[0]

    assert (record["title"], record["authors"], record["date"]) == (FERRY, ["Mara Lindqvist"], "2021-05-03")
    assert (record["source"], record["place"], record["url"]) == (None, None, None)
    assert record["path"] == str(folder / "ferry.txt")
    assert record["words"] == sum(len(paragraph.split()) for paragraph in record["paragraphs"])
    assert {tuple(fold) for fold in record["folded"]} == {("position", "lines", "reason")}


def test_json_and_load_agree(folder: Path) -> None:
    records = run("list", folder, "--json", "--sort", "file").records

    assert [(record["id"], tuple(record["paragraphs"])) for record in records] == [
        (article.id, article.paragraphs) for article in coopreader.load(folder)
    ]


def test_an_article_may_come_through_a_pipe() -> None:
    ended = run("list", "-", piped=PAGES["ferry.txt"].encode())

    assert ended.lines == [f"2021-05-03  {FERRY}"]


def test_what_was_skipped_is_told_on_standard_error_with_its_reason(folder: Path) -> None:
    (folder / "hollow.txt").touch()

    ended = run("list", folder)

    assert len(ended.lines) == len(PAGES)
    assert ended.err == "coopreader: 1 file skipped: hollow.txt (empty)\n"

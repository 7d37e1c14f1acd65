"""`coopreader list`."""

from pathlib import Path

import pytest

import coopreader
from coopreader.corpus.orders import ORDERS
from tests.cli.command_line import PAGES, TITLES, run

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


def test_no_match_is_status_1_and_one_line_on_standard_error(folder: Path) -> None:
    ended = run("list", folder, "--filter", "zeppelin xylophone")

    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "coopreader: no title is like 'zeppelin xylophone'\n"


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

"""`coopreader show`."""

from pathlib import Path

import pytest

from tests.cli.command_line import BODY, PAGES, TITLES, run

FERRY = TITLES["ferry.txt"]
SENTENCE = BODY.split("\n", 1)[0]


def test_the_best_match_is_printed_a_paragraph_a_line(folder: Path) -> None:
    ended = run("show", "fery timtable", folder)

    assert ended.lines[0] == FERRY
    assert ended.lines.count(SENTENCE) == BODY.count(SENTENCE)
    assert (ended.status, ended.err) == (0, "")


def test_raw_is_the_file_as_it_was_saved(folder: Path) -> None:
    ended = run("show", "ferry", folder, "--raw")

    assert ended.out.rstrip("\n") == PAGES["ferry.txt"].rstrip("\n")


def test_raw_of_a_piped_article_is_what_was_piped() -> None:
    ended = run("show", "ferry", "-", "--raw", piped=PAGES["ferry.txt"].encode())

    assert ended.out.rstrip("\n") == PAGES["ferry.txt"].rstrip("\n")


def test_json_is_the_record_that_list_prints_but_for_how_it_matches(folder: Path) -> None:
    shown, listed = (run(*verb, "--json", folder) for verb in (("show", "ferry"), ("list", "--filter", "ferry")))

    (record,) = shown.records
    assert {**listed.records[0], **record} == listed.records[0]
    assert set(listed.records[0]) - set(record) == {"score", "spans"}


def test_markdown_has_the_facts_above_and_the_headline_as_heading(folder: Path) -> None:
    lines = run("show", "ferry", folder, "--markdown").lines

    assert lines[0] == "---"
    assert {f'title: "{FERRY}"', 'authors: ["Mara Lindqvist"]', 'date: "2021-05-03"'} <= set(
        lines[: lines.index("", 1)]
    )
    assert f"# {FERRY}" in lines
    assert SENTENCE in lines


def test_why_has_each_fact_with_the_line_it_came_from_in_eighty_columns(folder: Path) -> None:
    ended = run("show", "ferry", folder, "--why")

    rows = {tuple(line.split(maxsplit=2)) for line in ended.lines}
    saved = PAGES["ferry.txt"].splitlines()
    assert {("line", str(number), saved[number - 1]) for number in (1, 2, 3)} <= rows
    assert {("Authors", "Mara", "Lindqvist"), ("Date", "2021-05-03")} <= rows
    assert max(map(len, ended.lines)) <= 80
    assert "\x1b" not in ended.out


def test_why_has_what_was_folded_away_with_place_and_reason(folder: Path) -> None:
    record = run("show", "ferry", folder, "--json").records[0]
    folded = run("show", "ferry", folder, "--why").out.partition("Folded away")[2]

    for fold in record["folded"]:
        assert f"{fold['reason']}, 1 line" in folded
        assert all(line in folded for line in fold["lines"])


def test_why_as_json_is_the_record_with_evidence_and_recovery(folder: Path) -> None:
    (why,) = run("show", "ferry", folder, "--why", "--json").records
    (record,) = run("show", "ferry", folder, "--json").records

    assert {**why, **record} == why
    assert set(why) - set(record) == {"evidence", "recovery"}
    assert {(one["fact"], one["value"], one["line"]) for one in why["evidence"]} >= {
        ("title", FERRY, 1),
        ("authors", "Mara Lindqvist", 2),
        ("date", "2021-05-03", 3),
    }
    assert len(why["recovery"]["lines"]) == len(record["paragraphs"])


@pytest.mark.parametrize("form", ["--raw", "--markdown"])
def test_why_is_asked_of_no_other_form_than_json(folder: Path, form: str) -> None:
    ended = run("show", "ferry", folder, "--why", form)

    assert (ended.status, ended.out) == (2, "")
    assert "--why goes alone or with --json" in ended.err


@pytest.mark.parametrize("form", [(), ("--raw",), ("--json",), ("--markdown",), ("--why",)])
def test_no_match_is_status_1_and_one_line_on_standard_error(folder: Path, form: tuple[str, ...]) -> None:
    ended = run("show", "zeppelin xylophone", folder, *form)

    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "coopreader: no title is like 'zeppelin xylophone'\n"

"""`coopreader show`."""

from pathlib import Path

import pytest

from coopreader.article import Article
from coopreader.corrections import CORRECTED, Corrections, correction, verdict
from tests.cli.command_line import BODY, PAGES, SENTENCE, TITLES, run

FERRY = TITLES["ferry.txt"]


def test_the_best_match_is_printed_a_paragraph_a_line(folder: Path) -> None:
    ended = run("show", "fery timtable", folder)

    assert ended.lines[0] == FERRY
    assert [line for line in ended.lines if line in BODY.splitlines() and line] == BODY.split("\n\n")[:-1]
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


def corrections_in(home: Path, folder: Path) -> dict[str, str]:
    """A home in which facts of the ferry's article were corrected, and a line of it judged; the environment with it."""
    corrections = Corrections(home / "corrections.jsonl")
    article = Article(title=FERRY, path=folder / "ferry.txt")
    said = (
        correction(article, "title", ("A boat at night",)),
        correction(article, "authors", ("Tor Vik",)),
        verdict(article, SENTENCE, is_text=False),
    )
    corrections.add(*(one for one in said if one is not None))
    corrections.keep()
    return {"COOPREADER_HOME": str(home)}


def test_what_was_corrected_is_shown_listed_found_and_exported_and_why_says_so(folder: Path, tmp_path: Path) -> None:
    extra = corrections_in(tmp_path / "home", folder)

    why = run("show", "boat night", folder, "--why", extra=extra)
    (record,) = run("show", "boat night", folder, "--why", "--json", extra=extra).records
    listed = run("list", folder, extra=extra).lines
    exported = run("export", folder, "--format", "jsonl", extra=extra).records

    assert ["Headline      A boat at night", f"{'':14}{CORRECTED}"] == [
        line.rstrip() for line in why.lines if "A boat at night" in line or CORRECTED in line
    ][:2]
    assert (record["title"], record["authors"], record["source"]) == ("A boat at night", ["Tor Vik"], None)
    assert [one["fact"] for one in record["evidence"] if one["quote"] == CORRECTED] == ["title", "authors"]
    assert any("A boat at night" in line for line in listed)
    assert "A boat at night" in [article["title"] for article in exported]


def test_a_line_that_was_said_to_be_furniture_is_folded_in_every_verb(folder: Path, tmp_path: Path) -> None:
    extra = corrections_in(tmp_path / "home", folder)

    (record,) = run("show", "boat night", folder, "--json", extra=extra).records

    assert SENTENCE not in record["paragraphs"]
    assert "as you said" in [fold["reason"] for fold in record["folded"]]

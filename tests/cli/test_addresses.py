"""Rows of files, named with a colon: read alone, and shown as they were saved."""

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.command_line import BODY, run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A packed file of three rows, the second of them broken."""
    rows = [json.dumps({"title": title, "text": f"{title}. {BODY}"}) for title in ("Ferry vote", "Harbour fire")]
    path = tmp_path / "pages.jsonl.gz"
    path.write_bytes(gzip.compress(f"{rows[0]}\n{{broken\n{rows[1]}\n".encode()))
    return path


def test_a_row_is_an_article_like_any_other(pages: Path) -> None:
    listed = run("list", f"{pages}:3", "--json")
    shown = run("show", f"{pages}:3")
    among_others = run("list", f"{pages}:3", f"{pages}:1", pages.parent, "--json")

    assert [record["title"] for record in listed.records] == ["Harbour fire"]
    assert shown.lines[0] == "Harbour fire"
    assert sorted(record["title"] for record in among_others.records) == ["Ferry vote"] * 2 + ["Harbour fire"] * 2


def test_a_row_that_is_no_article_is_shown_as_it_was_saved(pages: Path) -> None:
    raw = run("show", f"{pages}:2", "--raw")
    shown = run("show", f"{pages}:2")

    assert (raw.status, raw.lines) == (0, ["{broken"])
    assert (shown.status, shown.out) == (1, "")
    assert "1 row skipped: pages.jsonl.gz row 2 (not JSON" in shown.err


def test_a_row_that_is_not_there_is_told(pages: Path) -> None:
    raw = run("show", f"{pages}:9", "--raw")
    listed = run("list", f"{pages}:9")

    assert (raw.status, raw.out) == (2, "")
    assert "its row is gone from the file" in raw.err
    assert "its row is gone from the file" in listed.err


@pytest.mark.parametrize(
    "name", ["nowhere.jsonl:3", "pages.jsonl.gz:", "pages.jsonl.gz:x", "pages.jsonl.gz:" + "9" * 30]
)
def test_what_names_no_row_is_a_path_that_is_not_there(pages: Path, name: str) -> None:
    ended = run("list", pages.parent / name)

    assert ended.status == 2
    assert "no such file or folder" in ended.err


def test_a_file_may_have_a_colon_in_its_name(pages: Path) -> None:
    (pages.parent / "pages.jsonl.gz:1").write_text(f"Oyster harvest begins early\n\n{BODY}")

    ended = run("list", f"{pages}:1", "--json")

    assert [record["title"] for record in ended.records] == ["Oyster harvest begins early"]

"""What the fields of files are called: by the option of every verb that reads, and by the setting."""

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.command_line import BODY, run

NAMES = "title=hed,text=page.content,date=when"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A packed file with two rows whose fields have names of their own, and a bad row between them."""
    ferry = {"title": "Reporter", "hed": "Ferry vote", "page": {"content": f"Vote. {BODY}"}, "when": 1620000000}
    fire = {"title": "Reporter", "hed": "Harbour fire", "page": {"content": f"Fire. {BODY}"}}
    path = tmp_path / "pages.jsonl.gz"
    path.write_bytes(gzip.compress(f"{json.dumps(ferry)}\n{{broken\n{json.dumps(fire)}\n".encode()))
    return path


def test_a_person_can_say_what_fields_are_called(pages: Path) -> None:
    ended = run("list", pages, "--json", "--fields", NAMES)

    assert [(record["title"], record["date"]) for record in ended.records] == [
        ("Ferry vote", "2021-05-03"),
        ("Harbour fire", None),
    ]
    assert "1 row skipped: pages.jsonl.gz row 2 (not JSON" in ended.err


def test_every_verb_takes_names_and_shows_the_row_as_it_was_saved(pages: Path) -> None:
    shown = run("show", "harbour", pages, "--raw", "--fields", NAMES)
    exported = run("export", pages, "--format", "jsonl", "--fields", NAMES)

    assert [record["hed"] for record in shown.records] == ["Harbour fire"]
    assert [record["title"] for record in exported.records] == ["Ferry vote", "Harbour fire"]


def test_names_in_the_settings_count_where_none_are_given(pages: Path, tmp_path: Path) -> None:
    home = {"COOPREADER_HOME": str(tmp_path)}
    (tmp_path / "settings.toml").write_text(f'fields = "{NAMES},a slip"\n')

    by_setting = run("list", pages, "--json", extra=home)
    by_option = run("list", pages, "--json", "--fields", "text=page.content", extra=home)

    assert [record["title"] for record in by_setting.records] == ["Ferry vote", "Harbour fire"]
    assert [record["title"] for record in by_option.records] == ["Reporter", "Reporter"]


@pytest.mark.parametrize("written", ["hed", "colour=hed", "title="])
def test_a_slip_in_the_option_is_told(pages: Path, written: str) -> None:
    ended = run("list", pages, "--fields", written)

    assert (ended.status, ended.out) == (2, "")
    assert f"{written!r} is not FACT=FIELD" in ended.err

"""What is kept of folders is shown, bounded and cleared, and never changes what is read."""

import json
from pathlib import Path

import pytest

from coopreader.places import shelf_folder
from tests.cli.command_line import Ended
from tests.cli.command_line import run as run_anywhere

MANY = 70


@pytest.fixture
def crowd(tmp_path: Path) -> Path:
    """As many rows as are worth keeping."""
    folder = tmp_path / "crowd"
    folder.mkdir()
    rows = [
        json.dumps({"title": f"Ferry {number}", "text": f"The crews of line {number} work."}) for number in range(MANY)
    ]
    (folder / "pages.jsonl").write_text("\n".join(rows) + "\n")
    return folder


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path / "home"))


def run(*arguments: str | Path) -> Ended:
    """The command, with this test's home."""
    return run_anywhere(*arguments, extra={"COOPREADER_HOME": str(shelf_folder().parent)})


def test_a_folder_that_was_listed_is_kept_and_shown(crowd: Path) -> None:
    first = run("list", crowd)

    shown = run("cache")
    again = run("list", crowd)

    assert f"{MANY} articles" in shown.out
    assert str(crowd) in shown.out
    assert again.out == first.out
    assert len(first.lines) == MANY


def test_what_changed_is_listed_as_it_is_now(crowd: Path) -> None:
    run("list", crowd)
    with (crowd / "pages.jsonl").open("a") as file:
        file.write(json.dumps({"title": "Bridge opened", "text": "The mayor said so."}) + "\n")

    again = run("list", crowd, "--sort", "file")

    assert [line.strip() for line in again.lines][-1] == "Bridge opened"
    assert len(again.lines) == MANY + 1


def test_clearing_leaves_nothing(crowd: Path) -> None:
    run("list", crowd)

    cleared = run("cache", "clear")

    assert cleared.status == 0
    assert list(shelf_folder().iterdir()) == []


@pytest.mark.parametrize(("most", "left"), [(0, 0), (1, 1)])
def test_pruning_keeps_what_the_setting_allows(crowd: Path, tmp_path: Path, most: int, left: int) -> None:
    run("list", crowd)
    (tmp_path / "home" / "settings.toml").write_text(f"cache_mb = {most}\n")

    run("cache", "prune")

    assert len(list(shelf_folder().iterdir())) == left


def test_who_wants_nothing_kept_has_nothing_kept(crowd: Path, tmp_path: Path) -> None:
    (tmp_path / "home" / "settings.toml").write_text("cache_mb = 0\n")

    listed = run("list", crowd)

    assert len(listed.lines) == MANY
    assert not shelf_folder().exists()


def test_a_few_articles_are_not_worth_keeping(folder: Path) -> None:
    run("list", folder)

    assert not shelf_folder().exists() or list(shelf_folder().iterdir()) == []

"""Stories of where a text comes from: the raw file, and the address of the page."""

from pathlib import Path

import pytest

from coopreader.article import Article
from coopreader.ui import words
from tests.ui.stage import (
    LOG,
    NIGHT_FERRY,
    Stage,
    opened,
    reader_of,
    reader_of_folder,
)

SAVED = """Home | News

Mill pond freezes early

Mara Lindqvist, 3 May 2021

The pond froze in the night and the ducks walked home across it, to the delight of the school.

Nobody had seen the like since the winter of the two snows, said the miller.
"""


def saved_in(folder: Path) -> Path:
    """A page saved as a file."""
    path = folder / "pond.txt"
    path.write_text(SAVED, "utf-8")
    return path


async def loaded(stage: Stage) -> None:
    """Wait until all files are read."""
    await stage.until(lambda: not stage.room.is_loading)
    await stage.settle()


async def test_r_shows_the_file_as_saved_with_line_numbers_and_back(tmp_path: Path) -> None:
    path = saved_in(tmp_path)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await loaded(stage)
        clean = stage.view_lines
        await stage.press("enter", "r")
        raw = [line for line in stage.view_lines if line]
        await stage.press("r")

        pairs = (line.partition("  ") for line in raw)
        numbered = {int(number): text for number, _, text in pairs if number.isdigit()}
        assert raw[0] == f"{path.name} · as saved"
        assert numbered[1] == "Home | News"
        assert numbered[3] == "Mill pond freezes early"
        assert max(numbered) >= len(SAVED.splitlines())
        assert stage.view_lines == clean


async def test_escape_leaves_the_raw_file(tmp_path: Path) -> None:
    saved_in(tmp_path)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await loaded(stage)
        await stage.press("enter", "r", "escape")

        assert (stage.room.reading.raw, stage.focus) == (None, "text")


async def test_a_raw_file_that_has_changed_says_so(tmp_path: Path) -> None:
    path = saved_in(tmp_path)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await loaded(stage)
        path.write_text(SAVED + "\nAnd then it thawed.\n", "utf-8")
        await stage.press("enter", "r")

        assert "the file has changed since it was read" in stage.text
        assert "And then it thawed." in stage.text


async def test_a_raw_file_that_is_gone_is_told_and_the_text_stays(tmp_path: Path) -> None:
    path = saved_in(tmp_path)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await loaded(stage)
        before = stage.view_lines
        path.unlink()
        await stage.press("enter", "r")

        assert [line.startswith("The file cannot be read again: ") for line in stage.reader.told] == [True]
        assert (stage.view_lines, stage.room.reading.raw) == (before, None)


async def test_r_on_an_article_without_a_file_says_so() -> None:
    async with opened(reader_of([LOG])) as stage:
        await stage.press("enter", "r")

        assert stage.reader.told == [words.cannot_reread("no file holds this article")]


async def test_o_opens_the_address_of_the_article() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("o")

        assert stage.reader.asked_to_open == [NIGHT_FERRY.url]
        assert stage.reader.told == [words.opening(str(NIGHT_FERRY.url))]


OPENED = ["http://courier.example/", "https://courier.example/a?b#c", "mailto:mara@strand.example"]
REFUSED = [
    "javascript:alert(1)",
    "file:///etc/hosts",
    "ftp://courier.example/",
    "data:text/html,x",
    "//courier.example/",
    "https:",
    "https://[",
    "vscode://open",
    "--help",
    "https://courier.example/\x1b]0;x",
]


async def test_web_and_mail_addresses_are_opened_and_no_others() -> None:
    shelf = [Article(title="A page", url=address) for address in OPENED + REFUSED]
    async with opened(reader_of(shelf, order="file")) as stage:
        for _ in shelf:
            await stage.press("o", "n")

        assert stage.reader.asked_to_open == OPENED
        assert stage.reader.told == [*map(words.opening, OPENED), *map(words.refused, REFUSED)]


@pytest.mark.parametrize("switch", ["COOPREADER_SECURE", "LESSSECURE"])
async def test_a_switch_in_the_environment_forbids_opening(switch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(switch, "1")
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("o")

        assert (stage.reader.asked_to_open, stage.reader.told) == ([], [words.SECURE])


async def test_an_article_without_an_address_offers_none() -> None:
    async with opened(reader_of([LOG])) as stage:
        await stage.press("enter", "o")

        assert stage.reader.asked_to_open == []
        assert "open" not in stage.key_line

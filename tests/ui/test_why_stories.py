"""Stories of asking why: where each fact came from, and back to the same place in the text."""

from pathlib import Path

import pytest

from coopreader.ui.screens.why import WhyScreen
from tests.ui.stage import LOG, NIGHT_FERRY, Stage, opened, reader_of, reader_of_folder

SAVED = """Home | News

Mill pond freezes early

By Mara Lindqvist

3 May 2021

The pond froze in the night and the ducks walked home across it, to the delight of the school.

Nobody had seen the like since the winter of the two snows, said the miller.

© Upland Echo
"""


def told(stage: Stage) -> list[str]:
    """What stands on the screen, blanks within lines as one."""
    return [" ".join(line.split()) for line in stage.lines]


async def test_w_shows_the_line_each_fact_came_from_and_what_was_folded(tmp_path: Path) -> None:
    (tmp_path / "pond.txt").write_text(SAVED, "utf-8")
    async with opened(reader_of_folder(tmp_path), 80, 90) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.press("enter", "w")
        lines = told(stage)

        saved = SAVED.split("\n")
        assert {f"line {number} {saved[number - 1]}" for number in (3, 5, 7)} <= set(lines)
        assert {"Headline Mill pond freezes early", "Authors Mara Lindqvist", "Date 2021-05-03"} <= set(lines)
        assert {"Home | News", "© Upland Echo"} <= set(lines)


@pytest.mark.parametrize("key", ["w", "q", "escape"])
async def test_the_way_back_leads_to_the_same_place_in_the_text(key: str) -> None:
    async with opened(reader_of([LOG]), 80, 24) as stage:
        await stage.press("enter", "space", "space")
        before = stage.lines
        await stage.press("w")
        is_asked = isinstance(stage.reader.screen, WhyScreen)
        await stage.press("G", key)

        assert is_asked
        assert stage.lines == before
        assert stage.reader.is_running


async def test_why_scrolls_with_the_keys_of_the_room() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 80, 24) as stage:
        await stage.press("w")
        first = stage.lines
        await stage.press("G")
        last = stage.lines
        await stage.press("g")

        assert any("Ends" in line for line in last)
        assert stage.lines == first != last


async def test_why_is_broken_anew_for_another_window() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 40) as stage:
        await stage.press("w")
        await stage.resize(40, 40)

        assert {strip.cell_length for strip in stage.strips} == {40}
        assert NIGHT_FERRY.title.split()[-1] in " ".join(told(stage))


async def test_why_can_be_asked_from_the_list_and_the_palette() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("w")
        from_list = isinstance(stage.reader.screen, WhyScreen)
        await stage.press("w", "ctrl+p")
        await stage.write("where the facts")
        await stage.press("enter")

        assert from_list
        assert isinstance(stage.reader.screen, WhyScreen)


async def test_without_an_article_there_is_nothing_to_ask() -> None:
    async with opened(reader_of([])) as stage:
        await stage.press("w")

        assert stage.reader.screen is stage.room


@pytest.mark.parametrize("has_changed", [False, True])
async def test_the_raw_file_marks_the_numbers_of_lines_that_facts_came_from(tmp_path: Path, has_changed: bool) -> None:
    (tmp_path / "pond.txt").write_text(SAVED, "utf-8")
    async with opened(reader_of_folder(tmp_path), 80, 40) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        if has_changed:
            (tmp_path / "pond.txt").write_text(f"Print\n{SAVED}", "utf-8")
        await stage.press("enter", "r")
        bold = {
            int(part.text)
            for strip in stage.strips
            for part in strip
            if part.style and part.style.bold and part.text.strip().isdigit()
        }

        assert stage.room.reading.article is not None
        lines = {evidence.line for evidence in stage.room.reading.article.recovery.evidence}
        assert {3, 5, 7} <= lines
        assert bold == (set() if has_changed else lines)

"""Stories of what the bar remembers: which queries, how they come back, and what an empty bar offers."""

from pathlib import Path

import pytest

from coopreader.history import History
from coopreader.ui import words
from coopreader.ui.widgets.article_list import ArticleList
from tests.ui.bar import LOW, NARROW, WIDE, ask, beside
from tests.ui.stage import ARTICLES, NIGHT_FERRY, history_of, opened, reader_of


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_a_query_that_led_to_an_article_is_remembered(key: str) -> None:
    history = History()
    async with opened(reader_of(history=history)) as stage:
        await ask(stage, "night ferry", key)

        assert stage.focus == "text"
        assert list(history.queries) == ["night ferry"]


async def test_a_click_on_a_row_remembers_the_query() -> None:
    history = History()
    async with opened(reader_of(history=history)) as stage:
        await ask(stage, "ferry")
        await stage.pilot.click(ArticleList, offset=(5, 0))
        await stage.settle()
        asked = list(history.queries)
        await stage.press("slash", "escape")
        await stage.pilot.click(ArticleList, offset=(5, 0))
        await stage.settle()

        assert asked == list(history.queries) == ["ferry"]


@pytest.mark.parametrize("keys", [("escape",), ("escape", "escape"), ("down", "down"), ("ctrl+p", "escape")])
async def test_a_query_that_was_given_up_is_forgotten(keys: tuple[str, ...]) -> None:
    history = History()
    async with opened(reader_of(history=history)) as stage:
        await ask(stage, "ferry", *keys)

        assert list(history.queries) == []


async def test_a_query_that_left_nothing_is_forgotten() -> None:
    history = History()
    async with opened(reader_of(history=history)) as stage:
        await ask(stage, "zzqqxxjj", "enter")

        assert list(history.queries) == []


async def test_the_next_run_remembers(tmp_path: Path) -> None:
    async with opened(reader_of(history=History(tmp_path / "history"))) as stage:
        await ask(stage, "night ferry", "enter")
    async with opened(reader_of(history=History(tmp_path / "history"))) as stage:
        await stage.press("slash", "up")

        assert stage.room.query_text == "night ferry"
        assert stage.at_cursor == NIGHT_FERRY.title


async def test_a_history_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("", "utf-8")
    reader = reader_of(history=History(tmp_path / "in the way" / "history"))
    async with opened(reader) as stage:
        for query in ("ferry", "mill"):
            await ask(stage, query, "enter", "slash", "escape")
        await stage.press("up", "up")

        assert stage.room.query_text == "ferry"
        assert [told.startswith(words.cannot_remember("")) for told in reader.told] == [True]


async def test_up_on_an_empty_line_goes_back_and_down_forth_again() -> None:
    async with opened(reader_of(history=history_of("mill", "orchard", "ferry"))) as stage:
        await stage.press("slash")
        seen = []
        for key in ("up", "up", "up", "up", "down", "down", "down"):
            await stage.press(key)
            seen.append(stage.room.query_text)

        assert seen == ["ferry", "orchard", "mill", "mill", "orchard", "ferry", ""]
        assert (stage.focus, len(stage.listed)) == ("bar", len(ARTICLES))


async def test_a_query_that_was_brought_back_is_asked_at_once() -> None:
    async with opened(reader_of(history=history_of("orchard"))) as stage:
        await stage.press("slash", "up")

        assert stage.listed == ["Orchard growers count a late harvest"]
        assert stage.room.filter_bar.input.cursor_at_end


async def test_once_it_was_edited_up_and_down_move_the_list() -> None:
    async with opened(reader_of(history=history_of("mill", "ferr"))) as stage:
        await stage.press("slash", "up", "y", "down")
        down = stage.at_cursor
        await stage.press("up")

        assert stage.room.query_text == "ferry"
        assert (down, stage.at_cursor) == (stage.listed[1], stage.listed[0])


@pytest.mark.parametrize(("queries", "typed"), [((), ""), (("mill",), "ferry")])
async def test_where_there_is_nothing_to_bring_back_up_and_down_move_the_list(
    queries: tuple[str, ...], typed: str
) -> None:
    async with opened(reader_of(history=history_of(*queries))) as stage:
        await ask(stage, typed, "down")
        down = stage.at_cursor
        await stage.press("up")

        assert (down, stage.at_cursor) == (stage.listed[1], stage.listed[0])
        assert stage.room.query_text == typed


async def test_down_on_an_empty_line_moves_the_list() -> None:
    async with opened(reader_of(history=history_of("mill"))) as stage:
        await stage.press("slash", "down")

        assert (stage.at_cursor, stage.room.query_text) == (stage.listed[1], "")


async def test_back_in_the_bar_a_query_that_stands_there_is_the_lists() -> None:
    async with opened(reader_of(history=history_of("mill", "ferry"))) as stage:
        await stage.press("slash", "up", "enter", "slash", "down")

        assert (stage.room.query_text, stage.at_cursor) == ("ferry", stage.listed[1])


async def test_keys_in_a_burst_bring_back_and_read_in_their_order() -> None:
    async with opened(reader_of(history=history_of("mill", "orchard"))) as stage:
        await stage.pilot.press("slash", "up", "up", "down", "enter")
        await stage.settle()

        assert (stage.focus, stage.reading) == ("text", "Orchard growers count a late harvest")


@pytest.mark.parametrize("size", [WIDE, NARROW, LOW])
async def test_an_empty_bar_offers_the_last_queries_newest_first(size: tuple[int, int]) -> None:
    async with opened(reader_of(history=history_of("mill pond", "after:2015", "ferry")), *size) as stage:
        before = beside(stage)
        await stage.press("slash")
        offered = beside(stage)
        await stage.press("f")

        assert (before, beside(stage)) == ("", "")
        assert "↑ ferry   after:2015" in offered


@pytest.mark.parametrize("size", [WIDE, NARROW, LOW])
async def test_a_bar_that_remembers_nothing_tells_what_can_be_typed(size: tuple[int, int]) -> None:
    async with opened(reader_of(), *size) as stage:
        await stage.press("slash")

        assert all(sign in beside(stage) for sign in words.TO_TYPE[:3])


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
async def test_queries_are_offered_whole_but_for_the_first(width: int) -> None:
    queries = [f"query number {number} of nine" for number in range(9)]
    async with opened(reader_of(history=history_of(*queries)), width, 24) as stage:
        await stage.press("slash")
        _, *others = beside(stage).split("   ")

        assert "…" not in "".join(others)
        assert {strip.cell_length for strip in stage.strips} == {width}

"""Stories of what is said beside the bar: what was understood of a query, and how to widen it."""

import pytest

from coopreader.matching.query import parse
from coopreader.matching.understood import understood
from coopreader.ui import words
from coopreader.ui.widgets.article_list import ArticleList
from tests.ui.bar import LOW, NARROW, WIDE, ask, beside
from tests.ui.stage import ARTICLES, drawn, opened, reader_of

ASKED = 'ferry source:courier after:2015 "night'
SAID = understood(parse(ASKED))


@pytest.mark.parametrize("size", [WIDE, NARROW, LOW])
async def test_what_was_understood_is_said_in_one_place(size: tuple[int, int]) -> None:
    async with opened(reader_of(), *size) as stage:
        await ask(stage, ASKED)

        assert SAID == 'ferry · source is courier · after 2015 · "night"'
        assert stage.text.count(SAID) == 1


@pytest.mark.parametrize(
    ("size", "place"), [(WIDE, "status_line"), (NARROW, "key_line"), (LOW, "title_line"), ((120, 12), "status_line")]
)
async def test_the_line_nearest_to_the_bar_says_it(size: tuple[int, int], place: str) -> None:
    async with opened(reader_of(), *size) as stage:
        await ask(stage, ASKED)

        assert SAID in drawn(getattr(stage.room, place))[0]


async def test_plain_words_speak_for_themselves() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "ferry night")

        assert beside(stage) == ""


async def test_it_changes_with_the_query_and_goes_with_it() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "!mill")
        first = beside(stage)
        await stage.press("backspace")
        second = beside(stage)
        await stage.press("escape", "escape")

        assert ('not "mill"' in first, 'not "mil"' in second, beside(stage)) == (True, True, "")


async def test_a_window_that_is_made_another_size_says_it_in_another_line() -> None:
    async with opened(reader_of(), *WIDE) as stage:
        await ask(stage, ASKED)
        for width, height in (NARROW, LOW, WIDE):
            await stage.resize(width, height)

            assert stage.text.count(SAID) == 1


async def test_out_of_the_bar_a_narrow_window_has_its_keys_again() -> None:
    async with opened(reader_of(), *NARROW) as stage:
        keys = stage.key_line
        await ask(stage, ASKED, "enter")
        reading = stage.lines[-2]
        await stage.press("tab")

        assert SAID in reading
        assert stage.key_line == keys
        assert SAID not in stage.text


async def test_while_reading_in_a_wide_window_it_stays_beside_the_bar() -> None:
    async with opened(reader_of(), *WIDE) as stage:
        await ask(stage, ASKED, "enter")

        assert SAID in drawn(stage.room.status_line)[0]
        assert drawn(stage.room.status_line)[0].rstrip().endswith("%")


@pytest.mark.parametrize("size", [WIDE, NARROW, LOW])
async def test_in_zen_there_is_nothing_but_the_text(size: tuple[int, int]) -> None:
    async with opened(reader_of(), *size) as stage:
        await ask(stage, ASKED, "enter")
        before = stage.lines
        await stage.press("z")
        in_zen = stage.text
        await stage.press("z")

        assert SAID not in in_zen
        assert stage.lines == before


@pytest.mark.parametrize("size", [NARROW, LOW])
async def test_a_click_that_turns_the_page_takes_it_along(size: tuple[int, int]) -> None:
    async with opened(reader_of(), *size) as stage:
        await ask(stage, ASKED)
        await stage.pilot.click(ArticleList, offset=(5, 0))
        await stage.settle()

        assert stage.room.is_turned
        assert SAID in drawn(stage.room.status_line)[0]


@pytest.mark.parametrize("size", [WIDE, NARROW, LOW, (40, 12)])
async def test_what_is_too_long_ends_with_an_ellipsis_and_leaves_the_rest_of_the_line(size: tuple[int, int]) -> None:
    async with opened(reader_of(), *size) as stage:
        await ask(stage, "!harbour " * 9 + "!mill !orchard !library !choir !report !nothing !such !thing")
        said = beside(stage)

        assert "…" in said
        assert {strip.cell_length for strip in stage.strips} == {size[0]}
        assert said.rstrip().endswith(("%", "commands", "…"))


async def test_an_order_stands_in_the_title_while_a_query_only_says_which() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "source:courier")
        which = stage.title_line
        await stage.write(" ferry")

        assert ("by date" in which, "by match" in stage.title_line) == (True, True)


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("source:nobody ferry", "Leave out source:,"),
        ("after:2050 max:1 ferry", "Leave out after: or max:,"),
        ("'zzqqxx", "Leave out the signs"),
        ("zzqqxx", "Type fewer letters,"),
        ("after:2050", "Ask for less,"),
    ],
)
async def test_a_query_that_leaves_nothing_is_told_how_to_be_wider(query: str, advice: str) -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, query)
        told = " ".join(line.strip() for line in drawn(stage.room.article_list)).strip()

        assert stage.listed == []
        assert told == words.no_match(query, len(ARTICLES), is_loading=False)
        assert advice in told

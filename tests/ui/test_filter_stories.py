"""Stories in the filter bar: what is typed narrows the list, and what the other keys do meanwhile."""

from collections.abc import Callable
from time import sleep

import pytest
from textual.events import Key

from coopreader.corpus.orders import Order
from coopreader.library import Library, Narrowed
from coopreader.ui import words
from tests.ui.stage import ARTICLES, BRACKETS, CHINESE, LOG, NEWEST_FIRST, NIGHT_FERRY, brief, drawn, opened, reader_of

TITLES = [article.title for article in NEWEST_FIRST]
RETIRED = "Lighthouse keeper retires after forty winters"
TIMETABLE = "Ferry timetable grows by two crossings"


async def test_slash_puts_what_is_typed_into_the_bar() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("jq")

        assert (stage.focus, stage.room.query_text) == ("bar", "jq")


async def test_the_list_narrows_at_every_key() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        typed = ""
        for letter in "lighthouse k":
            await stage.write(letter)
            typed += letter
            left = stage.room.library.narrow(typed, stage.room.order).positions

            assert stage.listed == [ARTICLES[position].title for position in left], typed
        assert set(stage.listed) == {LOG.title, RETIRED}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("night ferry", NIGHT_FERRY.title),
        ("ferry night council", NIGHT_FERRY.title),
        ("orch harv", "Orchard growers count a late harvest"),
        ("夜间渡轮", CHINESE.title),
        ("[draft]", BRACKETS.title),
    ],
)
async def test_the_best_match_is_on_top_and_open(typed: str, meant: str) -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write(typed)

        assert (stage.listed[0], stage.at_cursor, stage.reading) == (meant, meant, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("nigth fery", NIGHT_FERRY.title), ("lighthuose keper retires", RETIRED), ("orchrad harvst", TITLES[4])],
)
async def test_slips_are_forgiven(typed: str, meant: str) -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write(typed)

        assert stage.listed[0] == meant


async def test_titles_that_needed_a_typo_forgiven_stand_below_a_labelled_rule() -> None:
    shelf = [brief("The barber of the harbour"), brief("A harpour that nobody spells"), brief("Mill pond")]
    async with opened(reader_of(shelf)) as stage:
        await stage.press("slash")
        await stage.write("harbour")
        lines = [line.strip("▌─ ") for line in drawn(stage.room.article_list)]

        assert stage.listed == [shelf[0].title, shelf[1].title]
        assert lines.index(shelf[0].title) < lines.index("close spellings") < lines.index(shelf[1].title)


async def test_the_bar_counts_what_is_left() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        before = stage.room.filter_bar.count
        await stage.write("lighthouse k")

        assert (before.strip(), stage.room.filter_bar.count) == ("", f" 2 of {len(ARTICLES)}")
        assert f"2 of {len(ARTICLES)}" in stage.text


async def test_the_letters_that_match_are_marked() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("mill pond")
        row = next(s for s in (stage.room.article_list.render_line(y) for y in range(9)) if "Mill" in s.text)
        marked = [segment.text for segment in row if segment.style and segment.style.underline]

        assert marked == ["Mill", "Pond".lower()]


async def test_up_and_down_move_the_list_while_typing() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("lighthouse")
        await stage.press("down")
        down = stage.at_cursor
        await stage.press("up")

        assert (down, stage.at_cursor) == (stage.listed[1], stage.listed[0])
        assert (stage.focus, stage.room.query_text) == ("bar", "lighthouse")


async def test_letters_that_are_keys_elsewhere_are_letters_in_the_bar() -> None:
    keys = "jkgGbnpzstuxroyq"
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write(keys + " ?/[]+-")

        assert stage.room.query_text == keys + " ?/[]+-"
        assert stage.reader.is_running


async def test_enter_opens_the_match_for_reading() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("orchard")
        await stage.press("enter")

        assert (stage.focus, stage.reading) == ("text", "Orchard growers count a late harvest")
        assert stage.room.query_text == "orchard"


async def test_keys_in_a_burst_act_in_their_order() -> None:
    async with opened(reader_of()) as stage:
        await stage.pilot.press("slash", *"orchard", "enter", "z")
        await stage.settle()

        assert (stage.reading, stage.focus) == ("Orchard growers count a late harvest", "text")
        assert (stage.room.query_text, stage.room.is_zen) == ("orchard", True)


@pytest.mark.parametrize(
    ("keys", "line", "focus"),
    [
        (["slash", *"orcx", "backspace", *"hard"], "orchard", "bar"),
        (["slash", *"rchard", "home", "o"], "orchard", "bar"),
        (["slash", *"mill", "ctrl+u", *"orchard", "enter"], "orchard", "text"),
        (["slash", *"mill", "escape", *"orchard", "enter"], "orchard", "text"),
        (["slash", *"orch", "enter", "slash", *"ard"], "orchard", "bar"),
    ],
)
async def test_keys_that_edit_and_keys_that_lead_elsewhere_keep_their_place_in_a_burst(
    keys: list[str], line: str, focus: str
) -> None:
    async with opened(reader_of()) as stage:
        for key in keys:
            stage.reader.post_message(Key(key, key if len(key) == 1 else None))
        await stage.settle()

        assert (stage.room.filter_bar.query_text, stage.room.query_text, stage.focus) == (line, line, focus)
        assert stage.reading == "Orchard growers count a late harvest"


async def test_a_key_behind_a_slow_ranking_moves_in_the_new_list(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = Library.narrow

    def slowly(library: Library, query: str, order: Order, should_stop: Callable[[], bool]) -> Narrowed:
        sleep(0.05)
        return narrow(library, query, order, should_stop)

    async with opened(reader_of()) as stage:
        monkeypatch.setattr(Library, "narrow", slowly)
        await stage.pilot.press("slash", *"keeper", "down", "enter")
        await stage.settle()

        assert (stage.reading, stage.focus) == (stage.listed[1], "text")
        assert len(stage.listed) == 2


async def test_escape_clears_the_bar_and_then_leaves_it() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("orchard")
        await stage.press("escape")
        cleared = (stage.focus, stage.room.query_text, stage.listed)
        await stage.press("escape")

        assert cleared == ("bar", "", TITLES)
        assert (stage.focus, stage.listed) == ("list", TITLES)


async def test_escape_in_the_list_clears_a_filter_that_was_left_on() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("orchard")
        await stage.press("enter", "tab", "escape")

        assert (stage.focus, stage.listed) == ("list", TITLES)


async def test_the_cursor_stays_on_the_article_the_reader_went_to() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("j", "j", "j", "j", "slash")
        went_to = stage.at_cursor
        await stage.write("lighthouse")
        await stage.press("down")
        chosen = stage.at_cursor
        await stage.write(" k")
        narrowed = stage.at_cursor
        await stage.press("escape", "escape")

        assert went_to != chosen
        assert (narrowed, stage.at_cursor) == (chosen, chosen)


async def test_without_a_choice_of_the_readers_the_cursor_goes_to_the_best_match_of_every_query() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        for letters in ("l", "i", "b", "rary"):
            await stage.write(letters)

            assert stage.at_cursor == stage.listed[0]
        assert stage.at_cursor == "Library opens a reading room on the quay"


async def test_no_match_says_what_was_searched_and_what_to_do() -> None:
    async with opened(reader_of(), 120, 40) as stage:
        await stage.press("slash")
        await stage.write("zzqqxxjj")
        told = " ".join(line.strip() for line in drawn(stage.room.article_list)).strip()

        assert stage.listed == []
        assert told == words.no_match("zzqqxxjj", len(ARTICLES), is_loading=False)
        assert f"0 of {len(ARTICLES)}" in stage.text


async def test_a_filter_that_leaves_nothing_keeps_the_open_article() -> None:
    async with opened(reader_of()) as stage:
        before = stage.reading
        await stage.press("slash")
        await stage.write("ж")

        assert (stage.listed, stage.reading) == ([], before)


async def test_the_header_says_by_match_while_a_filter_holds() -> None:
    async with opened(reader_of()) as stage:
        before = stage.title_line
        await stage.press("slash")
        await stage.write("ferry")
        during = stage.title_line
        await stage.press("escape")

        assert ("by match" in before, "by match" in during, "by match" in stage.title_line) == (False, True, False)


async def test_the_bar_can_be_edited_like_any_line() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("ferryx")
        await stage.press("backspace", "home", "delete", "end")
        await stage.write("!")

        assert stage.room.query_text == "erry!"


async def test_tab_leaves_the_bar_for_the_text_and_keeps_the_filter() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("timetable")
        await stage.press("tab")

        assert (stage.focus, stage.reading, stage.listed) == ("text", TIMETABLE, [TIMETABLE])


async def test_slash_from_the_text_types_into_the_bar() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("enter", "slash")
        await stage.write("mill")

        assert (stage.focus, stage.room.query_text) == ("bar", "mill")

"""Stories of what is offered to ask: behind the cursor, and in the palette."""

import pytest

from coopreader.ui.widgets.filter_bar import QueryInput
from tests.ui.bar import NARROW, WIDE, ask, beside, typed_into
from tests.ui.stage import NIGHT_FERRY, drawn, history_of, opened, reader_of

TIMETABLE = "Ferry timetable grows by two crossings"


@pytest.mark.parametrize(
    ("typed", "shown", "line"),
    [
        ("sou", "source:", "source:"),
        ("ferry aut", "ferry author:", "ferry author:"),
        ("source:sk", "source:skerry press", 'source:"skerry press"'),
        ("place:v", "place:varnby", "place:varnby"),
        ("author:mar", "author:mara lindqvist", None),
        ("orch", "orchard late", "orchard late"),
    ],
)
async def test_right_takes_what_stands_muted_behind_the_cursor(typed: str, shown: str, line: str | None) -> None:
    async with opened(reader_of(history=history_of("mill", "orchard late")), 200, 40) as stage:
        await ask(stage, typed)
        seen = typed_into(stage)
        await stage.press("right")

        assert seen.startswith(shown)
        assert line is None or stage.room.query_text == line
        assert stage.room.filter_bar.input.cursor_at_end


async def test_a_guess_is_there_with_the_letter() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        line = stage.room.filter_bar.input
        before = len(stage.reader.workers)
        line.write("sou")

        assert drawn(line)[0].rstrip() == "source:"
        assert len(stage.reader.workers) == before


async def test_a_taken_guess_is_asked_at_once() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "source:upl", "right")

        assert stage.room.query_text == 'source:"upland echo"'
        assert len(stage.listed) == 2


async def test_right_inside_the_line_moves_the_cursor() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "sou", "left")
        seen = typed_into(stage)
        await stage.press("right")
        at = stage.room.filter_bar.input.cursor_position
        await stage.press("right")

        assert (seen, at, stage.room.query_text) == ("sou", 3, "source:")


async def test_letters_after_a_taken_guess_come_after_it() -> None:
    async with opened(reader_of()) as stage:
        await stage.pilot.press("slash", *"sou", "right", *"upl")
        await stage.settle()

        assert stage.room.query_text == "source:upl"


async def test_a_guess_too_long_for_the_bar_ends_with_an_ellipsis() -> None:
    long = "ferry " + "and so on " * 20 + "end"
    async with opened(reader_of(history=history_of(long)), *NARROW) as stage:
        await ask(stage, "ferry an")
        seen = typed_into(stage)
        await stage.press("right")

        assert seen.endswith("…")
        assert stage.room.query_text == long


async def test_a_line_whose_beginning_is_out_of_sight_says_so() -> None:
    async with opened(reader_of(), *NARROW) as stage:
        await ask(stage, "ferry " * 20)
        scrolled = typed_into(stage)
        await stage.press("home")

        assert (scrolled[0], typed_into(stage)[0]) == ("…", "f")


async def test_a_guess_goes_with_the_bar_and_comes_again_with_it() -> None:
    async with opened(reader_of(), 200, 40) as stage:
        await ask(stage, "sou", "tab")
        left = typed_into(stage)
        await stage.press("slash")

        assert (left, typed_into(stage)) == ("sou", "source:")


@pytest.mark.parametrize(
    ("typed", "line"),
    [("by source", "source:"), ("find after", "after:"), ("min or more", "min:"), ("again orch", "orchard [b]")],
)
async def test_the_palette_opens_the_bar_with_the_query_begun(typed: str, line: str) -> None:
    async with opened(reader_of(history=history_of("orchard [b]"))) as stage:
        await stage.press("ctrl+p")
        await stage.write(typed)
        await stage.press("enter")

        assert (stage.focus, stage.room.query_text) == ("bar", line)


async def test_what_is_begun_from_the_palette_stands_behind_what_was_typed() -> None:
    async with opened(reader_of()) as stage:
        await ask(stage, "ferry", "ctrl+p")
        await stage.write("by source")
        await stage.press("enter")
        await stage.write("strand")

        assert stage.room.query_text == "ferry source:strand"
        assert stage.listed == [TIMETABLE, NIGHT_FERRY.title]


@pytest.mark.parametrize(
    "asked", ["[/]", "[@click=app.quit]x[/]", "[b]mill", "\\[", "夜间渡轮" * 30, "a\x1b]0;x\x07b\u202e!x"]
)
@pytest.mark.parametrize("size", [WIDE, NARROW, (40, 12)])
async def test_nothing_that_was_asked_is_markup_or_obeyed(asked: str, size: tuple[int, int]) -> None:
    async with opened(reader_of(history=history_of(asked)), *size) as stage:
        await stage.press("slash")
        offered = beside(stage)
        await stage.write("[")
        stage.room.filter_bar.input.write(f"!{asked} source:{asked}")
        await stage.settle()
        said = stage.text
        await stage.press("ctrl+p")
        await stage.write("again")

        assert offered.lstrip(" shelf").startswith("↑ ")
        assert not {character for character in offered + said + stage.text if not character.isprintable()} - {"\n"}
        assert {strip.cell_length for strip in stage.strips} == {size[0]}


async def test_a_query_asked_again_from_the_palette_takes_the_place_of_what_was_typed() -> None:
    async with opened(reader_of(history=history_of("orchard"))) as stage:
        await ask(stage, "ferry", "ctrl+p")
        await stage.write("find again")
        await stage.press("enter")

        assert (stage.focus, stage.room.query_text) == ("bar", "orchard")


def test_the_line_that_is_typed_into_is_one_of_textuals() -> None:
    # `_suggestion` is not public: this fails when it has gone.
    assert hasattr(QueryInput, "_suggestion")

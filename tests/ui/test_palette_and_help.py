"""Stories above the room: the palette of commands and titles, and help."""

import pytest
from textual.command import CommandList, CommandPalette
from textual.content import Content

from coopreader.matching.syntax import SYNTAX
from coopreader.ui.commands import key_sign
from coopreader.ui.screens.help import HelpScreen
from coopreader.ui.screens.reading_room import ReadingRoom
from tests.ui.stage import ARTICLES, BRACKETS, LOG, NIGHT_FERRY, Stage, brief, opened, reader_of


async def palette_opened(stage: Stage, typed: str = "") -> None:
    """Open the palette and type into it."""
    await stage.press("ctrl+p")
    assert isinstance(stage.reader.screen, CommandPalette)
    await stage.write(typed)


def offered(stage: Stage) -> list[str]:
    """What the palette offers, each with the line under it."""
    options = stage.reader.screen.query_one(CommandList).options
    return [option.prompt.plain for option in options if isinstance(option.prompt, Content)]


async def run_best(stage: Stage) -> None:
    """Choose the first thing that is offered."""
    await stage.press("enter")
    assert not isinstance(stage.reader.screen, CommandPalette)


async def test_the_palette_lists_commands_before_anything_is_typed() -> None:
    async with opened(reader_of()) as stage:
        await palette_opened(stage)

        assert "Find by title" in stage.text


@pytest.mark.parametrize("place", ["list", "text", "bar"])
async def test_the_palette_opens_from_everywhere(place: str) -> None:
    keys = {"list": [], "text": ["enter"], "bar": ["slash", "m"]}
    async with opened(reader_of()) as stage:
        await stage.press(*keys[place])
        await palette_opened(stage)

        assert "Find by title" in stage.text


@pytest.mark.parametrize(
    ("typed", "title", "is_done"),
    [
        ("zen", "Zen: text only", lambda room: room.is_zen),
        ("next order", "Sort by the next order", lambda room: room.order.name == "title"),
        ("light or", "Light or dark", lambda room: room.app.theme == "daylight"),
        ("wider", "Wider column", lambda room: room.measure > 72),
    ],
)
async def test_a_command_can_be_run_from_the_palette(typed: str, title: str, is_done: object) -> None:
    async with opened(reader_of()) as stage:
        await palette_opened(stage, typed)
        is_offered = offered(stage)[0].startswith(title)
        await run_best(stage)

        assert is_offered
        assert callable(is_done)
        assert is_done(stage.room)


async def test_what_cannot_be_done_now_is_not_offered() -> None:
    async with opened(reader_of([LOG])) as stage:
        await palette_opened(stage, "unfold")
        without_folds = stage.text
        await stage.press("escape", "escape")
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await palette_opened(stage, "unfold")

        assert "Unfold or fold furniture" not in without_folds
        assert "Unfold or fold furniture" in stage.text


async def test_a_title_with_brackets_is_shown_as_written_and_can_be_chosen() -> None:
    async with opened(reader_of()) as stage:
        await palette_opened(stage, "draft mill")
        is_shown = offered(stage)[0] == f"{BRACKETS.title}\n{BRACKETS.source}"
        await run_best(stage)

        assert is_shown
        assert (stage.at_cursor, stage.reading) == (BRACKETS.title, BRACKETS.title)


async def test_a_title_chosen_in_the_palette_clears_a_filter_that_hides_it() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash")
        await stage.write("orchard")
        await stage.press("enter")
        await palette_opened(stage, "draft mill")
        await run_best(stage)

        assert stage.reading == BRACKETS.title
        assert len(stage.listed) == len(ARTICLES)


async def test_the_letters_that_match_are_marked_in_the_palette_where_they_stand() -> None:
    async with opened(reader_of([brief("A [b] mill [/b] pond")])) as stage:
        await palette_opened(stage, "pond")

        underlined = [seg.text for strip in stage.strips for seg in strip if seg.style and seg.style.underline]
        assert "A [b] mill [/b] pond" in offered(stage)[0]
        assert underlined == ["pond"]


@pytest.mark.parametrize("typed", ["[", "[/", "[/]", "[@click=app.quit]", "\\[", "a" * 60, "🙂", "夜"])
async def test_nothing_that_is_typed_into_the_palette_is_markup(typed: str) -> None:
    shelf = [*ARTICLES, brief(f"Title {typed} end"), brief("a " * 200)]
    async with opened(reader_of(shelf)) as stage:
        await palette_opened(stage, typed)

        assert isinstance(stage.reader.screen, CommandPalette)
        assert stage.reader.is_running


async def test_escape_leaves_the_palette_as_it_was() -> None:
    async with opened(reader_of()) as stage:
        before = stage.lines
        await palette_opened(stage, "zen")
        await stage.press("escape")

        assert stage.lines == before


async def test_help_tells_every_key_of_every_command() -> None:
    async with opened(reader_of(), 100, 200) as stage:
        await stage.press("question_mark")
        lines = [line.strip() for line in stage.lines]
        told = " ".join(" ".join(lines).split())

        assert isinstance(stage.reader.screen, HelpScreen)
        for known in ReadingRoom.commands:
            keys = "  ".join(map(key_sign, known.keys))
            assert any(line.startswith(f"{keys} ") for line in lines), known.name
            assert known.help in told, known.name


@pytest.mark.parametrize("width", [40, 100])
async def test_help_tells_everything_that_can_be_typed(width: int) -> None:
    async with opened(reader_of(), width, 300) as stage:
        await stage.press("question_mark")
        lines = [line.strip() for line in stage.lines]
        # A word may be broken at its hyphen.
        told = "".join("".join(lines).split())

        for row in SYNTAX:
            assert any(line == row.typed or line.startswith(f"{row.typed} ") for line in lines), row.typed
            assert row.meaning.replace(" ", "") in told, row.typed


async def test_help_scrolls_with_the_keys_of_the_room_and_goes_back() -> None:
    async with opened(reader_of(), 80, 24) as stage:
        await stage.press("question_mark")
        first = stage.lines
        await stage.press("space")
        second = stage.lines
        await stage.press("g")
        again = stage.lines
        await stage.press("q")

        assert first != second
        assert again == first
        assert stage.reader.screen is stage.room
        assert stage.reader.is_running


@pytest.mark.parametrize("width", [40, 80, 200])
async def test_help_breaks_its_sentences_for_the_window(width: int) -> None:
    async with opened(reader_of(), width, 200) as stage:
        await stage.press("question_mark")
        told = " ".join(" ".join(line.split()) for line in stage.lines)

        assert "Copy the selected text, or the paragraph at the bar" in told or width < 60
        assert {strip.cell_length for strip in stage.strips} == {width}


@pytest.mark.parametrize("place", ["list", "text"])
async def test_q_quits(place: str) -> None:
    async with opened(reader_of()) as stage:
        await stage.press(*([] if place == "list" else ["enter"]), "q")

    assert not stage.reader.is_running


async def test_ctrl_q_quits_while_typing() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("slash", "q")
        still_runs = stage.reader.is_running
        await stage.press("ctrl+q")

    assert still_runs
    assert not stage.reader.is_running

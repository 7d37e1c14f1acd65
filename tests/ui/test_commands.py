"""Commands: each has a key, a word and a sentence, no two share a key, and README tells the same as help."""

from pathlib import Path
from typing import get_args

import pytest

from coopreader.matching.syntax import SYNTAX, Row
from coopreader.text.widths import cells
from coopreader.ui.commands import EVERYWHERE, Command, CommandScreen, Context, Group, key_sign
from coopreader.ui.screens.correct import CorrectScreen
from coopreader.ui.screens.help import KEY_CELLS, HelpScreen
from coopreader.ui.screens.reading_room import ReadingRoom
from coopreader.ui.screens.skipped import SkippedScreen
from coopreader.ui.screens.why import WhyScreen
from tests.ui.key_table import HEADER, key_table
from tests.ui.stage import NIGHT_FERRY, opened, reader_of

README = Path(__file__).parents[2] / "README.md"

SCREENS: list[type[CommandScreen]] = [ReadingRoom, CorrectScreen, HelpScreen, SkippedScreen, WhyScreen]
all_screens = pytest.mark.parametrize("screen", SCREENS)
all_commands = pytest.mark.parametrize(
    "known", [known for screen in SCREENS for known in screen.commands], ids=lambda known: known.name
)


@all_commands
def test_a_command_has_a_key_a_title_and_a_sentence(known: Command) -> None:
    assert all(known.keys)
    assert known.title[0].isupper()
    assert not known.title.endswith(".")
    assert known.help[0].isupper()
    assert known.help.endswith(".")
    assert known.group in get_args(Group)
    assert known.contexts <= EVERYWHERE


@all_commands
def test_the_keys_of_a_command_fit_the_column_of_help(known: Command) -> None:
    assert cells("  ".join(map(key_sign, known.keys))) < KEY_CELLS


@pytest.mark.parametrize("row", SYNTAX, ids=lambda row: row.typed)
def test_what_can_be_typed_fits_the_column_of_help(row: Row) -> None:
    assert cells(row.typed) < KEY_CELLS


@all_screens
def test_no_two_commands_of_a_screen_share_a_key(screen: type[CommandScreen]) -> None:
    keys = [key for known in screen.commands for key in known.keys]

    assert len(keys) == len(set(keys))


@all_screens
def test_what_a_command_asks_before_it_is_a_property_of_its_screen(screen: type[CommandScreen]) -> None:
    asked = {known.when for known in screen.commands if known.when}

    assert all(isinstance(getattr(screen, name), property) for name in asked)


def test_the_reading_room_has_every_key_that_was_promised() -> None:
    promised = (
        "j k down up g G pageup pagedown ctrl+d ctrl+u space b n p tab shift+tab enter escape z plus minus "
        "left_square_bracket right_square_bracket o y t question_mark ctrl+p q slash s u f r w c x"
    )
    keys = {key for known in ReadingRoom.commands for key in known.keys}

    assert set(promised.split()) <= keys


@pytest.mark.parametrize(("place", "keys"), [("list", []), ("text", ["enter"]), ("filter", ["slash"])])
async def test_the_key_line_shows_only_what_can_be_done_where_the_reader_is(place: Context, keys: list[str]) -> None:
    async with opened(reader_of([NIGHT_FERRY]), 200, 40) as stage:
        await stage.press(*keys)
        expected = {
            known.footer
            for known in ReadingRoom.commands
            if known.footer and place in known.contexts and stage.room.can(known)
        }

        assert {hint.word for hint in stage.room.key_line.hints} == expected
        assert all(f" {word}" in stage.key_line for word in expected)


async def test_a_key_line_too_long_for_the_window_keeps_its_last_hint() -> None:
    async with opened(reader_of(), 60, 24) as stage:
        *_, last = stage.room.key_line.hints

        assert stage.key_line.rstrip().endswith(f"{last.keys} {last.word}")


async def test_every_key_is_bound_to_its_command() -> None:
    async with opened(reader_of()) as stage:
        bound = {key: binding.binding.action for key, binding in stage.room.active_bindings.items()}

        for known in ReadingRoom.commands:
            for key in known.keys:
                assert not stage.room.can(known) or known.name in bound[key], key


def test_the_table_of_keys_has_every_command_once() -> None:
    rows = key_table().removeprefix(HEADER).strip().split("\n")

    assert sorted(row.split(" | ")[1].removesuffix(" |") for row in rows) == sorted(
        known.help for known in ReadingRoom.commands
    )


def test_the_readme_has_the_table_of_keys_as_it_is() -> None:
    readme = README.read_text("utf-8")
    if HEADER.split("\n", 1)[0] not in readme:
        pytest.skip("README has no table of keys yet")

    assert key_table() in readme

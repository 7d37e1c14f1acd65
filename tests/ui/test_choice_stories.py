"""Stories of choices that are kept: theme, order, measure."""

from pathlib import Path

from coopreader.library import Library
from coopreader.places import settings_file
from coopreader.settings import Settings, load_settings
from coopreader.ui.screens.reading_room import MEASURE_STEP
from tests.ui.stage import (
    LOG,
    StagedReader,
    opened,
)


async def test_t_changes_the_theme_and_the_choice_is_kept_for_the_next_start() -> None:
    path = settings_file()
    async with opened(StagedReader(Library("shelf", [LOG]), settings=Settings(), settings_path=path)) as stage:
        first = stage.reader.theme
        await stage.press("t")
        second = stage.reader.theme
    async with opened(StagedReader(Library("shelf", [LOG]), settings=load_settings(path))) as stage:
        next_start = stage.reader.theme
        await stage.press("t")

        assert (first, second, next_start, stage.reader.theme) == ("lamplight", "daylight", "daylight", "lamplight")


async def test_order_and_measure_are_kept_for_the_next_start() -> None:
    path = settings_file()
    async with opened(StagedReader(Library("shelf", [LOG]), settings=Settings(), settings_path=path)) as stage:
        await stage.press("s", "plus")

    assert load_settings(path) == Settings(order="title", measure=72 + MEASURE_STEP)


async def test_choices_that_cannot_be_saved_hold_and_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    path = tmp_path / "file" / "settings.toml"
    async with opened(StagedReader(Library("shelf", [LOG]), settings=Settings(), settings_path=path)) as stage:
        await stage.press("t")

        assert stage.reader.theme == "daylight"
        assert [line.startswith("Your choice holds until you quit") for line in stage.reader.told] == [True]

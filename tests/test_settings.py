"""Settings: what a broken file does to nobody, and saving that leaves the old file or the new one."""

import os
import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.places import settings_file
from coopreader.settings import DEFAULTS, MAX_MEASURE, MIN_MEASURE, Settings, load_settings, save_settings

CHOSEN = Settings(theme="daylight", measure=60, order="title")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A settings file that does not exist yet, alone in a folder that does not either."""
    return tmp_path / "config" / "settings.toml"


def written(file: Path, content: str | bytes) -> Path:
    """`file` with `content`."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load_settings(file) == DEFAULTS
    assert not file.parent.exists()


def test_what_was_saved_is_loaded(file: Path) -> None:
    save_settings(CHOSEN, file)

    assert load_settings(file) == CHOSEN


@given(st.builds(Settings, theme=st.text(st.characters(codec="utf-8")), measure=st.integers(MIN_MEASURE, MAX_MEASURE)))
def test_any_choice_survives_saving(tmp_path_factory: pytest.TempPathFactory, choice: Settings) -> None:
    file = tmp_path_factory.getbasetemp() / "any" / "settings.toml"

    save_settings(choice, file)

    assert load_settings(file) == choice


def test_the_newer_of_two_saves_holds_and_nothing_else_is_left(file: Path) -> None:
    save_settings(Settings(measure=44), file)
    save_settings(CHOSEN, file)

    assert load_settings(file) == CHOSEN
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_says_one_thing_leaves_the_rest_at_its_default(file: Path) -> None:
    assert load_settings(written(file, "measure = 60\n")) == Settings(measure=60)


def test_an_empty_file_means_defaults(file: Path) -> None:
    assert load_settings(written(file, "")) == DEFAULTS
    assert file.exists()


@pytest.mark.parametrize(
    "content",
    [
        "measure = ",
        "[",
        'theme = "daylight',
        b"theme = '\xff\xfe'",
        "\x00",
        f"measure = {'9' * 5000}",
        "x = " + "[" * 9999,
    ],
    ids=["no value", "bracket", "quote", "not UTF-8", "NUL", "huge number", "deep"],
)
def test_a_broken_file_is_set_aside_and_kept(file: Path, content: str | bytes) -> None:
    before = written(file, content).read_bytes()

    loaded = load_settings(file)

    assert loaded == DEFAULTS
    assert list(file.parent.iterdir()) == [file.with_name("settings.toml.broken")]
    assert file.with_name("settings.toml.broken").read_bytes() == before


def test_after_a_broken_file_choices_are_kept_again(file: Path) -> None:
    load_settings(written(file, "["))

    save_settings(CHOSEN, file)

    assert load_settings(file) == CHOSEN


@pytest.mark.parametrize(
    "line",
    [
        'colour = "red"',
        "theme = 3",
        'measure = "72"',
        "measure = true",
        "measure = 60.5",
        "order = []",
        "[theme]\na = 1",
        "order = 2017-09-27",
    ],
)
def test_what_is_unknown_or_of_another_type_is_ignored(file: Path, line: str) -> None:
    assert load_settings(written(file, line)) == DEFAULTS
    assert file.exists()


@pytest.mark.parametrize(
    ("asked", "given"),
    [(-1, MIN_MEASURE), (MIN_MEASURE, MIN_MEASURE), (60, 60), (MAX_MEASURE, MAX_MEASURE), (10**9, MAX_MEASURE)],
)
def test_the_measure_stays_within_what_can_be_read(file: Path, asked: int, given: int) -> None:
    assert load_settings(written(file, f"measure = {asked}")).measure == given


def test_the_file_is_toml_that_a_person_can_read(file: Path) -> None:
    save_settings(CHOSEN, file)

    kept = {"theme": "daylight", "measure": 60, "order": "title", "fields": "", "cache_mb": 2048}
    assert tomllib.loads(file.read_text("utf-8")) == kept


@pytest.mark.skipif(os.name != "posix", reason="permissions of a file are POSIX")
def test_nobody_else_can_read_the_file(file: Path) -> None:
    save_settings(CHOSEN, file)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("broken_call", ["os.fsync", "os.replace", "pathlib.Path.replace"])
def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, broken_call: str
) -> None:
    save_settings(CHOSEN, file)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(broken_call, fail)
        with pytest.raises(OSError, match="No space left"):
            save_settings(Settings(measure=44), file)

    assert load_settings(file) == CHOSEN
    assert list(file.parent.iterdir()) == [file]


@pytest.fixture
def linked(file: Path, tmp_path: Path) -> Path:
    """The file that `file` is a link to, kept elsewhere; it is not written yet."""
    target = tmp_path / "dotfiles" / "coopreader.toml"
    target.parent.mkdir()
    file.parent.mkdir()
    file.symlink_to(target)
    return target


@pytest.mark.parametrize("content", ["measure = 60\n", None], ids=["to a file", "to nothing yet"])
def test_a_link_stays_a_link_and_the_file_behind_it_is_saved(file: Path, linked: Path, content: str | None) -> None:
    if content is not None:
        linked.write_text(content)

    save_settings(CHOSEN, file)

    assert file.is_symlink()
    assert load_settings(linked) == CHOSEN
    assert list(linked.parent.iterdir()) == [linked]


def test_a_broken_file_behind_a_link_is_set_aside_where_it_is(file: Path, linked: Path) -> None:
    linked.write_text("[")

    loaded = load_settings(file)

    assert loaded == DEFAULTS
    assert file.is_symlink()
    assert [entry.name for entry in linked.parent.iterdir()] == ["coopreader.toml.broken"]


def test_a_link_to_itself_keeps_nobody_from_reading_and_saving(file: Path) -> None:
    file.parent.mkdir()
    file.symlink_to(file)

    loaded = load_settings(file)
    save_settings(CHOSEN, file)

    assert loaded == DEFAULTS
    assert load_settings(file) == CHOSEN


def test_a_folder_that_cannot_be_made_is_an_error_for_the_caller(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be")

    with pytest.raises(OSError, match=r"."):
        save_settings(CHOSEN, tmp_path / "config" / "settings.toml")


def test_a_folder_in_the_place_of_the_file_keeps_nobody_from_reading(file: Path) -> None:
    file.mkdir(parents=True)

    assert load_settings(file) == DEFAULTS


def test_the_home_of_everything_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path))

    assert settings_file() == tmp_path / "settings.toml"


def test_without_a_home_of_its_own_the_file_is_where_the_system_keeps_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COOPREADER_HOME", raising=False)

    file = settings_file()

    assert (file.name, file.parent.name) == ("settings.toml", "coopreader")
    assert file.is_absolute()

"""The line that says how far loading is: what it tells, and what gives way where it is narrow."""

import pytest
from textual.app import App, ComposeResult

from coopreader.ui import words
from coopreader.ui.messages import Progressed
from coopreader.ui.widgets import progress_line as module
from coopreader.ui.widgets.progress_line import KNOWN_AFTER_S, TELL_EVERY_S, WINDOW_S, Headway, ProgressLine
from tests.ui.stage import drawn, opened, reader_of

TOTAL = 20_000
A_SECOND = 250


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_pace_is_not_told_before_it_says_anything() -> None:
    headway = Headway()
    headway.saw(0, 0)
    headway.saw(90, KNOWN_AFTER_S / 2)
    early = headway.a_second
    headway.saw(300, KNOWN_AFTER_S)

    assert early is None
    assert headway.a_second == 300 / KNOWN_AFTER_S


def test_a_pace_is_that_of_the_last_seconds() -> None:
    headway = Headway()
    count = 0
    for second in range(60):
        count += 1_000 if second < 30 else 10
        headway.saw(count, second)

    assert headway.a_second == pytest.approx(10)
    assert len(headway._seen) <= WINDOW_S + 2


async def told(width: int, *steps: Progressed, seconds: float = 1.0) -> str:
    """What the line says in a window so wide after `steps`, one in so many seconds."""
    clock = Clock()

    class Alone(App[None]):
        CSS = "$ink: white; $ink-muted: grey;"

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return {"ink": "white", "ink-muted": "grey"}

        def compose(self) -> ComposeResult:
            yield ProgressLine(clock)

    async with Alone().run_test(size=(width, 5)) as pilot:
        line = pilot.app.query_one(ProgressLine)
        for step in steps:
            line.on_progressed(step)
            clock.now += seconds
        return drawn(line)[0]


def files(count: int) -> list[Progressed]:
    """Steps at A_SECOND files a second, until so many are done."""
    return [Progressed(done, TOTAL, done) for done in range(0, count + 1, A_SECOND)]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
async def test_count_and_time_left_are_told_at_every_width(width: int) -> None:
    line = await told(width, *files(5_000))

    assert words.so_far(5_000, TOTAL) in line
    assert words.time_left((TOTAL - 5_000) / A_SECOND) in line
    assert len(line) == width
    assert "…" not in line


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_bar_rate_and_the_way_to_stop_are_told_where_there_is_room(width: int) -> None:
    line = await told(width, *files(10_000))

    assert words.a_second(A_SECOND) in line
    assert words.STOP_LOADING in line
    assert line.count("━") == line.count("╌") > 0


async def test_rows_of_one_file_are_counted_as_articles() -> None:
    steps = [Progressed(0, 1, number * 1_000) for number in range(6)]

    line = await told(120, *steps)

    assert "5,000 articles" in line
    assert words.a_second(1_000) in line
    assert "left" not in line
    assert "━" not in line


async def test_what_is_cleaned_again_after_the_last_file_is_told() -> None:
    line = await told(120, *files(TOTAL), Progressed(TOTAL, TOTAL, TOTAL))

    assert words.CLEANING_AGAIN in line
    assert "╌" not in line


async def test_numbers_of_the_pace_hold_still_for_a_second() -> None:
    many = [Progressed(done, TOTAL, done) for done in range(0, 2_000, 100)]

    lines = {
        (await told(120, *many[: 15 + number], seconds=TELL_EVERY_S / 20)).split("files")[1] for number in range(3)
    }

    assert len(lines) == 1


async def test_nothing_is_told_of_a_folder_without_files() -> None:
    assert (await told(80, Progressed(0, 0, 0))).strip().startswith("0 articles")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "a few s left"),
        (6, "5 s left"),
        (43, "45 s left"),
        (89, "90 s left"),
        (90, "2 min left"),
        (9e4, "25 h left"),
    ],
)
def test_time_left_is_told_in_steps_that_can_be_read(seconds: float, told: str) -> None:
    assert words.time_left(seconds) == told


@pytest.mark.parametrize(
    ("pace", "told"),
    [
        (None, ""),
        (0.2, "less than 1 a second"),
        (7.4, "7 a second"),
        (254, "250 a second"),
        (12_345, "12,000 a second"),
    ],
)
def test_a_pace_is_told_in_round_numbers(pace: float | None, told: str) -> None:
    assert words.a_second(pace) == told


async def test_the_room_hides_the_line_when_nothing_loads() -> None:
    async with opened(reader_of()) as stage:
        assert not stage.room.query_one(module.ProgressLine).display

"""How long from a key to its repaint, in a list of 100,000 rows and in a text of 2.4 MB?

Twice. In a window: from writing the key to the last byte of the repaint, beside a bare Textual application that
repaints an empty ScrollView; Textual draws at the next tick of a clock of 60 a second, so that the floor is not zero.
In the process: the processor's time for a key and its repaint, without what a key costs that does nothing.

    python -m tests.benchmarks keys [--runs 60] [--rows 100000]
"""

import argparse
import asyncio
from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from textual.pilot import Pilot

from coopreader.library import Library
from coopreader.settings import Settings
from coopreader.ui.app import CoopReader
from tests.benchmarks.staged_reader import books, rows
from tests.benchmarks.window import COLUMNS, FRAME_S, HEADING, LINES, Window, told

CTRL_D: Final = "\x04"

NO_KEY: Final = "f20"
"""Bound to nothing."""

IN_LIST: Final = {"j": ("j", "j"), "G and g": ("G", "g"), "ctrl+d": (CTRL_D, "ctrl+d")}
IN_TEXT: Final = {"j": ("j", "j"), "space": (" ", "space"), "G and g": ("G", "g"), "n and p": ("n", "p")}
"""What is measured: the keys as bytes, and as Textual calls them. Of two different ones, each undoes the other."""


def run(arguments: Sequence[str]) -> None:
    """Print median and p95 of each key, in the list and in the text."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks keys")
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--rows", type=int, default=100_000)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        _in_windows(Path(folder), asked.rows, asked.runs)
    print(
        f"\nin the process, processor's time above that of a key that does nothing; a frame is {FRAME_S * 1000:.0f} ms"
    )
    print(HEADING)
    asyncio.run(_in_process(asked.rows, asked.runs))


def _in_windows(home: Path, count: int, runs: int) -> None:
    print(f"in a window of {COLUMNS}x{LINES}, from writing the key to the last byte of its repaint, {runs} runs")
    print(HEADING)
    with Window("-m", "tests.benchmarks.bare_app", "--scroll", home=home) as floor:
        floor.until_quiet(1)
        beside = _timed(floor, ["j"], runs)
        print(told("floor: an empty ScrollView", beside, beside))
    with Window("-m", "tests.benchmarks.staged_reader", "rows", str(count), home=home) as window:
        window.until(lambda text: "became of" in text)
        window.until_quiet(1)
        for name, (key, _) in IN_LIST.items():
            pressed = ["G", "g"] if " and " in name else [key]
            print(told(f"list of {count:,}: {name}", _timed(window, pressed, runs), beside))
            window.press("g")
            window.until_quiet(0.5)
    with Window("-m", "tests.benchmarks.staged_reader", "books", home=home) as window:
        window.until(lambda text: "opening00" in text)
        window.until_quiet(2)
        window.press("\t")
        window.until_quiet(1)
        for name, (key, _) in IN_TEXT.items():
            pressed = name.split(" and ") if " and " in name else [key]
            print(told(f"text of 2.4 MB: {name}", _timed(window, pressed, runs), beside))
            window.press("g")
            window.until_quiet(0.5)


def _timed(window: Window, keys: Iterable[str], runs: int) -> list[float]:
    """From each of so many keys to the last byte it caused."""
    seconds: list[float] = []
    for key in islice(cycle(keys), runs):
        repaint = window.repaint(key)
        if repaint is not None:
            seconds.append(repaint.last_s)
    return seconds


async def _in_process(count: int, runs: int) -> None:
    async with _reader(Library("rows", rows(count))).run_test(size=(COLUMNS, LINES)) as pilot:
        await _settled(pilot)
        for name, (_, key) in IN_LIST.items():
            keys = name.split(" and ") if " and " in name else [key]
            print(told(f"list of {count:,}: {name}", await _spent(pilot, keys, runs)))
            await pilot.press("g")
    async with _reader(Library("books", books())).run_test(size=(COLUMNS, LINES)) as pilot:
        await _settled(pilot)
        await pilot.press("tab")
        for name, (_, key) in IN_TEXT.items():
            keys = name.split(" and ") if " and " in name else [key]
            print(told(f"text of 2.4 MB: {name}", await _spent(pilot, keys, runs)))
            await pilot.press("g")


def _reader(library: Library) -> CoopReader:
    return CoopReader(library, settings=Settings(order="file"))


async def _settled(pilot: Pilot[None]) -> None:
    """Until the list is there and the text is broken into lines to its end."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(3)


async def _spent(pilot: Pilot[None], keys: Sequence[str], runs: int) -> list[float]:
    """The processor's time for each of so many keys, less that of a key that does nothing beside it."""
    seconds: list[float] = []
    for key in islice(cycle(keys), runs):
        nothing = await _spent_once(pilot, NO_KEY)
        seconds.append(max(0.0, await _spent_once(pilot, key) - nothing))
    return seconds


async def _spent_once(pilot: Pilot[None], key: str) -> float:
    before = process_time()
    await pilot.press(key)
    await pilot.pause()
    return process_time() - before

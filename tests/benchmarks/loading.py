"""What does a reader notice of loading: how soon are articles there, what does a key cost meanwhile, how long to quit?

In a window, over made-up files (folders.py) that no cache knows: from the command to the first articles, beside a
folder of five; from a key at a random moment of loading to the frame that shows what it did, beside the same key when
all is there; from the key that quits, at random moments, to the end of the process. What was received is drawn by pyte
after its time was taken: other frames come between a key and its own.

    python -m tests.benchmarks loading [--files 20000] [--folder FOLDER] [--runs 5] [--quits 12] [--seed 1]
"""

import argparse
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory, mkdtemp
from time import perf_counter
from typing import Final

import pyte

from tests.benchmarks.folders import SETS, made_set
from tests.benchmarks.window import COLUMNS, HEADING, LINES, Window, p95, told

LETTERS: Final = "thor"
"""Typed into the bar: the beginnings of many made-up words."""

ESCAPE: Final = "\x1b"
TURN: Final = ("j", "n", "G", "g", "j", "/", *LETTERS, ESCAPE, ESCAPE)
"""Keys in their turn, so that each has an effect: Escape clears the bar, and leaves it."""

KINDS: Final = {"j and n": "jn", "G and g": "Gg", "the bar": "/", "a letter in it": LETTERS}
"""Keys that are told together."""

PAUSE_S: Final = (0.15, 0.5)
"""Between two keys, at random: no key meets the same moment of loading as the one before."""

AFTERWARDS: Final = 6
"""Turns of all keys when all is there."""

TARGET_S: Final = 0.05
QUIT_TARGET_S: Final = 0.3

DEADLINE_S: Final = 900.0

BAR: Final = "▌"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, when it went, and what it was to come to."""

    key: str
    at: float
    typed: str
    """What stands in the bar after it, if it is a letter."""


def run(arguments: Sequence[str]) -> None:
    """Print the times, and what each is a ratio of."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks loading")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, help="where the files are made, and found again")
    parser.add_argument("--runs", type=int, default=5, help="starts that are timed")
    parser.add_argument("--quits", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    random = Random(asked.seed)
    folder = asked.folder or Path(mkdtemp(prefix="coopreader-"))
    many = made_set("files-20k", folder, scale=asked.files / SETS["files-20k"][0])
    with TemporaryDirectory() as few:
        for path in sorted(many.rglob("*.txt"))[:5]:
            shutil.copy(path, few)
        print(f"{COLUMNS}x{LINES}, {asked.files:,} files\n{HEADING}")
        _starts(many, Path(few), asked.runs)
    loading_s = _keys(many, random)
    _quits(many, random, asked.quits, loading_s)


def _starts(many: Path, few: Path, runs: int) -> None:
    seconds: dict[Path, list[float]] = {few: [], many: []}
    # The first round fills the caches of the disk and of Python.
    for number in range(runs + 1):
        for path, times in seconds.items():
            with TemporaryDirectory() as home, Window("-m", "coopreader", str(path), home=Path(home)) as window:
                took = window.until(lambda text: BAR in text) - window.started
            if number:
                times.append(took)
    print(told("first articles of five", seconds[few], seconds[few]))
    print(told("first articles of all", seconds[many], seconds[few]))


def _keys(path: Path, random: Random) -> float:
    """Time keys while loading and after; how long loading took."""
    with (
        TemporaryDirectory() as home,
        Window("-m", "coopreader", str(path), home=Path(home), deadline_s=DEADLINE_S) as window,
    ):
        turn = cycle(TURN)
        pressed: list[Pressed] = []
        window.until(lambda text: BAR in text)
        while _is_loading(window):
            pressed.append(_press(window, next(turn), pressed))
            window.wait(random.uniform(*PAUSE_S))
        loading_s = perf_counter() - window.started
        # Out of the bar, wherever in its turn loading ended.
        while pressed[-1].key != ESCAPE or pressed[-2].key != ESCAPE:
            pressed.append(_press(window, next(turn), pressed))
            window.wait(max(PAUSE_S))
        while_loading = _waits(window, pressed)
        window.until_quiet(1)
        afterwards: list[Pressed] = []
        for key in TURN * AFTERWARDS:
            afterwards.append(_press(window, key, afterwards))
            window.wait(random.uniform(*PAUSE_S))
        at_rest = _waits(window, [*pressed, *afterwards])
    print(f"  loading took {loading_s:.1f} s; from a key to the frame that shows it:")
    every: list[float] = []
    for kind, keys in KINDS.items():
        seconds = [wait for key in keys for wait in while_loading[key]]
        rest = [wait for key in keys for wait in at_rest[key][len(while_loading[key]) :]]
        every += seconds
        print(told(f"{kind}, all is there ({len(rest)})", rest, rest))
        if seconds:
            print(told(f"{kind}, while loading ({len(seconds)})", seconds, rest))
    lost = sum(seconds == float("inf") for seconds in every)
    print(f"  all while loading: median {median(every) * 1000:.1f} ms, p95 {p95(every) * 1000:.1f} ms, ", end="")
    print(f"longest {max(every) * 1000:.1f} ms, {lost} never shown; target p95 {TARGET_S * 1000:.0f} ms")
    return loading_s


def _press(window: Window, key: str, before: Sequence[Pressed]) -> Pressed:
    typed = before[-1].typed if before else ""
    if key in LETTERS and before and (typed or before[-1].key == "/"):
        typed += key
    else:
        typed = ""
    return Pressed(key, window.press(key), typed)


def _is_loading(window: Window) -> bool:
    """Whether the process that reads files is there. Linux only."""
    pid = window.process.pid
    return any(children.read_text().strip() for children in Path(f"/proc/{pid}/task").glob("*/children"))


def _waits(window: Window, pressed: Sequence[Pressed]) -> dict[str, list[float]]:
    """Of each key but Escape, how long until the frame that shows what it did."""
    seconds: dict[str, list[float]] = defaultdict(list)
    frames = _frames(window)
    at, shown = next(frames)
    for number, key in enumerate(pressed):
        due = pressed[number + 1].at if number + 1 < len(pressed) else float("inf")
        # What is on the screen when the key goes.
        before = shown
        while at < key.at:
            before = shown
            at, shown = next(frames)
        if key.key == ESCAPE:
            continue
        while not _has_come(key, before, shown) and at < due:
            following = next(frames, None)
            if following is None:
                break
            at, shown = following
        seconds[key.key].append(at - key.at if _has_come(key, before, shown) else float("inf"))
    return seconds


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the screen tells what a key did."""

    at_cursor: str
    """The headline under the cursor."""
    bar: str
    """The line that is typed into, with its prompt."""


def _has_come(key: Pressed, before: Shown, shown: Shown) -> bool:
    if key.typed:
        return shown.bar.startswith(f"{BAR}/  {key.typed}")
    return shown.bar.startswith(f"{BAR}/") if key.key == "/" else shown.at_cursor != before.at_cursor


def _frames(window: Window) -> Iterator[tuple[float, Shown]]:
    """The screen after each piece that was received, and when that came."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    start = 0
    for at, end in zip(window.arrivals, window.ends, strict=True):
        stream.feed(bytes(window.received[start:end]))
        start = end
        yield at, _shown(screen.display)


def _shown(lines: Sequence[str]) -> Shown:
    at_cursor = next((line for line in lines[:-2] if line.startswith((BAR, "▏"))), "")
    return Shown(at_cursor[: COLUMNS // 3], lines[-2])


def _quits(path: Path, random: Random, quits: int, loading_s: float) -> None:
    """Time the key that quits, at moments of loading: the first, and so many others."""
    moments = sorted([0.0, 0.05, *(random.uniform(0, min(loading_s, 20)) for _ in range(quits - 2))])
    seconds = []
    for moment in moments:
        keys = random.choice(("\x11", f"/{LETTERS}\x11", "j\x11"))
        with TemporaryDirectory() as home, Window("-m", "coopreader", str(path), home=Path(home)) as window:
            window.until(lambda text: BAR in text)
            window.wait(moment)
            pressed = window.press(keys)
            seconds.append(window.until_end() - pressed)
    print(told(f"quitting at {len(moments)} moments", seconds))
    print(f"  longest {max(seconds) * 1000:.0f} ms, target {QUIT_TARGET_S * 1000:.0f} ms", end=": ")
    print(", ".join(f"{moment:.1f} s {took * 1000:.0f}" for moment, took in zip(moments, seconds, strict=True)))

"""A text of 5 MB: how long until its first lines, its end, and until it stands in another width?

In a window, from the key (or the other size) to the bytes that hold the word that is waited for, beside the same for a
text of 3 kB. The floor is that of Textual: a repaint of the window.

    python -m tests.benchmarks long_text [--runs 12]
"""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.window import COLUMNS, HEADING, LINES, Window, told

LONG_BYTES: Final = 5_000_000
SHORT_BYTES: Final = 3_000
FIRST: Final = "openingword"
LAST: Final = "closingword"
"""The first and the last word of each text; nowhere else on the screen."""

NARROW: Final = COLUMNS - 10


def run(arguments: Sequence[str]) -> None:
    """Print median and p95 for the long text and the short one, and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks long_text")
    parser.add_argument("--runs", type=int, default=12)
    runs = parser.parse_args(arguments).runs
    print(f"{COLUMNS}x{LINES}, {LONG_BYTES:,} bytes beside {SHORT_BYTES:,}, {runs} runs\n{HEADING}")
    short, long = (_timed(size, runs) for size in (SHORT_BYTES, LONG_BYTES))
    for name, beside in short.items():
        print(told(f"{name}, short", beside, beside))
        print(told(f"{name}, long", long[name], beside))


def _timed(size: int, runs: int) -> dict[str, list[float]]:
    """Seconds of each run, by what was done."""
    seconds: dict[str, list[float]] = {"opened": [], "to its end": [], "one line on": [], "another width": []}
    with TemporaryDirectory() as folder:
        for _ in range(runs):
            arguments = ("-m", "tests.benchmarks.staged_reader", "long", str(size))
            with Window(*arguments, home=Path(folder)) as window:
                _read(window, seconds)
    return seconds


def _read(window: Window, seconds: dict[str, list[float]]) -> None:
    """Open the text below the one that is shown, and do what readers do: each for the first time."""
    has_first, has_last = partial(_has, FIRST), partial(_has, LAST)
    window.until(partial(_has, "Note"))
    window.until_quiet(0.5)
    window.forget()
    pressed = window.press("j")
    seconds["opened"].append(window.until(has_first) - pressed)
    window.until_quiet()
    window.press("\t")
    window.until_quiet()
    window.forget()
    pressed = window.press("G")
    seconds["to its end"].append(window.until(has_last) - pressed)
    window.until_quiet()
    scrolled = window.repaint("k")
    if scrolled is not None:
        seconds["one line on"].append(scrolled.last_s)
    window.press("g")
    window.until(has_first)
    window.until_quiet()
    window.forget()
    resized = window.resize(NARROW)
    seconds["another width"].append(window.until(has_first) - resized)


def _has(word: str, text: str) -> bool:
    return word in text

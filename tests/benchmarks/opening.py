"""How long from a key to the first lines of an article it opens: one of 2.4 MB against one of 3 kB?

In a window: from writing `n` to the bytes that hold the first word of the next article's text. Books and notes stand
in turn in the list.

    python -m tests.benchmarks opening [--rounds 4]
"""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.staged_reader import BOOK_BYTES, BOOKS, NOTE_BYTES, marker_of
from tests.benchmarks.window import COLUMNS, HEADING, LINES, Window, told


def run(arguments: Sequence[str]) -> None:
    """Print median and p95 of both, and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks opening")
    parser.add_argument("--rounds", type=int, default=4)
    rounds = parser.parse_args(arguments).rounds
    seconds: dict[bool, list[float]] = {False: [], True: []}
    with (
        TemporaryDirectory() as home,
        Window("-m", "tests.benchmarks.staged_reader", "books", home=Path(home)) as window,
    ):
        window.until(partial(_has, marker_of(0)))
        for _ in range(rounds):
            for number in range(1, 2 * BOOKS):
                window.until_quiet(0.3)
                window.forget()
                pressed = window.press("n")
                seconds[number % 2 == 0].append(window.until(partial(_has, marker_of(number))) - pressed)
            window.press("g")
            window.until(partial(_has, marker_of(0)))
    notes, books = seconds[False], seconds[True]
    print(f"from the key to the first words of the text, {COLUMNS}x{LINES}\n{HEADING}")
    print(told(f"a note of {NOTE_BYTES:,} bytes", notes, notes))
    print(told(f"a book of {BOOK_BYTES:,} bytes", books, notes))


def _has(marker: str, text: str) -> bool:
    return marker in text

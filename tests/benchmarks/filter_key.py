"""How long from a letter in the filter bar to the narrowed list, among ten thousand titles?

In a window: from writing the letter to the last byte of the repaint (the bar, the list and the text that follows it),
beside an Input alone that shows the letter. Titles come from a file, one a line (plain or .gz), or are made up.

    python -m tests.benchmarks filter_key [HEADLINES] [--queries 12] [--seed 1]
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.headlines import made_up_headlines, read_headlines
from tests.benchmarks.jump import typed_queries
from tests.benchmarks.window import COLUMNS, HEADING, LINES, Window, told

TITLES: Final = 10_000
TARGET_MS: Final = 20

CLEAR: Final = "\x15"
"""ctrl+u: everything before the cursor."""


def run(arguments: Sequence[str]) -> None:
    """Print median and p95 of a letter, by its place in the query."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks filter_key")
    parser.add_argument("headlines", nargs="?", type=Path)
    parser.add_argument("--queries", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    headlines = read_headlines(asked.headlines) if asked.headlines else made_up_headlines(TITLES, asked.seed)
    headlines = headlines[:TITLES]
    queries = [query for _, query, _ in typed_queries(headlines, -(-asked.queries // 10), asked.seed)][: asked.queries]
    with TemporaryDirectory() as folder:
        home, file = Path(folder) / "home", Path(folder) / "titles"
        file.write_text("\n".join(headlines), "utf-8")
        with (
            Window("-m", "tests.benchmarks.bare_app", "--input", home=home) as floor,
            Window("-m", "tests.benchmarks.staged_reader", "titles", str(file), home=home) as window,
        ):
            floor.until_quiet(0.4)
            window.until(lambda text: headlines[0][:12] in text)
            window.until_quiet(0.4)
            window.press("/")
            window.until_quiet(0.4)
            beside: list[float] = []
            seconds: list[tuple[int, float, float]] = []
            for query in ("warm up", *queries):
                for place, letter in enumerate(query):
                    shown, narrowed = floor.repaint(letter), window.repaint(letter)
                    if query != "warm up" and shown and narrowed:
                        beside.append(shown.last_s)
                        seconds.append((place, narrowed.first_s, narrowed.last_s))
                for each in (floor, window):
                    each.press(CLEAR)
                    each.until_quiet(0.2)
    print(f"{len(headlines):,} titles, {len(queries)} queries, {len(seconds)} letters, {COLUMNS}x{LINES}\n{HEADING}")
    print(told("floor: a letter in an Input alone", beside, beside))
    print(told("the letter is shown", [first for _, first, _ in seconds], beside))
    print(told("the list is shown", [last for _, _, last in seconds], beside))
    for first, last, name in ((0, 1, "first letter"), (1, 4, "letters 2 to 4"), (4, 99, "letters from the 5th on")):
        some = [seconds_last for place, _, seconds_last in seconds if first <= place < last]
        print(told(f"  {name}", some, beside))
    print(f"  target {TARGET_MS} ms from key to list")

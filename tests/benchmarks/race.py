"""At the keyboard, beside fzf: how long from a letter to the last byte of the list it leaves?

Both programs run in windows of the same size, with the same titles in the same order. When both have taken in all of
them, queries are typed letter by letter: each letter first to the one, then to the other, so that a busy machine
slows both. A letter is over after a silence, the same for both, in which the program was idle.

    python -m tests.benchmarks race [HEADLINES] [--titles 100000] [--queries 10] [--seed 1] [--every MS]

With `--every` nobody waits: a letter goes out every so many milliseconds. Then the question is how far behind the
last letter the list is, whether each letter was echoed meanwhile, and whether the line holds what was typed.
"""

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.headlines import made_up_headlines, many_headlines, read_headlines
from tests.benchmarks.jump import KINDS, fzf, typed_queries
from tests.benchmarks.window import COLUMNS, LINES, Repaint, Window, p95, waits

CLEAR: Final = "\x15"
"""ctrl+u: everything before the cursor."""

WARM_UP: Final = "warm up"

LARGE: Final = 500_000
"""Titles from which more is asked of coopreader."""

QUIET_S: Final = 0.3
"""Silence after which a letter is over: longer than fzf waits (0.2 s) before it tells how far its search is. A search
that is silent for longer keeps the processor busy, and that is not the end."""

ONE_PANE: Final = 80
"""Columns at which our line is as wide as the window, and a query is seen from its first letter to its last."""

TARGETS: Final = (0.8, 0.5)
LARGE_TARGETS: Final = (0.4, 0.3)
"""At most so many times fzf's total and its p95."""

TAKING_IN_S: Final = 120.0

PLACES: Final = {"1st letter": (0, 1), "2nd to 4th": (1, 4), "from the 5th on": (4, 1_000)}


@dataclass
class Runner:
    """A program in the race, and how it did."""

    name: str
    window: Window
    repaints: list[tuple[int, Repaint]] = field(default_factory=list)
    """The place of each letter in its query, and what it caused."""
    behind: list[float] = field(default_factory=list)
    """From the last letter of a query to the last byte, when nobody waited."""
    echoes: list[float] = field(default_factory=list)
    """From each letter to the next byte, when nobody waited."""
    unanswered: int = 0
    """Letters after which nothing came."""
    misread: list[str] = field(default_factory=list)
    """Queries that the line did not hold as they were typed."""


def run(arguments: Sequence[str]) -> None:
    """Print both programs' times and their ratios."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks race")
    parser.add_argument("headlines", nargs="?", type=Path)
    parser.add_argument("--titles", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=float, metavar="MS", help="type without waiting, at this pace")
    asked = parser.parse_args(arguments)
    program = fzf()
    if program is None:
        print("fzf is not installed: it comes with the extra `peers`")
        return
    some = read_headlines(asked.headlines) if asked.headlines else made_up_headlines(20_000, asked.seed)
    titles = many_headlines(some, asked.titles, asked.seed)
    queries = queries_of_all_kinds(titles, asked.queries, asked.seed)
    with TemporaryDirectory() as folder:
        home, file = Path(folder) / "home", Path(folder) / "titles"
        home.mkdir()
        file.write_text("\n".join(titles) + "\n", "utf-8")
        with (
            Window("--no-mouse", home=home, program=program, given=file, deadline_s=TAKING_IN_S) as theirs,
            Window(
                *("-m", "tests.benchmarks.staged_reader", "titles", str(file)), home=home, deadline_s=TAKING_IN_S
            ) as ours,
        ):
            theirs.until(lambda text: f"{len(titles)}/{len(titles)}" in text)
            ours.until(lambda text: titles[0][:12] in text)
            ours.press("/")
            runners = Runner("fzf", theirs), Runner("coopreader", ours)
            for query in (WARM_UP, *queries):
                for runner in runners:
                    runner.window.press(CLEAR)
                    runner.window.until_quiet(QUIET_S)
                if query == WARM_UP or asked.every is None:
                    _type_in_turns(query, runners)
                else:
                    for runner in runners:
                        _type_on(query, runner, asked.every / 1000)
    print(f"{len(titles):,} titles, {len(queries)} queries, {sum(map(len, queries))} letters, {COLUMNS}x{LINES}")
    if asked.every is None:
        _tell_turns(*runners, targets=LARGE_TARGETS if len(titles) >= LARGE else TARGETS)
    else:
        _tell_pace(runners, asked.every)


def queries_of_all_kinds(titles: Sequence[str], count: int, seed: int) -> list[str]:
    """`count` typed queries, of each kind as many as of any other, or one fewer."""
    of_each = -(-count // len(KINDS))
    queries = [query for _, query, _ in typed_queries(titles, of_each, seed)]
    in_turns = [query for start in range(of_each) for query in queries[start::of_each]]
    return in_turns[:count]


def line_holds(query: str, text: str) -> bool:
    """Whether behind a prompt, fzf's or ours, stands `query` and no more."""
    return re.search(rf"[>/] +{re.escape(query)}(?! ?\w)", text) is not None


def _type_in_turns(query: str, runners: Sequence[Runner]) -> None:
    for place, letter in enumerate(query):
        repaints = [runner.window.repaint(letter, QUIET_S) for runner in runners]
        if query == WARM_UP:
            continue
        for runner, repaint in zip(runners, repaints, strict=True):
            runner.unanswered += repaint is None
            # A letter counts for both or for none.
            if repaint is not None and None not in repaints:
                runner.repaints.append((place, repaint))


def _type_on(query: str, runner: Runner, every_s: float) -> None:
    pressed = runner.window.press_every(every_s, query)
    runner.window.until_quiet(QUIET_S)
    arrivals = runner.window.arrivals
    echoes = waits(pressed, arrivals)
    runner.echoes += echoes
    runner.unanswered += len(pressed) - len(echoes)
    runner.behind.append(arrivals[-1] - pressed[-1] if arrivals else 0.0)
    if not line_holds(query, runner.window.redrawn(ONE_PANE, QUIET_S)):
        runner.misread.append(query)


def _tell_turns(theirs: Runner, ours: Runner, targets: tuple[float, float]) -> None:
    print(f"from the letter to the last byte{'total':>12}{'median':>13}{'p95':>13}{'max':>13}{'first byte':>13}")
    for name, (start, stop) in {"all letters": (0, 1_000), **PLACES}.items():
        print(name)
        for runner in (theirs, ours):
            some = [repaint for place, repaint in runner.repaints if start <= place < stop]
            last = [repaint.last_s for repaint in some]
            first = median(repaint.first_s for repaint in some)
            figures = "".join(f"{seconds * 1000:10.1f} ms" for seconds in (median(last), p95(last), max(last), first))
            print(f"  {runner.name:12}{len(last):6} letters{sum(last) * 1000:14.0f} ms{figures}")
    mine, other = ([repaint.last_s for _, repaint in runner.repaints] for runner in (ours, theirs))
    print(f"times fzf's total {sum(mine) / sum(other):.2f} (target {targets[0]})", end=", ")
    print(f"p95 {p95(mine) / p95(other):.2f} (target {targets[1]}), median {median(mine) / median(other):.2f}")
    print(f"letters without an answer: fzf {theirs.unanswered}, coopreader {ours.unanswered}")


def _tell_pace(runners: Sequence[Runner], every_ms: float) -> None:
    print(
        f"a letter every {every_ms:.0f} ms; from the last letter of a query to the last byte, and from each to the next"
    )
    print(f"  {'':12}{'median':>12}{'max':>13}{'echo: median':>16}{'p95':>13}{'max':>13}")
    for runner in runners:
        behind, echoes = runner.behind, runner.echoes
        of_echoes = "".join(f"{seconds * 1000:10.1f} ms" for seconds in (median(echoes), p95(echoes), max(echoes)))
        print(
            f"  {runner.name:12}{median(behind) * 1000:9.1f} ms{max(behind) * 1000:10.1f} ms   {of_echoes}"
            f"   unanswered {runner.unanswered}, lines not as typed {len(runner.misread)} {runner.misread or ''}"
        )

"""What a hundred thousand articles cost: the first start, the next, and the memory of the process that shows them.

The first start (cold) beside a bare loop that only walks, reads and decodes the same files; the next (warm) until the
list is complete and until the filter is; the process of the screen by what it holds. No screen is drawn here.

    python -m tests.benchmarks scale [--articles 100000] [--as files|rows] [--folder FOLDER] [--seed 1]
"""

import argparse
import gc
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from coopreader.corpus.apart import load_apart
from coopreader.corpus.orders import ORDERS
from coopreader.corpus.shelf import Shelf
from coopreader.library import Library
from tests.benchmarks.folders import made_set

MEGABYTE: Final = 1 << 20

COLD: Final = 16
"""Times the bare loop."""

WARM_S: Final = 1.0
HELD_MB: Final = 450


def run(arguments: Sequence[str]) -> None:
    """Print times, ratios and megabytes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks scale")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--as", dest="form", choices=("files", "rows"), default="files")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        place = made_set(
            f"{asked.form}-100k", asked.folder or Path(temporary), scale=asked.articles / 100_000, seed=asked.seed
        )
        # The first round fills the cache of the disk.
        bare, size = min(bare_loop(place) for _ in range(3))
        print(f"{asked.articles:,} articles as {asked.form}, {size / 1e6:,.0f} MB; bare loop {bare:.2f} s")
        for name in ("cold", "warm"):
            # A process of its own: what the other start left behind is no cost of this one.
            with ProcessPoolExecutor(1, get_context("spawn")) as pool:
                told = pool.submit(started, place, Path(temporary) / "shelves").result()
            if name == "cold":
                told.insert(1, f"{'times the bare loop':34}{float(told[0].split()[-2]) / bare:9.1f} x, target {COLD}")
            print(f"{name}:")
            for line in told:
                print(f"  {line}")
        print(f"targets: warm {WARM_S} s and 0.6 s more for the filter, {HELD_MB} MB held at 100,000")


def bare_loop(place: Path) -> tuple[float, int]:
    """Seconds to walk, read and decode all files below `place`, and their bytes."""
    begun, size = time.perf_counter(), 0
    for folder, _, files in os.walk(place):
        for name in files:
            content = Path(folder, name).read_bytes()
            content.decode("utf-8")
            size += len(content)
    return time.perf_counter() - begun, size


def started(place: Path, home: Path) -> list[str]:
    """What one start takes, a line each."""
    held = [(f"{'held before':34}", _held())]
    begun = time.perf_counter()
    shelf = Shelf(home, [place])
    steps = load_apart([place], shelf=shelf, kept=shelf.open())
    library = Library("scale")
    first_s: float | None = None
    slowest_s = 0.0
    for step in steps:
        arrived = time.perf_counter()
        library.add(step)
        library.narrow("", ORDERS[0])
        now = time.perf_counter()
        slowest_s = max(slowest_s, now - arrived)
        if first_s is None:
            first_s = now - begun
            first_articles = len(library.corpus)
    whole_s = time.perf_counter() - begun
    lines = [
        f"{'all loaded, checked and listed':34}{whole_s:9.2f} s",
        f"{f'first {first_articles:,} articles listed':34}{first_s or 0:9.2f} s",
        f"{'slowest step taken in and listed':34}{slowest_s:9.2f} s",
    ]
    held.append((f"{'with facts and titles of all':34}", _held()))
    lines.append(_timed("filter complete after that", library.prepare))
    lines.append(_timed("a query", lambda: library.narrow("harbour rain", ORDERS[0]).settle()))
    held.append((f"{'after a query':34}", _held()))
    lines.append(
        _timed(
            "50 texts, anywhere",
            lambda: [library.corpus[at] for at in range(0, len(library.corpus), max(1, len(library.corpus) // 50))],
        )
    )
    return lines + [f"{name}{size / MEGABYTE:9.0f} MB" for name, size in held]


def _timed(name: str, work: Callable[[], object]) -> str:
    begun = time.perf_counter()
    work()
    return f"{name:34}{time.perf_counter() - begun:9.3f} s"


def _held() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE")

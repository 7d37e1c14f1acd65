"""How many bytes does matching cost for each title, over the title itself?

Counted in a process of its own as the memory it holds (Linux: /proc), when garbage is collected and what is free was
given back: before the titles are made ready, after, and after queries were asked, which may leave something behind.

    python -m tests.benchmarks matching_memory [HEADLINES] [--titles 1000000] [--queries 33] [--seed 1]
"""

import argparse
import gc
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from ctypes import CDLL
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from coopreader.article import Article
from tests.benchmarks.headlines import made_up_headlines, many_headlines, read_headlines
from tests.benchmarks.race import queries_of_all_kinds

TARGET: Final = 250
"""Bytes a title."""


def run(arguments: Sequence[str]) -> None:
    """Print bytes a title, before and after queries."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks matching_memory")
    parser.add_argument("headlines", nargs="?", type=Path)
    parser.add_argument("--titles", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=33)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    some = read_headlines(asked.headlines) if asked.headlines else made_up_headlines(20_000, asked.seed)
    titles = many_headlines(some, asked.titles, asked.seed)
    queries = queries_of_all_kinds(titles, asked.queries, asked.seed)
    with TemporaryDirectory() as folder, ProcessPoolExecutor(1, get_context("spawn")) as pool:
        file = Path(folder) / "titles"
        file.write_text("\n".join(titles), "utf-8")
        ready, asked_of, peak = pool.submit(_grown, file, queries).result()
    print(f"{len(titles):,} titles of {sum(map(len, titles)) / len(titles):.0f} letters; bytes a title over the title")
    print(f"  made ready                 {ready / len(titles):8.0f}   (target {TARGET})")
    print(f"  after {len(queries):3} queries          {asked_of / len(titles):8.0f}   (target {TARGET})")
    print(f"  at most, meanwhile         {peak / len(titles):8.0f}")


def _grown(file: Path, queries: Sequence[str]) -> tuple[int, int, int]:
    """Bytes by which the process has grown when titles are ready, when `queries` were asked, and at most meanwhile."""
    from coopreader.matching.catalogue import Catalogue
    from coopreader.matching.ranking import rank

    # What the first query imports is no title's cost.
    rank("warm up", Catalogue([Article(title="warm up")]))
    with file.open(encoding="utf-8") as lines:
        articles = [Article(title=line.rstrip("\n")) for line in lines]
    before = _held()
    matched = Catalogue(articles)
    ready = _held()
    for query in queries:
        rank(query, matched)
    return ready - before, _held() - before, _most_held() - before


def _held() -> int:
    """Bytes of memory that this process holds now, without what it could give back."""
    gc.collect()
    # Only glibc has malloc_trim, and only it needs it.
    with suppress(OSError, AttributeError):
        CDLL("libc.so.6").malloc_trim(0)
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE")


def _most_held() -> int:
    """Bytes of memory that this process ever held."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))

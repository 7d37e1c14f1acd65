"""How fast are articles read, before they are cleaned, against a bare loop over the same bytes?

Rows of JSON Lines against `json.loads` of every line, packed ones against the same behind the opener of the library;
files against opening, reading and decoding each. Time of this process, the best of some rounds.

    python -m tests.benchmarks reading [FOLDER] [--articles 10000] [--rounds 5] [--seed 1]
"""

import argparse
import gzip
import json
import lzma
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from coopreader.readers import reader_for
from coopreader.readers.content import PIECE, Content
from coopreader.readers.files import read_file
from tests.benchmarks.folders import SETS, made_set

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Opener = Callable[..., Any]
"""Opens a packed file in a mode, as gzip.open does."""

PACKERS: Final[dict[str, Opener]] = {".gz": gzip.open, ".xz": lzma.open, ".zst": zstd.open}

Work = Callable[[], Iterable[object]]


def run(arguments: Sequence[str]) -> None:
    """Print megabytes a second of each way, and how many times the bare loop it takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks reading")
    parser.add_argument("folder", nargs="?", type=Path, help="where made-up articles are and stay")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        scale = asked.articles / SETS["rows-100k"][0]
        rows = made_set("rows-100k", folder, scale=scale, seed=asked.seed) / "articles.jsonl"
        files = sorted(made_set("files-100k", folder, scale=scale, seed=asked.seed).rglob("*.txt"))
        size = rows.stat().st_size
        print(f"{asked.articles:,} articles: {size / 1e6:.0f} MB as rows; MB a second unpacked, and times the loop")
        floor: Work = lambda: _bare_rows(rows.open("rb"))  # noqa: E731
        ways: dict[str, Work] = {"rows as saved": lambda: _as_saved(rows), "rows as drafts": lambda: read_file(rows)}
        _tell("json.loads of every line", floor, ways, size, asked.rounds)
        for suffix, opener in PACKERS.items():
            packed = Path(temporary) / f"articles.jsonl{suffix}"
            with opener(packed, "wb") as file:
                file.write(rows.read_bytes())
            _tell_packed(packed, opener, size, asked.rounds)
        size = sum(file.stat().st_size for file in files)
        drafts: Work = lambda: (draft for file in files for draft in read_file(file))  # noqa: E731
        _tell("files opened and decoded", lambda: map(_decoded, files), {"files as drafts": drafts}, size, asked.rounds)


def _tell_packed(packed: Path, opener: Opener, size: int, rounds: int) -> None:
    ways: dict[str, Work] = {f"rows of {packed.suffix} as drafts": lambda: read_file(packed)}
    _tell(f"the loop over {packed.suffix}", lambda: _bare_rows(opener(packed, "rb")), ways, size, rounds)


def _tell(floor_name: str, floor: Work, ways: dict[str, Work], size: int, rounds: int) -> None:
    """Print the floor and each way beside it, measured in turn."""
    seconds: dict[str, float] = {}
    for _ in range(rounds):
        for name, work in {floor_name: floor, **ways}.items():
            begun = time.process_time()
            deque(work(), maxlen=0)
            seconds[name] = min(seconds.get(name, begun), time.process_time() - begun)
    for name, needed in seconds.items():
        print(f"  {name:28} {size / needed / 1e6:7.0f}   {needed / seconds[floor_name]:5.2f}")


def _bare_rows(file: Any) -> Iterator[object]:
    with file:
        yield from map(json.loads, file)


def _as_saved(path: Path) -> Iterable[object]:
    reader = reader_for(path)
    assert reader is not None
    with path.open("rb") as file:
        yield from reader.saved(path, Content(iter(lambda: file.read(PIECE), b"")))


def _decoded(path: Path) -> str:
    return path.read_bytes().decode()

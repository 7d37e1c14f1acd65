"""From paths a person names to articles: finding the files, reading them, cleaning them, in batches by time.

A generator: whoever calls `load` decides in which thread it runs and what to show. What cannot be read comes out
as a value among the articles. Opening files is the business of `readers.files`; cold.py reads what nobody has read yet,
warm.py what was on the shelf. When all are read, those that the others taught something about (cleaning/folder.py) are
read and cleaned once more, and take their old places.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coopreader.article import Unreadable
from coopreader.corpus.arriving import Arriving
from coopreader.corpus.loaded import Loaded, check_paths
from coopreader.corpus.side_by_side import cores
from coopreader.readers import reader_for
from coopreader.readers.files import reason_for
from coopreader.stopping import never

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.corpus.shelf import Kept, Shelf
    from coopreader.readers.fields import FieldNames

EVERY_S: Final = 0.25
"""Seconds of work in every later batch: four steps of progress a second, and few enough rebuilds of the list."""

_DIGITS: Final = re.compile(r"(\d+)")


def load(
    paths: Sequence[Path],
    *,
    every_s: float = EVERY_S,
    should_stop: Callable[[], bool] = never,
    lessons: "Lessons | None" = None,
    names: "FieldNames | None" = None,
    shelf: "Shelf | None" = None,
    kept: "Kept | None" = None,
    workers: int | None = None,
    is_on_its_way: bool = False,
) -> Iterator[Loaded]:
    """The articles at `paths` (files, and folders with all below them), a batch for every `every_s` of work.

    `lessons` is what is known before (a person's verdicts), `names` what fields of the files are called. The first
    batch comes sooner, and there is always one. Told to stop, it ends with what it has. What was read is put on the
    `shelf`; `kept` is what was there, of which only what has changed is told. `workers` processes clean what is much
    (as many as there are cores, if None). Steps that are `on_its_way` to another process are for `Arriving` there.
    Raises MissingPath at the call, before anything is read.
    """
    check_paths(paths)
    steps = _steps(
        find_files(paths, should_stop=should_stop),
        every_s=every_s,
        should_stop=should_stop,
        lessons=lessons,
        names=names,
        shelf=shelf,
        kept=kept,
        workers=workers or cores(),
    )
    if is_on_its_way:
        return steps
    arriving = Arriving(names)
    return chain(() if kept is None else (arriving.kept(kept),), map(arriving.taken, steps))


def find_files(paths: Iterable[Path], *, should_stop: Callable[[], bool] = never) -> Iterator[Path | Unreadable]:
    """The files at `paths` that may be articles, in natural order, each real file once.

    A path that is a file counts whatever its name. In folders, hidden entries and unknown suffixes are left out, and
    links to folders are followed unless they lead to one already seen. A folder that cannot be read is told.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if _is_folder(path):
            yield from _walk(path, seen, should_stop)
        elif _is_new(path, seen):
            yield path
        if should_stop():
            return


def natural_key(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """What to sort file names by: numbers by value, letters without case, and at last the name as it is."""
    parts = _DIGITS.split(name.casefold())
    # int() reads the digits of every script, but refuses more than 4,300 of them: those are text.
    key = [
        (0, int(part), "") if index % 2 and len(part) < 4_300 else (1, 0, part)
        for index, part in enumerate(parts)
        if part
    ]
    return key, name


def _walk(top: Path, seen: set[tuple[int, int]], should_stop: Callable[[], bool]) -> Iterator[Path | Unreadable]:
    """The files below `top`. A stack, not recursion: trees may be deeper than Python's limit."""
    waiting = [(top, True)]
    while waiting and not should_stop():
        path, is_folder = waiting.pop()
        if not _is_new(path, seen):
            continue
        if not is_folder:
            yield path
            continue
        try:
            waiting.extend(reversed(_entries(path, should_stop)))
        except OSError as problem:
            yield Unreadable(path, reason_for(problem, path))


def _entries(folder: Path, should_stop: Callable[[], bool]) -> list[tuple[Path, bool]]:
    """What `folder` holds that may be articles or hold them, and whether it is a folder; in natural order.

    Raises OSError.
    """
    kept: list[tuple[str, bool]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if should_stop():
                return []
            is_folder = _is_folder(entry)
            if not entry.name.startswith(".") and (is_folder or reader_for(Path(entry.name))):
                kept.append((entry.name, is_folder))
    kept.sort(key=lambda name_and_kind: natural_key(name_and_kind[0]))
    return [(folder / name, is_folder) for name, is_folder in kept]


def _is_folder(entry: os.DirEntry[str] | Path) -> bool:
    """Whether `entry` is or links to a folder; a link that leads nowhere is a file, for reading to report."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_new(path: Path, seen: set[tuple[int, int]]) -> bool:
    """Whether what stands at `path`, links followed, was not seen before; what cannot be told is new."""
    try:
        status = path.stat()
    except OSError:
        return True
    real = (status.st_dev, status.st_ino)
    if real in seen:
        return False
    if status.st_ino:
        seen.add(real)
    return True


def _steps(
    found: Iterator[Path | Unreadable],
    *,
    every_s: float,
    should_stop: Callable[[], bool],
    lessons: "Lessons | None",
    names: "FieldNames | None",
    shelf: "Shelf | None",
    kept: "Kept | None",
    workers: int,
) -> Iterator[Loaded]:
    # Its rules take longer to import than five articles to clean: before the clock of the first batch runs.
    from coopreader.cleaning.folder import NOTHING
    from coopreader.corpus.cold import Cold

    known = lessons or NOTHING
    if shelf is not None and kept is not None:
        from coopreader.corpus.warm import Warm

        try:
            warm = Warm(
                found,
                every_s=every_s,
                should_stop=should_stop,
                lessons=known,
                names=names,
                shelf=shelf,
                kept=kept,
                workers=workers,
            )
        except ValueError:
            # Sound, and yet not what it should be: what is shown stays, and the next start reads all anew.
            shelf.set_aside()
            yield Loaded((), (), 0, 0, is_last=True)
            return
        yield from warm.steps()
        return
    yield from Cold(
        found,
        every_s=every_s,
        should_stop=should_stop,
        lessons=known,
        names=names,
        shelf=shelf,
        workers=workers,
    ).steps()

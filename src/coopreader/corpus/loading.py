"""From paths a person names to articles: finding the files, reading them, cleaning them, in batches by time.

A pure generator: whoever calls `load` decides in which thread it runs and what to show. What cannot be read comes out
as a value among the articles. Opening files is the business of `readers.files`. When all are read, those that the
others taught something about (cleaning/folder.py) are read and cleaned once more, and take their old places.
"""

import os
import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coopreader.article import Article, Recovery, Unreadable
from coopreader.corpus.loaded import Loaded, check_paths
from coopreader.readers import reader_for
from coopreader.readers.files import read_file, reason_for
from coopreader.readers.reader import Draft
from coopreader.stopping import never

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.corpus.learning import Learning, Places
    from coopreader.readers.fields import FieldNames

FIRST_S: Final = 0.05
"""Seconds of work until the first batch: a screenful of articles takes less, and the eye calls it at once."""

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
) -> Iterator[Loaded]:
    """The articles at `paths` (files, and folders with all below them), a batch for every `every_s` of work.

    `lessons` is what is known before (a person's verdicts), `names` what fields of the files are called. The first
    batch comes sooner, and there is always one. Told to stop, it ends with what it has. Raises MissingPath at the call,
    before anything is read.
    """
    check_paths(paths)
    return _load(paths, every_s, should_stop, lessons, names)


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


class _Step:
    """What has come in since the last batch, and when the next is due."""

    def __init__(self, seconds: float) -> None:
        self._articles: list[Article] = []
        self._renewed: list[Article] = []
        self._unreadable: list[Unreadable] = []
        self._due = time.monotonic() + seconds

    def add(self, result: Article | Unreadable) -> None:
        if isinstance(result, Article):
            self._articles.append(result)
        else:
            self._unreadable.append(result)

    def renew(self, article: Article) -> None:
        self._renewed.append(article)

    def is_due(self) -> bool:
        return time.monotonic() >= self._due

    def loaded(self, done: int, total: int, lessons: "Lessons | None" = None) -> Loaded:
        return Loaded(tuple(self._articles), tuple(self._unreadable), done, total, tuple(self._renewed), lessons)


def _load(
    paths: Sequence[Path],
    every_s: float,
    should_stop: Callable[[], bool],
    lessons: "Lessons | None",
    names: "FieldNames | None",
) -> Iterator[Loaded]:
    # Its rules take longer to import than five articles to clean: before the clock of the first batch runs.
    from coopreader.cleaning.folder import NOTHING
    from coopreader.corpus.learning import Learning

    learning = Learning(lessons or NOTHING)
    found = find_files(paths, should_stop=should_stop)
    waiting: deque[Path | Unreadable] = deque()
    step = _Step(min(FIRST_S, every_s))
    done = 0
    for file in _first_of(waiting, found):
        for result in _results(file, learning, names):
            step.add(result)
            if should_stop():
                yield step.loaded(done, done + 1 + len(waiting))
                return
            if step.is_due():
                yield step.loaded(done, done + 1 + len(waiting))
                step = _Step(every_s)
                # Articles before the count: to walk a large tree takes longer than to read a screenful.
                waiting.extend(found)
        done += 1
    # What has come in waits for no lesson.
    changed = {} if should_stop() else learning.changed()
    if changed:
        yield step.loaded(done, done)
        step = _Step(every_s)
    for article in _cleaned_again(changed, learning.lessons, names):
        step.renew(article)
        if should_stop():
            break
        if step.is_due():
            yield step.loaded(done, done)
            step = _Step(every_s)
    yield step.loaded(done, done, learning.lessons.summed_up() or None)


def _first_of(waiting: deque[Path | Unreadable], found: Iterator[Path | Unreadable]) -> Iterator[Path | Unreadable]:
    """What waits, then what is found while nothing waits."""
    while True:
        if waiting:
            yield waiting.popleft()
        elif (file := next(found, None)) is not None:
            yield file
        else:
            return


def _results(
    file: Path | Unreadable, learning: "Learning", names: "FieldNames | None"
) -> Iterator[Article | Unreadable]:
    """The articles of one file, and what of it could not be read."""
    from coopreader.cleaning import clean_and_learn

    if isinstance(file, Unreadable):
        yield file
        return
    for draft in read_file(file, names):
        if isinstance(draft, Unreadable):
            yield draft
            continue
        try:
            article, lesson = clean_and_learn(draft, learning.known)
        except Exception:
            article, lesson = _as_it_is(draft), None
        learning.take(article, lesson)
        yield article


def _cleaned_again(places: "Places", lessons: "Lessons", names: "FieldNames | None") -> Iterator[Article]:
    """The articles at `places`, cleaned with `lessons`; those that can still be read and cleaned."""
    from coopreader.cleaning import clean

    for path, rows in places.items():
        for draft in read_file(path, names, rows=rows):
            if not isinstance(draft, Unreadable):
                with suppress(Exception):
                    yield clean(draft, lessons)


def _as_it_is(draft: Draft) -> Article:
    """The article as it was saved: its first line and all its lines."""
    lines = [line.strip() for line in draft.lines if line.strip()]
    return Article(
        id=draft.id,
        title=draft.declared.title or (lines[0] if lines else "Untitled"),
        paragraphs=tuple(lines),
        encoding=draft.encoding,
        path=draft.path,
        recovery=Recovery(row=draft.row, dropped=draft.dropped),
    )

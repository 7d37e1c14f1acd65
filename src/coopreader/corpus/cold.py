"""Cold: loading what nobody has read before. The first screenful here, the rest on all cores.

Steps come by time, in the order of the files. From the second on, where much is left, articles come as parcels
(storage.py). When all are read, those that the others taught something about are cleaned once more and take their old
places; at last all of it is kept on the shelf, if there is one.
"""

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coopreader.article import Article, Unreadable
from coopreader.cleaning.folder import Lessons
from coopreader.corpus.cleaners import Cleaned, article_of, cleaned, lessons_to_keep, packed_lessons
from coopreader.corpus.facts import FactColumns
from coopreader.corpus.jobs import Jobs, Open, Sent, jobs_again
from coopreader.corpus.learning import Learning
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.parcels import Arrived, parcel_of
from coopreader.corpus.side_by_side import mapped
from coopreader.corpus.stamps import Stamp, stamp_of
from coopreader.corpus.storage import Storage
from coopreader.readers.files import read_file
from coopreader.readers.reader import Draft

if TYPE_CHECKING:
    from coopreader.corpus.shelf import Shelf
    from coopreader.readers.fields import FieldNames

FIRST_S: Final = 0.05
"""Seconds of work until the first batch: a screenful of articles takes less, and the eye calls it at once."""

MUCH_FILES: Final = 64
MUCH_BYTES: Final = 512 * 1024
"""Files, or bytes in them, from which what is left is worth other processes: a third of a second of work."""

LEAST_KEPT: Final = 64
"""Articles from which the shelf keeps them: fewer are read as fast as it is opened."""


class Step:
    """What has come in since the last step, and when the next is due."""

    def __init__(self, seconds: float) -> None:
        self.articles: list[Article] = []
        self.renewed: list[Article] = []
        self.places: list[int] = []
        self.unreadable: list[Unreadable] = []
        self.arrived: list[Arrived] = []
        self.again: list[Arrived] = []
        self._due = time.monotonic() + seconds

    def is_due(self) -> bool:
        """Whether it is time for it."""
        return time.monotonic() >= self._due

    def loaded(self, done: int, total: int, lessons: Lessons | None = None) -> Loaded:
        """The step itself."""
        return Loaded(
            articles=tuple(self.articles),
            unreadable=tuple(self.unreadable),
            done=done,
            total=total,
            renewed=tuple(self.renewed),
            places=tuple(self.places),
            arrived=tuple(self.arrived),
            again=tuple(self.again),
            lessons=lessons,
        )


class Cold:
    """One loading of the files that are found."""

    def __init__(
        self,
        found: Iterator[Path | Unreadable],
        *,
        every_s: float,
        should_stop: Callable[[], bool],
        lessons: Lessons,
        names: "FieldNames | None",
        shelf: "Shelf | None",
        workers: int,
    ) -> None:
        self._found, self._every_s, self._should_stop = found, every_s, should_stop
        self._names, self._shelf, self._workers = names, shelf, workers
        self._learning = Learning(lessons)
        self._waiting: deque[Path | Unreadable] = deque()
        self._stamps: list[Stamp] = []
        """Of all files that are done."""
        self._plain: list[Article] = []
        """Articles that were cleaned here and are not yet in the storage."""
        self._storage: Storage | None = None
        self._step = Step(min(FIRST_S, every_s))
        self._total: int | None = None
        """Files; None until all are found."""

    def steps(self) -> Iterator[Loaded]:
        """All of it; told to stop, it ends with what it has. However it ends, it leaves nothing unfinished behind."""
        try:
            yield from self._steps()
        finally:
            if self._storage is not None:
                self._storage.close()

    def _steps(self) -> Iterator[Loaded]:
        left = yield from self._here()
        if left is not None:
            yield from self._side_by_side(left)
        # What has come in waits for no lesson.
        changed = {} if self._should_stop() else self._learning.changed()
        if changed:
            yield self._told()
            yield from self._again(changed)
        taught = self._learning.lessons.summed_up()
        yield replace(self._told(taught or None), is_last=True)
        if not self._should_stop():
            self._keep(taught)

    # What is read and cleaned in this process.

    def _here(self) -> Generator[Loaded, None, Open | None]:
        """Until all is done, or much is left: then gives the file that is being read."""
        for file in self._next_files():
            opened = Open(file, self._names)
            for result in opened:
                self._take(result)
                if self._should_stop():
                    return None
                if self._step.is_due():
                    yield self._told()
                    # Articles before the count: to walk a large tree takes longer than to read a screenful.
                    self._waiting.extend(self._found)
                    self._total = len(self._stamps) + 1 + len(self._waiting)
                    if self._is_much(opened):
                        return opened
            self._stamps.append(opened.stamp)
        self._total = len(self._stamps)
        return None

    def _next_files(self) -> Iterator[Path | Unreadable]:
        """What waits, then what is found while nothing waits."""
        while True:
            if self._waiting:
                yield self._waiting.popleft()
            elif (file := next(self._found, None)) is not None:
                yield file
            else:
                return

    def _take(self, result: Draft | Unreadable) -> None:
        if isinstance(result, Unreadable):
            self._step.unreadable.append(result)
            return
        known = self._learning.known
        article, lesson = article_of(result, known)
        self._learning.take(article, lesson, known)
        self._step.articles.append(article)
        self._plain.append(article)

    def _is_much(self, opened: Open) -> bool:
        if len(self._waiting) >= MUCH_FILES or opened.articles >= MUCH_FILES:
            return True
        sizes = (stamp_of(file).size for file in self._waiting if not isinstance(file, Unreadable))
        return sum(sizes, opened.size if opened.articles > 1 else 0) >= MUCH_BYTES

    # What is cleaned on all cores.

    def _side_by_side(self, opened: Open) -> Iterator[Loaded]:
        self._storage = storage = Storage(self._shelf.writer if self._shelf else None)
        if storage.segment is not None:
            # These have been shown already.
            storage.put(parcel_of(self._plain))
        self._plain = []
        jobs = Jobs(self._waiting, lambda: self._learning.known, self._names, opened)
        for result in mapped(cleaned, jobs, self._workers, should_stop=self._should_stop):
            self._put(result, jobs.sent.popleft(), storage)
            if self._step.is_due():
                yield self._told()

    def _put(self, result: Cleaned, sent: Sent, storage: Storage) -> None:
        step = self._step
        step.arrived.append(storage.put(result.parcel))
        for facts, lesson in zip(FactColumns.unpacked(result.parcel.facts), result.lessons, strict=True):
            self._learning.take(facts, lesson, sent.known)
        step.unreadable.extend(sent.unreadable)
        for stamp in result.stamps:
            step.unreadable.extend(stamp.problems())
        self._stamps.extend(result.stamps)
        if sent.stamp is not None:
            self._stamps.append(sent.stamp)

    # Once more.

    def _again(self, changed: Mapping[Path, Mapping[int | None, int]]) -> Iterator[Loaded]:
        """The articles at `changed`, cleaned with all that was learnt; those that can still be read."""
        lessons = self._learning.lessons.summed_up()
        if self._storage is None:
            yield from self._again_here(changed, lessons)
            return
        jobs = jobs_again(changed, packed_lessons(lessons), self._names)
        for result in mapped(cleaned, jobs, self._workers, should_stop=self._should_stop):
            facts = FactColumns.unpacked(result.parcel.facts)
            found = [changed.get(one.path or Path(), {}).get(one.row) for one in facts]
            places = [place for place in found if place is not None]
            # A file that has become another since is read by the next start.
            if len(places) == len(found):
                self._step.again.append(self._storage.put(result.parcel, places))
                self._step.places.extend(places)
            if self._step.is_due():
                yield self._told()

    def _again_here(self, changed: Mapping[Path, Mapping[int | None, int]], lessons: Lessons) -> Iterator[Loaded]:
        for path, rows in changed.items():
            for draft in read_file(path, self._names, rows=rows):
                if isinstance(draft, Unreadable) or draft.row not in rows:
                    continue
                article, _ = article_of(draft, lessons)
                self._plain[rows[draft.row]] = article
                self._step.renewed.append(article)
                self._step.places.append(rows[draft.row])
                if self._should_stop():
                    return
                if self._step.is_due():
                    yield self._told()

    def _told(self, lessons: Lessons | None = None) -> Loaded:
        """What came since the last step; another begins."""
        done = len(self._stamps)
        total = done + 1 + len(self._waiting) if self._total is None else self._total
        loaded = self._step.loaded(done, total, lessons)
        self._step = Step(self._every_s)
        return loaded

    def _keep(self, lessons: Lessons) -> None:
        """Put all of it on the shelf, if it is worth it and can be."""
        shelf, storage = self._shelf, self._storage
        if shelf is None or (storage is None and len(self._plain) < LEAST_KEPT):
            return
        with suppress(OSError):
            writer = shelf.writer() if storage is None else storage.segment
            if writer is None:
                return
            try:
                if self._plain:
                    writer.take(parcel_of(self._plain))
            except OSError:
                writer.abandon()
                raise
            shelf.keep(writer, self._stamps, lessons_to_keep(lessons))

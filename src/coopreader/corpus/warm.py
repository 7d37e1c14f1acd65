"""Warm: loading what was on the shelf. It is shown as it was; here is found out what has changed since.

Files are compared by their stamps, in the order in which they are found. What is new is read and cleaned with what the
folder taught when it was first read, and takes the place of what it was, or stands behind all; what is gone is told.
So are articles that a person's verdicts concern, if there are others than then. At last the shelf is told of it, too.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from os import fsdecode, fsencode
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coopreader.article import Unreadable
from coopreader.cleaning.folder import Lessons
from coopreader.corpus.cleaners import Cleaned, cleaned, kept_lessons, packed_lessons
from coopreader.corpus.cold import MUCH_FILES, Step
from coopreader.corpus.facts import FactColumns
from coopreader.corpus.jobs import LARGE, Jobs, Sent, jobs_again
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.parcels import Arrived
from coopreader.corpus.shelf import Change, Kept, Shelf
from coopreader.corpus.shelved import Shelved
from coopreader.corpus.side_by_side import mapped
from coopreader.corpus.stamps import NEVER_KEPT, Difference, Stamp, differences, stamp_of
from coopreader.corpus.storage import Storage

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames

TAUGHT_ANEW: Final = 0.5
"""Share of the articles that are new from which the next start reads all of them again: they teach something else."""


class Warm:
    """One look at the files of which `kept` was on the shelf. Raises ValueError if it is not what it seems."""

    def __init__(
        self,
        found: Iterator[Path | Unreadable],
        *,
        every_s: float,
        should_stop: Callable[[], bool],
        lessons: Lessons,
        names: "FieldNames | None",
        shelf: Shelf,
        kept: Kept,
        workers: int,
    ) -> None:
        self._found, self._every_s, self._should_stop = found, every_s, should_stop
        self._names, self._shelf, self._kept, self._workers = names, shelf, kept, workers
        before = kept_lessons(kept.lessons)
        self._said_before = before.said
        self._lessons = Lessons({}, lessons.said, before.counted)
        """What the folder taught, with what a person says today."""
        self._firsts = kept.firsts()
        self._step = Step(every_s)
        self._number = len(kept.facts)
        """That of the next article that is new."""
        self._untold: dict[bytes, Unreadable] = {}
        """Folders that cannot be read, by their paths."""
        self._gone: list[int] = []

    def steps(self) -> Iterator[Loaded]:
        """What has changed; at last what the folder taught."""
        found = list(differences(self._kept.stamps, self._stamps()))
        # Of a file that has changed it is told what of it cannot be read today.
        changed = {at for one in found for at in range(one.first, one.first + one.gone)}
        for at, stamp in enumerate(self._kept.stamps):
            self._step.unreadable.extend(stamp.problems() if at not in changed else ())
        if self._step.unreadable:
            yield self._told()
        storage = Storage(self._shelf.writer) if found and not self._should_stop() else None
        try:
            changes = [] if storage is None else (yield from self._read(found, storage))
            concerned = {} if self._should_stop() else self._concerned(found)
            if concerned:
                yield from self._again(concerned)
            yield replace(self._told(self._lessons or None), is_last=True)
            if storage is not None:
                self._keep(storage, changes)
        finally:
            if storage is not None:
                storage.close()

    def _stamps(self) -> Iterator[Stamp]:
        """Those of the files that are there now."""
        for file in self._found:
            if isinstance(file, Unreadable):
                name = fsencode(file.path or b"")
                self._untold[name] = file
                yield Stamp(name, 0, NEVER_KEPT)
            else:
                yield stamp_of(file)

    def _read(self, found: Sequence[Difference], storage: Storage) -> Generator[Loaded, None, list[Change]]:
        """Read what is other than it was; gives what the shelf is to be told."""
        firsts, before = self._firsts, self._kept.stamps
        places: deque[Iterator[int]] = deque()
        """Of each file that is to be read, the numbers of the articles it gave before."""
        for one in found:
            gave = {before[at].path: range(firsts[at], firsts[at + 1]) for at in range(one.first, one.first + one.gone)}
            places.extend(iter(gave.pop(stamp.path, ())) for stamp in one.now)
            self._gone.extend(number for numbers in gave.values() for number in numbers)
        waiting = deque(
            self._untold.get(stamp.path) or Path(fsdecode(stamp.path)) for one in found for stamp in one.now
        )
        workers = self._workers if len(waiting) >= MUCH_FILES or _has_large(found) else 1
        jobs = Jobs(waiting, lambda: self._lessons, self._names)
        stamps: deque[Stamp] = deque()
        for result in mapped(cleaned, jobs, workers, should_stop=self._should_stop):
            sent = jobs.sent.popleft()
            self._put(storage.put(result.parcel), self._places_of(result, sent, places))
            for stamp in (*result.stamps, *((sent.stamp,) if sent.stamp else ())):
                stamps.append(stamp)
            self._step.unreadable.extend(sent.unreadable)
            for stamp in result.stamps:
                self._step.unreadable.extend(stamp.problems())
            if self._step.is_due():
                yield self._told()
        return [
            Change(one.first, one.gone, tuple(stamps.popleft() for _ in one.now))
            for one in found
            if not self._should_stop()
        ]

    def _places_of(self, result: Cleaned, sent: Sent, places: deque[Iterator[int]]) -> list[int]:
        """Where the articles of `result` belong: in the places of those their files gave before, or behind all."""
        numbers: list[int] = []
        for stamp in result.stamps:
            numbers.extend(self._next_place(places[0]) for _ in range(stamp.articles))
            self._gone.extend(places.popleft())
        if not result.stamps:
            numbers.extend(self._next_place(places[0]) for _ in result.lessons)
            if sent.stamp is not None:
                self._gone.extend(places.popleft())
        return numbers

    def _next_place(self, before: Iterator[int]) -> int:
        number = next(before, None)
        if number is None:
            number, self._number = self._number, self._number + 1
        return number

    def _put(self, arrived: Arrived, places: Sequence[int]) -> None:
        if places:
            self._step.again.append(arrived)
            self._step.places.extend(places)

    def _concerned(self, found: Sequence[Difference]) -> dict[Path, dict[int | None, int]]:
        """The articles that hold lines of which a person says another thing today; those just read know it already."""
        before, now = self._said_before, self._lessons.said
        others = {
            publisher: {line: True for line, _ in before.get(publisher, {}).items() ^ now.get(publisher, {}).items()}
            for publisher in {*before, *now}
            if before.get(publisher) != now.get(publisher)
        }
        if not others:
            return {}
        lesson, concerned = Lessons({}, others), dict[Path, dict[int | None, int]]()
        read = {self._kept.stamps[at].path for one in found for at in range(one.first, one.first + one.gone)}
        articles = Shelved(self._kept.facts, self._kept.bodies)
        for number, facts in enumerate(self._kept.facts):
            if (facts.source or "").casefold() not in others or facts.path is None:
                continue
            if fsencode(facts.path) not in read and lesson.teaches(articles[number]):
                concerned.setdefault(facts.path, {})[facts.row] = number
        return concerned

    def _again(self, concerned: dict[Path, dict[int | None, int]]) -> Iterator[Loaded]:
        workers = self._workers if len(concerned) >= MUCH_FILES else 1
        jobs = jobs_again(concerned, packed_lessons(self._lessons), self._names)
        for result in mapped(cleaned, jobs, workers, should_stop=self._should_stop):
            facts = FactColumns.unpacked(result.parcel.facts)
            found = [concerned.get(one.path or Path(), {}).get(one.row) for one in facts]
            places = [place for place in found if place is not None]
            if len(places) == len(found):
                parcel = result.parcel
                self._put(Arrived(parcel.facts, parcel.lengths, parcel.checksums, (), 0, parcel.bodies, True), places)
            if self._step.is_due():
                yield self._told()

    def _told(self, lessons: Lessons | None = None) -> Loaded:
        total = len(self._kept.stamps)
        loaded = replace(self._step.loaded(total, total, lessons), gone=tuple(self._gone))
        self._step, self._gone = Step(self._every_s), []
        return loaded

    def _keep(self, storage: Storage, changes: Sequence[Change]) -> None:
        """Tell the shelf what has changed; where that is too much, have the next start read all anew."""
        segment = storage.segment
        if segment is None or self._should_stop() or not any(map(self._is_news, changes)):
            return
        if (
            self._shelf.is_worn
            or len(segment) > TAUGHT_ANEW * len(self._kept.facts)
            # The shelf would not know which articles were cleaned with that, should it be taken back.
            or self._lessons.said != self._said_before
        ):
            self._shelf.set_aside()
        else:
            firsts = self._firsts
            replaced = sum(firsts[one.file + one.files] - firsts[one.file] for one in changes)
            with suppress(OSError):
                self._shelf.keep_changes(segment, changes, len(self._kept.facts) - replaced + len(segment))

    def _is_news(self, change: Change) -> bool:
        """Whether it is more than what can never be kept, and gives nothing."""
        before = self._kept.stamps[change.file : change.file + change.files]
        return any(stamp.changed_ns != NEVER_KEPT or stamp.articles for stamp in (*before, *change.stamps))


def _has_large(found: Iterable[Difference]) -> bool:
    return any(stamp.size >= LARGE for one in found for stamp in one.now)

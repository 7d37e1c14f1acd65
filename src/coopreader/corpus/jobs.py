"""Jobs: what is to be read and cleaned, cut so that every process has its share of it.

Small files go by their paths. A large one is read here, as it may hold many articles, and its drafts go to all.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from os import fsencode
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coopreader.article import Unreadable
from coopreader.cleaning.folder import NOTHING, Lessons
from coopreader.corpus.cleaners import Job, packed_lessons
from coopreader.corpus.stamps import NEVER_KEPT, Stamp, stamp_of
from coopreader.readers.files import read_file
from coopreader.readers.reader import Draft

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames

LARGE: Final = 1024 * 1024
"""Bytes of a file that is read here: it may hold many articles, which all processes are to clean."""

JOB_FILES: Final = 64
JOB_BYTES: Final = 256 * 1024
"""Files or drafts, or bytes of them, in one job: a quarter of a second of work, of which a step is made."""


class Open(Iterator[Draft | Unreadable]):
    """A file that is being read: what it holds, and its stamp."""

    def __init__(self, file: Path | Unreadable, names: "FieldNames | None") -> None:
        self._results: Iterator[Draft | Unreadable]
        if isinstance(file, Unreadable):
            self._before, self._results = Stamp(fsencode(file.path or b""), 0, NEVER_KEPT), iter([file])
        else:
            # Before it is read: if it changes meanwhile, it is read again the next time.
            self._before, self._results = stamp_of(file), read_file(file, names)
        self.articles = 0
        """Those that it gave so far."""
        self._unreadable: list[Unreadable] = []

    def __next__(self) -> Draft | Unreadable:
        result = next(self._results)
        if isinstance(result, Unreadable):
            self._unreadable.append(result)
        else:
            self.articles += 1
        return result

    @property
    def stamp(self) -> Stamp:
        """The file as it was, with what came of it so far."""
        return self._before.with_result(self.articles, self._unreadable)

    @property
    def size(self) -> int:
        """Its bytes."""
        return self._before.size


@dataclass
class Sent:
    """What is known here of a job that is under way."""

    known: Lessons = NOTHING
    stamp: Stamp | None = None
    """That of a file that was read here and ends with this job."""
    unreadable: list[Unreadable] = field(default_factory=list)


class Jobs(Iterator[Job]):
    """The rest of an open file and all that wait, in their order."""

    def __init__(
        self,
        waiting: deque[Path | Unreadable],
        lessons: Callable[[], Lessons],
        names: "FieldNames | None",
        opened: Open | None = None,
    ) -> None:
        """`lessons` gives what is known when a job is made."""
        self.sent: deque[Sent] = deque()
        """What is known here of each job whose result has not been taken from it."""
        self._waiting, self._lessons, self._names, self._opened = waiting, lessons, names, opened
        self._known = lessons()
        self._packed = packed_lessons(self._known)
        self._jobs = self._made()

    def __next__(self) -> Job:
        return next(self._jobs)

    def _made(self) -> Iterator[Job]:
        if self._opened is not None:
            yield from self._of_drafts(self._opened)
        while self._waiting:
            files = list(self._small())
            if files:
                yield self._job(Sent(), files=files)
            elif self._waiting:
                yield from self._of_drafts(Open(self._waiting.popleft(), self._names))

    def _small(self) -> Iterator[Path]:
        """The next files that go by their paths, as many as make a job."""
        count = total = 0
        while self._waiting and count < JOB_FILES and total < JOB_BYTES:
            file = self._waiting[0]
            size = LARGE if isinstance(file, Unreadable) else stamp_of(file).size
            if isinstance(file, Unreadable) or size >= LARGE:
                return
            count, total = count + 1, total + size
            self._waiting.popleft()
            yield file

    def _of_drafts(self, opened: Open) -> Iterator[Job]:
        """What is left in a file, as much at a time as makes a job; with the last goes its stamp."""
        drafts: list[Draft] = []
        sent, size = Sent(), 0
        for result in opened:
            if isinstance(result, Unreadable):
                sent.unreadable.append(result)
                continue
            drafts.append(result)
            size += sum(map(len, result.lines))
            if len(drafts) >= JOB_FILES or size >= JOB_BYTES:
                yield self._job(sent, drafts=drafts)
                drafts, sent, size = [], Sent(), 0
        sent.stamp = opened.stamp
        yield self._job(sent, drafts=drafts)

    def _job(self, sent: Sent, files: Sequence[Path] = (), drafts: Sequence[Draft] = ()) -> Job:
        if (known := self._lessons()) is not self._known:
            self._known, self._packed = known, packed_lessons(known)
        sent.known = self._known
        self.sent.append(sent)
        return Job(tuple(files), tuple(drafts), self._packed, self._names)


def jobs_again(
    changed: Mapping[Path, Mapping[int | None, int]], lessons: bytes, names: "FieldNames | None"
) -> Iterator[Job]:
    """What is to be cleaned once more: small files by their paths, of large ones the rows that have changed."""
    files: list[Path] = []
    for path, rows in changed.items():
        if stamp_of(path).size < LARGE:
            files.append(path)
        else:
            drafts = (one for one in read_file(path, names, rows=rows) if not isinstance(one, Unreadable))
            while some := tuple(islice(drafts, JOB_FILES)):
                yield Job((), some, lessons, names)
        if len(files) >= JOB_FILES:
            yield Job(tuple(files), (), lessons, names, tuple(frozenset(changed[file]) for file in files))
            files = []
    if files:
        yield Job(tuple(files), (), lessons, names, tuple(frozenset(changed[file]) for file in files))

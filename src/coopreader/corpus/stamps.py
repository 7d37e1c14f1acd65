"""Stamps: by which it is told, without reading it, that a file is the one that was read."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from coopreader.article import Unreadable


class Stamp(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A file as it was when it was read, and what came of it."""

    path: bytes
    size: int
    changed_ns: int
    """When its content last changed; NEVER_KEPT if that cannot be relied on."""
    articles: int = 0
    """How many it gave; they stand one behind the other."""
    unreadable: tuple[tuple[str, int | None], ...] = ()
    """Why it, or which rows of it, gave none."""

    def is_of(self, other: "Stamp") -> bool:
        """Whether both are of the same file in the same state."""
        return (self.path, self.size, self.changed_ns) == (other.path, other.size, other.changed_ns) and (
            self.changed_ns != NEVER_KEPT
        )

    def with_result(self, articles: int, unreadable: Iterable[Unreadable]) -> "Stamp":
        """The same, and what came of it."""
        return Stamp(
            self.path, self.size, self.changed_ns, articles, tuple((one.reason, one.row) for one in unreadable)
        )

    def problems(self) -> list[Unreadable]:
        """What of it could not be read."""
        path = Path(os.fsdecode(self.path))
        return [Unreadable(path, reason, row) for reason, row in self.unreadable]


NEVER_KEPT: Final = -1
"""The stamp of what may be another each time it is read: a pipe, a folder that cannot be looked into."""


def stamp_of(path: Path) -> Stamp:
    """The stamp of the file at `path`, links followed. Never raises."""
    name = os.fsencode(path)
    try:
        status = path.stat()
    except OSError:
        return Stamp(name, 0, NEVER_KEPT)
    if not stat.S_ISREG(status.st_mode):
        return Stamp(name, 0, NEVER_KEPT)
    # The change of the inode, too, as some programs put the old time back on what they wrote.
    return Stamp(name, status.st_size, max(status.st_mtime_ns, status.st_ctime_ns))


class Difference(NamedTuple):
    """Files, one behind the other, that are not what they were."""

    first: int
    """The first of them among those that were there."""
    gone: int
    """How many there were."""
    now: tuple[Stamp, ...]
    """Those that stand in their place."""


def differences(before: Sequence[Stamp], now: Iterable[Stamp]) -> Iterator[Difference]:
    """What has become of files: of `before`, in the same order as those that are there `now`."""
    numbers = {stamp.path: number for number, stamp in enumerate(before)}
    first, fresh = 0, list[Stamp]()
    for stamp in now:
        number = numbers.get(stamp.path, -1)
        # One that stands before its place has been moved: it is gone there and new here.
        if number < first or not before[number].is_of(stamp):
            fresh.append(stamp)
            continue
        if fresh or number > first:
            yield Difference(first, number - first, tuple(fresh))
        first, fresh = number + 1, []
    if fresh or first < len(before):
        yield Difference(first, len(before) - first, tuple(fresh))

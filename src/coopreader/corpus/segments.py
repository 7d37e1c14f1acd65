"""Segments: files that hold many articles, written once and never changed.

    bodies │ facts of all, where each body begins, its length and checksum, what the writer adds │ tail

The tail says where the facts begin and what their checksum is; a file without it is none. A segment is written under a
name that nobody reads and takes its own when all of it is on the disk, so that a crash at any byte leaves the segment
or nothing. Whoever opens it reads the facts, and a body only when its article is wanted: from its place in the file,
not through a map of it, because looking into a map of a file that somebody cut short kills the process.

Nothing read here is believed: the facts are checked as a whole when a segment is opened, each body when it is read.
"""

import os
from array import array
from collections.abc import Sequence
from contextlib import suppress
from io import BufferedReader, RawIOBase
from itertools import accumulate
from pathlib import Path
from struct import Struct
from sys import byteorder
from threading import Lock
from typing import Final, NamedTuple, overload
from weakref import finalize
from zlib import crc32

import msgspec

from coopreader.article import Article
from coopreader.corpus.facts import FactColumns
from coopreader.corpus.parcels import Parcel, parcel_of
from coopreader.whole_files import settle_names

VERSION: Final = f"coopreader segment 2 {byteorder}".encode()
"""Goes up when anything kept here changes its form."""

_TAIL: Final = Struct("<QQI12s")
"""Where the facts begin, how many bytes they take, their checksum; and the sign that a segment ends here."""

_SIGN: Final = b"segment ends"


class Spoilt(ValueError):
    """This is no segment, not all of one, or one of another version."""


class _Index(msgspec.Struct, array_like=True, frozen=True):
    version: bytes
    facts: bytes
    starts: bytes
    lengths: bytes
    checksums: bytes
    added: bytes


_unfinished: set[Path] = set()
"""Where the segments stand that this process is writing."""


def abandon_all() -> None:
    """Leave nothing of the segments that this process is writing: it ends. For any thread."""
    for path in tuple(_unfinished):
        with suppress(OSError):
            path.unlink()


class SegmentWriter:
    """A segment that is being written at `path`; bodies can be read from it meanwhile. Raises OSError."""

    def __init__(self, path: Path) -> None:
        import tempfile

        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".", suffix=".part")
        self.written = Path(name)
        """Where it stands until it is finished."""
        _unfinished.add(self.written)
        # Unbuffered: what was written can be read.
        self._file = os.fdopen(handle, "wb", buffering=0)
        self._end = 0
        self.facts = FactColumns()
        self._starts = array("Q")
        self._lengths = array("I")
        self._checksums = array("I")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, article: Article) -> None:
        """Write another article."""
        self.take(parcel_of([article]))

    def take(self, parcel: Parcel) -> int:
        """Write the articles of `parcel`; gives the place where their bodies begin."""
        start = self._write(parcel)
        starts, lengths = _places(start, parcel)
        self._starts.extend(starts)
        self._lengths.extend(lengths)
        self._checksums.frombytes(parcel.checksums)
        self.facts.extend(FactColumns.unpacked(parcel.facts))
        return start

    def put(self, rows: Sequence[int], parcel: Parcel) -> int:
        """Write the articles of `parcel` into the places of those in `rows`; gives where their bodies begin."""
        start = self._write(parcel)
        places = zip(*_places(start, parcel), array("I", parcel.checksums), strict=True)
        for row, facts, place in zip(rows, FactColumns.unpacked(parcel.facts), places, strict=True):
            self.facts.put(row, facts)
            self._starts[row], self._lengths[row], self._checksums[row] = place
        return start

    def finish(self, added: bytes = b"") -> None:
        """Give the file its name; if that cannot be done, leave nothing of it.

        `added` is whatever the writer wants to find in it again.
        """
        columns = (column.tobytes() for column in (self._starts, self._lengths, self._checksums))
        index = msgspec.msgpack.encode((VERSION, self.facts.packed(), *columns, added))
        try:
            with self._file as file:
                write_all(file, index + _TAIL.pack(self._end, len(index), crc32(index), _SIGN))
                os.fsync(file.fileno())
            self.written.replace(self.path)
            _unfinished.discard(self.written)
        except OSError:
            self.abandon()
            raise
        settle_names(self.path.parent)

    def abandon(self) -> None:
        """Leave nothing of it."""
        self.close()
        with suppress(OSError):
            self.written.unlink()
        _unfinished.discard(self.written)

    def close(self) -> None:
        """Write no more; the file stays as it is."""
        with suppress(OSError):
            self._file.close()

    def _write(self, parcel: Parcel) -> int:
        start = self._end
        write_all(self._file, parcel.bodies)
        self._end += len(parcel.bodies)
        return start


class Bodies(Sequence[bytes]):
    """The bodies in a segment's file, which may still be growing; each is read, and checked, when it is asked for."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        # Unbuffered: what was read ahead of a file that grows would be stale.
        self._file = path.open("rb", buffering=0)
        finalize(self, self._file.close)
        self._lock = Lock()
        self._starts = array("Q")
        self._lengths = array("I")
        self._checksums = array("I")

    def extend(self, starts: bytes, lengths: bytes, checksums: bytes) -> None:
        """Take in more of them. Raises ValueError for bytes that are no numbers."""
        self._checksums.frombytes(checksums)
        self._lengths.frombytes(lengths)
        self._starts.frombytes(starts)

    def extend_in_a_row(self, start: int, lengths: bytes, checksums: bytes) -> None:
        """Take in more of them, which stand one behind the other from `start`."""
        self.extend(_in_a_row(start, array("I", lengths)).tobytes(), lengths, checksums)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        """Raises Spoilt if what was written there is not there any more, and OSError."""
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(len(self)))]
        row = range(len(self))[index]
        with self._lock:
            body = read_at(self._file, self._starts[row], self._lengths[row])
        if crc32(body) != self._checksums[row]:
            raise Spoilt("a body is not what was written")
        return body


class Segment(NamedTuple):
    """What a file holds: the facts of its articles, their bodies, and what its writer added."""

    facts: FactColumns
    bodies: Bodies
    added: bytes


def open_segment(path: Path) -> Segment:
    """The segment at `path`. Raises OSError, and Spoilt for anything but a whole segment of this version."""
    with path.open("rb") as file:
        index = _read_index(file)
    bodies = Bodies(path)
    try:
        facts = FactColumns.unpacked(index.facts)
        bodies.extend(index.starts, index.lengths, index.checksums)
    except ValueError as problem:
        raise Spoilt(str(problem)) from None
    if not len(index.starts) == 2 * len(index.lengths) == 2 * len(index.checksums) == 8 * len(facts):
        raise Spoilt("not as many bodies as facts")
    return Segment(facts, bodies, index.added)


def read_at(file: RawIOBase | BufferedReader, start: int, count: int) -> bytes:
    """At most `count` bytes of `file` from `start`: fewer if it ends before. Raises OSError."""
    file.seek(start)
    return file.read(count) or b""


def write_all(file: RawIOBase, content: bytes) -> None:
    """Write all of `content`: a disk that is nearly full takes the beginning without complaint. Raises OSError."""
    left = memoryview(content)
    while left:
        left = left[file.write(left) or 0 :]


def _places(start: int, parcel: Parcel) -> tuple["array[int]", "array[int]"]:
    """Where each body of `parcel` begins, and how long it is."""
    lengths = array("I", parcel.lengths)
    return _in_a_row(start, lengths), lengths


def _in_a_row(start: int, lengths: "array[int]") -> "array[int]":
    return array("Q", list(accumulate(lengths, initial=start))[:-1])


def _read_index(file: BufferedReader) -> _Index:
    size = file.seek(0, os.SEEK_END)
    tail = read_at(file, max(0, size - _TAIL.size), _TAIL.size)
    if len(tail) < _TAIL.size:
        raise Spoilt("too short")
    start, length, checksum, sign = _TAIL.unpack(tail)
    # Before anything of the length it names is read: it may name any.
    if sign != _SIGN or start + length + _TAIL.size != size:
        raise Spoilt("no whole segment")
    packed = read_at(file, start, length)
    if crc32(packed) != checksum:
        raise Spoilt("its facts are not what was written")
    try:
        index = msgspec.msgpack.decode(packed, type=_Index)
    except ValueError as problem:
        raise Spoilt(str(problem)) from None
    if index.version != VERSION:
        raise Spoilt("of another version")
    return index

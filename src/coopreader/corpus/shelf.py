"""The shelf: what was read of some folders the last time, so that the next start need not read it again.

It is a folder of its own in the cache: one segment with every article, segments of what changed since, and a list that
names them in their order. The list is what counts: it is put in place whole, after the segments it names, so that a
crash, a full disk or a reader beside this one leaves the old list or the new one. Where two readers write at once the
last list stands; what it does not know of is found again by the next look at the files.

Nothing kept here is trusted. A list or a segment that cannot be read, or is of another version, is set aside, and the
files are read as if it had never been there: they are the truth, and the shelf only remembers.
"""

import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, cached_property
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from secrets import token_hex
from time import time
from typing import Final, overload
from zlib import crc32

import msgspec

from coopreader.corpus.segments import VERSION, Bodies, Segment, SegmentWriter, Spoilt, open_segment
from coopreader.corpus.stamps import Stamp
from coopreader.version import __version__
from coopreader.whole_files import write_whole

LIST: Final = "list"
"""The name of the file that names the segments."""

SEGMENT: Final = ".segment"
PART: Final = ".part"

MOST_SEGMENTS: Final = 16
"""Segments, after which all is written anew: each costs the next start a file to open."""

ORPHANED_AFTER_S: Final = 3600
"""Age from which a file that no list names is nobody's: whoever was writing it has long finished or died."""


class Change(msgspec.Struct, array_like=True, frozen=True):
    """Some files, one behind the other, and what stands in their place now."""

    file: int
    """The first of them, counted before any of these changes."""
    files: int
    """How many there were."""
    stamps: tuple[Stamp, ...]
    """Those that are there now; their articles are the next of the segment."""


class _Whole(msgspec.Struct, array_like=True, frozen=True):
    """What is kept beside all articles."""

    stamps: msgspec.Raw
    lessons: bytes


class _List(msgspec.Struct, array_like=True, frozen=True):
    version: bytes
    paths: tuple[bytes, ...]
    articles: int
    segments: tuple[str, ...]


class _ManyBodies(Sequence[bytes]):
    """Bodies of several segments as one sequence."""

    def __init__(self, segments: Sequence[Bodies], places: "array[int]") -> None:
        self._segments = segments
        self._places = places
        """For each body the number of its segment and, behind it in 32 bits, its row there."""

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(len(self)))]
        segment, row = divmod(self._places[index], 1 << 32)
        return self._segments[segment][row]


class Kept:
    """What a shelf holds: the articles in their order, and the files they are of."""

    def __init__(self, first: Segment) -> None:
        """Raises ValueError for a segment that is not a whole."""
        whole = msgspec.msgpack.decode(first.added, type=_Whole)
        self.facts = first.facts
        self._segments = [first.bodies]
        self._places = array("Q")
        self.lessons = whole.lessons
        """What the articles taught, as it was given."""
        self._packed_stamps = whole.stamps

    @cached_property
    def stamps(self) -> list[Stamp]:
        """The files, in their order. Not asked for by who only shows the articles. Raises ValueError."""
        stamps = list(msgspec.msgpack.decode(self._packed_stamps, type=tuple[Stamp, ...]))
        if sum(stamp.articles for stamp in stamps) != len(self.facts):
            raise Spoilt("not as many articles as its files gave")
        return stamps

    @property
    def bodies(self) -> Sequence[bytes]:
        """One for each of the facts."""
        return self._segments[0] if len(self._segments) == 1 else _ManyBodies(self._segments, self._places)

    def firsts(self) -> "array[int]":
        """The number of the first article of each file, and at last of all articles. Raises ValueError."""
        return array("Q", accumulate((stamp.articles for stamp in self.stamps), initial=0))

    def change(self, later: Segment) -> None:
        """Take in a segment of changes. Raises ValueError for one that is none, or not of what stands here."""
        changes = msgspec.msgpack.decode(later.added, type=tuple[Change, ...])
        firsts = self.firsts()
        if not self._places:
            self._places = array("Q", range(len(self.facts)))
        rows = len(later.facts)
        if sum(stamp.articles for change in changes for stamp in change.stamps) != rows:
            raise Spoilt("not as many articles as its files gave")
        segment = len(self._segments) << 32
        # From the last to the first: the places of those before stay as they are.
        end = len(self.stamps)
        for change in reversed(changes):
            count = sum(stamp.articles for stamp in change.stamps)
            rows -= count
            if not 0 <= change.file <= change.file + change.files <= end:
                raise Spoilt("changes of files that are not here, or not in their order")
            end = change.file
            first, last = firsts[change.file], firsts[change.file + change.files]
            self.facts.splice(first, last, later.facts[rows : rows + count])
            self._places[first:last] = array("Q", range(segment + rows, segment + rows + count))
            self.stamps[change.file : change.file + change.files] = change.stamps
        self._segments.append(later.bodies)


class Shelf:
    """The shelf of the files and folders at `paths`, under `home`, where all shelves stand.

    Where their fields are called by other `names`, it is another shelf.
    """

    def __init__(self, home: Path, paths: Sequence[Path], names: Mapping[str, str] | None = None) -> None:
        self._paths = tuple(os.fsencode(path.absolute()) for path in paths)
        key = msgspec.msgpack.encode((self._paths, sorted((names or {}).items())))
        self.folder = home / blake2b(key, digest_size=8).hexdigest()
        self._names: tuple[str, ...] = ()
        """The segments that the list names, as far as this object knows."""

    @property
    def is_worn(self) -> bool:
        """Whether it is time to write all of it anew."""
        return len(self._names) >= MOST_SEGMENTS

    def open(self) -> Kept | None:
        """What is kept; None if there is nothing, or nothing that can be read: that is set aside."""
        try:
            names = read_list(self.folder / LIST).segments
            kept = Kept(open_segment(self.folder / names[0]))
            for name in names[1:]:
                kept.change(open_segment(self.folder / name))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, IndexError):
            self.set_aside()
            return None
        self._names = names
        with suppress(OSError):
            os.utime(self.folder / LIST)
        # Of readers that were killed: who finds nothing new to keep would never come by.
        remove_orphans(self.folder, names)
        return kept

    def writer(self) -> SegmentWriter:
        """A segment for `keep` or `keep_changes`. Raises OSError."""
        return SegmentWriter(self.folder / (token_hex(8) + SEGMENT))

    def keep(self, writer: SegmentWriter, stamps: Sequence[Stamp], lessons: bytes = b"") -> None:
        """Keep what was written, and nothing else: every article of the files that `stamps` tell, and what they taught.

        Raises OSError.
        """
        writer.finish(msgspec.msgpack.encode((stamps, lessons)))
        self._list(writer.path.name, (), sum(stamp.articles for stamp in stamps))

    def keep_changes(self, writer: SegmentWriter, changes: Sequence[Change], articles: int) -> None:
        """Keep what was written beside what `open` gave; `articles` is how many there are now.

        `changes`, in the order in which their articles were written, say what stands in the place of what: that of
        their files. Raises OSError.
        """
        writer.finish(msgspec.msgpack.encode(changes))
        self._list(writer.path.name, self._names, articles)

    def _list(self, name: str, before: tuple[str, ...], articles: int) -> None:
        names = (*before, name)
        packed = msgspec.msgpack.encode(_List(version(), self._paths, articles, names))
        write_whole(self.folder / LIST, crc32(packed).to_bytes(4, "little") + packed)
        self._names = names
        remove_orphans(self.folder, names)

    def set_aside(self) -> None:
        """Let nobody open this again; what it names goes when it is old enough."""
        with suppress(OSError):
            (self.folder / LIST).replace(self.folder / (LIST + PART))


def read_list(path: Path) -> _List:
    """What the list at `path` says. Raises OSError, and ValueError for what is no list of this version."""
    content = path.read_bytes()
    if crc32(content[4:]).to_bytes(4, "little") != content[:4]:
        raise Spoilt("not what was written")
    found = msgspec.msgpack.decode(content[4:], type=_List)
    if found.version != version():
        raise Spoilt("of another version")
    if any(Path(name).name != name for name in found.segments):
        raise Spoilt("names what is not its own")
    return found


@cache
def version() -> bytes:
    """By which is told who wrote a shelf: it changes when anything here might read or clean otherwise than before.

    A digest of the names, sizes and times of the source files: new ones are new, whoever forgot to say so.
    """
    package = Path(__file__).parents[1]
    digest = blake2b(VERSION + __version__.encode(), digest_size=16)
    for room in ("readers", "cleaning", "text", "corpus", "."):
        with suppress(OSError), os.scandir(package / room) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    digest.update(f"{entry.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()


def remove_orphans(folder: Path, named: Sequence[str]) -> None:
    """Remove the files of a shelf that its list does not name and nobody can be writing."""
    for path in _files_in(folder):
        with suppress(OSError):
            if path.name not in (LIST, *named) and time() - path.stat().st_mtime > ORPHANED_AFTER_S:
                path.unlink()


def _files_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.iterdir()

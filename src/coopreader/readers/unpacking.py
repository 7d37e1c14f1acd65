"""Packed files: gzip, xz and zstd, unpacked piece by piece, with bounds that no bomb passes.

A packing is a function and its suffix in PACKINGS. A file of several packed parts, one behind the other, is read as
one. The bounds hold whatever is packed inside; readers have bounds of their own.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from coopreader.readers.content import MAX_BYTES, PIECE, BrokenOff

MOST_RATIO: Final = 250
"""How many bytes one packed byte may become. Text becomes 3 to 10, a log that repeats itself 50; a bomb made with
gzip becomes 1,000 and one made with zstd 20,000."""

RATIO_FROM: Final = 2 * MAX_BYTES
"""Bytes that may come out before the ratio counts, more than is ever read whole: a short file that is all alike harms
nobody."""

MOST_UNPACKED: Final = 16 * 1024**3
"""Bytes that one packed file may become: fifty times a hundred thousand articles."""

MOST_WINDOW: Final = 1 << 27
"""Bytes of memory that unpacking may take: what `xz -9` and `zstd --long` need. A file can ask for gigabytes."""

STEP: Final = 16 * 1024
"""Packed bytes that are put in at once: what stands behind a part is copied, and parts may be tiny."""

CUT_OFF: Final = "cut off"
BROKEN: Final = "broken packed data"
BOMB: Final = "unpacks to far too much"


class Unpacker(Protocol):
    """Unpacks one packed part: what the libraries of the formats have in common."""

    @property
    def eof(self) -> bool:
        """Whether the part is complete."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out unless more is put in."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was put in and stands behind the end of the part."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """What comes out for `data`, at most `max_length` bytes; the rest comes with the next call."""
        ...


@dataclass(frozen=True, slots=True)
class Packing:
    """One packed format, its library imported."""

    unpacker: Callable[[], Unpacker]
    problem: type[Exception]
    """What its library raises for bad data."""


def is_packed(path: Path) -> bool:
    """Whether the name of the file at `path` says that it is packed."""
    return path.suffix.lower() in PACKINGS


def inner_name(path: Path) -> Path:
    """What the file at `path` is called unpacked: "page.txt" for "page.txt.gz"."""
    return path.with_suffix("") if is_packed(path) else path


def unpacked(pieces: Iterable[bytes | BrokenOff], suffix: str) -> Iterator[bytes | BrokenOff]:
    """What `pieces` of a file packed as `suffix` says hold, in pieces of at most PIECE bytes.

    What cannot be unpacked is told by the last piece, after all that could.
    """
    try:
        packing = PACKINGS[suffix.lower()]()
    except ImportError:
        # Pythons are built without lzma or zstd where the system has neither.
        yield BrokenOff(f"packed ({suffix.lower()}), and this Python cannot unpack that")
        return
    try:
        yield from _bounded(_in_steps(pieces), packing.unpacker)
    except packing.problem:
        yield BrokenOff(BROKEN)


def _bounded(pieces: Iterable[bytes | BrokenOff], new_unpacker: Callable[[], Unpacker]) -> Iterator[bytes | BrokenOff]:
    unpacker: Unpacker | None = new_unpacker()
    taken = given = 0
    for piece in pieces:
        if isinstance(piece, BrokenOff):
            yield piece
            return
        rest = piece
        taken += len(piece)
        while True:
            if unpacker is None:
                # Tapes and disks fill their last block with zeros.
                rest = rest.lstrip(b"\x00")
                if not rest:
                    break
                unpacker = new_unpacker()
            out = unpacker.decompress(rest, PIECE)
            given += len(out)
            if given > min(MOST_UNPACKED, max(RATIO_FROM, taken * MOST_RATIO)):
                yield BrokenOff(BOMB)
                return
            if out:
                yield out
            rest = b""
            if unpacker.eof:
                rest, unpacker = unpacker.unused_data, None
            elif unpacker.needs_input:
                break
    if unpacker is not None:
        yield BrokenOff(CUT_OFF)


def _in_steps(pieces: Iterable[bytes | BrokenOff]) -> Iterator[bytes | BrokenOff]:
    for piece in pieces:
        if isinstance(piece, BrokenOff):
            yield piece
        else:
            yield from (piece[start : start + STEP] for start in range(0, len(piece), STEP))


def _gzip() -> Packing:
    import zlib

    class Gunzip:
        """zlib keeps what it could not yet use where others keep it inside."""

        def __init__(self) -> None:
            self._inner = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
            self.needs_input = True

        @property
        def eof(self) -> bool:
            return self._inner.eof

        @property
        def unused_data(self) -> bytes:
            return self._inner.unused_data

        def decompress(self, data: bytes, max_length: int = -1) -> bytes:
            out = self._inner.decompress(self._inner.unconsumed_tail + data, max_length)
            # A full piece may have more behind it although all was taken in.
            self.needs_input = len(out) < max_length and not self._inner.unconsumed_tail
            return out

    return Packing(Gunzip, zlib.error)


def _xz() -> Packing:
    import lzma

    return Packing(partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, MOST_WINDOW), lzma.LZMAError)


def _zstd() -> Packing:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd

    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: MOST_WINDOW.bit_length() - 1}
    return Packing(partial(zstd.ZstdDecompressor, options=options), zstd.ZstdError)


PACKINGS: Final[Mapping[str, Callable[[], Packing]]] = MappingProxyType({".gz": _gzip, ".xz": _xz, ".zst": _zstd})
"""What unpacks the files of each suffix."""

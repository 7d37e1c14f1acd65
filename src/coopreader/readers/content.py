"""Content: the bytes of one file as readers take them, unpacked and bounded, whole or in pieces.

A file may break off: the disk fails, an archive is cut, a bomb is stopped. To a reader that is simply its end, so that
what came before is kept; `broken` then says why, and `files` tells it, once. No reader looks at it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is read whole: forty times the longest article met, and still less memory than a browser tab."""

TOO_LARGE: Final = f"larger than {MAX_BYTES // (1024 * 1024)} MB"

PIECE: Final = 256 * 1024
"""Bytes that are read or unpacked at once: more is no faster, and an article of the usual length fits in one."""


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """Stands for what cannot be read of a file, as its last piece."""

    reason: str
    """One short phrase for a person: "cut off", "permission denied"."""


class Content:
    """What a file holds, read once, from its beginning."""

    def __init__(self, pieces: Iterable[bytes | BrokenOff], size: int = 0) -> None:
        self.broken: str | None = None
        """Why it ended early, known when it has ended."""
        self._pieces = pieces
        self._size = size

    def pieces(self) -> Iterator[bytes]:
        """All of it, however large, piece by piece: for formats that hold many articles."""
        for piece in self._pieces:
            if isinstance(piece, BrokenOff):
                self.broken = piece.reason
                return
            yield piece

    def whole(self) -> bytes:
        """All of it at once; nothing if that is more than MAX_BYTES, for part of such a file is no article."""
        parts: list[bytes] = []
        length = 0
        # A file that is too large before it is unpacked need not be read to know.
        for piece in self.pieces() if self._size <= MAX_BYTES else ():
            parts.append(piece)
            length += len(piece)
            if length > MAX_BYTES:
                break
        if max(self._size, length) > MAX_BYTES:
            self.broken = TOO_LARGE
            return b""
        return parts[0] if len(parts) == 1 else b"".join(parts)

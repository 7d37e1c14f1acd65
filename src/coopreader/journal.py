"""Journal: a file of lines that is only added to, for what a person says over many runs.

Lines are added by one write at the end of the file, which is on the disk before the call returns: readers side by side
lose nothing of each other's, and a crash costs at most the line it struck. The file is for its owner alone. Lines that
are no valid text are left out on reading and left alone in the file.
"""

import os
from collections.abc import Callable, Sequence
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, Final

from coopreader.whole_files import write_whole

_TORN: Final = b"\0\n"
"""Closes a line that a crash left unfinished: with a NUL in it, it is none of ours."""

_TRIES: Final = 3
"""Writes of the same lines, if another reader puts a new file in the place of the one written to."""


def read_lines(path: Path, most_bytes: int) -> list[str]:
    """The whole lines in the last `most_bytes` of the file at `path`; none if it cannot be read."""
    if _is_elsewhere(path):
        return []
    try:
        with path.open("rb") as file:
            return _lines(_end_of(file, most_bytes))
    except OSError:
        return []


def append_lines(path: Path, lines: Sequence[str]) -> None:
    """Add `lines`, which have no line ends in them, to the file at `path`. Raises OSError.

    A path that leads to no file (/dev/null) keeps nothing.
    """
    if lines and not _is_elsewhere(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _append(path, lines)


def shorten(path: Path, most_bytes: int, most_lines: int, kept_of: Callable[[Sequence[str]], Sequence[str]]) -> None:
    """If the file at `path` has more than so much, put one of the lines that `kept_of` keeps in its place.

    Raises OSError.
    """
    if _is_elsewhere(path):
        return
    # A link to it is to stay.
    path = Path(os.path.realpath(path))
    with path.open("rb") as file:
        read = _end_of(file, most_bytes)
        if file.tell() <= most_bytes and read.count(b"\n") <= most_lines:
            return
        write_whole(path, _bytes_of(kept_of(_lines(read))))
        # What another reader wrote into the old file meanwhile.
        late = _lines(file.read(most_bytes))
    if late:
        _append(path, late)


def _is_elsewhere(path: Path) -> bool:
    """Whether `path` is no file: who links it to /dev/null wants nothing kept."""
    return path.exists() and not path.is_file()


def _end_of(file: BinaryIO, most_bytes: int) -> bytes:
    """The last lines of `file`, which is then read to its end."""
    start = max(0, file.seek(0, os.SEEK_END) - most_bytes)
    file.seek(start)
    read = file.read(most_bytes)
    # The first of these lines may have begun before.
    return read.partition(b"\n")[2] if start else read


def _lines(read: bytes) -> list[str]:
    """The whole lines in `read` that are text; what stands behind the last line end is not whole."""
    *whole, _ = read.split(b"\n")
    decoded = (line.decode("utf-8", "replace") for line in whole if b"\0" not in line)
    return [line for line in decoded if line and "\ufffd" not in line]


def _append(path: Path, lines: Sequence[str]) -> None:
    """Write `lines` at the end of the file at `path`, also if another reader replaces that file meanwhile."""
    written = _bytes_of(lines)
    for _ in range(_TRIES):
        # In text mode Windows would make two bytes of each line end.
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0) as file:
            _write(file, _TORN + written if _is_torn(file) else written)
            os.fsync(file.fileno())
            if path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return


def _write(file: RawIOBase, written: bytes) -> None:
    """All of it: a disk that is nearly full takes the beginning without complaint."""
    while written:
        written = written[file.write(written) or 0 :]


def _is_torn(file: RawIOBase) -> bool:
    """Whether the last line of `file` has no end."""
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _bytes_of(lines: Sequence[str]) -> bytes:
    return b"".join(line.encode("utf-8") + b"\n" for line in lines)

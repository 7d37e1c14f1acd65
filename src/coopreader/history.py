"""What was asked before: the last queries, kept across runs in a file of lines.

A query is kept by one write at the end of the file, so that readers side by side lose nothing of each other's, and a
crash leaves at most the beginning of a line, which is dropped. Only a file that has grown long is written anew.
"""

import os
from collections.abc import Sequence
from io import RawIOBase
from pathlib import Path
from threading import Lock
from typing import BinaryIO, Final

from coopreader.text.safe import safe_line

MOST_QUERIES: Final = 200
"""Queries that are remembered: more than anybody goes back through."""

MOST_CHARACTERS: Final = 500
"""Of a query that is remembered: a longer one was pasted, and its beginning tells which."""

MOST_LINES: Final = 1_000
"""Lines in the file before it is written anew: five times what is remembered, as most are asked more than once."""

_MOST_BYTES: Final = MOST_LINES * (4 * MOST_CHARACTERS + 1)
"""Of a file that are read, from its end: no file of ours is longer for long."""

_TORN: Final = b"\0\n"
"""Closes a line that a crash left unfinished: the gate lets no NUL through, so that the line is none of ours."""

_TRIES: Final = 3
"""Writes of one query, if another reader puts a new file in the place of the one written to."""


class History:
    """The last queries, newest last, each once."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        """The file they are kept in; None keeps them for this run only."""
        self._queries: tuple[str, ...] | None = None
        self._unkept: list[str] = []
        self._lock = Lock()

    @property
    def queries(self) -> Sequence[str]:
        """At most MOST_QUERIES; of an unreadable file none."""
        if self._queries is None:
            self._queries = () if self._path is None else _last_of(_lines(_read(self._path)))
        return self._queries

    def add(self, query: str) -> None:
        """Remember `query` as the newest, if it says anything; `keep` writes it down."""
        line = _line_of(query)
        if line:
            self._queries = _last_of((*self.queries, line))
            self._unkept.append(line)

    def keep(self) -> None:
        """Write down what is not yet in the file. For any thread. Raises OSError; what is not written is forgotten."""
        with self._lock:
            unkept, self._unkept = self._unkept, []
            if self._path is not None and unkept and not _is_elsewhere(self._path):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                _append(self._path, unkept)
                _shorten(self._path)


def _line_of(query: str) -> str:
    return safe_line(query)[:MOST_CHARACTERS].rstrip()


def _last_of(lines: Sequence[str]) -> tuple[str, ...]:
    """The last of `lines`, each where it stands last."""
    newest_first = dict.fromkeys(reversed(lines))
    return tuple(newest_first)[:MOST_QUERIES][::-1]


def _is_elsewhere(path: Path) -> bool:
    """Whether `path` is no file: who links it to /dev/null wants nothing kept."""
    return path.exists() and not path.is_file()


def _read(path: Path) -> bytes:
    """The end of the file at `path`; nothing if it cannot be read."""
    if _is_elsewhere(path):
        return b""
    try:
        with path.open("rb") as file:
            return _end_of(file)
    except OSError:
        return b""


def _end_of(file: BinaryIO) -> bytes:
    """The last lines of `file`, which is then read to its end."""
    start = max(0, file.seek(0, os.SEEK_END) - _MOST_BYTES)
    file.seek(start)
    read = file.read(_MOST_BYTES)
    # The first of these lines may have begun before.
    return read.partition(b"\n")[2] if start else read


def _lines(read: bytes) -> list[str]:
    """The whole lines in `read` that we may have written."""
    *whole, _ = read.split(b"\n")
    decoded = (line.decode("utf-8", "replace") for line in whole)
    return [line for line in decoded if line and "\ufffd" not in line and _line_of(line) == line]


def _append(path: Path, lines: Sequence[str]) -> None:
    """Write `lines` at the end of the file at `path`, also if another reader replaces that file meanwhile."""
    written = _bytes_of(lines)
    for _ in range(_TRIES):
        # In text mode Windows would make two bytes of each line end.
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0) as file:
            file.write(_TORN + written if _is_torn(file) else written)
            os.fsync(file.fileno())
            if path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return


def _is_torn(file: RawIOBase) -> bool:
    """Whether the last line of `file` has no end."""
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _shorten(path: Path) -> None:
    """If the file at `path` has grown long, replace it by one of what is remembered."""
    # A link to it is to stay.
    path = Path(os.path.realpath(path))
    with path.open("rb") as file:
        read = _end_of(file)
        if file.tell() <= _MOST_BYTES and read.count(b"\n") <= MOST_LINES:
            return
        _replace(path, _bytes_of(_last_of(_lines(read))))
        # What another reader wrote into the old file meanwhile.
        late = _lines(file.read(_MOST_BYTES))
    if late:
        _append(path, late)


def _replace(path: Path, content: bytes) -> None:
    """Put a file that holds `content` in the place of the one at `path`, at once."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _bytes_of(lines: Sequence[str]) -> bytes:
    return b"".join(line.encode("utf-8") + b"\n" for line in lines)

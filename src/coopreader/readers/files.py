"""Opening files that may be anything: links to nowhere, pipes, devices, a gigabyte of zeros.

The only module of the readers that touches the disk. Whatever the system answers becomes a reason in words; nothing
here blocks, and nothing is read that is not a regular file.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from coopreader.article import Unreadable
from coopreader.readers import PLAIN_TEXT, reader_for
from coopreader.readers.decoding import NotText, decode
from coopreader.readers.plain_text import lines_of, text_draft
from coopreader.readers.reader import Draft
from coopreader.text.safe import gate

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is read: forty times the longest article met, and still less memory than a browser tab."""

TOO_LARGE: Final = f"larger than {MAX_BYTES // (1024 * 1024)} MB"

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the file's place must not hold us
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_KINDS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)

_REASONS: Final = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "a link to itself",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk could not read it",
    errno.EISDIR: "not a regular file: a folder",
    errno.ENXIO: "not a regular file",
    errno.ESTALE: "no longer there",
    errno.ENOTDIR: "no longer there",
}


def read_file(path: Path) -> Iterator[Draft | Unreadable]:
    """The articles in the file at `path`, or why there are none. Unknown suffixes are read as plain text."""
    try:
        content = _content(path)
    except OSError as problem:
        yield Unreadable(path, reason_for(problem, path))
        return
    if isinstance(content, Unreadable):
        yield content
    else:
        yield from (reader_for(path) or PLAIN_TEXT).read(path, content)


def saved_lines(path: Path, row: int | None = None) -> tuple[str, ...] | Unreadable:
    """The lines of the file at `path` as they were saved, entities and facts in front included, safe to show.

    Of a file that holds many articles, line number `row` alone.
    """
    try:
        content = _content(path)
    except OSError as problem:
        return Unreadable(path, reason_for(problem, path))
    if isinstance(content, Unreadable):
        return content
    decoded = decode(content)
    if isinstance(decoded, NotText):
        return Unreadable(path, decoded.reason)
    if row is None:
        return lines_of(gate(decoded.text, entities=False).text)
    rows = decoded.text.split("\n", row)
    if len(rows) < row:
        return Unreadable(path, "its row is gone from the file", row)
    return lines_of(gate(rows[row - 1], entities=False).text)


def read_stream(stream: BinaryIO) -> Draft | Unreadable:
    """The one article that `stream` (standard input) holds; it keeps its text, as no file does."""
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        return Unreadable(None, reason_for(problem))
    if len(content) > MAX_BYTES:
        return Unreadable(None, TOO_LARGE)
    return text_draft(None, content, keep_raw=True)


def reason_for(problem: OSError, path: Path | None = None) -> str:
    """What `problem` means for a person, in one short phrase."""
    if problem.errno == errno.ENOENT:
        return "a link to nothing" if path and path.is_symlink() else "no longer there"
    known = _REASONS.get(problem.errno or 0)
    return known or (problem.strerror or "could not be opened").lower()


def _content(path: Path) -> bytes | Unreadable:
    """All bytes of the regular file at `path`. Raises OSError."""
    refused = _refusal(path, path.stat())
    if refused:
        return refused
    with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 - Path.open takes no flags
        # Looked at again: another file may have taken its place.
        refused = _refusal(path, os.fstat(file.fileno()))
        if refused:
            return refused
        content = file.read(MAX_BYTES + 1)
    return content if len(content) <= MAX_BYTES else Unreadable(path, TOO_LARGE)


def _refusal(path: Path, status: os.stat_result) -> Unreadable | None:
    """Why the file should not be read, by what it is."""
    if not stat.S_ISREG(status.st_mode):
        kind = next((kind for is_kind, kind in _KINDS if is_kind(status.st_mode)), None)
        return Unreadable(path, f"not a regular file: {kind}" if kind else "not a regular file")
    return Unreadable(path, TOO_LARGE) if status.st_size > MAX_BYTES else None

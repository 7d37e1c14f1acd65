"""Opening files that may be anything: links to nowhere, pipes, devices, a gigabyte of zeros.

The only module of the readers that touches the disk. Whatever the system answers becomes a reason in words; nothing
here blocks, and nothing is read that is not a regular file.
"""

import errno
import os
import stat
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from coopreader.article import ArticleId, Unreadable
from coopreader.readers import PLAIN_TEXT, reader_for
from coopreader.readers.content import MAX_BYTES, PIECE, TOO_LARGE, BrokenOff, Content
from coopreader.readers.fields import NO_NAMES, FieldNames
from coopreader.readers.plain_text import lines_of, saved_text, text_draft
from coopreader.readers.reader import Draft
from coopreader.readers.unpacking import is_packed, unpacked
from coopreader.text.safe import gate

ROW_GONE: Final = "its row is gone from the file"

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the file's place must not hold us
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_LEAST: Final = 4095
"""Bytes that are asked for at once, and one more, even of a file that says it has fewer."""

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


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a file holds of one article, for a person to look at."""

    id: ArticleId
    lines: tuple[str, ...]
    """Its lines as they were saved, entities and facts in front included, safe to show."""


def read_file(
    path: Path, names: FieldNames | None = None, *, rows: Container[int | None] | None = None
) -> Iterator[Draft | Unreadable]:
    """The articles in the file at `path`, and what of it gave none. Unknown suffixes are read as plain text.

    `names` are what its fields are called, where they are not called as usual; `rows` are those wanted, if not all.
    """
    reader = reader_for(path) or PLAIN_TEXT
    content = _content(path)
    for saved in reader.saved(path, content):
        if rows is not None and saved.row is not None and saved.row not in rows:
            continue
        result = saved if isinstance(saved, Unreadable) else reader.draft(saved, names or NO_NAMES)
        # What has no end because the file has none is told once, and by the reason for that.
        if not (content.broken and isinstance(result, Unreadable)):
            yield result
    if content.broken:
        yield Unreadable(path, content.broken)


def saved_page(path: Path, row: int | None = None) -> SavedPage | Unreadable:
    """What the file at `path` holds today: of a file that holds many articles, what stands in row number `row`."""
    content = _content(path)
    problem = Unreadable(path, ROW_GONE)
    for saved in (reader_for(path) or PLAIN_TEXT).saved(path, content):
        if isinstance(saved, Unreadable):
            problem = saved if saved.row in (None, row) else problem
        elif saved.row == row:
            text = gate(saved.text, entities=False).text
            if text.strip():
                return SavedPage(saved.id, lines_of(text))
            problem = Unreadable(path, "empty")
        if row and saved.row and saved.row >= row:
            break
    return Unreadable(path, content.broken) if content.broken else problem


def read_stream(stream: BinaryIO) -> Draft | Unreadable:
    """The one article that `stream` (standard input) holds; it keeps its text, as no file does."""
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        return Unreadable(None, reason_for(problem))
    if len(content) > MAX_BYTES:
        return Unreadable(None, TOO_LARGE)
    saved = saved_text(None, content)
    draft = saved if isinstance(saved, Unreadable) else text_draft(saved)
    return draft if isinstance(draft, Unreadable) else replace(draft, keep_raw=True)


def reason_for(problem: OSError, path: Path | None = None) -> str:
    """What `problem` means for a person, in one short phrase."""
    if problem.errno == errno.ENOENT:
        return "a link to nothing" if path and path.is_symlink() else "no longer there"
    known = _REASONS.get(problem.errno or 0)
    return known or (problem.strerror or "could not be opened").lower()


def _content(path: Path) -> Content:
    """What the file at `path` holds, unpacked; it is opened when the first of it is asked for."""
    try:
        status = path.stat()
    except OSError as problem:
        return Content([BrokenOff(reason_for(problem, path))])
    # Before it is opened: to open a device may be enough to move it.
    if refused := _refusal(status):
        return Content([refused])
    pieces = _pieces(path)
    return Content(unpacked(pieces, path.suffix) if is_packed(path) else pieces, status.st_size)


def _pieces(path: Path) -> Iterator[bytes | BrokenOff]:
    """The bytes of the regular file at `path`; at last why they end, if that is not the end of the file."""
    try:
        with open(os.open(path, _FLAGS), "rb", buffering=0) as file:  # noqa: PTH123 - Path.open takes no flags
            # Looked at again: another file may have taken its place.
            status = os.fstat(file.fileno())
            if refused := _refusal(status):
                yield refused
                return
            # Room for all of a short file and no more: it costs time. Some files do not tell their size.
            at_once = min(PIECE, max(status.st_size, _LEAST) + 1)
            while piece := file.read(at_once):
                yield piece
    except OSError as problem:
        yield BrokenOff(reason_for(problem, path))


def _refusal(status: os.stat_result) -> BrokenOff | None:
    """Why a file should not be read, by what it is."""
    if stat.S_ISREG(status.st_mode):
        return None
    kind = next((kind for is_kind, kind in _KINDS if is_kind(status.st_mode)), None)
    return BrokenOff(f"not a regular file: {kind}" if kind else "not a regular file")

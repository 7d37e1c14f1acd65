"""Rows: files that hold one article a line, whatever is written in it.

Files may be of any size: they pass piece by piece, and no more is held than one row. Rows are decoded one by one, so
that one in a foreign encoding costs itself alone; what a row means is the business of its format.
"""

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from coopreader.article import ArticleId, Unreadable, ids_at
from coopreader.readers.content import Content
from coopreader.readers.decoding import NotText, decode
from coopreader.readers.legacy import strict
from coopreader.readers.reader import Saved

LONGEST_ROW: Final = 16 * 1024 * 1024
"""Bytes in a row that is read: six times the longest article met, and a parser makes objects of them all at once."""

LONGEST_SEARCH: Final = 1024 * 1024 * 1024
"""Bytes after which the end of a row is no longer sought: there is none, as in a disk image full of zeros."""

TOO_LONG: Final = f"row longer than {LONGEST_ROW // (1024 * 1024)} MB"

HEAD: Final = 64 * 1024
"""Bytes by which the encoding of a file is told."""

_NOT_IN_JSON: Final = (b"\x00", b"\x1b")
"""What UTF-8 has and JSON has not, but other encodings need: zeros (UTF-16, UTF-32), ESC (ISO 2022)."""

_BEYOND_ASCII: Final = bytes(range(0x80, 0x100))


def saved_rows(path: Path, content: Content) -> Iterator[Saved | Unreadable]:
    """The rows of `content` that are not blank, each with its number."""
    pieces = content.pieces()
    head = _head(pieces)
    encoding = _encoding_of(head)
    if isinstance(encoding, NotText):
        yield Unreadable(path, encoding.reason)
        return
    ids = NumberedIds(path)
    is_empty = True
    for number, row in enumerate(_rows(_by_bytes(head, pieces, encoding)), start=1):
        if row is None:
            result: Saved | Unreadable = Unreadable(path, TOO_LONG, number)
        elif not (visible := row.lstrip()):
            continue
        elif (text := _text_of(visible, encoding)) is None:
            result = Unreadable(path, f"not {encoding.upper().removesuffix('-SIG')}", number)
        else:
            result = Saved(ids.id_of(visible), text, encoding, path, number)
        is_empty = False
        yield result
    if is_empty:
        yield Unreadable(path, "empty")


class NumberedIds:
    """The ids of many articles at one path; equal ones are numbered among themselves.

    Not by their place in the file: rows added above leave the id as it was.
    """

    def __init__(self, path: Path) -> None:
        self._id_of = ids_at(path)
        # As numbers, which take half the memory: there may be millions.
        self._seen: set[int] = set()
        self._copies: Counter[int] = Counter()

    def id_of(self, content: bytes) -> ArticleId:
        """The id of the next article, whose bytes are `content`."""
        plain = self._id_of(content)
        number = int(plain, 16)
        if number not in self._seen:
            self._seen.add(number)
            return plain
        self._copies[number] += 1
        return self._id_of(f"{plain} {self._copies[number] + 1}".encode())


def _head(pieces: Iterator[bytes]) -> bytes:
    """The first pieces, HEAD bytes or more if there are so many."""
    head: list[bytes] = []
    length = 0
    while length < HEAD and (piece := next(pieces, b"")):
        head.append(piece)
        length += len(piece)
    return b"".join(head)


def _encoding_of(head: bytes) -> str | NotText:
    """Python's name of the encoding of a file that begins with `head`.

    JSON is UTF-8 (RFC 8259 §8.1) and says so: by a mark, or by rows that look like it, among which bad ones may stand.
    """
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    *rows, rest = head[:HEAD].split(b"\n")
    # A letter that is cut in two is in no encoding.
    rows = [row for row in map(bytes.strip, rows or [rest.rstrip(_BEYOND_ASCII)]) if row]
    if rows and sum(map(_is_object, rows)) * 2 >= len(rows):
        return "utf-8"
    decoded = decode(head[: head.rfind(b"\n", 0, HEAD) + 1] or head)
    return decoded if isinstance(decoded, NotText) else decoded.encoding


def _is_object(row: bytes) -> bool:
    return row[:1] == b"{" and not any(one in row for one in _NOT_IN_JSON) and strict(row, "utf-8") is not None


def _by_bytes(head: bytes, pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """`head` and `pieces` in an encoding in which rows end with the byte of LF, without the mark in front."""
    if encoding.startswith(("utf-16", "utf-32")):
        texts = codecs.iterdecode(chain([head], pieces), encoding, "replace")
        pieces = (text.encode("utf-8", "replace") for text in texts)
        head = next(pieces, b"")
    yield head.removeprefix(codecs.BOM_UTF8)
    yield from pieces


def _rows(pieces: Iterable[bytes]) -> Iterator[bytes | None]:
    """Every row without its end; None for one that is too long."""
    begun: list[bytes] = []
    length = 0
    for piece in pieces:
        ended = piece.split(b"\n")
        rest = ended.pop()
        for end in ended:
            length += len(end)
            yield None if length > LONGEST_ROW else b"".join([*begun, end]) if begun else end
            begun.clear()
            length = 0
        if rest:
            length += len(rest)
            if length <= LONGEST_ROW:
                begun.append(rest)
            else:
                begun.clear()
            if length > LONGEST_SEARCH:
                break
    if length:
        yield None if length > LONGEST_ROW else b"".join(begun)


def _text_of(row: bytes, encoding: str) -> str | None:
    """`row` as text; None if it is not in `encoding`. What is UTF-8 proves it, whatever the rows around are."""
    text = strict(row, "utf-8")
    if text is None and not encoding.startswith("utf-"):
        text = strict(row, encoding)
    return text

"""One row of a file with many articles, named as compilers name lines: `pages.jsonl.gz:17`."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from coopreader.article import Article, Unreadable
from coopreader.corpus.loaded import Loaded

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.readers.fields import FieldNames

_MOST_DIGITS: Final = 18
"""Digits of a row's number: more is no number of anything."""


class Address(NamedTuple):
    """A row of a file."""

    path: Path
    row: int


def address_of(path: Path) -> Address | None:
    """What `path` names if it is a row of a file; None if it is a path like any other, or nothing."""
    name, _, row = str(path).rpartition(":")
    if not (name and row.isascii() and row.isdigit() and len(row) <= _MOST_DIGITS) or os.path.lexists(path):
        return None
    return Address(Path(name), int(row)) if Path(name).is_file() else None


def read_rows(
    addresses: Iterable[Address], names: "FieldNames | None" = None, lessons: "Lessons | None" = None
) -> Loaded:
    """The articles at `addresses`, and why there is none at some."""
    results = [_read_row(address, names, lessons) for address in addresses]
    articles = tuple(result for result in results if isinstance(result, Article))
    unreadable = tuple(result for result in results if isinstance(result, Unreadable))
    return Loaded(articles, unreadable, done=len(results), total=len(results))


def _read_row(address: Address, names: "FieldNames | None", lessons: "Lessons | None") -> Article | Unreadable:
    from coopreader.cleaning import clean
    from coopreader.cleaning.folder import NOTHING
    from coopreader.readers.files import ROW_GONE, read_file

    path, row = address
    for draft in read_file(path, names, rows=(row,)):
        if isinstance(draft, Unreadable):
            return draft
        if draft.row == row:
            return clean(draft, lessons or NOTHING)
    return Unreadable(path, ROW_GONE, row)

"""JSON: one article as an object, or many in an array, over as many lines as they take.

The file is read whole and its entries are found one by one, so that no more than one is an object at a time. An array
that breaks has no place to go on from: what stood before is kept. Much that is no article is kept as JSON too, so one
must have a text here; a title alone would do in JSON Lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from coopreader.article import Unreadable
from coopreader.readers.content import Content
from coopreader.readers.fields import FieldNames
from coopreader.readers.json_objects import SPACE, object_draft, value_from
from coopreader.readers.plain_text import saved_text
from coopreader.readers.reader import Draft, Saved
from coopreader.readers.rows import NumberedIds

_BETWEEN: Final = re.compile(rf"[{SPACE}]*([\[\],]?)[{SPACE}]*")
"""A sign of an array and the space around it."""


class JsonFile:
    """Files that are one JSON value."""

    suffixes: tuple[str, ...] = (".json",)

    def saved(self, path: Path, content: Content) -> Iterator[Saved | Unreadable]:
        """The entries of the array in `content`, each the text of one, numbered from 1; or all of it."""
        whole = saved_text(path, content.whole())
        if isinstance(whole, Unreadable) or not whole.text.lstrip(SPACE).startswith("["):
            yield whole
        else:
            yield from _entries(path, whole)

    def draft(self, saved: Saved, names: FieldNames) -> Draft | Unreadable:
        """The text and the facts of one object."""
        return object_draft(saved, names, needs_text=True)


def _entries(path: Path, whole: Saved) -> Iterator[Saved | Unreadable]:
    text, ids = whole.text, NumberedIds(path)
    at = _after_sign(text, 0)[1]
    number = 1
    while not text.startswith("]", at):
        found = value_from(text, at)
        if isinstance(found, str):
            yield Unreadable(path, found, number)
            return
        entry = text[at : found[1]]
        yield Saved(ids.id_of(entry.encode("utf-8", "surrogatepass")), entry, whole.encoding, path, number)
        sign, at = _after_sign(text, found[1])
        if sign == "]":
            return
        if sign != ",":
            yield Unreadable(path, "not JSON: the array has no end", number + 1)
            return
        number += 1
    if number == 1:
        yield Unreadable(path, "empty")


def _after_sign(text: str, at: int) -> tuple[str, int]:
    """The sign of an array that comes next, or "", and where what follows it begins."""
    found = _BETWEEN.match(text, at)
    return (found[1], found.end()) if found else ("", at)

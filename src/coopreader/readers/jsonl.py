"""JSON Lines: one article a row.

A row that is no article is a value with its number and a reason; the rows after it are read.
"""

from collections.abc import Iterator
from pathlib import Path

from coopreader.article import Unreadable
from coopreader.readers.content import Content
from coopreader.readers.fields import FieldNames
from coopreader.readers.json_objects import object_draft
from coopreader.readers.reader import Draft, Saved
from coopreader.readers.rows import saved_rows


class JsonLines:
    """Files with one JSON object a line."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def saved(self, path: Path, content: Content) -> Iterator[Saved | Unreadable]:
        """The rows of `content` that are not blank."""
        return saved_rows(path, content)

    def draft(self, saved: Saved, names: FieldNames) -> Draft | Unreadable:
        """The text and the facts of one row."""
        return object_draft(saved, names)

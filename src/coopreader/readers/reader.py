"""What every reader of a file format gives: drafts, or a reason why there are none.

A reader turns bytes into lines and says what the file declares. What the lines mean is the business of `cleaning`.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from coopreader.article import ArticleId, Fold, Unreadable


@dataclass(frozen=True, slots=True)
class Declared:
    """Facts that a file states in fields of its own; they win over what the text suggests."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    url: str | None = None
    language: str | None = None
    paragraphs: tuple[str, ...] = ()
    """The text itself, where the file says which of its lines are the article (our own export): nothing to clean."""
    folded: tuple[Fold, ...] = ()
    """What that file says was folded away."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a file holds it: its lines, and what the file declares of it."""

    id: ArticleId
    lines: tuple[str, ...]
    """The saved text, line by line without line ends, past the gate of `text.safe`."""
    encoding: str = "utf-8"
    """Python's name of the encoding the file was in."""
    path: Path | None = None
    row: int | None = None
    """Which line of a file that holds many articles, counted from 1."""
    declared: Declared = field(default_factory=Declared)
    dropped: int = 0
    """Characters that `safe` left out."""
    keep_raw: bool = False
    """Whether the article must carry its saved text because no file holds it (standard input)."""


class Reader(Protocol):
    """One file format."""

    suffixes: tuple[str, ...]
    """Lower-case endings of the files it reads, with their dots."""

    def read(self, path: Path, content: bytes) -> Iterator[Draft | Unreadable]:
        """The articles in `content`, the bytes of the file at `path`, in their order. Never raises on bad content."""
        ...

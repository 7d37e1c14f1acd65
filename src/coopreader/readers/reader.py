"""What every reader of a file format gives: the articles as they were saved, and a draft of each.

A reader turns bytes into lines and says what the file declares. What the lines mean is the business of `cleaning`.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from coopreader.article import ArticleId, Fold, Unreadable
from coopreader.readers.content import Content
from coopreader.readers.fields import FieldNames


@dataclass(frozen=True, slots=True)
class Saved:
    """One article as a file holds it, found and decoded; nothing of it is understood yet."""

    id: ArticleId
    text: str
    """As it stands in the file, before the gate of `text.safe`."""
    encoding: str = "utf-8"
    """Python's name of the encoding the file was in."""
    path: Path | None = None
    row: int | None = None
    """Which line of a file that holds many articles, counted from 1."""


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
    """One article ready for cleaning: its lines, and what the file declares of it."""

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

    def saved(self, path: Path, content: Content) -> Iterator[Saved | Unreadable]:
        """The articles in `content`, which is that of the file at `path`, in their order. Never raises on bad content.

        Where one has no beginning or no end to be found, why, and the next one.
        """
        ...

    def draft(self, saved: Saved, names: FieldNames) -> Draft | Unreadable:
        """What `saved` says, its fields called as in `names`; or why it is no article. Never raises."""
        ...

"""Article and its parts: the nouns that every room shares.

Everything here is a frozen value. Text in these records has passed `text.safe`; nothing here reads a file, knows a
format or draws a screen. An article is what was recovered (`title` to `path`) and how (`recovery`).
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final, Literal, NewType, Protocol

from coopreader.text.words import count_words, reading_minutes

ArticleId = NewType("ArticleId", str)
"""Sixteen hexadecimal digits: the same bytes at the same path have the same id, on every machine and run."""

Kind = Literal["text", "standfirst", "subhead", "quote", "item"]
"""What a paragraph is: plain text, the lines that sum up under a headline, a heading inside the text, a quotation
set apart, one entry of a list."""

Fact = Literal["title", "source", "authors", "date", "place", "url"]
"""What can be recovered from a page besides its text."""

CAPTION: Final = "caption"
"""The reason of a fold that is a picture's caption: kept apart from the text, yet shown where it stood."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a recovered fact stands in the page."""

    fact: Fact
    value: str
    """The fact as text: an ISO day for a date, one name for an author (an author each)."""
    line: int
    """Number of the line in the saved text, counted from 1; 0 if the file declares the fact outside its text."""
    quote: str
    """That line as saved, or the field of the file that declares the fact."""
    confidence: float = 1.0
    """How likely the fact is right, 0 to 1: the share of facts told with this confidence that were right on labelled
    pages of many publishers. What the file declares, and what cannot be doubted, has 1."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines of the page that are not the article: folded away, never lost."""

    position: int
    """How many paragraphs stand before it: 0 is above the first, `len(paragraphs)` below the last."""
    lines: tuple[str, ...]
    """The lines as saved, in their order; of a line that also holds text, only the part that was folded."""
    reason: str
    """Why, in words: "navigation", "repeated headline", "copyright", "caption"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph with what is known about it."""

    text: str
    kind: Kind
    line: int
    """Number of its first line in the saved text, counted from 1; 0 if unknown."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """How an article was recovered from the page that was saved."""

    evidence: tuple[Evidence, ...] = ()
    kinds: tuple[Kind, ...] = ()
    """One for each paragraph; empty if all are plain text."""
    lines: tuple[int, ...] = ()
    """The first line of each paragraph in the saved text, counted from 1; empty if unknown."""
    row: int | None = None
    """Which line of a file that holds many articles (JSON Lines), counted from 1."""
    dropped: int = 0
    """Characters that no terminal should receive (control characters and the like), left out on reading."""
    mended: int = 0
    """Characters of the text that a program had read in a wrong encoding and saved so ("donâ€™t"), now as written."""
    raw: str | None = None
    """The saved text, kept only where no file holds it (standard input)."""


UNKNOWN: Final = Recovery()
"""The recovery of an article that was made by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One saved article: what a reader wants of the page, and what was folded away.

    Only `title` is needed. `id` and `words` follow from the rest where they are not given.
    """

    id: ArticleId = ArticleId("")
    title: str
    authors: tuple[str, ...] = ()
    """Names in normal case, in the order of the byline."""
    source: str | None = None
    """The publisher: a newspaper, an agency, an organisation."""
    date: datetime.date | None = None
    """The day of publication, or of the last update where the page shows no other."""
    place: str | None = None
    """Where the dateline says the report was written."""
    url: str | None = None
    """The address of the page, if it stands in the text or the file declares it."""
    language: str | None = None
    """ISO 639-1 code; None if it could not be told."""
    encoding: str | None = None
    """Python's name of the encoding the file was in."""
    paragraphs: tuple[str, ...] = field(default=(), repr=False)
    folded: tuple[Fold, ...] = field(default=(), repr=False)
    words: int = -1
    """Words in the paragraphs; a Chinese, Japanese or Thai character counts as one."""
    path: Path | None = None
    recovery: Recovery = field(default=UNKNOWN, repr=False)
    """How it was recovered: evidence, kinds of paragraphs, places in the file."""

    def __post_init__(self) -> None:
        if not self.id:
            content = "\x00".join((str(self.path or ""), self.title, *self.paragraphs))
            object.__setattr__(self, "id", article_id(self.path, content.encode("utf-8", "surrogatepass")))
        if self.words < 0:
            object.__setattr__(self, "words", sum(count_words(text) for text in self.paragraphs))

    @property
    def minutes(self) -> int:
        """Minutes a practised reader needs for it, at least 1."""
        return reading_minutes(self.words, self.language)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs with their kinds and places."""
        kinds, lines = self.recovery.kinds, self.recovery.lines
        return tuple(
            Passage(text, kinds[i] if kinds else "text", lines[i] if lines else 0)
            for i, text in enumerate(self.paragraphs)
        )

    @property
    def row(self) -> int | None:
        """Which line of a file that holds many articles, counted from 1."""
        return self.recovery.row

    def evidence_for(self, fact: Fact) -> tuple[Evidence, ...]:
        """Where `fact` stands in the page; empty if it was not recovered."""
        return tuple(evidence for evidence in self.recovery.evidence if evidence.fact == fact)


class Known(Protocol):
    """What is known of an article besides its text, by the names it has there: an `Article`, or its facts alone."""

    @property
    def id(self) -> ArticleId:
        """Tells it from all others."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Names, in the order of the byline."""

    @property
    def source(self) -> str | None:
        """The publisher."""

    @property
    def date(self) -> datetime.date | None:
        """The day of publication."""

    @property
    def place(self) -> str | None:
        """Where it was written."""

    @property
    def language(self) -> str | None:
        """Its ISO 639-1 code."""

    @property
    def words(self) -> int:
        """How many its paragraphs have."""

    @property
    def minutes(self) -> int:
        """How long it takes to read."""

    @property
    def path(self) -> Path | None:
        """Its file."""

    @property
    def row(self) -> int | None:
        """Which line of that file it is, if the file holds many."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or a row of one, that gave no article, and why."""

    path: Path | None
    """None for standard input."""
    reason: str
    """One short phrase for a person: "empty", "binary", "larger than 64 MB", "permission denied"."""
    row: int | None = None


def article_id(path: Path | None, content: bytes) -> ArticleId:
    """The id of `content` (a file's bytes, or one row of it) at `path`."""
    return ids_at(path)(content)


def ids_at(path: Path | None) -> Callable[[bytes], ArticleId]:
    """What gives the id of any content at `path`, which is looked at once."""
    place = blake2b(digest_size=8)
    place.update(str(path.absolute() if path else "").encode("utf-8", "surrogateescape"))
    place.update(b"\x00")

    def id_of(content: bytes) -> ArticleId:
        digest = place.copy()
        digest.update(content)
        return ArticleId(digest.hexdigest())

    return id_of

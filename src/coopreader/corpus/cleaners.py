"""Cleaners: what a process does that cleans for another: files or drafts in, articles as bytes out."""

import pickle
from collections.abc import Container
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from coopreader.article import Article, Recovery, Unreadable
from coopreader.cleaning import clean_and_learn
from coopreader.cleaning.folder import NOTHING, Lessons
from coopreader.cleaning.recurring import Lesson, Recurring
from coopreader.corpus.parcels import Parcel, parcel_of
from coopreader.corpus.stamps import Stamp, stamp_of
from coopreader.readers.files import read_file
from coopreader.readers.reader import Draft

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames

Rows = Container[int | None]

_KeptLessons = tuple[dict[str, dict[str, bool]], dict[str, tuple[Recurring, ...]] | None]


class Job(NamedTuple):
    """What is to be cleaned."""

    files: tuple[Path, ...]
    """Files that are to be read, too."""
    drafts: tuple[Draft, ...] = ()
    known: bytes = b""
    """Lessons, pickled: one object for many jobs is made once."""
    names: "FieldNames | None" = None
    rows: tuple[Rows | None, ...] = ()
    """Of each file the rows that are wanted; all, if this is empty."""


class Cleaned(NamedTuple):
    """What came of a job."""

    parcel: Parcel
    lessons: tuple[Lesson | None, ...]
    """What each of the articles teaches."""
    stamps: tuple[Stamp, ...]
    """Of each file as it was before it was read, with what came of it."""


def cleaned(job: Job) -> Cleaned:
    """The articles of `job`, in its order."""
    known = lessons_in(job.known)
    articles: list[Article] = []
    lessons: list[Lesson | None] = []
    stamps: list[Stamp] = []
    for number, file in enumerate(job.files):
        # Before it is read: if it changes meanwhile, it is read again the next time.
        stamp, before = stamp_of(file), len(articles)
        unreadable: list[Unreadable] = []
        for result in read_file(file, job.names, rows=job.rows[number] if job.rows else None):
            if isinstance(result, Unreadable):
                unreadable.append(result)
            else:
                _clean(result, known, articles, lessons)
        stamps.append(stamp.with_result(len(articles) - before, unreadable))
    for draft in job.drafts:
        _clean(draft, known, articles, lessons)
    return Cleaned(parcel_of(articles), tuple(lessons), tuple(stamps))


def article_of(draft: Draft, known: Lessons) -> tuple[Article, Lesson | None]:
    """The article, and what it teaches; as it was saved, where a rule fails on it."""
    try:
        return clean_and_learn(draft, known)
    except Exception:
        return _as_it_is(draft), None


def packed_lessons(lessons: Lessons) -> bytes:
    """`lessons` for a job."""
    return pickle.dumps(lessons, pickle.HIGHEST_PROTOCOL) if lessons else b""


@lru_cache(maxsize=2)
def lessons_in(packed: bytes) -> Lessons:
    """The lessons that were packed for a job."""
    if not packed:
        return NOTHING
    lessons: Lessons = pickle.loads(packed)  # noqa: S301 - from the process that forked this one
    return lessons


def lessons_to_keep(lessons: Lessons) -> bytes:
    """`lessons`, summed up, for the shelf: nothing that is read from a file may be pickled."""
    return msgspec.msgpack.encode((lessons.said, lessons.counted))


def kept_lessons(packed: bytes) -> Lessons:
    """The lessons that were kept. Raises ValueError."""
    said, counted = msgspec.msgpack.decode(packed, type=_KeptLessons)
    return Lessons({}, said, counted)


def _clean(draft: Draft, known: Lessons, articles: list[Article], lessons: list[Lesson | None]) -> None:
    article, lesson = article_of(draft, known)
    articles.append(article)
    lessons.append(lesson)


def _as_it_is(draft: Draft) -> Article:
    """The article as it was saved: its first line and all its lines."""
    lines = [line.strip() for line in draft.lines if line.strip()]
    return Article(
        id=draft.id,
        title=draft.declared.title or (lines[0] if lines else "Untitled"),
        paragraphs=tuple(lines),
        encoding=draft.encoding,
        path=draft.path,
        recovery=Recovery(row=draft.row, dropped=draft.dropped),
    )

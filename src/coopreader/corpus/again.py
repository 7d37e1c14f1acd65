"""Articles cleaned again from their files, for when more is known of their lines than when they were loaded."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from coopreader.article import Article, Known, Unreadable
from coopreader.corpus.loaded import Loaded
from coopreader.stopping import never

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.readers.fields import FieldNames
    from coopreader.readers.reader import Draft

EVERY_S: Final = 0.25
"""Seconds of work in a batch: the list is made anew four times a second."""

NOT_CLEANED: Final = "its text cannot be cleaned so"


def again(article: Known, lessons: "Lessons", names: "FieldNames | None" = None) -> Article | Unreadable:
    """`article` from its file, fields called as in `names`, as that is today, cleaned with `lessons`."""
    if article.path is None:
        return Unreadable(None, "no file holds this article")

    problem = Unreadable(article.path, "its row is gone from the file")
    row = article.row
    for draft in _drafts(article.path, names, () if row is None else (row,)):
        if isinstance(draft, Unreadable):
            if draft.row in (None, row):
                problem = draft
        elif draft.row == row:
            return _cleaned(draft, lessons) or Unreadable(article.path, NOT_CLEANED)
    return problem


def all_again(
    articles: Iterable[Article],
    lessons: Callable[[], "Lessons"],
    names: "FieldNames | None" = None,
    *,
    should_stop: Callable[[], bool] = never,
) -> Iterator[Loaded]:
    """Those of `articles` whose files are as they were, cleaned with what `lessons` then gives, in batches by time."""
    renewed: list[Article] = []
    due = monotonic() + EVERY_S
    for draft in _drafts_of(articles, names):
        if should_stop():
            return
        if article := _cleaned_with(draft, lessons):
            renewed.append(article)
        if monotonic() >= due:
            yield _loaded(renewed)
            renewed, due = [], monotonic() + EVERY_S
    if renewed:
        yield _loaded(renewed)


def _drafts_of(articles: Iterable[Article], names: "FieldNames | None") -> "Iterator[Draft]":
    """What `articles` were cleaned from; a file that holds many of them is read once."""
    for path, members in groupby(sorted(articles, key=_path_of), key=_path_of):
        rows_of = {article.id: article.recovery.row for article in members}
        for draft in _drafts(path, names, set(rows_of.values())):
            if not isinstance(draft, Unreadable) and draft.id in rows_of:
                yield draft


def _cleaned_with(draft: "Draft", lessons: Callable[[], "Lessons"]) -> Article | None:
    """The article with all that is known when it is done: more may be learnt while it is cleaned."""
    known = lessons()
    article = _cleaned(draft, known)
    return article if lessons() is known else _cleaned_with(draft, lessons)


def _cleaned(draft: "Draft", lessons: "Lessons") -> Article | None:
    """The article; None if a rule fails on it: then it stays as it was."""
    from coopreader.cleaning import clean

    try:
        return clean(draft, lessons)
    except Exception:
        return None


def _loaded(renewed: Sequence[Article]) -> Loaded:
    return Loaded((), (), 0, 0, renewed=tuple(renewed))


def _drafts(
    path: Path, names: "FieldNames | None", rows: Container[int | None] | None = None
) -> "Iterator[Draft | Unreadable]":
    # Readers are for whoever loads; here they are needed once in a while.
    from coopreader.readers.files import read_file

    return read_file(path, names, rows=rows)


def _path_of(article: Article) -> Path:
    return article.path or Path()

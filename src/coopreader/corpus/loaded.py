"""What loading is asked for and what it gives: light enough for the process that shows it.

The work is in loading.py, with every reader and every rule of cleaning; who only takes what arrives imports this.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from coopreader.article import Article, ArticleId, Known, Unreadable
from coopreader.errors import MissingPath
from coopreader.joined import Joined, Stretch
from coopreader.text.safe import safe_line

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.corpus.parcels import Arrived


Place = tuple[ArticleId, int | None]
"""What tells an article from all others: its id, and its row where a file holds the same one twice."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one step of loading brought in."""

    articles: Sequence[Article]
    unreadable: tuple[Unreadable, ...]
    done: int
    """Files finished so far, unreadable ones included."""
    total: int
    """Files found so far; all of them from the second step on."""
    renewed: Sequence[Article] = ()
    """Articles of earlier steps, cleaned again with what all of them taught, or read again from another file."""
    places: Sequence[int] = ()
    """For each of them its number among all articles that the steps brought, that of the next if it is new; where none
    are told, it is the one with its id and row."""
    gone: Sequence[int] = ()
    """The numbers of those whose files are no more."""
    arrived: "Sequence[Arrived]" = ()
    """Instead of `articles`, while the step is on its way between processes."""
    again: "Sequence[Arrived]" = ()
    """Instead of `renewed`, likewise."""
    lessons: "Lessons | None" = None
    """What all of them taught, summed up; with the last step, if they taught anything."""
    is_last: bool = field(default=False, compare=False)
    """Whether nothing comes after it: what is left to do concerns the shelf."""


def place_of(article: Known) -> Place:
    """Where an article belongs, however it was cleaned."""
    return article.id, article.row


def check_paths(paths: Sequence[Path]) -> None:
    """Raises MissingPath for the first of `paths` that does not exist, even as a link to nothing."""
    for path in paths:
        if not os.path.lexists(path):
            raise MissingPath(f"{safe_line(str(path))}: no such file or folder")


def bundled_seeds() -> Path:
    """The folder of the five articles that come with the reader."""
    # importlib.resources would take 7 ms to say the same.
    package = Path(__file__).parents[1]
    packaged = package / "seeds"
    # In an editable install, src/coopreader stands beside seeds/.
    return packaged if packaged.is_dir() else package.parents[1] / "seeds"


def gathered(steps: Iterable[Loaded]) -> tuple[Sequence[Article], list[Unreadable]]:
    """All that `steps` of loading brought, each article as it was cleaned last."""
    articles = Joined[Article]()
    unreadable: list[Unreadable] = []
    gone: set[int] = set()
    for step in steps:
        articles = articles.extended(step.articles)
        unreadable += step.unreadable
        there = [number for number, place in enumerate(step.places) if place < len(articles)]
        articles = articles.replaced([step.places[number] for number in there], [step.renewed[n] for n in there])
        articles = articles.extended([step.renewed[n] for n in range(len(step.places)) if n not in set(there)])
        gone.update(step.gone)
    left, first = Joined[Article](), 0
    for number in sorted({*gone, len(articles)}) if gone else ():
        left, first = left.extended(Stretch(articles, first, number)), number + 1
    return left if gone else articles, unreadable

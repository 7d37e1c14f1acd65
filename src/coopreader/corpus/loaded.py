"""What loading is asked for and what it gives: light enough for the process that shows it.

The work is in loading.py, with every reader and every rule of cleaning; who only takes what arrives imports this.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coopreader.article import Article, ArticleId, Unreadable
from coopreader.errors import MissingPath
from coopreader.text.safe import safe_line

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons


Place = tuple[ArticleId, int | None]
"""What tells an article from all others: its id, and its row where a file holds the same one twice."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one step of loading brought in."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]
    done: int
    """Files finished so far, unreadable ones included."""
    total: int
    """Files found so far; all of them from the second step on."""
    renewed: tuple[Article, ...] = ()
    """Articles of earlier steps, cleaned again with what all of them taught; told by their ids and rows."""
    lessons: "Lessons | None" = None
    """What all of them taught, summed up; with the last step, if they taught anything."""


def place_of(article: Article) -> Place:
    """Where an article belongs, however it was cleaned."""
    return article.id, article.recovery.row


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


def gathered(steps: Iterable[Loaded]) -> tuple[list[Article], list[Unreadable]]:
    """All that `steps` of loading brought, each article as it was cleaned last."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    positions: dict[Place, int] = {}
    for step in steps:
        for article in step.articles:
            positions[place_of(article)] = len(articles)
            articles.append(article)
        unreadable += step.unreadable
        for article in step.renewed:
            if (at := positions.get(place_of(article))) is not None:
                articles[at] = article
    return articles, unreadable

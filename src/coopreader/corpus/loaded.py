"""What loading is asked for and what it gives: light enough for the process that shows it.

The work is in loading.py, with every reader and every rule of cleaning; who only takes what arrives imports this.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coopreader.article import Article, Unreadable
from coopreader.errors import MissingPath
from coopreader.text.safe import safe_line


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one step of loading brought in."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]
    done: int
    """Files finished so far, unreadable ones included."""
    total: int
    """Files found so far; all of them from the second step on."""


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

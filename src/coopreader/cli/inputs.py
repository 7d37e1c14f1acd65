"""What the verbs read: the paths that were named, or the bundled articles; and what to call them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from coopreader.article import Article, Unreadable
from coopreader.corpus.corpus import Corpus
from coopreader.corpus.loaded import Loaded, bundled_seeds
from coopreader.stopping import never
from coopreader.text.numbers import count_of
from coopreader.text.safe import safe_line

STDIN = "-"

paths_argument: Callable[[Callable[..., None]], Callable[..., None]] = click.argument(
    "paths", nargs=-1, metavar="[PATH ...]", type=click.Path(path_type=Path, allow_dash=True)
)
"""Folders and files, or `-` alone for standard input."""


def open_inputs(
    paths: Sequence[Path], *, should_stop: Callable[[], bool] = never, is_apart: bool = False
) -> Iterator[Loaded]:
    """The loading of what was named, begun at once in a process of its own if it `is_apart`.

    Raises MissingPath at once, and UsageError if `-` is not alone.
    """
    if STDIN in map(str, paths):
        if len(paths) > 1:
            raise click.UsageError("- (standard input) cannot be read together with other paths")
        return iter([read_standard_input()])
    chosen = paths or [bundled_seeds()]
    if is_apart:
        from coopreader.corpus.apart import load_apart

        return load_apart(chosen, should_stop=should_stop)
    from coopreader.corpus.loading import load

    return load(chosen, should_stop=should_stop)


def read_standard_input() -> Loaded:
    """The one article on standard input, or why there is none."""
    from coopreader.cleaning import clean
    from coopreader.readers.files import read_stream

    draft = read_stream(sys.stdin.buffer)
    if isinstance(draft, Unreadable):
        return Loaded(articles=(), unreadable=(draft,), done=1, total=1)
    return Loaded(articles=(clean(draft),), unreadable=(), done=1, total=1)


def name_of(paths: Sequence[Path]) -> str:
    """What a person would call these inputs: the folder's name, "bundled articles", "3 places"."""
    if not paths:
        return "bundled articles"
    if len(paths) > 1:
        return count_of(len(paths), "place")
    if str(paths[0]) == STDIN:
        return "standard input"
    return safe_line(paths[0].absolute().name or str(paths[0]))


def read_corpus(paths: Sequence[Path]) -> Corpus:
    """All articles at `paths`, what could not be read told on standard error."""
    unreadable: list[Unreadable] = []
    articles: list[Article] = []
    for loaded in open_inputs(paths):
        articles.extend(loaded.articles)
        unreadable.extend(loaded.unreadable)
    if unreadable:
        click.echo(f"coopreader: {count_of(len(unreadable), 'file')} skipped: {_reasons(unreadable)}", err=True)
    return Corpus(articles)


def _reasons(unreadable: Sequence[Unreadable], most: int = 3) -> str:
    told = [
        f"{safe_line(problem.path.name) if problem.path else 'standard input'}"
        f"{f' row {problem.row}' if problem.row else ''} ({problem.reason})"
        for problem in unreadable[:most]
    ]
    rest = len(unreadable) - len(told)
    return ", ".join(told) + (f" and {rest:,} more" if rest else "")

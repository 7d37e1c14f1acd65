"""What the verbs read: the paths that were named, or the bundled articles; and what to call them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coopreader.article import Unreadable
from coopreader.cli.addresses import address_of, read_rows
from coopreader.corpus.corpus import Corpus
from coopreader.corpus.loaded import Loaded, bundled_seeds, check_paths, gathered
from coopreader.corrections import Corrections
from coopreader.places import corrections_file, settings_file, shelf_folder
from coopreader.settings import load_settings
from coopreader.stopping import never
from coopreader.text.numbers import count_of
from coopreader.text.safe import safe_line

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.corpus.shelf import Kept, Shelf
    from coopreader.readers.fields import FieldNames

STDIN = "-"

paths_argument: Callable[[Callable[..., None]], Callable[..., None]] = click.argument(
    "paths", nargs=-1, metavar="[PATH ...]", type=click.Path(path_type=Path, allow_dash=True)
)
"""Folders, files, rows of files (`pages.jsonl:17`), or `-` alone for standard input."""


def _names_in(_context: click.Context, _option: click.Parameter, written: str | None) -> "FieldNames | None":
    """The names in the option, else those in the settings; a slip in these keeps nobody from reading."""
    given = load_settings(settings_file()).fields if written is None else written
    if not given:
        return None
    from coopreader.readers.fields import USUAL_NAMES, field_names

    names, wrong = field_names(given)
    if wrong and written is not None:
        raise click.BadParameter(f"{wrong[0]!r} is not FACT=FIELD, where FACT is one of {' '.join(USUAL_NAMES)}")
    return names


fields_option: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
    "--fields",
    "names",
    metavar="FACT=FIELD,...",
    callback=_names_in,
    help="What JSON fields are called, where not as usual: title=hed,text=page.content",
)
"""What fields of the files are called, by this option or by the setting of that name."""


def open_inputs(
    paths: Sequence[Path],
    *,
    should_stop: Callable[[], bool] = never,
    is_apart: bool = False,
    lessons: "Lessons | None" = None,
    names: "FieldNames | None" = None,
    shelves: Path | None = None,
) -> Iterator[Loaded]:
    """The loading of what was named, begun at once in a process of its own if it `is_apart`; `lessons` are known.

    `names` are what fields of the files are called, under `shelves` stands what was read before.

    Raises MissingPath at once, and UsageError if `-` is not alone.
    """
    if STDIN in map(str, paths):
        if len(paths) > 1:
            raise click.UsageError("- (standard input) cannot be read together with other paths")
        return iter([read_standard_input()])
    addresses = [address for address in map(address_of, paths) if address]
    if addresses:
        rest = [path for path in paths if not address_of(path)]
        rows = [read_rows(addresses, names, lessons)]
        more = open_inputs(rest, should_stop=should_stop, lessons=lessons, names=names) if rest else ()
        return chain(rows, more)
    chosen = chosen_paths(paths)
    check_paths(chosen)
    # The bundled articles are few, and open before a shelf could be.
    shelf, kept = _shelf_of(chosen, names, shelves if paths else None)
    if is_apart:
        from coopreader.corpus.apart import load_apart

        return load_apart(chosen, should_stop=should_stop, lessons=lessons, names=names, shelf=shelf, kept=kept)
    from coopreader.corpus.loading import load

    return load(chosen, should_stop=should_stop, lessons=lessons, names=names, shelf=shelf, kept=kept)


def _shelf_of(
    paths: Sequence[Path], names: "FieldNames | None", shelves: Path | None
) -> "tuple[Shelf | None, Kept | None]":
    """The shelf of what stands at `paths`, and what is on it."""
    if shelves is None:
        return None, None
    from coopreader.corpus.shelf import Shelf

    shelf = Shelf(shelves, paths, names)
    return shelf, shelf.open()


def shelves_folder() -> Path | None:
    """Where what was read is kept; None if a person wants nothing kept."""
    return shelf_folder() if load_settings(settings_file()).cache_mb else None


def chosen_paths(paths: Sequence[Path]) -> Sequence[Path]:
    """`paths`; that of the bundled articles if none was named."""
    return paths or [bundled_seeds()]


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


def read_corpus(paths: Sequence[Path], names: "FieldNames | None" = None) -> Corpus:
    """All articles at `paths` as a person corrected them, what could not be read told on standard error."""
    corrections = Corrections(corrections_file())
    lessons = corrections.lessons(chosen_paths(paths))
    articles, unreadable = gathered(open_inputs(paths, lessons=lessons, names=names, shelves=shelves_folder()))
    if unreadable:
        click.echo(f"coopreader: {_counted(unreadable)} skipped: {_reasons(unreadable)}", err=True)
    corpus = Corpus(articles)
    concerned = corrections.concerned(corpus.facts)
    return corpus.renewed(concerned, corrections.corrected(corpus[position] for position in concerned))


def _counted(unreadable: Sequence[Unreadable]) -> str:
    rows = sum(problem.row is not None for problem in unreadable)
    files = len(unreadable) - rows
    return " and ".join(count_of(count, noun) for count, noun in ((files, "file"), (rows, "row")) if count)


def _reasons(unreadable: Sequence[Unreadable], most: int = 3) -> str:
    told = [
        f"{safe_line(problem.path.name) if problem.path else 'standard input'}"
        f"{f' row {problem.row}' if problem.row else ''} ({problem.reason})"
        for problem in unreadable[:most]
    ]
    rest = len(unreadable) - len(told)
    return ", ".join(told) + (f" and {rest:,} more" if rest else "")

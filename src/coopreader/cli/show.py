"""`coopreader show`: the one article whose title is most like the query."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coopreader.article import Article, Unreadable
from coopreader.cli.addresses import Address, address_of
from coopreader.cli.inputs import fields_option, paths_argument, read_corpus
from coopreader.errors import CoopReaderError, NoMatch
from coopreader.export import recovery_of, to_json, to_markdown
from coopreader.library import Library
from coopreader.settings import DEFAULTS
from coopreader.typesetting import blocks_of, plain_lines, why_blocks

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames


@click.command()
@click.argument("query")
@paths_argument
@fields_option
@click.option("--raw", "as_raw", is_flag=True, help="The saved text as it is, with line numbers on a terminal.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with all fields.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Markdown with the facts as front matter.")
@click.option("--why", "asks_why", is_flag=True, help="Where each fact came from, and what was folded away and why.")
def show(
    query: str,
    paths: tuple[Path, ...],
    *,
    names: "FieldNames | None",
    as_raw: bool,
    as_json: bool,
    as_markdown: bool,
    asks_why: bool,
) -> None:
    """Print the article whose title is most like QUERY, or the one in a row of a file: pages.jsonl.gz:17.

    On a terminal the text is broken to a comfortable width; piped, each paragraph is one line.
    """
    if as_raw + as_json + as_markdown > 1:
        raise click.UsageError("--raw, --json and --markdown are three forms of one answer: choose one")
    if asks_why and (as_raw or as_markdown):
        raise click.UsageError("--why goes alone or with --json")
    address = None if paths else address_of(Path(query))
    if address and as_raw:
        # Also of a row that gives no article: this is how one finds out why.
        _tell(_raw_row(address))
        return
    article = _in_row(query, names) if address else _most_like(query, paths, names)
    if as_json:
        click.echo(to_json(article, recovery_of(article) if asks_why else {}))
    elif as_markdown:
        click.echo(to_markdown(article))
    else:
        _tell(_raw(article) if as_raw else _why(article) if asks_why else _text(article))


def _most_like(query: str, paths: Sequence[Path], names: "FieldNames | None") -> Article:
    matches = read_corpus(paths, names).jump(query, limit=1)
    if not matches:
        raise NoMatch(f"no title is like {query!r}")
    return matches[0].article


def _in_row(address: str, names: "FieldNames | None") -> Article:
    articles = read_corpus([Path(address)], names)
    if not articles:
        raise NoMatch(f"{address} is no article")
    return articles[0]


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _raw(article: Article) -> Iterator[str]:
    page = Library().raw(article)
    if isinstance(page, Unreadable):
        raise CoopReaderError(f"{article.title!r} cannot be read again: {page.reason}")
    return _numbered(page.lines)


def _raw_row(address: Address) -> Iterator[str]:
    from coopreader.readers.files import saved_page

    page = saved_page(*address)
    if isinstance(page, Unreadable):
        raise CoopReaderError(f"{address.path}:{address.row} cannot be read: {page.reason}")
    return _numbered(page.lines)


def _numbered(lines: Sequence[str]) -> Iterator[str]:
    """`lines`, on a terminal with their numbers."""
    digits = len(str(len(lines)))
    for number, line in enumerate(lines, start=1):
        yield f"{number:>{digits}}  {line}" if sys.stdout.isatty() else line


def _why(article: Article) -> Iterator[str]:
    # Columns for the eye, also in a pipe: programs ask for JSON.
    return plain_lines(why_blocks(article), _width())


def _text(article: Article) -> Iterator[str]:
    blocks = blocks_of(article)
    if not sys.stdout.isatty():
        for block in blocks:
            yield from [""] * block.gap
            yield block.lead + block.text
        return
    yield from plain_lines(blocks, _width())


def _width() -> int:
    return min(DEFAULTS.measure, shutil.get_terminal_size().columns)

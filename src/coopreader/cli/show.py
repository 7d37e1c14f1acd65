"""`coopreader show`: the one article whose title is most like the query."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from coopreader.article import Article, Unreadable
from coopreader.cli.inputs import paths_argument, read_corpus
from coopreader.errors import CoopReaderError, NoMatch
from coopreader.export import recovery_of, to_json, to_markdown
from coopreader.library import Library
from coopreader.settings import DEFAULTS
from coopreader.typesetting import blocks_of, plain_lines, why_blocks


@click.command()
@click.argument("query")
@paths_argument
@click.option("--raw", "as_raw", is_flag=True, help="The saved text as it is, with line numbers on a terminal.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with all fields.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Markdown with the facts as front matter.")
@click.option("--why", "asks_why", is_flag=True, help="Where each fact came from, and what was folded away and why.")
def show(
    query: str, paths: tuple[Path, ...], *, as_raw: bool, as_json: bool, as_markdown: bool, asks_why: bool
) -> None:
    """Print the article whose title is most like QUERY.

    On a terminal the text is broken to a comfortable width; piped, each paragraph is one line.
    """
    if as_raw + as_json + as_markdown > 1:
        raise click.UsageError("--raw, --json and --markdown are three forms of one answer: choose one")
    if asks_why and (as_raw or as_markdown):
        raise click.UsageError("--why goes alone or with --json")
    corpus = read_corpus(paths)
    matches = corpus.jump(query, limit=1)
    if not matches:
        raise NoMatch(f"no title is like {query!r}")
    article = matches[0].article
    if as_json:
        click.echo(to_json(article, recovery_of(article) if asks_why else {}))
    elif as_markdown:
        click.echo(to_markdown(article))
    else:
        for line in _raw(article) if as_raw else _why(article) if asks_why else _text(article):
            click.echo(line)


def _raw(article: Article) -> Iterator[str]:
    page = Library().raw(article)
    if isinstance(page, Unreadable):
        raise CoopReaderError(f"{article.title!r} cannot be read again: {page.reason}")
    digits = len(str(len(page.lines)))
    for number, line in enumerate(page.lines, start=1):
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

"""`coopreader list`: the articles, one a line, as text or JSON."""

import shutil
import sys
from pathlib import Path

import click

from coopreader.article import Article
from coopreader.cli.inputs import paths_argument, read_corpus
from coopreader.corpus.orders import ORDERS, order_named, positions_in_order
from coopreader.errors import NoMatch
from coopreader.export import to_json
from coopreader.text.widths import fit


@click.command("list")
@paths_argument
@click.option(
    "--filter", "query", metavar="QUERY", default="", help="Titles like QUERY, best first; typos are forgiven."
)
@click.option(
    "--sort",
    "order_name",
    type=click.Choice([order.name for order in ORDERS]),
    help="Order of the list; with --filter, the best match comes first unless this is given.  [default: date]",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with all fields.")
def list_articles(paths: tuple[Path, ...], query: str, order_name: str | None, as_json: bool) -> None:
    """List articles: day, headline and publisher.

    Exit status 1 if nothing matches.
    """
    corpus = read_corpus(paths)
    order = order_named(order_name or "")
    if query.strip():
        from coopreader.matching.ranking import rank

        # As `Corpus.jump` ranks, without the marks, which nobody sees here.
        positions = rank(query, corpus.titles).positions
        if order_name:
            positions = positions_in_order(corpus, order, positions)
    else:
        positions = positions_in_order(corpus, order)
    if not positions and query.strip():
        raise NoMatch(f"no title is like {query!r}")
    if not positions:
        click.echo("coopreader: no article found", err=True)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for position in positions:
        article = corpus[position]
        click.echo(to_json(article) if as_json else _line(article, width))


def _line(article: Article, width: int | None) -> str:
    day = article.date.isoformat() if article.date else " " * len("2017-09-27")
    line = "  ".join(filter(None, (day, article.title, f"· {article.source}" if article.source else None)))
    return line if width is None else fit(line, width)

"""`coopreader list`: the articles, one a line, as text or JSON."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coopreader.article import Article
from coopreader.cli.inputs import fields_option, paths_argument, read_corpus
from coopreader.corpus.corpus import Corpus
from coopreader.corpus.orders import ORDERS, order_named, positions_in_order
from coopreader.errors import NoMatch
from coopreader.export import to_json
from coopreader.text.widths import fit

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames


@click.command("list")
@paths_argument
@fields_option
@click.option(
    "--filter", "query", metavar="QUERY", default="", help="What matches QUERY, best first, as the filter bar finds it."
)
@click.option(
    "--sort",
    "order_name",
    type=click.Choice([order.name for order in ORDERS]),
    help="Order of the list; with --filter, the best match comes first unless this is given.  [default: date]",
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="One JSON object a line, with all fields; with --filter also score and spans.",
)
def list_articles(
    paths: tuple[Path, ...], query: str, order_name: str | None, as_json: bool, names: "FieldNames | None"
) -> None:
    """List articles: day, headline and publisher.

    Exit status 1 if nothing matches.
    """
    corpus = read_corpus(paths, names)
    positions, scores = _matching(corpus, query, order_name)
    if not positions and query.strip():
        raise NoMatch(f"no article matches {query!r}")
    if not positions:
        click.echo("coopreader: no article found", err=True)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for position, score in zip(positions, scores, strict=False):
        article = corpus[position]
        click.echo(to_json(article, _how_it_matches(article, query, score)) if as_json else _line(article, width))


def _matching(corpus: Corpus, query: str, order_name: str | None) -> tuple[Sequence[int], Iterable[float]]:
    """Which articles, in which order, and how well each matches."""
    order = order_named(order_name or "")
    if not query.strip():
        return positions_in_order(corpus, order), repeat(0.0)
    from coopreader.matching.query import parse
    from coopreader.matching.ranking import rank

    # As `Corpus.jump` ranks, without the marks, which nobody sees here.
    ranking = rank(query, corpus.catalogue)
    if parse(query).ranks and order_name is None:
        return ranking.positions, ranking.scores
    score_of = dict(zip(ranking.positions, ranking.scores, strict=True))
    positions = positions_in_order(corpus, order, score_of)
    return positions, [score_of[position] for position in positions]


def _how_it_matches(article: Article, query: str, score: float) -> dict[str, object]:
    if not query.strip():
        return {}
    from coopreader.matching.marks import marks

    return {"score": round(score, 2), "spans": marks(query, article.title)}


def _line(article: Article, width: int | None) -> str:
    day = article.date.isoformat() if article.date else " " * len("2017-09-27")
    line = "  ".join(filter(None, (day, article.title, f"· {article.source}" if article.source else None)))
    return line if width is None else fit(line, width)

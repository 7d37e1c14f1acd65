"""The orders in which a corpus can be listed. To add one, add a line to ORDERS.

Every order is total: what a key leaves equal stays in the order of the corpus, which is the natural order of files.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from coopreader.article import Article
from coopreader.corpus.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Order:
    """One way to list articles."""

    name: str
    """What it is called on the command line and in settings."""
    label: str
    """What the header says, with the arrow that tells which end comes first."""
    key: Callable[[Article], Any] | None
    """What is compared, smallest first; None keeps the order of the corpus."""


def _newest_first(article: Article) -> int:
    return -(article.date or date.min).toordinal()


def _title(article: Article) -> str:
    return article.title.casefold().lstrip("\"'“”‘’«»„([ ")


def _source(article: Article) -> tuple[bool, str, int]:
    return (article.source is None, (article.source or "").casefold(), _newest_first(article))


def _longest_first(article: Article) -> int:
    return -article.words


ORDERS: Final = (
    Order("date", "by date ↓", _newest_first),
    Order("title", "by title ↑", _title),
    Order("source", "by source ↑", _source),
    Order("file", "by file ↑", None),
    Order("length", "by length ↓", _longest_first),
)
"""In the order in which one key cycles through them; the first is the default."""


def order_named(name: str) -> Order:
    """The order called `name`; the default if there is none such."""
    return next((order for order in ORDERS if order.name == name), ORDERS[0])


def next_order(order: Order) -> Order:
    """The order after `order`; after the last, the first."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]


def positions_in_order(corpus: Corpus, order: Order, positions: Iterable[int] | None = None) -> list[int]:
    """`positions` (all of the corpus if None), as `order` lists them."""
    chosen = range(len(corpus)) if positions is None else positions
    key = order.key
    if key is None:
        return sorted(chosen)
    keys = [key(article) for article in corpus]
    return sorted(sorted(chosen), key=keys.__getitem__)

"""The orders in which a corpus can be listed. To add one, add a line to ORDERS.

Every order is total: what a key leaves equal stays in the order of the corpus, which is the natural order of files.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from coopreader.article import Known
from coopreader.corpus.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Order:
    """One way to list articles."""

    name: str
    """What it is called on the command line and in settings."""
    label: str
    """What the header says, with the arrow that tells which end comes first."""
    key: Callable[[Known], Any] | None
    """What is compared, smallest first; None keeps the order of the corpus."""


def _newest_first(article: Known) -> int:
    return -(article.date or date.min).toordinal()


def _title(article: Known) -> str:
    return article.title.casefold().lstrip("\"'“”‘’«»„([ ")


def _source(article: Known) -> tuple[bool, str, int]:
    return (article.source is None, (article.source or "").casefold(), _newest_first(article))


def _longest_first(article: Known) -> int:
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
    if positions is None:
        return Ordered(order).of(corpus)
    if order.key is None:
        return sorted(positions)
    keys = list(map(order.key, corpus.facts))
    return sorted(sorted(positions), key=keys.__getitem__)


class Ordered:
    """The positions of a growing corpus in one order: what was put in order before is not asked again."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self._keys: list[Any] = []
        self._positions: list[int] = []

    def of(self, corpus: Corpus) -> list[int]:
        """All positions of `corpus`, which begins with the articles of the one that was asked for before."""
        key, known = self.order.key, len(self._positions)
        if key is None:
            return list(range(len(corpus)))
        if len(corpus) > known:
            self._keys.extend(map(key, corpus.facts.between(known, len(corpus))))
            # Two runs in order, which sorting joins in one go; what is equal stays in the order of the corpus.
            more = sorted(range(known, len(self._keys)), key=self._keys.__getitem__)
            self._positions = sorted([*self._positions, *more], key=self._keys.__getitem__)
        return self._positions

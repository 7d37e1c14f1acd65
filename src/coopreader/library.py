"""Library: a corpus and what is known about it; what the command line and the screen ask.

Each method is one call into a room. What a screen shows (which articles, in which order, which one is open) is the
screen's; what there is, is here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coopreader.article import Article, ArticleId, Unreadable
from coopreader.corpus.corpus import Corpus
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.orders import Order, positions_in_order
from coopreader.matching.catalogue import Catalogue
from coopreader.stopping import never


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which articles a query leaves, and in which order they are listed."""

    corpus: Corpus
    positions: Sequence[int]
    """Positions in that corpus."""
    close_from: int
    """Index in `positions` of the first title that needed a typo forgiven; its length if none did."""

    def settle(self) -> None:
        """Put those in order that are far down: they are, when they are asked for, which may take a while."""
        if self.positions:
            self.positions[-1]


@dataclass(frozen=True, slots=True)
class RawPage:
    """The lines an article was recovered from."""

    lines: tuple[str, ...]
    has_changed: bool
    """Whether the file is no longer the one that was read."""


class Library:
    """The articles of this reading, growing while they load."""

    def __init__(self, name: str = "", articles: Sequence[Article] = ()) -> None:
        self.name = name
        """What a person would call it: the folder's name."""
        self.corpus = Corpus(articles)
        self.unreadable: tuple[Unreadable, ...] = ()
        """Files and rows that gave no article."""
        self._catalogue = Catalogue(articles)
        self._ordered: tuple[Corpus, Order, Sequence[int]] | None = None
        """The last listing in an order: a query that is cleared asks for it again."""

    def add(self, loaded: Loaded) -> None:
        """Take in what a step of loading brought; positions of earlier articles stay as they are."""
        self.corpus = self.corpus.extended(loaded.articles)
        self.unreadable += loaded.unreadable
        self._catalogue.extend(loaded.articles)

    def prepare(self) -> None:
        """Make the first query as fast as the next: it would import numpy and RapidFuzz (80 ms). For an idle thread."""
        from coopreader.matching.ranking import rank

        rank("prepare", self._catalogue)

    def narrow(self, query: str, order: Order, should_stop: Callable[[], bool] = never) -> Narrowed:
        """The articles `query` leaves, best first; in `order` if it says nothing of how like. May run beside `add`."""
        if not query.strip():
            positions = self._in_order(order)
            return Narrowed(self.corpus, positions, len(positions))
        from coopreader.matching.query import parse
        from coopreader.matching.ranking import rank

        ranking = rank(query, self._catalogue, should_stop=should_stop)
        # Read after the ranking: articles come before their titles in `add`, so each position stands in it.
        corpus = self.corpus
        if parse(query).ranks:
            return Narrowed(corpus, ranking.positions, ranking.typos_from)
        is_left = bytearray(len(corpus))
        for position in ranking.positions:
            is_left[position] = True
        positions = [position for position in self._in_order(order) if is_left[position]]
        return Narrowed(corpus, positions, len(positions))

    def values(self, field: str) -> Sequence[str]:
        """What the articles have for a text field, the most frequent first."""
        return self._catalogue.values(field)

    def _in_order(self, order: Order) -> Sequence[int]:
        corpus, known = self.corpus, self._ordered
        if known is None or known[0] is not corpus or known[1] is not order:
            known = self._ordered = (corpus, order, positions_in_order(corpus, order))
        return known[2]

    def raw(self, article: Article) -> RawPage | Unreadable:
        """The saved lines of `article`, read again from its file."""
        if article.recovery.raw is not None:
            return RawPage(tuple(article.recovery.raw.split("\n")), has_changed=False)
        if article.path is None:
            return Unreadable(None, "no file holds this article")
        # Readers are for whoever loads; here they are needed once in a while.
        from coopreader.readers.files import saved_lines

        found = _id_in_file(article, article.path)
        if isinstance(found, Unreadable):
            return found
        lines = saved_lines(article.path, article.recovery.row)
        return lines if isinstance(lines, Unreadable) else RawPage(lines, has_changed=found != article.id)


def _id_in_file(article: Article, path: Path) -> ArticleId | Unreadable:
    """The id of what stands today where `article` came from."""
    from coopreader.readers.files import read_file

    problem = Unreadable(path, "its row is gone from the file")
    for draft in read_file(path):
        if isinstance(draft, Unreadable):
            if draft.row in (None, article.recovery.row):
                problem = draft
        elif draft.row == article.recovery.row:
            return draft.id
    return problem

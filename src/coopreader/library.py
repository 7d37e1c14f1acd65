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
from coopreader.matching.titles import Titles
from coopreader.stopping import never


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which articles a query leaves, and in which order they are listed."""

    corpus: Corpus
    positions: Sequence[int]
    """Positions in that corpus."""
    close_from: int
    """Index in `positions` of the first title that needed a typo forgiven; its length if none did."""


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
        self._titles = Titles(article.title for article in articles)

    def add(self, loaded: Loaded) -> None:
        """Take in what a step of loading brought; positions of earlier articles stay as they are."""
        self.corpus = self.corpus.extended(loaded.articles)
        self.unreadable += loaded.unreadable
        self._titles.extend(article.title for article in loaded.articles)

    def prepare(self) -> None:
        """Make the first query as fast as the next: it would import the matchers (30 ms). For an idle thread."""
        from coopreader.matching.ranking import rank

        rank("prepare", Titles(["prepare"]))

    def narrow(self, query: str, order: Order, should_stop: Callable[[], bool] = never) -> Narrowed:
        """The articles `query` leaves, best first; all of them in `order` if it is blank. May run beside `add`."""
        if not query.strip():
            corpus = self.corpus
            positions = positions_in_order(corpus, order)
            return Narrowed(corpus, positions, len(positions))
        from coopreader.matching.ranking import rank

        ranking = rank(query, self._titles, should_stop=should_stop)
        # Read after the ranking: articles come before their titles in `add`, so each position stands in it.
        return Narrowed(self.corpus, ranking.positions, ranking.typos_from)

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

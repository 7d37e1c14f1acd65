"""Corpus: an immutable ordered collection of articles, and the jump to one by its title.

Articles may stand in memory or be made when they are asked for (shelved.py): who needs only what is known of them, in
a list, an order, a search, asks for `facts`. How they are compared is the business of `matching`; a corpus only lends
what it has and turns positions back into articles.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

from coopreader.article import Article, ArticleId, Known
from coopreader.joined import Joined, Stretch

if TYPE_CHECKING:
    from coopreader.matching.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Match:
    """An article whose title is like what was asked for."""

    article: Article
    score: float
    """How like, from 0 to 100."""
    spans: tuple[tuple[int, int], ...]
    """Start and end offsets into the title of the letters that match, in their order, never overlapping."""
    position: int
    """Where the article stands in the corpus."""


class Corpus(Sequence[Article]):
    """An immutable collection of articles in a fixed order."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles = articles if isinstance(articles, Joined) else Joined(_lasting(articles))

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> "Corpus": ...
    def __getitem__(self, index: int | slice) -> "Article | Corpus":
        if isinstance(index, slice):
            return Corpus(self._articles[index])
        return self._articles[index]

    def __iter__(self) -> Iterator[Article]:
        return iter(self._articles)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Corpus) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<Corpus of {len(self):,} articles>"

    def __reduce__(self) -> tuple[type["Corpus"], tuple[tuple[Article, ...]]]:
        # What was made ready for matching cannot be pickled; whoever receives the articles makes it again.
        return Corpus, (tuple(self),)

    def extended(self, articles: Iterable[Article]) -> "Corpus":
        """A corpus of these articles and `articles` after them; positions in this one stay true in it."""
        return Corpus(self._articles.extended(_lasting(articles)))

    def replaced(self, articles: Mapping[int, Article]) -> "Corpus":
        """A corpus of these articles, `articles` in the places of those at their positions."""
        return self.renewed(list(articles), tuple(articles.values()))

    def renewed(self, positions: Sequence[int], articles: Sequence[Article]) -> "Corpus":
        """A corpus of these articles, each of `articles` in the place of the one at its position."""
        return Corpus(self._articles.replaced(positions, _lasting(articles)))

    @cached_property
    def facts(self) -> Joined[Known]:
        """What is known of each article besides its text: asking for it makes no article."""
        return self._articles.mapped(facts_in)

    def by_id(self, article_id: ArticleId) -> Article | None:
        """The article with that id, if it is here."""
        position = self._positions.get(article_id)
        return None if position is None else self._articles[position]

    def jump(self, query: str, limit: int | None = 10) -> list[Match]:
        """The articles whose titles are most like `query`, best first, at most `limit` (None: all that match).

        Letters may be missing, swapped or wrong; words may stand in any order; the README's table says what else can be
        asked (exact words, fields, exclusions). Ties are settled by the shorter title, then the newer article, then the
        order of the corpus. An empty query gives the first articles, unmarked.
        """
        # Who only lists or reads does not pay for matching.
        from coopreader.matching.marks import marks
        from coopreader.matching.ranking import rank

        ranking = rank(query, self.catalogue, limit=limit)
        return [
            Match(article, score, tuple(marks(query, article.title)), position)
            for position, score in zip(ranking.positions, ranking.scores, strict=True)
            for article in (self._articles[position],)
        ]

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The articles, made ready to be searched; made once, when first asked for."""
        from coopreader.matching.catalogue import Catalogue

        return Catalogue(self.facts)

    @cached_property
    def _positions(self) -> dict[ArticleId, int]:
        return {known.id: position for position, known in enumerate(self.facts)}


def facts_in(articles: Sequence[Article]) -> Sequence[Known]:
    """What is known of each of `articles`: of those that are made when they are asked for, none is made."""
    if isinstance(articles, Stretch):
        return Stretch(facts_in(articles.whole), articles.first, articles.last)
    if isinstance(articles, Joined):
        return articles.mapped(facts_in)
    facts: Sequence[Known] = getattr(articles, "facts", articles)
    return facts


def _lasting(articles: Iterable[Article]) -> Sequence[Article]:
    """`articles` as they are now, whatever becomes of what they came in."""
    if isinstance(articles, Stretch | Joined | tuple):
        return articles
    if isinstance(articles, Sequence) and hasattr(articles, "facts"):
        return Stretch(articles, 0, len(articles))
    return tuple(articles)

"""Rankings as tests look at them: plain lists, of made-up articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coopreader.article import Article
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.ranking import rank


@dataclass(frozen=True, slots=True)
class Ranked:
    """A ranking that can be compared."""

    positions: list[int]
    scores: list[float]
    typos_from: int

    @property
    def upper(self) -> list[int]:
        """The positions above the rule: those that need no typo."""
        return self.positions[: self.typos_from]


def articles_of(titles: Iterable[str]) -> list[Article]:
    """Articles that have a title and nothing else."""
    return [Article(title=title) for title in titles]


def catalogue_of(titles: Iterable[str]) -> Catalogue:
    """A catalogue of such articles."""
    return Catalogue(articles_of(titles))


def ranked(query: str, titles: Sequence[str] | Catalogue, *, limit: int | None = None) -> Ranked:
    """The whole ranking of `titles`."""
    catalogue = titles if isinstance(titles, Catalogue) else catalogue_of(titles)
    ranking = rank(query, catalogue, limit=limit)
    return Ranked(list(ranking.positions), list(ranking.scores), ranking.typos_from)

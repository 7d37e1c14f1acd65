"""Which articles a query leaves, and how much each costs: every clause must hold.

Order is ranking.py's business, and so is everything that looks at more than one term at a time.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coopreader.matching.answers import Answer
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.fields import TITLE
from coopreader.matching.lexicon import Words
from coopreader.matching.likeness import TYPO
from coopreader.matching.meanings import RUN_TOGETHER, exact, first_of, like, run_together
from coopreader.matching.query import Bound, Clause, Query, Term
from coopreader.matching.titles import NONE, Titles
from coopreader.stopping import ShouldStop, never

if TYPE_CHECKING:
    from coopreader.matching.lexicon import Numbers
    from coopreader.matching.titles import Costs


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that a query leaves."""

    positions: "Numbers"
    """Ascending."""
    costs: "Costs"
    """One for each: the sum of what the terms cost."""
    meant: "tuple[Costs, ...]"
    """For each clause that wants something of the title, the cost of each piece it could mean there."""


class Search:
    """One query over the articles there are. What its terms say is remembered by the catalogue: a query that goes on
    from the last one asks only for what is new."""

    def __init__(self, catalogue: Catalogue, should_stop: ShouldStop = never) -> None:
        self._catalogue = catalogue
        self._changes = catalogue.changes
        self._below = len(catalogue)
        self._words = catalogue.titles.lexicon.words()
        self._should_stop = should_stop

    def find(self, query: Query) -> Found | None:
        """What `query` leaves; None if told to stop."""
        import numpy as np

        for loose in (False, True):
            answers = [self._clause(clause, loose=loose) for clause in query.clauses]
            if self._should_stop():
                return None
            # So many NONEs as a query has terms still fit the type.
            costs = sum((answer.costs for answer in answers), np.zeros(self._below, np.int32))
            positions = np.flatnonzero(costs < NONE)
            if positions.size:
                break
        meant = tuple(answer.meant for answer in answers if answer.meant is not None)
        return Found(positions, costs[positions], meant)

    def _clause(self, clause: Clause, *, loose: bool) -> Answer:
        import numpy as np

        answer, *others = (self._said(term, loose=loose) for term in clause)
        for other in others:
            tables = [meant for meant in (answer.meant, other.meant) if meant is not None]
            meant = np.minimum.reduce(tables) if tables else None
            answer = Answer(np.minimum(answer.costs, other.costs), meant)
        return answer

    def _said(self, term: Term | Bound, *, loose: bool) -> Answer:
        import numpy as np

        if self._should_stop():
            return Answer(np.full(self._below, NONE, np.int32))
        is_loose = loose and isinstance(term, Term) and term.how == "like" and term.field == TITLE
        key = (term, is_loose, self._below, self._words.form_starts.size, self._changes)
        known = self._catalogue.answers.get(key)
        if known is not None:
            return known
        answer = self._answer(term, loose=is_loose)
        if term.is_not:
            answer = Answer(np.where(answer.costs < NONE, np.int32(NONE), np.int32(0)))
        if not self._should_stop():
            self._catalogue.answers.put(key, answer)
        return answer

    def _answer(self, term: Term | Bound, *, loose: bool) -> Answer:
        import numpy as np

        if isinstance(term, Bound):
            numbers = self._catalogue.numbers(term.field, self._below)
            least, most = term.limits
            holds = (numbers >= least) & (numbers <= most)
            return Answer(np.where(holds, np.int32(0), np.int32(NONE)))
        if term.field == TITLE:
            return self._in_texts(term, self._catalogue.titles, self._words, self._below, loose=loose)
        values = self._catalogue.texts(term.field, self._below)
        costs = self._in_texts(term, values, values.lexicon.words(), len(values)).costs
        # Which publisher is meant is no matter of degree: those without a typo, or else those with one.
        likely = costs < (TYPO if (costs < TYPO).any() else NONE)
        numbers = self._catalogue.numbers(term.field, self._below)
        return Answer(np.where(likely, np.int32(0), np.int32(NONE))[numbers])

    def _in_texts(self, term: Term, texts: Titles, words: Words, below: int, *, loose: bool = False) -> Answer:
        if term.how != "like":
            return Answer(exact(term, words, texts, below), first_of(term, words))
        meant = like(term, words, loose=loose, should_stop=self._should_stop)
        costs = texts.having(meant, below)
        if loose:
            import numpy as np

            two = run_together(term, words, texts, below, should_stop=self._should_stop)
            costs[two] = np.minimum(costs[two], RUN_TOGETHER)
        return Answer(costs, meant)

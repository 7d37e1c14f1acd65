"""Ranking articles by what the reader typed of their titles.

The idea
--------
A person who looks for a headline remembers words of it, and mistreats the words: leaves out vowels, types
only the beginnings, swaps two letters, forgets the order. So a query is terms, every term must be found, and
a term is found in a *word*, never in letters strewn over the line: that alone makes three words of a query
leave a handful of titles where matching letter by letter leaves hundreds. A ranking goes in four steps:

1. lexicon.py names the words that hold the term's letters (then: all but one or two of them). likeness.py
   throws out the unlikely ones and gives each of the others a cost: 0 for the word itself, a little for its
   beginning, more for left out letters, TYPO for every wrong one. A capital that was typed and is none costs CASE.
2. finding.py adds up for each title what the cheapest word for each term costs. A title that lacks one is out.
3. If no title is left, the query is read again, loosely: sparser letters, one more typo, two words typed as
   one. All of that is a guess like a typo, and costs as much.
4. Titles are put in order: fewest typos, then lowest cost with that of their shape, then shorter, then newer, then
   in the order of the corpus, which is that of their paths. That order is total: the same query over the same
   corpus gives the same list.

What a person can see at once is never traded against the rest. Titles that have every word just as it was
typed go above all others (INEXACT), and titles that need a typo below all that do not: `Ranking.typos_from`
says where those begin. Exact terms, fields and exclusions only say which articles; they cost nothing.

Shape
-----
Terms alone leave ties: a hundred headlines have `man`, `charged` and `murder`. Of two titles the likelier is
the one

- that is covered better (COVERAGE): if any words of a headline are as likely to be typed as any others, a
  headline of six words gives a certain three far more often than one of twelve does;
- that has the terms in the order typed (ORDER): most people type most words in the order they read them;
- that has them side by side (NEAR): half of ORDER, for it says part of the same thing again.

Shape is looked at only for the best of the titles (CLOSELY); a million that match one letter are put in order when
somebody asks for the four hundredth. Everything above is measured by `python -m tests.benchmarks jump`; the weights
lie on a wide plateau, where doubling or halving any of them moves less than half a query in a hundred.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from coopreader.matching.catalogue import Catalogue
from coopreader.matching.finding import Found, Search
from coopreader.matching.likeness import DEAREST, FAR, TYPO
from coopreader.matching.meanings import CASE
from coopreader.matching.query import parse
from coopreader.matching.titles import NONE
from coopreader.matching.unfolding import Unfolding
from coopreader.stopping import ShouldStop, never

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from coopreader.matching.lexicon import Numbers
    from coopreader.matching.titles import Costs

    Keys = NDArray[np.int64]
    Shares = NDArray[np.float64]

COVERAGE: Final = FAR * 0.3
"""Cost of a title of which no word was typed. The shares of likeness.FAR make the two comparable: a title
half as long is worth as much as the difference between a whole word and one with a letter left out."""

ORDER: Final = COVERAGE / 3
"""Cost of terms that all stand in the opposite order."""

NEAR: Final = ORDER / 2
"""Cost of terms of which no two that were typed together stand together."""

WORST_SHAPE: Final = COVERAGE + ORDER + NEAR

INEXACT: Final = WORST_SHAPE
"""Cost of a title that has any term otherwise than typed: so all that have just these words go before it."""

CLOSELY: Final = 200
"""Titles of each tier whose shape is looked at: more than anyone scrolls through to find the right one."""

MOST_PIECES: Final = 1 << 10
"""More than any title has."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which articles match, best first."""

    positions: Sequence[int]
    scores: Sequence[float]
    """One for each position, 0 to 100, never rising. At most 50 if it needs a typo, 25 if two, and so on."""
    typos_from: int
    """Where in `positions` those begin that need a typo; `len(positions)` if there are none."""


def rank(text: str, catalogue: Catalogue, *, limit: int | None = None, should_stop: ShouldStop = never) -> Ranking:
    """The articles that match what was typed, best first; all of them, in their own order, if nothing was asked for.

    A query that only says which articles (`source:xinhua`), not how like, leaves them in their own order, too. Empty
    if told to stop.
    """
    query, count = parse(text), len(catalogue)
    if not query.clauses:
        return _unranked(range(count), limit)
    found = Search(catalogue, should_stop).find(query)
    if found is None:
        return _unranked((), limit)
    if not query.ranks:
        return _unranked(found.positions.tolist(), limit)
    tiers = _tiers(found, catalogue)
    if should_stop():
        return _unranked((), limit)
    return _joined(tiers, limit)


def _unranked(positions: Sequence[int], limit: int | None) -> Ranking:
    some = positions if limit is None else positions[:limit]
    return Ranking(some, [0.0] * len(some), len(some))


@dataclass(frozen=True, slots=True)
class _Part:
    """Some titles in their order."""

    positions: "Numbers"
    scores: "Shares"


@dataclass(frozen=True, slots=True)
class _Tier:
    """Titles that need a typo, or titles that do not."""

    count: int
    first: _Part
    rest: Callable[[], _Part]
    """Puts those in order that are not among the first."""


def _joined(tiers: "Sequence[_Tier]", limit: int | None) -> Ranking:
    """One tier after the other."""
    import numpy as np

    upper, lower = tiers
    most = upper.count + lower.count if limit is None else min(limit, upper.count + lower.count)
    begun = [upper.first] if upper.first.positions.size < upper.count else [upper.first, lower.first]

    @cache
    def everything() -> tuple[list[int], list[float]]:
        parts = [part for tier in tiers for part in (tier.first, tier.rest())]
        positions = np.concatenate([part.positions for part in parts])
        scores = np.concatenate([part.scores for part in parts])
        return positions[:most].tolist(), scores[:most].tolist()

    return Ranking(
        Unfolding(
            [position for part in begun for position in part.positions.tolist()][:most],
            most,
            lambda: everything()[0],
        ),
        Unfolding(
            [score for part in begun for score in part.scores.tolist()][:most],
            most,
            lambda: everything()[1],
        ),
        min(upper.count, most),
    )


def _tiers(found: Found, catalogue: Catalogue) -> list[_Tier]:
    """Those that need no typo, and those that do."""
    import numpy as np

    needs_typo = found.costs >= TYPO
    # Of two that cost the same, the shorter; of those, the newer; all in one number, which sorts fast.
    days = catalogue.days(found.positions)
    keys = found.costs.astype(np.int64) << 32 | catalogue.titles.lengths_of(found.positions) << 22 | MOST_DAYS - days
    return [_tier(found, np.flatnonzero(tier), keys[tier], catalogue) for tier in (~needs_typo, needs_typo)]


MOST_DAYS: Final = (1 << 22) - 1
"""More than the number of any day: the last of the year 9999 is 3,652,059."""


def _tier(found: Found, members: "Numbers", keys: "Keys", catalogue: Catalogue) -> _Tier:
    """The tier of `members` (places in `found`), which are ordered by `keys` before their shape is looked at."""
    import numpy as np

    if members.size > CLOSELY:
        last = np.partition(keys, CLOSELY - 1)[CLOSELY - 1]
        best = np.flatnonzero(keys <= last)
    else:
        best = np.arange(members.size)
    best = best[np.argsort(keys[best], kind="stable")][:CLOSELY]
    others = np.ones(members.size, np.bool_)
    others[best] = False

    def rest() -> _Part:
        some = np.flatnonzero(others)
        some = members[some[np.argsort(keys[some], kind="stable")]]
        return _Part(found.positions[some], _scores(*_totals(found.costs[some], WORST_SHAPE, len(found.meant))))

    return _Tier(members.size, _judged(found, members[best], keys[best], catalogue), rest)


def _judged(found: Found, members: "Numbers", keys: "Keys", catalogue: Catalogue) -> _Part:
    """`members` in the order that their shapes give them; equals as `keys` say."""
    import numpy as np

    positions = found.positions[members]
    shapes = shape_costs(catalogue, positions, found.meant)
    typos, totals = _totals(found.costs[members], shapes, len(found.meant))
    order = np.lexsort((positions, keys & 0xFFFF_FFFF, totals, typos))
    return _Part(positions[order], _scores(typos[order], totals[order]))


def _totals(costs: "Costs", shapes: "Shares | float", terms: int) -> "tuple[Costs, Shares]":
    """The typos of titles of these costs and shapes, and all their other costs."""
    typos, letters = costs // TYPO, costs % TYPO
    return typos, letters / max(1, terms) + shapes + INEXACT * (costs > 0)


def _scores(typos: "Costs", totals: "Shares") -> "Shares":
    """0 to 100. Each typo halves it, which is also what keeps the tiers apart: half of 100 is the least without."""
    import numpy as np

    scores: Shares = (100 - 50 * totals / (DEAREST + CASE + INEXACT + WORST_SHAPE)) / np.exp2(typos)
    return scores


def shape_costs(catalogue: Catalogue, positions: "Numbers", meant: "Sequence[Costs]") -> "Shares":
    """Cost, 0 to WORST_SHAPE, of where in the titles at `positions` the terms were found; `meant` has for each term
    the cost of each piece."""
    import numpy as np

    tokens = catalogue.titles.tokens(positions)
    if not tokens.pieces.size or not meant:
        return np.full(positions.size, COVERAGE if meant else 0.0)
    in_title = np.arange(tokens.pieces.size) - tokens.starts[tokens.owners]
    starts = np.minimum(tokens.starts, tokens.pieces.size - 1)
    # The cheapest piece, the first of equals; -1 where there is none. A title that is replaced this moment may have
    # pieces that nobody knew when the search began: any cost will do, since it is searched again.
    cheapest = [
        np.minimum.reduceat(costs.take(tokens.pieces, mode="clip").astype(np.int64) * MOST_PIECES + in_title, starts)
        for costs in meant
    ]
    has_pieces = tokens.lengths > 0
    places = np.stack(
        [np.where(has_pieces & (best < NONE * MOST_PIECES), best % MOST_PIECES, -1) for best in cheapest], axis=1
    )
    ordered = np.sort(places, axis=1)
    # A place counts once, -1 never.
    is_new = np.diff(ordered, axis=1, prepend=-1) > 0
    covered = is_new.sum(1)
    steps = np.diff(places)
    known = (places[:, 1:] >= 0) & (places[:, :-1] >= 0)
    count = np.maximum(1, known.sum(1))
    backward = ((steps <= 0) & known).sum(1) / count
    apart = ((np.abs(steps) != 1) & known).sum(1) / count
    uncovered = 1 - covered / np.maximum(1, tokens.lengths)
    shapes: Shares = COVERAGE * uncovered + ORDER * backward + NEAR * apart
    return shapes

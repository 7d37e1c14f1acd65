"""Ranking titles by what the reader typed.

The idea
--------
A person who looks for a headline remembers words of it, and mistreats the words: leaves out vowels, types
only the beginnings, swaps two letters, forgets the order. So a query is terms, every term must be found, and
a term is found in a *word*, never in letters strewn over the line: that alone makes three words of a query
leave a handful of titles where matching letter by letter leaves hundreds. A ranking goes in four steps:

1. candidates.py names the words that hold the term's letters in order (then: all but one or two of them).
   likeness.py throws out the unlikely ones and gives each of the others a cost: 0 for the word itself, a
   little for its beginning, more for left out letters, TYPO for every wrong one.
2. Each title's cost is the sum over the terms of the cheapest word it has for each. A title that lacks one is
   out.
3. If no title is left, the query is read again, loosely: sparser letters, one more typo, two words typed as
   one.
4. Titles are put in order: fewest typos, then lowest cost with that of their shape, then shorter, then
   `tiebreak`, then position. That order is total: the same query over the same titles gives the same list.

What a person can see at once is never traded against the rest. Titles that have every word just as it was
typed go above all others (INEXACT), and titles that need a typo below all that do not: `Ranking.typos_from`
says where those begin.

Shape
-----
Terms alone leave ties: a hundred headlines have `man`, `charged` and `murder`. Of two titles the likelier is
the one

- that is covered better (COVERAGE): if any words of a headline are as likely to be typed as any others, a
  headline of six words gives a certain three far more often than one of twelve does;
- that has the terms in the order typed (ORDER): most people type most words in the order they read them;
- that has them side by side (NEAR): half of ORDER, for it says part of the same thing again.

Shape is looked at only for the best of the titles (CLOSELY), because it costs ten times what finding them
costs. Everything above is measured by `python -m tests.benchmarks jump`; the weights lie on a wide plateau,
where doubling or halving any of them moves less than half a query in a hundred.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import itemgetter
from typing import Final

from coopreader.matching.likeness import DEAREST, FAR, TYPO
from coopreader.matching.meanings import Meanings, meanings_of, run_together
from coopreader.matching.query import Term, parse
from coopreader.matching.titles import Titles
from coopreader.stopping import ShouldStop, never

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
"""Titles of each tier whose shape is looked at, 5 µs each: more than anyone scrolls through to find the right one."""

FEWER: Final = 16
"""So many times fewer titles than a term's words stand in, and it is quicker to look into those titles than
to gather all that hold the words: 2 µs against 0.1."""

SLICE: Final = 16_384
"""Titles handled in one call that holds the GIL: at most 2 ms."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which titles match, best first."""

    positions: list[int]
    scores: list[float]
    """One for each position, 0 to 100, never rising. At most 50 if it needs a typo, 25 if two, and so on."""
    typos_from: int
    """Where in `positions` those begin that need a typo; `len(positions)` if there are none."""


def rank(
    query: str,
    titles: Titles,
    *,
    tiebreak: Sequence[int] | None = None,
    limit: int | None = None,
    should_stop: ShouldStop = never,
) -> Ranking:
    """The titles that match `query`, best first; all of them, in their own order, if nothing is asked for.

    `tiebreak` has a number for each title: of two equally good titles of equal length the lower number goes
    first. Empty if told to stop.
    """
    terms, count = parse(query).terms, len(titles)
    if not terms:
        positions = list(range(count))[:limit]
        return Ranking(positions, [0.0] * len(positions), len(positions))
    costs, meanings = _find(terms, titles, count, should_stop)
    groups = _in_groups(costs, titles.lengths, tiebreak, should_stop)
    if should_stop():
        return Ranking([], [], 0)
    judge = _Judge(meanings, titles, tiebreak)
    without_typo, without_scores = judge.tier([(cost, group) for cost, group in groups if cost < TYPO])
    with_typo, with_scores = judge.tier([(cost, group) for cost, group in groups if cost >= TYPO])
    if should_stop():
        return Ranking([], [], 0)
    positions, scores = (without_typo + with_typo)[:limit], (without_scores + with_scores)[:limit]
    return Ranking(positions, scores, min(len(without_typo), len(positions)))


def _find(
    terms: Sequence[Term], titles: Titles, below: int, should_stop: ShouldStop
) -> tuple[dict[int, int], list[Meanings]]:
    """Cost of each title that has all `terms`, and what the terms were taken to mean."""
    for loose in (False, True):
        meanings = [meanings_of(term, titles, loose=loose, should_stop=should_stop) for term in terms]
        runs = [run_together(term, titles, below, should_stop=should_stop) if loose else {} for term in terms]
        costs = _holding_all(meanings, runs, titles, below, should_stop)
        if costs or should_stop():
            break
    return costs, meanings


def _holding_all(
    meanings: Sequence[Meanings],
    runs: Sequence[Mapping[int, int]],
    titles: Titles,
    below: int,
    should_stop: ShouldStop,
) -> dict[int, int]:
    """Cost of each title under `below` that has something for every term."""
    sizes = [sum(len(titles.holding(word, below)) for word in words) for words in meanings]
    # The rarest term first: what it leaves is all that the others need to look at.
    first, *others = sorted(range(len(meanings)), key=sizes.__getitem__)
    costs = _holding(meanings[first], runs[first], titles, below, should_stop)
    for term in others:
        if not costs or should_stop():
            return {}
        if sizes[term] > len(costs) * FEWER:
            costs = _narrowed(costs, meanings[term], runs[term], titles, should_stop)
        else:
            more = _holding(meanings[term], runs[term], titles, below, should_stop)
            costs = {position: cost + more[position] for position, cost in costs.items() if position in more}
    return costs


def _holding(
    words: Meanings,
    runs: Mapping[int, int],
    titles: Titles,
    below: int,
    should_stop: ShouldStop,
) -> dict[int, int]:
    """Cost of each title that has one of `words`: that of the cheapest it has."""
    costs = dict(runs)
    # Dearest first, so that a cheaper word of the same title overwrites it.
    for word, cost in sorted(words.items(), key=itemgetter(1), reverse=True):
        if should_stop():
            return {}
        holding = titles.holding(word, below)
        for start in range(0, len(holding), SLICE):
            costs.update(zip(holding[start : start + SLICE], repeat(cost)))
    return costs


def _narrowed(
    costs: Mapping[int, int],
    words: Meanings,
    runs: Mapping[int, int],
    titles: Titles,
    should_stop: ShouldStop,
) -> dict[int, int]:
    """Those of `costs` that also have one of `words`, with its cost added."""
    narrowed: dict[int, int] = {}
    for position, cost in costs.items():
        if should_stop():
            return {}
        prices = [words[form] for forms in titles.words_of(position) for form in forms if form in words]
        if position in runs:
            prices.append(runs[position])
        if prices:
            narrowed[position] = cost + min(prices)
    return narrowed


def _in_groups(
    costs: Mapping[int, int],
    lengths: Sequence[int],
    tiebreak: Sequence[int] | None,
    should_stop: ShouldStop,
) -> list[tuple[int, list[int]]]:
    """Each cost, ascending, with the positions that have it: by length, then `tiebreak`, then position."""
    # Not one sort: a million keys in one call would hold the GIL for a second. Groups are small.
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for position, cost in costs.items():
        groups[cost].append(position)
    for cost, group in groups.items():
        if should_stop():
            return []
        ordered: list[int] = []
        for equals in [group] if len(group) <= SLICE else _by_length(group, lengths):
            equals.sort()
            if tiebreak is not None:
                equals.sort(key=tiebreak.__getitem__)
            equals.sort(key=lengths.__getitem__)
            ordered += equals
        groups[cost] = ordered
    return sorted(groups.items())


def _by_length(positions: Iterable[int], lengths: Sequence[int]) -> list[list[int]]:
    """`positions` of titles in groups of one length each, shortest first."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for position in positions:
        groups[lengths[position]].append(position)
    return [group for _, group in sorted(groups.items())]


class _Judge:
    """Gives scores, and puts the best titles of a tier into the order of their shapes."""

    def __init__(self, meanings: Sequence[Meanings], titles: Titles, tiebreak: Sequence[int] | None) -> None:
        self._meanings = meanings
        self._titles = titles
        self._tiebreak = tiebreak

    def tier(self, groups: Sequence[tuple[int, list[int]]]) -> tuple[list[int], list[float]]:
        """The positions in `groups`, given by cost, in their final order, and their scores."""
        best: list[tuple[int, float, int, int, int]] = []
        positions: list[int] = []
        scores: list[float] = []
        for cost, group in groups:
            closely = max(0, CLOSELY - len(best))
            best += [self._judged(position, cost) for position in group[:closely]]
            rest = group[closely:]
            positions += rest
            scores += [_score(*self._total(cost, WORST_SHAPE))] * len(rest)
        best.sort()
        return (
            [position for *_, position in best] + positions,
            [_score(typos, total) for typos, total, *_ in best] + scores,
        )

    def _judged(self, position: int, cost: int) -> tuple[int, float, int, int, int]:
        """What the title at `position` is ordered by: typos, all other costs, length, tiebreak, position."""
        shape = shape_cost(self._titles.words_of(position), self._meanings)
        tie = 0 if self._tiebreak is None else self._tiebreak[position]
        return *self._total(cost, shape), self._titles.lengths[position], tie, position

    def _total(self, cost: int, shape: float) -> tuple[int, float]:
        """Typos of a title of this cost and shape, and all its other costs."""
        typos, letters = divmod(cost, TYPO)
        return typos, letters / len(self._meanings) + shape + (INEXACT if cost else 0)


def shape_cost(words: Sequence[Sequence[int]], meanings: Sequence[Meanings]) -> float:
    """Cost, 0 to WORST_SHAPE, of where in a title of `words` the terms were found."""
    places = [place for meant in meanings if (place := _place(words, meant)) is not None]
    uncovered = 1 - len(set(places)) / len(words)
    steps = [after - before for before, after in pairwise(places)]
    if not steps:
        return COVERAGE * uncovered
    backward = sum(step <= 0 for step in steps) / len(steps)
    apart = sum(abs(step) != 1 for step in steps) / len(steps)
    return COVERAGE * uncovered + ORDER * backward + NEAR * apart


def _place(words: Sequence[Sequence[int]], meant: Meanings) -> int | None:
    """Which of `words` is the likeliest meaning, the first of equals; None if none is."""
    prices = [(meant[form], place) for place, forms in enumerate(words) for form in forms if form in meant]
    return min(prices)[1] if prices else None


def _score(typos: int, total: float) -> float:
    """0 to 100. Each typo halves it, which is also what keeps the tiers apart: half of 100 is the least without."""
    return (100 - 50 * total / (DEAREST + INEXACT + WORST_SHAPE)) / (1 << typos)

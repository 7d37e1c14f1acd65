"""What a term could mean: the words of the titles that are like it, each with its cost.

Here candidates.py (who) and likeness.py (how well) meet. Read strictly a term means only what a person would
take it for at once; read loosely, anything that explains it.
"""

from collections.abc import Sequence, Set
from typing import Final

from coopreader.matching.likeness import FAR, costs, typo_costs
from coopreader.matching.query import Term
from coopreader.matching.titles import Titles
from coopreader.stopping import ShouldStop, never

Meanings = dict[int, int]
"""Cost of each word, by its number, that a term could mean."""

RUN_TOGETHER: Final = FAR // 2
"""Cost of a term that two words explain (`hongkong`): dearer than any likely word, so only where there is none."""

LEAST_PART: Final = 2
"""Letters of each of the two words: with one, `apatrol` would be `a patrol`, and `ap atrol` as good."""

REACH: Final = 3
"""Words from the first to the second at most: people leave out `of` and `the` as well as the space."""

MANY_RUNS: Final = 1_000
"""Titles that are looked through for two words side by side, some 5 µs each."""


def meanings_of(term: Term, titles: Titles, *, loose: bool = False, should_stop: ShouldStop = never) -> Meanings:
    """The words that `term` could mean; none if told to stop."""
    whole = titles.words_like(term.letters, 0, should_stop=should_stop)
    meant = _priced(whole, costs(term, list(whole.values()), loose=loose))
    if term.typos:
        near = titles.words_like(term.letters, term.typos, should_stop=should_stop)
        misspelt = {number: word for number, word in near.items() if number not in whole}
        meant |= _priced(misspelt, typo_costs(term, list(misspelt.values()), loose=loose))
    return meant


def _priced(words: dict[int, str], prices: list[int | None]) -> Meanings:
    return {number: price for number, price in zip(words, prices, strict=True) if price is not None}


def run_together(term: Term, titles: Titles, below: int, *, should_stop: ShouldStop = never) -> dict[int, int]:
    """Positions under `below` of titles with two words that `term` writes as one, with their cost."""
    found: dict[int, int] = {}
    for cut in range(LEAST_PART, len(term.letters) - LEAST_PART + 1):
        first = titles.number_of(term.letters[:cut])
        if first is None:
            continue
        rest = term.letters[cut:]
        like_rest = titles.words_like(rest, 0, should_stop=should_stop)
        seconds = {number for number, word in like_rest.items() if word.startswith(rest)}
        holding_second = set().union(*(titles.holding(number, below) for number in seconds))
        if should_stop():
            return {}
        both = sorted(holding_second.intersection(titles.holding(first, below)))
        for position in both[:MANY_RUNS]:
            if _follow(first, seconds, titles.words_of(position)):
                found[position] = RUN_TOGETHER
    return found


def _follow(first: int, seconds: Set[int], words: Sequence[Sequence[int]]) -> bool:
    """Whether one of `seconds` comes soon after `first` among `words`."""
    return any(
        first in forms and any(not seconds.isdisjoint(word) for word in words[place + 1 : place + 1 + REACH])
        for place, forms in enumerate(words)
    )

"""How like a typed term each of some words is, as a cost: 0 is the word itself.

A cost counts the letters that must be wrong first and everything else after, so that costs of several terms
add up and compare as plain numbers. Which words are asked about is candidates.py's business.
"""

from collections.abc import Sequence
from typing import Final

from coopreader.matching.query import Term

TYPO: Final = 1 << 16
"""Cost of one wrong letter: more than all other costs of all terms of a query together."""

FAR: Final = 1_000
"""What a word without a typo costs at about the worst; the costs below are thousandths of it."""

PREFIX: Final = 60
"""The word begins with the term."""

SKELETON: Final = 120
"""All letters left out are vowels: people abbreviate so, on purpose."""

INSIDE: Final = 250
"""The term stands whole inside the word: `pol` in `interpol`."""

SCATTERED: Final = 300
"""The letters come in order with others between them."""

SPARSE: Final = 300
"""Times the share of those others among all the letters passed over."""

LATE: Final = 150
"""The word does not begin with the letter the term begins with: the first letter is the one people get right."""

UNTYPED: Final = 100
"""Times the share of the word that was not typed: `pol` means `pole` before `polarisation`."""

DEAREST: Final = SCATTERED + SPARSE + LATE + UNTYPED
"""No word without a typo costs as much."""

MOST_SPARSE: Final = 0.4
"""Share of others among the letters passed over; with more of them a term is found in any long word."""

FEW: Final = 3
"""Letters that can stand inside a word, or scattered in it, and still mean it: one or two are in nearly every
word, so they must begin it or be all its consonants."""

RUNNING_ON: Final = "\u0e00"
"""From Thai on, scripts mostly run on without spaces (Chinese, Japanese, Khmer): one letter inside is a word there."""

_VOWELS: Final = str.maketrans("", "", "aeiouy")


def costs(term: Term, words: Sequence[str], *, loose: bool = False) -> list[int | None]:
    """Cost of each of `words` that `term` could mean with all its letters in order; None of any other."""
    letters = term.letters
    return [_cost(letters, word, loose) for word in words]


def _cost(letters: str, word: str, loose: bool) -> int | None:
    if letters == word:
        return 0
    begins = word.startswith(letters)
    few = len(letters) < FEW and letters[0] < RUNNING_ON and not loose
    if few and not begins and letters in word:
        return None
    rest = int(UNTYPED * (1 - len(letters) / len(word)))
    if begins or letters in word:
        return (PREFIX if begins else INSIDE) + rest
    run = _run(letters, word)
    if run is None:
        return None
    late = 0 if word[0] == letters[0] else LATE
    if not late and letters.translate(_VOWELS) == word.translate(_VOWELS):
        return SKELETON + rest
    sparse = 1 - len(letters) / run
    likely = loose or not (few or late or sparse > MOST_SPARSE)
    return SCATTERED + late + int(SPARSE * sparse) + rest if likely else None


def _run(letters: str, word: str) -> int | None:
    """How many characters of `word` it takes to find `letters` in order; None if they are not there."""
    first = at = word.find(letters[0])
    for letter in letters[1:]:
        if at < 0:
            return None
        at = word.find(letter, at + 1)
    return at + 1 - first if at >= 0 else None


def typo_costs(term: Term, words: Sequence[str], *, loose: bool = False) -> list[int | None]:
    """Cost of each of `words` that `term` could be a misspelling of; None of any other."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    letters, most = term.letters, term.typos + loose
    found: list[int | None] = [None] * len(words)
    # Against the whole word, and against its beginning in every length a typo can give it.
    for cut in (None, *range(len(letters) - term.typos, len(letters) + term.typos + 1)):
        part = words if cut is None else [word[:cut] for word in words]
        near = process.extract(letters, part, scorer=OSA.distance, score_cutoff=most, limit=None)
        for _, distance, number in near:
            cost = _typo_cost(letters, words[number], distance, cut)
            if cost is not None:
                found[number] = min(cost, found[number] or cost)
    return found


def _typo_cost(letters: str, word: str, distance: int, cut: int | None) -> int | None:
    # A word that has all the letters is not misspelt: it is meant without a typo, or not at all.
    if _run(letters, word) is not None:
        return None
    cost = distance * TYPO + (0 if word[0] == letters[0] else LATE)
    if cut is None or cut >= len(word):
        return cost
    # A word that goes on from where the last letter is wrong is another word: `fire` is not `first`.
    if letters[-1] not in word[cut - 2 : cut]:
        return None
    return cost + PREFIX + int(UNTYPED * (1 - cut / len(word)))

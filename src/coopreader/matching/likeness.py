"""How like a typed word each of some words is, as a cost: 0 is the word itself.

A cost counts the letters that must be wrong first and everything else after, so that costs of several terms
add up and compare as plain numbers. Which words are asked about is meanings.py's business.

Read strictly, a word is meant by letters it holds in a row, or by letters in order from its first one on with few
others between them (none but vowels, or no more than MOST_PASSED at any point). Both are such that a word that is
meant by some letters is meant by fewer of them, too: typing on only ever takes away.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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

LOOSE: Final = TYPO
"""Added where letters explain a word only if read loosely: as good a guess as a typo, and shown among those."""

MOST_PASSED: Final = 2 / 3
"""Other letters passed over for each typed one; with more of them a term is found in any long word."""

_VOWELS: Final = str.maketrans("", "", "aeiouy")


@overload
def cost_in_a_row(begins: bool, typed: int, length: int) -> int: ...
@overload
def cost_in_a_row(begins: "NDArray[np.bool_]", typed: int, length: "NDArray[np.intp]") -> "NDArray[np.intp]": ...
def cost_in_a_row(
    begins: "bool | NDArray[np.bool_]", typed: int, length: "int | NDArray[np.intp]"
) -> "int | NDArray[np.intp]":
    """Cost of a word of `length` letters that holds `typed` of them in a row; of many words, if given arrays."""
    whole = typed == length
    untyped = UNTYPED * (length - typed) // length
    return (1 - whole) * (INSIDE - (INSIDE - PREFIX) * begins + untyped)


def cost_in_order(letters: str, word: str, *, loose: bool = False) -> int | None:
    """Cost of `word`, which may hold `letters` in order but does not hold them in a row; None if it is not meant."""
    run = _run(letters, word)
    if run is None:
        return None
    passed, is_close = run
    rest = UNTYPED * (len(word) - len(letters)) // len(word)
    late = 0 if word[0] == letters[0] else LATE
    if not late and letters.translate(_VOWELS) == word.translate(_VOWELS):
        return SKELETON + rest
    likely = is_close and not late
    if not likely and not loose:
        return None
    sparse = SPARSE * passed // (passed + len(letters))
    return (0 if likely else LOOSE) + SCATTERED + sparse + late + rest


def holds_in_order(letters: str, word: str) -> bool:
    """Whether `word` has all of `letters`, in order."""
    return _run(letters, word) is not None


def _run(letters: str, word: str) -> tuple[int, bool] | None:
    """How many other letters are passed over to find `letters` in order in `word`, and whether these are few or
    vowels at every point of the way; None if `letters` are not there."""
    first = at = word.find(letters[0])
    if at < 0:
        return None
    most_passed, skips_vowels = 0.0, True
    for count, letter in enumerate(letters[1:], 2):
        before, at = at, word.find(letter, at + 1)
        if at < 0:
            return None
        most_passed = max(most_passed, (at + 1 - first - count) / count)
        skips_vowels = skips_vowels and not word[before + 1 : at].translate(_VOWELS)
    return at + 1 - first - len(letters), skips_vowels or most_passed <= MOST_PASSED


def typo_costs(letters: str, typos: int, words: Sequence[str]) -> list[int | None]:
    """Cost of each of `words` that `letters` could be a misspelling of, `typos` of them wrong; None of any other."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found: list[int | None] = [None] * len(words)
    # Against the whole word, and against its beginning in every length a typo can give it.
    for cut in (None, *range(len(letters) - typos, len(letters) + typos + 1)):
        part = words if cut is None else [word[:cut] for word in words]
        near = process.extract(letters, part, scorer=OSA.distance, score_cutoff=typos, limit=None)
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

"""What a term could mean: the pieces of the titles that are like it, each with its cost.

Here lexicon.py (who holds the letters) and likeness.py (how well) meet. Read strictly a term means only what a
person would take it for at once; read loosely, anything that explains it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from coopreader.matching.lexicon import Words, len_in_units
from coopreader.matching.likeness import FAR, LOOSE, PREFIX, cost_in_a_row, cost_in_order, typo_costs
from coopreader.matching.query import How, Term
from coopreader.matching.titles import NONE, Titles
from coopreader.matching.words import is_letter
from coopreader.stopping import ShouldStop, never
from coopreader.text.folding import fold_with_map

if TYPE_CHECKING:
    from coopreader.matching.lexicon import Flags, Numbers
    from coopreader.matching.titles import Costs

CASE: Final = FAR
"""Cost of a piece without the capitals that were typed: it goes below all that have them."""

MARKS: Final = PREFIX
"""Added where a word is found without the marks that were typed in it: `9.9` is not `99`, unless there is no other."""

RUN_TOGETHER: Final = LOOSE + FAR // 2
"""Cost of a term that two words explain (`hongkong`): as good as a typo, and better than most."""

LEAST_PART: Final = 2
"""Letters of each of the two words: with one, `apatrol` would be `a patrol`, and `ap atrol` as good."""

REACH: Final = 3
"""Words from the first to the second at most: people leave out `of` and `the` as well as the space."""

SLICE: Final = 4_096
"""Words that are looked at before the thread asks whether to stop: some 10 ms."""

Test = Literal["inside", "is", "begins", "ends"]
"""How a word of an exact term is compared with a word of a title."""


_ALONE: Final[dict[How, Test]] = {"holds": "inside", "unfinished": "begins", "begins": "begins", "ends": "ends"}


def tests_of(how: How, words: int) -> list[Test]:
    """How each of so many `words` of an exact term is compared with the pieces of a title."""
    if words == 1:
        return [_ALONE.get(how, "is")]
    first: Test = "ends" if how in ("holds", "ends") else "is"
    last: Test = "begins" if how in ("holds", "begins", "unfinished") else "is"
    middle: list[Test] = ["is"] * (words - 2)
    return [first, *middle, last]


def like(term: Term, words: Words, *, loose: bool = False, should_stop: ShouldStop = never) -> "Costs":
    """The cost of each piece for a term that need only be like it; NONE where it is not. Cut short if told to stop."""
    import numpy as np

    costs = _word_costs(term.letters, term.typos, words, loose, should_stop)
    without_marks = "".join(filter(is_letter, term.letters))
    if without_marks not in ("", term.letters):
        # `2,873` stands in a title as `2873`, too.
        costs = np.minimum(costs, MARKS + _word_costs(without_marks, 0, words, loose, should_stop))
    pieces = _of_pieces(costs, words)
    if term.typed and len(term.letters) > 1:
        for piece in np.flatnonzero(pieces < NONE).tolist():
            if not has_capitals(term.typed, words.pieces[piece]):
                pieces[piece] += CASE
    return pieces


def _word_costs(letters: str, typos: int, words: Words, loose: bool, should_stop: ShouldStop) -> "Costs":
    """The cost of each word that `letters` could mean; NONE of any other."""
    import numpy as np

    length = len_in_units(letters)
    costs = np.full(words.starts.size, NONE, np.int32)
    held = words.holding(letters)
    costs[held.inside] = cost_in_a_row(held.begins[held.inside], length, words.lengths[held.inside])
    lacking = words.lacking(letters)
    scattered = (lacking == 0) & ~held.inside & (loose | words.beginning_with_any(letters[0]))
    for part in _parts(np.flatnonzero(scattered)):
        if should_stop():
            return costs
        _price(costs, part, [cost_in_order(letters, word, loose=loose) for word in _spelled(words, part)])
    if typos:
        most = typos + loose
        near = (lacking <= most) & (costs == NONE) & (words.lengths >= length - 2 * most)
        for part in _parts(np.flatnonzero(near)):
            if should_stop():
                return costs
            likely = words.could_be_mistyped(letters, most, part)
            _price(costs, likely, typo_costs(letters, most, _spelled(words, likely)))
    return costs


def _parts(numbers: "Numbers") -> "list[Numbers]":
    return [numbers[start : start + SLICE] for start in range(0, numbers.size, SLICE)]


def _spelled(words: Words, numbers: "Numbers") -> list[str]:
    return [words.spellings[number] for number in numbers.tolist()]


def _price(costs: "Costs", numbers: "Numbers", prices: Sequence[int | None]) -> None:
    """Enter the prices there are."""
    costs[numbers] = [NONE if price is None else price for price in prices]


def _of_pieces(costs: "Costs", words: Words) -> "Costs":
    """The cost of each piece: that of the cheapest word it can be found by."""
    import numpy as np

    if not words.form_starts.size:
        return np.empty(0, np.int32)
    return np.minimum.reduceat(costs[words.forms], words.form_starts)


def exact(term: Term, words: Words, titles: Titles, below: int) -> "Costs":
    """The cost of each title under `below`: 0 if it has the words of `term` just so, else NONE."""
    import numpy as np

    at_start, at_end = term.how in ("begins", "whole"), term.how in ("ends", "whole")
    tests = _tests(term, words)
    holding = [titles.having(test, below) for test in tests]
    if len(tests) == 1 and not at_start and not at_end:
        return holding[0]
    in_all = np.flatnonzero(np.maximum.reduce(holding) < NONE)
    costs = np.full(below, NONE, np.int32)
    costs[titles.in_a_row([test < NONE for test in tests], in_all, at_start=at_start, at_end=at_end)] = 0
    return costs


def first_of(term: Term, words: Words) -> "Costs":
    """The cost of each piece: 0 if it could be the first word of an exact term, else NONE."""
    return _tests(term, words)[0]


def _tests(term: Term, words: Words) -> "list[Costs]":
    """For each word of an exact term the cost of each piece: 0 if it is that word, else NONE."""
    import numpy as np

    spelled = term.letters.split()
    typed = term.typed.split() or [""] * len(spelled)
    whole = term.how in ("begins", "ends", "whole")
    flags = [
        _pieces_that(test, word, capitals, words, whole=whole)
        for test, word, capitals in zip(tests_of(term.how, len(spelled)), spelled, typed, strict=True)
    ]
    return [np.where(flag, np.int32(0), np.int32(NONE)) for flag in flags]


def _pieces_that(test: Test, word: str, capitals: str, words: Words, *, whole: bool) -> "Flags":
    """A flag for each piece that passes `test`; with any of the words it can be found by, or only as a `whole`."""
    import numpy as np

    if not words.form_starts.size:
        return np.empty(0, np.bool_)
    held = words.holding(word)
    passes = {"inside": held.inside, "begins": held.begins, "ends": held.ends, "is": held.begins & held.ends}[test]
    if test == "is":
        passes = passes & (words.lengths == len_in_units(word))
    passed = passes[words.forms]
    if whole:
        last = np.append(words.form_starts[1:], passed.size) - 1
        flags: Flags = passed[words.form_starts] | passed[last]
    else:
        flags = np.logical_or.reduceat(passed, words.form_starts)
    if capitals:
        for piece in np.flatnonzero(flags).tolist():
            flags[piece] = has_capitals(capitals, words.pieces[piece])
    return flags


def has_capitals(typed: str, piece: str) -> bool:
    """Whether `piece` has a capital wherever `typed` has one; if it lacks letters of it, only the first counts."""
    wanted, origins = fold_with_map(typed)
    folded, places = fold_with_map(piece)
    capitals = [offset for offset, origin in enumerate(origins) if typed[origin].isupper()]
    at = folded.find(wanted)
    if at < 0:
        first = next((letter for letter in piece if letter.isalnum()), "")
        return first.isupper() or not typed[:1].isupper()
    while at >= 0:
        if all(piece[places[at + offset]].isupper() for offset in capitals):
            return True
        at = folded.find(wanted, at + 1)
    return False


def run_together(term: Term, words: Words, titles: Titles, below: int, *, should_stop: ShouldStop = never) -> "Numbers":
    """The titles under `below` that have two words which `term` writes as one."""
    import numpy as np

    letters = "".join(filter(is_letter, term.letters))
    found: list[Numbers] = []
    for cut in range(LEAST_PART, len(letters) - LEAST_PART + 1):
        if should_stop():
            break
        # Most first parts are no word at all.
        if letters[:cut] not in words.numbers:
            continue
        tests = [
            _pieces_that("is", letters[:cut], "", words, whole=False),
            _pieces_that("begins", letters[cut:], "", words, whole=False),
        ]
        costs = [titles.having(np.where(test, np.int32(0), np.int32(NONE)), below) for test in tests]
        both = np.flatnonzero(np.maximum(*costs) < NONE)
        found += [titles.in_a_row(tests, both, apart=apart) for apart in range(1, REACH + 1)]
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.intp)

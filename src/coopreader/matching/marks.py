"""Which characters of a title to mark for a query.

This is for the rows on the screen, one title at a time, and knows nothing of `Titles`: ranking a hundred
thousand titles never computes a mark. It takes each term for the same word of the title that the ranking
takes it for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coopreader.matching.likeness import costs, typo_costs
from coopreader.matching.meanings import LEAST_PART, REACH
from coopreader.matching.query import Term, parse
from coopreader.matching.titles import MAX_LETTERS
from coopreader.matching.words import forms
from coopreader.text.folding import fold, fold_with_map


@dataclass(frozen=True, slots=True)
class _Form:
    """A spelling one word of a title can be found by."""

    letters: str
    offsets: Sequence[int]
    """Where each of the letters stands in the folded title."""
    place: int
    """Which word of the title it belongs to."""


def marks(query: str, title: str) -> list[tuple[int, int]]:
    """Spans of `title`, ascending and apart, each from its first offset to the one after its last.

    A character is marked whole, with its accents, also where only one of the letters it folds into was typed.
    """
    terms = parse(query).terms
    searched = title[:MAX_LETTERS]
    if not terms or not searched:
        return []
    folded, origins = fold_with_map(searched)
    folded = folded[:MAX_LETTERS]
    words = _forms_in(folded)
    marked = {origins[offset] for term in terms for offset in _found(term, words)}
    return _spans(marked, searched)


def _forms_in(folded: str) -> list[_Form]:
    found: list[_Form] = []
    end = 0
    for place, piece in enumerate(folded.split()):
        start = folded.index(piece, end)
        end = start + len(piece)
        for letters, offsets in forms(piece):
            found.append(_Form(letters, [start + offset for offset in offsets], place))
    return found


def _found(term: Term, words: Sequence[_Form]) -> Iterable[int]:
    """Offsets in the folded title of the letters that `term` is matched with; none if it is not."""
    spellings = [word.letters for word in words]
    for loose in (False, True):
        if (best := _cheapest(costs(term, spellings, loose=loose))) is not None:
            return _in_order(term.letters, words[best])
        if term.typos and (best := _cheapest(typo_costs(term, spellings, loose=loose))) is not None:
            return _aligned(term, words[best])
    return _run_together(term.letters, words)


def _cheapest(prices: Sequence[int | None]) -> int | None:
    """Where the lowest of `prices` stands, the first of equals."""
    return min(
        (place for place, price in enumerate(prices) if price is not None),
        key=lambda place: prices[place] or 0,
        default=None,
    )


def _in_order(letters: str, word: _Form) -> list[int]:
    """Offsets of `letters` in `word`, which holds them all: in one piece if it can be, else as early as can be."""
    at = word.letters.find(letters)
    if at >= 0:
        return list(word.offsets[at : at + len(letters)])
    found = []
    for letter in letters:
        at = word.letters.index(letter, at + 1)
        found.append(word.offsets[at])
    return found


def _aligned(term: Term, word: _Form) -> list[int]:
    """Offsets of the letters of `word` that `term`, a misspelling of it, has right, and of those it has swapped."""
    from rapidfuzz.distance import LCSseq

    beginning = word.letters[: len(term.letters) + term.typos]
    right: list[int] = []
    unused = list(term.letters)
    for step in LCSseq.opcodes(term.letters, beginning):
        if step.tag == "equal":
            right.extend(range(step.dest_start, step.dest_end))
            for letter in beginning[step.dest_start : step.dest_end]:
                unused.remove(letter)
    for place, letter in enumerate(beginning[: max(right, default=0) + 2]):
        if place not in right and letter in unused:
            unused.remove(letter)
            right.append(place)
    return [word.offsets[place] for place in right]


def _run_together(letters: str, words: Sequence[_Form]) -> list[int]:
    """Offsets of the two words that `letters` writes as one; none if there are no such two."""
    for cut in range(LEAST_PART, len(letters) - LEAST_PART + 1):
        firsts = [word for word in words if word.letters == letters[:cut]]
        seconds = [word for word in words if word.letters.startswith(letters[cut:])]
        for first in firsts:
            for second in seconds:
                if 0 < second.place - first.place <= REACH:
                    return [*first.offsets, *second.offsets[: len(letters) - cut]]
    return []


def _spans(marked: Iterable[int], title: str) -> list[tuple[int, int]]:
    """The characters at `marked` with the accents that follow them, neighbours joined."""
    spans: list[tuple[int, int]] = []
    for start in sorted(marked):
        end = start + 1
        while end < len(title) and not fold(title[end]):
            end += 1
        if spans and spans[-1][1] >= start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans

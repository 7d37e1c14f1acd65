"""Which characters of a title to mark for a query.

This is for the rows on the screen, one title at a time, and knows nothing of `Titles`: ranking a hundred
thousand titles never computes a mark. It takes each term for the same word of the title that the ranking
takes it for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import itemgetter

from coopreader.matching.fields import TITLE
from coopreader.matching.likeness import cost_in_a_row, cost_in_order, holds_in_order, typo_costs
from coopreader.matching.meanings import CASE, LEAST_PART, MARKS, REACH, RUN_TOGETHER, Test, has_capitals, tests_of
from coopreader.matching.query import Term, parse
from coopreader.matching.titles import MAX_LETTERS
from coopreader.matching.words import forms_of_piece, is_letter
from coopreader.text.folding import fold, fold_with_map


@dataclass(frozen=True, slots=True)
class _Form:
    """A spelling one piece of a title can be found by."""

    letters: str
    offsets: Sequence[int]
    """Where each of the letters stands in the title."""
    is_whole: bool
    """Whether it is all letters of the piece, and not a part of it."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between white space in a title."""

    written: str
    forms: Sequence[_Form]


def marks(query: str, title: str) -> list[tuple[int, int]]:
    """Spans of `title`, ascending and apart, each from its first offset to the one after its last.

    A character is marked whole, with its accents, also where only one of the letters it folds into was typed.
    """
    wanted = parse(query)
    searched = title[:MAX_LETTERS]
    if not wanted.clauses or not searched:
        return []
    pieces = _pieces_of(searched)
    marked: set[int] = set()
    for clause in wanted.clauses:
        terms = [term for term in clause if isinstance(term, Term) and term.field == TITLE and not term.is_not]
        found = [meaning for term in terms if (meaning := _found(term, pieces)) is not None]
        if found:
            marked.update(min(found, key=itemgetter(0))[1])
    return _spans(marked, searched)


@lru_cache(maxsize=512)
def _pieces_of(title: str) -> Sequence[_Piece]:
    # From one letter to the next, many titles stay on the screen.
    found: list[_Piece] = []
    end = 0
    for written in title.split():
        start = title.index(written, end)
        end = start + len(written)
        folded, origins = fold_with_map(written)
        spelled = forms_of_piece(folded)
        spellings = [
            _Form(letters, [start + origins[offset] for offset in offsets], number in (0, len(spelled) - 1))
            for number, (letters, offsets) in enumerate(spelled)
        ]
        found.append(_Piece(written, spellings))
    return found


def _found(term: Term, pieces: Sequence[_Piece]) -> tuple[int, Iterable[int]] | None:
    """The cost of `term` in a title of these pieces, and the offsets of the letters it is matched with."""
    if term.how != "like":
        return _exactly(term, pieces)
    without_marks = "".join(filter(is_letter, term.letters)) or term.letters
    spellings = dict.fromkeys((term, replace(term, letters=without_marks)))
    # Dearer by a step each: what is found in one is cheaper than anything in the next.
    for price in (_letters_cost, _typos_cost, partial(_letters_cost, loose=True), partial(_typos_cost, loose=True)):
        candidates = [
            (cost + MARKS * (spelled is not term), spelled, form, piece)
            for spelled in spellings
            for piece in pieces
            for form in piece.forms
            if form.letters and (cost := price(spelled, form.letters)) is not None
        ]
        if candidates:
            best = min(candidates, key=lambda found: found[0] + CASE * _lacks_capitals(found[1], found[3].written))
            return best[0], _matched(best[1], best[2])
    return _run_together(without_marks, pieces)


def _letters_cost(term: Term, word: str, *, loose: bool = False) -> int | None:
    """Cost of `word` if it has all the letters of `term`."""
    at = word.find(term.letters)
    if at >= 0:
        return cost_in_a_row(at == 0, len(term.letters), len(word))
    return cost_in_order(term.letters, word, loose=loose)


def _typos_cost(term: Term, word: str, *, loose: bool = False) -> int | None:
    """Cost of `word` if `term` could be a misspelling of it."""
    return typo_costs(term.letters, term.typos + loose, [word])[0] if term.typos else None


def _matched(term: Term, form: _Form) -> Iterable[int]:
    """Offsets of the letters of `form` that `term` is matched with."""
    at = form.letters.find(term.letters)
    if at >= 0:
        return [form.offsets[place] for place in range(at, at + len(term.letters))]
    if holds_in_order(term.letters, form.letters):
        return _in_order(term.letters, form)
    return _aligned(term, form)


def _lacks_capitals(term: Term, piece: str) -> bool:
    """Whether capitals were typed that `piece` does not have."""
    return bool(term.typed) and not has_capitals(term.typed, piece)


def _in_order(letters: str, form: _Form) -> list[int]:
    """Offsets of `letters` in `form`, which holds them all in order: as early as can be."""
    found, at = [], -1
    for letter in letters:
        at = form.letters.index(letter, at + 1)
        found.append(form.offsets[at])
    return found


def _aligned(term: Term, form: _Form) -> list[int]:
    """Offsets of the letters of `form` that `term`, a misspelling of it, has right, and of those it has swapped."""
    from rapidfuzz.distance import LCSseq

    beginning = form.letters[: len(term.letters) + term.typos]
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
    return [form.offsets[place] for place in right]


def _exactly(term: Term, pieces: Sequence[_Piece]) -> tuple[int, Iterable[int]] | None:
    """Where the words of an exact term stand one after the other: the first such place."""
    words = term.letters.split()
    capitals = term.typed.split() or [""] * len(words)
    tests = tests_of(term.how, len(words))
    anchored = term.how in ("begins", "ends", "whole")
    last = len(pieces) - len(words)
    first_places = range(last, last + 1) if term.how == "ends" else range(1 if anchored else last + 1)
    for start in first_places:
        if start < 0 or (term.how == "whole" and last != 0):
            break
        run = pieces[start : start + len(words)]
        found = [
            _passing(test, word, typed, piece, whole=anchored)
            for test, word, typed, piece in zip(tests, words, capitals, run, strict=False)
        ]
        if len(run) == len(words) and None not in found:
            return 0, [offset for offsets in found if offsets for offset in offsets]
    return None


def _passing(test: Test, word: str, capitals: str, piece: _Piece, *, whole: bool) -> list[int] | None:
    """The offsets of `word` in `piece`, if that passes `test`."""
    if capitals and not has_capitals(capitals, piece.written):
        return None
    for form in piece.forms:
        at = form.letters.rfind(word) if test == "ends" else form.letters.find(word)
        begins, ends = at == 0, at + len(word) == len(form.letters)
        passes = {"inside": at >= 0, "begins": begins, "ends": at >= 0 and ends, "is": begins and ends}[test]
        if passes and (form.is_whole or not whole):
            return [form.offsets[place] for place in range(at, at + len(word))]
    return None


def _run_together(letters: str, pieces: Sequence[_Piece]) -> tuple[int, Iterable[int]] | None:
    """The two words that `letters` writes as one."""
    for cut in range(LEAST_PART, len(letters) - LEAST_PART + 1):
        for place, piece in enumerate(pieces):
            first = _passing("is", letters[:cut], "", piece, whole=False)
            if first is None:
                continue
            for after in pieces[place + 1 : place + 1 + REACH]:
                second = _passing("begins", letters[cut:], "", after, whole=False)
                if second is not None:
                    return RUN_TOGETHER, [*first, *second]
    return None


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

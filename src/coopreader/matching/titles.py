"""Titles as they are searched: which pieces each has, in their order, and which titles each piece stands in.

A term is compared with words (lexicon.py), never with titles: a match can then not be letters strewn over a line,
and the cost grows with the words, which repeat. This module turns pieces into titles; what a term means is for
likeness.py and meanings.py to say. Whatever else is searched (publishers, names) is kept in the same way.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from coopreader.matching.growing import Growing
from coopreader.matching.lexicon import Lexicon

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from coopreader.matching.lexicon import Flags, Numbers

    Costs = NDArray[np.int32]

MAX_LETTERS: Final = 1_000
"""Of a title that are matched: no headline is longer, and a whole text taken for a title must not slow the rest."""

HALF: Final = 32
"""Bits of half a span."""

NONE: Final = 1 << 26
"""The cost of what does not match: more than all costs of a query together, and as many as it has terms still fit
four bytes."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of some titles, title by title."""

    pieces: "Numbers"
    owners: "Numbers"
    """Which of those titles each piece stands in, counted from 0."""
    starts: "Numbers"
    """Where each title begins in `pieces`."""
    lengths: "Numbers"
    """Pieces of each title."""


class Titles:
    """Texts of one line that can be searched. One thread may `extend` and `replace` them while others look."""

    __slots__ = ("_count", "_lengths", "_lock", "_pieces", "_postings", "_sequence", "_spans", "lexicon")

    def __init__(self, titles: Iterable[str] = ()) -> None:
        self.lexicon = Lexicon()
        self._sequence = Growing("I")
        """The pieces of all titles in a row."""
        self._spans = Growing("Q")
        """Where in it each title begins, and in the lower half of the number how many pieces it has."""
        self._lengths = Growing("H")
        self._postings: list[array[int]] = []
        """The titles that each piece stands in, ascending."""
        self._lock = Lock()
        self._count = self._pieces = 0
        self.extend(titles)

    def __len__(self) -> int:
        return self._count

    def extend(self, titles: Iterable[str]) -> None:
        """Take in more titles; they are numbered on. Costs what they cost, not what is there already."""
        number_of, piece_lengths = self.lexicon.number_of, self.lexicon.lengths
        postings, sequence, spans, lengths = self._postings, array("I"), array("Q"), array("H")
        position = self._count
        for title in titles:
            numbers = [number_of(piece) for piece in title[:MAX_LETTERS].split()]
            while len(postings) < len(piece_lengths):
                postings.append(array("I"))
            spans.append((self._pieces + len(sequence)) << HALF | len(numbers))
            sequence.extend(numbers)
            letters = sum([piece_lengths[number] for number in numbers]) + max(0, len(numbers) - 1)
            lengths.append(min(letters, MAX_LETTERS))
            with self._lock:
                for number in set(numbers):
                    postings[number].append(position)
            position += 1
        self._pieces += len(sequence)
        self._sequence.extend(sequence)
        self._spans.extend(spans)
        self._lengths.extend(lengths)
        # Last of all: a thread that looks meanwhile counts these titles first, and looks at no others.
        self._count = position

    def replace(self, position: int, old: str, new: str) -> None:
        """Put the title `new` in the place of the one at `position`, which is `old`."""
        number_of = self.lexicon.number_of
        before = {number_of(piece) for piece in old[:MAX_LETTERS].split()}
        numbers = [number_of(piece) for piece in new[:MAX_LETTERS].split()]
        piece_lengths = self.lexicon.lengths
        while len(self._postings) < len(piece_lengths):
            self._postings.append(array("I"))
        self._sequence.extend(array("I", numbers))
        letters = sum(piece_lengths[number] for number in numbers) + max(0, len(numbers) - 1)
        self._lengths.put(position, min(letters, MAX_LETTERS))
        self._spans.put(position, self._pieces << HALF | len(numbers))
        self._pieces += len(numbers)
        with self._lock:
            for number in before.difference(numbers):
                posting = self._postings[number]
                del posting[bisect_left(posting, position)]
            for number in set(numbers) - before:
                insort(self._postings[number], position)

    def lengths_of(self, positions: "Numbers") -> "Numbers":
        """Letters of the titles at `positions`, folded, up to MAX_LETTERS."""
        import numpy as np

        return self._lengths.seen()[positions].astype(np.intp)

    def having(self, piece_costs: "Costs", below: int) -> "Costs":
        """The cost of each title under `below`: that of its cheapest piece; NONE if none has a cost."""
        import numpy as np

        # What is being learnt this moment stands in no title yet.
        pieces = np.flatnonzero(piece_costs[: len(self._postings)] < NONE)
        postings = [self._postings[piece] for piece in pieces.tolist()]
        # A posting that is being copied cannot grow.
        with self._lock:
            positions = np.frombuffer(b"".join(postings), np.uint32)
            costs = np.repeat(piece_costs[pieces], list(map(len, postings)))
        if positions.size and int(positions.max()) >= below:
            costs = costs[positions < below]
            positions = positions[positions < below]
        cheapest = np.full(below, NONE, np.int32)
        np.minimum.at(cheapest, positions, costs)
        return cheapest

    def tokens(self, positions: "Numbers") -> Tokens:
        """The pieces of the titles at `positions`."""
        import numpy as np

        # Before the pieces: those of a title that has been replaced stand behind all others.
        spans = self._spans.seen()[positions]
        first = (spans >> HALF).astype(np.intp)
        lengths = (spans & (1 << HALF) - 1).astype(np.intp)
        starts = np.cumsum(lengths) - lengths
        owners = np.repeat(np.arange(positions.size), lengths)
        at = np.arange(owners.size) + (first - starts)[owners]
        pieces = self._sequence.seen()[at].astype(np.intp)
        return Tokens(pieces, owners, starts, lengths)

    def in_a_row(
        self,
        tests: "Sequence[Flags]",
        positions: "Numbers",
        *,
        apart: int = 1,
        at_start: bool = False,
        at_end: bool = False,
    ) -> "Numbers":
        """Those of `positions` whose titles have pieces that pass `tests` (a flag for each piece), one after the
        other, each `apart` pieces from the one before."""
        import numpy as np

        tokens = self.tokens(positions)
        span = apart * (len(tests) - 1)
        firsts = np.arange(max(0, tokens.pieces.size - span))
        fits = tokens.owners[firsts] == tokens.owners[firsts + span]
        for number, passes in enumerate(tests):
            # Of a title that is replaced this moment, pieces may be newer than the tests.
            fits &= passes.take(tokens.pieces[firsts + apart * number], mode="clip")
        if at_start:
            fits &= firsts == tokens.starts[tokens.owners[firsts]]
        if at_end:
            ends = tokens.starts + tokens.lengths
            fits &= firsts + span + 1 == ends[tokens.owners[firsts]]
        found: Numbers = positions[np.unique(tokens.owners[firsts[fits]])]
        return found

"""The words of many titles, each once, and which of them hold certain letters.

A *piece* is what stands between white space in a title, as it is written; a *word* is a folded spelling that a
piece can be found by (words.py). A corpus of a million titles has a few hundred thousand of either, so letters
are looked for here, in one long string of all words, and not in titles. All of it is numpy: a million letters are
compared in a millisecond, and without the GIL.
"""

from array import array
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

from coopreader.matching.words import forms_of_piece
from coopreader.text.folding import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Numbers = NDArray[np.intp]

_SEPARATOR: Final = "\n"
"""Stands after each word: no word holds white space."""

_ENCODING: Final = "utf-16-le"
"""Two bytes for nearly every letter; one outside the basic plane is found as the two units that it is."""


@dataclass(frozen=True, slots=True)
class Held:
    """Which words hold certain letters in a row: one flag for each word."""

    inside: "Flags"
    begins: "Flags"
    ends: "Flags"


@dataclass(frozen=True)
class Words:
    """The words and pieces there were at one moment, as arrays."""

    pieces: list[str]
    """As they are written; only as many as `form_starts` are meant."""
    spellings: list[str]
    """The words; only as many as `starts` are meant."""
    numbers: dict[str, int]
    """The number of each word."""
    units: "NDArray[np.uint16]"
    """Their letters, each word followed by a separator."""
    starts: "Numbers"
    """Where each word begins in `units`."""
    kinds: "NDArray[np.uint64]"
    """Which letters each word has: one bit for each of a to z and 0 to 9, shared bits for all others."""
    forms: "Numbers"
    """The words of the pieces, piece by piece: the whole first, the whole without any marks last."""
    form_starts: "Numbers"
    """Where each piece begins in `forms`."""

    @cached_property
    def lengths(self) -> "Numbers":
        """Letters of each word."""
        import numpy as np

        return np.diff(self.starts, append=self.units.size) - 1

    @cached_property
    def first_units(self) -> "NDArray[np.uint16]":
        """The letter each word begins with."""
        return self.units[self.starts]

    def holding(self, letters: str) -> Held:
        """The words that hold `letters` in a row."""
        import numpy as np

        wanted = _units(letters)
        at = np.flatnonzero(self.units == wanted[0])
        for further, unit in enumerate(wanted[1:], 1):
            # The last word ends with a separator, so that what runs over the end cannot be a match.
            at = at[self.units.take(at + further, mode="clip") == unit]
        owners = np.searchsorted(self.starts, at, side="right") - 1
        inside, begins, ends = (np.zeros(self.starts.size, np.bool_) for _ in range(3))
        inside[owners] = True
        from_start = at - self.starts[owners]
        begins[owners[from_start == 0]] = True
        ends[owners[from_start + wanted.size == self.lengths[owners]]] = True
        return Held(inside, begins, ends)

    def beginning_with_any(self, letter: str) -> "Flags":
        """The words whose first letter is `letter`."""
        flags: Flags = self.first_units == _units(letter)[0]
        return flags

    def lacking(self, letters: str) -> "NDArray[np.uint8]":
        """How many of the different `letters` each word lacks, wherever they may stand; at times fewer are counted."""
        import numpy as np

        wanted = np.bitwise_or.reduce(_bits(_units(letters)))
        lacking: NDArray[np.uint8] = np.bitwise_count(wanted & ~self.kinds)
        return lacking

    def could_be_mistyped(self, letters: str, typos: int, numbers: "Numbers") -> "Numbers":
        """Those of `numbers` whose words could begin with `letters`, so many of them wrong. At times more.

        A wrong letter brings in one that is foreign, and leaves out one: so many at most are either.
        """
        import numpy as np

        units = _units(letters)
        wanted = np.bitwise_or.reduce(_bits(units))
        # A letter that is added or left out may be two units.
        margin = typos * (1 if units.size == len(letters) else 2)
        least, most = units.size - margin, units.size + margin
        columns = np.arange(most)
        beginnings = self.units.take(self.starts[numbers, None] + columns, mode="clip")
        bits = np.where(columns < self.lengths[numbers, None], _bits(beginnings), np.uint64(0))
        beginning = np.bitwise_or.reduce(bits[:, :least], axis=1)
        all_that_count = beginning | np.bitwise_or.reduce(bits[:, least:], axis=1)
        foreign = np.bitwise_count(beginning & ~wanted)
        lacking = np.bitwise_count(wanted & ~all_that_count)
        likely: Numbers = numbers[(foreign <= typos) & (lacking <= typos)]
        return likely


class Lexicon:
    """Pieces and words, numbered as they come. One thread may learn while others look: those see what there was."""

    __slots__ = ("_form_ends", "_forms", "_lock", "_numbers", "_seen", "lengths", "pieces", "spellings", "word_numbers")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        """As they are written."""
        self.lengths = array("H")
        """Letters of each piece, folded."""
        self.spellings: list[str] = []
        """The words."""
        self.word_numbers: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._forms = array("I")
        self._form_ends = array("I")
        self._seen: Words | None = None
        self._lock = Lock()

    def number_of(self, piece: str) -> int:
        """The number of `piece`, which is learnt if it is new."""
        number = self._numbers.get(piece)
        return self._learn(piece) if number is None else number

    def _learn(self, piece: str) -> int:
        folded = fold(piece)
        if folded == piece:
            # Most are: one string then stands for both.
            folded = piece
        for form, _ in forms_of_piece(folded):
            word = self.word_numbers.get(form)
            if word is None:
                word = len(self.spellings)
                self.spellings.append(form)
                self.word_numbers[form] = word
            self._forms.append(word)
        number = len(self.pieces)
        self.pieces.append(piece)
        self.lengths.append(min(len(folded), 0xFFFF))
        self._numbers[piece] = number
        # Last of all: a thread that looks meanwhile counts pieces by their ends.
        self._form_ends.append(len(self._forms))
        return number

    def words(self) -> Words:
        """What has been learnt so far. Only what is new since the last time costs anything."""
        with self._lock:
            seen = self._seen
            if seen is None or seen.form_starts.size != len(self._form_ends):
                seen = self._seen = self._grown(seen)
            return seen

    def _grown(self, seen: Words | None) -> Words:
        import numpy as np

        ends = np.frombuffer(self._form_ends[:], np.uint32).astype(np.intp)
        flat = np.frombuffer(self._forms[: int(ends[-1]) if ends.size else 0], np.uint32).astype(np.intp)
        known = 0 if seen is None else seen.starts.size
        new = self.spellings[known : int(flat.max(initial=-1)) + 1]
        units = _units(_SEPARATOR.join(new) + _SEPARATOR if new else "")
        breaks = np.flatnonzero(units == ord(_SEPARATOR))
        starts = np.concatenate(([0], breaks[:-1] + 1)).astype(np.intp) if new else np.empty(0, np.intp)
        bits = np.where(units == ord(_SEPARATOR), np.uint64(0), _bits(units))
        kinds = np.bitwise_or.reduceat(bits, starts) if new else np.empty(0, np.uint64)
        form_starts = np.concatenate(([0], ends[:-1])).astype(np.intp) if ends.size else ends
        if seen is None:
            return Words(self.pieces, self.spellings, self.word_numbers, units, starts, kinds, flat, form_starts)
        return Words(
            self.pieces,
            self.spellings,
            self.word_numbers,
            np.concatenate((seen.units, units)),
            np.concatenate((seen.starts, starts + seen.units.size)),
            np.concatenate((seen.kinds, kinds)),
            flat,
            form_starts,
        )


def len_in_units(letters: str) -> int:
    """How long `letters` are among the words: those outside the basic plane count two."""
    return len(letters.encode(_ENCODING)) // 2


def _units(letters: str) -> "NDArray[np.uint16]":
    import numpy as np

    return np.frombuffer(letters.encode(_ENCODING), np.uint16)


def _bits(units: "NDArray[np.uint16]") -> "NDArray[np.uint64]":
    """One bit for each unit: a to z have 26 of their own, 0 to 9 ten, all others share 28."""
    import numpy as np

    number = 36 + units % 28
    number = np.where((units >= ord("a")) & (units <= ord("z")), units - ord("a"), number)
    number = np.where((units >= ord("0")) & (units <= ord("9")), 26 + units - ord("0"), number)
    return np.left_shift(np.uint64(1), number.astype(np.uint64))

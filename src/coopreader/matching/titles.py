"""Titles as they are searched: every word once, with the titles it stands in.

A corpus of a million titles has a few hundred thousand words. So a term is compared with words, not with
titles: a match can then never be letters strewn over a line, and the cost grows with the words, which repeat.
This module keeps words and titles; what a term means is for likeness.py and ranking.py to say.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from coopreader.matching.candidates import finder
from coopreader.matching.words import forms
from coopreader.stopping import ShouldStop, never
from coopreader.text.folding import fold

MAX_LETTERS: Final = 1_000
"""Of a title that are matched: no headline is longer, and a whole text taken for a title must not slow the rest."""


class Titles:
    """Titles that can be ranked. One thread may `extend` them while others rank: those see the titles there were."""

    __slots__ = ("_forms", "_lengths", "_numbers", "_postings", "_titles", "_word_finder", "_words")

    def __init__(self, titles: Iterable[str] = ()) -> None:
        self._titles: list[str] = []
        self._lengths = array("H")
        self._words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._forms: dict[str, tuple[int, ...]] = {}
        """The words that each piece between white space stands for."""
        self._postings: list[array[int]] = []
        self._word_finder = finder()
        self.extend(titles)

    def __len__(self) -> int:
        return len(self._titles)

    def extend(self, titles: Iterable[str]) -> None:
        """Take in more titles; they are numbered on. Costs what they cost, not what is there already."""
        new = list(titles)
        known = len(self._words)
        forms_of, postings, lengths = self._forms, self._postings, self._lengths
        for position, title in enumerate(new, len(self._titles)):
            folded = _searched(title)
            lengths.append(len(folded))
            for piece in set(folded.split()):
                for word in forms_of.get(piece) or self._learn(piece):
                    postings[word].append(position)
        self._word_finder.extend(self._words[known:])
        # Last of all: a thread that ranks meanwhile counts these titles first, and looks at no others.
        self._titles.extend(new)

    def _learn(self, piece: str) -> tuple[int, ...]:
        # Most pieces are one plain word, and a corpus has hundreds of thousands of them.
        spellings = [piece] if piece.isalnum() else dict.fromkeys(spelling for spelling, _ in forms(piece))
        numbers = self._forms[piece] = tuple(self._number(spelling) for spelling in spellings)
        return numbers

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = len(self._words)
            self._postings.append(array("I"))
            self._words.append(word)
            # Only now: a thread that ranks meanwhile looks up at once what a known number stands for.
            self._numbers[word] = number
        return number

    @property
    def lengths(self) -> Sequence[int]:
        """Letters of each title, folded, up to MAX_LETTERS. Grows ahead of `len`: ask only for titles counted."""
        return self._lengths

    def words_like(self, letters: str, typos: int, *, should_stop: ShouldStop = never) -> dict[int, str]:
        """The words, by number, that hold all but `typos` of `letters` in order; none if told to stop."""
        found = self._word_finder.admit(letters, typos, should_stop=should_stop)
        return {number: self._words[number] for number in found}

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, if any title has it."""
        return self._numbers.get(word)

    def holding(self, word: int, below: int) -> Sequence[int]:
        """Positions under `below` of the titles that hold the word of this number, ascending; it never grows."""
        posting = self._postings[word]
        return posting[: bisect_left(posting, below)]

    def words_of(self, position: int) -> list[tuple[int, ...]]:
        """The words of the title at `position` in their order, each as the numbers of its forms."""
        return [self._forms[piece] for piece in _searched(self._titles[position]).split()]


def _searched(title: str) -> str:
    """What of `title` is matched, folded."""
    return fold(title[:MAX_LETTERS])[:MAX_LETTERS]

"""Who could be meant: which of many strings hold a term's letters in order, but for a few typos.

Two finders give the same answers. frizbee (Rust) looks at a million words within a frame and lets go of the
GIL; where it has no wheel RapidFuzz looks instead, some five times slower. They say who, never how well:
likeness.py and ranking.py do. Strings and letters are folded by the caller.
"""

from collections.abc import Iterable
from threading import Lock
from typing import Final, Protocol

from coopreader.stopping import ShouldStop, never

SLICE: Final = 16_384
"""Words that RapidFuzz looks at before the thread lets go of the GIL: at most 3 ms. bench: tests.benchmarks jump"""


class Finder(Protocol):
    """Strings that can be searched, and grow."""

    def extend(self, strings: Iterable[str]) -> None:
        """Take in more strings; they are numbered on."""
        ...

    def admit(self, letters: str, typos: int, *, should_stop: ShouldStop = never) -> list[int]:
        """Numbers of the strings that hold all but `typos` of `letters` in order, ascending; empty if stopped."""
        ...


def finder() -> Finder:
    """A new finder: frizbee's, or RapidFuzz's where frizbee cannot be imported."""
    try:
        return FrizbeeFinder()
    except ImportError:
        return RapidFuzzFinder()


class FrizbeeFinder:
    """Strings in Rust's memory. Raises ImportError where frizbee is not installed."""

    __slots__ = ("_haystacks", "_lock", "_matcher")

    def __init__(self) -> None:
        from frizbee import Haystacks, Matcher

        self._matcher = Matcher
        self._haystacks = Haystacks()
        self._lock = Lock()

    def extend(self, strings: Iterable[str]) -> None:
        """Take in more strings; they are numbered on."""
        # frizbee raises if strings arrive while another thread is looking.
        with self._lock:
            self._haystacks.extend(list(strings))

    def admit(self, letters: str, typos: int, *, should_stop: ShouldStop = never) -> list[int]:
        """Numbers of the strings that hold all but `typos` of `letters` in order, ascending; empty if stopped."""
        if should_stop():
            return []
        # Everything is folded before it comes here, so that frizbee has no case to consider.
        matcher = self._matcher(letters, max_typos=typos, casing="respect", unicode="always", sort="index_asc")
        with self._lock:
            matches = matcher.match_list(self._haystacks)
        return [match.index for match in matches]


class RapidFuzzFinder:
    """Strings in a list, looked at in slices."""

    __slots__ = ("_strings",)

    def __init__(self) -> None:
        self._strings: list[str] = []

    def extend(self, strings: Iterable[str]) -> None:
        """Take in more strings; they are numbered on."""
        self._strings.extend(strings)

    def admit(self, letters: str, typos: int, *, should_stop: ShouldStop = never) -> list[int]:
        """Numbers of the strings that hold all but `typos` of `letters` in order, ascending; empty if stopped."""
        from rapidfuzz import process
        from rapidfuzz.distance import LCSseq

        found: list[int] = []
        for start in range(0, len(self._strings), SLICE):
            if should_stop():
                return []
            part = self._strings[start : start + SLICE]
            least = len(letters) - typos
            hits = process.extract(letters, part, scorer=LCSseq.similarity, score_cutoff=least, limit=None)
            found.extend(sorted(start + number for _, _, number in hits))
        return found

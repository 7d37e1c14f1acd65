"""What the articles of one loading teach, and which of them it changes once all are read.

Neither texts nor articles are kept for it: of each article only hashes of its headline and of the short lines of its
text, by which is told whether any of them turned out to recur. Those articles alone are read and cleaned again. In a
large folder the first articles teach those that come after them, so that few are cleaned twice.
"""

from array import array
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Final

from coopreader.article import Known
from coopreader.cleaning.folder import NOTHING, Lessons, learnt, merged
from coopreader.cleaning.recurring import Lesson

TOGETHER: Final = 256
"""Lessons that are joined at once to those before: the more, the less often all that is known is gone through."""

AGAIN: Final = 4
"""How many times as many articles must have come until those after them are taught anew."""

Places = Mapping[Path, Mapping[int | None, int]]
"""Articles by their files and their rows there (None where the file is one article), each with its number."""


class _Furniture:
    """The lines that are furniture by some lessons, as hashes."""

    def __init__(self, lessons: Lessons) -> None:
        recurring = {publisher: lessons.recurring(publisher) for publisher in lessons.publishers}
        # Whose lessons a page takes that names nobody is told by all its lines: those of anybody may do.
        recurring[""] = tuple(one for several in recurring.values() for one in several)
        self._lines = {
            name: {hash(line) for one in several for line in one.counts} for name, several in recurring.items()
        }
        self._mastheads = {
            name: {hash(line) for one in several for line in one.mastheads} for name, several in recurring.items()
        }

    def of(self, publisher: str, title: int, inside: Set[int]) -> Set[int]:
        """Which of the lines of an article are furniture."""
        if publisher not in self._lines:
            return frozenset()
        found = self._lines[publisher] & inside
        return found | {title} if title in self._mastheads[publisher] else found


class Learning:
    """The lessons of a loading, growing as its articles come."""

    def __init__(self, known: Lessons = NOTHING) -> None:
        self.known = known
        """What the next article is cleaned with."""
        self._lessons = known
        """What was known before and what the articles teach, the waiting left out."""
        self._waiting: list[Lesson] = []
        self._places: list[tuple[Path, int | None]] = []
        self._publishers: list[str] = []
        self._hashes = array("q")
        """Of each article the hash of its headline, then those of the lines in its text."""
        self._ends = array("L")
        self._steps: list[tuple[int, Lessons]] = [(0, known)]
        """What was known from which article on, of those that were taken."""
        self._taught = 0
        """How often those that came after were taught anew."""
        self._came = 0
        """Articles that came, whether they taught anything or not."""
        self._numbers = array("L")
        """Which of them each is that taught something."""

    def take(self, article: Known, lesson: Lesson | None, known: Lessons) -> None:
        """Learn from one article that was read from a file and cleaned with what was then `known`."""
        self._came += 1
        if lesson is None or article.path is None:
            return
        if known is not self._steps[-1][1]:
            self._steps.append((len(self._places), known))
        self._numbers.append(self._came - 1)
        self._places.append((article.path, article.row))
        self._publishers.append(lesson.publisher)
        self._hashes.extend((hash(lesson.title), *map(hash, lesson.inside)))
        self._ends.append(len(self._hashes))
        self._waiting.append(lesson)
        if len(self._waiting) >= TOGETHER:
            self._join()
        if len(self._places) >= TOGETHER * AGAIN**self._taught:
            self.known = self.lessons.summed_up()
            self._taught += 1

    @property
    def lessons(self) -> Lessons:
        """What was known before and what the articles so far teach."""
        self._join()
        return self._lessons

    def changed(self) -> Places:
        """The articles of which other lines are furniture than when they were cleaned, by their files, in order."""
        now = _Furniture(self.lessons)
        found: dict[Path, dict[int | None, int]] = {}
        starts = [start for start, _ in self._steps]
        for (start, lessons), end in zip(self._steps, [*starts[1:], len(self._places)], strict=True):
            before = _Furniture(lessons)
            for number in range(start, end):
                first = self._ends[number - 1] if number else 0
                title, *inside = self._hashes[first : self._ends[number]]
                asked = self._publishers[number], title, frozenset(inside)
                if now.of(*asked) != before.of(*asked):
                    path, row = self._places[number]
                    found.setdefault(path, {})[row] = self._numbers[number]
        return found

    def _join(self) -> None:
        if self._waiting:
            self._lessons = merged(self._lessons, learnt(self._waiting))
            self._waiting = []

"""Arriving: what a loading puts away in parcels, as articles that are made when they are asked for.

For the process that shows them: of an article it takes its facts, and where its body stands.
"""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, overload

from coopreader.article import Article, Unreadable
from coopreader.corpus.again import again
from coopreader.corpus.facts import FactColumns, Facts
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.parcels import Arrived
from coopreader.corpus.segments import Bodies
from coopreader.corpus.shelf import Kept
from coopreader.corpus.shelved import Shelved
from coopreader.joined import Joined, Stretch

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.readers.fields import FieldNames


class _Nowhere(Sequence[bytes]):
    """Bodies of which every one is missing: their file could not be opened."""

    def __len__(self) -> int:
        return 0

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        raise FileNotFoundError("the file of this body could not be opened")


class Arriving:
    """The articles of one loading, as they come in."""

    def __init__(self, names: "FieldNames | None" = None) -> None:
        self._names = names
        self._files: tuple[str, ...] = ()
        """Where the last ones stand."""
        self._shelved: Shelved | None = None
        self._bodies: Bodies | _Nowhere | list[bytes] = []
        self._taught: Lessons | bytes | None = None
        """What is known of their lines, as it was kept if it was."""

    def taken(self, loaded: Loaded) -> Loaded:
        """The step with its articles in it."""
        self._taught = loaded.lessons or self._taught
        if not loaded.arrived and not loaded.again:
            return loaded
        articles = self._all_of(loaded.arrived) if loaded.arrived else loaded.articles
        renewed = self._all_of(loaded.again) if loaded.again else loaded.renewed
        return replace(loaded, articles=articles, renewed=renewed, arrived=(), again=())

    def kept(self, kept: Kept) -> Loaded:
        """The step that brings all that was on the shelf."""
        self._taught = kept.lessons
        return Loaded(Stretch(Shelved(kept.facts, kept.bodies, self.read_anew), 0, len(kept.facts)), (), 0, 0)

    def discard(self) -> None:
        """Of a loading that was broken off: leave no file behind. What is open can still be read."""
        for name in self._files:
            if name.endswith(".part"):
                with suppress(OSError):
                    Path(name).unlink()

    def read_anew(self, facts: Facts) -> Article | None:
        """The article from its own file, where its body is spoilt."""
        from coopreader.cleaning.folder import NOTHING
        from coopreader.corpus.cleaners import kept_lessons

        taught = kept_lessons(self._taught) if isinstance(self._taught, bytes) else self._taught
        article = again(facts, taught or NOTHING, self._names)
        return None if isinstance(article, Unreadable) else article

    def _all_of(self, arrived: Sequence[Arrived]) -> Sequence[Article]:
        joined = Joined[Article]()
        for one in arrived:
            joined = joined.extended(self._taken(one))
        return joined.as_one() or joined

    def _taken(self, arrived: Arrived) -> Stretch[Article]:
        shelved = self._shelved
        if shelved is None or arrived.files != self._files:
            shelved = self._opened(arrived)
        bodies = self._bodies
        if isinstance(bodies, Bodies):
            bodies.extend_in_a_row(arrived.start, arrived.lengths, arrived.checksums)
        elif isinstance(bodies, list):
            bodies.extend(_cut(arrived))
        # After the bodies: by the facts the articles are counted.
        first = len(shelved)
        shelved.facts.extend(FactColumns.unpacked(arrived.facts))
        return Stretch(shelved, first, len(shelved))

    def _opened(self, arrived: Arrived) -> Shelved:
        self._files = arrived.files
        self._bodies = _opened(arrived) if arrived.files else []
        self._shelved = Shelved(FactColumns(), self._bodies, self.read_anew)
        return self._shelved


def _opened(arrived: Arrived) -> Bodies | _Nowhere:
    for name in arrived.files:
        with suppress(OSError):
            bodies = Bodies(Path(name))
            if arrived.is_for_us_alone:
                # Who has it open goes on reading. Where that cannot be (Windows), it stays.
                with suppress(OSError):
                    Path(name).unlink()
            return bodies
    return _Nowhere()


def _cut(arrived: Arrived) -> Iterator[bytes]:
    start = 0
    for length in array("I", arrived.lengths):
        yield arrived.bodies[start : start + length]
        start += length

"""Storage: where the bodies of a loading go, so that the process that shows the articles need not hold them.

Into a segment of the shelf; where that cannot be written, into a file that goes with the reader; where not even that
can be, they come along with the facts. A disk that is full in the middle of it costs the shelf, and no article.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from coopreader.corpus.parcels import Arrived, Parcel
from coopreader.corpus.segments import SegmentWriter


class Storage:
    """Puts bodies away, for as long as one loading lasts."""

    def __init__(self, on_shelf: Callable[[], SegmentWriter] | None) -> None:
        self._makers = [one for one in (on_shelf, _beside_everything) if one]
        """What else can be tried, best first."""
        self._is_shelved = on_shelf is not None
        self._writer: SegmentWriter | None = None
        self._given_up: list[SegmentWriter] = []
        """Segments that could not be written to their end: what stands there is still read."""
        self._next()

    @property
    def segment(self) -> SegmentWriter | None:
        """What the shelf can keep: all that was put here stands in it. None if that could not be."""
        return self._writer if self._is_shelved else None

    def put(self, parcel: Parcel, rows: Sequence[int] | None = None) -> Arrived:
        """Put it away, behind all others or in the place of what stands in `rows`."""
        while (writer := self._writer) is not None:
            try:
                start = writer.take(parcel) if rows is None or not self._is_shelved else writer.put(rows, parcel)
            except OSError:
                self._next()
                continue
            files = (str(writer.written), str(writer.path))
            return Arrived(parcel.facts, parcel.lengths, parcel.checksums, files, start, b"", not self._is_shelved)
        return Arrived(parcel.facts, parcel.lengths, parcel.checksums, (), 0, parcel.bodies, is_for_us_alone=True)

    def close(self) -> None:
        """Nothing more will come: what the shelf has not kept by now goes; whoever has it open goes on reading.

        A file beside everything is left to whoever opens it.
        """
        for writer in self._given_up:
            writer.abandon()
        if self.segment is not None:
            self.segment.abandon()
        elif self._writer is not None:
            self._writer.close()

    def _next(self) -> None:
        """Go on with the next that can be had; what stands where no more can be written is still read from there."""
        if self._writer is not None:
            if not len(self._writer):
                # Nobody was told of it.
                self._writer.abandon()
            elif self._is_shelved:
                self._writer.close()
                self._given_up.append(self._writer)
            else:
                self._writer.close()
            self._is_shelved = False
        self._writer = None
        while self._makers and self._writer is None:
            make = self._makers.pop(0)
            self._is_shelved = self._is_shelved and make is not _beside_everything
            with suppress(OSError):
                self._writer = make()


def _beside_everything() -> SegmentWriter:
    """A file among those of the system that are nobody's for long."""
    import tempfile

    return SegmentWriter(Path(tempfile.gettempdir()) / "coopreader.articles")

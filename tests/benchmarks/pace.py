"""How fast pages are cleaned, by how they were saved, beside the least that can be done with the same bytes.

Each page is cleaned once, and what was remembered of its lines helps only where readers have it too: `dealt` puts the
pages in an order in which neighbours are of different publishers and one page saved twice does not follow itself.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from coopreader.text.safe import safe

Made = TypeVar("Made")


@dataclass(slots=True)
class Pace:
    """What cleaning some pages took."""

    pages: int = 0
    bytes: int = 0
    cleaning_s: float = 0.0
    floor_s: float = 0.0
    """What decoding them, passing the gate and splitting them into lines took: no cleaning can be faster."""

    @property
    def mb_s(self) -> float:
        """Megabytes of text cleaned in a second."""
        return self.bytes / 1e6 / max(self.cleaning_s, 1e-9)

    def __str__(self) -> str:
        ms = self.cleaning_s * 1000 / max(self.pages, 1)
        times = self.cleaning_s / max(self.floor_s, 1e-9)
        return f"{self.pages:>5} pages {self.mb_s:6.2f} MB/s {ms:7.2f} ms a page {times:6.1f} times the floor"


@dataclass(slots=True)
class Stopwatch:
    """The paces of pages, by how they were saved; time of this process alone, so that neighbours cost nothing."""

    paces: dict[str, Pace] = field(default_factory=lambda: defaultdict(Pace))

    def time(self, variant: str, text: str, clean: Callable[[Sequence[str]], Made]) -> Made:
        """What `clean` makes of the lines of `text`."""
        content = text.encode("utf-8", "surrogatepass")
        begun = time.process_time()
        lines = tuple(safe(content.decode("utf-8", "surrogatepass")).splitlines())
        at_lines = time.process_time()
        made = clean(lines)
        ended = time.process_time()
        pace = self.paces[variant]
        pace.pages += 1
        pace.bytes += len(content)
        pace.floor_s += at_lines - begun
        pace.cleaning_s += ended - at_lines
        return made

    def lines(self) -> Iterator[str]:
        """The paces as they are printed, that of all pages last."""
        every = Pace()
        for variant, pace in sorted(self.paces.items()):
            yield f"{variant:<12} {pace}"
            every.pages += pace.pages
            every.bytes += pace.bytes
            every.cleaning_s += pace.cleaning_s
            every.floor_s += pace.floor_s
        yield f"{'all':<12} {every}"


def dealt(records: Sequence[Mapping[str, Made]]) -> list[Mapping[str, Made]]:
    """`records` by variant, and dealt within each: the first page of every publisher, then the second of every."""
    turns: Counter[tuple[object, object]] = Counter()
    placed: list[tuple[str, int, Mapping[str, Made]]] = []
    for record in records:
        variant = str(record["variant"])
        publisher = (variant, record.get("publisher_group") or record["id"])
        placed.append((variant, turns[publisher], record))
        turns[publisher] += 1
    return [record for _, _, record in sorted(placed, key=lambda one: one[:2])]

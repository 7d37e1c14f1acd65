"""The line that says how far loading is: how much has come, how fast it comes, how long it will take.

What does not fit gives way, least important first; numbers of the past seconds are told once a second, so that they
can be read.
"""

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Final

from rich.style import Style

from coopreader.text.numbers import count_of
from coopreader.text.widths import cells
from coopreader.ui import words
from coopreader.ui.messages import Progressed
from coopreader.ui.widgets.lines import BETWEEN, GAP, OneLine
from coopreader.ui.widgets.strips import Run

WINDOW_S: Final = 8.0
"""Over which the pace is taken: long enough for large files among small ones."""

TELL_EVERY_S: Final = 1.0
"""Between two paces that are told."""

KNOWN_AFTER_S: Final = 1.5
"""Of loading, before its pace says anything of what is to come."""


class Headway:
    """How fast a count grows."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def saw(self, count: int, at_s: float) -> None:
        """It was so much then."""
        self._seen.append((at_s, count))
        # One from before the window stays: from there on it is measured.
        while len(self._seen) > 2 and self._seen[1][0] <= at_s - WINDOW_S:
            self._seen.popleft()

    @property
    def a_second(self) -> float | None:
        """By how much it grows in a second; None if that cannot be told yet."""
        if not self._seen:
            return None
        (first_s, first), (last_s, last) = self._seen[0], self._seen[-1]
        return (last - first) / (last_s - first_s) if last_s - first_s >= KNOWN_AFTER_S else None


class ProgressLine(OneLine):
    """How far loading is; hidden when nothing is loading."""

    MOST_BAR_CELLS: Final = 24
    LEAST_BAR_CELLS: Final = 8

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._files, self._articles = Headway(), Headway()
        self._latest = Progressed(0, 0, 0)
        self._told: tuple[str, ...] = ()
        """The pace and the time left, as they were told last."""
        self._told_at = -TELL_EVERY_S

    def on_progressed(self, message: Progressed) -> None:
        """Show a newer count."""
        now = self._clock()
        self._latest = message
        self._files.saw(message.done, now)
        self._articles.saw(message.articles, now)
        if now - self._told_at >= TELL_EVERY_S:
            self._told, self._told_at = self._pace(), now
        self.refresh()

    def left_runs(self) -> list[Run]:
        """A thin bar, the count, and as much of the rest as fits."""
        strong, plain, muted = self.part("strong"), self.part("plain"), Style.null()
        done, total = self._latest.done, self._latest.total
        # In the order in which they stand; the rate gives way first, then how to stop it.
        count = self._count()
        rate, left = self._told or ("", "")
        parts = [(count, plain), (rate, muted), (left, muted), (words.STOP_LOADING, muted)]
        room = self.size.width - 2
        for dropped in (1, 3, 2):
            if self._cells_of(parts) <= room:
                break
            parts[dropped] = ("", muted)
        runs: list[Run] = [(" ", muted)]
        bar = min(self.MOST_BAR_CELLS, room - self._cells_of(parts) - GAP)
        if total > 1 and bar >= self.LEAST_BAR_CELLS:
            filled = bar * min(done, total) // total
            runs += [("━" * filled, strong), ("╌" * (bar - filled), muted), (BETWEEN, muted)]
        for number, (text, style) in enumerate(part for part in parts if part[0]):
            runs += [(BETWEEN if number else "", muted), (text, style)]
        return runs

    def _cells_of(self, parts: list[tuple[str, Style]]) -> int:
        shown = [cells(text) for text, _ in parts if text]
        return sum(shown) + GAP * (len(shown) - 1)

    def _count(self) -> str:
        """Files, or the articles where all come from one file."""
        done, total, articles = self._latest.done, self._latest.total, self._latest.articles
        return words.so_far(done, total) if total > 1 else count_of(articles, "article")

    def _pace(self) -> tuple[str, str]:
        done, total = self._latest.done, self._latest.total
        if total <= 1:
            return words.a_second(self._articles.a_second), ""
        if done >= total:
            return "", words.CLEANING_AGAIN
        pace = self._files.a_second
        return words.a_second(pace), words.time_left((total - done) / pace) if pace else ""

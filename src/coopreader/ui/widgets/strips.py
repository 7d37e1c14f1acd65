"""Making strips: the last step before the terminal, and the second barrier against what must not reach it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from coopreader.text.widths import cells

_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Control characters, line and bidi controls, lone surrogates: the gate at loading lets none through; nor does this."""

Run = tuple[str, Style]
"""Text and the style it is drawn in."""


def inert(text: str) -> str:
    """`text` with every character that a terminal could obey replaced by U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


class Inert(LineFilter):
    """The same for whatever Textual's own widgets draw: notifications, palette, the line that is typed into.

    They gave most of such characters no cell: those are left out, so that lines keep their width. The filters that
    Textual would run besides run in this one: each filter of its own makes every line anew.
    """

    def __init__(self, inner: Sequence[LineFilter]) -> None:
        super().__init__()
        self.inner = inner

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without what a terminal could obey."""
        if any(_UNPRINTABLE.search(segment.text) for segment in segments):
            segments = [Segment(_UNPRINTABLE.sub(_of_same_width, text), style) for text, style, _ in segments]
        for line_filter in self.inner:
            segments = line_filter.apply(segments, background)
        return segments


def _of_same_width(found: re.Match[str]) -> str:
    return "\ufffd" * cells(found[0])


def strip_of(runs: Iterable[Run], width: int, fill: Style) -> Strip:
    """A strip of exactly `width` cells: `runs`, then blanks in `fill`; what does not fit is cut."""
    segments = [Segment(inert(text), style) for text, style in runs if text]
    used = sum(cells(segment.text) for segment in segments)
    if used > width:
        return Strip(segments, used).crop(0, width)
    if used < width:
        segments.append(Segment(" " * (width - used), fill))
    # One strip and no other from it: each comes with seven caches.
    return Strip(segments, width)


def marked(text: str, spans: Sequence[tuple[int, int]], plain: Style, mark: Style) -> list[Run]:
    """`text` as runs, with `spans` (ascending offsets, perhaps beyond its end) in `mark`."""
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        if start >= len(text):
            break
        runs.append((text[at:start], plain))
        runs.append((text[start:end], mark))
        at = min(end, len(text))
    runs.append((text[at:], plain))
    return runs

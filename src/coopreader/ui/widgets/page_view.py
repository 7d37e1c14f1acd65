"""A pane of one page: it scrolls through it, breaks its lines as they come into view, and keeps the place.

The sentence at the top stays there when the window or the measure changes. What a line looks like, a subclass says.
"""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer

from coopreader.typesetting import Anchor, Block, Page, place_after
from coopreader.ui.widgets.line_scroll import LineScroll

HEAD: Final = 1
"""Blank lines above the headline."""

FOOT: Final = 2
"""Blank lines below the end, so that the last sentence does not stick to the border."""

MARGIN: Final = 3
"""Cells kept free left of the column, for the bar and the eye."""

RIGHT_MARGIN: Final = 2
"""Cells kept free right of it: the scroll bar's comes to them."""

SETTLE_BUDGET_S: Final = 0.005
"""Time spent breaking lines that are not seen, between two looks for keys: a third of a frame."""

SETTLE_EVERY_S: Final = 0.02

TOP: Final = Anchor(0, 0)
"""The very top: above the headline's blank line."""


class PageView(LineScroll[int]):
    """A page of blocks, in lines of a measure."""

    measure = reactive(72, repaint=False)
    """Cells of a line of text, where the pane is wide enough."""

    @dataclass
    class Progressed(Message):
        """The reader is at another place in the text."""

        fraction: float
        """How much of the text has been on the screen, 0 to 1."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, PageView.Progressed)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._page = Page([], 1)
        self._anchor = TOP
        """The place in the text that stands at the top."""
        self._fitted = Size(0, 0)
        """The size the page was broken for."""
        self._gutter = 0
        """Cells for the numbers of lines; none but beside a raw page."""
        self._settling: Timer | None = None

    # Motions: the screen's commands call these on whichever pane has the focus.

    def move(self, lines: int) -> None:
        """Scroll by `lines`."""
        self.scroll_to_line(self.scroll_offset.y + lines)

    def page(self, screens: float) -> None:
        """Scroll by `screens` times what is seen, two lines of it staying in view."""
        self.scroll_to_line(self.scroll_offset.y + round(screens * max(1, self.size.height - 2)))

    def to_end(self, *, top: bool) -> None:
        """Scroll to the beginning or the end."""
        if top:
            self.scroll_to_line(0)
            return
        self._page.ready(self._page.height - self.size.height, self.size.height)
        self._fit()
        self.scroll_to_line(self.virtual_size.height)

    # Drawing.

    def strip_at(self, y: int) -> Strip:
        """One line, from the cache if it was drawn before."""
        if self._fitted != self.size and self._anchor == TOP:
            # A window that opens is drawn before its widgets are told their size: no frame with a page of another.
            self._set_page(self._page.blocks)
            self.finished.clear()
        at = y + self.scroll_offset.y - HEAD
        strip = self.finished.get(at)
        if strip is None:
            strip = self.draw(at)
            self.finished[at] = strip
        return strip

    @abstractmethod
    def draw(self, at: int) -> Strip:
        """Line `at` of the page, as wide as the pane; blank outside the page."""

    # What changes.

    def watch_measure(self) -> None:
        """Break the text anew, the same sentence at the top."""
        self._refit()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual's signature
        """Break the text anew, the same sentence at the top."""
        self._refit()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Make what is coming into view exact, and remember the place."""
        super().watch_scroll_y(old_value, new_value)
        # While the window changes its size Textual clamps the offset of the old page: that is not the reader's doing.
        if self.size == self._fitted:
            self._page.ready(round(new_value) - HEAD, self.size.height)
            self._fit()
            self._anchor = self._page.anchor_at(round(new_value) - HEAD) if new_value > HEAD else TOP
            self._tell_progress()

    def exchange_page(self, blocks: Sequence[Block]) -> None:
        """Show `blocks`, the same article after something in it changed: what is in view stays where it is."""
        before, anchor = self._page, self._anchor
        into_anchor = self.scroll_offset.y - HEAD - before.line_of(anchor)
        self._set_page(blocks)
        if anchor != TOP:
            block = place_after(before.blocks, blocks, anchor.block)
            is_there = blocks[block].text == before.blocks[anchor.block].text
            self._anchor = Anchor(block, anchor.offset if is_there else 0)
        self._fit_anchor(into_anchor)
        self.redraw()
        self._tell_progress()

    # Helpers.

    @property
    def _left(self) -> int:
        """The column of the first cell of text."""
        if self._gutter:
            return self._gutter + 2
        return max(MARGIN, (self.line_width - self._page.width) // 2)

    def _set_page(self, blocks: Sequence[Block]) -> None:
        is_raw = bool(blocks) and blocks[-1].role == "raw"
        self._gutter = len(str(len(blocks))) + 3 if is_raw else 0
        room = self.line_width - MARGIN - RIGHT_MARGIN
        width = self.line_width - self._gutter - 4 if is_raw else min(self.measure, room)
        self._page = Page(blocks, max(8, width))
        self._fitted = self.size
        self._settle_later()

    def _refit(self) -> None:
        self._set_page(self._page.blocks)
        self._fit_anchor()
        self.redraw()
        self._tell_progress()

    def _fit_anchor(self, into_anchor: int = 0) -> None:
        """Bring the remembered place back to the top, or `into_anchor` lines above it."""
        anchor = self._anchor
        top = self._page.line_of(anchor)
        self._page.ready(top, self.size.height)
        y = HEAD + self._page.line_of(anchor) + into_anchor if anchor != TOP else 0
        self._fit()
        self.scroll_to_line(y)
        self._anchor = anchor

    def _settle(self) -> None:
        self._settling = None
        page, anchor = self._page, self._anchor
        into_anchor = self.scroll_offset.y - HEAD - page.line_of(anchor)
        page.settle(SETTLE_BUDGET_S)
        # What is in view stays as it is; lines drawn elsewhere may stand elsewhere now.
        self.finished.clear()
        self._fit()
        moved = HEAD + page.line_of(anchor) + into_anchor
        if moved != self.scroll_offset.y and anchor != TOP:
            self.scroll_to_line(moved)
            self.redraw()
        self._tell_progress()
        self._settle_later()

    def _settle_later(self) -> None:
        if self._settling is None and not self._page.is_settled:
            self._settling = self.set_timer(SETTLE_EVERY_S, self._settle)

    def _fit(self) -> None:
        self.set_height(HEAD + self._page.height + FOOT if self._page.blocks else 0)

    def _tell_progress(self) -> None:
        height = self._page.height
        seen = self.scroll_offset.y + self.size.height - HEAD
        self.post_message(self.Progressed(min(1.0, seen / height) if height else 1.0))

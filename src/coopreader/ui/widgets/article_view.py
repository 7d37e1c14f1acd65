"""The reading pane: an article (or its raw page) as a centred column, drawn line by line.

What stands on which line is the business of `typesetting`; this widget scrolls, colours, selects and keeps the place:
the sentence at the top stays there when the window or the measure changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from coopreader.text.widths import fit
from coopreader.typesetting import Anchor, Block, Line, Page, text_between
from coopreader.ui.widgets.line_scroll import LineScroll
from coopreader.ui.widgets.reading import Reading
from coopreader.ui.widgets.row_list import BAR
from coopreader.ui.widgets.strips import Run, strip_of

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

FOLD_LEAD: Final = "┄┄┄ "
"""Drawn before the text of a line that stands for folded ones."""

TOP: Final = Anchor(0, 0)
"""The very top: above the headline's blank line."""


class ArticleView(LineScroll[int]):
    """One article to read."""

    STYLES = "article-view"
    DEFAULT_CSS = """
    ArticleView {
        & > .article-view--headline { text-style: bold; }
        & > .article-view--muted { color: $ink-muted; }
        & > .article-view--standfirst { text-style: bold italic; }
        & > .article-view--subhead { color: $ink; text-style: bold; }
        & > .article-view--quote { text-style: italic; }
        & > .article-view--caption { color: $ink-muted; text-style: italic; }
        & > .article-view--bar { color: $accent; text-style: bold; }
        & > .article-view--rule { color: $ink-muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-view--headline",
        "article-view--muted",
        "article-view--standfirst",
        "article-view--subhead",
        "article-view--quote",
        "article-view--caption",
        "article-view--bar",
        "article-view--rule",
    }

    reading: reactive[Reading] = reactive(Reading, repaint=False)
    measure = reactive(72, repaint=False)
    """Cells of a line of text, where the pane is wide enough."""

    @dataclass
    class Progressed(Message):
        """The reader is at another place in the text."""

        fraction: float
        """How much of the text has been on the screen, 0 to 1."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, ArticleView.Progressed)

    @dataclass
    class FoldClicked(Message):
        """A line that stands for folded lines was clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._page = Page([], 1)
        self._anchor = TOP
        self._fitted = Size(0, 0)
        self._gutter = 0
        self._evident: frozenset[int] = frozenset()
        """Numbers of the saved lines that facts came from."""
        self._current: int | None = None
        """The block the paragraph bar stands at; None until a paragraph key is pressed."""
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

    def step_paragraph(self, step: int) -> None:
        """Put the bar on the next (1) or previous (-1) paragraph, at the top of the pane if the text is long enough."""
        here = self._paragraph()
        if here is None:
            return
        # The first press marks what is in view already.
        is_start = self._current is None and step > 0 and self._is_visible(here)
        target = here if is_start else self._page.paragraph_beside(here, step)
        if target is None:
            return
        self._current = target
        self._page.ready(self._page.top_of(target), self.size.height)
        self._fit()
        self.scroll_to_line(HEAD + self._page.top_of(target) - 1)
        self.redraw()

    def current_paragraph(self) -> str | None:
        """The text of the paragraph at the bar, else of the first that is in view, as it stands in the article."""
        index = self._paragraph()
        article = self.reading.article
        if index is None or article is None:
            return None
        block = self._page.blocks[index]
        self._current = index
        self.redraw()
        return block.text if block.paragraph is None else article.paragraphs[block.paragraph]

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
            strip = self._draw(at)
            self.finished[at] = strip
        return strip

    def _draw(self, at: int) -> Strip:
        width, plain = self.line_width, self.style()
        line = self._page.line(at)
        if line is None or (line.is_gap and line.index != self._current):
            return Strip.blank(width, plain).apply_offsets(0, at)
        block, is_first = line.block, line.is_first and not line.block.start
        bar = BAR if line.index == self._current and not line.is_gap else " "
        if self._gutter:
            number = str(block.line or "") if is_first else ""
            # The same sign as the bar: here is something to look at.
            shade = plain + self.style("bar" if block.line in self._evident else "muted")
            margin: list[Run] = [(number.rjust(self._gutter - 2) + "  ", shade)]
            runs = [(bar, plain + self.style("bar")), (" ", plain), *margin]
        else:
            lead = block.lead if is_first else " " * block.indent
            shade = plain + self.style("muted") if block.label else plain
            runs = [(" " * (self._left - 2), plain), (bar, plain + self.style("bar")), (" " + lead, shade)]
        start = sum(len(text) for text, _ in runs)
        runs.extend(self._text_runs(line, at, start))
        return strip_of(runs, width, plain).apply_offsets(0, at)

    def _text_runs(self, line: Line, at: int, start: int) -> list[Run]:
        role, text = line.block.role, line.text
        style = self.style() + self.style(STYLE_OF[role]) if role in STYLE_OF else self.style()
        if role == "fold":
            text = fit(f"{FOLD_LEAD}{text} ", self._page.width - 3).ljust(self._page.width - 3, "┄") + "  u"
        selection = self.text_selection
        span = selection.get_span(at) if selection is not None else None
        if span is None:
            return [(text, style)]
        first = max(0, span[0] - start)
        last = len(text) if span[1] == -1 else max(0, span[1] - start)
        chosen = style + self.screen.get_component_rich_style("screen--selection")
        return [(text[:first], style), (text[first:last], chosen), (text[last:], style)]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it stands in the article: lines of a paragraph joined, paragraphs set apart."""
        first = max(0, selection.start.y if selection.start else 0)
        last = min(self._page.height - 1, selection.end.y if selection.end else self._page.height)
        self._page.ready(first, last - first + 1)
        text = text_between(self._page, self._selected_spans(selection, first, last))
        return (text, "\n") if text else None

    def _selected_spans(self, selection: Selection, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        for y in range(first, last + 1):
            line, span = self._page.line(y), selection.get_span(y)
            if line is not None and span is not None:
                left = self._text_start(line)
                yield y, span[0] - left, len(line.text) if span[1] == -1 else span[1] - left

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Draw the selection."""
        self.redraw()

    # What changes.

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Show another article from its top; the same one, unfolded or raw, from the same paragraph."""
        before, anchor = self._page, self._anchor
        is_same = old.article is not None and old.article is new.article and anchor != TOP
        self._current = None
        self._set_page(new.blocks())
        self._evident = new.evident_lines
        self._anchor = TOP
        if is_same and (old.raw is None) != (new.raw is None):
            self._anchor = self._page.on_file_line(before.line_in_file(anchor))
        elif is_same and (place := before.in_article(anchor)):
            self._anchor = self._page.on_page(place)
        self._fit_anchor()
        self.redraw()
        self._tell_progress()

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

    def on_click(self, event: events.Click) -> None:
        """A click on a fold asks to unfold."""
        line = self._page.line(event.y + self.scroll_offset.y - HEAD)
        if line is not None and line.block.role == "fold":
            self.post_message(self.FoldClicked())

    # Helpers.

    @property
    def _left(self) -> int:
        """The column of the first cell of text."""
        if self._gutter:
            return self._gutter + 2
        return max(MARGIN, (self.line_width - self._page.width) // 2)

    def _text_start(self, line: Line) -> int:
        """Offset of the text in a drawn line."""
        lead = len(FOLD_LEAD) if line.block.role == "fold" else line.block.indent
        return self._left if self._gutter else self._left + lead

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

    def _fit_anchor(self) -> None:
        """Bring the remembered place back to the top."""
        anchor = self._anchor
        top = self._page.line_of(anchor)
        self._page.ready(top, self.size.height)
        y = HEAD + self._page.line_of(anchor) if anchor != TOP else 0
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

    def _paragraph(self) -> int | None:
        """The block of the paragraph at the bar; else the first paragraph in view; None if there is none."""
        if self._current is not None:
            return self._current
        return self._page.paragraph_from(max(0, self.scroll_offset.y - HEAD))

    def _is_visible(self, index: int) -> bool:
        top = HEAD + self._page.top_of(index) - self.scroll_offset.y
        return 0 <= top < self.size.height

    def _tell_progress(self) -> None:
        height = self._page.height
        seen = self.scroll_offset.y + self.size.height - HEAD
        self.post_message(self.Progressed(min(1.0, seen / height) if height else 1.0))


STYLE_OF: Final = {
    "headline": "headline",
    "facts": "muted",
    "standfirst": "standfirst",
    "subhead": "subhead",
    "quote": "quote",
    "caption": "caption",
    "fold": "rule",
    "folded": "muted",
    "colophon": "muted",
}
"""The component class a role is drawn in; plain text has none."""

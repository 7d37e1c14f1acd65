"""The reading pane: an article (or its raw page) as a centred column, drawn line by line.

What stands on which line is the business of `typesetting`, which of them are seen that of page_view.py; this widget
colours, selects, and has the bar that goes from paragraph to paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from coopreader.text.widths import fit
from coopreader.typesetting import ASIDE, PARAGRAPHS, Anchor, Block, Line, Page, place_after, text_between
from coopreader.ui.widgets.page_view import HEAD, TOP, PageView
from coopreader.ui.widgets.reading import Reading
from coopreader.ui.widgets.row_list import BAR
from coopreader.ui.widgets.strips import Run, strip_of

FOLD_LEAD: Final = "┄┄┄ "
"""Drawn before the text of a line that stands for folded ones."""


class Barred(NamedTuple):
    """What the paragraph bar stands at."""

    text: str
    """The paragraph, or the line of the page that was folded away."""
    is_text: bool
    is_ours: bool
    """Whether it is our line that stands for folded ones: then none of the page's."""


class ArticleView(PageView):
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

    @dataclass
    class FoldClicked(Message):
        """A line that stands for folded lines was clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._evident: frozenset[int] = frozenset()
        """Numbers of the saved lines that facts came from."""
        self._current: int | None = None
        """The block the paragraph bar stands at; None until a paragraph key is pressed."""

    # The bar.

    def step_paragraph(self, step: int) -> None:
        """Put the bar on the next (1) or previous (-1) paragraph, at the top of the pane if the text is long enough."""
        here = self._paragraph()
        if here is None:
            return
        # The first press marks what is in view already.
        is_start = self._current is None and step > 0 and self._is_visible(here)
        target = here if is_start else self._page.stop_beside(here, step)
        if target is None:
            return
        self._page.ready(self._page.top_of(target), self.size.height)
        self._fit()
        self.scroll_to_line(HEAD + self._page.top_of(target) - 1)
        self.put_bar(target)

    def put_bar(self, index: int | None) -> None:
        """Let the bar stand at block `index` of the page; nowhere if None."""
        self._current = index
        self.redraw()

    def barred(self) -> Barred | None:
        """What the bar stands at; None if it stands nowhere: then it does now, at the first paragraph in view."""
        if self._current is None:
            self.put_bar(self._paragraph())
            return None
        role = self._page.blocks[self._current].role
        text = self._page.whole_text(self._current)
        return Barred(text, is_text=role in PARAGRAPHS, is_ours=role == "fold")

    def current_paragraph(self) -> str | None:
        """The text of the paragraph at the bar, else of the first that is in view, as it stands in the article."""
        index = self._paragraph()
        article = self.reading.article
        if index is None or article is None:
            return None
        block = self._page.blocks[index]
        self.put_bar(index)
        return block.text if block.paragraph is None else article.paragraphs[block.paragraph]

    # Drawing.

    def draw(self, at: int) -> Strip:
        """Line `at` of the page, with the bar beside it if that stands there."""
        width, plain = self.line_width, self.style()
        line = self._page.line(at)
        if line is None or line.is_gap:
            return Strip.blank(width, plain).apply_offsets(0, at)
        block, is_first = line.block, line.is_first and not line.block.start
        bar = BAR if line.index == self._current else " "
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
        """Show another article from its top; the same one, unfolded, raw or corrected, from the same paragraph."""
        before, anchor, bar = self._page, self._anchor, self._current
        is_same = old.article is not None and new.article is not None and old.article.id == new.article.id
        self._evident = new.evident_lines
        if is_same and old.article is not new.article and old.raw is new.raw:
            self._exchange(new.blocks())
            return
        self._current = None
        self._set_page(new.blocks())
        self._anchor = TOP
        if is_same and (old.raw is None) != (new.raw is None):
            self._anchor = self._page.on_file_line(before.line_in_file(anchor)) if anchor != TOP else TOP
        elif is_same:
            if anchor != TOP and (place := before.in_article(anchor)):
                self._anchor = self._page.on_page(place)
            self._current = self._bar_from(before, bar, is_unfolded=new.is_unfolded)
        self._fit_anchor()
        self.redraw()
        self._tell_progress()

    def _bar_from(self, before: Page, bar: int | None, *, is_unfolded: bool) -> int | None:
        """Where the bar stands now that stood at block `bar` of `before`; this page has its folds open or closed."""
        if bar is None:
            return None
        if place := before.in_article(Anchor(bar, 0)):
            return self._page.on_page(place).block
        if before.blocks[bar].role not in {"fold", "folded"}:
            return None
        fold = self._page.fold(before.folds_to(bar))
        return None if fold is None else fold + is_unfolded

    def _exchange(self, blocks: Sequence[Block]) -> None:
        """Show `blocks`, the same article after something in it was corrected: what is in view stays where it is."""
        if self._current is not None:
            self._current = place_after(self._page.blocks, blocks, self._current)
        self.exchange_page(blocks)

    def on_click(self, event: events.Click) -> None:
        """A click on a fold asks to unfold; one on a line of the page puts the bar there."""
        line = self._page.line(event.y + self.scroll_offset.y - HEAD)
        if line is None or self.text_selection is not None:
            return
        if line.block.role == "fold":
            self.post_message(self.FoldClicked())
        elif line.block.role in PARAGRAPHS | ASIDE and not line.is_gap and not self.reading.is_why:
            self.put_bar(line.index)

    # Helpers.

    def _text_start(self, line: Line) -> int:
        """Offset of the text in a drawn line."""
        lead = len(FOLD_LEAD) if line.block.role == "fold" else line.block.indent
        return self._left if self._gutter else self._left + lead

    def _paragraph(self) -> int | None:
        """The block of the paragraph at the bar; else the first paragraph in view; None if there is none."""
        if self._current is not None and self._page.blocks[self._current].role != "fold":
            return self._current
        return self._page.paragraph_from(max(0, self.scroll_offset.y - HEAD))

    def _is_visible(self, index: int) -> bool:
        top = HEAD + self._page.top_of(index) - self.scroll_offset.y
        return 0 <= top < self.size.height


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

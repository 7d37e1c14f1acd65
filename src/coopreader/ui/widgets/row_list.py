"""RowList: a list of rows over any sequence, drawn line by line.

Nothing exists for a row until it is seen, so a million rows cost what forty cost. A subclass says what stands in a
row; this class knows the cursor, scrolling, the mouse and the thin labelled rule that may divide the rows.
"""

from abc import abstractmethod
from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive, var
from textual.strip import Strip

from coopreader.text.line_breaks import break_lines
from coopreader.ui.widgets.line_scroll import LineScroll
from coopreader.ui.widgets.strips import Run, strip_of

BAR = "▌"
"""Stands at the cursor row: where you are, also without colour."""

QUIET_BAR = "▏"
"""The same while the reader's attention is elsewhere."""

TEXT_LINES = 2
"""Lines of a row that have text."""

MARGIN = 2
"""Cells left of a row's text: the bar and a space."""


class RowList(LineScroll[int]):
    """Rows of `row_height` lines with a cursor."""

    STYLES = "row-list"
    DEFAULT_CSS = """
    RowList {
        & > .row-list--cursor { background: $cursor-row-quiet; }
        &.-attended > .row-list--cursor { background: $cursor-row; }
        & > .row-list--bar { color: $ink-muted; }
        &.-attended > .row-list--bar { color: $accent; text-style: bold; }
        & > .row-list--muted { color: $ink-muted; }
        & > .row-list--mark { color: $mark; text-style: bold underline; }
        & > .row-list--rule { color: $ink-muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor",
        "row-list--bar",
        "row-list--muted",
        "row-list--mark",
        "row-list--rule",
    }
    """Background of the cursor row; its bar; second lines; matched letters; the labelled rule and empty sentence."""

    cursor = reactive(0, repaint=False)
    """The row the reader is on."""
    is_attended = reactive(True, toggle_class="-attended", repaint=False)
    """Whether keys move this list: it has the focus, or the reader types into its filter bar."""
    is_placed = var(False)
    """Whether the reader put the cursor where it is."""
    row_height = var(2)
    """Lines a row takes: 1 hides the second line on a low screen, 3 leaves a blank one on a tall one."""

    _cursor_line = 0
    """The first line of the cursor's row, as it was shown last: the rule may stand elsewhere among other rows."""

    class Highlighted(Message):
        """The cursor came to another row."""

    class Chosen(Message):
        """A row was clicked."""

    @property
    @abstractmethod
    def row_count(self) -> int:
        """How many rows there are."""

    @abstractmethod
    def row_runs(self, row: int, part: int, width: int, *, is_cursor: bool) -> list[Run]:
        """Line `part` of `row` in at most `width` cells; styles without a background take the row's."""

    @property
    def rule(self) -> tuple[int, str] | None:
        """The row above which a labelled rule stands, and its label."""
        return None

    @property
    def empty_sentence(self) -> str:
        """What is said where there is no row."""
        return ""

    def rows_changed(self, cursor: int) -> None:
        """Draw the rows anew, with the cursor on row `cursor`, kept where it was on the screen if that can be."""
        height_above = self._cursor_line - self.scroll_offset.y
        self.set_height(self.line_of(self.row_count) if self.row_count else 0)
        self.set_reactive(RowList.cursor, max(0, min(cursor, self.row_count - 1)))
        self.scroll_to_line(self.line_of(self.cursor) - max(0, height_above))
        self._show_cursor()
        self.redraw()

    def move(self, rows: int) -> None:
        """Move the cursor by `rows`, stopping at the ends."""
        self._place(self.cursor + rows)

    def page(self, screens: float) -> None:
        """Move the cursor by `screens` times what is seen."""
        self._place(self.cursor + round(screens * max(1, self.size.height // self.row_height - 1)))

    def to_end(self, *, top: bool) -> None:
        """Move the cursor to the first or the last row."""
        self._place(0 if top else self.row_count - 1)

    def line_of(self, row: int) -> int:
        """The first line of `row`."""
        rule = self.rule
        return row * self.row_height + (1 if rule is not None and row >= rule[0] else 0)

    def row_at(self, y: int) -> tuple[int, int] | None:
        """The row that has line `y`, and which of its lines that is; None for the rule and below the last row."""
        rule = self.rule
        if rule is not None:
            rule_line = rule[0] * self.row_height
            if y == rule_line:
                return None
            y -= y > rule_line
        row, part = divmod(y, self.row_height)
        return (row, part) if 0 <= row < self.row_count else None

    def strip_at(self, y: int) -> Strip:
        """One line, from the cache if it was drawn before."""
        line = y + self.scroll_offset.y
        strip = self.finished.get(line)
        if strip is None:
            strip = self.finished[line] = self._line(line)
        return strip

    def _line(self, line: int) -> Strip:
        width = self.line_width
        if not self.row_count:
            return self._empty_line(line, width)
        place = self.row_at(line)
        if place is None:
            return self._rule_line(line, width)
        row, part = place
        return self._row_line(row, part, width, is_cursor=row == self.cursor)

    def validate_cursor(self, cursor: int) -> int:
        """Within the rows."""
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the two rows concerned and say so."""
        for row in (old, new):
            first = self.line_of(row)
            for line in range(first, first + self.row_height):
                self.finished.discard(line)
            self.refresh_lines(first, self.row_height)
        self._show_cursor()
        if self.row_count:
            self.post_message(self.Highlighted())

    def watch_row_height(self) -> None:
        """Lay the rows out again, the cursor still in view."""
        self.rows_changed(self.cursor)

    def on_resize(self) -> None:
        """Lay the rows out again, the cursor still in view."""
        self.rows_changed(self.cursor)

    def watch_is_attended(self) -> None:
        """The cursor row looks different with the reader's attention."""
        self.notify_style_update()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked, and choose it."""
        place = self.row_at(event.y + self.scroll_offset.y)
        if place is not None and self.row_count:
            self._place(place[0])
            self.post_message(self.Chosen())

    def go_to(self, row: int) -> None:
        """Move the cursor to `row`."""
        self._place(row)

    def _place(self, row: int) -> None:
        self.is_placed = True
        self.cursor = row

    def _show_cursor(self) -> None:
        self._cursor_line = self.line_of(self.cursor)
        row = Region(0, self._cursor_line, max(1, self.line_width), self.row_height)
        self.scroll_to_region(row, animate=False, immediate=True, x_axis=False, force=True)

    def _row_line(self, row: int, part: int, width: int, *, is_cursor: bool) -> Strip:
        # The blank line that sets rows apart belongs to none of them.
        is_lit = is_cursor and part < TEXT_LINES
        fill = self.style("") + self.style("cursor") if is_lit else self.style("")
        bar = (BAR if self.is_attended else QUIET_BAR) if is_lit else " "
        runs: list[Run] = [(bar, fill + self.style("bar")), (" ", fill)]
        text = self.row_runs(row, part, width - MARGIN, is_cursor=is_cursor)
        runs.extend((run, fill + style) for run, style in text)
        return strip_of(runs, width, fill)

    def _rule_line(self, line: int, width: int) -> Strip:
        rule = self.rule
        plain = self.style("")
        if rule is None or line != rule[0] * self.row_height:
            return Strip.blank(width, plain)
        label = f" ─── {rule[1]} "
        return strip_of([(label.ljust(width - 1, "─"), plain + self.style("rule"))], width, plain)

    def _empty_line(self, y: int, width: int) -> Strip:
        plain = self.style("")
        sentence = self.empty_sentence
        starts = break_lines(sentence, max(8, width - 2 * MARGIN))
        line = y - 1
        if not 0 <= line < len(starts):
            return Strip.blank(width, plain)
        text = sentence[starts[line] : starts[line + 1] if line + 1 < len(starts) else None]
        return strip_of([(" " * MARGIN + text.rstrip(), plain + self.style("rule"))], width, plain)

"""LineScroll: a pane that is drawn line by line and scrolls without laying out the screen.

What a list of rows and a page of text have in common: styles looked up once, finished lines kept, and a height that
changes with every article while nothing around the pane moves.
"""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import ClassVar, Generic, TypeVar

from rich.style import Style
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from coopreader.ui.widgets.strips import Inert

CACHED_LINES = 1024
"""Finished lines kept: some 25 screens."""

Key = TypeVar("Key", bound=Hashable)
"""What tells one finished line from another."""


class LineScroll(ScrollView, Generic[Key], can_focus=True, inherit_bindings=False):
    """A pane of lines. Its keys are the screen's commands, not its own."""

    BINDINGS: ClassVar[list[BindingType]] = []
    DEFAULT_CSS = """
    LineScroll {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        color: $ink;
        background: $background;
    }
    """
    STYLES: ClassVar[str] = ""
    """What the names of its component classes begin with."""

    # Textual lays out the whole screen for a new virtual size (8 ms and a second repaint); ours moves nothing.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.finished: LRUCache[Key, Strip] = LRUCache(CACHED_LINES)
        """Lines that were drawn before; to be cleared whenever one of them would look different now."""
        self._painted: dict[int, Strip] = {}
        """What was last painted on each line of the pane."""
        self._styles: dict[str, Style] = {}

    @property
    def line_width(self) -> int:
        """Cells of a line: `size` counts the scroll bar's column, which is always there, as the pane's."""
        return max(0, self.size.width - self.styles.scrollbar_size_vertical)

    def set_height(self, lines: int) -> None:
        """Let the pane scroll through so many lines; if it shows them all, its bar has no thumb."""
        self.virtual_size = Size(self.line_width, max(lines, self.size.height))

    def watch_virtual_size(self, size: Size) -> None:
        """Tell the scroll bar."""
        bar = self.vertical_scrollbar
        if _thumb(size.height, self.size.height) == _thumb(bar.window_virtual_size, bar.window_size):
            # It looks the same: nothing to paint.
            bar.set_reactive(ScrollBar.window_virtual_size, size.height)
        else:
            bar.window_virtual_size = size.height
            bar.window_size = self.size.height

    def scroll_to_line(self, y: int) -> None:
        """Put line `y` at the top, or as near as the end allows, at once."""
        self.scroll_to(y=max(0, min(y, self.max_scroll_y)), animate=False, immediate=True, force=True)

    @abstractmethod
    def strip_at(self, y: int) -> Strip:
        """The line that is seen at `y`, counted from the top of the pane."""

    def render_line(self, y: int) -> Strip:
        """What Textual paints at `y`."""
        strip = self._painted[y] = self.strip_at(y)
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are, where nothing frames the pane: Textual makes four strips of each to style it anew."""
        if any(self.styles.gutter):
            return super().render_lines(crop)
        strips = [self.render_line(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def get_line_filters(self) -> Sequence[LineFilter]:
        """None that our lines have no use for: they are inert from the start, and have no colour but a theme's."""
        return [
            inner
            for outer in super().get_line_filters()
            for inner in (outer.inner if isinstance(outer, Inert) else (outer,))
            if not isinstance(inner, ANSIToTruecolor)
        ]

    def redraw(self) -> None:
        """Draw every line anew, and have those painted that look different now.

        Painting costs ten times what drawing does, and a list that is narrowed keeps many of its lines.
        """
        self.finished.clear()
        width, painted = self.size.width, self._painted
        changed = [y for y in range(self.size.height) if painted.get(y) != self.strip_at(y)]
        if changed or not self.size:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def style(self, name: str = "") -> Style:
        """The style of a component class, looked up once; without a name the pane's own."""
        style = self._styles.get(name)
        if style is None:
            named = f"{self.STYLES}--{name}"
            style = self.get_component_rich_style(named, partial=True) if name else self.rich_style
            self._styles[name] = style
        return style

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._styles.clear()
        self.finished.clear()


def _thumb(lines: int, seen: int) -> int:
    """How long the thumb of a scroll bar is, in the eighths of a cell that it is drawn in."""
    return 8 * seen * seen // max(1, lines) if lines > seen else 0

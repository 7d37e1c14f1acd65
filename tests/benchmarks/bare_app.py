"""The floors: the least a Textual application can do for the same text, run by the benchmarks in a window.

python -m tests.benchmarks.bare_app FOLDER      a list of titles and the first text, in stock widgets
python -m tests.benchmarks.bare_app --scroll    an empty ScrollView that repaints itself for `j`
python -m tests.benchmarks.bare_app --input     an Input, alone
"""

import sys
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static


class BareReader(App[None]):
    """Titles on the left, the first text on the right: each file is a title, a blank line and a text."""

    CSS = """
    OptionList { width: 38; }
    VerticalScroll { width: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """Both in stock widgets, read on the spot."""
        texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
        with Horizontal():
            yield OptionList(*(Content(text.split("\n", 1)[0]) for text in texts))
            yield VerticalScroll(Static(Content(texts[0])))


class EmptyScroll(ScrollView, can_focus=True):
    """A ScrollView of nothing, in one of two colours."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "repaint")]
    is_dark = False

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - every line is the same
        """Blanks."""
        return Strip.blank(self.size.width, Style(bgcolor="#222222" if self.is_dark else "#333333"))

    def action_repaint(self) -> None:
        """Draw all of it anew."""
        self.is_dark = not self.is_dark
        self.refresh()


class BareScroll(App[None]):
    """An empty ScrollView."""

    def compose(self) -> ComposeResult:
        """Only that."""
        yield EmptyScroll()


class BareInput(App[None]):
    """An Input."""

    def compose(self) -> ComposeResult:
        """Only that."""
        yield Input()


if __name__ == "__main__":
    {"--scroll": BareScroll, "--input": BareInput}.get(sys.argv[1], BareReader)().run()

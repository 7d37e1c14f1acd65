"""The one-line widgets around the panes: title line, status line and key line; the progress line has its own file."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from coopreader.text.widths import cells, fit
from coopreader.ui.widgets.strips import Run, strip_of

GAP = 3
"""Cells between two things in a line."""

BETWEEN = " " * GAP

NARROW = 60
"""Cells under which the reader's own name gives way to what it has to say."""


class OneLine(Widget):
    """A line with something at its left and something at its right end; the right gives way first."""

    DEFAULT_CSS = """
    OneLine {
        height: 1;
        color: $ink-muted;
        background: $background;
        & > .one-line--strong { color: $accent; text-style: bold; }
        & > .one-line--plain { color: $ink; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"one-line--strong", "one-line--plain"}
    ALLOW_SELECT = False

    note: reactive[tuple[str, ...]] = reactive(())
    """What is said of the query, most important first; one line of the screen says it, and finds it a place."""

    def left_runs(self) -> list[Run]:
        """What stands at the left end."""
        return []

    def right_text(self, room: int) -> str:  # noqa: ARG002 - a subclass may shorten to `room`
        """What stands at the right end, in `room` cells."""
        return ""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        """Both ends, with blanks between."""
        width, plain = self.size.width, self.rich_style
        left = [(text, plain + style) for text, style in self.left_runs()]
        used = sum(cells(text) for text, _ in left)
        right = fit(self.right_text(width - used - GAP), max(0, width - used - GAP))
        gap = " " * max(0, width - used - cells(right))
        return strip_of([*left, (gap + right, plain)], width, plain)

    def fitting_note(self, room: int) -> str:
        """As many parts of the note as fit into `room` cells; the first, if need be, cut."""
        parts = list(self.note)
        while len(parts) > 1 and cells(BETWEEN.join(parts)) > room:
            parts.pop()
        return fit(BETWEEN.join(parts), room)

    def part(self, name: str) -> Style:
        """The style of a part of the line."""
        return self.get_component_rich_style(f"one-line--{name}", partial=True)


class TitleLine(OneLine):
    """What is open: the reader's name, the folder, how many articles, in which order, how many were skipped."""

    place = reactive("")
    facts: reactive[tuple[str, ...]] = reactive(())
    """What the right end says, most important first: what does not fit is left out from the end."""

    def left_runs(self) -> list[Run]:
        """The names; in a narrow window the place's alone."""
        if self.size.width < NARROW:
            return [(" " + fit(self.place, max(8, self.size.width // 2 - 8)), self.part("strong"))]
        room = max(8, self.size.width // 2 - 14)
        return [(" coopreader", self.part("strong")), ("   " + fit(self.place, room), self.part("plain"))]

    def right_text(self, room: int) -> str:
        """As many facts as fit; in their stead the note, if it is said here."""
        if self.note:
            return self.fitting_note(room - 1) + " "
        facts = [fact for fact in self.facts if fact]
        while facts and cells(BETWEEN.join(facts)) + 1 > room:
            facts.pop()
        return BETWEEN.join(facts) + " "


class StatusLine(OneLine):
    """What is said of the query, and where the reader is in the text."""

    text = reactive("")

    def left_runs(self) -> list[Run]:
        """The note, as far as there is room."""
        room = self.size.width - 1 - GAP - cells(self.text) - 1
        return [(" " + self.fitting_note(room), Style.null())] if self.note else []

    def right_text(self, room: int) -> str:  # noqa: ARG002 - short enough always
        """ "42 %" """
        return self.text + " "


class Hint(NamedTuple):
    """Keys and what they do, as the key line shows them."""

    keys: str
    word: str
    command: str
    """What a click on it runs."""

    @property
    def width(self) -> int:
        """Cells it takes."""
        return cells(self.keys) + 1 + cells(self.word)


class KeyLine(OneLine):
    """The keys that matter here and now; a click does what the key does. The last hint stands at the right end.

    A note takes the place of the others.
    """

    DEFAULT_CSS = """
    KeyLine > .key-line--key { color: $ink; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}

    hints: reactive[tuple[Hint, ...]] = reactive(())

    class Clicked(Message):
        """A hint was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def left_runs(self) -> list[Run]:
        """As many hints as fit, or the note; and the last hint."""
        key = self.get_component_rich_style("key-line--key", partial=True)
        placed = self._placed()
        runs: list[Run] = []
        at = 0
        if self.note:
            note = " " + self.fitting_note(placed[-1][1] - GAP - 1 if placed else self.size.width - 2)
            runs, at = [(note, Style.null())], cells(note)
        for hint, start, end in placed:
            runs += [(" " * (start - at), Style.null()), (hint.keys, key), (" " + hint.word, Style.null())]
            at = end
        return runs

    def on_click(self, event: events.Click) -> None:
        """Run what was clicked."""
        for hint, start, end in self._placed():
            if start <= event.x < end:
                self.post_message(self.Clicked(hint.command))

    def _placed(self) -> Sequence[tuple[Hint, int, int]]:
        """Each hint that fits, with its first cell and the one after its last."""
        placed: list[tuple[Hint, int, int]] = []
        if not self.hints:
            return placed
        *others, last = self.hints
        x, room = 1, self.size.width - 1 - last.width
        for hint in others if not self.note else ():
            if x + hint.width + GAP > room:
                break
            placed.append((hint, x, x + hint.width))
            x += hint.width + GAP
        return [*placed, (last, room, room + last.width)]

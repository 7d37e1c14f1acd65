"""Help: every key, made from the commands themselves, and what can be typed to find."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import get_args

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from coopreader.matching.syntax import FIELD_ROWS, SIGNS
from coopreader.text.line_breaks import break_lines
from coopreader.text.widths import cells
from coopreader.ui.commands import Command, Group, command, key_sign
from coopreader.ui.screens.motions import MotionScreen, Pane
from coopreader.ui.widgets.lines import KeyLine, TitleLine

KEY_CELLS = 20
"""Width of the column of keys and of what can be typed."""

NARROW = 50
"""Cells under which a sentence stands below its key, not beside it."""

INDENT = 4
"""Cells by which it is set in there."""

WIDEST = 76
"""Width of both columns: they fit 80 columns with their margins."""

FINDING = (
    "After /, in any mixture; what was understood stands beside the bar. On an empty line Up brings back the last "
    "queries, else Up and Down move the list. Right takes what stands muted behind the cursor."
)


class HelpText(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The text of help, scrolled by the same keys as everything else."""

    def move(self, lines: int) -> None:
        """Scroll by `lines`."""
        self.scroll_relative(y=lines, animate=False)

    def page(self, screens: float) -> None:
        """Scroll by `screens` times what is seen."""
        self.scroll_relative(y=round(screens * max(1, self.size.height - 2)), animate=False)

    def to_end(self, *, top: bool) -> None:
        """Scroll to the beginning or the end."""
        if top:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)


class HelpScreen(MotionScreen):
    """All that can be asked for in a room."""

    CSS_PATH = "help.tcss"
    help_text = query_one(HelpText)

    def __init__(self, told: Sequence[Command]) -> None:
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        title = TitleLine()
        title.place = "help"
        yield title
        with HelpText():
            yield Static(markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Teach the way back."""
        self.query_exactly_one(KeyLine).hints = self.hints("list")

    def on_resize(self) -> None:
        """Break the sentences for this width."""
        width = min(WIDEST, self.size.width - 6)
        self.query_exactly_one(Static).update(help_content(self._told, width))

    @property
    def pane(self) -> Pane:
        """There is one."""
        return self.help_text

    @command("escape,q,question_mark", "Back", footer="back")
    def leave(self) -> None:
        """Return to the reading room."""
        self.dismiss()


def help_content(told: Sequence[Command], width: int) -> Content:
    """The commands under their headings in `width` cells: keys, and a sentence on what they do."""
    parts: list[Content] = []
    for group in get_args(Group):
        members = [known for known in told if known.group == group]
        if not members:
            continue
        parts.append(_heading(group))
        parts.extend(_told("  ".join(map(key_sign, known.keys)), known.help, width) for known in members)
        parts.append(Content("\n"))
        if group == "Find":
            parts += [_heading("What to type"), _told("", FINDING, width), Content("\n")]
            for rows in (SIGNS, FIELD_ROWS):
                parts.extend(_told(row.typed, row.meaning, width) for row in rows)
                parts.append(Content("\n"))
    return Content.assemble(*parts)


def _heading(words: str) -> Content:
    return Content.styled(f"{words}\n", "bold $accent")


def _told(keys: str, sentence: str, width: int) -> Content:
    """A sentence in the right column, `keys` in the left one at its first line; below them in a narrow window."""
    is_beside = width >= NARROW
    indent = KEY_CELLS if is_beside else INDENT if keys else 0
    starts = break_lines(sentence, max(8, width - indent))
    lines = [sentence[start:end].rstrip() for start, end in zip_longest(starts, starts[1:])]
    left = keys + " " * (indent - cells(keys)) if is_beside else f"{keys}\n{'':{indent}}" if keys else ""
    return Content.assemble(Content.styled(left, "bold"), Content(f"\n{'':{indent}}".join(lines)), Content("\n"))

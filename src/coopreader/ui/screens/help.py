"""Help: every key, made from the commands themselves, and how to find."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import get_args

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from coopreader.text.line_breaks import break_lines
from coopreader.ui.commands import Command, Group, command, key_sign
from coopreader.ui.screens.motions import MotionScreen, Pane
from coopreader.ui.widgets.lines import KeyLine, TitleLine

KEY_CELLS = 16
"""Width of the column of keys."""

WIDEST = 76
"""Width of both columns: they fit 80 columns with their margins."""

FINDING = (
    "Type any letters of a title after /: words in any order, their beginnings, without vowels, with slips. "
    "The letters that matched are marked; Up and Down move the list while you type, Enter reads, Esc clears."
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
        parts.append(Content.styled(f"{group}\n", "bold $accent"))
        if group == "Find":
            parts.append(_told("", FINDING, width))
        parts.extend(_told("  ".join(map(key_sign, known.keys)), known.help, width) for known in members)
        parts.append(Content("\n"))
    return Content.assemble(*parts)


def _told(keys: str, sentence: str, width: int) -> Content:
    """A sentence in the right column, `keys` in the left one at its first line."""
    starts = break_lines(sentence, max(8, width - KEY_CELLS))
    lines = [sentence[start:end].rstrip() for start, end in zip_longest(starts, starts[1:])]
    left = Content.styled(keys.ljust(KEY_CELLS), "bold")
    return Content.assemble(left, Content(f"\n{'':{KEY_CELLS}}".join(lines)), Content("\n"))

"""Help: every key, made from the commands themselves, and how to find."""

from collections.abc import Sequence
from typing import get_args

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from coopreader.ui.commands import Command, Group, command, key_sign
from coopreader.ui.screens.motions import MotionScreen, Pane
from coopreader.ui.widgets.lines import KeyLine, TitleLine

KEY_CELLS = 16
"""Width of the column of keys."""

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
            yield Static(help_content(self._told), markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Teach the way back."""
        self.query_exactly_one(KeyLine).hints = self.hints("list")

    @property
    def pane(self) -> Pane:
        """There is one."""
        return self.help_text

    @command("escape,q,question_mark", "Back", footer="back")
    def leave(self) -> None:
        """Return to the reading room."""
        self.dismiss()


def help_content(told: Sequence[Command]) -> Content:
    """The commands under their headings: keys, what they do, and a sentence more."""
    parts: list[Content] = []
    for group in get_args(Group):
        members = [known for known in told if known.group == group]
        if not members:
            continue
        parts.append(Content.styled(f"{group}\n", "bold $accent"))
        if group == "Find":
            parts.append(Content.styled(f"{FINDING}\n\n", "$ink-muted"))
        for known in members:
            keys = "  ".join(key_sign(key) for key in known.keys)
            parts.append(Content.styled(keys.ljust(KEY_CELLS), "bold"))
            parts.append(Content(f"{known.title}\n"))
            parts.append(Content.styled(f"{'':{KEY_CELLS}}{known.help}\n", "$ink-muted"))
        parts.append(Content("\n"))
    return Content.assemble(*parts)

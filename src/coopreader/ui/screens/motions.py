"""Motions: the same keys move whichever pane has the reader's attention."""

from abc import abstractmethod
from typing import Protocol

from coopreader.ui.commands import CommandScreen, command


class Pane(Protocol):
    """Something that can be moved through."""

    def move(self, lines: int, /) -> None:
        """Move by `lines`: rows of a list, lines of a text."""

    def page(self, screens: float, /) -> None:
        """Move by `screens` times what is seen."""

    def to_end(self, *, top: bool) -> None:
        """Move to the beginning or the end."""


class MotionScreen(CommandScreen):
    """A screen with panes to move through."""

    @property
    @abstractmethod
    def pane(self) -> Pane:
        """The pane that has the reader's attention."""

    @property
    def can_move(self) -> bool:
        """Whether there is something to move through."""
        return True

    @command("j,down", "Down", group="Move", footer="move", when="can_move")
    def move_down(self) -> None:
        """One row down in the list, one line down in the text."""
        self.pane.move(1)

    @command("k,up", "Up", group="Move", footer="move", when="can_move")
    def move_up(self) -> None:
        """One row up in the list, one line up in the text."""
        self.pane.move(-1)

    @command("space,pagedown", "Page down", group="Move", when="can_move")
    def page_down(self) -> None:
        """One screen down."""
        self.pane.page(1)

    @command("b,pageup", "Page up", group="Move", when="can_move")
    def page_up(self) -> None:
        """One screen up."""
        self.pane.page(-1)

    @command("ctrl+d", "Half a page down", group="Move", when="can_move")
    def half_page_down(self) -> None:
        """Half a screen down."""
        self.pane.page(0.5)

    @command("ctrl+u", "Half a page up", group="Move", when="can_move")
    def half_page_up(self) -> None:
        """Half a screen up."""
        self.pane.page(-0.5)

    @command("g,home", "To the beginning", group="Move", when="can_move")
    def to_beginning(self) -> None:
        """The first row of the list, the beginning of the text."""
        self.pane.to_end(top=True)

    @command("G,end", "To the end", group="Move", when="can_move")
    def to_end(self) -> None:
        """The last row of the list, the end of the text."""
        self.pane.to_end(top=False)

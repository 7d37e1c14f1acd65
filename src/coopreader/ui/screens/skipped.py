"""The files that gave no article, and why."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.getters import query_one

from coopreader.article import Unreadable
from coopreader.text.safe import safe_line
from coopreader.text.widths import cells, fit, offset_at
from coopreader.ui import words
from coopreader.ui.commands import command
from coopreader.ui.screens.motions import MotionScreen, Pane
from coopreader.ui.widgets.lines import KeyLine, TitleLine
from coopreader.ui.widgets.row_list import RowList
from coopreader.ui.widgets.strips import Run


class UnreadableList(RowList):
    """Files that were skipped: the path, and under it the reason."""

    def __init__(self, unreadable: Sequence[Unreadable]) -> None:
        super().__init__()
        self._unreadable = unreadable

    @property
    def row_count(self) -> int:
        """Files and rows skipped."""
        return len(self._unreadable)

    def row_runs(self, row: int, part: int, width: int, *, is_cursor: bool) -> list[Run]:  # noqa: ARG002 - same either way
        """The path, or the reason."""
        problem = self._unreadable[row]
        if part == 1:
            return [(fit(problem.reason, width), self.style("muted"))]
        if part > 1:
            return []
        path = safe_line(str(problem.path)) if problem.path else "standard input"
        where = f", row {problem.row:,}" if problem.row else ""
        return [(_fit_end(path + where, width), self.style(""))]


class SkippedScreen(MotionScreen):
    """A list to look through, and back."""

    unreadable_list = query_one(UnreadableList)

    def __init__(self, unreadable: Sequence[Unreadable]) -> None:
        super().__init__()
        self._unreadable = unreadable

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        title = TitleLine()
        title.place = words.skipped(len(self._unreadable))
        yield title
        yield UnreadableList(self._unreadable)
        yield KeyLine()

    def on_mount(self) -> None:
        """Teach the way back."""
        self.query_exactly_one(KeyLine).hints = self.hints("list")

    @property
    def pane(self) -> Pane:
        """There is one."""
        return self.unreadable_list

    @command("escape,q,x", "Back", footer="back")
    def leave(self) -> None:
        """Return to the reading room."""
        self.dismiss()


def _fit_end(path: str, width: int) -> str:
    """A path is told apart by its end: cut it at its beginning."""
    too_many = cells(path) - width
    if too_many <= 0:
        return path
    tail = path[offset_at(path, too_many + 1) :]
    # A wide character half of which would fit does not stand.
    return "…" + (tail if cells(tail) < width else tail[1:])

"""Answers about lines that are remembered, since menus and footers recur on the pages of a folder.

Only what follows from the words of one line alone may be remembered: pages must not flavour one another.
"""

from collections.abc import Callable
from typing import Final, TypeVar

REMEMBERED: Final = 8_192
"""Lines whose answer is remembered; when there are more, all are forgotten. A few megabytes at most."""

LINE_CELLS: Final = 300
"""Characters of the longest line that is remembered: longer ones hardly recur, and memory has its bounds."""

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer]):
    """The answers of one function about lines; it is asked for those that are not known yet.

    A dictionary, since looking a line up costs a third of what asking a function that remembers does.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, line: str) -> Answer:
        return self.keep(line, self._ask(line))

    def keep(self, line: str, answer: Answer) -> Answer:
        """`answer`, remembered for `line`: for those who had worked out half of it for other reasons."""
        if len(line) <= LINE_CELLS:
            if len(self) >= REMEMBERED:
                self.clear()
            self[line] = answer
        return answer

"""Recall: going back through the last queries from an empty line, and forth again."""

from collections.abc import Callable, Sequence


class Recall:
    """Where in the last queries the reader is; nowhere, unless the line was empty or still shows one of them."""

    def __init__(self, queries: Callable[[], Sequence[str]]) -> None:
        self._queries = queries
        """The last queries, newest last."""
        self._walked: Sequence[str] = ()
        """Those that were the last when the walk began: to read from one of them makes it the newest."""
        self._at: int | None = None
        self._below = 0
        """Rows that the list was moved down from an empty line: Up first takes these back."""

    def leave(self) -> None:
        """The line is no longer being gone through."""
        self._at = None
        self._below = 0

    def older(self, line: str) -> str | None:
        """What the line shows instead of `line`, one query further back; None if the key is not for us."""
        if not line and self._below:
            self._below -= 1
            return None
        self._below = 0
        if not line:
            self._walked = tuple(self._queries())
            self._at = len(self._walked)
        if self._at is None or not self._walked or not self._is_here(line):
            return None
        self._at = max(0, self._at - 1)
        return self._walked[self._at]

    def newer(self, line: str) -> str | None:
        """The same one query nearer, and in the end an empty line."""
        self._below = self._below + 1 if not line else 0
        if not line or self._at is None or not self._is_here(line):
            return None
        self._at += 1
        return self._walked[self._at] if self._at < len(self._walked) else ""

    def _is_here(self, line: str) -> bool:
        """Whether `line` is still what we put there."""
        return not line or (self._at is not None and self._at < len(self._walked) and self._walked[self._at] == line)

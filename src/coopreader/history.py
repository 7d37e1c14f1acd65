"""What was asked before: the last queries, kept across runs in a file of lines (see journal.py).

Only a file that has grown long is written anew.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from coopreader.journal import append_lines, read_lines, shorten
from coopreader.text.safe import safe_line

MOST_QUERIES: Final = 200
"""Queries that are remembered: more than anybody goes back through."""

MOST_CHARACTERS: Final = 500
"""Of a query that is remembered: a longer one was pasted, and its beginning tells which."""

MOST_LINES: Final = 1_000
"""Lines in the file before it is written anew: five times what is remembered, as most are asked more than once."""

_MOST_BYTES: Final = MOST_LINES * (4 * MOST_CHARACTERS + 1)
"""Of a file that are read, from its end: no file of ours is longer for long."""


class History:
    """The last queries, newest last, each once."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        """The file they are kept in; None keeps them for this run only."""
        self._queries: tuple[str, ...] | None = None
        self._unkept: list[str] = []
        self._lock = Lock()

    @property
    def queries(self) -> Sequence[str]:
        """At most MOST_QUERIES; of an unreadable file none."""
        if self._queries is None:
            self._queries = () if self._path is None else _last_of(read_lines(self._path, _MOST_BYTES))
        return self._queries

    def add(self, query: str) -> None:
        """Remember `query` as the newest, if it says anything; `keep` writes it down."""
        line = _line_of(query)
        if line:
            self._queries = _last_of((*self.queries, line))
            self._unkept.append(line)

    def keep(self) -> None:
        """Write down what is not yet in the file. For any thread. Raises OSError; what is not written is forgotten."""
        with self._lock:
            unkept, self._unkept = self._unkept, []
            if self._path is not None and unkept:
                append_lines(self._path, unkept)
                shorten(self._path, _MOST_BYTES, MOST_LINES, _last_of)


def _line_of(query: str) -> str:
    return safe_line(query)[:MOST_CHARACTERS].rstrip()


def _last_of(lines: Sequence[str]) -> tuple[str, ...]:
    """The last of `lines` that we may have written, each where it stands last."""
    newest_first = dict.fromkeys(line for line in reversed(lines) if _line_of(line) == line)
    return tuple(newest_first)[:MOST_QUERIES][::-1]

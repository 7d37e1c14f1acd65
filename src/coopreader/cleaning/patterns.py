"""Regular expressions that are compiled when they are first used.

Cleaning has some forty of them, and compiling all would cost the reader's first picture more than reading five pages
does. Every pattern in this room is a `Lazy`; each must run in linear time, since pages are hostile.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

_METHODS: Final = ("findall", "finditer", "match", "search", "split", "sub")


class Lazy:
    """A compiled pattern, but for the compiling: its methods appear at the first use of one."""

    __slots__ = ("_flags", "_source", *_METHODS)

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Slots that are not filled yet end here; once they are, this is never asked again.
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def any_of(words: Iterable[str]) -> str:
    """The source of a pattern for any of `words`, the letters that several begin with written once.

    A search fails at the first letter that fits none, and so takes hardly longer for hundreds than for ten. A word
    that begins with another is found as that one; one with a blank behind it is found where it ends.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        if not word:
            return ""
        by_first.setdefault(word[0], []).append(word[1:])
    branches = [
        r"(?=\s)" if first == " " and "" in rest else re.escape(first) + any_of(rest)
        for first, rest in by_first.items()
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

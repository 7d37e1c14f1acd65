"""Regular expressions that are compiled when they are first used.

Cleaning has some forty of them, and compiling all would cost the reader's first picture more than reading five pages
does. Every pattern in this room is a `Lazy`; each must run in linear time, since pages are hostile.
"""

import re
from collections.abc import Callable, Iterator
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

"""Unfolding: a sequence of which only the beginning is made before somebody asks for more.

A ranking of a million titles is looked at for forty rows.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Unfolding(Sequence[T]):
    """A sequence whose first items are known; the rest is made when somebody asks for it."""

    __slots__ = ("_all", "_count", "_first", "_make")

    def __init__(self, first: Sequence[T], count: int, make: Callable[[], Sequence[T]]) -> None:
        self._first = first
        self._count = count
        self._make = make
        """Makes all of it."""
        self._all: Sequence[T] | None = first if len(first) >= count else None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            places = range(self._count)[index]
            known = max(places, default=-1) < len(self._first)
            return [self._first[place] for place in places] if known else self.all()[index]
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError(index)
        return self._first[place] if place < len(self._first) else self.all()[place]

    def __iter__(self) -> Iterator[T]:
        return iter(self.all())

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where `value` stands first. Raises ValueError if it does not."""
        items = self.all()
        return items.index(value, start, len(items) if stop is None else stop)

    def all(self) -> Sequence[T]:
        """Every item. Of a million this takes a quarter of a second: for a thread."""
        if self._all is None:
            self._all = self._make()
        return self._all

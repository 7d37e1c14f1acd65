"""Joined: sequences as one, which may go on, and in which places may be taken by others; each form of it a value.

What grows by a step at a time to a hundred thousand is never copied: a form shares its parts with those before it.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")
Other = TypeVar("Other")


class Stretch(Sequence[Item]):
    """The items of a sequence from `first` to before `last`; it may go on behind."""

    def __init__(self, whole: Sequence[Item], first: int, last: int) -> None:
        self.whole, self.first, self.last = whole, first, last

    def __len__(self) -> int:
        return self.last - self.first

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[place] for place in range(len(self))[index]]
        return self.whole[range(self.first, self.last)[index]]

    def __iter__(self) -> Iterator[Item]:
        return between(self.whole, self.first, self.last)


class Joined(Sequence[Item], Generic[Item]):
    """Sequences one behind the other. `replaced` puts others in the places of some items."""

    def __init__(self, items: Sequence[Item] = ()) -> None:
        self._parts: tuple[Sequence[Item], ...] = (items,) if items else ()
        """All that ever came, in the order in which it did."""
        self._ends = array("Q", map(len, self._parts))
        self._places: array[int] | None = None
        """For each place the number of its item among all that came; None as long as each has its own."""

    def extended(self, items: Sequence[Item]) -> "Joined[Item]":
        """These and `items` behind them."""
        if not items:
            return self
        longer = self._with(items)
        if self._places is not None:
            longer._places = self._places + array("Q", range(self._came, longer._came))
        return longer

    def replaced(self, places: Sequence[int], items: Sequence[Item]) -> "Joined[Item]":
        """These with each of `items` in its place."""
        if not places:
            return self
        other = self._with(items)
        other._places = array("Q", range(self._came)) if self._places is None else self._places[:]
        for place, number in zip(places, range(self._came, other._came), strict=True):
            other._places[place] = number
        return other

    def mapped(self, change: Callable[[Sequence[Item]], Sequence[Other]]) -> "Joined[Other]":
        """The same places in what `change` makes of each part: sequences of the same lengths."""
        other: Joined[Other] = Joined()
        other._parts, other._ends, other._places = tuple(map(change, self._parts)), self._ends, self._places
        return other

    def as_one(self) -> Sequence[Item] | None:
        """The one sequence that this is, if it is no more than one."""
        return self._parts[0] if len(self._parts) == 1 and self._places is None else None

    def between(self, first: int, last: int) -> Iterator[Item]:
        """The items from `first` to before `last`."""
        if self._places is not None:
            return map(self._item, self._places[first:last])
        return chain.from_iterable(self._stretches(first, last))

    def __len__(self) -> int:
        return self._came if self._places is None else len(self._places)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[place] for place in range(len(self))[index]]
        place = range(len(self))[index]
        return self._item(place if self._places is None else self._places[place])

    def __iter__(self) -> Iterator[Item]:
        return self.between(0, len(self))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Joined) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    @property
    def _came(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _item(self, number: int) -> Item:
        part = bisect_right(self._ends, number)
        return self._parts[part][number - (self._ends[part - 1] if part else 0)]

    def _stretches(self, first: int, last: int) -> Iterator[Iterator[Item]]:
        start = 0
        for part, end in zip(self._parts, self._ends, strict=True):
            if start < last and end > first:
                yield between(part, max(0, first - start), min(end, last) - start)
            start = end

    def _with(self, items: Sequence[Item]) -> "Joined[Item]":
        """All that came, and `items`: what goes on where the last part ended is one with it."""
        other: Joined[Item] = Joined()
        before = self._parts[-1] if self._parts else None
        if (
            isinstance(items, Stretch)
            and isinstance(before, Stretch)
            and before.whole is items.whole
            and before.last == items.first
        ):
            other._parts = (*self._parts[:-1], Stretch(items.whole, before.first, items.last))
            other._ends = self._ends[:-1]
        else:
            other._parts, other._ends = (*self._parts, items), self._ends[:]
        other._ends.append(self._came + len(items))
        return other


def between(items: Sequence[Item], first: int, last: int) -> Iterator[Item]:
    """Those of `items` from `first` to before `last`, by their own way of going through them if they have one."""
    if first == 0 and last == len(items):
        return iter(items)
    own: Callable[[int, int], Iterator[Item]] | None = getattr(items, "between", None)
    return own(first, last) if own else (items[place] for place in range(first, last))

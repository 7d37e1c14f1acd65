"""The facts of many articles, a column each: what lists, orders and the filter ask of a hundred thousand at once.

An `Article` with its text takes kilobytes; its facts fit in a hundred bytes where each stands in a column, names that
recur (publishers, authors, places, folders) once. A row is made into `Facts` when it is asked for.
"""

import os
from array import array
from collections.abc import Hashable, Iterable, Iterator, MutableSequence, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar, overload

import msgspec

from coopreader.article import Article, ArticleId
from coopreader.text.words import reading_minutes

NO_DAY: Final = 0
"""The number of a day that is not known: the first of January of the year 1 has 1."""

NO_ROW: Final = 0
"""The row of an article that has a file to itself."""

ID_BYTES: Final = 8
"""An id is sixteen hexadecimal digits."""

Value = TypeVar("Value", bound=Hashable)


def move_end(column: MutableSequence[Any], count: int, first: int, last: int) -> None:
    """Put the last `count` values of `column` in the place of those from `first` to before `last`."""
    end = len(column) - count
    moved = column[end:]
    del column[end:]
    column[first:last] = moved


class Facts(NamedTuple):
    """What is known about an article besides its text; the names mean what they mean on `Article`."""

    id: ArticleId
    title: str
    authors: tuple[str, ...]
    source: str | None
    date: date | None
    place: str | None
    language: str | None
    words: int
    folder: bytes | None
    """None where no file holds the article."""
    file: bytes
    """The name of its file in that folder."""
    row: int | None

    @property
    def path(self) -> Path | None:
        """Its file; made when it is asked for, as that takes longer than all the rest."""
        return None if self.folder is None else Path(os.fsdecode(self.folder), os.fsdecode(self.file))

    @property
    def minutes(self) -> int:
        """Minutes a practised reader needs for it, at least 1."""
        return reading_minutes(self.words, self.language)


def facts_of(article: Article) -> Facts:
    """The facts of `article`."""
    folder, file = (None, b"") if article.path is None else map(os.fsencode, os.path.split(article.path))
    return Facts(
        article.id,
        article.title,
        article.authors,
        article.source,
        article.date,
        article.place,
        article.language,
        article.words,
        folder,
        file or b"",
        article.row,
    )


class _Names(Generic[Value]):
    """A column of values that recur: each is kept once, and its number for every row."""

    def __init__(self, values: Iterable[Value] = (), numbers: bytes = b"") -> None:
        self.values = list(values)
        self.numbers = array("I", numbers)
        self._known: dict[Value, int] | None = None
        """The number of each value; columns that only are read need none."""

    def append(self, value: Value) -> None:
        self.numbers.append(self._number_of(value))

    def put(self, row: int, value: Value) -> None:
        self.numbers[row] = self._number_of(value)

    def extend(self, other: "_Names[Value]") -> None:
        numbers = list(map(self._number_of, other.values))
        self.numbers.extend(map(numbers.__getitem__, other.numbers))

    def __getitem__(self, row: int) -> Value:
        return self.values[self.numbers[row]]

    def between(self, first: int, last: int) -> Iterator[Value]:
        return map(self.values.__getitem__, self.numbers[first:last])

    def move_end(self, count: int, first: int, last: int) -> None:
        """Put the last `count` rows in the place of those from `first` to before `last`."""
        move_end(self.numbers, count, first, last)

    def is_sound(self, rows: int) -> bool:
        """Whether there are `rows` of them, each with a value."""
        return len(self.numbers) == rows and (not rows or max(self.numbers) < len(self.values))

    def _number_of(self, value: Value) -> int:
        if self._known is None:
            self._known = {known: number for number, known in enumerate(self.values)}
        number = self._known.setdefault(value, len(self.values))
        if number == len(self.values):
            self.values.append(value)
        return number


class _Packed(msgspec.Struct, array_like=True, frozen=True):
    """The columns as they are kept on disk; numbers are in the byte order of the machine."""

    ids: bytes
    titles: list[str]
    authors: tuple[list[tuple[str, ...]], bytes]
    sources: tuple[list[str | None], bytes]
    places: tuple[list[str | None], bytes]
    languages: tuple[list[str | None], bytes]
    folders: tuple[list[bytes | None], bytes]
    files: tuple[list[bytes], bytes]
    days: bytes
    words: bytes
    rows: bytes


class FactColumns(Sequence[Facts]):
    """The facts of many articles, in their order. One thread may add to them while others look."""

    def __init__(self, articles: Iterable[Facts] = ()) -> None:
        self.titles: list[str] = []
        self._ids = bytearray()
        self._authors = _Names[tuple[str, ...]]()
        self._sources = _Names[str | None]()
        self._places = _Names[str | None]()
        self._languages = _Names[str | None]()
        self._folders = _Names[bytes | None]()
        self._files = _Names[bytes]()
        """The name of each article's file in its folder; rows of one file share it."""
        self._days = array("I")
        self._words = array("I")
        self._rows = array("I")
        for facts in articles:
            self.append(facts)

    def append(self, facts: Facts) -> None:
        """Add a row."""
        self._ids += bytes.fromhex(facts.id)
        for names, value in zip(self._named(), self._values(facts), strict=True):
            names.append(value)
        self._days.append(facts.date.toordinal() if facts.date else NO_DAY)
        self._words.append(facts.words)
        self._rows.append(facts.row or NO_ROW)
        # Last of all: by them the rows are counted.
        self.titles.append(facts.title)

    def put(self, row: int, facts: Facts) -> None:
        """Put `facts` in the place of what stands in `row`."""
        self._ids[row * ID_BYTES : (row + 1) * ID_BYTES] = bytes.fromhex(facts.id)
        for names, value in zip(self._named(), self._values(facts), strict=True):
            names.put(row, value)
        self._days[row] = facts.date.toordinal() if facts.date else NO_DAY
        self._words[row] = facts.words
        self._rows[row] = facts.row or NO_ROW
        self.titles[row] = facts.title

    def extend(self, other: "FactColumns") -> None:
        """Add all rows of `other`."""
        self._ids += other._ids
        for ours, theirs in zip(self._named(), other._named(), strict=True):
            ours.extend(theirs)
        self._days.extend(other._days)
        self._words.extend(other._words)
        self._rows.extend(other._rows)
        self.titles.extend(other.titles)

    def __len__(self) -> int:
        return len(self.titles)

    @overload
    def __getitem__(self, index: int) -> Facts: ...
    @overload
    def __getitem__(self, index: slice) -> list[Facts]: ...
    def __getitem__(self, index: int | slice) -> Facts | list[Facts]:
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(len(self)))]
        row = range(len(self))[index]
        return next(self.between(row, row + 1))

    def __iter__(self) -> Iterator[Facts]:
        return self.between(0, len(self))

    def between(self, first: int, last: int) -> Iterator[Facts]:
        """The facts in the rows from `first` to before `last`."""
        ids = self._ids[first * ID_BYTES : last * ID_BYTES].hex()
        digits = 2 * ID_BYTES
        return map(
            Facts,
            (ArticleId(ids[at : at + digits]) for at in range(0, len(ids), digits)),
            self.titles[first:last],
            self._authors.between(first, last),
            self._sources.between(first, last),
            (date.fromordinal(day) if day else None for day in self._days[first:last]),
            self._places.between(first, last),
            self._languages.between(first, last),
            self._words[first:last],
            self._folders.between(first, last),
            self._files.between(first, last),
            (row or None for row in self._rows[first:last]),
        )

    def splice(self, first: int, last: int, rows: Sequence[Facts]) -> None:
        """Put `rows` in the place of those from `first` to before `last`."""
        for facts in rows:
            self.append(facts)
        count = len(rows)
        move_end(self._ids, count * ID_BYTES, first * ID_BYTES, last * ID_BYTES)
        for named in self._named():
            named.move_end(count, first, last)
        for plain in (self._days, self._words, self._rows, self.titles):
            move_end(plain, count, first, last)

    def packed(self) -> bytes:
        """All of it, for `unpacked`."""
        return msgspec.msgpack.encode(
            (
                bytes(self._ids),
                self.titles,
                *((column.values, column.numbers.tobytes()) for column in self._named()),
                *(column.tobytes() for column in (self._days, self._words, self._rows)),
            )
        )

    @classmethod
    def unpacked(cls, packed: bytes | memoryview) -> "FactColumns":
        """The columns that gave `packed`. Raises ValueError if none did."""
        # msgspec's errors are ValueErrors; array() raises one for bytes that are no whole numbers.
        found = msgspec.msgpack.decode(packed, type=_Packed)
        columns = cls()
        columns.titles = found.titles
        columns._ids = bytearray(found.ids)
        columns._authors = _Names(*found.authors)
        columns._sources = _Names(*found.sources)
        columns._places = _Names(*found.places)
        columns._languages = _Names(*found.languages)
        columns._folders = _Names(*found.folders)
        columns._files = _Names(*found.files)
        columns._days = array("I", found.days)
        columns._words = array("I", found.words)
        columns._rows = array("I", found.rows)
        if not columns._is_sound():
            raise ValueError("these columns do not belong together")
        return columns

    def _named(self) -> tuple[_Names[Any], ...]:
        return (self._authors, self._sources, self._places, self._languages, self._folders, self._files)

    @staticmethod
    def _values(facts: Facts) -> tuple[Hashable, ...]:
        """What stands in the columns of `_named`."""
        return (facts.authors, facts.source, facts.place, facts.language, facts.folder, facts.file)

    def _is_sound(self) -> bool:
        rows = len(self)
        return (
            len(self._ids) == rows * ID_BYTES
            and all(len(column) == rows for column in (self._days, self._words, self._rows))
            and all(column.is_sound(rows) for column in self._named())
            and max(self._days, default=NO_DAY) <= date.max.toordinal()
        )

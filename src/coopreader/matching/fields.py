"""What a query can ask about besides the title: one table, which help, palette, completion and parser all read.

To add a field, add a line to FIELDS. A field is text, compared as titles are, or a number with a lowest and a
highest value that will do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coopreader.article import Known

SEPARATOR: Final = " · "
"""Stands between several values of one fact."""

Limits = tuple[int, int]
"""The lowest and the highest number that will do, both included."""

NOTHING: Final = 0
"""The number of an article that has none (no day): no limits take it in."""

UNENDING: Final = 1 << 30
"""Above every number."""


@dataclass(frozen=True, slots=True)
class TextField:
    """A fact in words."""

    name: str
    """What is typed before the colon."""
    label: str
    """What a person calls it: "source" in "source is xinhua"."""
    help: str
    example: str
    text_of: Callable[[Known], str]
    """What is searched; empty if the article has none."""


@dataclass(frozen=True, slots=True)
class NumberField:
    """A fact that can be more or less."""

    name: str
    help: str
    example: str
    number_of: Callable[[Known], int]
    """At least 1, or NOTHING."""
    limits_of: Callable[[str], Limits | None]
    """What was typed behind the colon, as limits; None if it says none (yet)."""
    sentence: str
    """What it says: "after {}"."""
    told: Callable[[str], str]
    """What was typed behind the colon, as it is said to a person."""


Field = TextField | NumberField


def _day(article: Known) -> int:
    return article.date.toordinal() if article.date else NOTHING


def _minutes(article: Known) -> int:
    return article.minutes


def _period(typed: str) -> tuple[date, date] | None:
    """The first and the last day of a year, month or day (`2017`, `2017-09`, `2017-09-27`); None if it is none."""
    parts = typed.split("-")
    digits = [len(part) for part in parts]
    if not all(part.isascii() and part.isdigit() for part in parts) or digits not in ([4], [4, 2], [4, 2, 2]):
        return None
    year, month, day = (*map(int, parts), 0, 0)[:3]
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first, first
        months = 1 if month else 12
        year_after, month_after = divmod(year * 12 + first.month - 1 + months, 12)
        return first, date(year_after, month_after + 1, 1) - timedelta(days=1)
    except ValueError:
        return None  # The thirteenth month, the year 0000 and the one after 9999.


def _within(typed: str) -> Limits | None:
    period = _period(typed)
    return None if period is None else (period[0].toordinal(), period[1].toordinal())


def _after(typed: str) -> Limits | None:
    period = _period(typed)
    return None if period is None else (period[1].toordinal() + 1, UNENDING)


def _before(typed: str) -> Limits | None:
    period = _period(typed)
    return None if period is None else (NOTHING + 1, period[0].toordinal() - 1)


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < len(str(UNENDING)) else None


def _at_least(typed: str) -> Limits | None:
    number = _number(typed)
    return None if number is None else (max(1, number), UNENDING)


def _at_most(typed: str) -> Limits | None:
    number = _number(typed)
    return None if number is None else (1, number)


def _told_period(typed: str) -> str:
    """ "in 2017", "in Sep 2017", "on 27 Sep 2017" """
    return f"{'on' if len(typed) == len('2017-09-27') else 'in'} {_told_day(typed)}"


def _told_day(typed: str) -> str:
    """A year, a month or a day as people write it: "2017", "Sep 2017", "27 Sep 2017"."""
    period = _period(typed)
    if period is None or len(typed) == len("2017"):
        return typed
    first = period[0]
    return f"{first:%b} {first.year}" if len(typed) == len("2017-09") else f"{first.day} {first:%b} {first.year}"


FIELDS: Final[tuple[Field, ...]] = (
    TextField("title", "title", "in the title, as without a field", "title:patrol", lambda article: article.title),
    TextField("source", "source", "the publisher", "source:xinhua", lambda article: article.source or ""),
    TextField(
        "author",
        "author",
        "a name in the byline",
        'author:"an baijie"',
        lambda article: SEPARATOR.join(article.authors),
    ),
    TextField(
        "place", "place", "where the dateline says it was written", "place:lyon", lambda article: article.place or ""
    ),
    TextField(
        "file", "file", "the name of the file and its folders", "file:2017", lambda article: str(article.path or "")
    ),
    TextField(
        "lang", "language", "the language, by its two-letter code", "lang:'en'", lambda article: article.language or ""
    ),
    NumberField("date", "a year, a month or a day", "date:2017-09", _day, _within, "{}", _told_period),
    NumberField("after", "after that year, month or day", "after:2015", _day, _after, "after {}", _told_day),
    NumberField("before", "before that year, month or day", "before:2018-03-01", _day, _before, "before {}", _told_day),
    NumberField("min", "so many minutes to read, or more", "min:3", _minutes, _at_least, "{} min or more", str),
    NumberField("max", "so many minutes to read, or fewer", "max:10", _minutes, _at_most, "{} min or less", str),
)
"""Every field, in the order of help. The first is what a term without a field asks about."""

TITLE: Final = FIELDS[0].name


def field_named(name: str) -> Field | None:
    """The field called `name`, in any case; None if there is none."""
    return next((field for field in FIELDS if field.name == name.lower()), None)

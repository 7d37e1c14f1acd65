"""The day that a declared date names: ISO 8601, e-mail and English forms, seconds and milliseconds since 1970.

Dates in running text are the business of `cleaning.dates`; here a field says that it is a date.
"""

import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}

_WRITTEN: Final = re.compile(
    r"(?:[a-z]{3,9},? +)?"  # the day of the week
    r"(?:(?P<day>[0-9]{1,2})[ -](?P<month>[a-z]{3})[a-z]{0,6}\.?[ -]"  # RFC 2822: 27 Sep 2017
    r"|(?P<us_month>[a-z]{3})[a-z]{0,6}\.? (?P<us_day>[0-9]{1,2}),? )"  # September 27, 2017
    r"(?P<year>[0-9]{4})(?![0-9])",
    re.IGNORECASE | re.ASCII,
)

_EPOCH: Final = date(1970, 1, 1)

_SECONDS_IN_DAY: Final = 86_400

_WITH_TIME: Final = 14
"""Digits of a day and a time without anything between them: 20170927090900."""

_MOST_DIGITS: Final = 13

_SECONDS: Final = (10**8, 10**10)
_MILLISECONDS: Final = (10**11, 10**13)
"""Numbers that are times: 1973 to 2286. Smaller ones are years, days without dashes, or counts."""


def day_of(value: object) -> date | None:
    """The day that `value` names, with or without a time, as written there; of time since 1970, the day in UTC.

    None if it names none.
    """
    if isinstance(value, str):
        text = value.strip()
        return _in_iso(text) or _since_1970(_number(text)) or _in_words(text)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _since_1970(value) or _in_iso(str(value))
    return None


def _in_iso(text: str) -> date | None:
    # A time behind the day that Python cannot read does not make it wrong.
    has_dashes = text[4:5] == "-"
    day, rest = (text[:10], text[10:]) if has_dashes else (text[:8], text[8:])
    if rest[:1].isdigit() and (has_dashes or len(text) != _WITH_TIME):
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _number(text: str) -> int:
    """The number in `text`; 0 if there is none that could be a time."""
    return int(text) if len(text) <= _MOST_DIGITS and text.isascii() and text.isdigit() else 0


def _since_1970(time: float) -> date | None:
    for (least, most), a_second in ((_SECONDS, 1), (_MILLISECONDS, 1000)):
        if least <= abs(time) < most:
            return _EPOCH + timedelta(days=time // (_SECONDS_IN_DAY * a_second))
    return None


def _in_words(text: str) -> date | None:
    found = _WRITTEN.match(text)
    if not found:
        return None
    month = _MONTHS.get((found["month"] or found["us_month"]).lower(), 0)
    try:
        return date(int(found["year"]), month, int(found["day"] or found["us_day"]))
    except ValueError:
        return None

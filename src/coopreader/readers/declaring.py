"""What a file declares in fields of its own, whatever the format: values by fact to `Declared`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from coopreader.readers.days import day_of
from coopreader.readers.people import people_in
from coopreader.readers.reader import Declared
from coopreader.text.safe import safe_line

_LONGEST: Final = 10_000
"""Characters of a declared value that are read: what is longer is a text in the wrong field."""

MOST_VALUES: Final = 1_000
"""Values in one field that are read."""


def declared(told: Mapping[str, Sequence[object]], *, entities: bool = False) -> Declared:
    """The facts that the values in `told` tell (see `fields.by_fact`); what is not of a form we know is left out.

    `entities` where the values have not passed the gate and may hold "&amp;".
    """

    def line(fact: str) -> str | None:
        for value in told.get(fact, ()):
            for text in _strings(value):
                if kept := safe_line(text[:_LONGEST], entities=entities):
                    return kept
        return None

    def lines(fact: str) -> list[str]:
        """The lines of the first value that has any."""
        for value in told.get(fact, ()):
            kept = [safe_line(text[:_LONGEST], entities=entities) for text in _strings(value)]
            if any(kept):
                return kept
        return []

    source, url = line("source"), line("url")
    if source and not url and _is_address(source):
        source, url = None, source
    return Declared(
        title=line("title"),
        authors=people_in(lines("authors")),
        source=source,
        date=_day(told.get("date", ())),
        place=line("place"),
        url=url if url and _is_address(url) else None,
        language=_language(line("language") or ""),
    )


def _day(values: Iterable[object]) -> date | None:
    for value in values:
        for one in _entries(value):
            if day := day_of(one):
                return day
    return None


def _strings(value: object) -> Iterable[str]:
    """The texts in a field: one, a list of them, or what objects there call their name. Looks no deeper."""
    if isinstance(value, str):
        return (value,)
    named = (entry.get("name") if isinstance(entry, Mapping) else entry for entry in _entries(value))
    return [text for text in named if isinstance(text, str)]


def _entries(value: object) -> Sequence[object]:
    return value[:MOST_VALUES] if isinstance(value, list) else (value,)


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _language(text: str) -> str | None:
    """The ISO 639-1 code in a tag such as "zh-CN"."""
    code = text.replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None

"""What a file declares in fields of its own, whatever the format: names of fields to `Declared`.

Formats differ in how fields are written, not in what they are called; a new alias is added here, once.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from coopreader.readers.reader import Declared
from coopreader.text.safe import safe_line

_TITLE: Final = ("title", "headline")
_AUTHORS: Final = ("authors", "author", "byline", "creator")
_SOURCE: Final = ("source", "publisher", "publication", "site", "sitename")
_DATE: Final = ("date", "published", "date_published", "datepublished", "pubdate")
_PLACE: Final = ("place", "location", "dateline")
_URL: Final = ("url", "link", "source_url", "canonical")
_LANGUAGE: Final = ("language", "lang")

_LONGEST: Final = 10_000
"""Characters of a declared value that are read: what is longer is a text in the wrong field."""


def declared(fields: Mapping[str, object], *, entities: bool = False) -> Declared:
    """The facts in `fields`, whose names are lower-case; what is not of a form we know is left out.

    `entities` where the values have not passed the gate and may hold "&amp;".
    """

    def first(names: Iterable[str]) -> str | None:
        return next(iter(values(names)), None)

    def values(names: Iterable[str]) -> tuple[str, ...]:
        given = (_strings(fields.get(name)) for name in names)
        lines = (tuple(safe_line(text[:_LONGEST], entities=entities) for text in texts) for texts in given)
        return next((kept for found in lines if (kept := tuple(filter(None, found)))), ())

    source, url = first(_SOURCE), first(_URL)
    if source and not url and _is_address(source):
        source, url = None, source
    return Declared(
        title=first(_TITLE),
        authors=_people(values(_AUTHORS)),
        source=source,
        date=day_of(first(_DATE) or ""),
        place=first(_PLACE),
        url=url if url and _is_address(url) else None,
        language=_language(first(_LANGUAGE) or ""),
    )


def day_of(text: str) -> date | None:
    """The day that `text` names in ISO 8601, with or without a time, as written there; None if it does not."""
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        pass
    try:
        # A time that Python cannot read does not make the day wrong.
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _people(texts: Iterable[str]) -> tuple[str, ...]:
    """Each name once; one field may list several, a semicolon between them."""
    names = (name.strip() for text in texts for name in text.split(";"))
    return tuple(dict.fromkeys(filter(None, names)))


def _strings(value: object) -> list[str]:
    """The texts in a field: one, a list of them, or what objects there call their name. Looks no deeper."""
    entries = value if isinstance(value, list) else [value]
    named = (entry.get("name") if isinstance(entry, Mapping) else entry for entry in entries)
    return [text for text in named if isinstance(text, str)]


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _language(text: str) -> str | None:
    """The ISO 639-1 code in a tag such as "zh-CN"."""
    code = text.replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None

"""What the fields of a file are called: the usual names of each fact, and the names a person gives for others.

Formats differ in how fields are written, not in what they are called; a new alias is added here, once. Names are
compared without case and without what joins their words: "datePublished", "date_published" and "Date-Published" are
one. A name that a person gives may lead into fields of fields, dots between: "meta.title".
"""

from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import Final

FieldNames = Mapping[str, str]
"""What some facts are called in files: names of USUAL_NAMES to names of fields, dots in them."""

NO_NAMES: Final[FieldNames] = MappingProxyType({})

USUAL_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "title": ("title", "headline", "articletitle", "name"),
        "text": (
            *("paragraphs", "text", "body", "content", "article"),
            *("maintext", "articlebody", "fulltext", "articletext"),
        ),
        "authors": ("authors", "author", "byline", "creator"),
        "date": (
            *("date", "published", "datepublished", "datepublish", "publishdate", "publicationdate", "publishedat"),
            *("pubdate", "timestamp"),
        ),
        "source": ("source", "publisher", "publication", "site", "sitename", "sourcename", "sourcedomain"),
        "place": ("place", "location", "dateline"),
        "url": ("url", "link", "sourceurl", "canonical", "canonicalurl"),
        "language": ("language", "lang"),
    }
)
"""Each fact, and what its field is called, the likeliest first."""

_FACTS: Final = {name: (fact, rank) for fact, names in USUAL_NAMES.items() for rank, name in enumerate(names)}

_JOINTS: Final = str.maketrans("", "", "_- ")

_LONGEST_NAME: Final = 40
"""Letters of a name that is looked up: data may stand where names should."""


def field_names(written: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The names in `written` ("title=hed,text=meta.content"), and the parts of it that say nothing of the kind."""
    names: dict[str, str] = {}
    wrong: list[str] = []
    for part in filter(None, (part.strip() for part in written.split(","))):
        fact, _, name = (side.strip() for side in part.partition("="))
        if fact.lower() in USUAL_NAMES and name:
            names[fact.lower()] = name
        else:
            wrong.append(part)
    return names, tuple(wrong)


def by_fact(fields: Mapping[str, object], names: FieldNames = NO_NAMES) -> dict[str, list[object]]:
    """The values of `fields` under the facts they tell, the likeliest first.

    A fact in `names` is told by that field and no other: its usual names may mean something else here.
    """
    ranked: dict[str, list[tuple[int, object]]] = {}
    for name, value in fields.items():
        place = _FACTS.get(name) or _place_of(name)
        if place and value:
            ranked.setdefault(place[0], []).append((place[1], value))
    told: dict[str, list[object]] = {}
    for fact, values in ranked.items():
        if len(values) > 1:
            values.sort(key=itemgetter(0))
        told[fact] = [value for _, value in values]
    for fact, name in names.items():
        told[fact] = [value_at(fields, name)]
    return told


def value_at(fields: Mapping[str, object], name: str) -> object:
    """What stands in `fields` under `name`: under all of it, or by its dots in fields of fields; None if nothing.

    A list of fields on the way gives the list of what each entry has.
    """
    found: object = fields
    if _field(fields, name) is not None:
        return _field(fields, name)
    for part in name.split("."):
        if isinstance(found, list):
            found = [_field(entry, part) for entry in found if isinstance(entry, Mapping)]
        elif isinstance(found, Mapping):
            found = _field(found, part)
        else:
            return None
    return found


def _field(fields: Mapping[str, object], name: str) -> object:
    """The value called `name`, letter by letter if there is one, else as names are compared."""
    if name in fields:
        return fields[name]
    plain = _plain(name)
    return next((value for other, value in fields.items() if _plain(other) == plain), None)


def _place_of(name: str) -> tuple[str, int] | None:
    # Most names are those of the row before.
    return _known(name) if len(name) <= _LONGEST_NAME else None


@lru_cache(maxsize=1024)
def _known(name: str) -> tuple[str, int] | None:
    return _FACTS.get(_plain(name))


def _plain(name: str) -> str:
    return name.lower().translate(_JOINTS)

"""The names in a declared list of authors, however the list is written.

Who wrote a page that declares nobody is the business of `cleaning.authors`.
"""

import re
from collections.abc import Iterable
from typing import Final

_BY: Final = re.compile(r"(?:written )?by:? +", re.IGNORECASE)

_SEVERAL: Final = re.compile(r"[;|\n,&]| and |^(?:written )?by\b", re.IGNORECASE)
"""What more than one name has, or more than a name."""

_SURE: Final = re.compile(r"[;|\n]")
"""What stands between names and in none."""

_LIKELY: Final = re.compile(r", (?:and |& )?| and | & ")
"""What stands between names, in one ("Lindqvist, Mara") and in what is no name ("Health and Safety")."""

_WORDS: Final = range(2, 5)
"""Words of a name that is told by its looks alone."""

_NOT_IN_NAMES: Final = frozenset(
    {"of", "for", "the", "in", "at", "and", "news", "times", "press", "staff", "agency", "editor", "correspondent"}
)


def people_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The names in `texts`, each once, in order: a text is one name or several with something between them."""
    names: dict[str, None] = {}
    for text in texts:
        names.update(dict.fromkeys(_names_in(text) if _SEVERAL.search(text) else (text.strip(),)))
    names.pop("", None)
    return tuple(names)


def _names_in(text: str) -> list[str]:
    names: list[str] = []
    for part in _SURE.split(text):
        by = _BY.match(part.strip())
        listed = part.strip()[by.end() if by else 0 :]
        several = [name.strip() for name in _LIKELY.split(listed)]
        names += several if all(map(_is_name, several)) else [listed]
    return names


def _is_name(text: str) -> bool:
    """Whether `text` looks like a person's name: two to four words, the first and the last with a capital."""
    words = text.split()
    return (
        len(words) in _WORDS
        and not (words[0][0].islower() or words[-1][0].islower())
        and _NOT_IN_NAMES.isdisjoint(text.lower().split())
        and not any(character.isdigit() for character in text)
    )

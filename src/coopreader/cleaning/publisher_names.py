"""What a publisher's name looks like, and what is left of a line when the words around the name are taken off.

Names are looked for by the thousand on every page, and pages of one folder share their menus: what a line holds is
remembered.
"""

from collections.abc import Iterator
from typing import Final

from coopreader.cleaning.page import key_of
from coopreader.cleaning.publisher_forms import (
    AFTER_CUES,
    BEFORE_CUES,
    EDGES,
    NEVER,
    NEVER_ALONE,
    PAPERS,
    WEAK_AFTER,
    WEAK_BEFORE,
)
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import AGENCIES

NAME_WORDS: Final = 6
"""Words a publisher's name may have."""

NAME_CELLS: Final = 60
"""Characters a publisher's name may have."""

ACRONYM_CELLS: Final = 5
"""Characters of a name in capitals that speaks for a paper or a station: "BBC", "UPI"."""

_BEFORE: Final = BEFORE_CUES | WEAK_BEFORE
_AFTER: Final = AFTER_CUES | WEAK_AFTER
_EDGE_SIGNS: Final = " \t\xa0　.,:;|-–—\"'“”()[]【】>»«#*!?/→&+_•·"


def name_and_key(text: str, *, may_be_small: bool = False) -> tuple[str, str]:
    """`text` as a publisher's name, and the form in which it is compared; both empty if it cannot be one."""
    return (_SMALL_NAMES if may_be_small else _NAMES)[text]


def _with_key(name: str) -> tuple[str, str]:
    return name, compared(name) if name else ""


def compared(name: str) -> str:
    """`name` in the form in which names are compared: no case, no article before it."""
    key = key_of(name)
    for article in ("the ", "der ", "die "):
        key = key.removeprefix(article)
    return key


def publisher_name(text: str, *, may_be_small: bool = False) -> str:
    """`text` as a publisher's name, without what never belongs to one at its ends; empty if nothing is left."""
    words = _without_edges(text.strip(_EDGE_SIGNS).split())
    if not words or len(words) > NAME_WORDS or words in (["The"], ["the"]):
        return ""
    name = " ".join(words).strip(_EDGE_SIGNS)
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    if not 1 < len(name) <= NAME_CELLS or "@" in name or not any(map(str.isalpha, name)):
        return ""
    if name[0].islower() and "." not in name and name not in AGENCIES and (" " in name or not may_be_small):
        return ""
    lowered = [word.casefold().strip(".,:'’") for word in words]
    if not NEVER.isdisjoint(lowered):
        return ""
    return name if name.casefold() in AGENCIES or not NEVER_ALONE.issuperset(lowered) else ""


def _without_edges(words: list[str]) -> list[str]:
    """`words` without those with which no name begins or ends."""
    first, last = 0, len(words)
    while first < last and _is_edge(words[first]):
        first += 1
    while last > first and _is_edge(words[last - 1]):
        last -= 1
    return words[first:last]


def _is_edge(word: str) -> bool:
    return word.casefold() in EDGES or (word.isdigit() and len(word) != 1)


_NAMES: Final = Remembered(lambda text: _with_key(publisher_name(text)))
_SMALL_NAMES: Final = Remembered(lambda text: _with_key(publisher_name(text, may_be_small=True)))


def cued_names(text: str) -> Iterator[tuple[str, str]]:
    """What is left of a line of furniture without the words that pages put before or behind their name."""
    words = text.split()
    first, last, is_strong = 0, len(words), False
    while first < last and (cue := _cue(words[first])) in _BEFORE:
        is_strong = is_strong or cue in BEFORE_CUES
        first += 1
    while last > first and (cue := _cue(words[last - 1])) in _AFTER:
        is_strong = is_strong or cue in AFTER_CUES
        last -= 1
    if (first or last < len(words)) and first < last <= first + NAME_WORDS and not any(map(str.isdigit, words[first])):
        yield "cue" if is_strong else "weak", " ".join(words[first:last])


def _cue(word: str) -> str:
    """`word` in the form in which cues are listed."""
    return word.casefold().strip(":,.!")


def speaks_for_paper(name: str) -> bool:
    """Whether a name beside byline or date is an agency's, or has a word that papers and stations are called by."""
    key = name.casefold()
    is_acronym = name.isupper() and len(name) <= ACRONYM_CELLS and " " not in name
    return is_acronym or key in AGENCIES or not PAPERS.isdisjoint(key.split())

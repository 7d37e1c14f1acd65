"""What a publisher's name looks like, and what is left of a line when the words around the name are taken off.

Names are looked for by the hundred on every page, and pages of one folder share their menus: what was found of a text
is remembered.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import (
    AFTER_CUES,
    BEFORE_CUES,
    EDGES,
    NEVER,
    NEVER_ALONE,
    PAPERS,
    PERIODS,
    TITLES,
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
_NO_NAME: Final = Lazy(r"[@：。、？！\[{<>=]|[?!:] ")
_SMALL_START: Final = Lazy(r"[^\s.]{1,40}\.\S|[ld]['’][A-Z]|(?:la|le|el|il|die|der|das|junge|de|het|i|e) ?[A-Z]")
"""What begins a name that begins with a small letter: "l'Avenir", "la Stampa", "iHeart", "quaypost.com"."""

_ENDING: Final = Lazy(r"\.(?:com|org|net|co\.uk|[a-z]{2})$", re.IGNORECASE)
_ARTICLES: Final = ("the ", "der ", "die ")
_EDGE_SIGNS: Final = " \t\xa0　.,:;|-–—\"'“”()[]【】>»«#*!?/→&+_•·"


def name_and_key(text: str, *, may_be_small: bool = False) -> tuple[str, str]:
    """`text` as a publisher's name, and the form in which it is compared; both empty if it cannot be one."""
    return (_SMALL_NAMES if may_be_small else _NAMES)[text]


def compared(name: str) -> str:
    """`name` in the form in which names are compared: letters and digits, no case, no article, no ending of a site."""
    bare = _ENDING.sub("", name) if "." in name else name
    if bare.startswith("The") and bare[3:4].isupper():
        bare = bare[3:]
    bare = bare.casefold()
    if bare.startswith(_ARTICLES):
        for article in _ARTICLES:
            bare = bare.removeprefix(article)
    return squashed(bare)


def squashed(text: str) -> str:
    """The letters and digits of `text`, without case."""
    bare = text.casefold().replace(" ", "")
    return bare if bare.isalnum() else "".join(filter(str.isalnum, bare))


def publisher_name(text: str, *, may_be_small: bool = False) -> str:
    """`text` as a publisher's name, without what never belongs to one at its ends; empty if nothing is left."""
    words = text.strip(_EDGE_SIGNS).split()
    if len(words) == 1 and _is_never_alone(words[0].casefold()):
        # Most texts that are no names are one word of a menu, or one that begins a sentence.
        return ""
    words = _without_edges(words)
    if not words or len(words) > NAME_WORDS or words in (["The"], ["the"]):
        return ""
    name = " ".join(words).strip(_EDGE_SIGNS)
    name = name.removesuffix("'s").removesuffix("’s")
    if not 1 < len(name) <= NAME_CELLS or not (name.replace(" ", "").isalpha() or _is_of_letters(name)):
        return ""
    if name[0].islower() and not may_be_small and name not in AGENCIES and not _SMALL_START.match(name):
        return ""
    return name if _may_name(name) else ""


def _is_never_alone(word: str) -> bool:
    return word in NEVER_ALONE and word not in AGENCIES


def _is_of_letters(name: str) -> bool:
    """Whether `name` has letters, and no sign that names have not."""
    return not _NO_NAME.search(name) and any(map(str.isalpha, name))


def _may_name(name: str) -> bool:
    """Whether the words of `name` may be a publisher's: not all of them words of menus, none of them always one."""
    words = [word.casefold().strip(".,:'’") for word in name.split()]
    if not NEVER.isdisjoint(words):
        return False
    if name.casefold() in AGENCIES or not all(word in NEVER_ALONE or word.isdigit() for word in words):
        return True
    return len(words) == 2 and words[1] in PAPERS and (words[1] in TITLES or words[0] in PERIODS)


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


def _with_key(name: str) -> tuple[str, str]:
    key = compared(name) if name else ""
    return (name, key) if key else ("", "")


_NAMES: Final = Remembered(lambda text: _with_key(publisher_name(text)))
_SMALL_NAMES: Final = Remembered(lambda text: _with_key(publisher_name(text, may_be_small=True)))


def is_cued(words: Sequence[str]) -> bool:
    """Whether the first or last of `words`, in small letters, is one that pages put before or behind their name."""
    return len(words) > 1 and (words[0] in _BEFORE or words[-1] in _AFTER)


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

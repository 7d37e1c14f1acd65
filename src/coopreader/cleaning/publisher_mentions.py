"""Names in sentences: who was told something, whose request went unanswered, who is written for, who is credited.

Pages that carry nothing but their article name their publisher there or nowhere. Only words beside a few hundred cues
are looked at: a story is full of names, and hardly one of them published it.
"""

from collections.abc import Sequence
from typing import Final

from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import BEFORE_MENTIONS, BEHIND_MENTIONS, LINKS, NAME_LINKS, ROLES_HELD
from coopreader.cleaning.publisher_names import NAME_WORDS

ROLE_REACH: Final = 5
"""Words between an office and the paper it is held at, at most: "reporter and producer for the Quay Post"."""

CREDIT_CELLS: Final = 120
"""Characters at the end of a caption in which its credit stands."""

CREDITS: Final = 3
"""Names a picture is credited to, at most."""

_CUES: Final = frozenset(BEFORE_MENTIONS) | frozenset(BEHIND_MENTIONS) | frozenset(LINKS)
_TELLING: Final = (
    ROLES_HELD
    | frozenset(BEFORE_MENTIONS)
    | frozenset(BEHIND_MENTIONS)
    | frozenset(verb for verbs in LINKS.values() for verb in verbs)
)
"""Words of which every line with a mention has one; few lines have, while all have a "to" or "for"."""

_STOPS: Final = (",", ".", ";", ":", "!", "?", ")", '"', "”", "»", "]", "'s", "’s", "…", "—")
_OPENING: Final = "([\"“«'‘"
_TRAILING: Final = ",.;:!?)\"”»]'’…—"
_CREDITS: Final = Lazy(r"\s?[/|(（）),;:·•]\s?|\s[-–—]\s")
_CAPITAL: Final = r"[A-Z\u00c0-\u00de\u0400-\u042f][^\s.,;:!?|()\"“”«»—]*(?:\.(?=\w)[^\s.,;:!?|()\"“”«»—]+)*"
_NAMES: Final = Lazy(rf"{_CAPITAL}(?: (?:(?:{'|'.join(sorted(NAME_LINKS))}) )?(?:{_CAPITAL}|\d+\b)){{0,6}}")


def names_in(text: str) -> list[str]:
    """The runs of words in capitals in `text`, up to a genitive."""
    names = _NAMES.findall(text)
    return [_without_genitive(name) if "'" in name or "’" in name else name for name in names]


def mentions_in(text: str) -> list[tuple[str, str]]:
    """The names in running text that stand beside a cue, each behind its form (see traces.ORDER)."""
    words = text.split()
    mentions: list[tuple[str, str]] = []
    if _TELLING.isdisjoint(words):
        return mentions
    for at in [at for at, word in enumerate(words) if word in _CUES]:
        word = words[at]
        name = _name_behind(words, at + 1) if word not in BEHIND_MENTIONS else ""
        form = BEFORE_MENTIONS.get(word) or _linked(words, at) if name else ""
        if form:
            mentions.append((form, name))
        form = BEHIND_MENTIONS.get(word, "")
        name = _name_before(words, at) if form else ""
        if name:
            mentions.append((form, name))
    return mentions


def credits_in(text: str) -> list[str]:
    """The names a picture is credited to, the last first: "Photo: Ada Quill / Quay Post"."""
    return [part for part in reversed(_CREDITS.split(text[-CREDIT_CELLS:])) if part][:CREDITS]


def _without_genitive(name: str) -> str:
    for sign in ("'s", "’s"):
        name = name.partition(sign + " ")[0].removesuffix(sign)
    return name


def _linked(words: Sequence[str], at: int) -> str:
    """The form that the words before one such as "to" give to the name behind it; empty if they give none."""
    verbs = LINKS.get(words[at], {})
    for back in (1, 2):
        if at >= back and words[at - back] in verbs:
            return verbs[words[at - back]]
    is_held = "role" in verbs and not ROLES_HELD.isdisjoint(words[max(0, at - ROLE_REACH) : at])
    return "role" if is_held else ""


def _name_behind(words: Sequence[str], start: int) -> str:
    """The words in capitals from `start` on, but for an article before them."""
    name: list[str] = []
    at = start + 1 if start < len(words) and words[start] in NAME_LINKS else start
    if at == len(words) or not (words[at][0].isupper() or words[at][0] in _OPENING):
        return ""
    while at < len(words) and len(name) < NAME_WORDS:
        word = words[at] if name else words[at].lstrip(_OPENING)
        if not (word[:1].isupper() or (name and (word[:1].isdigit() or _joins(words, at, 1)))):
            break
        name.append(word)
        if word.endswith(_STOPS):
            break
        at += 1
    return " ".join(name).rstrip(_TRAILING)


def _name_before(words: Sequence[str], end: int) -> str:
    """The words in capitals up to `end`."""
    name: list[str] = []
    at = end - 1
    while at >= 0 and len(name) < NAME_WORDS:
        word = words[at]
        if word.endswith(_STOPS) and not (not name and word.endswith(("'s", "’s"))):
            break
        bare = word.lstrip(_OPENING)
        if not (bare[:1].isupper() or (name and (bare[:1].isdigit() or _joins(words, at, -1)))):
            break
        name.append(bare)
        if bare != word:
            break
        at -= 1
    return " ".join(reversed(name)).removesuffix("'s").removesuffix("’s")


def _joins(words: Sequence[str], at: int, step: int) -> bool:
    """Whether the word at `at` is a small one inside a name: "of" with a capital on its far side."""
    return words[at] in NAME_LINKS and 0 <= at + step < len(words) and words[at + step][:1].isupper()

"""Finding the phrases of furniture_words.py in a line without asking for each of them.

A page has hundreds of lines and the lists have hundreds of phrases. A line is asked only for those phrases that share
a beginning with it, or the first letters of one of its words. Lines come as `page.key_of` gives them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from coopreader.cleaning.patterns import Lazy

HEAD: Final = 4
"""Letters of a word by which phrases are found: "subs" leads to "subscription" and to "our subscribers"."""

START: Final = 2
"""Characters of a line by which phrases that begin lines are found."""

_WIDE: Final = Lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

Listed = Mapping[str, Sequence[str]]
"""Phrases by the reason to fold a line for them."""


class Beginnings:
    """Phrases that lines begin with."""

    def __init__(self, listed: Listed) -> None:
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for reason, phrases in listed.items():
            for phrase in phrases:
                found[phrase[:START]].setdefault(phrase, reason)
        self._found = {start: (tuple(phrases), phrases) for start, phrases in found.items()}

    def reason_of(self, key: str) -> str:
        """The reason of the first phrase listed that `key` begins with; empty if it begins with none."""
        for start in (key[:START], key[:1]):
            phrases, reasons = self._found.get(start, _NONE)
            if key.startswith(phrases):
                return next(reason for phrase, reason in reasons.items() if key.startswith(phrase))
        return ""


_NONE: Final[tuple[tuple[str, ...], dict[str, str]]] = ((), {})


class Insides:
    """Phrases that stand anywhere in lines, at the beginning of a word where the script has words."""

    def __init__(self, listed: Listed) -> None:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._wide: list[tuple[str, str]] = []
        for reason, phrases in listed.items():
            for phrase in phrases:
                if is_wide(phrase):
                    self._wide.append((phrase, reason))
                else:
                    found[max(phrase.split(), key=len)[:HEAD]].append((phrase, reason))
        self._found = dict(found)
        self._heads = frozenset(found)

    def reasons_in(self, key: str, spoken: Sequence[str]) -> list[str]:
        """The reasons of all phrases in `key`, whose words are `spoken`."""
        reasons: list[str] = []
        for head in self._heads.intersection([word[:HEAD] for word in spoken]):
            reasons += [reason for phrase, reason in self._found[head] if phrase in key]
        if is_wide(key):
            reasons += (reason for phrase, reason in self._wide if phrase in key)
        return reasons


def is_wide(text: str) -> bool:
    """Whether `text` is written without spaces between words: kana, ideographs, Hangul with its particles."""
    return not text.isascii() and _WIDE.search(text) is not None

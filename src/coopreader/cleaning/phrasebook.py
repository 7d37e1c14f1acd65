"""Finding the phrases of furniture_words.py in a line without asking for each of them.

A page has hundreds of lines and the lists have hundreds of phrases. A line is asked only for those phrases that share
a beginning with it, or a word that one search has found in it. Lines come as `page.key_of` gives them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from coopreader.cleaning.furniture_words import INSIDE_LINES, LINE_STARTS, WHOLE_LINES
from coopreader.cleaning.page import key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import words

START: Final = 2
"""Characters of a line by which phrases that begin lines are found."""

_FIRST_WIDE: Final = "\u3040"
"""A line in such a script begins, ends or has its middle in it: that spares most others the search."""

_WIDE: Final = Lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

READING_STARTS: Final = (
    "reading time", "read time", "time to read", "lesedauer", "lesezeit", "temps de lecture", "tiempo de lectura",
    "tempo de leitura", "leitura", "leestijd", "lesetid", "estimated read", "est. reading", "word count", "wordcount",
    "阅读", "字数", "来源阅读",
)  # fmt: skip
READING_ENDS: Final = ("min read", "mins read", "minute read", "minutes read")
"""How a line begins or ends that says how long reading takes."""

_OTHER_STARTS: Final = ("www.", "iframe:")
"""How other lines begin that are no text."""

Listed = Mapping[str, Sequence[str]]
"""Phrases by the reason to fold a line for them."""


class Beginnings:
    """Phrases that lines begin with."""

    def __init__(self, listed: Listed) -> None:
        self.reasons = _reasons(listed)
        """The reason to fold a line that begins with a phrase, the first listed where there are two."""
        self._by_start = _by_start(self.reasons)

    def phrase_of(self, key: str) -> str:
        """The first phrase listed that `key` begins with; empty if it begins with none."""
        for start in (key[:START], key[:1]):
            phrases = self._by_start.get(start, ())
            if key.startswith(phrases):
                return next(phrase for phrase in phrases if key.startswith(phrase))
        return ""


class Insides:
    """Phrases that stand anywhere in lines, at the beginning of a word where the script has words."""

    def __init__(self, listed: Listed) -> None:
        self.reasons = _reasons(listed)
        """The reason to fold a line that holds a phrase, the first listed where there are two."""
        self._wide = [phrase for phrase in self.reasons if is_wide(phrase)]
        self.by_word = defaultdict[str, list[str]](list)
        """The other phrases by their longest word and what follows it: "email" for "your email"."""
        for phrase in self.reasons:
            if not is_wide(phrase):
                self.by_word[_from_longest_word(phrase)].append(phrase)

    def phrases_in(self, key: str, likely: Iterable[str]) -> list[str]:
        """All phrases in `key`, in which those that are not wide are among the `likely` ones."""
        phrases = [phrase for phrase in likely if phrase in key]
        if not key.isascii() and is_wide(key):
            phrases += [phrase for phrase in self._wide if phrase in key]
        return phrases


def _from_longest_word(phrase: str) -> str:
    """`phrase` without the words before its longest, which is the rarest."""
    parts = phrase.split()
    return " ".join(parts[parts.index(max(parts, key=len)) :])


def _by_start(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The phrases that begin with the same characters."""
    found = defaultdict[str, list[str]](list)
    for phrase in phrases:
        found[phrase[:START]].append(phrase)
    return {start: tuple(several) for start, several in found.items()}


def _reasons(listed: Listed) -> dict[str, str]:
    reasons: dict[str, str] = {}
    for reason, phrases in listed.items():
        for phrase in phrases:
            reasons.setdefault(phrase, reason)
    return reasons


def is_wide(text: str) -> bool:
    """Whether `text` is written without spaces between words: kana, ideographs, Hangul with its particles."""
    if text.isascii() or max(text[0], text[-1], text[len(text) // 2]) < _FIRST_WIDE:
        return False
    return _WIDE.search(text) is not None


@cache
def beginnings() -> Beginnings:
    """The phrases short lines of furniture begin with."""
    return Beginnings(LINE_STARTS)


@cache
def line_starts() -> dict[str, tuple[str, ...]]:
    """All that short lines of furniture begin with, by its first characters."""
    return _by_start([*beginnings().reasons, *READING_STARTS, *_OTHER_STARTS])


@cache
def insides() -> Insides:
    """The phrases that notices hold."""
    return Insides(INSIDE_LINES)


@cache
def whole_lines() -> dict[str, str]:
    """The reason to fold each line that is furniture as a whole."""
    return dict(_phrase_reasons())


def _phrase_reasons() -> Iterator[tuple[str, str]]:
    # Reasons named first win where a phrase stands under two.
    for reason in reversed(WHOLE_LINES):
        for phrase in WHOLE_LINES[reason]:
            yield key_of(phrase) or phrase, reason


@cache
def networks() -> frozenset[str]:
    """The networks to share on, and what stands between them in a bar of buttons."""
    names = frozenset(phrase for phrase in WHOLE_LINES["share bar"] if " " not in phrase)
    return names | words("on to & / | this article via + link copy save print comment comments")

"""Which blocks of a page may be furniture at all, and what for: of the others no rule is asked.

The rules of boilerplate.py need a beginning, a sign, a phrase or a day. Most lines of a page have none, and that is
found for all of them at once, by a few searches of the whole page, in a fraction of the time that asking every rule
takes. Whoever adds a rule there sees to it here that the lines it is for are suspected.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from coopreader.cleaning.captions import (
    CREDIT_CELLS,
    CREDIT_HEADS,
    CREDIT_MARKS,
    DAY_CELLS,
    OPENING_CELLS,
    SIDE_HEADS,
    ends_day,
)
from coopreader.cleaning.notice_words import ANNOUNCED
from coopreader.cleaning.page import LONG_KEY, Page, key_of
from coopreader.cleaning.patterns import Lazy, any_of
from coopreader.cleaning.phrasebook import READING_ENDS, START, insides, line_starts, networks, whole_lines

STARTS_WORDS: Final = 22
"""Words up to which a line is furniture for how it begins; longer ones are sentences that happen to begin so."""

LONG_NOTICE_WORDS: Final = 80
"""Words up to which a block is a notice for holding two such phrases: walls before articles are put in sentences."""

_SIGNS: Final = b"[#_|>/\xc2" + bytes(range(0xE3, 0xEE))
"""Bytes of UTF-8 without which a line's signs tell nothing: ASCII's own, what signs of Latin-1 begin with, and what
scripts of East Asia begin with."""

_SEPARATORS: Final = ("→", "∙", "•", "›", "ⓒ")
"""Other signs of trails, of headlines in a row and of rights, whose bytes many letters have too."""

_NO_SIGNS: Final = bytes({*range(256)} - {*_SIGNS, *b"\n"})

_FURNITURE_SIGNS: Final = b"#_|>"
"""Those that no caption is told by."""

_BUTTON: Final = Lazy(r"\((?: ?\)|[cC]\)|BUTTON|SUBMIT|IMAGE|EMBED)")
"""What text browsers write for buttons and boxes to tick, and a copyright sign."""

_CENTURIES: Final = (" 19", " 20")
"""How the years begin that captions tell of."""

_BEFORE: Final = f" {CREDIT_MARKS}"
"""What may stand before a word."""

_GROWN: Final = 8
"""Letters more that a key may have than its text: "ß" becomes two."""


class Suspects(NamedTuple):
    """The blocks that may be furniture by their own words and signs."""

    begun: set[int]
    """Those that begin like furniture, or have signs."""
    phrased: dict[int, set[str]]
    """Those that have words of notices, and the phrases with these words."""
    credited: set[int]
    """Those that may have a credit."""
    scenes: set[int]
    """Those that may tell what a picture shows."""


class _Cue(NamedTuple):
    """What the beginning of a word may tell of its line."""

    phrases: tuple[str, ...]
    """Phrases of notices that have it."""
    is_phrase: bool
    """Whether it is of a notice or announces others, which it does only without marks before it."""
    is_credit: bool
    """Whether captions have it at their ends."""
    is_side: bool
    """Whether captions have it anywhere."""


def suspects_of(page: Page) -> Suspects:
    """What of `page` is suspected, and of what."""
    signs = _signs_of(page)
    credited = {at for at, own in enumerate(signs) if own and own.strip(_FURNITURE_SIGNS)}
    begun = {at for at, own in enumerate(signs) if own}
    begun.update(page.blocks_with(*_SEPARATORS))
    begun.update(_beginning(page))
    begun.update(page.block_at(button.start()) for button in _BUTTON.finditer(page.text))
    found = Suspects(begun, {}, credited, set(_with_days(page)))
    _add_worded(page, found)
    return found


def likely_phrases(key: str) -> set[str]:
    """The phrases of notices whose longest words stand in `key`."""
    cues = map(_cues().get, _search().findall(f" {key}\n"))
    return {phrase for cue in cues if cue for phrase in cue.phrases}


def _signs_of(page: Page) -> list[bytes]:
    """What each block has of `_SIGNS`."""
    return page.text.encode("utf-8", "replace").translate(None, _NO_SIGNS).split(b"\n")


def _beginning(page: Page) -> Iterator[int]:
    """The blocks that are furniture as a whole, or begin like it or with no letter, or are bars of buttons."""
    known, starts, buttons = whole_lines(), line_starts(), networks()
    for at, (block, key) in enumerate(zip(page.blocks, page.keys, strict=True)):
        if not key[:1].isalpha():
            if block.words <= LONG_KEY:
                yield at
        elif block.words <= STARTS_WORDS and (
            key in known
            or key.startswith(starts.get(key[:START], ()))
            or (key[: key.find(" ")] in buttons and buttons.issuperset(key.split()))
        ):
            yield at


def _with_days(page: Page) -> Iterator[int]:
    """The blocks in which a day is written with its year."""
    text = page.text
    for century in _CENTURIES:
        offset = text.find(century)
        while offset >= 0:
            if ends_day(text[max(0, offset - DAY_CELLS) : offset + 5]):
                yield page.block_at(offset)
            offset = text.find(century, offset + 1)


def _add_worded(page: Page, found: Suspects) -> None:
    """Add the blocks that have a word of a notice, and those that have a word of a caption where captions have it."""
    keys = page.keys
    long = [at for at, block in enumerate(page.blocks) if LONG_KEY < block.words <= LONG_NOTICE_WORDS]
    if long:
        keys = list(keys)
        for at in long:
            keys[at] = key_of(page.blocks[at].text)
    # A blank before each key: that words begin behind one is what makes the searches fast.
    lines = " " + "\n ".join(keys) + "\n"
    offsets = list(accumulate((len(key) + 2 for key in keys[:-1]), initial=0))
    cues = _cues()
    for hit in _search().finditer(lines):
        begin = hit.start()
        at = bisect_right(offsets, begin) - 1
        word = hit[0]
        cue = cues.get(word)
        if not cue:
            cue = cues[f" {word.lstrip(_BEFORE)}"]
        elif cue.is_phrase:
            found.phrased.setdefault(at, set()).update(cue.phrases)
        if cue.is_side:
            found.scenes.add(at)
        if cue.is_credit:
            place = begin - offsets[at]
            if place < OPENING_CELLS or len(keys[at]) - place <= CREDIT_CELLS + _GROWN:
                found.credited.add(at)


@cache
def _search() -> Lazy:
    """What finds cues in lines that begin with a blank each, and the marks before them."""
    return Lazy(f" [{re.escape(CREDIT_MARKS)}]*{any_of(_words())}")


@cache
def _cues() -> dict[str, _Cue]:
    """What each beginning of a word that `_search` finds may tell."""
    phrases, words = insides().by_word, _words()
    having = defaultdict[str, set[str]](set)
    for word in words:
        having[_found_for(word, words)].add(word)
    return {
        f" {found.rstrip(' ')}": _Cue(
            tuple(phrase for word in several for phrase in phrases.get(word, ())),
            not several <= {*CREDIT_HEADS, *SIDE_HEADS},
            not several.isdisjoint(CREDIT_HEADS),
            not several.isdisjoint(SIDE_HEADS),
        )
        for found, several in having.items()
    }


def _words() -> set[str]:
    """The beginnings of words that are cues; those with a blank behind them are whole words."""
    return {*insides().by_word, *(f"{word} " for word in ANNOUNCED), *READING_ENDS, *CREDIT_HEADS, *SIDE_HEADS}


def _found_for(word: str, words: Container[str]) -> str:
    """The shortest of `words` that `word` begins with: the one that `any_of` finds for it."""
    return next(word[:end] for end in range(1, len(word) + 1) if word[:end] in words)

"""How much a line is like the headline of its page: the sum of what speaks for it and against it.

What headlines have in common on pages of every make: many paragraphs of the text use their words and lines above them
do not, a byline or a date follows soon, a standfirst or buttons stand beneath, room is left around them, menus and
copies repeat them. The weights are those of a conditional logit over all candidates of a page, fitted on labelled
pages (`python -m tests.benchmarks fit_headline FILE`). Nothing here chooses; that is the business of headlines.py.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import log2
from typing import Final

from coopreader.cleaning.headline_candidates import SIGNED_WITHIN, Candidate, size_of
from coopreader.cleaning.headline_words import TextWords
from coopreader.cleaning.page import Block, Page
from coopreader.cleaning.vocabulary import NOT_NAMES, ROLE_WORDS

Signs = dict[str, float]
"""What speaks for a line or against it, with how much of each."""

WEIGHTS: Final[Signs] = {
    "used": 1.2, "date below": 1.2, "signed soon": 1.0, "set apart": 1.0, "signed at once": 1.0, "byline near": 1.0,
    "used as the most": 0.9, "top of a bare page": 0.8, "inside lines": 0.8, "buttons below": 0.7,
    "margin of its own": 0.7, "standfirst below": 0.7, "in the lead": 0.5, "like the line below": 0.4, "copies": 0.4,
    "lines above the signature": 0.4, "gap below": 0.4, "furniture above": 0.3, "gap above": 0.3,
    "just above the text": -0.1, "related headlines above": -0.3, "prose above": -0.3, "small letter": -0.4,
    "byline above": -0.4, "between signatures": -0.4, "depth in the text": -0.4, "text below": -0.5, "used above": -0.5,
    "office": -0.5, "first of the text": -0.5, "over 24 words": -0.5, "full stop at length": -0.5,
    "over 20 words": -0.5, "like the line above": -0.6, "brackets or money": -0.6, "five words": -0.6,
    "text at once": -0.6, "short line below": -0.6, "headline above": -0.6, "three words": -0.6,
    "paragraph below": -0.7, "words of menus": -0.7, "unsigned in the text": -0.7, "trail": -0.8,
    "entry of a list": -1.0, "sentence above": -1.1, "two words": -1.2, "far above": -1.4, "margin": -1.5,
    "full stop": -1.5,
}  # fmt: skip
"""What each sign speaks for a line, or against it."""

NO_HEADLINE: Final = 1.1
"""Score of a page that has no headline."""

LENGTHS: Final = ("two words",) * 3 + ("three words",) + ("five words",) * 2 + ("",) * 15 + ("over 20 words",) * 4
"""The sign of each length, in words."""

LONGEST_SIGN: Final = "over 24 words"
"""The sign of lengths beyond `LENGTHS`."""

FAR: Final = 25
"""Blocks above the running text from which a line is far from it."""

PROSE_ABOVE: Final = 30
"""Blocks above a line in which prose speaks against it."""

NEAR: Final = 6
"""Blocks above a line in which another candidate competes with it."""

BARE: Final = 4
"""Blocks above the text of a page on which nothing else stands."""

GAPS: Final = 0.02
"""Blank lines per block from which a page has them: where none are kept, none are missed."""

_OPEN: Final = b"."
"""The letter of a block that is not marked."""

_LETTERS: Final = {
    "": ord(_OPEN), "byline": ord("b"), "timestamp": ord("d"), "source and date": ord("d"), "page tools": ord("t"),
    "share bar": ord("t"), "related headlines": ord("r"),
}  # fmt: skip
"""The letter of each reason that is asked here: what stands around a line is a slice of letters, and fast to search."""

_OTHER: Final = ord("o")
_NO_FACTS: Final = _OPEN + b"tro"
"""The letters of all but bylines and dates."""

_ABBREVIATIONS: Final = ("...", "U.S.", "U.K.")
_QUOTES: Final = "”\"’»'"


class HeadlineScale:
    """The scale on which the candidates of one page are weighed."""

    def __init__(self, page: Page, candidates: Sequence[Candidate], text_words: TextWords) -> None:
        self.page, self.candidates, self.text_words = page, candidates, text_words
        self.most_used = max((one.used for one in candidates), default=0.0) or 1.0
        self.around = "\n".join(page.keys[: page.start] + page.keys[page.end :])
        self.copies = Counter(page.keys)
        letter_of = _LETTERS.get
        self.letters = bytes([letter_of(reason, _OTHER) for reason in page.reasons])
        """Why each block is marked, a letter each (`_LETTERS`)."""
        prose = [
            block.words if block.is_prose and not reason else 0
            for block, reason in zip(page.blocks, page.reasons, strict=True)
        ]
        self.prose_before = list(accumulate(prose, initial=0))
        """Words of prose above each block."""
        self.has_gaps = _blank_lines(page.blocks) > GAPS * len(page.blocks)
        self.is_bare = page.start <= BARE and not any(page.reasons[: page.start])
        self.has_text_at_once = bool(page.blocks) and page.start == 0 and page.blocks[0].is_prose

    def scores(self) -> list[float]:
        """The score of each candidate: the sum of all that speaks for it and against it."""
        weights = WEIGHTS
        return [
            sum([weights[sign] * much for sign, much in self.signs_of(place).items()])
            for place in range(len(self.candidates))
        ]

    def signs_of(self, place: int) -> Signs:
        """What speaks for the candidate at `place` in their row, and against it."""
        one = self.candidates[place]
        signs = self._of_words(place, one)
        self._add_form(signs, one)
        self._add_place(signs, one)
        self._add_signature(signs, one)
        self._add_above(signs, one)
        self._add_below(signs, one)
        # Paragraphs have room around them: of a standfirst between signature and text, it says nothing.
        if self.has_gaps and not ("text below" in signs and _is_signed(self.letters[max(0, one.at - 4) : one.at])):
            self._add_gaps(signs, one.at)
        return signs

    def _of_words(self, place: int, one: Candidate) -> Signs:
        """Whether the text, lines above and menus have the words of a line too."""
        key = self.page.keys[one.at]
        copies = self.copies[key]
        used_above = 0.0
        for rival in self.candidates[max(0, place - NEAR) : place]:
            if rival.used > used_above and rival.at >= one.at - NEAR and rival.size > 2:
                used_above = rival.used
        return {
            "used": one.used,
            "used as the most": one.used / self.most_used,
            "in the lead": log2(1 + self.text_words.lead_words(one.words, one.is_counted)),
            "used above": used_above,
            "copies": min(copies - 1, 2),
            "inside lines": min(max(0, self.around.count(key) - copies), 3) if one.size > 3 else 0,
        }

    def _add_form(self, signs: Signs, one: Candidate) -> None:
        """What the form of a line says."""
        block, text = self.page.blocks[one.at], self.page.blocks[one.at].text
        length = LENGTHS[one.size] if one.size < len(LENGTHS) else LONGEST_SIGN
        if length:
            signs[length] = 1
        if _is_stopped(block):
            signs["full stop"] = 1
            if one.size > 14:
                signs["full stop at length"] = 1
        if block.is_item:
            signs["entry of a list"] = 1
        if text[0].islower():
            signs["small letter"] = 1
        marks = self.page.marks[one.at]
        if b"$" in marks or b"(" in marks:
            signs["brackets or money"] = 1
        if " | " in text or " > " in text or "›" in text:
            signs["trail"] = 1
        spoken = self.page.spoken[one.at]
        has_stops = b"." in marks or b"," in marks or b":" in marks
        bare = [word.strip(".,:") for word in spoken] if has_stops else spoken
        menu_words = sum(map(NOT_NAMES.__contains__, bare))
        if menu_words:
            signs["words of menus"] = menu_words / len(spoken)
        if one.size < 8 and not ROLE_WORDS.isdisjoint(spoken):
            signs["office"] = 1

    def _add_place(self, signs: Signs, one: Candidate) -> None:
        """Where on the page a line stands."""
        page, at = self.page, one.at
        above = page.start - at
        if above > FAR:
            signs["far above"] = 1
        elif above <= 0:
            signs["depth in the text"] = min(3.0, -above / 5)
            if above == 0:
                signs["first of the text"] = 1
            if not _is_signed(self.letters[at + 1 : at + 5]):
                signs["unsigned in the text"] = 1
        elif above == 1:
            signs["just above the text"] = 1
        if at == 0 and self.is_bare and above:
            signs["top of a bare page"] = 1
        if self.has_text_at_once:
            signs["text at once"] = 1
        indent = page.blocks[at].indent
        if indent:
            signs["margin"] = 1
        if 0 < at < len(page.blocks) - 1 and page.blocks[at - 1].indent != indent != page.blocks[at + 1].indent:
            signs["margin of its own"] = 1
        prose = self.prose_before[at] - self.prose_before[max(0, at - PROSE_ABOVE)]
        if prose:
            signs["prose above"] = log2(1 + prose)

    def _add_signature(self, signs: Signs, one: Candidate) -> None:
        """Whether a byline or a date stands below, how soon, and whether one stands above too."""
        letters, at = self.letters, one.at
        if b"b" in letters[max(0, at - 2) : at]:
            signs["byline above"] = 1
        below = letters[at + 1 : at + 1 + SIGNED_WITHIN]
        if not _is_signed(below):
            return
        first = len(below) - len(below.lstrip(_NO_FACTS))
        if first <= 1:
            signs["signed soon" if first else "signed at once"] = 1
        between = below.count(_OPEN, 0, first)
        if between:
            signs["lines above the signature"] = log2(1 + between)
        if b"d" in below:
            signs["date below"] = 1
        if b"b" in below[:4]:
            signs["byline near"] = 1
        if _is_signed(letters[max(0, at - 12) : at]):
            signs["between signatures"] = 1

    def _add_above(self, signs: Signs, one: Candidate) -> None:
        """What stands above a line."""
        page, letters, at = self.page, self.letters, one.at
        if at and page.reasons[at - 1]:
            signs["furniture above"] = 1
        if b"r" in letters[max(0, at - 4) : at]:
            signs["related headlines above"] = 1
        near = letters.rfind(_OPEN, max(0, at - 2), at)
        if near < 0:
            return
        block = page.blocks[near]
        if _is_stopped(block):
            signs["sentence above"] = 1
        elif not block.is_item and 4 <= size_of(block) <= 20:
            signs["headline above"] = 1
        if near == at - 1 and _is_alike(block, page.blocks[at]):
            signs["like the line above"] = 1

    def _add_below(self, signs: Signs, one: Candidate) -> None:
        """What stands below a line."""
        page, at = self.page, one.at
        if b"t" in self.letters[at + 1 : at + 5]:
            signs["buttons below"] = 1
        if at + 1 < len(page.blocks) and page.blocks[at + 1].is_prose:
            signs["text below"] = 1
        near = self.letters.find(_OPEN, at + 1, at + 4)
        if near < 0:
            return
        block = page.blocks[near]
        size = size_of(block)
        if max(8, one.size + 1) <= size <= 45:
            signs["standfirst below"] = 1
        elif size > 45:
            signs["paragraph below"] = 1
        if 4 <= size <= 7:
            signs["short line below"] = 1
        if near == at + 1 and _is_alike(block, page.blocks[at]):
            signs["like the line below"] = 1

    def _add_gaps(self, signs: Signs, at: int) -> None:
        """Whether blank lines set a line apart."""
        above = at == 0 or _end_of(self.page.blocks[at - 1]) < self.page.blocks[at].number
        below = at + 1 < len(self.page.blocks) and _end_of(self.page.blocks[at]) < self.page.blocks[at + 1].number
        if above:
            signs["gap above"] = 1
        if below:
            signs["gap below"] = 1
            if above:
                signs["set apart"] = 1


def _is_stopped(block: Block) -> bool:
    """Whether a full stop ends `block` that is no abbreviation's."""
    if not block.ends_sentence:
        return False
    bare = block.text.rstrip(_QUOTES)
    return bare.endswith((".", "。")) and not bare.endswith(_ABBREVIATIONS)


def _is_signed(letters: bytes) -> bool:
    """Whether a byline or a date is among the blocks of these `letters`."""
    return b"b" in letters or b"d" in letters


def _is_alike(other: Block, block: Block) -> bool:
    """Whether `other` is a line much like a candidate: of about its length, and no prose."""
    return block.words >= 4 and not other.is_prose and abs(other.words - block.words) <= 3


def _end_of(block: Block) -> int:
    """The number of the line below a block."""
    return block.number + len(block.lines)


def _blank_lines(blocks: Sequence[Block]) -> int:
    """How many lines between the first block and the last are blank."""
    if not blocks:
        return 0
    return _end_of(blocks[-1]) - blocks[0].number - sum(map(len, [block.lines for block in blocks]))

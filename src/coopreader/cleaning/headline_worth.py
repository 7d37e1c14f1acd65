"""How much a line is like the headline of its page: the sum of what speaks for it and against it.

What headlines have in common on pages of every make: the text below uses their words, a byline or a date follows
soon, a standfirst or buttons for sharing stand beneath, menus and addresses of the page repeat them. The weights are
those of a conditional logit over all lines that could be the headline, fitted on 1,089 labelled texts whose headline
is in them; under cross-validation by publisher it finds between 0.86 and 0.87 of the headlines. Nothing here chooses;
that is the business of headlines.py.
"""

import math
from collections import Counter
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.page import FACT_LINES, Block, Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import NOT_NAMES, ROLE_WORDS

SIGNED: Final = (2.1, 2.6, 2.6, 2.2, 2.2, 1.2, 1.2, 1.2)
"""Weight of a byline or a date on the first to the eighth block below."""

BYLINE_NEAR: Final = 0.8
"""Weight of a byline within four blocks below."""

WEIGHTS: Final = {
    "outdented": 2.0, "signed in the text": 1.9, "repeated inside lines": 1.3, "shared": 1.2, "short ideographs": 1.0,
    "share bar below": 1.0, "first line": 0.9, "long line before the text": 0.9, "in an address": 0.8,
    "section above": 0.8, "standfirst below": 0.8, "used at once": 0.7, "caption above": 0.7, "menu above": 0.5,
    "words used": 0.3, "long": 0.3, "copies": 0.2, "prose above": -0.2, "lines before the text": -0.3,
    "related above": -0.3, "capitals": -0.4, "words of menus": -0.5, "glued": -0.5, "text below": -0.6,
    "brackets or money": -0.7, "depth in the text": -0.7, "no long words": -0.7, "open end": -0.7, "cut off": -0.8,
    "address": -0.8, "far above": -0.9, "byline above": -1.0, "office": -1.2, "trail": -1.6,
    "small letter": -1.7, "entry of a list": -1.9, "inside the text": -2.7, "full stop": -3.7,
}  # fmt: skip
"""What each sign speaks for a line, or against it."""

LENGTHS: Final = ((1, -2.7), (2, -1.8), (3, -1.2), (5, -0.6), (20, 0.0), (28, -1.8))
"""Weights of lengths: up to so many words. One or two words are a section's name, more than twenty a standfirst."""

NO_HEADLINE: Final = 0.6
"""Score of a page that has no headline."""

LONG_LINE: Final = 8
"""Words of an unmarked line between headline and text that may be a standfirst."""

FAR: Final = 25
"""Blocks above the running text from which a line is far from it."""

WORDS_LOOKED_AT: Final = 25
"""Blocks of the running text whose words are compared."""

_WORD: Final = Lazy(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_PLAIN_WORD: Final = Lazy(r"[a-z]{4,}|[0-9]{2,}")
_IDEOGRAPHS: Final = Lazy(r"[\u3040-\u9fff\uac00-\ud7af]")
_PATH: Final = Lazy(r"://[^\s/]{1,100}/(\S{12,200})")
_SLUG_WORD: Final = Lazy(r"[a-z0-9]{4,}")
_GLUED: Final = Lazy(r"[a-z][A-Z][a-z]+ .*[a-z][A-Z][a-z]")
_ABBREVIATIONS: Final = ("...", "U.S.", "U.K.")


class HeadlineScale:
    """The scale on which the lines of one page are weighed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        text = range(page.start, min(page.start + WORDS_LOOKED_AT, len(page.blocks)))
        self.body = words_of(" ".join(page.blocks[at].text for at in text)[:6000])
        prose = [page.blocks[at].text for at in text[:8] if page.blocks[at].is_prose and not page.reasons[at]]
        self.opening = words_of(" ".join(prose[:2]))
        self.around = "\n".join(key for at, key in enumerate(page.keys) if not page.start <= at < page.end)
        self.copies = Counter(page.keys)
        self.margin = _margin(page)
        self.slugs = {
            word
            for block in page.blocks
            if "://" in block.text
            for match in _PATH.finditer(block.text)
            for word in _SLUG_WORD.findall(match.group(1).lower())
        }
        self.prose_before = [0]
        """Words of prose above each block."""
        self.free_before, self.long_before = [0], [0]
        """Unmarked lines above each block, and unmarked lines of eight words."""
        for at, block in enumerate(page.blocks):
            is_free = not page.reasons[at]
            self.prose_before.append(self.prose_before[-1] + (block.words if is_free and block.is_prose else 0))
            self.free_before.append(self.free_before[-1] + is_free)
            self.long_before.append(self.long_before[-1] + (is_free and block.words >= LONG_LINE))

    def score_of(self, at: int) -> float:
        """The sum of all that speaks for block `at` and against it."""
        block = self.page.blocks[at]
        signs = {**self._of_words(at, block), **_of_form(block), **self._of_place(at, block)}
        score = sum(WEIGHTS[sign] * much for sign, much in signs.items() if much)
        score += next((weight for most, weight in LENGTHS if block.words <= most), 0.0)
        below = self.page.reasons[at + 1 : at + 1 + len(SIGNED)]
        score += next((SIGNED[far] for far, reason in enumerate(below) if reason in FACT_LINES), 0.0)
        return score + (BYLINE_NEAR if "byline" in below[:4] else 0.0)

    def _of_words(self, at: int, block: Block) -> dict[str, float]:
        """What the words of a line say: whether the text, menus and addresses of the page have them too."""
        words, key = words_of(block.text), self.page.keys[at]
        in_slugs = _SLUG_WORD.findall(block.text.lower()) if self.slugs and block.words > 3 else []
        in_address = sum(word in self.slugs for word in in_slugs) / len(in_slugs) if in_slugs else 0.0
        copies = self.copies[key]
        return {
            "shared": len(words & self.body) / max(len(words), 4),
            "words used": math.log2(1 + len(words & self.body)),
            "used at once": math.log2(1 + len(words & self.opening)),
            "no long words": not words,
            "copies": min(copies - 1, 2),
            "repeated inside lines": min(max(0, self.around.count(key) - copies), 3) if block.words > 3 else 0,
            "in an address": in_address if in_address > 0.6 else 0.0,
        }

    def _of_place(self, at: int, block: Block) -> dict[str, float]:
        """What stands above and below a line."""
        page = self.page
        above = page.reasons[max(0, at - 4) : at][::-1]
        below = page.reasons[at + 1 : at + 5]
        next_free = next((near for near in range(at + 1, min(at + 4, len(page.blocks))) if not page.reasons[near]), -1)
        follower = page.blocks[next_free] if next_free >= 0 else None
        text = max(page.start, at + 1)
        prose = self.prose_before[at] - self.prose_before[max(0, at - 30)]
        return {
            "first line": at == 0,
            "outdented": block.indent < self.margin,
            "far above": page.start - at > FAR,
            "inside the text": at >= page.start,
            "depth in the text": min(3.0, max(0, at - page.start) / 5),
            "signed in the text": at >= page.start and not FACT_LINES.isdisjoint(below),
            "lines before the text": math.log2(1 + self.free_before[text] - self.free_before[at + 1]),
            "long line before the text": self.long_before[text] > self.long_before[at + 1],
            "prose above": math.log2(1 + prose),
            "share bar below": "share bar" in below,
            "standfirst below": follower is not None and max(8, block.words + 1) <= follower.words <= 45,
            "text below": at + 1 < len(page.blocks) and page.blocks[at + 1].is_prose,
            "byline above": "byline" in above[:2],
            "caption above": above[:1] in ([CAPTION], ["photo credit"]),
            "related above": "related headlines" in above,
            "section above": above[:1] == ["section"],
            "menu above": above[:1] == ["navigation"],
        }


def _of_form(block: Block) -> dict[str, float]:
    """What the form of a line says."""
    text = block.text
    bare = text.rstrip("”\"’»'")
    letters = [word for word in text.split() if word[0].isalpha()]
    known = [word.casefold().strip(".,:") for word in letters]
    return {
        "full stop": (1.0 if block.words > 9 else 0.6)
        * (bare.endswith((".", "。")) and not bare.endswith(_ABBREVIATIONS)),
        "open end": bare.endswith((":", ",", ";", "：")),
        "cut off": text.endswith(("…", "...")),
        "entry of a list": block.is_item,
        "long": 14 <= block.words <= 20,
        "short ideographs": block.words <= 3 and len(text) > 5 and _IDEOGRAPHS.search(text) is not None,
        "address": "://" in text or "@" in text,
        "trail": any(mark in text for mark in (" | ", "›", " > ", " / ")),
        "small letter": text[0].islower(),
        "capitals": sum(word[0].isupper() for word in letters) / len(letters) if letters else 0.0,
        "words of menus": sum(word in NOT_NAMES for word in known) / len(known) if known else 0.0,
        "office": block.words < 8 and not ROLE_WORDS.isdisjoint(known),
        "brackets or money": "$" in text or "(" in text,
        "glued": _GLUED.search(text) is not None,
    }


def _margin(page: Page) -> int:
    """The margin of the running text, where a browser kept one and headings have less."""
    margins = [block.indent for block in page.blocks[page.start : page.end] if block.is_prose]
    return min(margins) if margins and min(margins) == max(margins) else 0


def words_of(text: str) -> set[str]:
    """The long words, numbers and pairs of ideographs in `text`."""
    return set((_PLAIN_WORD if text.isascii() else _WORD).findall(text.casefold()))

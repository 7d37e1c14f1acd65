"""The lines that could be the headline of a page: short enough, no furniture, and of words that the text uses.

They are sought around the beginning of the running text. This only leaves out what cannot be a headline; which line is
likeliest to be is for headline_worth.py.
"""

import re
from typing import Final, NamedTuple

from coopreader.cleaning.dates import dates_in, may_have_day
from coopreader.cleaning.headline_words import PARAGRAPHS, TextWords, ideographs_in, words_of
from coopreader.cleaning.page import FACT_LINES, LONG_WORDS, Block, Page
from coopreader.cleaning.patterns import Lazy

REACH: Final = 90
"""Blocks above the running text in which the headline may stand: share bars and lists of authors lie between."""

INTO_TEXT: Final = 75
"""Blocks into the running text in which the headline may stand, where notices above it read like text."""

LONGEST: Final = 40
"""Words a headline may have."""

SHORTEST: Final = 2
"""Words a headline has: of a single word are names of sections."""

CELLS: Final = 300
"""Characters a headline may have."""

SIGNED_WITHIN: Final = 8
"""Blocks below a line within which a byline or a date lets it be the headline, whatever its words."""

FEW: Final = 5
"""Words from which the use a text makes of a line's words is told per word: of few, all are used by chance."""

DATE_WORDS: Final = 8
"""Words up to which a line with a date in it is a date and no headline."""

_NO_HEADLINE: Final = Lazy(
    r"(?:by|von|par|por|di|door|av|af|photo|foto|image)\b[ :]|"
    r"(?:last )?(?:updated|posted|published|modified)\b.{0,30}\d",
    re.IGNORECASE,
)


class Candidate(NamedTuple):
    """A line that could be the headline."""

    at: int
    size: int
    """Its words; two ideographs count as one."""
    words: set[str]
    is_counted: int
    """1 if its own words are among those of the text, else 0."""
    used: float
    """How much the text uses one of its words, on average."""


def candidates_of(page: Page, text_words: TextWords, prose: list[int]) -> list[Candidate]:
    """The lines that could be the headline, in their order; `text_words` are those of the paragraphs `prose`."""
    found: list[Candidate] = []
    own = frozenset(prose[:PARAGRAPHS])
    # A headline has text below it.
    last = prose[-1] if prose else len(page.blocks)
    for at in range(max(0, page.start - REACH), min(last, page.start + INTO_TEXT)):
        block = page.blocks[at]
        # Where the text begins, and in the length of a paragraph, a full stop tells one from a headline.
        if page.reasons[at] or not _has_length(block) or ((at >= page.start or block.is_prose) and _is_stopped(block)):
            continue
        words, is_counted = words_of(block.text), int(at in own)
        use = text_words.use_of(words, is_counted)
        if not use and at and FACT_LINES.isdisjoint(page.reasons[at + 1 : at + 1 + SIGNED_WITHIN]):
            continue
        size = size_of(block)
        if size < SHORTEST or _NO_HEADLINE.match(block.text):
            continue
        if not _is_dated(page, at):
            found.append(Candidate(at, size, words, is_counted, use / max(FEW, len(words))))
    return found


def size_of(block: Block) -> int:
    """About how many words a block has; of short ones too, two ideographs are one."""
    return block.words if block.text.isascii() else max(block.words, ideographs_in(block.text) // 2)


def can_be_title(page: Page, at: int) -> bool:
    """Whether a line might be the headline, were it the first of a page that is nothing but text."""
    block = page.blocks[at]
    if page.reasons[at] or not _has_length(block) or _NO_HEADLINE.match(block.text):
        return False
    if block.is_prose and _is_stopped(block):
        return False
    return not _is_dated(page, at)


def _is_dated(page: Page, at: int) -> bool:
    """Whether block `at` is little more than a date."""
    block = page.blocks[at]
    return block.words <= DATE_WORDS and may_have_day(page.marks[at]) and bool(dates_in(block.text, page.language))


def _has_length(block: Block) -> bool:
    """Whether `block` has the length of a headline."""
    words = block.words
    if words == 1 and block.text.isascii():
        return False
    return words <= (LONG_WORDS if block.is_prose else LONGEST) and 2 <= len(block.text) <= CELLS


def _is_stopped(block: Block) -> bool:
    """Whether a full stop ends `block`, quotes or none behind it."""
    return block.ends_sentence and block.text.rstrip("”\"’»'").endswith((".", "。"))

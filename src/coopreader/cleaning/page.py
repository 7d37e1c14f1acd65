"""A saved page as blocks: lines joined where a program had wrapped them, with what every rule asks of them.

Nothing here knows what a line means; that is the business of the modules that mark blocks. Blocks are made once, in
`read_page`, and only `split_tails` in boilerplate.py ever replaces one by two.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from coopreader.cleaning.mojibake import mend
from coopreader.cleaning.patterns import Lazy

FACT_LINES: Final = frozenset({"byline", "timestamp", "source and date"})
"""Reasons of the lines that tell who wrote the page, where it appeared and when."""

BULLETS: Final = frozenset("-*+•◦‣▪■●○◆◇▶►»›·∙")
"""Marks that stand before an entry of a list, followed by a space."""

NESTED: Final = frozenset("o#@=")
"""Marks that text browsers write before the entries of a list inside a list: only on lines with a margin."""

PROSE_WORDS: Final = 11
"""Words from which a line that ends as sentences end is prose. On 307 texts of 159 pages 9 to 13 are level."""

LONG_WORDS: Final = 28
"""Words from which a line is prose however it ends: no menu entry is that long."""

SPACED: Final = 12
"""Characters a word may have on average in a text that is written with spaces."""

LONG_KEY: Final = 60
"""Words above which a block is never compared with another: it is no headline and no menu."""

WRAP_WIDTHS: Final = ((50, 100), (900, 1010))
"""Widths, in characters, at which programs wrap: mail and plain-text books, and the widest of text browsers."""

SENTENCE_ENDS: Final = frozenset(".!?…。！？؟۔।\"”’»'“)）」』]")

_AFTER_MARKS: Final = frozenset(" \t\xa0")
_EDGES: Final = " \t:.…!?>»«|*•·-–—→←‹›+()[]{}/\\#\"'“”,;、。：＞【】（）►▶▼▲×✕"
"""What a line is compared without, at its beginning and end."""

_LETTERS: Final = bytes(byte for byte in range(256) if chr(byte).isalpha() or chr(byte) in " \xa0")
"""What is left out of `Page.marks`."""

_NOT_WIDE: Final = bytes(byte for byte in range(256) if not 0xE3 <= byte <= 0xED)
"""What is left out of UTF-8 to see whether any character begins as those of East Asia do."""

_NEW: Final = tuple.__new__
"""What makes a block, twice as fast as its name does: most of what reading a page costs is making blocks."""

_FIRST_IDEOGRAPH: Final = "\u0e00"
_IDEOGRAPH: Final = Lazy(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Block(NamedTuple):
    """One paragraph, heading or menu entry: usually a line, several where a program had wrapped it.

    A tuple with names and no dataclass: a page has hundreds, and these are made three times as fast.
    """

    text: str
    """Its words, without margin and list mark."""
    lines: tuple[str, ...]
    """The lines as saved."""
    number: int
    """Number of its first line, counted from 1."""
    words: int
    """About how many words it has; two ideographs count as one."""
    indent: int
    """Cells of margin before its first line."""
    is_item: bool
    """Whether a list mark stood before it."""
    ends_sentence: bool
    """Whether its last character is one that sentences end with."""
    is_prose: bool
    """Whether it reads as running text, by its length and end alone."""


@dataclass
class Page:
    """The blocks of one page and what is known of each so far; the steps of cleaning fill it in.

    What several steps ask of every block is worked out when the first of them asks, for the whole page at once: that
    is many times faster than block by block.
    """

    blocks: list[Block]
    reasons: list[str]
    """Why each block is furniture; empty where it is not, or not yet, known to be."""
    start: int = 0
    """The first block of the running text."""
    end: int = 0
    """The block after the last of the running text."""
    title: str = ""
    title_at: int = -1
    """The block that gave the headline; -1 if none did."""
    opening_at: int = -1
    """The paragraph whose beginning is the title, for want of a headline; -1 if there is a headline."""
    title_confidence: float = 1.0
    """How likely the headline is the right line."""
    declared_title: str = ""
    """The title the file states outside its text; no line is then taken for the headline."""
    language: str | None = None
    mended: int = 0
    """Characters whose encoding had been mistaken."""

    @cached_property
    def keys(self) -> list[str]:
        """Each block's text in the form in which blocks are compared; empty for blocks of over `LONG_KEY` words."""
        return [key_of(block.text) if block.words <= LONG_KEY else "" for block in self.blocks]

    @cached_property
    def spoken(self) -> list[list[str]]:
        """The words of each key."""
        return [key.split() for key in self.keys]

    @cached_property
    def marks(self) -> list[bytes]:
        """The digits and signs of each block, in their order, without its letters and spaces.

        Characters beyond Latin-1 are "?", letters or not: `b"/" in page.marks[at]` is certain for Latin-1's signs.
        """
        return self.text.encode("latin-1", "replace").translate(None, _LETTERS).split(b"\n")

    @cached_property
    def text(self) -> str:
        """All blocks, a line each: one search of it finds the few blocks that have something at all."""
        return "\n".join([block.text for block in self.blocks])

    @cached_property
    def offsets(self) -> list[int]:
        """Where each block begins in `text`."""
        return list(accumulate((len(block.text) + 1 for block in self.blocks[:-1]), initial=0))

    @cached_property
    def has_wide(self) -> bool:
        """Whether any character is of the scripts of East Asia (U+3000 to U+DFFF): few pages need ask more of them."""
        return not self.text.isascii() and bool(self.text.encode("utf-8", "replace").translate(None, _NOT_WIDE))

    def block_at(self, offset: int) -> int:
        """The block that the character of `text` at `offset` belongs to."""
        return bisect_right(self.offsets, offset) - 1

    def blocks_with(self, *parts: str) -> list[int]:
        """The blocks in whose text one of `parts` stands, in their order. It costs as much as reading `text` once."""
        found: set[int] = set()
        for part in parts:
            offset = self.text.find(part)
            while offset >= 0:
                at = self.block_at(offset)
                found.add(at)
                offset = self.text.find(part, self.offsets[at] + len(self.blocks[at].text))
        return sorted(found)


def read_page(lines: Sequence[str]) -> Page:
    """The page that `lines` show, no block marked yet."""
    shown, mended = mend(lines)
    width = _wrap_width(lines)
    if width:
        blocks = _unhyphenated(_wrapped_blocks(lines, shown, width))
    else:
        blocks = [block_of((shown[at],), at + 1) for at, line in enumerate(lines) if line and not line.isspace()]
    if mended:
        blocks = [block._replace(lines=_saved_lines(lines, block)) for block in blocks]
    return Page(blocks, [""] * len(blocks), mended=mended)


def _saved_lines(lines: Sequence[str], block: Block) -> tuple[str, ...]:
    """The lines of `block` as they were saved, before they were mended."""
    return tuple(lines[block.number - 1 : block.number - 1 + len(block.lines)])


def block_of(lines: tuple[str, ...], number: int) -> Block:
    """The block that `lines`, not all blank, make; its first line is the page's `number`th."""
    first = lines[0]
    text = first.strip()
    indent = len(first) - len(first.lstrip()) if len(text) < len(first) else 0
    mark = text[:1]
    is_item = (mark in BULLETS or (indent > 2 and mark in NESTED)) and text[1:2] in _AFTER_MARKS
    if is_item:
        text = text[1:].lstrip()
    if len(lines) > 1:
        text = joined([text, *(line.strip() for line in lines[1:])])
    # One space where there were many: rules need not care, and no pattern can be made to walk over miles of blanks.
    if "  " in text or not text.isprintable():
        text = " ".join(text.split()) or first.strip()
    words = text.count(" ") + 1
    if words * SPACED <= len(text) and not text.isascii():
        words = rough_words(text)
    last = text[-1:]
    ends_sentence = last in SENTENCE_ENDS
    is_prose = words >= PROSE_WORDS and (ends_sentence or words >= LONG_WORDS or last in ":;")
    return _NEW(Block, (text, lines, number, words, indent, is_item, ends_sentence, is_prose))


def with_text(block: Block, text: str) -> Block:
    """`block` with another text, and what follows from it."""
    bare = block_of((text,), block.number)
    return bare._replace(text=text, lines=block.lines, indent=block.indent, is_item=block.is_item)


def joined(parts: Sequence[str]) -> str:
    """The text that was wrapped into `parts`: a space between them, none between ideographs."""
    text = parts[0]
    pieces = [text]
    for part in parts[1:]:
        is_wide = text[-1:] >= _FIRST_IDEOGRAPH and _IDEOGRAPH.match(text[-1:]) and _IDEOGRAPH.match(part[:1])
        between = "" if is_wide else " "
        pieces += (between, part)
        text = part
    return "".join(pieces)


def key_of(text: str) -> str:
    """`text` in the form in which blocks are compared: no case, no quotes, no punctuation at its edges."""
    if text.isascii():
        folded = text.lower()
    else:
        folded = text.casefold().replace("’", "'").replace("ʼ", "'").replace("‘", "'").replace("\xa0", " ")
    return folded.strip(_EDGES)


def rough_words(text: str) -> int:
    """About how many words `text` has, found fast: spaces, or half the ideographs where those are the text."""
    spaced = text.count(" ") + 1
    if spaced * SPACED > len(text) or text.isascii():
        return spaced
    sample = text[:400]
    ideographs = len(_IDEOGRAPH.findall(sample))
    if ideographs * 3 < len(sample):
        return spaced
    return max(spaced, ideographs * len(text) // (2 * len(sample)))


def _wrap_width(lines: Sequence[str]) -> int:
    """The column at which a program wrapped the page; 0 if none did.

    A line was wrapped if the first word of the next would not have fitted. A page was if most lines that have a
    neighbour below were.
    """
    cells = list(map(len, lines))
    lengths = sorted(cells)
    blank = bisect_right(lengths, 0)
    count = len(lengths) - blank
    for low, high in WRAP_WIDTHS:
        fitting = bisect_right(lengths, high)
        longest = lengths[fitting - 1] if fitting > blank else 0
        # A long address or two do not fit any width: they are not broken.
        if low <= longest and (len(lengths) - fitting) * 50 <= count:
            break
    else:
        return 0
    forced = free = 0
    half = longest // 2
    for above in [at for at, length in enumerate(cells[:-1]) if length >= half]:
        if lines[above].isspace() or not lines[above + 1].strip():
            continue
        if _was_forced(lines[above], lines[above + 1], longest):
            forced += 1
        else:
            free += 1
    enough = 1 if longest > 500 else 3
    return longest if forced >= enough and forced * 2 > free else 0


def _was_forced(above: str, below: str, width: int) -> bool:
    """Whether the first word of `below` would not have fitted behind `above`."""
    if len(above) + 1 + width // 3 <= width:
        return False
    start = below.lstrip()
    if not start or (start[0] in BULLETS and start[1:2] == " "):
        return False
    word = start.split(None, 1)[0]
    return len(above.rstrip()) + 1 + min(len(word), width // 3) > width


def _wrapped_blocks(lines: Sequence[str], shown: Sequence[str], width: int) -> list[Block]:
    """The blocks of a page that was wrapped at column `width`: lines as they are `shown`, joined as they were saved."""
    blocks: list[Block] = []
    first = 0
    while first < len(lines):
        last = first
        if lines[first].strip():
            while (
                last + 1 < len(lines) and lines[last + 1].strip() and _was_forced(lines[last], lines[last + 1], width)
            ):
                last += 1
            blocks.append(block_of(tuple(shown[first : last + 1]), first + 1))
        first = last + 1
    return blocks


def _unhyphenated(blocks: list[Block]) -> list[Block]:
    """The blocks, words that were cut at a line's end made whole.

    A word is only made whole where the page also writes it so elsewhere: "cross-" at a line's end may be the first
    half of "cross-border" as well as of "crossing".
    """
    known: set[str] | None = None
    whole: list[Block] = []
    for block in blocks:
        if not any(line.rstrip().endswith("-") for line in block.lines[:-1]):
            whole.append(block)
            continue
        if known is None:
            known = {word for other in blocks for word in re.findall(r"[^\W\d_]{4,40}", other.text.casefold())}
        whole.append(_without_breaks(block, known))
    return whole


def _without_breaks(block: Block, known: set[str]) -> Block:
    def mend(match: re.Match[str]) -> str:
        head, tail = match.group(1), match.group(2)
        return head + tail if (head + tail).casefold() in known else f"{head}-{tail}"

    text = re.sub(r"([^\W\d_]{1,40})- ([^\W\d_]{1,40})", mend, block.text) if len(block.lines) > 1 else block.text
    return with_text(block, text)

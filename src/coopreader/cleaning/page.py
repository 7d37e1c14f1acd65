"""A saved page as blocks: lines joined where a program had wrapped them, with what every rule asks of them.

Nothing here knows what a line means; that is the business of the modules that mark blocks. Blocks are made once, in
`read_page`, and only `split_tails` in boilerplate.py ever replaces one by two.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from coopreader.cleaning.mojibake import mend
from coopreader.cleaning.patterns import Lazy

FACT_LINES: Final = frozenset({"byline", "timestamp", "source and date"})
"""Reasons of the lines that tell who wrote the page, where it appeared and when."""

BULLETS: Final = frozenset("*+•◦‣▪■●○◆◇▶►»›·∙")
"""Marks that stand before an entry of a list, followed by a space."""

NESTED: Final = frozenset("o#@=")
"""Marks that text browsers write before the entries of a list inside a list: only on lines with a margin."""

PROSE_WORDS: Final = 11
"""Words from which a line that ends as sentences end is prose. On 307 texts of 159 pages 9 to 13 are level."""

LONG_WORDS: Final = 28
"""Words from which a line is prose however it ends: no menu entry is that long."""

WRAP_WIDTHS: Final = ((50, 100), (900, 1010))
"""Widths, in characters, at which programs wrap: mail and plain-text books, and the widest of text browsers."""

SENTENCE_ENDS: Final = frozenset(".!?…。！？؟۔।\"”’»'“)）」』]")

_AFTER_MARKS: Final = frozenset(" \t\xa0")
_EDGES: Final = " \t:.…!?>»«|*•·-–—→←‹›+()[]{}/\\#\"'“”,;、。：＞【】（）►▶▼▲×✕"
"""What a line is compared without, at its beginning and end."""

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


@dataclass(slots=True)
class Page:
    """The blocks of one page and what is known of each so far; the steps of cleaning fill it in."""

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
    keys: list[str] = field(default_factory=list)
    """Each block's text in the form in which blocks are compared."""


def read_page(lines: Sequence[str]) -> Page:
    """The page that `lines` show, no block marked yet."""
    blocks: list[Block] = []
    shown, mended = mend(lines)
    width = _wrap_width(lines)
    number = 0
    while number < len(lines):
        line = lines[number]
        if not line or line.isspace():
            number += 1
            continue
        last = _last_wrapped(lines, number, width) if width else number
        block = block_of(shown[number : last + 1], number + 1)
        blocks.append(block._replace(lines=tuple(lines[number : last + 1])) if mended else block)
        number = last + 1
    if width:
        blocks = _unhyphenated(blocks)
    return Page(blocks, [""] * len(blocks), mended=mended)


def block_of(lines: Sequence[str], number: int) -> Block:
    """The block that `lines`, not all blank, make; its first line is the page's `number`th."""
    first = lines[0]
    text = first.strip()
    indent = len(first) - len(first.lstrip())
    is_item = text[1:2] in _AFTER_MARKS and (text[0] in BULLETS or (indent > 2 and text[0] in NESTED))
    if is_item:
        text = text[1:].lstrip()
    if len(lines) > 1:
        text = joined([text, *(line.strip() for line in lines[1:])])
    # One space where there were many: rules need not care, and no pattern can be made to walk over miles of blanks.
    if "  " in text or not (text.isascii() and text.isprintable()):
        text = " ".join(text.split()) or first.strip()
    return _block(text, tuple(lines), number, indent, is_item=is_item)


def with_text(block: Block, text: str) -> Block:
    """`block` with another text, and what follows from it."""
    return _block(text, block.lines, block.number, block.indent, is_item=block.is_item)


def _block(text: str, lines: tuple[str, ...], number: int, indent: int, *, is_item: bool) -> Block:
    words = rough_words(text)
    ends_sentence = text[-1:] in SENTENCE_ENDS
    is_prose = words >= PROSE_WORDS and (ends_sentence or words >= LONG_WORDS or text[-1:] in ":;")
    return Block(text, lines, number, words, indent, is_item, ends_sentence, is_prose)


def joined(parts: Sequence[str]) -> str:
    """The text that was wrapped into `parts`: a space between them, none between ideographs."""
    text = parts[0]
    pieces = [text]
    for part in parts[1:]:
        between = "" if _IDEOGRAPH.match(text[-1:]) and _IDEOGRAPH.match(part[:1]) else " "
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
    if text.isascii() or spaced * 12 > len(text):
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
    lengths = sorted(len(line) for line in lines if line)
    for low, high in WRAP_WIDTHS:
        fitting = bisect_right(lengths, high)
        longest = lengths[fitting - 1] if fitting else 0
        # A long address or two do not fit any width: they are not broken.
        if low <= longest and (len(lengths) - fitting) * 50 <= len(lengths):
            break
    else:
        return 0
    forced = free = 0
    for above, below in pairwise(lines):
        if len(above) < longest // 2 or not above.strip() or not below.strip():
            continue
        if _was_forced(above, below, longest):
            forced += 1
        else:
            free += 1
    enough = 1 if longest > 500 else 3
    return longest if forced >= enough and forced * 2 > free else 0


def _was_forced(above: str, below: str, width: int) -> bool:
    """Whether the first word of `below` would not have fitted behind `above`."""
    start = below.lstrip()
    if not start or (start[0] in BULLETS and start[1:2] == " "):
        return False
    word = start.split(None, 1)[0]
    return len(above.rstrip()) + 1 + min(len(word), width // 3) > width


def _last_wrapped(lines: Sequence[str], first: int, width: int) -> int:
    """The line up to which the text that begins on line `first` was wrapped."""
    last = first
    while last + 1 < len(lines) and lines[last + 1].strip() and _was_forced(lines[last], lines[last + 1], width):
        last += 1
    return last


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

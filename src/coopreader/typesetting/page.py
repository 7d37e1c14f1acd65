"""A page: blocks broken into lines of one width, what is seen first and the rest behind.

Every block has a height from the start: estimated from its length until it is broken, exact from then on. `ready`
makes the lines of a window exact before they are drawn, `settle` breaks the rest in small portions of time. Breaking
never changes which text stands where; an Anchor names a place in the text that survives another width.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, islice
from time import perf_counter
from typing import Final, NamedTuple

from coopreader.text.line_breaks import break_lines
from coopreader.typesetting.blocks import ASIDE, PARAGRAPHS, Block

LOOKS_AT_CLOCK_EVERY: Final = 16
"""Blocks broken between two looks at the clock in `settle`: at most one slab each, about 2 ms in all."""


class Anchor(NamedTuple):
    """A place in the text: it means the same at every width."""

    block: int
    offset: int
    """Character offset in the block's text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn."""

    block: Block
    index: int
    """Which block of the page."""
    start: int
    """Offset in the block's text of its first character."""
    text: str
    """Without the spaces at its end; empty for a blank line above a block."""
    is_gap: bool = False
    """Whether it is a blank line above the block."""
    is_first: bool = False
    """Whether it is the first line of the block."""


class Page:
    """Blocks set in lines of `width` cells."""

    def __init__(self, blocks: Sequence[Block], width: int) -> None:
        self.blocks = blocks
        self.width = width
        self._breaks: list[list[int] | None] = [None] * len(blocks)
        self._heights = [block.gap + 1 + len(block.text) // max(1, width - block.indent) for block in blocks]
        self._tops: list[int] | None = None
        self._settled = 0

    @property
    def height(self) -> int:
        """Lines in all; an estimate until `is_settled`."""
        return self._all_tops()[-1]

    @property
    def is_settled(self) -> bool:
        """Whether every block has been broken into lines."""
        return self._settled >= len(self.blocks)

    def ready(self, y: int, lines: int) -> None:
        """Make lines `y` to `y + lines` exact: call it before drawing them."""
        index = self._block_at(y)
        top = self._all_tops()[index]
        while index < len(self.blocks) and top < y + lines:
            self._break(index)
            top += self._heights[index]
            index += 1

    def settle(self, budget_s: float) -> None:
        """Break more blocks into lines, for about `budget_s` seconds."""
        end = perf_counter() + budget_s
        while self._settled < len(self.blocks):
            self._break(self._settled)
            self._settled += 1
            if self._settled % LOOKS_AT_CLOCK_EVERY == 0 and perf_counter() >= end:
                return

    def line(self, y: int) -> Line | None:
        """Line `y`; None outside the page."""
        if not 0 <= y < self.height:
            return None
        index = self._block_at(y)
        breaks = self._break(index)
        block = self.blocks[index]
        row = y - self._all_tops()[index] - block.gap
        if row < 0:
            return Line(block, index, 0, "", is_gap=True)
        row = min(row, len(breaks) - 1)
        start = breaks[row]
        end = breaks[row + 1] if row + 1 < len(breaks) else len(block.text)
        return Line(block, index, start, block.text[start:end].rstrip(), is_first=row == 0)

    def anchor_at(self, y: int) -> Anchor:
        """The place in the text that stands on line `y`, or on the next one that has text."""
        if not self.blocks:
            return Anchor(0, 0)
        y = max(0, min(y, self.height - 1))
        index = self._block_at(y)
        breaks = self._break(index)
        row = y - self._all_tops()[index] - self.blocks[index].gap
        return Anchor(index, breaks[max(0, min(row, len(breaks) - 1))])

    def line_of(self, anchor: Anchor) -> int:
        """The line on which `anchor` stands."""
        if not self.blocks:
            return 0
        index = min(anchor.block, len(self.blocks) - 1)
        breaks = self._break(index)
        row = bisect_right(breaks, anchor.offset) - 1
        return self._all_tops()[index] + self.blocks[index].gap + max(0, row)

    def top_of(self, index: int) -> int:
        """The first line of block `index`, below its blank lines."""
        return self._all_tops()[index] + self.blocks[index].gap

    def paragraph_from(self, y: int) -> int | None:
        """The first block from line `y` on that is a paragraph, or a part of one."""
        first = self._block_at(y) if self.blocks else 0
        return next((i for i in range(first, len(self.blocks)) if self.blocks[i].role in PARAGRAPHS), None)

    def stop_beside(self, index: int, step: int) -> int | None:
        """The block in which the next (1) or the previous (-1) paragraph begins, seen from block `index`.

        Where folded lines are shown, each of them is a stop, and so are captions.
        """
        stops = PARAGRAPHS | ASIDE if self._is_unfolded else PARAGRAPHS
        indexes = range(index + 1, len(self.blocks)) if step > 0 else range(index - 1, -1, -1)
        return next((i for i in indexes if self.blocks[i].role in stops and not self.blocks[i].start), None)

    def folds_to(self, index: int) -> int:
        """How many lines that stand for folded ones there are up to block `index`."""
        return sum(block.role == "fold" for block in self.blocks[: index + 1])

    def fold(self, number: int) -> int | None:
        """The block that is the `number`th line that stands for folded ones, counted from 1."""
        folds = (index for index, block in enumerate(self.blocks) if block.role == "fold")
        return next(islice(folds, number - 1, None), None)

    def whole_text(self, index: int) -> str:
        """The text of block `index` and of the slabs that continue it, as one."""
        texts = [self.blocks[index].text]
        while index + len(texts) < len(self.blocks) and self.blocks[index + len(texts)].start:
            texts.append(self.blocks[index + len(texts)].text)
        return "".join(texts)

    @cached_property
    def _is_unfolded(self) -> bool:
        """Whether folded lines stand in their places."""
        return any(block.role == "folded" for block in self.blocks)

    def in_article(self, anchor: Anchor) -> Anchor | None:
        """`anchor` as (paragraph of the article, offset in it): the same on every page of that article.

        None for a place outside the article's paragraphs.
        """
        if not 0 <= anchor.block < len(self.blocks):
            return None
        block = self.blocks[anchor.block]
        return None if block.paragraph is None else Anchor(block.paragraph, block.start + anchor.offset)

    def on_page(self, place: Anchor) -> Anchor:
        """The anchor here of `place`, a (paragraph of the article, offset in it)."""
        found = Anchor(0, 0)
        for index, block in enumerate(self.blocks):
            if block.paragraph == place.block and block.start <= place.offset:
                found = Anchor(index, place.offset - block.start)
        return found

    def line_in_file(self, anchor: Anchor) -> int:
        """Number of the saved line that `anchor` comes from, or the nearest known one above it; 0 if there is none."""
        above = self.blocks[: anchor.block + 1]
        return next((block.line for block in reversed(above) if block.line), 0)

    def on_file_line(self, line: int) -> Anchor:
        """The place of the last block that begins at or above line `line` of the saved text."""
        known = [index for index, block in enumerate(self.blocks) if 0 < block.line <= line and not block.start]
        return Anchor(known[-1] if known else 0, 0)

    def _block_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._all_tops(), y) - 1, len(self.blocks) - 1))

    def _all_tops(self) -> list[int]:
        """The line each block begins on, its blank lines included; last, the height of all."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _break(self, index: int) -> list[int]:
        breaks = self._breaks[index]
        if breaks is None:
            block = self.blocks[index]
            breaks = [0] if block.is_one_line else break_lines(block.text, max(1, self.width - block.indent))
            self._breaks[index] = breaks
            height = block.gap + len(breaks)
            if height != self._heights[index]:
                self._heights[index] = height
                self._tops = None
        return breaks


def place_after(before: Sequence[Block], after: Sequence[Block], index: int) -> int:
    """Which block of `after` stands for block `index` of `before`: the same article's, after something in it changed.

    The blocks above the change and below it stand for themselves; within it, the one with the same text, or else the
    first that the change brought.
    """
    above = _same_at_start(before, after)
    below = _same_at_start(before[::-1], after[::-1])
    if index < above:
        return index
    if index >= len(before) - below:
        return index - len(before) + len(after)
    text = before[index].text
    changed = range(above, len(after) - below)
    same = (at for at in changed if after[at].text == text)
    # What had been wrapped stands in the file, and in a fold, in several lines.
    parts = (at for at in changed if after[at].text and text.startswith(after[at].text))
    whole = (at for at in changed if text and after[at].text.startswith(text))
    return next(chain(same, parts, whole), max(0, min(above, len(after) - 1)))


def _same_at_start(one: Sequence[Block], other: Sequence[Block]) -> int:
    """How many blocks of both begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, yours) in pairs if mine.text != yours.text), min(len(one), len(other)))


def plain_lines(blocks: Sequence[Block], width: int) -> Iterator[str]:
    """The lines of `blocks` in `width` cells, with what stands before them."""
    page = Page(blocks, width)
    page.settle(budget_s=float("inf"))
    for y in range(page.height):
        line = page.line(y)
        if line is not None:
            lead = line.block.lead if line.is_first else " " * line.block.indent
            yield lead + line.text if line.text else ""

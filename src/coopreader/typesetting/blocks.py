"""What is set, in which order: the headline, the facts, the text, what was folded, and where the file lies.

A block is one run of text in one role. Our own words (labels of folds, the colophon) are written here and nowhere
else; the article's text goes through unchanged.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat
from typing import Final, Literal, NamedTuple

from coopreader.article import CAPTION, Article, Fold, Kind
from coopreader.text.numbers import count_of, reading_time
from coopreader.text.safe import safe_line
from coopreader.text.widths import JOINER, is_joined

Role = Literal[
    "headline",
    "facts",
    "standfirst",
    "text",
    "subhead",
    "quote",
    "item",
    "caption",
    "fold",
    "folded",
    "colophon",
    "raw",
]
"""The voice a block is set in. "fold" is our one line that stands for folded lines, "folded" such a line unfolded."""

SLAB: Final = 4096
"""Characters of a paragraph that are broken into lines at once. A paragraph of megabytes opens as fast as a short one
because only the slab on screen is broken; the price is one short line in each slab of paragraphs longer than this."""

INDENTS: Final[dict[Role, int]] = {"quote": 4, "item": 2, "caption": 2}
"""Cells by which a role stands in from the left edge of the column."""


PARAGRAPHS: Final[frozenset[Role]] = frozenset({"standfirst", "text", "subhead", "quote", "item", "raw"})
"""Roles a reader goes through one by one."""

ASIDE: Final[frozenset[Role]] = frozenset({"folded", "caption"})
"""Roles of lines of the page that are not its text."""


class Block(NamedTuple):
    """One run of text in one role. A tuple, as a book has ten thousand and all are made before it opens."""

    role: Role
    text: str
    gap: int = 1
    """Blank lines above it."""
    paragraph: int | None = None
    """Which paragraph of the article it is (or a slab of), None for everything else."""
    start: int = 0
    """Offset of its text in that paragraph."""
    indent: int = 0
    """Cells it stands in from the left edge of the column."""
    is_one_line: bool = False
    """Whether it is cut at the width rather than broken: a line of ours that stands for others."""
    line: int = 0
    """Number of its first line in the saved text, counted from 1; 0 if unknown."""
    label: str = ""
    """A word of ours that stands in its indent, beside its first line."""

    @property
    def lead(self) -> str:
        """What stands before its first line: a label, or blanks and a bullet before an entry of a list."""
        if self.label:
            return self.label.ljust(self.indent)
        return "• ".rjust(self.indent) if self.role == "item" and not self.start else " " * self.indent


def blocks_of(article: Article, *, unfolded: bool = False) -> list[Block]:
    """The blocks of `article`, its folded lines in place if `unfolded`."""
    blocks = [Block("headline", article.title, gap=0), Block("facts", facts_of(article))]
    if article.place:
        blocks.append(Block("facts", article.place, gap=0))
    folds: dict[int, list[Fold]] = {}
    for fold in article.folded:
        folds.setdefault(fold.position, []).append(fold)
    recovery = article.recovery
    kinds: Iterable[Kind] = recovery.kinds or repeat("text")
    lines = recovery.lines or repeat(0)
    # A book has ten thousand paragraphs, and all are set before it opens: no object more than needed.
    for position, (text, kind, line) in enumerate(zip(article.paragraphs, kinds, lines, strict=False)):
        if position in folds:
            blocks.extend(_fold_blocks(folds[position], unfolded=unfolded))
        role = _ROLE_OF[kind]
        gap = 2 if role == "subhead" else 0 if role == "item" == blocks[-1].role else 1
        block = Block(role, text, gap, position, indent=INDENTS.get(role, 0), line=line)
        if len(text) <= SLAB:
            blocks.append(block)
        else:
            blocks.extend(_slabs(block))
    for position in sorted(folds):
        if position >= len(article.paragraphs):
            blocks.extend(_fold_blocks(folds[position], unfolded=unfolded))
    blocks.append(Block("colophon", colophon_of(article), gap=2))
    return blocks


def raw_blocks(lines: Sequence[str]) -> list[Block]:
    """The saved lines as they are, each with its number."""
    blocks: list[Block] = []
    for number, line in enumerate(lines, start=1):
        blocks.extend(_slabs(Block("raw", line, gap=0, line=number)))
    return blocks


def facts_of(article: Article) -> str:
    """The line under the headline: who, where published, when, how long."""
    day = f"{article.date.day} {article.date:%B %Y}" if article.date else None
    facts = [", ".join(article.authors), article.source, day, reading_time(article.minutes)]
    return " · ".join(fact for fact in facts if fact)


def colophon_of(article: Article) -> str:
    """The line that closes an article: its address, its length, the file it is in and how that was read."""
    facts = [article.url, count_of(article.words, "word")]
    if article.path:
        row = f", row {article.recovery.row:,}" if article.recovery.row else ""
        facts.append(safe_line(article.path.name) + row)
    if article.encoding:
        facts.append(article.encoding.upper())
    if article.recovery.dropped:
        facts.append(f"{count_of(article.recovery.dropped, 'unprintable character')} left out")
    if article.recovery.mended:
        facts.append(f"{count_of(article.recovery.mended, 'character')} mended")
    return " · ".join(fact for fact in facts if fact)


_ROLE_OF: Final[dict[Kind, Role]] = {
    "text": "text",
    "standfirst": "standfirst",
    "subhead": "subhead",
    "quote": "quote",
    "item": "item",
}


def _fold_blocks(folds: Iterable[Fold], *, unfolded: bool) -> Iterator[Block]:
    """Captions as they are; of everything else one line that says what it is, followed by it if `unfolded`."""
    for is_caption, run in groupby(folds, key=lambda fold: fold.reason == CAPTION):
        members = list(run)
        lines = [line for fold in members for line in fold.lines if line.strip()]
        if is_caption:
            for line in lines:
                yield from _slabs(Block("caption", line.strip(), indent=INDENTS["caption"]))
        else:
            yield Block("fold", _label(members, len(lines)), is_one_line=True)
            if unfolded:
                for line in lines:
                    yield from _slabs(Block("folded", line.strip(), gap=0, indent=INDENTS["item"]))


def _label(folds: Sequence[Fold], lines: int) -> str:
    reasons = ", ".join(dict.fromkeys(fold.reason for fold in folds))
    return f"{count_of(lines, 'line')} folded: {reasons}"


def _slabs(block: Block) -> Iterator[Block]:
    """`block`, cut at spaces, or else between graphemes, into slabs of at most SLAB characters."""
    text = block.text
    if len(text) <= SLAB:
        yield block
        return
    start = 0
    while start < len(text):
        end = min(start + SLAB, len(text))
        if end < len(text) and (space := text.rfind(" ", start + SLAB // 2, end)) > 0:
            end = space + 1
        # Within a grapheme cells cannot be counted: a slab, like a line, ends between two.
        while start + SLAB // 2 < end < len(text) and (is_joined(text[end]) or text[end - 1] == JOINER):
            end -= 1
        first = start == 0
        yield Block(
            block.role,
            text[start:end],
            gap=block.gap if first else 0,
            paragraph=block.paragraph,
            start=start,
            indent=block.indent,
            line=block.line,
        )
        start = end

"""What is not text, as folds: every remaining line with its place and the reason why it is not shown."""

from collections.abc import Sequence
from typing import Final

from coopreader.article import Fold
from coopreader.cleaning.page import Page
from coopreader.cleaning.paragraphs import HEADLINE_WORDS

LASTING: Final = frozenset({"comments", "related headlines", "newsletter"})
"""Reasons that hold for the unknown lines below the line that gave them."""


def fold_away(page: Page, chosen: Sequence[int]) -> tuple[Fold, ...]:
    """Everything but title and `chosen` blocks, neighbours with one reason in one fold."""
    folds: list[Fold] = []
    kept = set(chosen)
    position, lasting = 0, ""
    place, told, lines = 0, "", list[str]()
    for at, (block, marked) in enumerate(zip(page.blocks, page.reasons, strict=True)):
        if at in kept:
            position += 1
            continue
        if marked:
            lasting = marked if marked in LASTING else ""
        left, reason = _left_over(page, at) if at == page.title_at else (block.lines, marked)
        if not left:
            continue
        reason = reason or _reason_of_place(page, at, lasting)
        if reason != told or position != place:
            if lines:
                folds.append(Fold(place, tuple(lines), told))
            place, told, lines = position, reason, []
        lines += left
    if lines:
        folds.append(Fold(place, tuple(lines), told))
    return tuple(folds)


def _left_over(page: Page, at: int) -> tuple[tuple[str, ...], str]:
    """What the headline's line holds besides the headline."""
    block = page.blocks[at]
    if page.title == block.text:
        return (), ""
    if block.text.startswith(page.title):
        return (block.text[len(page.title) :].strip(),), "site name"
    return block.lines, "repeated headline"


def _reason_of_place(page: Page, at: int, lasting: str) -> str:
    """The reason to fold a line that only its place betrays."""
    if at < page.end:
        return "navigation" if at < page.title_at or page.title_at < 0 else "section"
    if lasting:
        return lasting
    return "related headlines" if page.blocks[at].words >= HEADLINE_WORDS else "navigation"

"""Which blocks are the article's text, and what kind of paragraph each is.

The text is the run of blocks with most prose and least else: each block weighs for or against, and the run with the
largest sum is the text. That keeps a subhead between two paragraphs and leaves a teaser between two menus. No word is
judged here; blocks come marked by boilerplate.py, captions.py, dates.py and authors.py.
"""

from typing import Final

from coopreader.article import CAPTION, Kind
from coopreader.cleaning.page import Block, Page
from coopreader.text.languages import SAMPLE, language_of

MOST_AGAINST: Final = 30.0
"""What unknown short lines in a row take away together: more than a paragraph or two, but results of a match or the
parts of a recipe do not cut off the text below them. On 1,245 labelled texts 18 loses 0.003 and 60 loses 0.001 in
4-gram F1; without it, 80 and not 82 of 100 sentences that annotators marked as text are found in it."""

MOST_WORDS: Final = 40
"""Words of one paragraph that count: one long notice must not outweigh an article of short paragraphs."""

AGAINST_SHORT: Final = 12.0
"""What a short line that is no sentence takes away: one weighs as much as the shortest prose, so that a subhead may
stand between two paragraphs and a menu may not. On 307 texts of 159 pages 10 to 17 differ by 0.004 in 4-gram F1."""

AGAINST_ITEM: Final = 5.0
"""What a list entry takes away: lists are half menus and half text."""

AGAINST: Final = {
    "comments": 90.0, "related headlines": 40.0, "newsletter": 16.0, "copyright": 25.0, "cookie notice": 30.0,
    "end mark": 25.0, CAPTION: 0.0, "photo credit": 0.0, "advertisement": 0.5, "share bar": 4.0, "page tools": 4.0,
    "picture": 0.0, "ornament": 0.5, "byline": 1.0, "timestamp": 1.0, "address": 1.0,
}  # fmt: skip
"""What furniture takes away, by its reason: comments and copyright end a text, a caption interrupts it."""

AGAINST_OTHER: Final = 8.0
"""What furniture of any other reason takes away: a line of a menu."""

INTERRUPTIONS: Final = frozenset({"", CAPTION, "photo credit", "picture", "ornament"})
"""Reasons that stand in the middle of texts."""

STANDFIRST_WORDS: Final = 6
"""Words from which a line between headline and text can be a standfirst and not a section's name."""

RELATED_RUN: Final = 8
"""Short lines below "Related" that are headlines of other articles."""


def find_body(page: Page) -> None:
    """Set `start` and `end` around the running text, below the headline if it is known; both 0 where there is none."""
    best = total = against = 0.0
    page.start = page.end = begin = 0
    first = page.title_at + 1
    if not any(page.blocks[at].is_prose and not page.reasons[at] for at in range(first, len(page.blocks))):
        return
    for at in range(first, len(page.blocks)):
        weight = _weight(page.blocks[at], page.reasons[at])
        if weight > 0:
            against = 0.0
        elif not page.reasons[at]:
            weight = max(weight, against - MOST_AGAINST)
            against -= weight
        if total <= 0:
            total, begin = 0.0, at
        total += weight
        if total > best or (total == best and total > 0 and begin == page.start):
            best, page.start, page.end = total, begin, at + 1
    _reach_out(page)


def _reach_out(page: Page) -> None:
    """Take into the text what stands around it where nothing is furniture, and leave furniture at its ends.

    A sentence below the text belongs to it if all lines below are unmarked; what stands above it, if no line of the
    page is marked at all.
    """
    last = len(page.blocks)
    while last > page.end and page.reasons[last - 1]:
        last -= 1
    rest = range(page.end, last)
    is_clear = all(page.reasons[at] in INTERRUPTIONS for at in rest)
    if is_clear and any(not page.reasons[at] and _may_end(page.blocks[at]) for at in rest):
        page.end = last
    if is_clear and page.title_at >= 0 and not any(page.reasons):
        page.start = page.title_at + 1
    while page.end > page.start and (page.reasons[page.end - 1] or not _may_end(page.blocks[page.end - 1])):
        page.end -= 1
    while page.start < page.end and page.reasons[page.start]:
        page.start += 1


def find_body_again(page: Page) -> None:
    """Seek the text once more where headline or copies of it were taken for text; reach out now that it is known."""
    if page.title_at >= page.start or "repeated headline" in page.reasons[page.start : page.end]:
        find_body(page)
    elif page.start < page.end:
        _reach_out(page)


def _weight(block: Block, reason: str) -> float:
    """How much a block speaks for being inside the text."""
    if reason:
        return -AGAINST.get(reason, AGAINST_OTHER)
    if block.is_prose:
        return float(min(block.words, MOST_WORDS))
    if block.ends_sentence:
        return block.words * 0.5 - (1.0 if block.is_item else 0.0)
    return -AGAINST_ITEM if block.is_item else -AGAINST_SHORT


def _may_end(block: Block) -> bool:
    return block.is_prose or block.ends_sentence or block.is_item


def mark_related(page: Page) -> None:
    """Mark the short lines that stand below "Related" or "Most read" inside the text."""
    left = 0
    for at in range(page.start, page.end):
        block = page.blocks[at]
        if page.reasons[at] == "related headlines":
            left = RELATED_RUN if block.words <= 5 else 0
        elif not page.reasons[at]:
            if left and not block.ends_sentence and not block.is_prose:
                page.reasons[at] = "related headlines"
                left -= 1
            else:
                left = 0


def standfirsts(page: Page) -> list[int]:
    """The blocks between headline and text that sum it up."""
    first = page.title_at + 1
    return [
        at
        for at in range(first, page.start)
        if (page.title_at >= 0 or page.declared_title) and not page.reasons[at] and _sums_up(page.blocks[at])
    ][-2:]


def _sums_up(block: Block) -> bool:
    return not block.is_item and (
        block.words >= STANDFIRST_WORDS and (block.ends_sentence or block.words >= STANDFIRST_WORDS + 2)
    )


def kind_of(page: Page, at: int, *, is_first: bool) -> Kind:
    """What kind of paragraph block `at`, inside the text, is. A subhead is one short line with a paragraph under it."""
    block = page.blocks[at]
    if block.is_item:
        return "item"
    if block.text.startswith(">") and block.words > 3:
        return "quote"
    if block.is_prose or block.ends_sentence:
        return "text"
    if is_first and block.words >= STANDFIRST_WORDS:
        return "standfirst"
    is_alone = at <= page.start or bool(page.reasons[at - 1]) or _may_end(page.blocks[at - 1])
    is_above_text = at + 1 < len(page.blocks) and _may_end(page.blocks[at + 1])
    return "subhead" if is_alone and is_above_text else "text"


def tell_language(page: Page) -> None:
    """Set the language from the running text, or from the whole page where there is none."""
    blocks = page.blocks[page.start : page.end] or page.blocks
    sample: list[str] = []
    length = 0
    for block in blocks:
        sample.append(block.text[:SAMPLE])
        length += len(block.text)
        if length > SAMPLE:
            break
    page.language = language_of("\n".join(sample))


def chosen_blocks(page: Page) -> list[int]:
    """The blocks that are the article's text, in their order; all that is no furniture where no text stands out."""
    if page.start == page.end:
        return [at for at, reason in enumerate(page.reasons) if not reason and at != page.title_at]
    text = [at for at in range(page.start, page.end) if not page.reasons[at] and at != page.title_at]
    return [*standfirsts(page), *text]

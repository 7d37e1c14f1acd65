"""What stands twice in a text: a picture's description and its caption, a paragraph, a sentence pulled out of it.

Browsers write a picture's description above the same words as its caption, or in front of them in one block. A
paragraph that stands twice is text once, and so is a sentence that is shown a second time in large letters.
"""

from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.page import Block, Page, key_of
from coopreader.cleaning.paragraphs import standfirsts

CREDIT_CELLS: Final = 90
"""Characters a caption may have more than the description above it: a credit."""

DOUBLE_WORDS: Final = 4
"""Words from which what stands twice is a picture's description: "What next?" may head two parts of a text."""

DOUBLED_CELLS: Final = 40
"""Characters of a block's beginning that are sought a second time in it."""

DOUBLED_MOST: Final = 1_000
"""Characters of the longest block that can be a description and its caption."""

PULLED_WORDS: Final = (8, 40)
"""Words of the shortest and the longest sentence that is pulled out of a text to be shown large."""

PULLED_FAR: Final = 3_000
"""Characters from such a sentence to the end of the paragraph it was taken from, at most."""

PULLED_FROM: Final = 24
"""Characters that paragraph has more, at least."""

_QUOTES: Final = frozenset('“”«»„"')


def mark_doubles(page: Page) -> None:
    """Mark what stands twice: a picture's description in place of the picture, then its caption in the same words.

    Only a block's last unmarked neighbour above is compared with it, as brackets are paired: what two copies stood
    between become neighbours once those are marked. A paragraph of prose is text once wherever its copies stand.
    """
    _mark_told_before(page)
    above: list[int] = []
    paragraphs: set[str] = set()
    for at in (*standfirsts(page), *range(page.start, page.end)):
        key = page.keys[at]
        if page.blocks[at].is_prose and key in paragraphs and not page.reasons[at]:
            page.reasons[at] = "repeated text"
        elif above and _is_copy(page, above[-1], at):
            is_longer = len(key) > len(page.keys[above[-1]])
            page.reasons[above.pop()] = "picture"
            if page.reasons[at] in {"", "byline"}:
                page.reasons[at] = CAPTION if is_longer else "picture"
        elif not page.reasons[at]:
            above.append(at)
            if page.blocks[at].is_prose and key:
                paragraphs.add(key)
    _mark_pull_quotes(page)


def _mark_told_before(page: Page) -> None:
    """Mark the sentences between headline and text that are paragraphs of it."""
    before = [at for at in range(page.title_at + 1, page.start) if not page.reasons[at] and page.blocks[at].is_prose]
    if before and page.title_at >= 0:
        text = {page.keys[at] for at in range(page.start, page.end) if not page.reasons[at]} - {""}
        for at in before:
            if page.keys[at] in text:
                page.reasons[at] = "repeated text"


def _mark_pull_quotes(page: Page) -> None:
    """Mark the sentences below the first paragraph that stand, in large letters, a second time near their own."""
    keys = [key or key_of(page.blocks[at].text) for at, key in enumerate(page.keys[page.start : page.end], page.start)]
    text, begin = "\n".join(keys), len(keys[0]) + 1 if keys else 0
    for at, key in enumerate(keys[1:], page.start + 1):
        end = begin + len(key)
        if not page.reasons[at] and _may_be_pulled(page.blocks[at]):
            found = text.find(key, max(0, begin - PULLED_FAR), begin - 1)
            if found < 0:
                found = text.find(key, end + 1, end + PULLED_FAR)
            if found >= 0 and text.find("\n", found + len(key)) - text.rfind("\n", 0, found) > len(key) + PULLED_FROM:
                page.reasons[at] = "pull quote"
        begin = end + 1


def _may_be_pulled(block: Block) -> bool:
    return (
        PULLED_WORDS[0] <= block.words <= PULLED_WORDS[1]
        and not block.is_item
        and (block.ends_sentence or block.text[0] in _QUOTES)
    )


def _is_copy(page: Page, above: int, at: int) -> bool:
    """Whether block `at` says what block `above` says, and at most a credit more."""
    key, block = page.keys[above], page.blocks[above]
    rest = len(page.keys[at]) - len(key)
    return (
        0 <= rest <= CREDIT_CELLS
        and block.words >= DOUBLE_WORDS
        and page.keys[at].startswith(key)
        and bool(key)
        and (rest > 0 or not block.ends_sentence)
    )


def says_twice(text: str, words: int) -> bool:
    """Whether `text` begins with the same words twice, as a picture's description and its caption do."""
    if len(text) >= DOUBLED_CELLS:
        return len(text) <= DOUBLED_MOST and text.find(text[:DOUBLED_CELLS], DOUBLED_CELLS) > 0
    half = len(text) // 2
    return words >= 2 * DOUBLE_WORDS and text[:half] == text[half + 1 :]

"""Which blocks are the article's text, and what kind of paragraph each is.

The text is the run of blocks with most prose and least else: each block weighs for or against, and the run with the
largest sum is the text. That keeps a subhead between two paragraphs and leaves a teaser between two menus. No word is
judged here; blocks come marked by boilerplate.py, captions.py, dates.py and authors.py.
"""

from typing import Final

from coopreader.article import CAPTION, Kind
from coopreader.cleaning.page import FACT_LINES, Block, Page
from coopreader.text.languages import language_of

MOST_AGAINST: Final = 30.0
"""What unknown short lines in a row take away together: more than a paragraph or two, but results of a match or the
parts of a recipe do not cut off the text below them. On 1,245 labelled texts 18 loses 0.003 and 60 loses 0.001 in
4-gram F1; without it, 80 and not 82 of 100 sentences that annotators marked as text are found in it."""

BREAK: Final = 120.0
"""How much furniture, less the prose between it, ends a text however long it is: what comes below is another text.

Unknown short lines do not count. On labelled texts in two halves by publisher, 80 wins 0.001 in 4-gram F1 on one and
loses 0.003 on the other, 160 is level."""

MOST_WORDS: Final = 40
"""Words of one paragraph that count: one long notice must not outweigh an article of short paragraphs."""

_DIGITS: Final = "0123456789"

UNSTOPPED: Final = 0.0
"""What a line speaks for as long as prose, but without a stop in it."""

STOPS: Final = (". ", "。", "? ", "! ", ": ", "।", "؟ ", "; ")
"""What parts or ends sentences inside a line."""

AGAINST_SHORT: Final = 12.0
"""What a short line that is no sentence takes away: one weighs as much as the shortest prose, so that a subhead may
stand between two paragraphs and a menu may not. On 307 texts of 159 pages 10 to 17 differ by 0.004 in 4-gram F1."""

AGAINST_ITEM: Final = 5.0
"""What a list entry takes away: lists are half menus and half text."""

AGAINST: Final = {
    "comments": 90.0, "related headlines": 40.0, "newsletter": 16.0, "copyright": 25.0, "cookie notice": 30.0,
    "end mark": 25.0, CAPTION: -8.0, "photo credit": 0.0, "advertisement": 0.5, "share bar": 4.0, "page tools": 4.0,
    "picture": 0.0, "ornament": 0.5, "byline": 1.0, "timestamp": 1.0, "address": 1.0,
}  # fmt: skip
"""What furniture takes away, by its reason: comments and copyright end a text, a caption interrupts it."""

AGAINST_HEADLINE: Final = 15.0
"""What one headline of another article takes away ("Read more: Ferry prices rise again"): less than what announces
many. 8 to 25 are level on labelled texts, but short articles lose their ends to more."""

AGAINST_OTHER: Final = 8.0
"""What furniture of any other reason takes away: a line of a menu."""

INTERRUPTIONS: Final = frozenset({"", CAPTION, "photo credit", "picture", "ornament"})
"""Reasons that stand in the middle of texts."""

LANGUAGE_SAMPLE: Final = 1_000
"""Characters of the text by which its language is told: 170 words. On 1,245 labelled texts 800 say the same."""

HEADING_LINES: Final = 4
"""Lines that kicker, headline, standfirst and byline take: where more stand above, some are text."""

STANDFIRST_WORDS: Final = 6
"""Words from which a line between headline and text can be a standfirst and not a section's name."""

LONG_STANDFIRST_WORDS: Final = 12
"""Words from which it can be one without ending as a sentence: shorter ones are headlines of other articles, three
times in four on labelled pages."""

SUBHEAD_WORDS: Final = 12
"""Words from which a line among furniture is no subhead, though text follows."""

HEADLINE_WORDS: Final = 5
"""Words from which an unknown short line is another article's headline and not a menu entry."""

RELATED_RUN: Final = 8
"""Short lines below "Related" that are headlines of other articles."""

BOX_WORDS: Final = 5
"""Words up to which a line about other articles is the heading of a box of them, and not one of their headlines."""


def find_body(page: Page) -> None:
    """Set `start` and `end` around the running text, below the headline if it is known; both 0 where there is none."""
    best = total = against = broken = 0.0
    page.start = page.end = begin = 0
    first = page.title_at + 1
    if not any(page.blocks[at].is_prose and not page.reasons[at] for at in range(first, len(page.blocks))):
        return
    boxed = 0
    for at in range(first, len(page.blocks)):
        weight = _weight(page.blocks[at], page.reasons[at])
        if page.reasons[at]:
            boxed = RELATED_RUN if page.reasons[at] == "related headlines" and page.blocks[at].words <= BOX_WORDS else 0
        elif weight < 0 and boxed:
            # The heading of the box has paid for its headlines.
            weight, boxed = 0.0, boxed - 1
        if weight > 0:
            against = 0.0
        elif not page.reasons[at]:
            weight = max(weight, against - MOST_AGAINST)
            against -= weight
        if weight > 0 or page.reasons[at]:
            broken = max(0.0, broken - weight)
        if total <= 0 or broken > BREAK:
            total, broken, begin = 0.0, 0.0, at
        total += weight
        # Pictures count where they stand in a text, and make none.
        if not page.reasons[at] and (total > best or (total == best and total > 0 and begin == page.start)):
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
    if is_clear and (page.title_at >= 0 or page.start > HEADING_LINES) and not any(page.reasons):
        page.start = page.title_at + 1
    trim(page)


def trim(page: Page) -> None:
    """Leave outside the text what is furniture at its ends, and short lines below its last sentence."""
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
        is_one_of_others = reason == "related headlines" and block.words >= HEADLINE_WORDS + 1
        return -AGAINST_HEADLINE if is_one_of_others else -AGAINST.get(reason, AGAINST_OTHER)
    if block.is_prose:
        return float(min(block.words, MOST_WORDS)) if _has_stop(block) else UNSTOPPED
    if block.ends_sentence:
        return block.words * 0.5 - (1.0 if block.is_item else 0.0)
    return -AGAINST_ITEM if block.is_item else -AGAINST_SHORT


def _has_stop(block: Block) -> bool:
    """Whether a block of the length of prose also has the stops of prose: headlines in a row have none."""
    return block.ends_sentence or any(map(block.text.__contains__, STOPS))


def _may_end(block: Block) -> bool:
    return block.is_prose or block.ends_sentence or block.is_item


def mark_related(page: Page) -> None:
    """Mark the short lines that stand below "Related" or "Most read" inside the text."""
    left = 0
    for at in range(page.start, page.end):
        block = page.blocks[at]
        if page.reasons[at] == "related headlines":
            left = RELATED_RUN if block.words <= BOX_WORDS else 0
        elif not page.reasons[at]:
            if left and (not (block.ends_sentence or block.is_prose) or _is_numbered(block.text)):
                page.reasons[at] = "related headlines"
                left -= 1
            else:
                left = 0


def _is_numbered(text: str) -> bool:
    """Whether `text` is the entry of a numbered list, as lists of what is read most are."""
    return text[0].isdigit() and text.lstrip(_DIGITS)[:2] in {". ", ") "}


def mark_between(page: Page) -> None:
    """Mark short lines among furniture inside the text: menus and headlines of other articles, no subheads.

    The last line above a paragraph stays if it is short enough to be its subhead.
    """
    at = page.start
    while at < page.end:
        below = at
        while below < page.end and (page.reasons[below] or not _is_sentence(page.blocks[below])):
            below += 1
        gap = range(at, below)
        if any(page.reasons[line] not in INTERRUPTIONS for line in gap):
            for line in gap:
                words = page.blocks[line].words
                if not page.reasons[line] and (line + 1 < below or words >= SUBHEAD_WORDS):
                    page.reasons[line] = "related headlines" if words >= HEADLINE_WORDS else "navigation"
        at = below + 1


def _is_sentence(block: Block) -> bool:
    return block.is_prose or block.ends_sentence


def standfirsts(page: Page) -> list[int]:
    """The blocks between headline and text that sum it up.

    A short line that is no sentence is one only if it stands alone between byline and text: elsewhere it is the
    headline of another article more often.
    """
    if page.title_at < 0 and not page.declared_title:
        return []
    unmarked = [at for at in range(page.title_at + 1, page.start) if not page.reasons[at]]
    least = LONG_STANDFIRST_WORDS
    if len(unmarked) == 1:
        above, below = page.reasons[page.title_at + 1 : unmarked[0]], page.reasons[unmarked[0] : page.start]
        if not FACT_LINES.isdisjoint(above) and INTERRUPTIONS.issuperset(below):
            least = STANDFIRST_WORDS + 2
    found = [at for at in unmarked if _sums_up(page.blocks[at], least)][-2:]
    # What stands twice is text once.
    return found[1:] if len(found) == 2 and page.keys[found[0]] == page.keys[found[1]] != "" else found


def _sums_up(block: Block, least: int) -> bool:
    """Whether `block` sums up: it is a sentence, or has `least` words."""
    return not block.is_item and block.words >= (STANDFIRST_WORDS if block.ends_sentence else least)


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
        sample.append(block.text[:LANGUAGE_SAMPLE])
        length += len(block.text)
        if length > LANGUAGE_SAMPLE:
            break
    page.language = language_of("\n".join(sample))


def chosen_blocks(page: Page) -> list[int]:
    """The blocks that are the article's text, in their order; all that is no furniture where no text stands out."""
    if page.start == page.end:
        left = [at for at, reason in enumerate(page.reasons) if not reason and at != page.title_at]
        last = max((at for at in left if page.blocks[at].is_prose), default=len(page.blocks))
        # A heading with nothing below it is none.
        return [at for at in left if at <= last or page.blocks[at].ends_sentence or page.blocks[at].is_item]
    text = [at for at in range(page.start, page.end) if not page.reasons[at] and at != page.title_at]
    return [*standfirsts(page), *text]

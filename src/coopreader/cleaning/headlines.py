"""The headline of a page: not the ticker, not the section's name, not the second copy, not the site's own name.

It is looked for above the running text. Every candidate is weighed by what headlines have in common on pages of every
make: they stand just above text that uses their words, a byline or a date follows, many pages print them twice.

The weights were set together on labelled pages of many publishers. On 415 of their texts halving SIGNED costs 8 titles
and SHARED_WORDS 7, doubling COPY or FIRST_LINE 3, halving USUAL_LENGTH 3; the rest move one at most.
"""

import re
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.boilerplate import reason_of
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.page import FACT_LINES, Block, Page, block_of, key_of
from coopreader.cleaning.patterns import Lazy

REACH: Final = 45
"""Blocks above the running text in which the headline may stand: share bars and lists of authors lie between."""

SHARED_WORDS: Final = 5.0
"""Weight of the share of a candidate's long words that the text below uses."""

COPY: Final = 0.5
"""Weight of a second and third copy of a candidate in menus, trails and feeds of the page."""

FIRST_LINE: Final = 1.5
"""Weight of being the first line of the page: where nothing else was saved, pages begin with their headline."""

SIGNED: Final = 2.5
"""Weight of a byline or a date soon below."""

OUTDENTED: Final = 2.0
"""Weight of a smaller margin than the text's: text browsers indent paragraphs and not headings."""

USUAL_LENGTH: Final = 1.5
"""Weight of four to twenty words: fewer are a section's name, more a standfirst."""

SENTENCE_END: Final = 2.0
"""Weight against what ends as a sentence or a label does."""

ITEM: Final = 2.5
"""Weight against a list entry: those are menus and headlines of other articles."""

LONGEST: Final = 40
"""Words a headline may have."""

CUT: Final = 150
"""Characters at which a first paragraph is cut where it must serve as title."""

SUFFIX_WORDS: Final = 6
"""Words a site's name behind a headline may have."""

_WORD: Final = Lazy(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_SEPARATOR: Final = Lazy(r"\s(?:[|–—»«·•]|-|::|//)\s")
_SENTENCE: Final = Lazy(r".{20,}?[.!?…](?=\s)|.{8,}?[。！？]")
_SPEAKS: Final = Lazy(r"^(?:by|von|par|por|di|door|av|af|photo|foto|image)\b[ :]", re.IGNORECASE)

INTO_TEXT: Final = 14
"""Blocks into the running text in which the headline may stand, where notices above it read like text."""

PROSE_ABOVE: Final = 70
"""Words of prose that may stand above a headline: more are no notice but the article itself."""

STANDFIRST_LEAD: Final = 3.0
"""How much more a standfirst may look like a headline than the one above it: it shares more words with the text."""

STANDFIRST_FOLLOWS: Final = frozenset(
    {
        "byline",
        "timestamp",
        "source and date",
        "share bar",
        "page tools",
        "ornament",
        "picture",
        "caption",
        "photo credit",
    }
)
"""What may stand between a headline and its standfirst."""


def find_title(page: Page) -> None:
    """Set `title` and `title_at`: the headline, or what must serve as one where the page has none."""
    if page.declared_title:
        page.title = page.declared_title
        return
    if not page.blocks:
        return
    at = _clean_top(page)
    if at < 0:
        at = _best_candidate(page)
    if at < 0:
        _take_opening(page)
        return
    page.title, page.title_at = without_suffix(page, page.blocks[at].text), at


def _take_opening(page: Page) -> None:
    """Make the beginning of the text the title, or the first line of a page that is all furniture."""
    left = [at for at in range(page.start, page.end or len(page.blocks)) if not page.reasons[at]]
    at = left[0] if left else 0
    page.title = opening_of(page.blocks[at].text)
    if left and page.blocks[at].is_prose:
        page.opening_at = at
    else:
        page.title_at = at


def mark_copies(page: Page) -> None:
    """Mark what repeats the headline: the trail of a menu, the second copy a browser writes."""
    if page.opening_at >= 0:
        return
    keys = {key_of(page.title)} - {""}
    if page.title_at >= 0:
        keys |= {page.keys[page.title_at]} - {""}
    for at, key in enumerate(page.keys):
        if key in keys and at != page.title_at:
            page.reasons[at] = "repeated headline"


def title_evidence(page: Page) -> Evidence:
    """The title with the line it comes from."""
    if page.declared_title or not page.title:
        return Evidence("title", page.title, 0, page.title)
    block = page.blocks[page.title_at if page.title_at >= 0 else page.opening_at]
    return Evidence("title", page.title, block.number, block.lines[0])


def without_suffix(page: Page, text: str) -> str:
    """`text` without the name of the site behind it, if the page shows that it is one."""
    cuts = list(_SEPARATOR.finditer(text))
    if not cuts:
        return text
    cut = cuts[-1]
    head, tail = text[: cut.start()].rstrip(), text[cut.end() :].strip()
    if len(tail.split()) > SUFFIX_WORDS or (len(head.split()) < 3 and len(head) < 8):
        return text
    tail_key = key_of(tail)
    stands_alone = key_of(head) in page.keys or tail_key in page.keys
    if not stands_alone or not tail_key or reason_of(block_of([head], 1), key_of(head)):
        return text
    return head


def opening_of(text: str) -> str:
    """The first sentence of `text`, or as many of its first words as a title may have: `CUT` characters at most."""
    start = text[: CUT + 1]
    sentence = _SENTENCE.match(start)
    if sentence:
        return sentence.group()
    if len(text) <= CUT:
        return text
    cut = start.rfind(" ", CUT // 3)
    return start[: cut if cut > 0 else CUT].rstrip(" ,;:–—-")


def _clean_top(page: Page) -> int:
    """The first block, if nothing but text stands on the page: then what is above the text is its headline."""
    if not page.blocks or page.reasons[0] or page.start > 4 or any(page.reasons[: page.start]):
        return -1
    first = page.blocks[0]
    if len(page.blocks) > 1 and page.blocks[1].is_prose and page.blocks[1].text.startswith(first.text):
        page.opening_at = 1
        return 0
    if page.start == 0:
        return 0 if not first.ends_sentence and first.words <= LONGEST and page.end > 1 else -1
    return 0 if _can_be_title(page, 0) else -1


def _best_candidate(page: Page) -> int:
    """The block most like a headline; -1 if none can be."""
    body = _words_of(" ".join(block.text for block in page.blocks[page.start : page.start + 25])[:6000])
    around = "\n".join(key for at, key in enumerate(page.keys) if not page.start <= at < page.end)
    margin = _margin(page)
    worths: dict[int, float] = {}
    prose = 0
    last = max((at for at in range(page.start, page.end) if page.blocks[at].is_prose), default=len(page.blocks))
    for at in range(max(0, page.start - REACH), min(last, page.start + INTO_TEXT)):
        if at > page.start and page.blocks[at - 1].is_prose and not page.reasons[at - 1]:
            prose += page.blocks[at - 1].words
        if prose > PROSE_ABOVE:
            break
        if _can_be_title(page, at) and (at <= page.start or (_is_signed(page, at) and not page.blocks[at].is_prose)):
            worths[at] = _worth(page, at, body, around.count(page.keys[at]), margin)
    if not worths:
        return -1
    best = max(worths, key=lambda at: (worths[at], -at))
    return _above_standfirst(page, worths, best)


def _above_standfirst(page: Page, worths: dict[int, float], best: int) -> int:
    """`best`, or the headline right above it where `best` is a standfirst that uses more of the text's words."""
    for at in range(best - 1, max(-1, best - 7), -1):
        if page.reasons[at] in STANDFIRST_FOLLOWS:
            continue
        if at not in worths or worths[at] < worths[best] - STANDFIRST_LEAD or page.blocks[at].words < 3:
            return best
        return at
    return best


def _is_signed(page: Page, at: int) -> bool:
    """Whether a byline or a date follows within a few blocks."""
    return any(page.reasons[near] in FACT_LINES for near in range(at + 1, min(at + 5, len(page.blocks))))


def _can_be_title(page: Page, at: int) -> bool:
    block = page.blocks[at]
    if page.reasons[at] or block.words > LONGEST or len(block.text) > 300 or len(block.text) < 2:
        return False
    if block.is_prose and block.text.rstrip("”\"’»'").endswith((".", "。")):
        return False
    return not _SPEAKS.match(block.text) and not (block.words <= 8 and dates_in(block.text, page.language))


def _worth(page: Page, at: int, body: set[str], copies: int, margin: int) -> float:
    """How much block `at` is like a headline."""
    block = page.blocks[at]
    words = _words_of(block.text)
    shared = len(words & body) / len(words) if words else 0.0
    worth = SHARED_WORDS * shared * min(1.0, len(words) / 4) + min(copies - 1, 2) * COPY
    if at == 0:
        worth += FIRST_LINE
    worth += _worth_of_length(block)
    if block.text.endswith((".", "。", ":", ",", ";")) and not block.text.endswith(("...", "U.S.", "U.K.")):
        worth -= SENTENCE_END
    if block.is_item:
        worth -= ITEM
    if block.indent < margin:
        worth += OUTDENTED
    between = sum(1 for reason in page.reasons[at + 1 : page.start] if not reason)
    worth -= 0.05 * between + 0.03 * max(0, page.start - at)
    if at >= page.start:
        worth -= 1.0 + 0.3 * (at - page.start)
    if any(page.reasons[near] in FACT_LINES for near in range(at + 1, min(at + 7, len(page.blocks)))):
        worth += SIGNED
    return worth


def _worth_of_length(block: Block) -> float:
    if block.words <= 2:
        return -USUAL_LENGTH if len(block.text) < 18 else 0.0
    if block.words == 3:
        return 0.3
    return USUAL_LENGTH if block.words <= 20 else 1.0 - (block.words - 20) * 0.15


def _margin(page: Page) -> int:
    """The margin of the running text, where a browser kept one and headings have less."""
    margins = [block.indent for block in page.blocks[page.start : page.end] if block.is_prose]
    return min(margins) if margins and min(margins) == max(margins) else 0


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))

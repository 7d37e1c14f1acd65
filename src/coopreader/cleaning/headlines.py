"""The headline of a page: not the ticker, not the section's name, not the second copy, not the site's own name.

It is looked for around the beginning of the running text. Every line that could be it is weighed (headline_worth.py),
and the best is taken if that is likelier than that the page has no headline: then the text lends its first sentence.
"""

import math
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.boilerplate import REASONS
from coopreader.cleaning.headline_candidates import LONGEST, can_be_title, candidates_of
from coopreader.cleaning.headline_words import TextWords
from coopreader.cleaning.headline_worth import NO_HEADLINE, HeadlineScale
from coopreader.cleaning.page import Page, key_of
from coopreader.cleaning.patterns import Lazy

DOUBT: Final = math.e
"""How many times likelier than any line it must be that there is no headline, for none to be taken."""

CUT: Final = 150
"""Characters at which a first paragraph is cut where it must serve as title."""

SUREST: Final = 0.92
"""Confidence no weighed headline goes beyond: the share that is right of those weighed to be certain."""

CLEAN: Final = 0.9
"""Confidence of the headline of a page that is nothing but text, measured on 143 of them."""

LENT: Final = 0.05
"""Confidence of a title that the text lends: it is hardly ever what the publisher called the page."""

SUFFIX_WORDS: Final = 6
"""Words a site's name behind a headline may have."""

KICKER_WORDS: Final = 3
"""Words a first line may have to be a section's name or a button above the headline."""

_SEPARATOR: Final = Lazy(r"\s(?:[|–—»«·•]|-|::|//)\s")
_SENTENCE: Final = Lazy(r".{20,150}?[.!?…](?=\s)|.{8,150}?[。！？]")


def find_title(page: Page) -> None:
    """Set `title` and `title_at`: the headline, or what must serve as one where the page has none."""
    if page.declared_title:
        page.title = page.declared_title
        return
    if not page.blocks:
        return
    page.title_confidence = CLEAN
    at = _clean_top(page)
    if at < 0:
        at = _best_candidate(page)
    if at < 0 or page.opening_at >= 0:
        page.title_confidence = LENT
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
    copies = [at for at, key in enumerate(page.keys) if key in keys and at != page.title_at]
    left = [at for at in range(page.start, page.end) if not page.reasons[at] and at != page.title_at]
    if left and set(left) <= set(copies):
        # One sentence, saved several times, is all there is: it is the text, too.
        page.opening_at = left[0]
        copies.remove(left[0])
    for at in copies:
        page.reasons[at] = "repeated headline"


def title_evidence(page: Page) -> Evidence:
    """The title with the line it comes from."""
    if page.declared_title or not page.title:
        return Evidence("title", page.title, 0, page.title)
    block = page.blocks[page.title_at if page.title_at >= 0 else page.opening_at]
    confidence = round(page.title_confidence, 2)
    return Evidence("title", page.title, block.number, block.lines[0], confidence=confidence)


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
    if not stands_alone or not tail_key or REASONS[head]:
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
    second = page.blocks[1] if len(page.blocks) > 1 else first
    if (
        page.start > 1
        and first.words <= KICKER_WORDS < second.words
        and not second.ends_sentence
        and can_be_title(page, 1)
    ):
        return 1
    if page.start == 0:
        return 0 if not first.ends_sentence and first.words <= LONGEST and page.end > 1 else -1
    return 0 if can_be_title(page, 0) else -1


def _best_candidate(page: Page) -> int:
    """The block most like a headline; -1 if it is likelier that there is none. Sets how sure that is."""
    scale = scale_of(page)
    scores = scale.scores()
    best = max(scores, default=-math.inf)
    if best < NO_HEADLINE - math.log(DOUBT):
        return -1
    total = math.exp(NO_HEADLINE - best) + sum([math.exp(score - best) for score in scores])
    page.title_confidence = min(SUREST, 1 / total)
    return scale.candidates[scores.index(best)].at


def scale_of(page: Page) -> HeadlineScale:
    """The scale on which the lines of `page` that could be the headline are weighed."""
    prose = [at for at in range(page.start, page.end) if not page.reasons[at] and page.blocks[at].is_prose]
    text_words = TextWords([page.blocks[at].text for at in prose])
    return HeadlineScale(page, candidates_of(page, text_words, prose), text_words)

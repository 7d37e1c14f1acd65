"""Days of publication: what a date looks like in a dozen languages, and which of a page's dates is the page's.

A date is a real calendar day or nothing: 31 April, 1/2/03 in English and days without a year are not read. Only
lines that stand beside the headline or the end of the text are asked; what the story tells of other days is not.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.page import FACT_LINES, Block, Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import DATE_LABELS, MONTHS, words

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099
BUDDHIST_ERA: Final = 543
"""Years the Thai calendar is ahead: 2567 is 2024."""

LINE_WORDS: Final = 26
"""Words up to which a line may be a timestamp, with byline and source on the same line."""

LEAD_BLOCKS: Final = 14
"""Blocks above the headline in which a date may be the page's."""

STAMPS_INTO_TEXT: Final = 12
"""Blocks into the text in which a timestamp is still one of the lead: standfirst and pictures stand above it."""

TAIL_BLOCKS: Final = 16
"""Blocks below the text in which a date may be the page's."""

_CLOCK: Final = Lazy(r"\d\d?[:.h]\d\d")
_YEAR: Final = Lazy(
    r"[\d'’](?:(?<=1)[89]\d\d|(?<=2)[045]\d\d|(?<=\d)[./-]\d\d?\s?[./-]\s?\d\d|(?<=['’])\d\d|"
    r"(?<=[٠-٩۰-۹０-９])[٠-٩۰-۹０-９]{3})"
)
"""What every date has; it begins with one set of characters, by which lines are searched fast."""

_YEAR_FIRST: Final = Lazy(
    r"(?<![\d.-])(\d{4})\s?(?:(?P<mark>[-/.])|[年년])\s?(\d{1,2})\s?(?:(?P=mark)|"
    r"[月월])\s?(\d{1,2})(?![\d])(?:\s?[日일])?(?!-\d)"
)
_DAY_MONTH: Final = Lazy(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|ª|º|\.|-)?[\s ]*(?:de\s|of\s|"
    r"เดือน)?-?((?:[^\W\d_]|[\u0e31-\u0e4e\u0900-\u0903\u093c-\u094d\u200c]){3,18})\.?[,\s-]*(?:de\s|del\s|"
    r"พ\.ศ\.\s?)?(\d{4})(?!\d(?!\d?:\d\d))"
)
_MONTH_DAY: Final = Lazy(
    r"([^\W\d_]{3,18})\.?\s*(\d{1,2})(?:st|nd|rd|"
    r"th)?\.?\s*,?\s*(?:[^\W\d_]{0,3}\s?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[A-Z]{0,4}\s?,?\s?)?(\d{4})(?!\d(?!\d?:\d\d))"
)
_NUMBERS: Final = Lazy(r"(?<!\d)(?<!\d[./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d]|[./-]\d)")
_SHORT_YEAR: Final = Lazy(r"(?<!\d)(\d{1,2})[ -]([^\W\d_]{3,9})\.?[ -]['’](\d{2})(?!\d)")

_DAY_FIRST: Final = words("""de fr es it pt nl sv da no fi is pl cs hu ro tr id vi sw ru uk bg sr ar hi el""")
"""Languages in which 3/4/2020 is the third of April."""

LEAD_PROSE: Final = 2
"""Paragraphs above which a bare date is the page's: below them it is a subhead of a chronicle."""

UNLABELLED: Final = 3.0
"""Worth of a date before anything is known of it; its label adds to this (DATE_LABELS), and below 0 it is not told.

Set together with what follows, on labelled pages: of 415 texts, halving this costs 18 dates, doubling FAR_AWAY 4, and
the others lose none by being halved or doubled."""

FAR_AWAY: Final = 6.0
"""Taken from a date out of reach of headline and text: it is told only where a label says that it is the day."""

IN_TEXT: Final = 4.0
"""Taken from a date in the text on a line not marked as a timestamp: more than it is worth without a label."""

BELOW_TEXT: Final = 1.5
"""Taken from a date below the text, where dates of other articles stand too; twice from one in a list entry."""

ABOVE_TITLE: Final = 0.6
"""Taken from a date above the headline: some are today's."""

CONFIDENCE: Final = 0.97
"""Share of the days told that are right, on 924 labelled texts."""

SPARE_WORDS: Final = 12
"""Words besides the date that a timestamp above the text may have: hour, paper, place, minutes to read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a line, and where."""

    day: date
    start: int
    end: int


def dates_in(text: str, language: str | None = None) -> list[Found]:
    """The calendar days that `text` names, in their order. `language` settles 3/4/2020; English leaves it open."""
    if not _HAS_YEAR[text]:
        return []
    found: list[Found] = []
    for match in _YEAR_FIRST.finditer(text):
        _add(found, match, match.group(1), match.group(3), match.group(4))
    for match in _DAY_MONTH.finditer(text):
        _add(found, match, match.group(3), _month(match.group(2)), match.group(1))
    for match in _MONTH_DAY.finditer(text):
        _add(found, match, match.group(3), _month(match.group(1)), match.group(2))
    for match in _SHORT_YEAR.finditer(text):
        _add(found, match, "20" + match.group(3), _month(match.group(2)), match.group(1))
    for match in _NUMBERS.finditer(text):
        first, mark, second, year = match.groups()
        for day, month in _order(int(first), int(second), mark, language):
            _add(found, match, year if len(year) == 4 else "20" + year, str(month), str(day))
    return sorted(found, key=lambda one: one.start)


def _has_year(text: str) -> bool:
    """Whether `text` holds what may be the year of a date."""
    return _YEAR.search(text) is not None


_HAS_YEAR: Final = Remembered(_has_year)


def _month(word: str) -> str:
    """The number of the month `word` names, as text; empty if it names none. "PrintMay" names May."""
    lowered = word.casefold().rstrip(".")
    number = MONTHS.get(lowered)
    if number is None:
        capital = max((at for at, char in enumerate(word) if char.isupper()), default=0)
        number = MONTHS.get(word[capital:].casefold()) if capital else None
    return str(number) if number else ""


def _order(first: int, second: int, mark: str, language: str | None) -> list[tuple[int, int]]:
    """Day and month among two numbers; empty if both could be either and nothing settles it."""
    if first == second or first > 12 or mark == "." or language in _DAY_FIRST:
        return [(first, second)]
    return [(second, first)] if second > 12 else []


def _add(found: list[Found], match: re.Match[str], year: str, month: str, day: str) -> None:
    if not month:
        return
    number = int(year)
    if number > LAST_YEAR:
        number -= BUDDHIST_ERA
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return
    try:
        one = date(number, int(month), int(day))
    except ValueError:
        return
    if not any(other.start < match.end() and match.start() < other.end for other in found):
        found.append(Found(one, match.start(), match.end()))


def label_before(text: str, start: int) -> int:
    """How much the words that stand before a date at `start` speak for the day of publication; 0 if nothing does."""
    before = text[max(0, start - 45) : start].casefold()
    nearest, weight = -1, 0
    for label, worth in DATE_LABELS:
        at = before.rfind(label)
        if at > nearest:
            nearest, weight = at, worth
    return weight


def mark_timestamps(page: Page) -> None:
    """Mark the lines above and around the text that only say when it was published, and perhaps by whom."""
    prose = 0
    for at, block in enumerate(page.blocks):
        if page.reasons[at]:
            continue
        reason = _timestamp_reason(block, page.language, is_above=prose < LEAD_PROSE)
        if reason:
            page.reasons[at] = reason
        elif block.is_prose or block.words > LINE_WORDS:
            prose += at >= page.start


def _timestamp_reason(block: Block, language: str | None, *, is_above: bool) -> str:
    """Why `block` is a line of when and where, in words; empty if it is text, or a bare date below the lead."""
    if block.words > LINE_WORDS:
        return ""
    found = dates_in(block.text, language)
    if not found:
        return ""
    is_labelled = any(label_before(block.text, one.start) for one in found)
    spare = block.words - sum(len(block.text[one.start : one.end].split()) for one in found)
    if block.is_prose:
        # "Published: 4 March, 9:06 a.m. Updated: 4 March, 9:26 a.m." has the length and the end of a sentence.
        is_stamp = is_labelled and (len(found) > 1 or spare <= 4) and _CLOCK.search(block.text) is not None
    elif is_labelled:
        is_stamp = spare <= SPARE_WORDS + 4
    else:
        is_stamp = is_above and spare <= (SPARE_WORDS // 2 if block.ends_sentence else SPARE_WORDS)
    return ("timestamp" if spare <= 2 else "source and date") if is_stamp else ""


def find_date(page: Page) -> Evidence | None:
    """The day of publication, as the page tells it; None if it does not."""
    best: tuple[float, Evidence] | None = None
    for at in _places_to_look(page):
        block = page.blocks[at]
        if block.words > LINE_WORDS or (block.is_prose and page.reasons[at] not in FACT_LINES):
            continue
        for found in dates_in(block.text, page.language):
            score = _worth(page, at, found)
            if best is None or score > best[0]:
                best = score, Evidence("date", found.day.isoformat(), block.number, block.lines[0])
    if best is None or best[0] < 0:
        return None
    return best[1]


def _places_to_look(page: Page) -> list[int]:
    top = page.title_at if page.title_at >= 0 else page.start
    lead = range(max(0, top - LEAD_BLOCKS), min(len(page.blocks), page.start + STAMPS_INTO_TEXT))
    tail = range(max(page.start, page.end - 4), min(len(page.blocks), page.end + TAIL_BLOCKS))
    near = {*lead, *tail}
    # A line that says "Published" is believed wherever it stands.
    far = (at for at, reason in enumerate(page.reasons) if reason in FACT_LINES and at not in near)
    return [*sorted(near), *far]


def _worth(page: Page, at: int, found: Found) -> float:
    """How likely `found`, in block `at`, is the page's day: its label, its place, what else the line says."""
    block = page.blocks[at]
    top = page.title_at if page.title_at >= 0 else page.start
    score = UNLABELLED + label_before(block.text, found.start)
    if at < top - LEAD_BLOCKS or at >= page.end + TAIL_BLOCKS:
        score -= FAR_AWAY
    elif at >= page.end:
        score -= BELOW_TEXT + (at - page.end) * 0.25
    elif at >= page.start:
        score -= 0.3 + 0.2 * (at - page.start) if page.reasons[at] else IN_TEXT
    elif at < top:
        score -= ABOVE_TITLE + (top - at) * 0.25
    else:
        score -= (at - top) * 0.05
    # A timestamp says little else; a sentence that names a day tells of it.
    spare = block.words - len(block.text[found.start : found.end].split())
    return score - 0.1 * max(0, spare - 4) - (BELOW_TEXT if block.is_item and at >= page.end else 0.0)

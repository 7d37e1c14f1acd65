"""Days of publication: what a date looks like in a dozen languages, and which of a page's dates is the page's.

A date is a real calendar day or nothing: 31 April and days without a year are not read, nor is "two hours ago". Where
3/4/2020 may be either day, both are known until the page's other dates or its time zone settle it (`_settled`). Only
lines that stand beside the headline or the end of the text are asked; what the story tells of other days is not.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from coopreader.article import Evidence
from coopreader.cleaning.page import FACT_LINES, Block, Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import DATE_LABELS, MONTHS, words

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099
MONTHS_MOST: Final = 12
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

_DAY_FIRST_ZONES: Final = Lazy(
    r"\b(?:GMT|BST|IST|AEST|AEDT|NZST|NZDT|SAST|CEST)\b|\.(?:co\.uk|com\.au|co\.nz|co\.za|ie)\b"
)
_MONTH_FIRST_ZONES: Final = Lazy(r"\d\s?(?:[AaPp]\.?[Mm]\.?\s)?(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT)\b")
_CLOCK: Final = Lazy(r"\d\d?[:.h]\d\d")
_YEAR: Final = Lazy(
    r"[0-9'’和成國国٠-٩۰-۹０-９](?:(?<=1)[89]\d\d|(?<=2)[045]\d\d|(?<=\d)[./-]\d\d?\s?[./-]\s?\d\d|(?<=['’])\d\d|"
    r"(?<=[a-z.]-\d)\d(?!\d)|(?<=[和成國国])\s?[\d元]|(?<=[٠-٩۰-۹０-９])[٠-٩۰-۹０-９]{3})"
)
"""What every date has; it begins with one set of characters, by which lines are searched fast."""

_DAY_BESIDE: Final = Lazy(r"\d(?:\D+\d|\d{4})")
"""What every date has besides its year: "© 2024" has none."""

_MARKS_OF_DAYS: Final = re.compile(rb"[12][0-9]{3}|[./-][0-9]{1,2}[./-][0-9]|['-][0-9][0-9]|\?(?:[0-9]|\?{3})")
"""What every line that names a day has among its `Page.marks`. No `Lazy`: those are asked of text, this is of bytes."""

LEAST_MARKS: Final = 4
"""Digits and signs of the shortest date, 5 May '20."""

_YEAR_FIRST: Final = Lazy(
    r"(\d(?<![\d.-]\d)\d{3})\s?(?:(?P<mark>[-/.])|[年년])\s?(\d{1,2})\s?(?:(?P=mark)|"
    r"[月월])\s?(\d{1,2})(?![\d])(?:\s?[日일])?(?!-\d)"
)
_DAY_MONTH: Final = Lazy(
    r"(\d(?<!\d\d)\d?)(?:st|nd|rd|th|er|ª|º|\.|-)?[\s ]*(?:de\s|of\s|"
    r"เดือน)?-?((?:[^\W\d_]|[\u0e31-\u0e4e\u0900-\u0903\u093c-\u094d\u200c]){3,18})\.?[,\s-]*(?:de\s|del\s|"
    r"พ\.ศ\.\s?)?(\d{4})(?!\d(?!\d?:\d\d))"
)
_DAY_YEAR: Final = (
    r"(\d\d?)(?:st|nd|rd|"
    r"th)?\.?\s*,?\s*(?:[^\W\d_]{0,3}\s?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[A-Z]{0,4}\s?,?\s?)?(\d{4})(?!\d(?!\d?:\d\d))"
)
_BEHIND_MONTH: Final = Lazy(_DAY_YEAR)
"""What stands behind the month in `_MONTH_DAY`: lines are searched for it first, since it begins with a digit."""

_MONTH_DAY: Final = Lazy(r"([^\W\d_]{3,18}+)\.?\s*" + _DAY_YEAR)
_NUMBERS: Final = Lazy(r"(\d(?<!\d\d)(?<!\d[./-]\d)\d?)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d]|[./-]\d)")
_YEAR_WORD: Final = Lazy(r"(\d(?<![\d.-]\d)\d{3})(?:\.\s?|\s|-|,\s)([^\W\d_]{3,18})\.?[\s-](\d{1,2})(?!\d|[.:]\d)")
_SHORT_YEAR: Final = Lazy(r"(\d(?<!\d\d)\d?)[ -]([^\W\d_]{3,9})\.?(?:[ -]['’]|-)(\d{2})(?!\d)")
_ERA: Final = Lazy(r"(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of an era, for calendars that count by reigns or from the founding of the state."""

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

SETTLED: Final = 0.9
"""How sure a day is of which another date of the page, or its time zone, tells in what order it writes them."""

AMBIGUOUS: Final = 0.6
"""How sure a day is whose day and month could be exchanged and that nothing else on the page settles."""

SPARE_WORDS: Final = 12
"""Words besides the date that a timestamp above the text may have: hour, paper, place, minutes to read."""


class Found(NamedTuple):
    """A date in a line, and where."""

    day: date
    start: int
    end: int
    other: date | None = None
    """The day it is as well, where day and month could be exchanged and the language does not settle it."""


def dates_in(text: str, language: str | None = None) -> Sequence[Found]:
    """The calendar days that `text` names, in their order.

    Where 3/4/2020 is the third of April in `language` it is read so; else it is the fourth of March, and the other
    day is named beside it.
    """
    found = _DAYS[text]
    if not found or language not in _DAY_FIRST:
        return found
    return [Found(one.other, one.start, one.end) if one.other else one for one in found]


def _days(text: str) -> tuple[Found, ...]:
    """The calendar days that `text` names, months before days where that is open."""
    if not _YEAR.search(text) or not _DAY_BESIDE.search(text):
        return ()
    found: list[Found] = []
    for match in _YEAR_FIRST.finditer(text):
        _add(found, match, match.group(1), match.group(3), match.group(4))
    if not text.isascii():
        for match in _ERA.finditer(text):
            nth = 1 if match.group(2) == "元" else int(match.group(2))
            _add(found, match, str(ERAS[match.group(1)] + nth), match.group(3), match.group(4))
    for match in _YEAR_WORD.finditer(text):
        _add(found, match, match.group(1), _month(match.group(2)), match.group(3))
    for match in _DAY_MONTH.finditer(text):
        _add(found, match, match.group(3), _month(match.group(2)), match.group(1))
    for match in _MONTH_DAY.finditer(text) if _BEHIND_MONTH.search(text) else ():
        _add(found, match, match.group(3), _month(match.group(1)), match.group(2))
    for match in _SHORT_YEAR.finditer(text):
        _add(found, match, "20" + match.group(3), _month(match.group(2)), match.group(1))
    for match in _NUMBERS.finditer(text):
        month, day, is_open = _order(match)
        year = match.group(4)
        _add(found, match, year if len(year) == 4 else "20" + year, month, day, is_open=is_open)
    return tuple(sorted(found, key=lambda one: one.start))


_DAYS: Final = Remembered(_days)


def _month(word: str) -> str:
    """The number of the month `word` names, as text; empty if it names none. "PrintMay" names May."""
    number = MONTHS.get(word.casefold().rstrip("."))
    if number is None:
        capital = max((at for at, char in enumerate(word) if char.isupper()), default=0)
        number = MONTHS.get(word[capital:].casefold()) if capital else None
    return str(number) if number else ""


def _order(match: re.Match[str]) -> tuple[str, str, bool]:
    """Month and day among two numbers, and whether they could be exchanged."""
    first, mark, second = match.group(1, 2, 3)
    if int(first) > MONTHS_MOST or mark == ".":
        return second, first, False
    return first, second, int(second) <= MONTHS_MOST and int(first) != int(second)


def _add(found: list[Found], match: re.Match[str], year: str, month: str, day: str, *, is_open: bool = False) -> None:
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
        found.append(Found(one, *match.span(), one.replace(month=int(day), day=int(month)) if is_open else None))


def label_before(text: str, start: int) -> int:
    """How much the words that stand before a date at `start` speak for the day of publication; 0 if nothing does."""
    before = text[max(0, start - 45) : start].casefold()
    return _LABELLED[before] if before and not before.isspace() else 0


def _label_in(before: str) -> int:
    """What the last label in `before`, in small letters, is worth; 0 if none is in it."""
    nearest, weight = -1, 0
    for label, worth in _PLAIN_LABELS if before.isascii() else DATE_LABELS:
        at = before.rfind(label)
        if at > nearest:
            nearest, weight = at, worth
    return weight


_PLAIN_LABELS: Final = tuple((label, worth) for label, worth in DATE_LABELS if label.isascii())
_LABELLED: Final = Remembered(_label_in)


def mark_timestamps(page: Page) -> None:
    """Mark the lines above and around the text that only say when it was published, and perhaps by whom."""
    dated = _dated_blocks(page)
    if not dated:
        return
    lead = _lead_end(page, dated)
    for at in dated:
        if not page.reasons[at]:
            page.reasons[at] = _timestamp_reason(page.blocks[at], page.language, is_above=at < lead)


def _dated_blocks(page: Page) -> list[int]:
    """The short blocks that name a day."""
    blocks, may_have = page.blocks, _MARKS_OF_DAYS.search
    return [
        at
        for at, marks in enumerate(page.marks)
        if len(marks) >= LEAST_MARKS and may_have(marks) and blocks[at].words <= LINE_WORDS and _DAYS[blocks[at].text]
    ]


def may_have_day(marks: bytes) -> bool:
    """Whether a block with these `Page.marks` may name a day: most lines are told so to name none, at little cost."""
    return len(marks) >= LEAST_MARKS and _MARKS_OF_DAYS.search(marks) is not None


def _lead_end(page: Page, dated: list[int]) -> int:
    """The block behind the first `LEAD_PROSE` paragraphs of the text."""
    prose = 0
    for at in range(page.start, len(page.blocks)):
        if prose == LEAD_PROSE:
            return at
        block = page.blocks[at]
        if not page.reasons[at] and (block.is_prose or block.words > LINE_WORDS):
            is_stamp = at in dated and _timestamp_reason(block, page.language, is_above=True)
            prose += not is_stamp
    return len(page.blocks)


def _timestamp_reason(block: Block, language: str | None, *, is_above: bool) -> str:
    """Why `block` is a line of when and where, in words; empty if it is text, or a bare date below the lead."""
    if block.words > LINE_WORDS or not _DAYS[block.text]:
        return ""
    found = dates_in(block.text, language)
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
    """The day of publication, as the page tells it; None if it does not.

    Of a day like 3/4/2020 that nothing on the page settles, the likelier reading is given with little confidence: a
    reader who sees the line beside it can judge, while no day would lose the month and the year as well.
    """
    best: tuple[float, int, Found] | None = None
    for at in _places_to_look(page):
        block = page.blocks[at]
        if block.is_prose and page.reasons[at] not in FACT_LINES:
            continue
        for found in dates_in(block.text, page.language):
            score = _worth(page, at, found)
            if best is None or score > best[0]:
                best = score, at, found
    if best is None or best[0] < 0:
        return None
    score, at, found = best
    day, confidence = _settled(page, found) if found.other else (found.day, CONFIDENCE)
    block = page.blocks[at]
    return Evidence("date", day.isoformat(), block.number, block.lines[0], confidence)


def _settled(page: Page, found: Found) -> tuple[date, float]:
    """Which of its two days `found` is, and how likely: another date of the page or its clock may settle it."""
    either = (found.day, found.other)
    for at in _dated_blocks(page):
        text = page.blocks[at].text
        for one in dates_in(text):
            if one.other:
                continue
            if one.day in either:
                return one.day, CONFIDENCE
            first, is_number = text[one.start : one.start + 2], _NUMBERS.match(text, one.start)
            if is_number:
                # Another date of this page has a number above 12, which is no month: days stand where it stands.
                is_day_first = first.isdigit() and int(first) > MONTHS_MOST
                return (found.other or found.day) if is_day_first else found.day, SETTLED
    zones = " ".join(block.text for block in page.blocks[: page.start] if block.words <= LINE_WORDS)
    if _DAY_FIRST_ZONES.search(zones):
        return found.other or found.day, SETTLED
    return found.day, SETTLED if _MONTH_FIRST_ZONES.search(zones) else AMBIGUOUS


def _places_to_look(page: Page) -> list[int]:
    """The dated blocks that may tell the day, those around headline and text before those that are only marked so."""
    top = page.title_at if page.title_at >= 0 else page.start
    lead = range(max(0, top - LEAD_BLOCKS), min(len(page.blocks), page.start + STAMPS_INTO_TEXT))
    tail = range(max(page.start, page.end - 4), min(len(page.blocks), page.end + TAIL_BLOCKS))
    dated = _dated_blocks(page)
    near = [at for at in dated if at in lead or at in tail]
    # A line that says "Published" is believed wherever it stands.
    return near + [at for at in dated if page.reasons[at] in FACT_LINES and at not in near]


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

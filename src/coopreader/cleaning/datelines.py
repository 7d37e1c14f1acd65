"""Where a report was written: the place at the head of its first paragraph, or in its byline.

"LYON, France – China's ..." and "BEIJING, Sept. 26 (Xinhua) -- ..." name a place; the words stay in the paragraph,
only the fact is taken. Opening words in capitals that are no place ("WATCH:") are not taken.
"""

import re
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import AGENCIES, MONTHS, words

FIRST_PARAGRAPHS: Final = 4
"""Paragraphs at whose head a dateline may stand: standfirst and notes come before it."""

CONFIDENCE: Final = 0.9
"""Share of the datelines read right, on 30 labelled pages in five forms each."""

_CAPITALS: Final = Lazy(
    r"^(?:\([A-Za-z ]{2,20}\)\s)?(?P<city>[^\W\d_a-z][^\W\d_a-z.'’\-]*(?:[ /\-][^\W\d_a-z][^\W\d_a-z.'’\-]*){0,3})"
    r"(?P<land>,\s(?:[^\W\d_][^\W\d_.]*)(?:\s[^\W\d_][^\W\d_.]*){0,2}\.?)?"
    r"(?P<rest>,?\s(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\s[^\W\d_]{3,9}))?"
    r"(?P<agency>\s?\([^()]{2,40}\))?\s?(?P<mark>--|—|–|―|-|:|\.)\s?(?P<next>\S)"
)
_MIXED: Final = Lazy(
    r"^(?P<city>[^\W\d_a-z][^\W\d_]+(?:[ \-/][^\W\d_a-z][^\W\d_]+){0,2})"
    r"(?P<land>,\s[^\W\d_a-z][^\W\d_.]+(?:\s[^\W\d_a-z][^\W\d_]+)?)?"
    r"(?P<rest>,\s?(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}))?"
    r"\s?(?:(?P<agency>\(\s?[^()]{2,40}\))\s?(?:[.:,]?\s?(?:--|—|–|-)|[.:])?|(?:--|—|–))\s"
)
_SENTENCE_CITY: Final = Lazy(
    r"^([A-ZÄÖÜ][a-zäöüß]{3,}(?:/[A-ZÄÖÜ][a-zäöüß]{3,}|-[A-Z][a-z]+| am Main)?)\. (?=[A-ZÄÖÜ„\"»])"
)
_CHINESE: Final = Lazy(
    r"^[（(【\[]?(?:新华社|中新社|新华网|中新网|人民网|本报|央视网|"
    r"[\u4e00-\u9fff]{2,6}[社网報报])\s?([\u4e00-\u9fff]{2,5}?)(?:\d{1,2}月)?\d{1,2}日\s?(?:电|讯|電|訊)"
)
_BYLINE: Final = Lazy(
    r"\b(?:in|à|en|aus)\s([^\W\d_a-z][^\W\d_]+(?:[ \-][^\W\d_a-z][^\W\d_]+){0,2}"
    r"(?:,\s[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_a-z][^\W\d_]+)?)?)\s*(?:$|[|(\[,·]|Updated|Published)"
)

NOT_PLACES: Final = words(
    """UPDATE UPDATED WATCH BREAKING EXCLUSIVE NEWS NOTE WARNING ANALYSIS OPINION REVIEW RELATED LIVE
    VIDEO PHOTO PHOTOS MORE READ SEE FILE THE A AN I IN ON AT IT WE HE SHE YOU BUT SO IF OR AND FAQ Q A.
    TL;DR EDITOR EDITOR'S DEAR INTERVIEW FEATURE SPOILER TRIGGER DISCLAIMER DISCLOSURE ADVERTISEMENT
    IMPORTANT CORRECTION CLARIFICATION ABOUT BY WHO WHAT WHEN WHERE WHY HOW PART STEP CHAPTER TIP KNIV
    FOTO LES MER SE VIDEO INFO CEO AI US EU UN UK TV PC HIV DNA COVID NATO FBI CIA NASA IBM BBC CNN ESPN
    NBA NFL MLB NHL ALSO MUST FOR FROM TO WITH NO YES OK PS P.S. KEY"""
)
"""Words in capitals that open paragraphs and are no cities."""


def find_place(page: Page, opening: list[int]) -> Evidence | None:
    """The place of the dateline; None if there is none. `opening` are the first blocks of the text."""
    for at in opening[:FIRST_PARAGRAPHS]:
        block = page.blocks[at]
        if block.words < 8:
            continue
        place = place_of(block.text[:160], page.language)
        if place:
            return Evidence("place", place, block.number, block.lines[0], confidence=CONFIDENCE)
    for at in range(max(page.title_at, 0), min(page.start + 2, len(page.blocks))):
        if page.reasons[at] in {"byline", "source and date"}:
            found = _BYLINE.search(page.blocks[at].text[:200])
            if found and page.blocks[at].text.lower().startswith("by"):
                block = page.blocks[at]
                return Evidence("place", found.group(1), block.number, block.lines[0], confidence=CONFIDENCE)
    return None


def place_of(text: str, language: str | None = None) -> str | None:
    """The place `text` opens with as datelines do, in normal case; None if it opens otherwise."""
    chinese = _CHINESE.match(text)
    if chinese:
        return chinese.group(1)
    capitals = _CAPITALS.match(text)
    if capitals and _is_capital_place(capitals):
        return _normal_case(capitals.group("city")) + (capitals.group("land") or "")
    mixed = _MIXED.match(text)
    if mixed and (_is_agency(mixed.group("agency")) or mixed.group("rest")):
        return _normal_case(mixed.group("city")) + (mixed.group("land") or "")
    if language == "de":
        found = _SENTENCE_CITY.match(text)
        if found:
            return found.group(1)
    return None


def _is_capital_place(match: re.Match[str]) -> bool:
    city = match.group("city")
    words = city.replace("/", " ").split()
    if len(city) < 4 or any(word.strip(".") in NOT_PLACES for word in words) or words[0].casefold() in MONTHS:
        return False
    if match.group("mark") == ".":
        return match.group("agency") is not None
    if match.group("mark") == "-" and not match.group("agency") and match.group()[-2:-1] != " ":
        return False
    return match.group("mark") != ":" or not (match.group("land") or len(words) > 2)


def _is_agency(group: str | None) -> bool:
    """Whether a group in brackets names an agency or a paper, as in "(dpa)" or "(AFP/Reuters)"."""
    if not group:
        return False
    names = re.split(r"[/,\s]+", group.strip("() ").casefold())
    return any(name in AGENCIES for name in names) or group.strip("() ").casefold() in AGENCIES


def _normal_case(city: str) -> str:
    """A city as it is written in a sentence: "NEW DELHI" is New Delhi, "U.S." stays."""
    return re.sub(
        r"[^\W\d_]+",
        lambda match: match.group()[0] + match.group()[1:].lower() if len(match.group()) > 2 else match.group(),
        city,
    )

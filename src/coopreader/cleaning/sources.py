"""Who published it: a newspaper, an agency, an organisation, as the page itself says.

Asked in this order: the line of byline and date, the names that copyright, menu and footer use (mastheads.py), an
agency beside the byline, the site's name behind the headline, on a media release the organisation that speaks, the
agency of the dateline, and at last an address.
"""

import re
from collections import Counter
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.authors import names_in_byline
from coopreader.cleaning.datelines import FIRST_PARAGRAPHS
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.mastheads import find_domain, find_masthead, publisher_evidence, publisher_name
from coopreader.cleaning.page import FACT_LINES, Page, key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import AGENCIES, DATE_LABELS, words

_PAPERS: Final = words(
    """daily news times post press herald tribune journal gazette observer mail today chronicle guardian telegraph star
    sun standard globe review magazine radio weekly independent express mirror echo record courier examiner dispatch bee
    shimbun zeitung nachrichten"""
)
"""Words that papers and stations are called by."""

DATELINE_CELLS: Final = 90
"""Characters a dateline may have."""

_DATELINE: Final = Lazy(r"\(([^()]{2,30})\)\s?(?:--|—|–|-|:)")
_CHINESE_DATELINE: Final = Lazy(r"[（(【\[]?(新华社|中新社)[\u4e00-\u9fff]{1,6}\d")
_LABELS: Final = Lazy(
    r"\b(?:"
    + "|".join(re.escape(label) for label, _ in DATE_LABELS if label.isascii() and label.isalpha())
    + r"|on|at|adjust font size|print|share)\b\s*:?|(?<=[a-z])(?:Updated|Published|Posted|Print)\b:?",
    re.IGNORECASE,
)
_SOURCE: Final = Lazy(
    r"(?:^|[\s|　(（])(?:source|quelle|fuente|fonte|来源|來源|稿源|出典|提供|"
    r"источник)\s?[:：]\s?(\S[^|　]{1,40})",
    re.IGNORECASE,
)
_RELEASE: Final = Lazy(
    r"\b(?:media|press|news) release\b|\bpressemitteilung\b|\bcommuniqué de presse\b|"
    r"\bcomunicado de prensa\b|新闻稿|プレスリリース",
    re.IGNORECASE,
)
_CAPITALS: Final = Lazy(r"\b[A-Z][A-Z&]{2,}(?: [A-Z][A-Z&]{2,}){0,3}\b")
_BRACKETS: Final = Lazy(r"[(（]([^()（）]{2,40})[)）]")


def find_source(page: Page) -> Evidence | None:
    """The publisher as the page names it; None if it does not."""
    beside = _beside_byline(page)
    if beside and beside.value not in AGENCIES.values():
        return beside
    return (
        find_masthead(page)
        or beside
        or _behind_title(page)
        or _speaker(page)
        or _in_dateline(page)
        or find_domain(page)
    )


def _beside_byline(page: Page) -> Evidence | None:
    """The publisher on the line of byline or date."""
    top = max(page.title_at, 0)
    for at in range(max(0, top - 4), min(page.start + 3, len(page.blocks))):
        block = page.blocks[at]
        if at == page.title_at or (block.is_prose and page.reasons[at] == "") or block.words > 30:
            continue
        labelled = _SOURCE.search(block.text)
        if labelled:
            name = publisher_name(labelled.group(1).split("  ")[0])
            if name:
                return publisher_evidence(page, at, name)
        if page.reasons[at] not in FACT_LINES and key_of(block.text) not in AGENCIES:
            continue
        name = _in_line(page, block.text, is_byline=page.reasons[at] == "byline")
        if name:
            return publisher_evidence(page, at, name)
    return None


def _in_line(page: Page, text: str, *, is_byline: bool) -> str:
    """The publisher in a line of byline or date: in brackets, between bars, before the date."""
    authors = {name.casefold() for name in names_in_byline(text)}
    for match in _BRACKETS.finditer(text):
        name = publisher_name(match.group(1))
        if name and not dates_in(name, page.language) and (is_byline or name.casefold() in AGENCIES):
            return name
    dates = dates_in(text, page.language)
    bare = text
    for found in reversed(dates):
        bare = bare[: found.start] + " | " + bare[found.end :]
    parts = [part for part in re.split(r"\s?[|•·／]\s?|\s[-–—/]\s|,\s", _LABELS.sub("|", bare)) if part.strip()]
    if is_byline and len(parts) > 1:
        parts = parts[1:]
    elif is_byline:
        return ""
    for part in parts:
        name = publisher_name(part.strip(" ,.:|-–—"))
        if name.casefold() in AGENCIES or (name and is_byline and name.casefold() not in authors and _is_paper(name)):
            return name
    return ""


def _is_paper(name: str) -> bool:
    """Whether a name beside a byline has a word that papers and stations are called by."""
    return any(word in _PAPERS for word in name.casefold().split())


def _in_dateline(page: Page) -> Evidence | None:
    """The agency in the dateline: "HULLTOWN, March 4 (Reuters) -"."""
    for at in range(page.start, min(page.start + FIRST_PARAGRAPHS, page.end)):
        text = page.blocks[at].text[:DATELINE_CELLS]
        found = _DATELINE.search(text)
        if found and found.group(1).strip().casefold() in AGENCIES:
            return publisher_evidence(page, at, found.group(1).strip())
        found = _CHINESE_DATELINE.match(text)
        if found:
            return publisher_evidence(page, at, found.group(1))
    return None


def _behind_title(page: Page) -> Evidence | None:
    """The site's name that was cut off the headline."""
    if page.title_at < 0 or page.title == page.blocks[page.title_at].text:
        return None
    rest = page.blocks[page.title_at].text[len(page.title) :].strip(" |–—»«·•-:/")
    name = publisher_name(rest)
    return publisher_evidence(page, page.title_at, name) if name else None


def _speaker(page: Page) -> Evidence | None:
    """The organisation that speaks in a media release: the name in capitals that it uses most."""
    top = max(page.title_at, 0)
    around = [*range(max(0, top - 6), min(page.start + 1, len(page.blocks)))]
    if not any(_RELEASE.search(page.blocks[at].text) for at in around if page.blocks[at].words <= 14):
        return None
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at in [*([page.title_at] if page.title_at >= 0 else []), *range(page.start, page.end)]:
        for match in _CAPITALS.finditer(page.blocks[at].text):
            named[match.group()] += 2 if at == page.title_at else 1
            first.setdefault(match.group(), at)
    if not named or named.most_common(1)[0][1] < 3:
        return None
    name = named.most_common(1)[0][0]
    return publisher_evidence(page, first[name], name)

"""Who published it: a newspaper, an agency, an organisation, as the page itself says.

Asked in this order: the line of byline and date, the copyright notice, the site's name behind the headline, and on a
media release the organisation that speaks. An agency named in a byline is the source only where nothing else is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.authors import names_in_byline
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.page import Page, key_of
from coopreader.cleaning.vocabulary import AGENCIES, DATE_LABELS, NOT_NAMES, ROLE_WORDS

NAME_WORDS: Final = 6
"""Words a publisher's name may have."""

_LABELS: Final = re.compile(
    r"\b(?:"
    + "|".join(re.escape(label) for label, _ in DATE_LABELS if label.isascii() and label.isalpha())
    + r"|on|at|adjust font size|print|share)\b\s*:?|(?<=[a-z])(?:Updated|Published|Posted|Print)\b:?",
    re.I,
)
_SOURCE: Final = re.compile(
    r"(?:^|[\s|　(（])(?:source|quelle|fuente|fonte|来源|來源|稿源|出典|提供|источник)\s?[:：]\s?(\S[^|　]{1,40})", re.I
)
_COPYRIGHT: Final = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright|&copy;|版权所有|著作権)\s*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*(?:(?:19|20)\d\d)?(?:\s?[-–/]\s?(?:(?:19|20)\d\d|present|today))?[\s,.|:]*"
    r"(?:by\s|of\s|©\s)?\s*(?P<name>[^|•·∙©\n]{2,80})",
    re.I,
)
_AFTER_NAME: Final = re.compile(
    r"(?:[.,;]|\s[-–—]|\s?\(|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|\ban? \S+ company|\binformation co\b|\bco\.|"
    r"\b(?:19|20)\d\d\b|\bprivacy|\bterms|\bcookie|\bpowered|\bdesign|\binc\b|\bltd\b|\bllc\b|\bgmbh\b|\blimited\b|\bcorp\b|\bplc\b|\bs\.a|"
    r"\bpublishing company|\bmedia group|\bcontact\b|\babout\b|\bpart of\b|\breserved\b|\brights\b)",
    re.I,
)
_RELEASE: Final = re.compile(
    r"\b(?:media|press|news) release\b|\bpressemitteilung\b|\bcommuniqué de presse\b|\bcomunicado de prensa\b|新闻稿|プレスリリース",
    re.I,
)
_CAPITALS: Final = re.compile(r"\b[A-Z][A-Z&]{2,}(?: [A-Z][A-Z&]{2,}){0,3}\b")
_NAME: Final = re.compile(r"\b(?:[A-Z][\w&.'’-]*)(?: (?:of|for|the|and|[A-Z][\w&.'’-]*)){0,5}")
_SIGN_UP: Final = re.compile(
    r"(?:sign up (?:to|for)|subscribe to|from|follow|support|by|about|read more from|more from|download) (?:the |our )?((?:The )?[A-Z][\w'’&]*(?: [A-Z][\w'’&]*){0,3})"
    r"(?: (?:newsletter|on (?:twitter|facebook|x|google)|app|today|e-?mail))"
)
_BRACKETS: Final = re.compile(r"[(（]([^()（）]{2,40})[)）]")


def find_source(page: Page) -> Evidence | None:
    """The publisher as the page names it; None if it does not."""
    beside = _beside_byline(page)
    if beside and beside.value not in AGENCIES.values():
        return beside
    return _copyright(page) or beside or _behind_title(page) or _speaker(page) or _masthead(page)


def _evidence(page: Page, at: int, name: str) -> Evidence:
    return Evidence("source", AGENCIES.get(name.casefold(), name), page.blocks[at].number, page.blocks[at].lines[0])


def _beside_byline(page: Page) -> Evidence | None:
    """The publisher on the line of byline or date."""
    top = max(page.title_at, 0)
    for at in range(max(0, top - 4), min(page.start + 3, len(page.blocks))):
        block = page.blocks[at]
        if at == page.title_at or block.is_prose and page.reasons[at] == "" or block.words > 30:
            continue
        labelled = _SOURCE.search(block.text)
        if labelled:
            name = _clean_name(labelled.group(1).split("  ")[0])
            if name:
                return _evidence(page, at, name)
        if page.reasons[at] not in {"byline", "timestamp", "source and date"} and key_of(block.text) not in AGENCIES:
            continue
        name = _in_line(page, block.text, is_byline=page.reasons[at] == "byline")
        if name:
            return _evidence(page, at, name)
    return None


def _in_line(page: Page, text: str, *, is_byline: bool) -> str:
    """The publisher in a line of byline or date: in brackets, between bars, before the date."""
    authors = {name.casefold() for name in names_in_byline(text)}
    for match in _BRACKETS.finditer(text):
        name = _clean_name(match.group(1))
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
        name = _clean_name(part.strip(" ,.:|-–—"))
        if name.casefold() in AGENCIES or (name and is_byline and name.casefold() not in authors and _is_paper(name)):
            return name
    return ""


def _is_paper(name: str) -> bool:
    """Whether a name beside a byline has a word that papers and stations are called by."""
    papers = {"daily", "news", "times", "post", "press", "herald", "tribune", "journal", "gazette", "observer", "mail", "today",
              "chronicle", "guardian", "telegraph", "star", "sun", "standard", "globe", "review", "magazine", "radio", "weekly",
              "independent", "express", "mirror", "echo", "record", "courier", "examiner", "dispatch", "bee", "shimbun"}  # fmt: skip
    return any(word in papers for word in name.casefold().split())


def _clean_name(text: str) -> str:
    """`text` as a publisher's name; empty if it cannot be one."""
    name = text.strip(" \t\xa0　.,:;|-–—\"'“”()[]【】")
    words = name.split()
    if (
        not words
        or len(words) > NAME_WORDS
        or len(name) < 2
        or len(name) > 60
        or not any(char.isalpha() for char in name)
    ):
        return ""
    if (
        all(word.casefold().strip(".") in NOT_NAMES | ROLE_WORDS for word in words)
        or "@" in name
        or name[0].islower()
        and "." not in name
    ):
        return AGENCIES.get(name.casefold(), "")
    return name


def _copyright(page: Page) -> Evidence | None:
    """The holder of the copyright, from the foot of the page up."""
    for at in range(len(page.blocks) - 1, max(-1, page.end - 3), -1):
        block = page.blocks[at]
        if block.words > 60 or page.reasons[at] == "caption":
            continue
        match = _COPYRIGHT.search(block.text)
        if not match:
            continue
        text = match.group("name").strip()
        cut = _AFTER_NAME.search(text, 1)
        name = _clean_name(text[: cut.start()] if cut else text)
        if name and not name.casefold().startswith(
            ("all rights", "reserved", "policy", "the material", "this", "&", "riproduzione", "haki zote", "notice")
        ):
            return _evidence(page, at, name)
    return None


def _behind_title(page: Page) -> Evidence | None:
    """The site's name that was cut off the headline."""
    if page.title_at < 0 or page.title == page.blocks[page.title_at].text:
        return None
    rest = page.blocks[page.title_at].text[len(page.title) :].strip(" |–—»«·•-:/")
    name = _clean_name(rest)
    return _evidence(page, page.title_at, name) if name else None


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
    return _evidence(page, first[name], name)


def _masthead(page: Page) -> Evidence | None:
    """The name that menu, footer and buttons use most: "About X", "Follow X", "X Newsletter", X alone."""
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for at, block in enumerate(page.blocks):
        if block.words > 40 or (page.start <= at < page.end and not page.reasons[at]):
            continue
        for weight, candidate in _named_in(block.text):
            name = _clean_name(candidate)
            if name and key_of(name) not in _NO_PUBLISHERS and key_of(name) != key_of(page.title):
                key = key_of(name).removeprefix("the ")
                named[key] += weight
                first.setdefault(key, at)
                spelled.setdefault(key, name)
    for key in named:
        named[key] += min(3, sum(1 for other in page.keys if other == key or other == f"{key} {key}"))
    if not named or named.most_common(1)[0][1] < 2:
        return None
    best = named.most_common(1)[0][0]
    return _evidence(page, first[best], spelled[best])


def _named_in(text: str) -> Iterator[tuple[int, str]]:
    """Names in one line of furniture, each with what it weighs."""
    for match in _SIGN_UP.finditer(text):
        yield 2, match.group(1)
    match = _BEFORE_NAME.match(text)
    if match:
        yield 2, match.group(1)
    match = _BEHIND_NAME.match(text)
    if match:
        yield 2, match.group(1)
    match = _FEED.match(text)
    if match:
        yield 3, match.group(1)


_BEFORE_NAME: Final = re.compile(
    r"^(?:about|contact|follow|search|jobs at|advertise (?:with|in|on)|subscribe to|support|shop|download|om|kontakt|über|welcome to|"
    r"sobre|acerca de|à propos d[eu]|chi siamo|careers at|why|more from|more on|frétt af|logo|copyright|kuhusu) ((?:the )?[A-Z][\w.'’&+-]*(?: [A-Z][\w.'’&+-]*){0,3})$",
    re.I,
)
_BEHIND_NAME: Final = re.compile(
    r"^((?:The )?[A-Z][\w.'’&+-]*(?: [A-Z][\w.'’&+-]*){0,3}) (?:homepage|home ?page|home|logo|newsletters?|shop|store|app|apps|premium|podcasts?|"
    r"staff|magazine|merch|merchandise|について|employee|icon|e-paper|epaper|plus|\+|events)$"
)
_FEED: Final = re.compile(r"^#(?:publisher |search )?([^»|#]{2,40}?)(?: ?[»|-] .*| alternate.*| RSS.*| Feed.*)?$", re.I)
_NO_PUBLISHERS: Final = frozenset(
    """us me our us on twitter facebook instagram youtube you this page now the site here alternate all more news mobile our
    team story video rss apple google android""".split()
)

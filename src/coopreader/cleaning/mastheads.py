"""The name of the site, from copyright notice, menu, footer and buttons: "© 2021 X", "About X", "Follow X on ...".

A page names its publisher more often than anyone else, so names are counted, each by the form it stands in. What a
byline or dateline says of the publisher is the business of sources.py.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.page import Page, key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import AGENCIES, NOT_NAMES, ROLE_WORDS, words

TOP: Final = 12
"""Blocks at the top of a page among which its masthead is."""

RECURS: Final = 4
"""Times the masthead's name must stand on the page to be believed."""

CLAIMED: Final = 2
"""Count of a copyright notice: as much as "About X" or "Follow X", for some name a photographer or a software."""

IN_ADDRESS: Final = 4
"""Count of being the page's own address without dots: twice a notice, for no other site's name is spelled so."""

COPIES_MOST: Final = 3
"""Lines that hold nothing but the name that count: a logo in a menu that recurs must not outweigh the address."""

BELIEVED: Final = 2
"""Count from which a name is the publisher's: one line alone that looks like a name is none. Of 415 labelled texts,
doubling this costs 16 publishers, halving CLAIMED 10, and the other counts at most 2 either way."""

PUBLISHER_WORDS: Final = 6
"""Words a publisher's name may have."""

_COPYRIGHT: Final = Lazy(
    r"(?:©|ⓒ|\(c\)|copyright|&copy;|版权所有|著作権)\s*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*(?:(?:19|"
    r"20)\d\d)?(?:\s?[-–/]\s?(?:(?:19|20)\d\d|present|today))?[\s,.|:]*"
    r"(?:by\s|of\s|©\s)?\s*(?P<name>[^|•·∙©\n]{2,80})",
    re.IGNORECASE,
)
_AFTER_NAME: Final = Lazy(
    r"(?:[.,;]|\s[-–—]|\s?\(|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|"
    r"\ban? \S+ company|\binformation co\b|\bco\.|"
    r"\b(?:19|20)\d\d\b|\bprivacy|\bterms|\bcookie|\bpowered|\bdesign|\binc\b|\bltd\b|\bllc\b|"
    r"\bgmbh\b|\blimited\b|\bcorp\b|\bplc\b|\bs\.a|"
    r"\bpublishing company|\bmedia group|\bcontact\b|\babout\b|\bpart of\b|\breserved\b|\brights\b)",
    re.IGNORECASE,
)
_SIGN_UP: Final = Lazy(
    r"(?:sign up (?:to|for)|subscribe to|from|follow|support|by|about|read more from|more from|"
    r"download) (?:the |our )?((?:The )?[A-Z][\w'’&]*(?: [A-Z][\w'’&]*){0,3})"
    r"(?: (?:newsletter|on (?:twitter|facebook|x|google)|app|today|e-?mail))"
)
_COMMON_WORDS: Final = NOT_NAMES | ROLE_WORDS
"""Words of which no publisher's name is made up alone."""

_NO_HOLDERS: Final = (
    "all rights",
    "reserved",
    "policy",
    "the material",
    "this",
    "&",
    "riproduzione",
    "notice",
    "haki zote",
)
_DOMAIN: Final = Lazy(
    r"(?:(?<=@)|(?<=www\.)|(?<=://)|(?<![\w.@/-]))([a-zA-Z0-9][a-zA-Z0-9-]{1,40})\.(?:com|org|net|"
    r"de|fr|it|es|jp|co\.uk|co\.za|co\.jp|"
    r"com\.au|com\.br|co|ca|cn|com\.cn|ie|no|dk|se|nl|ru|ch|at|eu|info|news|io|us|in|pl|tr|pt|mx|tv|"
    r"int|gov|edu)(?![\w-])"
)
_NETWORKS: Final = words(
    """facebook twitter instagram youtube google linkedin pinterest whatsapp t bit apple gmail disqus
    wordpress goo youtu reddit amazon tiktok telegram doubleclick yahoo hotmail vimeo flickr wikipedia
    github creativecommons
    googletagmanager keycdn googleapis cloudfront akamai addthis w3 schema"""
)


def publisher_evidence(page: Page, at: int, name: str) -> Evidence:
    """Evidence that block `at` names the publisher; an agency by the name to show."""
    return Evidence("source", AGENCIES.get(name.casefold(), name), page.blocks[at].number, page.blocks[at].lines[0])


def publisher_name(text: str) -> str:
    """`text` as a publisher's name; empty if it cannot be one."""
    name = text.strip(" \t\xa0　.,:;|-–—\"'“”()[]【】")
    words = name.split()
    if (
        not words
        or len(words) > PUBLISHER_WORDS
        or len(name) < 2
        or len(name) > 60
        or not any(char.isalpha() for char in name)
    ):
        return ""
    if not _NO_PUBLISHERS.isdisjoint(word.casefold() for word in words[-2:]):
        return ""
    if (
        all(word.casefold().strip(".") in _COMMON_WORDS for word in words)
        or "@" in name
        or (name[0].islower() and "." not in name)
    ):
        return AGENCIES.get(name.casefold(), "")
    return name


def _holder(text: str) -> str:
    """Who holds the copyright that `text` claims; empty if it claims none or names nobody."""
    match = _COPYRIGHT.search(text)
    if not match:
        return ""
    rest = match.group("name").strip()
    cut = _AFTER_NAME.search(rest, 1)
    name = publisher_name(rest[: cut.start()] if cut else rest)
    return "" if name.casefold().startswith(_NO_HOLDERS) else name


def find_masthead(page: Page) -> Evidence | None:
    """The name that copyright, menu, footer and buttons use most: "© 2021 X", "About X", "Follow X", X alone."""
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    spelled: dict[str, str] = {}
    domains = _domains(page)
    copies = Counter(page.keys)
    for at, block in enumerate(page.blocks):
        if block.words > 60 or (page.start <= at < page.end and not page.reasons[at]) or at == page.title_at:
            continue
        names = [(CLAIMED, name) for name in [_holder(block.text) if "caption" not in page.reasons[at] else ""] if name]
        for weight, candidate in [*names, *_named_in(block.text)]:
            name = publisher_name(candidate)
            key = key_of(name).removeprefix("the ")
            if name and key not in _NO_PUBLISHERS and key != key_of(page.title):
                named[key] += weight
                first.setdefault(key, at)
                spelled.setdefault(key, name)
    for at, block in enumerate(page.blocks):
        # What stands alone at the top of the page and is the site's address without dots is the site's name.
        key = page.keys[at].removeprefix("the ")
        if block.words <= PUBLISHER_WORDS and key not in named and _squashed(key) in domains:
            named[key], first[key], spelled[key] = 1, at, block.text
    for key in named:
        named[key] += min(COPIES_MOST, copies[key] + copies[f"{key} {key}"] + copies[f"the {key}"])
        named[key] += IN_ADDRESS if _squashed(key) in domains else 0
    if not named or named.most_common(1)[0][1] < BELIEVED:
        return _recurring(page)
    best = named.most_common(1)[0][0]
    return publisher_evidence(page, first[best], spelled[best])


def _recurring(page: Page) -> Evidence | None:
    """The name near the top of the page that other lines of its furniture, and its text, use most."""
    lines = [block.text for at, block in enumerate(page.blocks) if at != page.title_at]
    everything = "\n".join(lines)
    named: dict[str, tuple[int, int]] = {}
    for at in range(min(TOP, page.title_at if page.title_at >= 0 else page.start)):
        name = publisher_name(page.blocks[at].text.removesuffix(" Logo"))
        first, second = name[: len(name) // 2].strip(), name[len(name) // 2 :].strip()
        name = first if first == second else name
        if len(name) > 3 and page.reasons[at] in {"", "navigation"} and all(map(_is_capital, name.split())):
            named.setdefault(name, (everything.count(name), at))
    if not named:
        return None
    best = max(named, key=lambda name: named[name][0])
    return publisher_evidence(page, named[best][1], best) if named[best][0] >= RECURS else None


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word in {"of", "the", "and"}


def _squashed(key: str) -> str:
    return "".join(char for char in key if char.isalnum())


def _domains(page: Page) -> Counter[str]:
    """The names in the page's own addresses, without "www" and endings: "harbour-daily.com" is harbourdaily."""
    found: Counter[str] = Counter()
    for at, block in enumerate(page.blocks):
        if ("." in block.text) and (block.words < 40):
            for match in _DOMAIN.finditer(block.text):
                name = match.group(1).lower()
                if name not in _NETWORKS:
                    found[_squashed(name)] += 1 if page.start <= at < page.end and not page.reasons[at] else 2
    return found


def find_domain(page: Page) -> Evidence | None:
    """The address that the page's furniture gives most, where it gives no name; one in a sentence is another's."""
    found: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at, block in enumerate(page.blocks):
        is_told = not page.reasons[at] and (page.start <= at < page.end or block.is_prose or block.ends_sentence)
        if "." in block.text and block.words < 40 and not is_told:
            for match in _DOMAIN.finditer(block.text):
                if match.group(1).lower() not in _NETWORKS:
                    name = match.group().lower().lstrip("@/")
                    found[name] += 1
                    first.setdefault(name, at)
    if not found:
        return None
    name = found.most_common(1)[0][0]
    return publisher_evidence(page, first[name], name)


def _named_in(text: str) -> Iterator[tuple[int, str]]:
    """Names in one line of furniture, each with what it weighs."""
    for match in _SIGN_UP.finditer(text):
        yield 2, match.group(1)
    for weight, form in ((2, _BEFORE_NAME), (2, _BEHIND_NAME), (3, _FEED)):
        found = form.match(text)
        if found:
            yield weight, found.group(1)


_BEFORE_NAME: Final = Lazy(
    r"^(?:about|contact|follow|search|jobs at|advertise (?:with|in|on)|subscribe to|support|shop|"
    r"download|om|kontakt|über|welcome to|"
    r"sobre|acerca de|à propos d[eu]|chi siamo|careers at|why|more from|more on|frétt af|logo|"
    r"copyright|kuhusu) ((?:the )?[A-Z][\w.'’&+-]*(?: [A-Z][\w.'’&+-]*){0,3})$",
    re.IGNORECASE,
)
_BEHIND_NAME: Final = Lazy(
    r"^((?:The )?[A-Z][\w.'’&+-]*(?: [A-Z][\w.'’&+-]*){0,3}) (?:homepage|home ?page|home|logo|"
    r"newsletters?|shop|store|app|apps|premium|podcasts?|"
    r"staff|magazine|merch|merchandise|について|employee|icon|e-paper|epaper|plus|\+|events)$"
)
_FEED: Final = Lazy(
    r"^#(?:publisher |search )?([^»|#]{2,40}?)(?: ?[»|-] .*| alternate.*| RSS.*| Feed.*)?$", re.IGNORECASE
)
_NO_PUBLISHERS: Final = words(
    """us me our on all mes articles web twitter facebook instagram youtube you this page now the site here alternate
    all more news mobile our team story video rss apple google android"""
)

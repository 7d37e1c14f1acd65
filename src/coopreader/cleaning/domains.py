"""The site's own address, and whether a name is the one it is spelled from: "eastpost.com" is the East Post.

A page rarely says "this is my address", but it gives it away: in the mail addresses of its authors, in the link it
offers for sharing (whose end repeats the headline), in "www." beside its name. Networks that every page links to are
left out.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import words

OWN: Final = 4
"""Count of an address whose end repeats the headline: the page's own."""

MAIL: Final = 2
"""Count of a mail address: authors write from their paper."""

LINE_WORDS: Final = 60
"""Words up to which a line is searched: addresses in longer ones are the story's."""

PART_LETTERS: Final = 4
"""Letters a name must have to be looked for inside an address."""

_DOMAIN: Final = Lazy(
    r"(?P<lead>://(?:[a-z0-9-]{1,20}\.)?|www\.|@|(?<![\w.@/-]))"
    r"(?P<name>(?:[a-z0-9-]{1,40}\.)?[a-z0-9][a-z0-9-]{0,40})\."
    r"(?P<zone>com\.(?:au|br|cn|mx|ar|tr|tw|hk|sg|co|pe)|co\.(?:uk|za|jp|nz|in|ke|tz|kr|il)|or\.jp|ne\.jp|ac\.uk|"
    r"org\.uk|gov\.cn|com|org|net|edu|gov|de|fr|it|es|jp|co|ca|cn|ie|no|dk|se|nl|ru|ch|at|eu|info|news|io|us|in|pl|tr|"
    r"pt|mx|tv|fm|be|br|za|ua|kz|ir|is|fi|gr|cz|hu|ro|id|my|ph|vn|th|ng|ke|lb|ps|media|press|online|today|uk|me)"
    r"(?![\w-]|\.[a-z])(?P<path>/[^\s\"'<>|]{0,300})?",
    re.IGNORECASE,
)
NETWORKS: Final = words(
    """facebook twitter instagram youtube google linkedin pinterest whatsapp apple play telegram reddit tiktok t
    youtu fb example wordpress gmail yahoo hotmail outlook github wikipedia amazon bit goo mozilla microsoft
    adobe paypal addtoany feedburner disqus w x gravatar doubleclick taboola outbrain cloudflare jquery schema
    flickr vimeo soundcloud spotify medium wa tumblr onetrust cookiebot akamaihd netdna gettyimages ow buff
    dailymotion vk line naver kakao discord creativecommons googletagmanager keycdn googleapis cloudfront akamai
    addthis w3 enable-javascript shutterstock aboutads networkadvertising apps itunes change mailchimp twimg
    threads bsky blogspot typepad substack gstatic fbcdn ytimg flipboard snapchat weibo messenger ipsos archive
    web ico europa"""
)
"""Sites that pages link to which they do not belong to, and mail that anyone may have."""

_INNER_DOT: Final = Lazy(r"\.[a-zA-Z]{2}")
"""What every address has and few sentences have: not even those of "U.S." and "p.m."."""

_SECOND: Final = words("""com co gov org net ad ac or ne go edu gob gouv""")
"""Labels that stand between a name and its country."""

ACCOUNTS: Final = words("facebook twitter instagram x youtube")
_HANDLE: Final = Lazy(r"(?<![\w.])@(\w{3,30})(?![\w.]*\.\w)")
_PARTS: Final = Lazy(r"[\W_]+")
_LONG: Final = Lazy(r"\w{4,}")
_BEFORE_NAMES: Final = frozenset({"the", "my", "e", "m", "go"})
_BEHIND_NAMES: Final = words(
    """online news newspaper tv live web mag magazine media uk us group com net daily today blog fm radio digital info
    site inc usa world hq nyheter"""
)
"""What addresses have behind the name and names may lack, and the other way round."""


@dataclass(slots=True)
class Domains:
    """The addresses a page gives, without "www" and ending, each with its count and the block that gives it first."""

    counts: dict[str, int] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)
    """Name and ending, as in "eastpost.com"."""
    first: dict[str, int] = field(default_factory=dict)
    leads: dict[str, dict[str, int]] = field(default_factory=dict)
    """How each address is given, and how often: as the page's "own", in "mail", as a "link", "bare"."""
    handles: dict[str, int] = field(default_factory=dict)
    """Names of accounts on networks, as in "@eastpost"."""


def domains_of(page: Page) -> Domains:
    """The addresses that `page` gives."""
    found = Domains()
    title = page.title.casefold()
    for at in page.blocks_with("@"):
        for handle in _HANDLE.findall(page.blocks[at].text):
            _add(found.handles, handle.casefold().strip("_"))
    for at in sorted({page.block_at(dot.start()) for dot in _INNER_DOT.finditer(page.text)}):
        if page.blocks[at].words <= LINE_WORDS:
            for match in _DOMAIN.finditer(page.blocks[at].text):
                _count(found, match, at, title)
    return found


def _add(counts: dict[str, int], name: str, times: int = 1) -> None:
    counts[name] = counts.get(name, 0) + times


def _count(found: Domains, match: re.Match[str], at: int, title: str) -> None:
    """Count one address, unless it is a network's; then its account counts."""
    labels = match.group("name").casefold().split(".")
    name = labels[0] if labels[-1] in _SECOND else labels[-1]
    lead, path = match.group("lead"), (match.group("path") or "").casefold()
    if name in ACCOUNTS and path:
        _add(found.handles, path.strip("/").split("/")[0].split("?")[0])
    if name in NETWORKS or name == "www" or name.isdigit() or len(name) < 2 or name in _SECOND:
        return
    count, given = 1, "link" if lead else "bare"
    if path and (word := _LONG.search(title)) and word.group() in path:
        count, given = OWN, "own"
    elif lead == "@":
        count, given = MAIL, "mail"
    ending = match.group("zone").casefold()
    if labels[-1] in _SECOND:
        ending = f"{labels[-1]}.{ending}"
    _add(found.counts, name, count)
    _add(found.leads.setdefault(name, {}), given)
    found.spelled.setdefault(name, f"{name}.{ending}")
    found.first.setdefault(name, at)


def likeness(name: str, domain: str) -> str:
    """How `domain` is spelled from `name`: "same", "part", "short" for an abbreviation; empty if it is not."""
    squashed, label = _SQUASHED[name], _SQUASHED[domain]
    bare = squashed.removeprefix("the")
    if not bare or (label[:1] not in {bare[0], squashed[0]} and bare not in label and label not in bare):
        return ""
    if _is_same(label, bare) or label == squashed:
        return "same"
    shorter, longer = sorted((bare, label), key=len)
    if len(shorter) >= PART_LETTERS and 2 * len(shorter) >= len(longer) and shorter in longer:
        return "part"
    parts = [word for word in _PARTS.split(name.casefold()) if word and word != "the"]
    return "short" if len(parts) > 1 and len(label) > 1 and _abbreviates(label, parts) else ""


def _squashed(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


_SQUASHED: Final = Remembered(_squashed)


def _is_same(label: str, bare: str) -> bool:
    """Whether a label is a name, but for a word that addresses have before or behind it."""
    if bare in {label, label.removeprefix("the")}:
        return True
    longer, shorter = (label, bare) if len(label) > len(bare) else (bare, label)
    if longer.startswith(shorter) and longer[len(shorter) :] in _BEHIND_NAMES:
        return True
    return label.endswith(bare) and label[: -len(bare)] in _BEFORE_NAMES


def _abbreviates(label: str, parts: list[str]) -> bool:
    """Whether `label` is made of beginnings of all `parts` in their order, but for small words: "ctpost"."""
    reached = {0}
    for part in parts:
        further = {
            at + length for at in reached for length in range(1, len(part) + 1) if label.startswith(part[:length], at)
        }
        if part in {"of", "and", "de", "la", "le", "für", "in"}:
            further |= reached
        reached = further
    return len(label) in reached

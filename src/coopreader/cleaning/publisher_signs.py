"""What speaks for and against a name being the publisher's: the signs that sources.py weighs, by their names.

A sign is a number: 1 for what is so, the logarithm of a count for what may be so often. Which signs tell something,
and how much, was found by fitting (tests/benchmarks/fit_publisher.py); signs that told nothing are not here.
"""

import math
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.domains import Domains, likeness
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import FIRST_NAMES, OWNERS, PAPER_ENDS, PAPER_WORDS
from coopreader.cleaning.publisher_names import squashed
from coopreader.cleaning.traces import Trace
from coopreader.cleaning.vocabulary import AGENCIES

Signs = dict[str, float]

COUNTED: Final = 7
"""Times after which a form or a mention counts no further."""

MENU_WORDS: Final = 6
"""Words a line of a menu has at most."""

SPELLINGS: Final = 3
"""Ways to write one name that are looked for."""

TOP_BLOCKS: Final = 3
"""Blocks at the very top of a page."""

NEAR_RIGHTS: Final = 2
"""Blocks around a claim of rights that belong to it."""

BARE_LINES: Final = 20
"""Lines besides the text up to which a page has no menus of a paper."""

LONG_WORD: Final = 8
"""Letters from which one word may be a paper's name by its end: "Harbourpost"."""

WEAK: Final = frozenset({"notice", "prose", "beside", "alone", "credit", "weak", "shared", "suffix"})
"""Forms that any name may stand in."""

SILENT: Final = frozenset({"weak", "beside"})
"""Forms that tell nothing but that they are one more."""

STATED: Final = frozenset({"byline", "label", "agency"})
"""Forms in which a page says of an agency that the report is its own; elsewhere it names those it quotes."""

HELD: Final = frozenset({"holder", "rights"})

_LOGARITHMS: Final = [math.log2(1 + count) for count in range(COUNTED + 1)]
_CAMEL: Final = Lazy(r"\S{0,16}[a-z][A-Z]\S{0,16}$")
_SITE: Final = Lazy(r"\.(?:com|org|net|[a-z]{2})$")
_STATION: Final = Lazy(r"[KW][A-Z]{2,3}$|(?:ABC|CBS|NBC|FOX) ?\d{1,2}\b")


class Places:
    """Where names stand on one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        rights = [at for at, reason in enumerate(page.reasons) if reason == "copyright"]
        self._by_rights = {at + step for at in rights for step in range(-NEAR_RIGHTS, NEAR_RIGHTS + 1)}
        self._top_end = min(TOP_BLOCKS, page.start)
        self.title = page.title.casefold()

    def is_bare(self) -> bool:
        """Whether there is hardly a line but the article: an agency's report there is no paper's."""
        page = self._page
        return len(page.blocks) - page.reasons[page.start : page.end].count("") <= BARE_LINES

    def signs_of(self, spellings: list[str]) -> Signs:
        """Where a name stands, in any of its `spellings`."""
        found = self._mentions(spellings[0])
        for spelling in spellings[1:]:
            found = max(found, self._mentions(spelling), key=len)
        kinds = [_kind_of(self._page, at) for at in found]
        text = kinds.count("text")
        lines = kinds.count("line")
        signs: Signs = {}
        if text:
            signs["in text"] = _much(text)
        if lines:
            signs["in lines"] = _much(lines)
        if text < len(found):
            if found[0] < self._top_end:
                signs["top"] = 1.0
            if any(at in self._by_rights and kind != "text" for at, kind in zip(found, kinds, strict=True)):
                signs["by rights"] = 1.0
        return signs

    def _mentions(self, name: str) -> list[int]:
        """The block of each mention of `name`, as far as they are counted."""
        text, offset = self._page.text, -1
        found: list[int] = []
        while len(found) < 3 * COUNTED and (offset := text.find(name, offset + 1)) >= 0:
            found.append(self._page.block_at(offset))
            offset += len(name) - 1
        return found


def signs_of_name(name: str, trace: Trace, places: Places) -> Signs:
    """What a name tells by its words and by the forms it stands in."""
    forms = trace.forms
    signs: Signs = {form: _much(count) for form, count in forms.items() if form not in SILENT}
    strong = len(forms.keys() - WEAK)
    signs["forms"] = len(forms)
    if strong:
        signs["strong forms"] = _much(strong)
    folded = name.casefold()
    words = folded.split()
    signs.update(dict.fromkeys(_of_words(name, words), 1.0))
    if len(words) == 1 and any(map(_CAMEL.match, trace.spelled)):
        signs["camel"] = 1.0
    if any(map(_SITE.search, trace.spelled)):
        signs["site"] = 1.0
    if "owner" in signs and not HELD.isdisjoint(forms):
        signs["owner holds"] = 1.0
    if folded in places.title:
        signs["in title"] = 1.0
    if "agency" in forms and places.is_bare():
        signs["agency alone"] = 1.0
    if folded in AGENCIES and STATED.isdisjoint(forms):
        signs["agency quoted"] = 1.0
    if len(words) == 2 and "beside" in forms:
        signs["person beside"] = 1.0
    signs["words"] = len(words)
    spellings = sorted(trace.spelled, key=trace.spelled.__getitem__, reverse=True)[:SPELLINGS]
    return signs | places.signs_of(spellings)


def _of_words(name: str, words: list[str]) -> list[str]:
    """The signs that `words`, those of a name in small letters, are."""
    signs: list[str] = []
    if not PAPER_WORDS.isdisjoint(words):
        signs.append("paper")
    if not OWNERS.isdisjoint(words):
        signs.append("owner")
    if _STATION.match(name):
        signs.append("station")
    if len(words) == 1:
        signs.append("one word")
        if len(name) >= LONG_WORD and words[0].endswith(PAPER_ENDS):
            signs.append("spelled as paper")
    elif len(words) < 4 and words[0] in FIRST_NAMES:
        signs.append("first name")
    return signs


def signs_of_addresses(name: str, key: str, domains: Domains) -> tuple[Signs, list[str]]:
    """What the addresses on the page say of a name, and those it is spelled in."""
    signs: Signs = {}
    spelled: list[str] = []
    for domain, count in domains.counts.items():
        like = "same" if squashed(domain) == key else likeness(name, domain)
        if like == "same":
            spelled.append(domain)
            signs["address"] = max(signs.get("address", 0.0), (1 + _much(count)) / 2)
        elif like == "part":
            signs["part of address"] = max(signs.get("part of address", 0.0), (1 + _much(count)) / 2)
    if any(squashed(handle) == key or likeness(name, handle) in {"same", "part"} for handle in domains.handles):
        signs["account"] = 1.0
    return signs, spelled


def signs_of_address(domain: str, domains: Domains, total: int) -> Signs:
    """What speaks for an address that stands for a name."""
    count = domains.counts[domain]
    signs = {"bare address": 1.0, "bare address count": math.log2(1 + count), "bare address share": count / total}
    return signs | {f"address in {lead}": _much(times) for lead, times in domains.leads[domain].items()}


def _kind_of(page: Page, at: int) -> str:
    """The part of the page that a block belongs to: "text", a "menu" or another "line" of furniture."""
    reason = page.reasons[at]
    if page.start <= at < page.end and not reason:
        return "text"
    return (
        "menu" if page.blocks[at].words <= MENU_WORDS and reason not in {CAPTION, "photo credit", "byline"} else "line"
    )


def _much(count: int) -> float:
    return _LOGARITHMS[count] if count < COUNTED else _LOGARITHMS[COUNTED]

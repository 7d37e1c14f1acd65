"""Who published it: a newspaper, an agency, an organisation, as the page itself says.

Every name the page might be published under is scored by the sum of what speaks for it (publisher_signs.py): the forms
it stands in (traces.py), the addresses spelled from it (domains.py), where the page names it, what kind of name it is.
The best wins if it is likelier than that the page names nobody. The weights are those of a conditional logit fitted
on labelled pages of many publishers, so that the confidence that comes out is a probability; an address stands for
the name only where no name is spelled like it.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from operator import itemgetter
from typing import Final, NamedTuple

from coopreader.article import Evidence
from coopreader.cleaning.datelines import FIRST_PARAGRAPHS
from coopreader.cleaning.domains import Domains, domains_of
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_signs import (
    COUNTED,
    Places,
    Signs,
    signs_of_address,
    signs_of_addresses,
    signs_of_name,
)
from coopreader.cleaning.traces import Trace, Traces, traces_of
from coopreader.cleaning.vocabulary import AGENCIES

WEIGHTS: Final[Mapping[str, float]] = {
    "nobody": 2.7, "paper": 2.2, "address": 1.9, "cue": 1.9, "part of address": 1.6, "agency alone": 1.5,
    "release": 1.5, "bare address share": 1.2, "cjk": 1.0, "site": 1.0, "told": 1.0, "camel": 0.9, "strong forms": 0.9,
    "top": 0.9, "shared": 0.8, "bare address count": 0.8, "in lines": 0.7, "holder": 0.7, "label": 0.7,
    "address in own": 0.6, "suffix": 0.6, "bare address": 0.6, "account": 0.6, "address in mail": 0.6,
    "spelled as paper": 0.5, "forms": 0.5, "station": 0.5, "notice": 0.5, "feed": 0.4, "by rights": 0.3,
    "reported": 0.3, "asked": 0.1, "role": 0.1, "address in link": 0.1, "in text": 0.1, "owner holds": -0.2,
    "holder_text": -0.3, "words": -0.4, "alone": -0.4, "credited": -0.5, "credit": -0.5, "address in bare": -0.5,
    "first": -0.6, "prose": -0.6, "owner": -0.6, "one word": -0.9, "first name": -1.1, "agency quoted": -1.1,
    "person beside": -1.2, "in title": -1.4,
}  # fmt: skip
"""What each sign speaks for a name, by as much of it as there is. Fitted on 1,245 texts of 182 publishers.

A form that any name stands in may weigh less than nothing and yet speak for a name: it is one of its forms.
bench: python -m tests.benchmarks fit_publisher FILE
"""

NOBODY: Final = "nobody"
"""The weight of the page that does not name its publisher."""

TOLD_FROM: Final = 0.1
"""Confidence from which a publisher is told."""

CANDIDATES: Final = 14
"""Names that are weighed: those with the most telling forms."""

ADDRESSES: Final = 8
"""Addresses, and accounts, that names are compared with: those the page gives most."""

DATELINE_CELLS: Final = 90
"""Characters a dateline may have."""

RELEASE_WORDS: Final = 14
"""Words the heading of a media release may have."""

_PROMISE: Final = {
    "label": 4.0, "byline": 4.0, "agency": 3.5, "release": 3.0, "cjk": 2.8, "cue": 2.6, "holder": 2.4, "feed": 2.1,
    "told": 2.1, "support": 2.0, "asked": 2.0, "holder_text": 1.8, "rights": 1.6, "site": 1.5,
    "role": 1.0, "reported": 1.0, "first": 0.8, "credited": 0.7, "credit": 0.7,
}  # fmt: skip
"""How much each form promises, before all signs are weighed; others a little."""

_DATELINE: Final = Lazy(r"\(([^()]{2,30})\)\s?(?:--|—|–|-|:)")
_CHINESE_DATELINE: Final = Lazy(r"[（(【\[]?(新华社|中新社)[\u4e00-\u9fff]{1,6}\d")
_RELEASE: Final = ("elease", "RELEASE", "ressemitteilung", "ommuniqué", "omunicado", "新闻稿", "プレスリリース")
"""What the heading of a media release holds one of."""

_IS_RELEASE: Final = Lazy(
    r"\b(?:media|press|news) release\b|\bpressemitteilung\b|\bcommuniqué de presse\b|"
    r"\bcomunicado de prensa\b|新闻稿|プレスリリース",
    re.IGNORECASE,
)
_CAPITALS: Final = Lazy(r"\b[A-Z][A-Z&]{2,}(?: [A-Z][A-Z&]{2,}){0,3}\b")


class Candidate(NamedTuple):
    """A name that might be the publisher's."""

    name: str
    at: int
    """The block that shows best that it is."""
    signs: Signs


def find_source(page: Page, authors: frozenset[str] = frozenset()) -> Evidence | None:
    """The publisher as the page names it; None if it does not. `authors` are casefolded names that it is not."""
    candidates = candidates_of(page, authors)
    if not candidates:
        return None
    scores = [score_of(candidate.signs, WEIGHTS) for candidate in candidates]
    best = max(range(len(scores)), key=scores.__getitem__)
    top = max(scores[best], WEIGHTS[NOBODY])
    total = math.exp(WEIGHTS[NOBODY] - top) + sum(math.exp(score - top) for score in scores)
    confidence = math.exp(scores[best] - top) / total
    if confidence < TOLD_FROM:
        return None
    block = page.blocks[max(candidates[best].at, 0)]
    return Evidence("source", candidates[best].name, block.number, block.lines[0], confidence=round(confidence, 2))


def score_of(signs: Signs, weights: Mapping[str, float]) -> float:
    """The sum of what speaks for and against a candidate."""
    return sum(weights.get(sign, 0.0) * much for sign, much in signs.items())


def candidates_of(page: Page, authors: frozenset[str] = frozenset()) -> list[Candidate]:
    """Everything on `page` that might be its publisher, with what speaks for it and against it."""
    domains = _most(domains_of(page))
    traces = traces_of(page, authors)
    _add_agency(traces, page)
    _add_speaker(traces, page)
    places = Places(page)
    total = sum(domains.counts.values()) or 1
    covered: set[str] = set()
    candidates: list[Candidate] = []
    for key, trace in sorted(traces.items(), key=lambda item: -_promise(item[1]))[:CANDIDATES]:
        name = _shown(trace)
        of_addresses, spelled = signs_of_addresses(name, key, domains)
        covered.update(spelled)
        if spelled and all("." in one for one in trace.spelled):
            # A name that is an address: that the address is spelled from it says nothing.
            of_addresses = signs_of_address(spelled[0], domains, total)
        signs = signs_of_name(name, trace, places) | of_addresses
        candidates.append(Candidate(AGENCIES.get(name.casefold(), name), trace.at, signs))
    candidates += (
        Candidate(domains.spelled[domain], domains.first[domain], signs_of_address(domain, domains, total))
        for domain in domains.counts
        if domain not in covered
    )
    return candidates


def _most(domains: Domains) -> Domains:
    """`domains` with the addresses and accounts that the page gives most."""
    for counts in (domains.counts, domains.handles):
        kept = sorted(counts.items(), key=itemgetter(1), reverse=True)[:ADDRESSES]
        counts.clear()
        counts.update(kept)
    return domains


def _promise(trace: Trace) -> float:
    """How much is to be expected of a name: which are worth weighing."""
    return sum(math.sqrt(min(count, COUNTED)) * _PROMISE.get(form, 0.2) for form, count in trace.forms.items())


def _shown(trace: Trace) -> str:
    """The name as the page spells it most, rather with blanks and capitals than "QUAY POST" or "quaypost"."""
    return max(trace.spelled, key=lambda name: trace.spelled[name] + _looks(name))


def _looks(name: str) -> float:
    return 0.5 * (" " in name) - 1.5 * name[0].islower() - 2.0 * (name.isupper() and len(name) > 5)


def _add_agency(traces: Traces, page: Page) -> None:
    """The agency in the dateline: "HULLTOWN, March 4 (Reuters) -"."""
    for at in range(page.start, min(page.start + FIRST_PARAGRAPHS, page.end)):
        text = page.blocks[at].text[:DATELINE_CELLS]
        found = _DATELINE.search(text)
        if found and found.group(1).strip().casefold() in AGENCIES:
            traces.add("agency", found.group(1).strip(), at)
        found = _CHINESE_DATELINE.match(text)
        if found:
            traces.add("agency", found.group(1), at)


def _add_speaker(traces: Traces, page: Page) -> None:
    """The organisation that speaks in a media release: the name in capitals that it uses most."""
    top = max(page.title_at, 0)
    around = page.blocks[max(0, top - 6) : page.start + 1]
    headings = "\n".join([block.text for block in around if block.words <= RELEASE_WORDS])
    if not any(map(headings.__contains__, _RELEASE)) or not _IS_RELEASE.search(headings):
        return
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at in [*([page.title_at] if page.title_at >= 0 else []), *range(page.start, page.end)]:
        for match in _CAPITALS.finditer(page.blocks[at].text):
            named[match.group()] += 2 if at == page.title_at else 1
            first.setdefault(match.group(), at)
    for name, times in named.most_common(1):
        if times >= 3:
            traces.add("release", name, first[name], times=COUNTED)

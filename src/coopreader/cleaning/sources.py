"""Who published it: a newspaper, an agency, an organisation, as the page itself says.

Every name the page might be published under is scored by the sum of what speaks for it: the forms it stands in
(traces.py), the addresses spelled from it (domains.py), how often the furniture names it, what kind of name it is.
The best wins if it is likelier than that the page names nobody. The weights are those of a conditional logit fitted
on labelled pages of many publishers, so that the confidence that comes out is a probability; an address stands for
the name only where no name is spelled like it.
"""

import math
import re
from collections import Counter
from typing import Final

from coopreader.article import CAPTION, Evidence
from coopreader.cleaning.datelines import FIRST_PARAGRAPHS
from coopreader.cleaning.domains import Domains, domains_of, likeness
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import OWNERS, PAPERS
from coopreader.cleaning.traces import NAMED_MOST, Trace, Traces, traces_of
from coopreader.cleaning.vocabulary import AGENCIES

WEIGHTS: Final = {
    "label": 4.0, "byline": 4.0, "cjk": 2.8, "cue": 2.6, "holder": 2.4, "told": 2.1, "agency": 3.5, "feed": 2.1,
    "holder_text": 1.8, "rights": 1.6, "role": 1.0, "first": 0.2, "site": 1.5, "shared": 0.6, "owns": 0.6,
    "notice": 0.1, "release": 3.0, "prose": -0.3, "alone": -1.0, "beside": -0.2,
}  # fmt: skip
"""What each form a name stands in speaks for it, per doubling of its count. Fitted on 1,245 texts of 182 publishers."""

SAME: Final = 2.4
"""For an address that spells the name in full; a part or a short form of it speaks for it less."""

NAME_WEIGHTS: Final = {
    "paper": 1.9, "paper_end": 0.6, "camel": 1.5, "tld": 1.5, "the": 0.6, "owner": -1.4, "one": -0.5, "long": -0.5,
    "digits": -0.9, "in_title": -1.9, "agency_name": -2.0, "person": -1.5, "common": -0.3,
}  # fmt: skip
"""What the name itself says: words of papers and of owners, "BuzzFeed", how many words, whether the headline has it."""

STATED: Final = frozenset({"byline", "label", "agency"})
"""Forms in which a page says of an agency that the report is its own; elsewhere it names those it quotes."""

FURNITURE_WEIGHT: Final = 0.85
MENU_WEIGHT: Final = 0.45
TEXT_WEIGHT: Final = -0.25
"""Per doubling of the mentions in long lines of furniture, in menus and in the text."""

TOP_WEIGHT: Final = 0.85
FORMS_WEIGHT: Final = 0.35
BOTH_WEIGHT: Final = 0.5
HANDLE_WEIGHT: Final = 1.0
"""For standing alone in the first three lines, for each further form, for text and furniture, for an account."""

NOBODY: Final = 4.1
"""Score of the page that does not name its publisher."""

TOLD_FROM: Final = 0.1
"""Confidence from which a publisher is told."""

CANDIDATES: Final = 30
"""Names that are scored: those with the most telling forms."""

TOP: Final = 3
"""Blocks at the top of a page of which a name alone on its line is a masthead."""

DATELINE_CELLS: Final = 90
"""Characters a dateline may have."""

MENU_WORDS: Final = 6
"""Words a line of a menu has at most."""

_DATELINE: Final = Lazy(r"\(([^()]{2,30})\)\s?(?:--|—|–|-|:)")
_CHINESE_DATELINE: Final = Lazy(r"[（(【\[]?(新华社|中新社)[\u4e00-\u9fff]{1,6}\d")
_RELEASE: Final = Lazy(
    r"\b(?:media|press|news) release\b|\bpressemitteilung\b|\bcommuniqué de presse\b|"
    r"\bcomunicado de prensa\b|新闻稿|プレスリリース",
    re.IGNORECASE,
)
_CAPITALS: Final = Lazy(r"\b[A-Z][A-Z&]{2,}(?: [A-Z][A-Z&]{2,}){0,3}\b")
_CAMEL: Final = Lazy(r"^\S{0,16}[a-z][A-Z]\S{0,16}$")
_TLD: Final = Lazy(r"\.(?:com|org|net|[a-z]{2})$")


def find_source(page: Page, authors: frozenset[str] = frozenset()) -> Evidence | None:
    """The publisher as the page names it; None if it does not. `authors` are casefolded names that it is not."""
    domains = domains_of(page)
    traces = traces_of(page, authors, domains.counts)
    _add_agency(traces, page)
    _add_speaker(traces, page)
    scores = _scores(traces, domains, page)
    if not scores:
        return None
    best = max(scores, key=lambda one: one[0])
    top = max(best[0], NOBODY)
    total = math.exp(NOBODY - top) + sum(math.exp(score - top) for score, _, _ in scores)
    confidence = math.exp(best[0] - top) / total
    if confidence < TOLD_FROM:
        return None
    _, name, at = best
    block = page.blocks[max(at, 0)]
    shown = AGENCIES.get(name.casefold(), name)
    return Evidence("source", shown, block.number, block.lines[0], confidence=round(confidence, 2))


def _scores(traces: Traces, domains: Domains, page: Page) -> list[tuple[float, str, int]]:
    """The score, name and block of everything that might be the publisher."""
    context = _Context(page)
    named = sorted(traces.items(), key=lambda item: -_promise(item[1]))[:CANDIDATES]
    total = sum(domains.counts.values()) or 1
    spelled: set[str] = set()
    scores: list[tuple[float, str, int]] = []
    for key, trace in named:
        name = trace.spelled.most_common(1)[0][0]
        score = context.score_of(key, name, trace)
        for domain, count in domains.counts.items():
            like = likeness(name, domain)
            if like == "same":
                score += SAME + 0.5 * math.log2(1 + count)
                spelled.add(domain)
            elif like == "part":
                score += 0.5
        if domains.handles and any(likeness(name, handle) == "same" for handle in domains.handles):
            score += HANDLE_WEIGHT
        scores.append((score, name, trace.at))
    for domain, count in domains.counts.items():
        if domain not in spelled:
            score = 0.5 + 2.0 * math.log2(1 + count) + 2.1 * count / total
            scores.append((score, domains.spelled[domain], domains.first[domain]))
    return scores


def _promise(trace: Trace) -> float:
    """Which names are worth scoring: those whose forms tell something."""
    return sum(count * max(WEIGHTS.get(form, 0.0), 0.2) for form, count in trace.forms.items())


class _Context:
    """What is asked of the page for every name."""

    def __init__(self, page: Page) -> None:
        text: list[str] = []
        menu: list[str] = []
        rest: list[str] = []
        for at, block in enumerate(page.blocks):
            if page.start <= at < page.end and not page.reasons[at]:
                text.append(block.text)
            elif block.words <= MENU_WORDS and page.reasons[at] not in {CAPTION, "photo credit", "byline"}:
                menu.append(block.text)
            else:
                rest.append(block.text)
        self.text, self.menu, self.rest = "\n".join(text), "\n".join(menu), "\n".join(rest)
        self.title = page.title.casefold()
        self.words = {word for part in text for word in part.split()}

    def score_of(self, key: str, name: str, trace: Trace) -> float:
        """The sum of what speaks for and against `name`."""
        in_text, in_menu, in_rest = self.text.count(name), self.menu.count(name), self.rest.count(name)
        score = sum(
            WEIGHTS.get(form, 0.0) * math.log2(1 + min(count, NAMED_MOST)) for form, count in trace.forms.items()
        )
        score += MENU_WEIGHT * math.log2(1 + in_menu) + FURNITURE_WEIGHT * math.log2(1 + in_rest)
        score += TEXT_WEIGHT * math.log2(1 + in_text) + FORMS_WEIGHT * len(trace.forms)
        if in_text and in_menu + in_rest:
            score += BOTH_WEIGHT
        if "first" in trace.forms and 0 <= trace.at < TOP:
            score += TOP_WEIGHT
        return score + sum(NAME_WEIGHTS[kind] * much for kind, much in self._kinds(key, name, trace) if much)

    def _kinds(self, key: str, name: str, trace: Trace) -> list[tuple[str, float]]:
        words = key.split()
        small = [word.lower() for word in name.split() if len(word) > 2]
        return [
            ("paper", not PAPERS.isdisjoint(words)),
            ("paper_end", len(words) > 1 and words[-1] in PAPERS),
            ("camel", len(words) == 1 and _CAMEL.match(name) is not None),
            ("tld", _TLD.search(key) is not None),
            ("the", any(form.startswith("The ") for form in trace.spelled)),
            ("owner", not OWNERS.isdisjoint(words)),
            ("one", len(words) == 1),
            ("long", max(0, len(words) - 3)),
            ("digits", not name.isalpha() and any(map(str.isdigit, name))),
            ("in_title", key in self.title),
            ("agency_name", key in AGENCIES and STATED.isdisjoint(trace.forms)),
            ("person", len(words) == 2 and "beside" in trace.forms),
            ("common", sum(word in self.words for word in small) / len(small) if small else 0.0),
        ]


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
    around = [*range(max(0, top - 6), min(page.start + 1, len(page.blocks)))]
    if not any(_RELEASE.search(page.blocks[at].text) for at in around if page.blocks[at].words <= 14):
        return
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at in [*([page.title_at] if page.title_at >= 0 else []), *range(page.start, page.end)]:
        for match in _CAPITALS.finditer(page.blocks[at].text):
            named[match.group()] += 2 if at == page.title_at else 1
            first.setdefault(match.group(), at)
    if named and named.most_common(1)[0][1] >= 3:
        name = named.most_common(1)[0][0]
        traces.add("release", name, first[name], times=NAMED_MOST)

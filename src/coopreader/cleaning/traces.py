"""Every name on the page that might be the publisher's, counted by the forms it stands in.

A page names its publisher in many small ways: alone at the top, behind a copyright sign, in "About X", "Follow X",
"X newsletters", in its story ("told X"), behind a photographer's name. No form alone can be trusted, since pages name
agencies, owners and software in the same forms; sources.py adds them up. Most lines name nobody: each rule first finds
the few that it may concern, most of them by one search of the whole page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.furniture_words import WHOLE_LINES
from coopreader.cleaning.page import FACT_LINES, Page, key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import NO_HOLDERS, PAPER_WORDS
from coopreader.cleaning.publisher_mentions import credits_in, mentions_in, names_in
from coopreader.cleaning.publisher_names import (
    NAME_CELLS,
    NAME_WORDS,
    cued_names,
    is_cued,
    name_and_key,
    publisher_name,
    speaks_for_paper,
    squashed,
)
from coopreader.cleaning.vocabulary import AGENCIES

LINE_WORDS: Final = 14
"""Words of the longest line of furniture that is taken apart; what is longer is read as sentences."""

SENTENCE_WORDS: Final = 7
"""Words from which a line of furniture may be a sentence about the publisher."""

PROSE_NAMES: Final = 8
"""Names of the running text that are asked for: those it uses most."""

PROSE_BLOCKS: Final = 120
"""Paragraphs of the running text whose names are counted."""

COPIES: Final = 2
"""Lines with the same words that are looked at."""

LABEL_CELLS: Final = 200
"""Characters of a line in which a label is looked for."""

FIRST_BLOCKS: Final = 12
"""Blocks at the top of a page among which its masthead is."""

NOTICES: Final = frozenset({"newsletter", "copyright", "about the author", "advertisement"})
"""Reasons of furniture that speaks in sentences."""

PICTURES: Final = frozenset({CAPTION, "photo credit"})

SPEAKING: Final = NOTICES | PICTURES
"""Reasons of furniture that is read as sentences however short it is."""

SMALL: Final = frozenset({"feed", "holder", "rights"})
"""Forms in which a name may be in small letters."""

ORDER: Final = (
    "byline", "label", "holder", "feed", "site", "agency", "rights", "first", "cue", "alone", "told",
    "asked", "support", "role", "shared", "suffix", "reported", "credited", "credit", "release", "holder_text", "weak",
    "notice", "beside", "cjk", "prose",
)  # fmt: skip
"""The forms a name may stand in, those first that show a reader best that it is the publisher's."""

_RANKS: Final = {form: rank for rank, form in enumerate(ORDER)}

_HOLDER: Final = Lazy(
    r"(?:©|ⓒ|\(c\)|\bcopyright\b|&copy;|版权所有|著作権|copyright:)\s*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*(?:(?:19|20)\d\d)?"
    r"(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|present|today))?[\s,.|:]*(?:by\s|of\s|©\s|\(c\)\s)?\s*(?P<name>[^|•·∙©\n]{2,80})",
    re.IGNORECASE,
)
_RIGHTS: Final = Lazy(r"©|\(c\)|[-–—:|]?\s?all rights reserved|版权所有", re.IGNORECASE)
_RIGHTS_SIGNS: Final = ("©", "ⓒ", "right", "Right", "RIGHT", "(c)", "(C)", "版权", "著作権")
"""What a claim of rights holds one of; the last two in the scripts of East Asia."""

_CLAIMS: Final = ("copyright", "rights reserved", "©", "ⓒ", "(c)", "版权所有", "著作権")
"""The same, more exactly and in small letters: a story has "right" in many a sentence."""

_COMPANY: Final = Lazy(r"(?:,? (?:LTD|Inc|LLC)\.?)?[\s,.]*$", re.IGNORECASE)
_AFTER_HOLDER: Final = Lazy(
    r"(?:[,;]|\.(?:\s|$)|\s[-–—]|\s?\(|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|\ban? \S+ company|"
    r"\binformation co\b|\bco\.|\b(?:19|20)\d\d\b|\bprivacy|\bterms|\bcookie|\bpowered|\bdesign|\binc\b|\bltd\b|"
    r"\bllc\b|\bgmbh\b|\blimited\b|\bcorp\b|\bplc\b|\bs\.a|\bpublishing company|\bmedia group|\bcontact\b|\babout\b|"
    r"\bpart of\b|\breserved\b|\brights\b|\binternet ventures|\bis a\b|\bare\b|\bag\b|\bs\.?r\.?l\b|\bproperty\b)",
    re.IGNORECASE,
)
_YEARS: Final = Lazy(r"^(?:.{0,20}\b)?(?:19|20)\d\d\b\s*")
_LABELS: Final = (
    "ource", "OURCE", "uelle", "uente", "onte", "来源", "來源", "稿源", "出典", "提供", "сточник", "hare this story",
)  # fmt: skip
"""What a label of `_SOURCE` holds one of."""

_SOURCE: Final = Lazy(
    r"(?:^|[\s|　(（/·“「])(?:source|quelle|fuente|fonte|来源|來源|稿源|出典|提供|источник|share this story)\s?[:：]\s?"
    r"(\S[^|　\n]{1,40})",
    re.IGNORECASE,
)
_FEED: Final = Lazy(
    r"^#(?:publisher |search (?:on )?|leit á |cerca su |rss sobre )?(\S[^»|#\[\n]{1,40}?)"
    r"(?: ?[»|\[:]| - | alternate| RSS| ATOM| Feed| search| oEmbed| JSON|$)",
    re.IGNORECASE,
)
_CJK: Final = Lazy(
    r"(?:週刊|月刊|日刊)[\u3400-\u9fff\u30a0-\u30ff]{2,8}|[\u3400-\u9fff\u30a0-\u30ff]{1,8}?(?:日报|日報|晚报|晚報|早报|"
    r"新闻网|新聞網|新聞社|新聞|通讯社|时报|時報|周刊|在线|网|報|通信社|タイムズ|ニュース|放送|テレビ|论坛|频道|日記|日誌|社区)"
    r"(?=$|[^\u3400-\u9fff\u30a0-\u30ff]|電子版|朝刊|夕刊|デジタル|オンライン|から)"
)
_SITE: Final = Lazy(r" [|-] ")
_PARTS: Final = Lazy(r"\s?[|•·／()（）,]\s?|\s[-–—/]\s|(?<=[a-z])(?=Updated|Published|Posted|Print)")
_BY: Final = Lazy(r"^(?:by|from|par|von|por)\s", re.IGNORECASE)


SHARED_LINE: Final = 6
"""Words a menu entry may have that shares its name with others; longer ones are headlines."""

SHARED_WORDS: Final = 3
"""Words of the names that several menu entries may share."""

SHARED_LEAST: Final = 2
"""Lines more than which must share a name that stands nowhere else."""

_WORD: Final = r"[A-Z0-9\u00c0-\u00de\u0400-\u042f][\w'’+&-]*(?:\.(?=\w)[\w'’+&-]+)*"
_SMALLS: Final = "of|the|and|&|de|la|le|les|del|des|du|di|da|et|y|e|und|der|für"
_RUNS: Final = Lazy(rf"(?<![^\W_]){_WORD}(?: (?:(?:{_SMALLS}) ){{0,2}}{_WORD}){{0,7}}")
_Run = tuple[str, list[str], int]
"""A run of words in capitals in a menu: the line's compared form, the words, how many of them others may share."""


@dataclass(slots=True)
class Trace:
    """What the page does with one name."""

    forms: dict[str, int] = field(default_factory=dict)
    spelled: dict[str, int] = field(default_factory=dict)
    at: int = -1
    """The block of the form that tells most."""
    rank: int = len(ORDER)
    """How much that form tells: its place in `ORDER`."""


class Traces(defaultdict[str, Trace]):
    """The names on a page, by their compared form."""

    def __init__(self) -> None:
        super().__init__(Trace)

    def add(self, form: str, text: str, at: int, times: int = 1) -> None:
        """Count a trace of the name in `text`, if it can be a publisher's."""
        name, key = name_and_key(text, may_be_small=form in SMALL)
        if not name:
            return
        trace = self[key]
        trace.forms[form] = trace.forms.get(form, 0) + times
        trace.spelled[name] = trace.spelled.get(name, 0) + times
        if _RANKS[form] < trace.rank:
            trace.rank, trace.at = _RANKS[form], at


def traces_of(page: Page, authors: frozenset[str]) -> Traces:
    """The names on `page` that might be its publisher's; `authors` are casefolded names that are not, but agencies."""
    found = Traces()
    authors = authors - AGENCIES.keys()
    _behind_title(found, page)
    _claims(found, page)
    _labels(found, page)
    _in_facts(found, page, authors)
    _in_lines(found, page)
    _in_prose(found, page)
    for key in [squashed(page.title), *map(squashed, authors)]:
        found.pop(key, None)
    return found


def _behind_title(found: Traces, page: Page) -> None:
    """A line that is the headline and more: "Second pier opens | Quay Post"."""
    for at in page.blocks_with(page.title) if page.title else ():
        text = page.blocks[at].text
        if text.startswith(page.title) and len(text) > len(page.title):
            found.add("site", _SITE.split(text[len(page.title) :])[-1], at)


def _claims(found: Traces, page: Page) -> None:
    """Who claims the rights: "© 2021 Quay Post", "Quay Post. All rights reserved"."""
    for at in page.blocks_with(*(_RIGHTS_SIGNS if page.has_wide else _RIGHTS_SIGNS[:-2])):
        text = page.blocks[at].text
        if not any(map(text.casefold().__contains__, _CLAIMS)):
            continue
        match = _HOLDER.search(text)
        if match:
            rest = match.group("name").strip()
            cut = _AFTER_HOLDER.search(rest, 1)
            name = rest[: cut.start()] if cut else rest
            if not name.casefold().startswith(NO_HOLDERS):
                found.add("holder" if at >= page.end or at < page.title_at else "holder_text", name, at)
        match = _RIGHTS.search(text, 2, 400)
        if match:
            left = _COMPANY.sub("", text[max(0, match.start() - NAME_CELLS) : match.start()])
            name = _YEARS.sub("", re.split(r"[|•·∙©.,]", left)[-1].strip())
            if not name.casefold().startswith(NO_HOLDERS) and "copyright" not in name.casefold():
                found.add("rights", name, at)


def _labels(found: Traces, page: Page) -> None:
    """What a label says: "Source: Quay Post"."""
    for at in page.blocks_with(*((":", "：") if page.has_wide else (":",))):
        text = page.blocks[at].text[:LABEL_CELLS]
        for match in _SOURCE.finditer(text) if any(map(text.__contains__, _LABELS)) else ():
            found.add("agency" if match.group(1).strip().casefold() in AGENCIES else "label", match.group(1), at)


def _in_facts(found: Traces, page: Page, authors: frozenset[str]) -> None:
    """What stands beside byline and date."""
    for at, reason in enumerate(page.reasons):
        if reason in FACT_LINES:
            for name in _byline_parts(page, page.blocks[at].text, authors):
                form = "agency" if name.casefold() in AGENCIES else "byline" if speaks_for_paper(name) else "beside"
                found.add(form, name, at)


def _in_lines(found: Traces, page: Page) -> None:
    """What lines tell by where they stand: in sentences, in captions, in the feeds a browser lists, in furniture."""
    seen: dict[str, int] = {}
    known = _known_lines()
    runs: list[_Run] = []
    for at, (block, key, reason) in enumerate(zip(page.blocks, page.keys, page.reasons, strict=True)):
        if key:
            copies = seen[key] = seen.get(key, 0) + 1
            if copies > COPIES:
                continue
        if at == page.title_at:
            continue
        if block.words > SENTENCE_WORDS or (page.start <= at < page.end if not reason else reason in SPEAKING):
            _in_sentences(found, page, at)
        elif block.text[0] == "#":
            feed = _FEED.match(block.text)
            found.add("feed", feed.group(1) if feed else "", at)
        elif key not in known:
            _in_furniture(found, runs, page, at)
    _share(found, runs)
    _at_both_ends(found, page)


def _in_sentences(found: Traces, page: Page, at: int) -> None:
    """Sentences, of the text or not, and what pictures are credited to."""
    block, reason = page.blocks[at], page.reasons[at]
    for form, name in mentions_in(block.text):
        found.add(form, name, at)
    if reason in PICTURES:
        credited = credits_in(block.text)
        for rank, name in enumerate(credited):
            found.add("credit" if rank or len(credited) == 1 else "credited", name, at)
    elif reason in NOTICES or (block.ends_sentence and not page.start <= at < page.end):
        for name in names_in(block.text):
            found.add("notice", name, at)


def _in_furniture(found: Traces, runs: list[_Run], page: Page, at: int) -> None:
    """A short line of furniture: a masthead, an entry of a menu, "About Quay Post"."""
    block, key = page.blocks[at], page.keys[at]
    text, words = block.text, key.split()
    if block.words <= NAME_WORDS and not block.ends_sentence:
        if at < FIRST_BLOCKS and at < max(page.title_at, page.start):
            found.add("first", text, at)
        elif not PAPER_WORDS.isdisjoint(words):
            found.add("alone", text, at)
    is_known = is_cued(words)
    if is_known:
        for form, name in cued_names(text):
            found.add(form, name, at)
    if 1 < block.words <= SHARED_LINE:
        capitals = _capitals(text)
        most = min(SHARED_WORDS, block.words - 1)
        runs += [(key, run.split(), most) for run in capitals]
        if not is_known and capitals and not text.startswith(capitals[0]):
            found.add("suffix" if text.endswith(capitals[-1]) else "notice", capitals[-1], at)
    if page.has_wide and not text.isascii():
        for match in _CJK.finditer(text):
            found.add("cjk", match.group(), at)


def _capitals(text: str) -> list[str]:
    """The runs of words in capitals in a line of a menu."""
    return [text] if text.istitle() and text.replace(" ", "").isalpha() else _RUNS.findall(text)


def _share(found: Traces, runs: list[_Run]) -> None:
    """Names that several entries of menus share: "Quay Post Shop", "Quay Post Jobs"."""
    for part, lines in _shared(runs).items():
        name, key = name_and_key(part) if len(lines) > 1 else ("", "")
        known = found.get(key)
        if name and (len(lines) > SHARED_LEAST or known):
            found.add("shared", name, known.at if known else 0, len(lines))


def _shared(runs: list[_Run]) -> dict[str, set[str]]:
    """What several menu entries may share of their words in capitals, each with the lines it stands in.

    Only words that stand in two lines are joined: most stand in one.
    """
    first: dict[str, str] = {}
    common: set[str] = set()
    for key, words, _ in runs:
        for word in words:
            if first.setdefault(word, key) != key:
                common.add(word)
    shared: dict[str, set[str]] = defaultdict(set)
    for key, words, most in runs:
        if common.isdisjoint(words):
            continue
        for length in range(1, min(len(words), most) + 1):
            for start in range(len(words) - length + 1):
                part = words[start : start + length]
                if common.issuperset(part):
                    shared[" ".join(part)].add(key)
    return shared


def _at_both_ends(found: Traces, page: Page) -> None:
    """Lines that stand above the text and below it, and lines that are a name found elsewhere, count as names."""
    keys, blocks, known = page.keys, page.blocks, _known_lines()
    places: dict[str, list[int]] = {}
    for at in [*range(page.start), *range(max(page.start, page.end), len(blocks))]:
        if keys[at] and blocks[at].words <= NAME_WORDS:
            places.setdefault(keys[at], []).append(at)
    spelled = {name.casefold() for trace in found.values() for name in trace.spelled}
    for key, ats in places.items():
        if ats[0] >= FIRST_BLOCKS and (key in spelled or key in found):
            is_name = True
        else:
            is_name = ats[-1] >= page.end and ats[0] < page.start and key not in known
        if is_name:
            for at in ats[:COPIES]:
                found.add("alone", page.blocks[at].text, at)


def _in_prose(found: Traces, page: Page) -> None:
    """The names that the running text uses most."""
    texts = [page.blocks[at].text for at in range(page.start, page.end) if not page.reasons[at]][:PROSE_BLOCKS]
    # No name goes on in the next line, so that all lines may be searched at once.
    named = Counter(names_in("\n".join(texts)))
    least = 2 if len(texts) >= 4 else 1
    often = [(name, times) for name, times in named.items() if times >= least]
    often.sort(key=itemgetter(1), reverse=True)
    for name, times in often[:PROSE_NAMES]:
        found.add("prose", name, page.start, times)


@cache
def _known_lines() -> frozenset[str]:
    """Lines of menus that name no publisher."""
    return frozenset(key_of(phrase) for phrases in WHOLE_LINES.values() for phrase in phrases)


def _byline_parts(page: Page, text: str, authors: frozenset[str]) -> Iterator[str]:
    """The parts of a line of byline and date that are neither date nor author."""
    bare = text
    for one in reversed(dates_in(text, page.language)):
        bare = bare[: one.start] + " | " + bare[one.end :]
    for part in _PARTS.split(bare):
        name = publisher_name(_BY.sub("", part.strip()))
        if " and " in name or " und " in name or " et " in name:
            continue
        if name and name.casefold() not in authors and len(name.split()) <= 5:
            yield name

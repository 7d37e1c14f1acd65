"""Every name on the page that might be the publisher's, counted by the forms it stands in.

A page names its publisher in many small ways: alone at the top, behind a copyright sign, in "About X", "Follow X",
"X newsletters", in menu entries that share it, in its story ("told X"), behind a photographer's name. No form alone
can be trusted, since pages name agencies, owners and software in the same forms; sources.py adds them up.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.furniture_words import WHOLE_LINES
from coopreader.cleaning.page import FACT_LINES, Page, key_of, rough_words
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import (
    AFTER_NAMES,
    BEFORE_EMPLOYERS,
    BEFORE_NAMES,
    NO_HOLDERS,
    PAPERS,
    TEXT_CUES,
)
from coopreader.cleaning.publisher_names import (
    NAME_CELLS,
    NAME_WORDS,
    cued_names,
    name_and_key,
    publisher_name,
    speaks_for_paper,
)
from coopreader.cleaning.remembered import Remembered

LINE_WORDS: Final = 14
"""Words up to which a line of furniture is taken apart into names."""

NAMED_MOST: Final = 15
"""Times a form counts."""

SENTENCE_WORDS: Final = 7
"""Words from which a line of furniture may be a sentence about the publisher."""

SHARED_LINE: Final = 6
"""Words a menu entry may have that shares its name with others; longer ones are headlines."""

SHARED_WORDS: Final = 3
"""Words of the names that several menu entries may share."""

SHARED_LEAST: Final = 2
"""Lines more than which must share a name that stands nowhere else."""

COPIES: Final = 2
"""Lines with the same words that are looked at."""

LABEL_CELLS: Final = 200
"""Characters of a line in which a label is looked for."""

FIRST_BLOCKS: Final = 12
"""Blocks at the top of a page among which its masthead is."""

_WORD: Final = r"[A-Z0-9\u00c0-\u00de\u0400-\u042f][\w'’+&-]*(?:\.(?=\w)[\w'’+&-]+)*"
_SMALL: Final = "of|the|and|&|de|la|le|les|del|des|du|di|da|et|y|e|und|der|für"
_RUNS: Final = Lazy(rf"(?<![^\W_]){_WORD}(?: (?:(?:{_SMALL}) ){{0,2}}{_WORD}){{0,7}}")
"""A run of words in capitals."""

_HOLDER: Final = Lazy(
    r"(?:©|ⓒ|\(c\)|\bcopyright\b|&copy;|版权所有|著作権|copyright:)\s*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*(?:(?:19|20)\d\d)?"
    r"(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|present|today))?[\s,.|:]*(?:by\s|of\s|©\s|\(c\)\s)?\s*(?P<name>[^|•·∙©\n]{2,80})",
    re.IGNORECASE,
)
_RIGHTS: Final = Lazy(r"©|\(c\)|[-–—:|]?\s?all rights reserved|版权所有", re.IGNORECASE)
_RIGHTS_SIGNS: Final = ("©", "right", "RIGHT", "版权", "(c)", "(C)")
"""What a claim of rights holds one of: asked first, since most lines have none."""

_COMPANY: Final = Lazy(r"(?:,? (?:LTD|Inc|LLC)\.?)?[\s,.]*$", re.IGNORECASE)
_AFTER_HOLDER: Final = Lazy(
    r"(?:[,;]|\.(?:\s|$)|\s[-–—]|\s?\(|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|\ban? \S+ company|"
    r"\binformation co\b|\bco\.|\b(?:19|20)\d\d\b|\bprivacy|\bterms|\bcookie|\bpowered|\bdesign|\binc\b|\bltd\b|"
    r"\bllc\b|\bgmbh\b|\blimited\b|\bcorp\b|\bplc\b|\bs\.a|\bpublishing company|\bmedia group|\bcontact\b|\babout\b|"
    r"\bpart of\b|\breserved\b|\brights\b|\binternet ventures|\bis a\b|\bare\b|\bag\b|\bs\.?r\.?l\b|\bproperty\b)",
    re.IGNORECASE,
)
_YEARS: Final = Lazy(r"^(?:.{0,20}\b)?(?:19|20)\d\d\b\s*")
_ROLES: Final = Lazy(
    r"\b(?:reporter|editor|correspondent|writer|journalist|producer|columnist|fellow|contributor|staffer|Redakteur|"
    r"Journalist|journaliste|periodista|redactor|worked|works|writes|covers|covering|wrote|published|produced|"
    r"written|owner|founder)"
)
_SMALL_CAPITALS: Final = Lazy(r" (?:OF|THE|IN|WITH|FOR|AND|TO|ON|BEST) ")
_SOURCE: Final = Lazy(
    r"(?:^|[\s|　(（/·])(?:source|quelle|fuente|fonte|来源|來源|稿源|出典|提供|источник|share this story)\s?[:：]\s?"
    r"(\S[^|　\n]{1,40})",
    re.IGNORECASE,
)
_FEED: Final = Lazy(
    r"^#(?:publisher |search (?:on )?|leit á |cerca su |rss sobre )?(\S[^»|#\[\n]{1,40}?)"
    r"(?: ?[»|\[:]| - | alternate| RSS| ATOM| Feed| search| oEmbed| JSON|$)",
    re.IGNORECASE,
)
_CJK: Final = Lazy(
    r"[\u3400-\u9fff\u30a0-\u30ff]{1,8}?(?:日报|日報|晚报|晚報|早报|新闻网|新聞網|新聞社|新聞|通讯社|时报|時報|周刊|在线|"
    r"网|報|通信社|タイムズ|ニュース|放送|テレビ|论坛|频道|日記|日誌|社区)(?![\u3400-\u9fff\u30a0-\u30ff])"
)
_SITE: Final = Lazy(r" [|-] ")
_PARTS: Final = Lazy(r"\s?[|•·／()（）,]\s?|\s[-–—/]\s|(?<=[a-z])(?=Updated|Published|Posted|Print)")
_BY: Final = Lazy(r"^(?:by|from|par|von|por)\s", re.IGNORECASE)

ORDER: Final = (
    "byline", "label", "holder", "feed", "site", "agency", "rights", "first", "cue", "alone", "tail", "told", "role",
    "credit", "release", "owns", "holder_text", "weak", "notice", "beside", "shared", "suffix", "cjk", "prose",
)  # fmt: skip
"""The forms a name may stand in, those first that show a reader best that it is the publisher's."""

_RANKS: Final = {form: rank for rank, form in enumerate(ORDER)}


_Run = tuple[str, list[str], int]
"""A run of words in capitals in a menu: the line's compared form, the words, how many of them others may share."""


@dataclass(slots=True)
class Trace:
    """What the page does with one name."""

    forms: Counter[str] = field(default_factory=Counter)
    spelled: Counter[str] = field(default_factory=Counter)
    at: int = -1
    """The block of the form that tells most."""
    rank: int = len(ORDER)
    """How much that form tells: its place in `ORDER`."""


class Traces(defaultdict[str, Trace]):
    """The names on a page, by their compared form."""

    def __init__(self, labels: Iterable[str] = ()) -> None:
        super().__init__(Trace)
        self._labels = tuple(label.replace("-", "") for label in labels)

    def is_spelled(self, key: str) -> bool:
        """Whether an address of the page may be spelled from `key`."""
        squashed = key.replace(" ", "")
        return any(label in squashed or squashed in label for label in self._labels)

    def add(self, form: str, text: str, at: int, times: int = 1) -> None:
        """Count a trace of the name in `text`, if it can be a publisher's."""
        name, key = name_and_key(text, may_be_small=form == "feed")
        if name:
            self.count(form, name, key, at, times)

    def count(self, form: str, name: str, key: str, at: int, times: int = 1) -> None:
        """Count a trace of a name that is known to be one."""
        trace = self[key]
        trace.forms[form] += times
        trace.spelled[name] += times
        if _RANKS[form] < trace.rank:
            trace.rank, trace.at = _RANKS[form], at


def traces_of(page: Page, authors: frozenset[str], labels: Iterable[str] = ()) -> Traces:
    """The names on `page` that might be its publisher's; `authors` are casefolded names that are not.

    `labels` are the addresses on the page without their endings.
    """
    found = Traces(labels)
    title = page.title.casefold()
    seen: dict[str, int] = defaultdict(int)
    runs: list[_Run] = []
    for at, block in enumerate(page.blocks):
        key = page.keys[at]
        seen[key] += 1
        if at == page.title_at or (key and seen[key] > COPIES):
            continue
        if page.reasons[at] in FACT_LINES:
            for name in _byline_parts(page, block.text, authors):
                found.add("byline" if speaks_for_paper(name) else "beside", name, at)
        if title and len(block.text) > len(title) and block.text[: len(title)].casefold().startswith(title):
            found.add("site", _SITE.split(block.text[len(title) :])[-1], at)
        _in_any(found, page, at)
        _in_place(found, runs, page, at)
    for part, lines in _shared(runs).items():
        name, key = name_and_key(part) if len(lines) > 1 else ("", "")
        known = found.get(key)
        if name and (len(lines) > SHARED_LEAST or known):
            found.count("shared", name, key, known.at if known else 0, min(len(lines), NAMED_MOST))
    for key in [key for key in found if key in authors or key == key_of(page.title)]:
        del found[key]
    return found


def _in_place(found: Traces, runs: list[_Run], page: Page, at: int) -> None:
    """What a line tells by where it stands: in sentences, in the feeds a browser lists, in furniture."""
    block = page.blocks[at]
    is_sentence = block.words >= SENTENCE_WORDS and block.ends_sentence
    if block.text[0] == "#":
        feed = _FEED.match(block.text)
        found.add("feed", feed.group(1) if feed else "", at)
    elif _is_running(page, at) or is_sentence:
        _in_prose(found, page, at)
    elif block.words > SENTENCE_WORDS:
        # A headline of another article, most likely: it names the publisher only with a word that says so.
        if any(map(block.text.__contains__, TEXT_CUES)):
            _in_prose(found, page, at)
    elif page.keys[at] not in _known_lines():
        _in_furniture(found, runs, page, at)


def _is_running(page: Page, at: int) -> bool:
    """Whether block `at` is read as sentences: text, captions and long lines of furniture."""
    is_text = page.start <= at < page.end and not page.reasons[at]
    return is_text or page.blocks[at].words > LINE_WORDS or page.reasons[at] in {CAPTION, "photo credit"}


def _in_any(found: Traces, page: Page, at: int) -> None:
    """What may stand in any line: a claim of rights, a label."""
    text = page.blocks[at].text
    if any(map(text.__contains__, _RIGHTS_SIGNS)):
        _holders(found, page, at)
    if ":" in text or "：" in text:
        for match in _SOURCE.finditer(text[:LABEL_CELLS]):
            found.add("label", match.group(1), at)


@cache
def _known_lines() -> frozenset[str]:
    """Lines of menus that name no publisher."""
    return frozenset(key_of(phrase) for phrases in WHOLE_LINES.values() for phrase in phrases)


def _in_prose(found: Traces, page: Page, at: int) -> None:
    text = page.blocks[at].text
    is_text = page.start <= at < page.end and not page.reasons[at]
    is_credit = page.reasons[at] in {CAPTION, "photo credit"}
    if is_text and not any(map(text.__contains__, TEXT_CUES)):
        return
    for match in _RUNS.finditer(text):
        run, start, end = match.group(), match.start(), match.end()
        if "'s" in run or "’s" in run:
            owner, _, run = run.replace("’s", "'s").partition("'s")
            found.add("owns", owner, at)
        words = run.split()
        if not words:
            continue
        before = text[max(0, start - 16) : start].rsplit(None, 1)[-1:]
        behind = text[end + 1 : end + 16].split(None, 1)[:1]
        sign = text[start - 1 : start]
        form = "prose" if is_text else "notice"
        if (before and before[0] in BEFORE_NAMES) or (behind and behind[0].strip(".,") in AFTER_NAMES):
            form = "told"
        elif sign == "/" or (is_credit and (sign in "|:(" or end >= len(text) - 2)):
            form = "credit"
        elif before and before[0] in BEFORE_EMPLOYERS and _ROLES.search(text):
            form = "role"
        if run.isupper() and len(words) > 4:
            for part in _SMALL_CAPITALS.split(run):
                found.add("notice", part, at)
        else:
            found.add(form, run, at)


def _holders(found: Traces, page: Page, at: int) -> None:
    text = page.blocks[at].text
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


def _in_furniture(found: Traces, runs: list[_Run], page: Page, at: int) -> None:
    block, key = page.blocks[at], page.keys[at]
    if block.words <= NAME_WORDS and not block.ends_sentence:
        if at < FIRST_BLOCKS and at < max(page.title_at, page.start):
            found.add("first", block.text, at)
        elif found.is_spelled(key) or not PAPERS.isdisjoint(key.split()):
            found.add("tail" if at >= page.end else "alone", block.text, at)
    traces, capitals = _IN_LINES[block.text]
    for form, name, name_key in traces:
        found.count(form, name, name_key, at)
    runs += ((key, words, min(SHARED_WORDS, block.words - 1)) for words in capitals)


def _in_line(text: str) -> tuple[tuple[tuple[str, str, str], ...], tuple[list[str], ...]]:
    """The names in a line of furniture, each with its form; and its runs of words in capitals, if it is a menu's."""
    named = [] if text.isascii() else [("cjk", match.group()) for match in _CJK.finditer(text)]
    cued = [*cued_names(text)]
    named += cued
    runs: list[list[str]] = []
    for match in _RUNS.finditer(text) if 1 < rough_words(text) <= SHARED_LINE else ():
        runs.append(match.group().split())
        if not cued and match.start():
            named.append(("suffix" if match.end() == len(text) else "notice", match.group()))
    traces = [(form, *name_and_key(name)) for form, name in named]
    return tuple(trace for trace in traces if trace[1]), tuple(runs)


_IN_LINES: Final = Remembered(_in_line)


def _shared(runs: Sequence[_Run]) -> dict[str, set[str]]:
    """What several menu entries may share of their words in capitals, each with the lines it stands in.

    Only words that stand in two lines are joined: most stand in one.
    """
    lines: dict[str, set[str]] = defaultdict(set)
    for key, words, _ in runs:
        for word in words:
            lines[word].add(key)
    common = {word for word, keys in lines.items() if len(keys) > 1}
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

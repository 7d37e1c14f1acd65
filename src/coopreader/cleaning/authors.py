"""Who wrote it: the bylines of a page, and which of them are the article's.

A byline is a line that begins with a word for "by", or a line that is nothing but names next to the date. Who spoke
in the text, who took the picture and who edited it are not authors. How a line is read as names is in bylines.py.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.bylines import (
    KOREAN_REPORTER,
    NAME_WORDS,
    collective_names,
    names_in_byline,
    names_of,
    opening_of_byline,
    up_to_date,
)
from coopreader.cleaning.dates import Found, dates_in
from coopreader.cleaning.page import FACT_LINES, Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import PAPERS
from coopreader.cleaning.vocabulary import AGENCIES, NOT_NAMES, ROLE_WORDS

LONE_BYS: Final = frozenset(
    """by/von/por/par/author/autor/autorin/auteur/written by/author of the article/byline/text by/authors/reporter/
    reported by/text/автор/door/di/af/av/skrevet av/skrevet af/journalist/textos/texto/article by/story by""".replace(
        "\n    ", ""
    ).split("/")
)
"""Words that stand alone on the line above the name where a page was laid out so."""

DESKS: Final = frozenset(
    """da redação/redação/redacción/la rédaction/redaktion/redazione/toimitus/redactie/redaksjonen/staff/staff report/
    staff reports/staff reporter/editorial staff/news desk/web desk/editorial team/newsroom/wire reports""".replace(
        "\n    ", ""
    ).split("/")
)
"""Lines that name those who wrote it without a word for "by"."""

ABOUT_AUTHORS: Final = frozenset(
    """about the author/about the authors/about author/meet the author/über den autor/über die autorin/zum autor/
    zur autorin/à propos de l'auteur/sobre el autor/sobre la firma/sobre o autor/l'autore""".replace(
        "\n    ", ""
    ).split("/")
)
"""Lines below the text that stand above the name of who wrote it."""

CONFIDENCE: Final = (0.96, 0.85, 0.85, 0.75)
"""Share of right authors for each way of reading a byline, in the order in which they are tried: the last also of
bylines that name no person. Measured on 761 labelled texts; see `find_authors`."""

DATED_WORDS: Final = 26
"""Words a line of date and names may have."""

BARE_WORDS: Final = 4
"""Words of a name that stands alone above the text without a date beside it."""

OFFICE_WORDS: Final = 6
"""Words of the line below a name that tells office or account."""

CHINESE_CELLS: Final = 120
"""Characters at the ends of a paragraph in which reporters and editors are named."""

COLLECTIVE_WORDS: Final = 14
"""Words a byline that names no person may have."""

BYLINE_CELLS_MOST: Final = 300
"""Characters a byline may have."""

BYLINE_WORDS_MOST: Final = 40
"""Words a byline may have, with offices, papers and dates behind the names."""

COPIES: Final = 5
"""Times a name may stand on its page: what stands there more often is a section."""

NEAR: Final = 12
"""Blocks from the headline within which a line of bare names is a byline."""

TEXT_BLOCKS: Final = 40
"""Blocks of the running text whose words in small letters are no names."""

_BY_INSIDE: Final = Lazy(r"(?<=[\s·|,])(?:[Bb]y|[Pp]ar|[Vv]on|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)\s+(?=[^\W\d_a-z])")
_BARS: Final = Lazy(
    r"\s?[|·•]\s?|,\s|\s[-–—]\s|"
    r"\s?\d\d?[:.h]\d\d(?:\s?(?:Uhr|[AaPp]\.?[Mm]\.?|h)\b)?(?:\s?(?:[ECMPSI][SD]?T|UTC|GMT|BST|CET|CEST|SAST|JST)\b)?"
)
_CAPITAL: Final = Lazy(r"[^\W\d_a-z]")
_SMALL: Final = Lazy(r"(?<![\w.@/-])[a-zà-öø-ÿа-я][^\W\d_]{3,20}(?![\w@]|\.\w)")
_ABROAD: Final = Lazy(r"^[【（(\[][^】）)\]]{0,12}[＝=]\s?([\u3400-\u9fff々]{2,5})[】）)\]]")
_CLOSING: Final = Lazy(
    r"[【（]([\u3400-\u9fff々ぁ-んァ-ヶ]{2,6}(?:[、・,，][\u3400-\u9fff々ぁ-んァ-ヶ]{2,6}){0,4})[】）]$"
)
_CHINESE_NAMES: Final = (
    r"([\u3400-\u9fff]{2,4}(?:[\s、，]+[\u3400-\u9fff]{2,4}){0,4})(?=[\s）)\]】|/　,，。；;\d]|于|发表|报道|摄|$)"
)
_REPORTER: Final = Lazy(
    r"(?:(?:本报|本刊|本网|新华社|中新社)?(?:记者|記者|通讯员|特约撰稿人)|作者|撰文|撰稿|执笔|执笔人|本[贴帖]由|发[贴帖]人|楼主)"
    rf"[:：\s]*{_CHINESE_NAMES}"
)
_EDITOR: Final = Lazy(rf"(?:责任编辑|责编|编辑|实习编辑)[:：\s]*{_CHINESE_NAMES}")
_CHINESE_JOINTS: Final = Lazy(r"[\s、，]+")


def mark_bylines(page: Page) -> None:
    """Mark the lines that open with a word for "by" and a name."""
    for at, block in enumerate(page.blocks):
        if page.reasons[at] or block.words > BYLINE_WORDS_MOST or len(block.text) > BYLINE_CELLS_MOST:
            continue
        if names_in_byline(block.text):
            page.reasons[at] = "byline"


def find_authors(page: Page) -> list[Evidence]:
    """The authors the page names, in the order of the byline; empty if it names none. Marks bylines of bare names.

    Bylines that say "by" are believed first, then names on the line of the date, then lines of bare names near it,
    between headline and text, and below the text. Where no person is named, a byline may name who else wrote it.
    """
    reader = _BylineReader(page)
    for confidence, tier in zip(CONFIDENCE, (reader.signed, reader.dated, reader.near, reader.signature), strict=True):
        for at, names in tier():
            return _as_evidence(page, at, names, confidence) + (
                _names_below(reader, at, confidence) if tier != reader.signed else []
            )
    for at, names in reader.collective():
        return _as_evidence(page, at, names, CONFIDENCE[-1])
    return []


def _names_below(reader: "_BylineReader", first: int, confidence: float) -> list[Evidence]:
    """The further authors who stand below the one in block `first`, a line each."""
    page, evidence = reader.page, list[Evidence]()
    for at in range(first + 1, min(first + NEAR, len(page.blocks))):
        names = reader.bare_names(at)
        if page.keys[at] == page.keys[first]:
            continue
        if not names:
            break
        evidence += _as_evidence(page, at, names, confidence)
    return evidence


def _as_evidence(page: Page, at: int, names: list[str], confidence: float) -> list[Evidence]:
    if page.reasons[at] in {"", "share bar"}:
        page.reasons[at] = "byline"
    block = page.blocks[at]
    return [Evidence("authors", name, block.number, block.lines[0], confidence) for name in dict.fromkeys(names)]


class _BylineReader:
    """The lines of one page, read as bylines: each way of reading yields blocks with the names they hold."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.top = max(page.title_at, 0)
        self.lead = range(max(0, self.top - 4), min(page.start + NEAR, len(page.blocks)))
        self.tail = range(max(self.lead.stop, page.end - 3), min(page.end + 8, len(page.blocks)))
        self.title = page.title.casefold()

    @cached_property
    def text(self) -> str:
        """The beginning of the running text."""
        return "\n".join(block.text for block in self.page.blocks[self.page.start : self.page.start + TEXT_BLOCKS])

    @cached_property
    def small(self) -> frozenset[str]:
        """Words the text writes in small letters: they are no names."""
        return frozenset(_SMALL.findall(self.text))

    def signed(self) -> Iterator[tuple[int, list[str]]]:
        """Lines that open with a word for "by", or stand below one that holds nothing else."""
        page = self.page
        for at in (*self.lead, *self.tail):
            if at == page.title_at:
                continue
            names: list[str] = []
            if page.reasons[at] in FACT_LINES and page.blocks[at].words <= BYLINE_WORDS_MOST:
                names = names_in_byline(page.blocks[at].text)
            below = at + 1 if page.keys[at] in LONE_BYS and at + 1 < len(page.blocks) else -1
            if not names and below > 0:
                names = names_of(page.blocks[below].text)
            if names and not any(_is_paper(name) for name in names):
                yield max(at, below), names

    def dated(self) -> Iterator[tuple[int, list[str]]]:
        """Names on the line of the date: before it, behind it, between bars."""
        page = self.page
        for at in range(max(0, self.top - 2), self.lead.stop):
            block = page.blocks[at]
            if at == page.title_at or block.words > DATED_WORDS or (block.is_prose and not page.reasons[at]):
                continue
            found = dates_in(block.text, page.language)
            if (not found and page.reasons[at] not in FACT_LINES) or (found and block.text.endswith(".")):
                continue
            by = _BY_INSIDE.search(block.text)
            names = self._believed(names_of(block.text[by.end() :])) if by else self._between_dates(block.text, found)
            if names:
                yield at, names

    def _between_dates(self, text: str, found: list[Found]) -> list[str]:
        """The names in the first part of `text` that holds nothing else, its dates left out."""
        for one in reversed(found):
            text = text[: one.start] + " | " + text[one.end :]
        for part in _BARS.split(text):
            names = self._believed(names_of(part)) if _CAPITAL.match(part.strip()) else []
            if names and " ".join(names).count(" ") + 1 >= len(part.split()) - 2:
                return names
        return []

    def near(self) -> Iterator[tuple[int, list[str]]]:
        """Lines of bare names: first those beside a date, an office or an account, then any above the text."""
        page = self.page
        places = range(self.top + 1, min(page.start + NEAR, self.top + 2 * NEAR, len(page.blocks)))
        for at in places:
            names = self.bare_names(at)
            if names and self._has_company(at):
                yield at, names
        for at in range(self.top + 1, page.start):
            block = page.blocks[at]
            if page.reasons[at] or block.is_item or block.words > BARE_WORDS or page.start - self.top > NEAR:
                continue
            names = self.bare_names(at)
            if names and len(names[0].split()) == block.words:
                yield at, names

    def _has_company(self, at: int) -> bool:
        """Whether a date, an office, an account or an address stands beside block `at`."""
        page = self.page
        for other in range(max(0, at - 4), min(len(page.blocks), at + 6)):
            block = page.blocks[other]
            if page.reasons[other] in FACT_LINES and (page.reasons[other] != "byline" or other < at):
                return True
            if block.words <= DATED_WORDS // 2 and abs(other - at) <= 2 and dates_in(block.text, page.language):
                return True
        if at + 1 < len(page.blocks):
            below = page.blocks[at + 1]
            if below.words <= OFFICE_WORDS and (
                "@" in below.text or not ROLE_WORDS.isdisjoint(page.keys[at + 1].split())
            ):
                return True
        return False

    def signature(self) -> Iterator[tuple[int, list[str]]]:
        """The line right below the text, or its last, where it is a name; the name below "About the author"."""
        page = self.page
        for at in range(max(page.start, page.end - 1), min(page.end + 2, len(page.blocks))):
            names = self.bare_names(at) if page.blocks[at].words <= NAME_WORDS else []
            if names:
                yield at, names
        for at in range(page.end, len(page.blocks) - 1):
            if page.keys[at] in ABOUT_AUTHORS:
                names = self._believed(names_of(page.blocks[at + 1].text))
                if names:
                    yield at + 1, names
        for at in (
            *range(page.start, min(page.start + 3, page.end)),
            *range(max(page.start, page.end - 2), self.tail.stop),
        ):
            text = page.blocks[at].text if page.language in {"zh", "ja"} else ""
            match = _REPORTER.search(text[:CHINESE_CELLS]) or _REPORTER.search(text[-CHINESE_CELLS:])
            if match:
                yield at, [name for name in _CHINESE_JOINTS.split(match.group(1)) if name]
        for at in (*self.lead, *self.tail) if page.language == "ko" else ():
            reporters = [
                *KOREAN_REPORTER.findall(page.blocks[at].text[:60]),
                *KOREAN_REPORTER.findall(page.blocks[at].text[-60:]),
            ]
            if reporters:
                yield at, reporters
        for at in range(page.start, min(page.start + 3, page.end)) if page.language == "ja" else ():
            abroad = _ABROAD.match(page.blocks[at].text)
            if abroad and abroad.group(1) not in AGENCIES:
                yield at, [abroad.group(1)]
        last = page.blocks[page.end - 1].text if page.end else ""
        closing = _CLOSING.search(last[-60:])
        if closing and closing.group(1) not in AGENCIES:
            yield page.end - 1, [name for name in re.split("[、・,，]", closing.group(1)) if name]

    def collective(self) -> Iterator[tuple[int, list[str]]]:
        """Bylines that name a paper, an agency or a desk: "By Staff", "By Reuters", the agency alone above the date."""
        page = self.page
        if page.language == "zh":
            for at in range(max(page.start, page.end - 2), len(page.blocks)):
                match = _EDITOR.search(page.blocks[at].text[-CHINESE_CELLS:])
                if match:
                    yield at, [name for name in _CHINESE_JOINTS.split(match.group(1)) if name]
        for at in self.lead:
            block = page.blocks[at]
            opening = opening_of_byline(block.text) if block.words <= COLLECTIVE_WORDS and at != page.title_at else 0
            if opening:
                name = collective_names(up_to_date(block.text[opening:], page.language))
                if name and not page.reasons[at].startswith("photo"):
                    yield at, name
            elif at > page.title_at and page.keys[at] in AGENCIES and self._has_company(at):
                yield at, [block.text]
            elif at > page.title_at and page.keys[at] in DESKS and self._has_company(at):
                yield at, [block.text.removeprefix("Da ")]

    def bare_names(self, at: int) -> list[str]:
        """The names in block `at` if it holds nothing else, besides an office."""
        block, page = self.page.blocks[at], self.page
        if page.reasons[at] not in {"", "navigation", "timestamp", "source and date", "byline", "share bar"}:
            return []
        if block.words > 22 or (block.ends_sentence and not block.text.endswith((")", "."))):
            return []
        if page.keys.count(page.keys[at]) > COPIES or page.keys[at] in self.title:
            return []
        if page.reasons[at] == "navigation" and block.words > NAME_WORDS:
            return []
        found = dates_in(block.text, page.language)
        text = block.text[: found[0].start].rstrip(" ,-–—|/·•") if found else block.text
        names = self._believed(names_of(text))
        is_all = sum(len(name.split()) for name in names) + OFFICE_WORDS - 1 >= len(text.split())
        return names if is_all else []

    def _believed(self, names: list[str]) -> list[str]:
        """`names` if every one has two words and none is a word of menus or of the text; else nothing."""
        return names if names and all(self._is_person(name) for name in names) else []

    def _is_person(self, name: str) -> bool:
        words = name.split()
        if len(set(words)) < 2 or _is_paper(name):
            return False
        lowered = [word.casefold().strip(".") for word in words]
        # Few names stand in the text in small letters, even as a part of a word: its words are rarely asked for.
        return NOT_NAMES.isdisjoint(lowered) and not any(
            len(word) > 3 and word in self.text and word in self.small for word in lowered
        )


def _is_paper(name: str) -> bool:
    """Whether a name has a word that papers are called by."""
    return not PAPERS.isdisjoint(name.casefold().split())

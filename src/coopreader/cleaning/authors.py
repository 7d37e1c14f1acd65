"""Who wrote it: names in bylines, in normal case, without offices, places and papers.

A byline is a line that begins with a word for "by", or a line that is nothing but names next to the date. Who spoke
in the text, who took the picture and who edited it are not authors.
"""

import re
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.page import FACT_LINES, Page
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import (
    AGENCIES,
    BYLINE_WORDS,
    ENGLISH_MONTHS,
    MONTHS,
    NOT_NAMES,
    PARTICLES,
    ROLE_WORDS,
)

_LONE_BYS: Final = frozenset({"by", "von", "por", "par", "author", "autor", "written by"})
"""Words that stand alone on the line above the name where a page was laid out so."""

BYLINE_CELLS_MOST: Final = 300
"""Characters a byline may have."""

BYLINE_WORDS_MOST: Final = 40
"""Words a byline may have, with offices, papers and dates behind the names."""

COPIES: Final = 5
"""Times a name may stand on its page: what stands there more often is a section."""

NAME_WORDS: Final = 5
"""Words a name may have."""

NEAR: Final = 12
"""Blocks from the headline within which a line of bare names is a byline."""

_OPENING: Final = Lazy(
    r"^(?:"
    + "|".join(sorted((re.escape(word) for word in BYLINE_WORDS), key=len, reverse=True))
    + r")\s*(?:[:：/]\s*|\s+|(?<=[^\x00-\x7f]))",
    re.IGNORECASE,
)
_GLUED: Final = Lazy(r"^(?:By|Von|Por|Par)(?=[A-Z][.a-z])")
_STOP: Final = Lazy(
    r"\s*(?:[|•·‧●▪/｜]|\s[-–—]\s|\s[-–—]|[-–—]\s|\(|（|\[|\bUpdated|\bPublished|\bPosted|\bLast|"
    r"\bin\s|\bat\s|\bon\s|\babout\s|"
    r"@|\bvia\b|\s{2,}|\d|\bStaff\b|\bSpecial\b|\bSenior\b|\bContribut|\bFollow\b|\bCorrespond|"
    r",\s(?:The\s)?(?:Associated|Reuters|AFP|AP\b)|…|(?<![A-Z])\.\s|\b[Ff]or\s)"
)
_JOINTS: Final = Lazy(
    r"\s*(?:,\s*(?:and|und|et|y|e)\s|,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\ben\b|"
    r"\bog\b|\boch\b|、|，)\s*"
)
_MONTH_BEHIND: Final = Lazy(r"(?<=\w)\s+(?:" + "|".join(ENGLISH_MONTHS) + r")\.?$", re.IGNORECASE)
_NAME_WORD: Final = Lazy(r"^(?:[^\W\d_a-z][^\W\d_]*(?:['’ʼ.\-][^\W\d_]+)*\.?|[^\W\d_]\.)$")
_CHINESE: Final = Lazy(
    r"(?:记者|記者|作者|撰文|文[/／:：●]|投稿者|執筆|"
    r"著者)\s*[:：/／]?\s*([\u3400-\u9fff\u30a0-\u30ff·]{2,5}(?:[\s、，]+[\u3400-\u9fff\u30a0-\u30ff·]{2,4})*)"
    r"(?=[\s）)\]】|/／编編　,，.。；;]|$)"
)
_KOREAN: Final = Lazy(r"(?:^|[\s=\]])([가-힣]{2,4})\s?(?:기자|특파원)(?=\s|$|[^가-힣])")


def mark_bylines(page: Page) -> None:
    """Mark the lines that open with a word for "by" and a name."""
    for at, block in enumerate(page.blocks):
        if page.reasons[at] or block.words > BYLINE_WORDS_MOST or len(block.text) > BYLINE_CELLS_MOST:
            continue
        if names_in_byline(block.text):
            page.reasons[at] = "byline"


def names_in_byline(text: str) -> list[str]:
    """The names in `text` if it is a byline by its own words; empty if it is none."""
    chinese = _CHINESE.match(text) or (_CHINESE.search(text) if len(text) < 60 and "。" not in text[:-1] else None)
    if chinese:
        return [name for name in re.split(r"[\s、，]+", chinese.group(1)) if name]
    if text[-1:] in "자원" and len(text) < 40:
        korean = _KOREAN.findall(text)
        if korean:
            return korean
    opening = _OPENING.match(text) or _GLUED.match(text)
    if not opening:
        return []
    rest = text[opening.end() :]
    again = _OPENING.match(rest)
    names = _names(rest[again.end() :] if again else rest)
    # "Text size" and "Di Roma" are no bylines; "By Reporter" would be, but a name of one word is rare elsewhere.
    is_certain = text[:2].casefold() == "by" or any(" " in name for name in names)
    return names if is_certain or not rest.isascii() else []


def find_authors(page: Page) -> list[Evidence]:
    """The authors the page names, in the order of the byline; empty if it names none. Marks bylines of bare names."""
    top = max(page.title_at, 0)
    lead = range(max(0, top - 4), min(page.start + NEAR, len(page.blocks)))
    tail = range(max(lead.stop, page.end - 3), min(page.end + 8, len(page.blocks)))
    for at in (*lead, *tail):
        if at != page.title_at:
            where, names = _signed_names(page, at)
            if names:
                return _as_evidence(page, where, names)
    near = range(top + 1, min(page.start + NEAR, top + 2 * NEAR, len(page.blocks)))
    for at in near:
        if page.reasons[at] in FACT_LINES:
            names = _bare_names(page, at)
            if names:
                return _as_evidence(page, at, names)
    for at in near:
        names = _bare_names(page, at)
        if names:
            return [*_as_evidence(page, at, names), *_names_below(page, at)]
    return []


def _names_below(page: Page, first: int) -> list[Evidence]:
    """The further authors who stand below the one in block `first`, a line each."""
    evidence: list[Evidence] = []
    for at in range(first + 1, min(first + NEAR, len(page.blocks))):
        names = _bare_names(page, at)
        if not names or page.keys[at] == page.keys[first]:
            break
        evidence += _as_evidence(page, at, names)
    return evidence


def _signed_names(page: Page, at: int) -> tuple[int, list[str]]:
    """The names in the byline at block `at`, or on the line below it where that holds only the word "by"."""
    if page.reasons[at] in FACT_LINES and page.blocks[at].words <= BYLINE_WORDS_MOST:
        return at, names_in_byline(page.blocks[at].text)
    if page.keys[at] in _LONE_BYS and at + 1 < len(page.blocks):
        return at + 1, _names(page.blocks[at + 1].text)
    return at, []


def _as_evidence(page: Page, at: int, names: list[str]) -> list[Evidence]:
    if page.reasons[at] in {"", "share bar"}:
        page.reasons[at] = "byline"
    block = page.blocks[at]
    return [Evidence("authors", name, block.number, block.lines[0]) for name in dict.fromkeys(names)]


def _bare_names(page: Page, at: int) -> list[str]:
    """The names in block `at` if it holds nothing else, besides the date or an office."""
    block = page.blocks[at]
    if (
        page.reasons[at] not in {"", "timestamp", "source and date"}
        or block.words > 22
        or (block.ends_sentence and not block.text.endswith((")", ".")))
    ):
        return []
    if page.keys.count(page.keys[at]) > COPIES:
        return []
    text = block.text
    found = dates_in(text, page.language)
    if found:
        text = text[: found[0].start].rstrip(" ,-–—|/·•")
    signed = re.search(r"\bby\s+(?=[A-Z])", block.text) if found else None
    names = _names(block.text[signed.end() :]) if signed else _names(text)
    if not names or any(len(name.split()) < 2 or not _is_unlike_words(page, name) for name in names):
        return []
    near = range(max(0, at - 4), min(len(page.blocks), at + 6))
    if not found and not any(page.reasons[other] in {"timestamp", "source and date"} for other in near):
        return []
    return names


def _is_unlike_words(page: Page, name: str) -> bool:
    """Whether no word of `name` is a common word: one of a menu, or one the text writes in lower case."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{4,}", name)]
    if any(word.casefold().strip(".") in NOT_NAMES for word in name.split()):
        return False
    text = " ".join(block.text for block in page.blocks[page.start : page.start + 40])
    return not any(re.search(rf"\b{word}\b", text) for word in words)


def _names(text: str) -> list[str]:
    """The names `text` begins with, in normal case."""
    stop = _STOP.search(text, 1)
    if stop:
        text = text[: stop.start()]
    month = _MONTH_BEHIND.search(text)
    if month:
        text = text[: month.start()]
    names: list[str] = []
    for part in _JOINTS.split(text.strip(" ,.;:|*")):
        name = _name(part.strip(" ,.;:|"))
        if not name:
            break
        names.append(name)
    if len(names) > 1 and " " not in names[-1] and " " in names[0]:
        # "Anna Maier and Lea Wolf, Nairobi": the place is no third author.
        names.pop()
    return names


def _name(part: str) -> str:
    """`part` as a name in normal case; empty if it is none."""
    words = _unglued(part).split()
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    while words and words[-1].casefold().strip(".,") in ROLE_WORDS:
        words.pop()
    if not 1 <= len(words) <= NAME_WORDS or (len(words) == 1 and len(words[0]) < 4):
        return ""
    key = " ".join(words).casefold()
    if key in AGENCIES or words[0].casefold() in AGENCIES or (len(words) == 1 and (key in NOT_NAMES or key in MONTHS)):
        return ""
    if any(word.casefold() in ROLE_WORDS or re.search(r"\.[a-z]{2}", word) for word in words):
        return ""
    if not all(_NAME_WORD.match(word) or word in PARTICLES for word in words) or words[0] in {"The", "A"}:
        return ""
    return normal_case(words)


def _unglued(part: str) -> str:
    """`part` without an office that a lost line end glued to it: "Evan HalperStaff" is Evan Halper."""
    glued = re.search(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})", part)
    return part[: glued.start()] if glued and not re.search(r"\bMa?c$", part[: glued.start()]) else part


def normal_case(words: list[str]) -> str:
    """A name as it is written in a sentence: "AN BAIJIE" is An Baijie, "J.K. Rowling" stays."""
    if not all(word.isupper() for word in words) or (len(words) == 1 and len(words[0]) <= 2):
        return " ".join(words)
    return " ".join(
        word.lower() if word.casefold() in PARTICLES and at else _capitalised(word) for at, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    if "." in word and len(word) <= 5:
        return word
    return re.sub(r"[^\W\d_]+", lambda match: match.group()[0] + match.group()[1:].lower(), word)

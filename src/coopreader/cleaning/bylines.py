"""Names in one line: who a byline says has written it, in normal case, without offices, places and papers.

Only the words of the line are asked here; whether a page means it as its byline is the business of authors.py.
"""

import re
from typing import Final

from coopreader.cleaning.dates import dates_in
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import PAPERS
from coopreader.cleaning.vocabulary import (
    AGENCIES,
    BYLINE_WORDS,
    ENGLISH_MONTHS,
    MONTHS,
    NOT_COLLECTIVE,
    NOT_NAMES,
    PARTICLES,
    ROLE_WORDS,
)

COLLECTIVE_ENDS: Final = frozenset({"team", "staff", "desk", "bureau", "editors", "reports", "writers", "newsroom"})
"""Words that end the names of those who are no person."""

NAME_WORDS: Final = 5
"""Words a name may have."""
_OPENING: Final = Lazy(
    r"^(?:"
    + "|".join(sorted((re.escape(word) for word in BYLINE_WORDS), key=len, reverse=True))
    + r")\s*(?:[:：/]\s*|\s+|(?<=[^\x00-\x7f]))",
    re.IGNORECASE,
)
_STARTS: Final = frozenset(word[:2] for word in BYLINE_WORDS)
"""What the lines begin with that are asked for an opening, where they are written in plain letters."""

_GLUED: Final = Lazy(r"^(?:By|Von|Por|Par)(?:by\s+)?(?=[A-Z][.A-Za-z])")
_STOP_COLLECTIVE: Final = Lazy(
    r"\s?[|•·(（]|\s[-–—]\s|\son\s|\d|(?<=[a-z])(?=Updated|Published|Posted)|\bUpdated|\bPublished"
)
_STOP: Final = Lazy(
    r"\s*(?:[|•·‧●▪｜]|\s/|\s[-–—]\s|\s[-–—]|[-–—]\s|\(|（|\[|\bUpdated|\bPublished|\bPosted|\bLast|"
    r"\bin\s|\bat\s|\bon\s|\babout\s|"
    r"\s[A-Z]{3,5}(?:-TV)?\slogo|@|\bvia\b|\s{2,}|\d|\bStaff\b|\bSpecial\b|\bSenior\b|\bContribut|\bFollow\b|\bCorrespond|"
    r",\s(?:The\s)?(?:Associated|Reuters|AFP|AP\b)|…|(?<![A-Z])\.\s|\b[Ff]or\s)"
)
_JOINTS: Final = Lazy(
    r"\s*(?:(?<=[a-z])/(?=[A-Z])|,\s*(?:and|und|et|y|e)\s|,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\bavec\b|\ben\b|"
    r"\bog\b|\boch\b|、|，)\s*"
)
_MONTH_BEHIND: Final = Lazy(r"(?<=\w)\s+(?:" + "|".join(ENGLISH_MONTHS) + r")\.?$", re.IGNORECASE)
_NAME_WORD: Final = Lazy(r"^(?:[^\W\d_a-z][^\W\d_]*(?:['’ʼ.\-][^\W\d_]+)*\.?|[^\W\d_]\.)$")
_CHINESE: Final = Lazy(
    r"(?:(?:记者|記者)\s*[:：/／]?|(?:作者|撰文|文|投稿者|執筆者?|著者|筆者|ライター|取材・文|文・写真|文・構成|作成者)\s*[:：/／●＝]|(?:作者|著者|投稿者)\s)\s*([\u3400-\u9fff\u30a0-\u30ff·]{2,5}(?:[\s、，]+[\u3400-\u9fff\u30a0-\u30ff·]{2,4})*)"
    r"(?=[\s）)\]】|/／编編　,，.。；;]|$)"
)
_CHINESE_JOINTS: Final = Lazy(r"[\s、，]+")
KOREAN_REPORTER: Final = Lazy(r"(?:^|[\s=\])])([가-힣]{2,4})\s?(?:인턴|선임|전문)?(?:기자|특파원)(?=\s|$|[^가-힣])")


def names_in_byline(text: str) -> list[str]:
    """The names in `text` if it is a byline by its own words; empty if it is none."""
    if not text.isascii():
        reporters = _eastern_names(text)
        if reporters:
            return reporters
    opening = _opening_of(text)
    if not opening:
        return []
    rest = text[opening.end() :]
    again = _OPENING.match(rest)
    names = names_of(rest[again.end() :] if again else rest)
    # "Text size" and "Di Roma" are no bylines; "By Reporter" would be, but a name of one word is rare elsewhere.
    is_certain = text[:2].casefold() == "by" or any(" " in name for name in names)
    return names if is_certain or not rest.isascii() else []


def _eastern_names(text: str) -> list[str]:
    """The names in `text` if it is a byline as Chinese, Japanese and Korean pages write them."""
    chinese = _CHINESE.match(text) or (_CHINESE.search(text) if len(text) < 60 and "。" not in text[:-1] else None)
    if chinese:
        return [name for name in _CHINESE_JOINTS.split(chinese.group(1)) if name]
    return KOREAN_REPORTER.findall(text) if text[-1] in "자원" and len(text) < 40 else []


def _opening_of(text: str) -> re.Match[str] | None:
    """The word for "by" that `text` opens with; most lines are told by their first letters to have none."""
    if text.isascii() and text[:2].lower() not in _STARTS:
        return None
    return _OPENING.match(text) or _GLUED.match(text)


def opening_of_byline(text: str) -> int:
    """Where the names begin in a line that opens with a word for "by"; 0 if it does not."""
    opening = _opening_of(text)
    if not opening:
        return 0
    again = _OPENING.match(text, opening.end())
    return again.end() if again else opening.end()


def names_of(text: str) -> list[str]:
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
        if not name or (names and not PAPERS.isdisjoint(name.casefold().split())):
            break
        names.append(name)
    if len(names) > 1 and " " not in names[-1] and " " in names[0]:
        # "Anna Maier and Lea Wolf, Nairobi": the place is no third author.
        names.pop()
    return names


def collective_names(text: str) -> list[str]:
    """Who wrote it, where it is no person: up to five words in capitals, or the staff."""
    stop = _STOP_COLLECTIVE.search(text)
    names = [part.strip(" ,.;:|-–—") for part in _JOINTS.split(text[: stop.start()] if stop else text)]
    names = [name for name in names if name]
    if names and names[0].casefold() == "staff":
        return [text.strip()] if len(text.split()) <= NAME_WORDS + 1 and not stop else names[:1]
    are_names = all(len(name.split()) <= NAME_WORDS and name[0].isupper() for name in names)
    return names if names and are_names and NOT_COLLECTIVE.isdisjoint(names[0].casefold().split()) else []


def up_to_date(text: str, language: str | None) -> str:
    """`text` up to its first date."""
    found = dates_in(text, language)
    return (text[: found[0].start] if found else text).rstrip(" ,-–—|/·•")


def _name(part: str) -> str:
    """`part` as a name in normal case; empty if it is none."""
    words = _unglued(part).split()
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    if words and words[-1].casefold() in COLLECTIVE_ENDS:
        return ""
    if len(words) > 2:
        # "Lucy Thorn News Reporter": an office and its desk are no part of the name.
        role = next((at for at, word in enumerate(words) if at > 1 and _is_office(word)), len(words))
        words = words[:role]
    while words and (words[-1].casefold().strip(".,") in ROLE_WORDS or (len(words) > 1 and words[-1] in PARTICLES)):
        words.pop()
    if not 1 <= len(words) <= NAME_WORDS or (len(words) == 1 and len(words[0]) < 4):
        return ""
    key = " ".join(words).casefold()
    if key in AGENCIES or words[0].casefold() in AGENCIES or (len(words) == 1 and (key in NOT_NAMES or key in MONTHS)):
        return ""
    if any(word.casefold() in ROLE_WORDS or re.search(r"\.[a-z]{2}", word) for word in words):
        return ""
    if not all(word in PARTICLES or (_NAME_WORD.match(word) and not word[0].islower()) for word in words) or words[
        0
    ] in {"The", "A"}:
        return ""
    return normal_case(words)


def _is_office(word: str) -> bool:
    key = word.casefold().strip(".,")
    return key in ROLE_WORDS or key in NOT_NAMES


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

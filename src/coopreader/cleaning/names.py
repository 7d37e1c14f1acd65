"""What is a name: the ones a piece of a line begins with, in normal case, without offices, places and papers."""

import re
from typing import Final

from coopreader.cleaning.byline_words import BY_OTHERS, CREDENTIALS, OFFICES, WEEKDAYS
from coopreader.cleaning.given_names import GIVEN_NAMES
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.publisher_forms import PAPERS
from coopreader.cleaning.vocabulary import (
    AGENCIES,
    ENGLISH_MONTHS,
    MONTHS,
    NOT_COLLECTIVE,
    NOT_NAMES,
    PARTICLES,
    ROLE_WORDS,
    words,
)

NAME_WORDS: Final = 5
"""Words a name may have."""

SHORTEST: Final = 4
"""Letters of the shortest name of one word that is believed."""

HAN_WORDS: Final = 2
"""Words a Chinese or Japanese name may have."""

HAN_CELLS: Final = 8
"""Characters a Chinese or Japanese name may have, foreign ones in kana included."""

COLLECTIVE_ENDS: Final = frozenset({"team", "staff", "desk", "bureau", "editors", "reports", "writers", "newsroom"})
"""Words that end the names of those who are no person."""

BEHIND_NAMES: Final = (OFFICES | NOT_NAMES | WEEKDAYS) - PARTICLES
"""Words that are no part of the name before them."""

_STOP: Final = Lazy(r"[|•·‧●▪｜→(（\[\d…]|[\s][–—-]|[–—-]\s|(?<![A-Z])\.\s")
STOP_WORDS: Final = words(
    """in at on about via for updated published posted last logo Updated Published Posted Last For Updated: Published:
    Posted: UPDATED PUBLISHED POSTED UPDATED: PUBLISHED: POSTED:"""
)
"""Words that end a byline; in small letters only where names may have them in capitals."""

JOINT_WORDS: Final = words("and und et y e with avec mit con com en og och ja и i та και ve dan / &")
"""Words that stand between two names."""

_JOINT_SIGNS: Final = str.maketrans({",": ", ", ";": ", ", "&": " & ", "/": " / ", "、": ", ", "，": ", ", "،": ", "})
_ASIDE: Final = Lazy(
    r"\s?\([^()]{1,40}\)(?=\s?(?:,|and\b|&|und\b|et\b|y\b))|"
    r"\s(?:in|à|aus)\s[^\W\d_a-z][\w.-]{1,20}(?:\s[^\W\d_a-z][\w.-]{1,20}){0,2}(?=,?\s(?:and|und|et|&)\s[^\W\d_a-z])"
)
"""What stands behind one of several names: an office in brackets, the place each reports from."""

_NAME_WORD: Final = Lazy(r"(?:[^\W\d_a-z][^\W\d_]*(?:['’ʼ.\-][^\W\d_]+)*\.?|[^\W\d_]\.|[\u0900-\u0e4e]+)$")
_HAN: Final = Lazy(r"[\u3040-\u30ff\u3400-\u9fff]")
_GLUED: Final = Lazy(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})")
_DOMAIN: Final = Lazy(r"\.[a-z]{2}")
_NO_NAMES: Final = BY_OTHERS | ROLE_WORDS
_EDGES: Final = " ,.;:|*–—-()[]"
_PART_EDGES: Final = ",;:|*–—()[]"
_STOP_COLLECTIVE: Final = Lazy(
    r"\s?[|•·(（]|\s[-–—]\s|\son\s|\d|(?<=[a-z])(?=Updated|Published|Posted)|\bUpdated|\bPublished"
)
_JOINTS: Final = Lazy(r",\s*(?:and|und|et|y|e|и)\s|\s?[,;&、，،]\s?|\s(?:and|und|et|y|e|og|och|и)\s")


def names_of(text: str) -> list[str]:
    """The names `text` begins with, in normal case."""
    names: list[str] = []
    for part in _parts_of(text):
        keys = [word.casefold().strip(".,") for word in part]
        if names and len(keys) == 1 and keys[0] in CREDENTIALS:
            continue
        found = _names_in(part)
        if found and not (names and is_paper(found[0])):
            names += found
        elif names and BY_OTHERS.issuperset(keys):
            # "Anna Maier / Lea Wolf, photographs": the last name was not of a writer.
            names.pop()
        elif not names or OFFICES.isdisjoint(keys):
            break
    if len(names) > 1 and " " not in names[-1] and " " in names[0]:
        # "Anna Maier and Lea Wolf, Nairobi": the place is no third author.
        names.pop()
    return names


def _parts_of(text: str) -> list[list[str]]:
    """The words of `text` up to what ends a byline, parted where one name ends and another may begin."""
    if "@" in text:
        text = _without_accounts(text)
    if "(" in text or " in " in text or " à " in text or " aus " in text:
        text = _ASIDE.sub("", text)
    text = text.strip(_EDGES)
    stop = _STOP.search(text, 1)
    if stop:
        text = text[: stop.start()]
    parts: list[list[str]] = [[]]
    for word in text.translate(_JOINT_SIGNS).split():
        if word in STOP_WORDS and (parts[0] or len(parts) > 1):
            if word == "logo" and parts[-1][-1:] and parts[-1][-1].isupper():
                # "Ada Quill KXYZ logo": a picture's description, of two words.
                parts[-1].pop()
            break
        if word in JOINT_WORDS:
            parts.append([])
            continue
        bare = word.strip(_PART_EDGES)
        if bare:
            parts[-1].append(bare)
        if word[-1] == ",":
            parts.append([])
    last = parts[-1]
    if len(last) > 1 and last[-1].rstrip(".").lower() in ENGLISH_MONTHS:
        last.pop()
    return [part for part in parts if part]


def _without_accounts(text: str) -> str:
    """`text` without addresses of mail and accounts: "Ada Quill ada@harbour.example", "Ada Quill@adaquill"."""
    kept = []
    for word in text.split():
        before, sign, account = word.partition("@")
        if not sign:
            kept.append(word)
        elif before[:1].isupper() and "." not in account:
            kept.append(before)
        elif "/" in before:
            kept.append(before.partition("/")[0])
    return " ".join(kept)


def _names_in(words: list[str]) -> list[str]:
    """The name that `words` are, or the two that a lost line end glued: "Anna MaierLea Wolf"; empty if none."""
    for at, word in enumerate(words):
        glued = _GLUED.search(word) if len(word) > 6 and not word.isupper() else None
        if glued and word[: glued.start()] not in {"Mac", "Mc"}:
            first = _name([*words[:at], word[: glued.start()]])
            behind = [word[glued.start() :], *words[at + 1 :]]
            second = _name(behind) if first and behind[0].casefold() in GIVEN_NAMES else ""
            return [name for name in (first, second) if name]
    name = _name(words)
    return [name] if name else []


def _name(words: list[str]) -> str:
    """`words` as a name in normal case; empty if they are none."""
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    keys = [word.casefold().strip(".,") for word in words]
    if keys[-1] in COLLECTIVE_ENDS:
        return ""
    first, last = 0, len(words)
    while last - first > 2 and keys[first] in OFFICES:
        first += 1
    for at in range(first + 2, last):
        # "Lucy Thorn News Reporter": an office and its desk are no part of the name.
        if keys[at] in BEHIND_NAMES:
            last = at
            break
    while last > first and (keys[last - 1] in OFFICES or (last - first > 1 and words[last - 1] in PARTICLES)):
        last -= 1
    words, keys = words[first:last], keys[first:last]
    return normal_case(words) if _is_name(words, keys) else ""


def _is_name(words: list[str], keys: list[str]) -> bool:
    """Whether `words`, whose lower case is `keys`, are written as names are and are none of offices and agencies."""
    if not 1 <= len(words) <= NAME_WORDS or words[0] in {"The", "A"}:
        return False
    if keys[0] in AGENCIES or " ".join(keys) in AGENCIES or not _NO_NAMES.isdisjoint(keys):
        return False
    if len(words) == 1 and (len(words[0]) < SHORTEST or keys[0] in NOT_NAMES or keys[0] in MONTHS):
        return False
    if not all(map(_is_name_word, words)):
        return False
    text = "".join(words)
    return text.isascii() or not _HAN.search(text) or (len(text) <= HAN_CELLS and len(words) <= HAN_WORDS)


def _is_name_word(word: str) -> bool:
    """Whether `word` may be a word of a name: in capitals, a particle, an initial; no address."""
    if word in PARTICLES:
        return True
    return not word[0].islower() and _NAME_WORD.match(word) is not None and not ("." in word and _DOMAIN.search(word))


def collective_names(text: str) -> list[str]:
    """Who wrote it, where it is no person: up to five words in capitals, or the staff."""
    stop = _STOP_COLLECTIVE.search(text)
    names = [part.strip(" ,.;:|-–—") for part in _JOINTS.split(text[: stop.start()] if stop else text)]
    names = [name for name in names if name]
    if names and names[0].casefold() == "staff":
        return [text.strip()] if len(text.split()) <= NAME_WORDS + 1 and not stop else names[:1]
    are_names = all(len(name.split()) <= NAME_WORDS and name[0].isupper() for name in names)
    return names if names and are_names and NOT_COLLECTIVE.isdisjoint(names[0].casefold().split()) else []


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


_PAPER_ENDS: Final = ("新聞", "新闻", "新華", "通信", "报", "報", "网", "網", "社", "编辑部", "編集部")
"""What the names of Chinese and Japanese papers end with."""


def is_paper(name: str) -> bool:
    """Whether a name has a word that papers are called by."""
    return not PAPERS.isdisjoint(name.casefold().split()) or name.endswith(_PAPER_ENDS)

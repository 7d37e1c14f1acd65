"""Names in one line: who a byline says has written it.

Only the words of the line are asked here; whether a page means it as its byline is the business of authors.py.
"""

from collections.abc import Sequence
from typing import Final

from coopreader.cleaning.byline_words import BY_INSIDE, BY_OTHERS, LONE_BYS, OPENINGS
from coopreader.cleaning.dates import Found, dates_in
from coopreader.cleaning.eastern_bylines import EAST, eastern_names, whole_name
from coopreader.cleaning.names import collective_names, names_of
from coopreader.cleaning.page import key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.remembered import Remembered

OPENING_CELLS: Final = 50
"""Characters in which an opening stands, with the marks around it."""

_LEADS: Final = "•*–—| "
_MARKS: Final = frozenset(":：/／|｜=＝・●")
_PHRASES: Final[dict[str, list[str]]] = {}
"""The openings by their first word, longest first."""
for _phrase in sorted(OPENINGS, key=len, reverse=True):
    _PHRASES.setdefault(_phrase.split()[0], []).append(_phrase)
_WIDE: Final = tuple(phrase for phrase in OPENINGS if phrase[0] > "\u0e00")
"""Openings in scripts that leave no space behind words."""

_WIDE_FIRSTS: Final = frozenset(phrase[0] for phrase in _WIDE)

_HEADS: Final = frozenset(key_of(phrase)[:3] for phrase in LONE_BYS)
_SHORT_HEADS: Final = frozenset(key_of(phrase) for phrase in LONE_BYS if len(phrase) < 3)
"""What the keys of bylines begin with: three letters, or one of the shortest openings."""

_FIRST_WIDE: Final = "\u3040"
"""The first character that `_EASTERN` could find."""

_HEAD: Final = Lazy(r"[^\s:：/／|｜=＝・●]+")
_GLUED: Final = Lazy(r"(?:By|Von|Por|Par)(?:by\s+)?(?=[A-Z][.A-Za-z])")
_FIRSTS: Final = frozenset(
    form + mark for word in _PHRASES for form in (word, word.capitalize(), word.upper()) for mark in ("", ":")
)
"""First words of lines that may be bylines, as they are written."""

_OPEN_BEGINNINGS: Final = ("By", "BY", "Von", "Por", "Par", "*", "•", "–", "—", "|")
"""What other lines that may be bylines begin with: a name glued to its "by", a mark before it."""

_BYS: Final = BY_INSIDE | frozenset(("di", "da", "de", "oleh", "του", "της"))
_INSIDE_CUES: Final = ("by ", "By ", "BY ", "par ", "Par ", "von ", "Von ", "por ", "Por ", "oor ", "av ", "af ")
_INSIDE: Final = Lazy(r"(?<=[\s·|,\d])(?:[Bb]y|BY|[Pp]ar|[Vv]on|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)\s+(?=[^\W\d_a-z])")
_EASTERN: Final = Lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_BARS: Final = Lazy(
    r"\s?[|·•]\s?|,\s|\s[-–—]\s|"
    r"\s?\d\d?[:.h]\d\d(?:\s?(?:Uhr|[AaPp]\.?[Mm]\.?|h)\b)?(?:\s?(?:[ECMPSI][SD]?T|UTC|GMT|BST|CET|CEST|SAST|JST)\b)?"
)
_NAME: Final = r"((?:[^\W\d_a-z][\w.'’-]{0,24}\s){1,3}[^\W\d_a-z][\w.'’-]{0,24})"
_REACHED: Final = Lazy(rf"(?:^|[.?!•*–—-]\s){_NAME}\s(?:can|may)\sbe\s(?:reached|contacted)")
_CONTACT: Final = Lazy(
    rf"(?:[Cc]ontact|[Ee]mail|[Ff]ollow)\s(?:[Rr]eporter\s|[Tt]he\s[Aa]uthor,?\s)?{_NAME}\s(?:at|on|by|via)\b|"
    rf"(?:[Ww]ritten|[Rr]eported|[Aa]uthored|^[(\[]?[Rr]eporting|^[(\[]?[Ww]riting)\sby\s{_NAME}"
)
_CONTACT_CUES: Final = ("ontact ", "mail ", "ollow ", "written by ", "reported by ", "authored by ", "eporting by ")
_MORE: Final = Lazy(
    r"(?:(?:[Rr]ead|[Ss]ee|[Vv]iew)\s)?(?:(?:[Aa]ll|[Mm]ore|[Oo]ther|[Ll]atest|[Rr]ecent)\s){0,2}"
    rf"(?:(?:[Pp]osts?|[Ss]tories|[Aa]rticles|[Cc]olumns)\s)?(?:[Bb]y|[Ff]rom|[Aa]bout)\s{_NAME}$"
)
MORE_WORDS: Final = 9
"""Words of a line that leads to more of an author's articles."""

_BIO: Final = Lazy(
    rf"{_NAME}\s(?:covers|reports\son|writes\s(?:about|for)|(?:is|was)\s(?:an?|the)\s[^.]{{0,60}}?"
    r"\b(?:reporter|journalist|correspondent|editor|writer|columnist|author))\b"
)
_ADDRESSED: Final = Lazy(rf"^[(\[•*–—\s]{{0,3}}{_NAME}\s?[/,|:–—(-]?\s?[\w.+-]{{1,64}}@[\w-]{{1,64}}\.")
_RIGHTS: Final = Lazy(r"(?:©|\([cC]\)|[Cc]opyright)\s(?:©\s)?(?:\d{4}\s?[-–]\s?)?(?:\d{4},?\s)?(?:[Bb]y\s)?" + _NAME)


def openings_in(keys: Sequence[str], *, has_wide: bool) -> list[int]:
    """Which of a page's lines, by their `keys`, may open with a word for "by": most are told so not to, fast.

    Where the page `has_wide` characters, lines with other than plain letters all may: those words stand anywhere.
    """
    heads, short_heads = _HEADS, _SHORT_HEADS
    if has_wide:
        return [at for at, key in enumerate(keys) if key[:3] in heads or key[:2] in short_heads or not key.isascii()]
    return [at for at, key in enumerate(keys) if key[:3] in heads or key[:2] in short_heads]


def may_be_byline(text: str) -> bool:
    """Whether `text` begins as bylines do."""
    first = text.partition(" ")[0]
    return first in _FIRSTS or ":" in first or text.startswith(_OPEN_BEGINNINGS) or not text.isascii()


def names_in_byline(text: str) -> list[str]:
    """The names in `text` if it is a byline by its own words; empty if it is none."""
    return [*_IN_BYLINE[text]]


def _in_byline(text: str) -> tuple[str, ...]:
    if not text.isascii() and max(text) >= _FIRST_WIDE and _EASTERN.search(text):
        reporters = eastern_names(text)
        if reporters:
            return tuple(reporters)
    at = opening_of_byline(text)
    if not at:
        return ()
    opening, rest = text[:at].rstrip(), text[at:]
    names = names_of(rest)
    # "Text size" and "Reporter finds whale" are no bylines: a noun needs a colon behind it, or a whole line of names.
    if opening[-1] in _MARKS or opening.rsplit(None, 1)[-1].casefold() in _BYS:
        is_sure = opening[:2].casefold() == "by" or not rest.isascii() or any(" " in name for name in names)
    else:
        is_sure = any(" " in name for name in names) and " ".join(names).count(" ") + 2 >= len(rest.split())
    return tuple(names) if is_sure else ()


_IN_BYLINE: Final = Remembered(_in_byline)


def opening_of_byline(text: str) -> int:
    """Where the names begin in a line that opens with a word for "by"; 0 if it does not."""
    start = len(text) - len(text.lstrip(_LEADS)) if text[0] in _LEADS else 0
    end = _behind_opening(text, start)
    return end and (_behind_opening(text, end) or end)


def _behind_opening(text: str, start: int) -> int:
    """Where the words and marks end that stand before a name at `start`; 0 if none do."""
    head = text[start : start + OPENING_CELLS].lower()
    word = head.partition(" ")[0]
    phrases = _PHRASES.get(word)
    if phrases is None:
        match = _HEAD.match(head)
        phrases = _PHRASES.get(match.group(), []) if match else []
    for phrase in phrases or (_WIDE if head[:1] in _WIDE_FIRSTS else ()):
        if head.startswith(phrase):
            behind = head[len(phrase) :]
            rest = behind.lstrip()
            if rest[:1] in _MARKS and rest:
                rest = rest[1:].lstrip()
            elif not behind[:1].isspace() and phrase not in _WIDE:
                continue
            return start + len(head) - len(rest)
    glued = _GLUED.match(text, start) if word[:2] in {"by", "vo", "po", "pa"} else None
    return glued.end() if glued else 0


def by_inside(text: str) -> int:
    """Where the names begin behind a word for "by" inside `text`: "March 4 by Ada Quill", "Opinion by Ada Quill".

    0 if there is none, or it tells of a picture or a quotation.
    """
    by = _INSIDE.search(text) if any(map(text.__contains__, _INSIDE_CUES)) else None
    if not by:
        return 0
    before = text[: by.start()].casefold().split()
    is_credit = len(before) > 3 or not BY_OTHERS.isdisjoint(before)
    return 0 if is_credit and not dates_in(text) else by.end()


def names_beside_date(text: str, found: Sequence[Found], language: str | None) -> list[str]:
    """The names in the first part of `text` that holds nothing else, the dates `found` in it left out."""
    for one in reversed(found):
        text = text[: one.start] + " | " + text[one.end :]
    for part in map(str.strip, _BARS.split(text)):
        if language in EAST and whole_name(part):
            return [part]
        names = names_of(part) if part[:1].isupper() and " " in part else []
        if names and " ".join(names).count(" ") + 3 >= len(part.split()):
            return names
    return []


def collective_of(text: str) -> list[str]:
    """Whom `text`, what stands behind "by", names if it is no person."""
    found = dates_in(text)
    return collective_names((text[: found[0].start] if found else text).rstrip(" ,-–—|/·•"))


def names_told_of(text: str) -> list[str]:
    """Whom a line tells of as its writer: how to reach them, what office they hold, where more of theirs is."""
    match = _BIO.match(text)
    if not match and text.count(" ") < MORE_WORDS:
        match = _MORE.match(text)
    if not match and (" be reached" in text or " be contacted" in text):
        match = _REACHED.search(text)
    if not match and any(map(text.__contains__, _CONTACT_CUES)):
        match = _CONTACT.search(text)
    if not match and "@" in text:
        match = _ADDRESSED.match(text)
    return names_of(next(filter(None, match.groups()))) if match else []


def names_with_rights(text: str) -> list[str]:
    """Who has the rights, if a line claims them for a person."""
    has_cue = "©" in text or "(c)" in text or "(C)" in text or "opyright" in text
    match = _RIGHTS.search(text) if has_cue else None
    return names_of(match.group(1)) if match else []

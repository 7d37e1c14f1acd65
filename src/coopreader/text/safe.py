"""The one gate by which text enters the house: what a terminal may receive, and what a search can find.

`gate` takes bodies of text, `safe_line` takes values of one line (titles, names, file names). Everything read from a
file or a stream passes here once and nowhere else: entities are decoded once, and cleaning happens after decoding, so
that "&#27;[2J" cannot become an escape later. Do not strip or escape text in other rooms; ask for a rule here.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

MOST_MARKS: Final = 8
"""Combining marks left on one base. Living orthographies stack four at most (Hebrew with cantillation, polytonic Greek,
Vietnamese); UAX 15 §13 allows a stream 30. More is a flood that paints over the lines above."""

TAB_STOP: Final = 4
"""Columns from one tab stop to the next: tabs in saved pages indent menus, and eight would push them out of sight."""

_LINE_ENDS: Final = ("\r\n", "\r", "\x85", "\x0b", "\x0c", "\u2028", "\u2029")
"""What ends a line besides LF: Unicode 5.8 (UAX 14 BK, CR, NL)."""

_PLAIN_SPACES: Final = ("\xa0", "\u3000")
"""What Python does not call printable and ordinary text is full of."""

_STRING_STARTS: Final = "\x1b\x90\x98\x9b\x9d\x9e\x9f"

# Bodies of control strings exclude every control character, so that no scan runs past the next start.
_ESCAPE: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes
    r"|(?:\x1b\]|\x9d)[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"  # OSC: window title, clipboard, links
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x1b\\|\x9c)"  # DCS, SOS, PM, APC
    r"|\x1b[#%()*+\-./][0-~]|\x1b[78=>c]"  # character sets, save and restore, reset
)

_OVERSTRIKE: Final = re.compile(r"(?:_\x08)?([^\n\x08])(?:\x08(?:_|\1))+|_\x08(?=[^\n\x08])")
"""Bold and underlined as typewriters and man pages do it: the same letter twice, or a letter and a line."""

_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 but tab and line ends, DEL, C1
    "\xad\u180e\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width space, word joiner, BOM
    "\u202a-\u202e\u2066-\u206f"  # bidi embeddings, overrides, isolates; deprecated format characters
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"  # noncharacters, interlinear annotation
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # musical controls, tags
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)

_HARMFUL_ASCII: Final = bytes(byte for byte in range(128) if _HARMFUL.match(chr(byte)))

_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_FLOOD: Final = re.compile(rf"[^\w\s\x00-\u02ff\u2010-\u20cf\u2100-\u2bff\u3000-\u3029]{{{MOST_MARKS + 1},}}")
"""Runs among which a flood could be: combining marks are neither letters nor spaces. `_is_mark` decides."""

_COMPOSED: Final = re.compile("[\x00-\u02ff\u2010-\u2027\u20a0-\u20bf]*")
"""Letters and signs of Western texts, which compose with nothing before them: they are in NFC in any order."""

_UNSEEN: Final = re.compile("[\u034f\u061c\u200c-\u200f]")
"""What bodies keep and one-line values do not: joiners and directional marks."""

_PLAIN_ASCII: Final = bytes({*b"\n", *range(0x20, 0x7F)} - {*b"&"})
"""What of ASCII passes the gate as it is; "&" may begin an entity."""


@dataclass(frozen=True, slots=True)
class Gated:
    """Text past the gate."""

    text: str
    dropped: int
    """Characters left out or replaced by U+FFFD; line ends, tabs and entities that were rewritten do not count."""


def safe(text: str) -> str:
    """`text` without anything that a terminal would obey or an eye could not see. Lines end with LF."""
    return gate(text).text


def safe_line(text: str, *, entities: bool = False) -> str:
    """`text` as one line: `safe`, white space collapsed, no directional marks, no joiners. Lone surrogates are U+FFFD.

    `entities` is for raw values of a file; text that has passed the gate must not be decoded a second time.
    """
    if not (entities and "&" in text) and _is_simple(text):
        return text.strip()
    text = gate(text, entities=entities).text
    if _is_simple(text):
        return text.strip()
    # Composing again: a mark may have come next to its letter, and marks next to marks.
    return " ".join(_composed(_UNSEEN.sub("", text))[0].split())


def _is_simple(text: str) -> bool:
    """Whether `text` is one line but for the space around it, and of letters and signs that everybody types."""
    return text.isascii() and text.isprintable() and "  " not in text


def gate(text: str, *, entities: bool = True) -> Gated:
    """`text` as it may be shown and searched, and how much of it was dropped.

    Line ends become LF, entities are decoded once, escape sequences go as wholes, then what is left of control and
    invisible characters; NFC; tabs become spaces. Joiners (ZWJ, ZWNJ) and LRM, RLM, ALM stay. Linear time.
    """
    if _is_plain(text):
        return Gated(text, 0)
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    if entities and "&" in text:
        text = _ENTITY.sub(_decoded, text)
    before = len(text)
    if any(start in text for start in _STRING_STARTS):
        text = _ESCAPE.sub("", text)
    if "\x08" in text:
        text = _OVERSTRIKE.sub(r"\1", text)
    if text.isascii():
        # The same as _HARMFUL, ten times as fast.
        text = text.encode("ascii").translate(None, _HARMFUL_ASCII).decode("ascii")
        return Gated(text.expandtabs(TAB_STOP), before - len(text))
    text = _HARMFUL.sub("", text)
    text, replaced = _SURROGATE.subn("\ufffd", text)
    dropped = before - len(text) + replaced
    text, ebbed = _composed(text)
    return Gated(text.expandtabs(TAB_STOP), dropped + ebbed)


def _is_plain(text: str) -> bool:
    """Whether the gate would give `text` back as it is; False also where only the long way can tell.

    Most files are plain, and this is several times faster than one pass of a regex (bench: tests/text/test_safe.py).
    """
    # Letters of ASCII only hold the search up. Without them more runs look long, none looks shorter.
    others = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_ASCII)
    if not others:
        return True
    shown = seen = others.decode("utf-8", "surrogatepass")
    for space in _PLAIN_SPACES:
        shown = shown.replace(space, "")
    if "&" in shown or not shown.isprintable():
        return False
    if _COMPOSED.fullmatch(seen):
        return True
    # In this order: `is_normalized` sorts marks too (see _composed).
    return _FLOOD.search(seen) is None and unicodedata.is_normalized("NFC", text)


def _composed(text: str) -> tuple[str, int]:
    """`text` in NFC with no flood in it, and how many marks were dropped."""
    # Before composing: it sorts the marks of a base, in time that grows with the square of their number.
    capped = _FLOOD.sub(_ebbed, text)
    composed = unicodedata.normalize("NFC", capped)
    # And after it: some marks are written as two.
    ebbed = composed if composed == capped else _FLOOD.sub(_ebbed, composed)
    return ebbed, len(text) - len(capped) + len(composed) - len(ebbed)


def _decoded(entity: re.Match[str]) -> str:
    """The character that `entity` names; a name that HTML does not know stays as it is."""
    # 2,231 names: read only when a text has entities.
    from html.entities import html5

    name = entity[0][1:]
    character = _numbered(name[1:-1].lower()) if name[0] == "#" else html5.get(name, entity[0])
    # A line of the saved text stays one line: evidence counts them.
    return " " if character in {"\n", *_LINE_ENDS} else character


def _numbered(digits: str) -> str:
    """The character with the number `digits` ("8217", "x2019"), read as browsers do: HTML, 13.2.5.80."""
    number = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "replace")
    return chr(number) if 0 < number <= 0x10FFFF else "\ufffd"


def _ebbed(run: re.Match[str]) -> str:
    """`run` with at most MOST_MARKS marks on one base."""
    kept: list[str] = []
    marks = 0
    for character in run[0]:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    return character in "\u200c\u200d" or unicodedata.category(character).startswith("M")

"""What may be sent to a terminal: printable text, and the escape sequences that Textual itself draws with.

A whitelist, read strictly from the first byte to the last: whatever is not named here is foreign, wherever it stands.
"""

import re
from base64 import b64decode
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Final

MODES: Final = {
    "7": "line wrap",
    "25": "cursor shown",
    "1000": "mouse buttons",
    "1003": "mouse motion",
    "1004": "focus reports",
    "1006": "mouse positions as numbers",
    "1015": "mouse positions as numbers, an older form",
    "1049": "alternate screen",
    "2004": "marked paste",
    "2026": "frames shown as wholes",
    "2048": "resize reports",
}
"""The private modes that Textual switches."""

ON_AT_REST: Final = frozenset({"7", "25"})
"""The modes that a shell expects to be on; all others are off."""

_COLOUR: Final = r"(?:38|48);2;\d{1,3};\d{1,3};\d{1,3}"

_OURS: Final = re.compile(
    # Styles: reset, bold, dim, italic, underline, reverse, strike, and colours. No blinking, nothing concealed.
    rf"(?P<style>\x1b\[(?:0|(?:[123479]|{_COLOUR})(?:;(?:[123479]|{_COLOUR}))*)m)"
    r"|(?P<move>\x1b\[\d{1,4};\d{1,4}H)"
    rf"|(?P<mode>\x1b\[\?(?P<number>{'|'.join(MODES)})(?P<switch>[hl]))"
    r"|(?P<ask>\x1b\[\?(?:2026|2048)\$p)"
    r"|(?P<keys>\x1b\[(?:>\d{1,2}|<)u)"
    r"|(?P<pointer>\x1b\]22;(?:default|pointer|text|grab|grabbing|ns-resize|ew-resize)\x07)"
    r"|(?P<clipboard>\x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07)"
    r"|(?P<line>\r\n)"
    # No C0, DEL or C1; no line, bidi or deprecated format controls; no noncharacters, no tags.
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]+)"
)

_TORN: Final = re.compile(r"\x1b(?:\[[\d;?<>]*\$?|\][\d;\w+/=]*)?|\r")
"""How a sequence of ours may begin."""


def tokens(received: bytes, *, is_torn: bool = False) -> Iterator[re.Match[str]]:
    """The parts of `received`, each of one kind: the name of the group that is not None. Raises ForeignBytes.

    `is_torn` allows for a last part that is not whole, as it may be while the program goes on.
    """
    try:
        sent = getincrementaldecoder("utf-8")().decode(received, final=not is_torn)
    except UnicodeDecodeError as problem:
        raise ForeignBytes(f"no UTF-8 at {problem.start}: {_around(received, problem.start)!r}") from None
    at = 0
    while at < len(sent):
        part = _OURS.match(sent, at)
        if part is None and is_torn and _TORN.fullmatch(sent, at):
            return
        if part is None:
            raise ForeignBytes(f"{sent[at : at + 30]!r} after {sent[max(0, at - 60) : at]!r}")
        yield part
        at = part.end()


class ForeignBytes(AssertionError):
    """Something was sent that is neither text nor a sequence of ours."""


def copied(received: bytes, *, is_torn: bool = False) -> list[str]:
    """What was put on the clipboard, in its order."""
    return [b64decode(part["copied"]).decode() for part in tokens(received, is_torn=is_torn) if part["clipboard"]]


def modes_left(received: bytes, *, is_torn: bool = False) -> frozenset[str]:
    """The modes that are on after `received`, counted from a terminal at rest; keyboard modes are `keys`."""
    on, depth = set(ON_AT_REST), 0
    for part in tokens(received, is_torn=is_torn):
        if part["mode"]:
            (on.add if part["switch"] == "h" else on.discard)(part["number"])
        elif part["keys"]:
            depth += 1 if ">" in part["keys"] else -1
    return frozenset(on | ({"keys"} if depth else set()))


def colours(received: bytes, *, is_torn: bool = False) -> set[tuple[int, int, int]]:
    """Every colour that was sent, for letters or behind them."""
    found: set[tuple[int, int, int]] = set()
    for part in tokens(received, is_torn=is_torn):
        for red, green, blue in re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", part["style"] or ""):
            found.add((int(red), int(green), int(blue)))
    return found


def _around(received: bytes, at: int) -> bytes:
    return received[max(0, at - 40) : at + 20]

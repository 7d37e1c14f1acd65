"""The form in which strings are compared: case, accents, ligatures, widths and typographic marks folded away.

`fold` works one character at a time, so that every folded letter has exactly one character it came from and
`fold_with_map` can name it. Folded text is for comparing only: what a person sees is always the original.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

_LETTERS: Final = {
    **dict.fromkeys("øǿ", "o"),
    **dict.fromkeys("æǽǣ", "ae"),
    **dict.fromkeys("đð", "d"),
    "œ": "oe",
    "ł": "l",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ı": "i",
}
"""Letters that Unicode takes for one piece, as a keyboard without them writes them."""

_MARKS: Final = {
    **dict.fromkeys("‘’‚‛‹›′´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃﹘", "-"),
    **dict.fromkeys("\u00ad\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}
"""Typographic marks as a keyboard types them; what has no width (and the Arabic tatweel) is nothing."""

_ACCENTS: Final = (
    (0x0300, 0x036F),
    (0x0591, 0x05BD),
    (0x05BF, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
)
"""Accents, Hebrew points, Arabic vowel signs, variation selectors. Indic, Thai and kana signs are not here:
there a sign makes another letter, as か and が are."""


class _Table(dict[int, str]):
    """For `str.translate`: learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    """The folded form of one character: a few letters, or nothing."""
    if character.isascii():
        return character.lower()
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"  # Half of a pair cannot leave Python; the matcher lives outside it.
    if character.isspace():
        return " "
    folded = _MARKS.get(character, character)
    for _ in range(3):  # Some forms fold into forms that fold again (a bold capital, the Kelvin sign).
        folded = unicodedata.normalize("NFKD", folded).casefold()
        folded = "".join(_MARKS.get(c, _LETTERS.get(c, c)) for c in folded if not _is_accent(c))
    # An accent that stands alone is taken apart into a space and the accent.
    return folded.strip()


def _is_accent(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _ACCENTS)


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """`text` as it is compared: lower case, without accents, in plain letters and marks. May differ in length."""
    if text.isascii():
        return text.lower()
    return text.translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, Sequence[int]]:
    """`fold(text)`, and for each of its characters the offset in `text` of the one it came from, never descending."""
    folded = fold(text)
    if text.isascii():
        return folded, range(len(folded))
    return folded, [offset for offset, character in enumerate(text) for _ in _TABLE[ord(character)]]

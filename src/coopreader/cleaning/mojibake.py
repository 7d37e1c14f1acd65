"""Text whose encoding a program once mistook, mended: `donâ€™t` is don’t, `cafÃ©` is café.

UTF-8 read as Windows-1252 leaves sequences that no language writes. A page is mended only if it holds one that is
certain, since `“CAFÉ”` holds one that is not. The gate drops what Windows-1252 has no letter for, so some sequences
come without their last byte. Lines stay as they were saved: only what is read from them is mended.
"""

import re
from collections.abc import Sequence
from typing import Final

from coopreader.cleaning.patterns import Lazy

TIMES: Final = 2
"""How often text is mended at most: some has been mistaken twice."""

_SPECIAL: Final = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 has where Latin-1 has control characters."""

_REST: Final = rf"[\x80-\xbf{_SPECIAL}]"
_CERTAIN: Final = Lazy(
    r"â€|Ã[\xa1-\xa9\xb1-\xb6\xba\xbc\xbe](?=[a-zß-ÿ\s]|Ã)|Â[\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb]|ðŸ|Ð[\xb0-\xbf](?:Ñ|Ð)|ï»¿"
)
_SIGNS: Final = ("â€", "Ã", "Â", "ðŸ", "Ð", "ï»¿")
"""What every certain sequence begins with."""

_SEQUENCE: Final = Lazy(rf"[Â-ß]{_REST}|[à-ï]{_REST}{{2}}|[ð-ô]{_REST}{{3}}")
_LIKELY: Final = Lazy(
    r"[\xa0-\u017f\u02c6\u02dc\u0386-\u052f\u05d0-\u06ff\u0900-\u0e7f\u1e00-\uffef\U0001f000-\U0001faff]"
)
"""What mended characters are: letters of living scripts, punctuation, pictures; a closing quote after É gives none."""

_CUT: Final = (("â€", "”"), ("Â\xa0", "\xa0"), ("Â ", " "))
"""Sequences whose last byte the gate has dropped, after all whole ones are mended."""


def mend(lines: Sequence[str]) -> tuple[Sequence[str], int]:
    """`lines` with mistaken encodings mended, and how many characters that gave; the same lines if there are none."""
    foreign = "\n".join([line for line in lines if not line.isascii()])
    if not any(map(foreign.__contains__, _SIGNS)) or not _CERTAIN.search(foreign):
        return lines, 0
    whole: list[str] = []
    mended = 0
    for line in lines:
        text, count = (line, 0) if line.isascii() else _mended(line)
        whole.append(text)
        mended += count
    return whole, mended


def _mended(text: str) -> tuple[str, int]:
    """`text` as it was written, and how many characters of it were mended."""
    mended = 0

    def read(sequence: re.Match[str]) -> str:
        nonlocal mended
        try:
            character = bytes(map(_byte, sequence.group())).decode("utf-8")
        except UnicodeDecodeError:
            return sequence.group()
        if not _LIKELY.match(character):
            return sequence.group()
        mended += 1
        return character

    for _ in range(TIMES):
        text = _SEQUENCE.sub(read, text)
    for cut, character in _CUT:
        mended += text.count(cut)
        text = text.replace(cut, character)
    return text, mended


def _byte(character: str) -> int:
    """The byte that was read as `character`."""
    return ord(character) if character <= "\xff" else character.encode("cp1252")[0]

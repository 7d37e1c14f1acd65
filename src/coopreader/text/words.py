"""Counting words, and the minutes it takes to read them."""

import re
from typing import Final

_SOLITARY: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and ideographs: written without spaces, so each character is counted."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")

WORDS_A_MINUTE: Final = 238
"""Silent reading of English non-fiction by adults, mean of 190 studies: Brysbaert 2019, J. Memory and Language 109."""

CHARACTERS_A_MINUTE: Final = 255
"""Chinese, mean of the standardised IReST texts: Trauzettel-Klosinski and Dietz 2012, IOVS 53."""

_SOLITARY_LANGUAGES: Final = frozenset({"zh", "ja", "th", "lo", "my", "km"})


def count_words(text: str) -> int:
    """Words in `text`; in scripts without spaces every character is one."""
    solitary = 0
    if not text.isascii():
        text, solitary = re.subn(f"[{_SOLITARY}]", " ", text)
    return solitary + len(_WORD.findall(text))


def reading_minutes(words: int, language: str | None = None) -> int:
    """Whole minutes, at least 1, that `words` words take in `language` (ISO 639-1)."""
    rate = CHARACTERS_A_MINUTE if language in _SOLITARY_LANGUAGES else WORDS_A_MINUTE
    return max(1, round(words / rate))

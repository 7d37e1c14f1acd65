"""Which words of a line the running text uses, in how many of its paragraphs, and whether soon.

A word is compared by its beginning, since in most languages endings bend; where a script has no spaces, two characters
in a row are a word. Words of one or two letters say nothing.
"""

from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import Final

from coopreader.cleaning.patterns import Lazy

PARAGRAPHS: Final = 24
"""Paragraphs of the running text whose words are counted."""

PARAGRAPH_CELLS: Final = 400
"""Characters of a paragraph whose words are counted."""

LEAD: Final = 3
"""Paragraphs that make the lead: what a headline says is said again there."""

_SPACELESS: Final = r"\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_NOT_SPACELESS: Final = bytes(byte for byte in range(256) if byte != 0xE0 and not 0xE3 <= byte <= 0xEF)
"""What is left out of UTF-8 to see whether any character begins as those of `_SPACELESS` do."""

_PLAIN_WORD: Final = Lazy(r"([a-z]{3,6}|[0-9]{2,6})[a-z0-9]*")
_WORD: Final = Lazy(r"([^\W\d_]{3,6}|\d{2,6})\w*")
_PAIR: Final = Lazy(rf"(?=([{_SPACELESS}]{{2}}))")
_IDEOGRAPH: Final = Lazy(rf"[{_SPACELESS}]")


def words_of(text: str) -> set[str]:
    """The beginnings of the words in `text`, its numbers, and its pairs of ideographs."""
    if text.isascii():
        return set(_PLAIN_WORD.findall(text.lower()))
    folded = text.casefold()
    if not ideographs_in(folded):
        return set(_WORD.findall(folded))
    return {*_PAIR.findall(folded), *_PLAIN_WORD.findall(folded)}


def ideographs_in(text: str) -> int:
    """How many characters of `text` belong to scripts without spaces."""
    # Patterns with sets of ideographs are dear, and most texts have no byte that ideographs begin with in UTF-8.
    if text.isascii() or not text.encode("utf-8", "replace").translate(None, _NOT_SPACELESS):
        return 0
    return len(_IDEOGRAPH.findall(text))


class TextWords:
    """The words of the running text, given as its paragraphs."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        sets = [words_of(paragraph[:PARAGRAPH_CELLS]) for paragraph in paragraphs[:PARAGRAPHS]]
        self.lead = set().union(*sets[:LEAD])
        self.spread = Counter([word for words in sets for word in words])
        """In how many paragraphs each word stands."""

    def use_of(self, words: set[str], own: int = 0) -> float:
        """How much the text uses `words`: for each, log2 of one more than the paragraphs it is in, `own` left out."""
        spread, more = self.spread, 1 - own
        return sum([log2(spread[word] + more) for word in words if word in spread])

    def lead_words(self, words: set[str], own: int = 0) -> int:
        """How many of `words` stand in the lead; those of a paragraph's own, which is told by `own`, elsewhere too."""
        return sum([self.spread[word] > own for word in words & self.lead])

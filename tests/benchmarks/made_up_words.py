"""A language of our own with the frequencies of a real one: a few words everywhere, most hardly ever (Zipf's law).

Its frequent words are the small ones of English, so that it is told for English; the others are made of syllables.
"""

from random import Random
from typing import Final

import numpy as np

FREQUENT: Final = (  # noqa: SIM905 - words read better than a list of them
    "the of and to in a that is was for on with as by it at from his are be has had this have not but they an which "
    "were their said will who one its would been more or he she also about after when than out over new two into "
    "there could year other first some people up time only last before most three now between while against under "
    "so since where many during because may these no any made both such then through years even still much well "
    "should down four off around five week until each did being day own another later city local work like"
).split()

WORDS: Final = 30_000
"""Words of the language; a newspaper uses about as many in a month."""

FLATTENING: Final = 2.7
"""The n-th word has the weight 1 / (n + FLATTENING), Mandelbrot's form of Zipf's law."""

NAMES: Final = 0.15
"""Share of the rarer words that are names."""

_TABLE: Final = 1 << 20
"""Places of the table in which a word has as many as its weight: looking one up is faster than searching."""

_AT_ONCE: Final = 1 << 20

_STARTS: Final = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st str t th tr v w".split()  # noqa: SIM905
_VOWELS: Final = "a a e e e i i o o u ai ea ee ou oo".split()  # noqa: SIM905
_ENDS: Final = ("", "", "", "l", "ld", "m", "n", "nd", "nt", "r", "rd", "rn", "s", "sh", "st", "t", "ck")
_TAILS: Final = ("", "", "", "", "er", "ing", "ed", "ly", "ion", "ment", "s", "al", "ée", "ø")


class Words:
    """Words one after the other, as often as they are in the language; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.words = _language(seed)
        self._numbers = np.random.default_rng(seed)
        self._object_words = np.array(self.words, dtype=object)
        weights = np.cumsum(1 / (np.arange(len(self.words)) + 1 + FLATTENING))
        places = (np.arange(_TABLE) + 0.5) / _TABLE * weights[-1]
        self._table = np.searchsorted(weights, places).astype(np.int32)
        self._ready: list[str] = []
        self._next = 0

    def take(self, count: int) -> list[str]:
        """The next `count` words, at most _AT_ONCE."""
        if self._next + count > len(self._ready):
            drawn = self._numbers.integers(0, _TABLE, _AT_ONCE)
            self._ready = self._object_words[self._table[drawn]].tolist()
            self._next = 0
        self._next += count
        return self._ready[self._next - count : self._next]

    def rare(self, count: int) -> list[str]:
        """So many words that a text would be about."""
        return [self.words[self.random.randrange(len(FREQUENT), len(self.words))] for _ in range(count)]

    def sentence(self, topic: list[str]) -> str:
        """A sentence in which a word of `topic` may stand."""
        random = self.random
        words = self.take(random.randint(6, 30))
        if random.random() < 0.7:
            words[random.randrange(1, len(words))] = random.choice(topic)
        if len(words) > 14:
            words[len(words) // 2] += ","
        text = " ".join(words)
        if random.random() < 0.12:
            return f"“{_capital(text)},” said {self.person()}."
        return f"{_capital(text)}."

    def paragraph(self, topic: list[str]) -> str:
        """One to four sentences."""
        return " ".join(self.sentence(topic) for _ in range(self.random.randint(1, 4)))

    def headline(self, topic: list[str]) -> str:
        """A headline made of the words of `topic` with small words between them."""
        words = [word for rare in topic[:4] for word in (rare, *self.random.choices(FREQUENT, k=1))]
        return _capital(" ".join(words[:-1]))

    def person(self) -> str:
        """A name of somebody."""
        return " ".join(_capital(word) for word in self.rare(2))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _language(seed: int) -> list[str]:
    """Its words, the most frequent first, no two alike."""
    random = Random(seed)
    words = dict.fromkeys(FREQUENT)
    while len(words) < WORDS:
        # The rarer a word, the longer.
        syllables = 1 + (len(words) > 1_000) * random.randint(0, 1) + random.randint(0, 1)
        made = "".join(random.choice(_STARTS) + random.choice(_VOWELS) + random.choice(_ENDS) for _ in range(syllables))
        word = made + random.choice(_TAILS)
        words[_capital(word) if len(words) > len(FREQUENT) + 300 and random.random() < NAMES else word] = None
    return list(words)

"""What a reader typed, as terms that can be looked for.

Today a query is words: split at white space, every one wanted, in any order. Whatever else a query may one
day say (exact words, exclusions, fields) is understood here; the modules that look and order see only terms.
"""

from dataclasses import dataclass
from typing import Final

from coopreader.matching.words import bare
from coopreader.text.folding import fold

MAX_CHARACTERS: Final = 2_000
"""Of a query that are read: a pasted paragraph is no query, and no headline is as long."""

MAX_TERMS: Final = 16
"""Terms that are looked for. Each costs a pass over all words; sixteen pin down any headline."""

MAX_LETTERS: Final = 64
"""Of one term that are looked for: longer than any word a person types."""

LETTERS_A_TYPO: Final = 4
"""One typo for every so many letters: with fewer letters, any word is a misspelling of any other."""

MAX_TYPOS: Final = 2
"""In one word: with three letters wrong, three quarters of all long words could be meant."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query."""

    letters: str
    """Folded, without punctuation around it, 1 to MAX_LETTERS characters."""

    @property
    def typos(self) -> int:
        """How many of its letters may be wrong: 0 to MAX_TYPOS. None of a number's: it would be another number."""
        if not any(map(str.isalpha, self.letters)):
            return 0
        return min(MAX_TYPOS, len(self.letters) // LETTERS_A_TYPO)


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood."""

    text: str
    """As it was typed."""
    terms: tuple[Term, ...]
    """In the order typed, each once; none if nothing was asked for."""


def parse(text: str) -> Query:
    """The query that `text` says. Never raises: whatever is typed means something."""
    words = (bare(word)[:MAX_LETTERS] for word in fold(text[:MAX_CHARACTERS]).split())
    distinct = list(dict.fromkeys(words))[:MAX_TERMS]
    return Query(text, tuple(Term(word) for word in distinct))

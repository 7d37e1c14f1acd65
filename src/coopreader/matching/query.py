"""What a reader typed, understood: every clause of a query must hold, and one of the terms of each.

    word        letters of a word, in order, but for a slip    'word     just these letters, in a row
    'word'      the whole word                                 "a b"     words side by side
    ^word       the title begins so                            word$     the title ends so
    !word       not this                                       a | b     one of both
    field:...   any of these, asked of a field (fields.py)     \\         the next character is a letter

Whatever is typed means something: an unknown field, a day that is none, a quotation mark without its second are
text. An operator with nothing behind it says nothing yet. The modules that look and order see only this.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from coopreader.matching.fields import TITLE, Limits, NumberField, TextField, field_named
from coopreader.matching.words import bare
from coopreader.text.folding import fold

MAX_CHARACTERS: Final = 2_000
"""Of a query that are read: a pasted paragraph is no query, and no headline is as long."""

MAX_TERMS: Final = 16
"""Terms that are looked for. Each costs a pass over all words; sixteen pin down any headline."""

MAX_LETTERS: Final = 64
"""Of one word that are looked for: longer than any word a person types."""

LETTERS_A_TYPO: Final = 4
"""One typo for every so many letters: with fewer letters, any word is a misspelling of any other."""

MAX_TYPOS: Final = 2
"""In one word: with three letters wrong, three quarters of all long words could be meant."""

How = Literal["like", "holds", "is", "unfinished", "begins", "ends", "whole"]
"""How a term's words are meant: `word`, `'word`, `'word'` and a closed phrase, a phrase that is still being typed,
`^word`, `word$`, `^word$`."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that are looked for in a text."""

    letters: str
    """Folded, without punctuation around them, each 1 to MAX_LETTERS characters; only a phrase has several words."""
    how: How = "like"
    field: str = TITLE
    is_not: bool = False
    """Whether what matches is left out."""
    typed: str = ""
    """The same words as they were typed, where that has capitals: a capital means one."""

    @property
    def typos(self) -> int:
        """How many letters may be wrong: 0 to MAX_TYPOS. None of a number's: it would be another number."""
        if self.how != "like" or not any(map(str.isalpha, self.letters)):
            return 0
        return min(MAX_TYPOS, len(self.letters) // LETTERS_A_TYPO)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day or a number of minutes that is asked for."""

    field: str
    limits: Limits
    typed: str
    """What stood behind the colon."""
    is_not: bool = False


Clause = tuple[Term | Bound, ...]
"""Of these one must hold."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood."""

    clauses: tuple[Clause, ...]
    """In the order typed, each once; none if nothing was asked for."""

    @property
    def ranks(self) -> bool:
        """Whether it says how like a title is; if not, it only says which articles."""
        return any(_is_wanted_title(term) for clause in self.clauses for term in clause)


def _is_wanted_title(term: Term | Bound) -> bool:
    return isinstance(term, Term) and term.field == TITLE and not term.is_not


Letters = list[tuple[str, bool]]
"""Characters as typed, each with whether it is an operator's place to stand: an escaped one is not."""

QUOTES: Final = frozenset('"“”„')
_BEFORE_A_QUOTE: Final = frozenset("!^:'")


@lru_cache(maxsize=16)
def parse(text: str) -> Query:
    """The query that `text` says. Never raises: whatever is typed means something."""
    clauses: list[list[Term | Bound]] = []
    joins = False
    for typed in split(text[:MAX_CHARACTERS]):
        if typed == [("|", True)]:
            joins = bool(clauses)
            continue
        term = _term(typed)
        if term is None:
            continue
        if joins:
            clauses[-1].append(term)
        else:
            clauses.append([term])
        joins = False
        if sum(map(len, clauses)) == MAX_TERMS:
            break
    return Query(tuple(dict.fromkeys(map(tuple, clauses))))


def split(text: str) -> list[Letters]:
    """The terms of `text`: what stands between white space that is neither escaped nor in quotation marks."""
    found: list[Letters] = []
    term: Letters = []
    is_escaped = is_quoted = False
    for character in text:
        opens = character in QUOTES and (not term or term[-1][0] in _BEFORE_A_QUOTE)
        if is_escaped:
            term.append((character, False))
            is_escaped = False
        elif character == "\\":
            is_escaped = True
        elif character.isspace() and not is_quoted:
            found.append(term)
            term = []
        else:
            is_quoted = not is_quoted if character in QUOTES and (opens or is_quoted) else is_quoted
            term.append((character, True))
    return [letters for letters in (*found, term) if letters]


def _term(typed: Letters) -> Term | Bound | None:
    """What one term says; None if it says nothing (yet)."""
    is_not, rest = _without(typed, "!")
    for place, (character, operates) in enumerate(rest):
        if operates and fold(character) == ":":
            asked = _of_field(_plain(rest[:place]), rest[place + 1 :], is_not=is_not)
            if asked is not None:
                return asked
            break
    return _in_text(rest, TITLE, is_not=is_not)


def _of_field(name: str, typed: Letters, *, is_not: bool) -> Term | Bound | None:
    """What `typed` asks of the field called `name`; None if there is no such field, or nothing is asked."""
    field = field_named(name)
    negates, value = _without(typed, "!")
    if isinstance(field, TextField):
        return _in_text(value, field.name, is_not=is_not != negates)
    if isinstance(field, NumberField):
        written = fold(_plain(value))
        limits = field.limits_of(written)
        return None if limits is None else Bound(field.name, limits, written, is_not != negates)
    return None


def _in_text(typed: Letters, field: str, *, is_not: bool) -> Term | None:
    """What `typed` (without field and `!`) asks of a text; None if it has no letters."""
    begins, rest = _without(typed, "^")
    exact, rest = _without(rest, "'") if not begins else (False, rest)
    ends = len(rest) > 1 and rest[-1] == ("$", True)
    if ends:
        rest = rest[:-1]
    is_closed = False
    is_phrase = bool(rest) and rest[0][1] and rest[0][0] in QUOTES
    if is_phrase:
        is_closed = len(rest) > 1 and rest[-1][1] and rest[-1][0] in QUOTES
        rest = rest[1 : -1 if is_closed else None]
    elif exact and len(rest) > 1 and rest[-1][1] and fold(rest[-1][0]) == "'":
        is_closed = True
        rest = rest[:-1]
    words = _plain(rest).split()[:MAX_TERMS]
    # Folding can part a word: some characters are whole sentences.
    pairs = [(bare(folded)[:MAX_LETTERS], bare(word)[:MAX_LETTERS]) for word in words for folded in fold(word).split()]
    pairs = pairs[:MAX_TERMS]
    letters = " ".join(folded for folded, _ in pairs)
    if not letters:
        return None
    operates = all(is_operating for _, is_operating in typed)
    if operates and not (exact or is_phrase) and letters.isascii() and not any(map(str.isalnum, letters)):
        # A lone mark is the beginning of something (`#metoo`, `$100`), or stands between words.
        return None
    how: How
    if begins or ends:
        how = "whole" if begins and ends else "begins" if begins else "ends"
    elif is_closed:
        how = "is"
    elif is_phrase or (len(pairs) > 1 and not exact):
        how = "unfinished"
    else:
        how = "holds" if exact or is_not else "like"
    capitals = " ".join(word for _, word in pairs)
    return Term(letters, how, field, is_not, capitals if capitals != capitals.lower() else "")


def _without(typed: Letters, operator: str) -> tuple[bool, Letters]:
    """Whether `typed` begins with `operator`, and what follows it."""
    starts = bool(typed) and typed[0][1] and fold(typed[0][0]) == operator
    return starts, typed[1:] if starts else typed


def _plain(typed: Letters) -> str:
    return "".join(character for character, _ in typed)

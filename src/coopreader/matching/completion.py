"""What would be typed next: the rest of a field's name, of a value behind its colon, of a query asked before.

One guess and no list: the bar shows it behind the cursor. To be asked at every key, so it looks at few values.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from coopreader.matching.fields import FIELDS, TITLE, TextField, field_named
from coopreader.matching.query import MAX_CHARACTERS, QUOTES, split
from coopreader.text.folding import fold, fold_with_map

FROM_LETTERS: Final = 2
"""Letters of a field's name before the rest is guessed: with one, it would flicker behind every word."""

MOST_VALUES: Final = 1_000
"""Values looked at, the most frequent ones: a fifth of a millisecond, and one if none of them is ASCII."""

_SINGULAR: Final = frozenset({TITLE, "file"})
"""Fields whose values hardly recur: to guess one is to guess an article, which is what the list does."""

_PREFIXES: Final = ("!", "^", "'")
_UNQUOTABLE: Final = QUOTES | {"\\"}
"""What no value may hold: in quotation marks it would mean something else."""


class Completion(NamedTuple):
    """A guess."""

    rest: str
    """What would be added, as it is shown behind what was typed."""
    line: str
    """All of the line with it: the value may stand in quotation marks there."""


def completion(text: str, values: Callable[[str], Iterable[str]], remembered: Sequence[str] = ()) -> Completion | None:
    """How `text` would go on, if that can be guessed.

    `values` gives the values of a field by its name, the most frequent first; `remembered` are queries, newest last.
    """
    if len(text) >= MAX_CHARACTERS:
        return None
    typed = _open_term(text)
    return _of_field(text, typed, values) or _of_name(text, typed) or _of_query(text, remembered)


def _open_term(text: str) -> str:
    """The term at the end of `text` that is still being typed, without a `!` before it.

    Nothing if a new one would begin, or if a backslash in it makes it longer than it says.
    """
    letters = split(text + "x")[-1][:-1]
    return (
        "".join(character for character, _ in letters).removeprefix("!")
        if all(is_sign for _, is_sign in letters)
        else ""
    )


def _of_name(text: str, typed: str) -> Completion | None:
    """The rest of a field's name, and its colon."""
    if len(typed) < FROM_LETTERS:
        return None
    name = next((field.name for field in FIELDS if field.name.startswith(typed.lower())), None)
    return None if name is None else _suffix(text, name[len(typed) :] + ":")


def _of_field(text: str, typed: str, values: Callable[[str], Iterable[str]]) -> Completion | None:
    """The rest of the value behind a field's colon."""
    name, colon, value = typed.partition(":")
    field = field_named(name)
    if not colon or not isinstance(field, TextField) or field.name in _SINGULAR:
        return None
    for prefix in _PREFIXES:
        value = value.removeprefix(prefix)
    quote = value[:1] if value[:1] in QUOTES else ""
    value = value[len(quote) :]
    if _UNQUOTABLE.intersection(value):
        return None
    more = _longer(value, values(field.name))
    if more is None:
        return None
    if quote or _needs_quotes(value + more):
        before = text[: len(text) - len(quote + value)]
        return Completion(more, f'{before}"{value}{more}"')
    return _suffix(text, more)


def _longer(start: str, values: Iterable[str]) -> str | None:
    """What the first of `values` that begins with `start` has behind it; None if there is none, or no more."""
    folded_start = fold(start)
    for value in islice(values, MOST_VALUES):
        if not fold(value).startswith(folded_start) or _UNQUOTABLE.intersection(value):
            continue
        folded, offsets = fold_with_map(value)
        at = len(folded_start)
        if at == len(folded):
            return None
        if at and offsets[at] == offsets[at - 1]:
            continue  # Half of a ligature.
        more = value[offsets[at] :]
        # A capital means one: it is not put into a line that has none.
        return more if start != start.lower() else more.lower()
    return None


def _needs_quotes(value: str) -> bool:
    """Whether `value` alone would say something else, or nothing: signs without a letter."""
    return (
        not any(map(str.isalnum, value))
        or any(map(str.isspace, value))
        or fold(value[0]) in {"!", "^", "'"}
        or fold(value[-1]) in {"$", "'"}
    )


def _of_query(text: str, remembered: Sequence[str]) -> Completion | None:
    """The rest of the newest query that begins as `text` does."""
    if not text.strip():
        return None
    query = next((query for query in reversed(remembered) if query.startswith(text) and query != text), None)
    return None if query is None else Completion(query[len(text) :], query)


def _suffix(text: str, rest: str) -> Completion:
    return Completion(rest, text + rest)

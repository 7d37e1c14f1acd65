"""What was understood of a query, in words: `source is xinhua · after 2015 · "patrol"`.

The words of the person stay theirs; ours stand around them. What a query asks for is the business of query.py.
"""

from typing import Final

from coopreader.matching.fields import TITLE, NumberField, field_named
from coopreader.matching.query import Bound, Clause, Query, Term

BETWEEN: Final = " · "
"""Between two clauses, both of which must hold."""

OR: Final = " or "
"""Between two terms, one of which must hold."""

_VERBS: Final = {"begins": ("begins with", "does not begin with"), "ends": ("ends with", "does not end with")}
"""How a term's words are meant, and are not; in all other ways something is or is not."""


def understood(query: Query) -> str:
    """All that `query` asks for, clause by clause; empty if it asks for nothing."""
    return BETWEEN.join(map(_clause_in_words, query.clauses))


def is_plain(query: Query) -> bool:
    """Whether `query` is words of a title and nothing else: in the bar they speak for themselves."""
    return all(
        isinstance(term, Term) and (term.how, term.field, term.is_not) == ("like", TITLE, False) and len(clause) == 1
        for clause in query.clauses
        for term in clause
    )


def _clause_in_words(clause: Clause) -> str:
    """One clause; the terms of one field that only differ in their words share its name."""
    told: list[str] = []
    said = ""
    for term in clause:
        asks, words = _bound_in_words(term) if isinstance(term, Bound) else _term_in_words(term)
        # "source is not a or b" would say neither of both.
        is_shared = asks and asks == said and not term.is_not
        told.append(words if is_shared else " ".join(filter(None, (asks, words))))
        said = asks
    return OR.join(told)


def _bound_in_words(bound: Bound) -> tuple[str, str]:
    field = field_named(bound.field)
    told = field.sentence.format(field.told(bound.typed)) if isinstance(field, NumberField) else bound.typed
    return "not" if bound.is_not else "", told


def _term_in_words(term: Term) -> tuple[str, str]:
    """What is asked, and the words it is asked of: "source is" and "xinhua"."""
    letters = term.typed or term.letters
    words = letters if term.how == "like" else f'"{letters}"'
    if term.field == TITLE and term.how not in {"begins", "ends", "whole"}:
        return "not" if term.is_not else "", words
    field = field_named(term.field)
    label = term.field if field is None or isinstance(field, NumberField) else field.label
    return f"{label} {_VERBS.get(term.how, ('is', 'is not'))[term.is_not]}", words

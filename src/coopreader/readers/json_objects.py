"""An article as one JSON object, wherever it stands: its title, its text and whatever else it declares.

Our own export reads back as it was: its paragraphs and folds are final, so nothing in them is decoded or cleaned again.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NoReturn

from coopreader.article import Fold, Unreadable
from coopreader.readers.declaring import declared
from coopreader.readers.fields import FieldNames, by_fact
from coopreader.readers.plain_text import lines_of
from coopreader.readers.reader import Draft, Saved
from coopreader.text.safe import gate, safe_line

SPACE: Final = " \t\n\r"
"""What may stand around a value (RFC 8259 §2)."""


def object_draft(saved: Saved, names: FieldNames, *, needs_text: bool = False) -> Draft | Unreadable:
    """The text and the facts of the object that `saved` is; or why it is no article."""
    fields = _object_in(saved.text)
    if isinstance(fields, str):
        return Unreadable(saved.path, fields, saved.row)
    is_ours = isinstance(fields.get("paragraphs"), list) and isinstance(fields.get("folded"), list)
    told = by_fact(fields, names)
    gated = gate(_text_in(told.get("text", ())), entities=not is_ours)
    facts = declared(told, entities=not is_ours)
    if not gated.text.strip() and (needs_text or not facts.title):
        return Unreadable(saved.path, "no text" if needs_text else "no title and no text", saved.row)
    if is_ours and facts.title:
        facts = replace(
            facts,
            authors=tuple(filter(None, map(safe_line, _texts(fields.get("authors"))))),
            paragraphs=_paragraphs(fields["paragraphs"]),
            folded=_folds(fields["folded"]),
        )
    return Draft(
        id=saved.id,
        lines=lines_of(gated.text),
        encoding=saved.encoding,
        path=saved.path,
        row=saved.row,
        declared=facts,
        dropped=gated.dropped,
    )


def value_from(text: str, at: int) -> tuple[object, int] | str:
    """The JSON value that begins at `at`, and where it ends; or why there is none."""
    try:
        return JSON.raw_decode(text, at)
    except json.JSONDecodeError as problem:
        place = f"at column {problem.colno}" if problem.lineno == 1 else f"in line {problem.lineno}"
        return f"not JSON: broken {place}"
    except ValueError:
        # Numbers that JSON has no form for, or of more digits than Python reads.
        return "not JSON: a number that is none"
    except RecursionError:
        return "nested too deeply"


def _object_in(text: str) -> Mapping[str, object] | str:
    """The object that `text` is, or why it is none."""
    text = text.strip(SPACE)
    found = value_from(text, 0)
    if isinstance(found, str):
        return found
    value, end = found
    if end < len(text):
        return "not JSON: more behind its end"
    return value if isinstance(value, dict) else "not a JSON object"


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


JSON: Final = json.JSONDecoder(parse_constant=_refuse)
"""Refuses NaN and Infinity. Made once: `json.loads` with options would make one for every row."""


def _text_in(values: Iterable[object]) -> str:
    """The first of `values` that holds text: a text, or paragraphs, between which a blank line is put."""
    texts = (value if isinstance(value, str) else "\n\n".join(_texts(value)) for value in values)
    return next((text for text in texts if text and not text.isspace()), "")


def _paragraphs(values: object) -> tuple[str, ...]:
    """Paragraphs of our own export: final text, each one line."""
    return tuple(filter(None, (gate(text, entities=False).text.replace("\n", " ").strip() for text in _texts(values))))


def _folds(values: object) -> tuple[Fold, ...]:
    """Folds of our own export; what is of another form is left out."""
    return tuple(
        Fold(
            max(0, position),
            tuple(gate(line, entities=False).text for line in _texts(fold["lines"])),
            safe_line(reason),
        )
        for fold in (values if isinstance(values, list) else ())
        if isinstance(fold, dict)
        and isinstance(position := fold.get("position"), int)
        and isinstance(reason := fold.get("reason"), str)
        and isinstance(fold.get("lines"), list)
    )


def _texts(values: object) -> Iterator[str]:
    return (text for text in (values if isinstance(values, list) else ()) if isinstance(text, str))

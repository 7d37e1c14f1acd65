"""JSON Lines: one article a row, with its title, its text and whatever else it declares.

A row that is no article is a value with its number and a reason; the rows after it are read. Our own export reads back
as it was: its paragraphs and folds are final, so nothing in them is decoded or cleaned again.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn

from coopreader.article import ArticleId, Fold, Unreadable, article_id
from coopreader.readers.declaring import declared
from coopreader.readers.decoding import NotText, decode
from coopreader.readers.plain_text import lines_of
from coopreader.readers.reader import Draft
from coopreader.text.safe import gate, safe_line

LONGEST_ROW: Final = 16 * 1024 * 1024
"""Characters in a row that is parsed: six times the longest article met, and JSON makes objects of them all at once."""

_TEXT: Final = ("text", "body", "content", "article")

_ROW: Final = re.compile(r"[^\s][^\n]*")
"""From the first visible character of a row to its end; blank rows are passed over without being listed."""


class JsonLines:
    """Files with one JSON object a line."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def read(self, path: Path, content: bytes) -> Iterator[Draft | Unreadable]:
        """The articles in `content`, a row each."""
        decoded = decode(content)
        if isinstance(decoded, NotText):
            yield Unreadable(path, decoded.reason)
            return
        copies = Counter[ArticleId]()
        number, counted, is_empty = 1, 0, True
        for row in _ROW.finditer(decoded.text):
            number += decoded.text.count("\n", counted, row.start())
            counted = row.start()
            is_empty = False
            row_id = article_id(path, row[0].encode("utf-8", "surrogatepass"))
            copies[row_id] += 1
            if copies[row_id] > 1:
                # Numbered among its copies, not in the file: rows added above leave the id as it was.
                row_id = article_id(path, f"{row_id} {copies[row_id]}".encode())
            yield _article_in(row[0], row_id, path, number, decoded.encoding)
        if is_empty:
            yield Unreadable(path, "empty")


def _article_in(row: str, row_id: ArticleId, path: Path, number: int, encoding: str) -> Draft | Unreadable:
    fields = _parsed(row)
    if isinstance(fields, str):
        return Unreadable(path, fields, number)
    is_ours = isinstance(fields.get("paragraphs"), list) and isinstance(fields.get("folded"), list)
    gated = gate(_text_in(fields), entities=not is_ours)
    facts = declared(fields, entities=not is_ours)
    if is_ours and facts.title:
        facts = replace(facts, paragraphs=_paragraphs(fields["paragraphs"]), folded=_folds(fields["folded"]))
    if not gated.text.strip() and not facts.title:
        return Unreadable(path, "no title and no text", number)
    return Draft(
        id=row_id,
        lines=lines_of(gated.text),
        encoding=encoding,
        path=path,
        row=number,
        declared=facts,
        dropped=gated.dropped,
    )


def _parsed(row: str) -> Mapping[str, object] | str:
    """The object in `row`, names in lower case, or why there is none."""
    if len(row) > LONGEST_ROW:
        return f"row longer than {LONGEST_ROW // (1024 * 1024)} million characters"
    try:
        value: object = json.loads(row, parse_constant=_refuse)
    except json.JSONDecodeError as problem:
        return f"not JSON: broken at column {problem.colno}"
    except ValueError:
        # Numbers that JSON has no form for, or of more digits than Python reads.
        return "not JSON: a number that is none"
    except RecursionError:
        return "nested too deeply"
    if not isinstance(value, dict):
        return "not a JSON object"
    return {str(name).lower(): field for name, field in value.items()}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _text_in(fields: Mapping[str, object]) -> str:
    """The text of the article: paragraphs, a blank line between them, or the first field that holds text."""
    paragraphs = fields.get("paragraphs")
    if isinstance(paragraphs, list):
        return "\n\n".join(_texts(paragraphs))
    texts = (fields.get(name) for name in _TEXT)
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


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

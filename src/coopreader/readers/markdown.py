"""Markdown: plain text with a heading on top and, often, facts between `---` lines in front.

The facts are a flat table in the manner of YAML; a whole YAML parser would be a way to be attacked and would find no
more. Markup inside the text is left as it stands: what "> " and "## " mean is the business of `cleaning`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from coopreader.article import Unreadable
from coopreader.readers.content import Content
from coopreader.readers.declaring import declared
from coopreader.readers.fields import FieldNames, by_fact
from coopreader.readers.plain_text import saved_text, text_draft
from coopreader.readers.reader import Draft, Saved
from coopreader.text.safe import safe_line

LONGEST_FRONT: Final = 200
"""Lines in which the facts in front must end: what goes on longer is a text that begins with a rule."""


class Markdown:
    """Files in Markdown, one article each."""

    suffixes: tuple[str, ...] = (".md", ".markdown")

    def saved(self, path: Path, content: Content) -> Iterator[Saved | Unreadable]:
        """The one article in `content`."""
        yield saved_text(path, content.whole())

    def draft(self, saved: Saved, names: FieldNames) -> Draft | Unreadable:
        """The lines below the facts in front, and those facts."""
        draft = text_draft(saved)
        if isinstance(draft, Unreadable):
            return draft
        fields, end = front_matter(draft.lines)
        facts = declared(by_fact(fields, names))
        # Blank lines in their place: a line keeps the number it has in the file.
        lines = [""] * end + list(draft.lines[end:])
        heading = None if facts.title else _first_heading(lines)
        if heading:
            facts = replace(facts, title=safe_line(heading))
        if not any(lines) and not facts.title:
            return Unreadable(saved.path, "empty")
        return replace(draft, lines=tuple(lines), declared=facts)


def front_matter(lines: Sequence[str]) -> tuple[dict[str, object], int]:
    """The fields between `---` lines at the top, names in lower case, and how many lines they take; or nothing, 0."""
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    for end, line in enumerate(lines[1:LONGEST_FRONT], start=1):
        if line.rstrip() in {"---", "..."}:
            fields = _fields(lines[1:end])
            return (fields, end + 1) if fields else ({}, 0)
    return {}, 0


def _fields(lines: Sequence[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    items: list[str] = []
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and name == name.strip() and name.replace("_", "").replace("-", "").isalnum():
            items = []
            value = value.strip()
            # Without a value of its own, what follows indented or as a list belongs to it.
            fields[name.lower()] = _value(value) if value not in {"", "|", ">", "|-", ">-"} else items
        elif line.strip() and not line.lstrip().startswith("#"):
            items.append(_unquoted(line.strip().removeprefix("- ")))
    return fields


def _value(text: str) -> str | list[str]:
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item.strip()) for item in text[1:-1].split(",") if item.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def _first_heading(lines: Sequence[str]) -> str | None:
    """The text of the first heading of the first rank, written `# so` or with `===` below; none after code."""
    above = ""
    for line in lines:
        if line.lstrip().startswith(("```", "~~~")):
            return None
        if line.startswith("# "):
            return line[2:].rstrip().rstrip("#").strip() or None
        if above and len(line) >= 3 and not line.rstrip().strip("="):
            return above
        above = line.strip()
    return None

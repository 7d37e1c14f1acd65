"""Plain text: one article a file, nothing declared."""

from collections.abc import Iterator
from pathlib import Path

from coopreader.article import Unreadable, article_id
from coopreader.readers.content import Content
from coopreader.readers.decoding import NotText, decode
from coopreader.readers.fields import FieldNames
from coopreader.readers.reader import Draft, Saved
from coopreader.text.safe import gate


class PlainText:
    """Files whose every line is text."""

    suffixes: tuple[str, ...] = (".txt", ".text", "")

    def saved(self, path: Path, content: Content) -> Iterator[Saved | Unreadable]:
        """The one article in `content`."""
        yield saved_text(path, content.whole())

    def draft(self, saved: Saved, names: FieldNames) -> Draft | Unreadable:  # noqa: ARG002 - text has no fields
        """All its lines."""
        return text_draft(saved)


def saved_text(path: Path | None, content: bytes) -> Saved | Unreadable:
    """`content` as one article, or that it is no text."""
    decoded = decode(content)
    if isinstance(decoded, NotText):
        return Unreadable(path, decoded.reason)
    return Saved(article_id(path, content), decoded.text, decoded.encoding, path)


def text_draft(saved: Saved) -> Draft | Unreadable:
    """All lines of `saved`, or that there is nothing in them."""
    gated = gate(saved.text)
    if not gated.text.strip():
        return Unreadable(saved.path, "empty")
    return Draft(
        id=saved.id,
        lines=lines_of(gated.text),
        encoding=saved.encoding,
        path=saved.path,
        row=saved.row,
        dropped=gated.dropped,
    )


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of gated `text`; a line end at its end begins no further line."""
    return tuple(text.removesuffix("\n").split("\n"))

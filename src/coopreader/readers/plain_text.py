"""Plain text: one article a file, nothing declared."""

from collections.abc import Iterator
from pathlib import Path

from coopreader.article import Unreadable, article_id
from coopreader.readers.decoding import NotText, decode
from coopreader.readers.reader import Draft
from coopreader.text.safe import gate


class PlainText:
    """Files whose every line is text."""

    suffixes: tuple[str, ...] = (".txt", ".text", "")

    def read(self, path: Path, content: bytes) -> Iterator[Draft | Unreadable]:
        """The one article in `content`."""
        yield text_draft(path, content)


def text_draft(path: Path | None, content: bytes, *, keep_raw: bool = False) -> Draft | Unreadable:
    """`content` as one article, or why it is none: "empty", "binary"."""
    decoded = decode(content)
    if isinstance(decoded, NotText):
        return Unreadable(path, decoded.reason)
    gated = gate(decoded.text)
    if not gated.text.strip():
        return Unreadable(path, "empty")
    return Draft(
        id=article_id(path, content),
        lines=lines_of(gated.text),
        encoding=decoded.encoding,
        path=path,
        dropped=gated.dropped,
        keep_raw=keep_raw,
    )


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of gated `text`; a line end at its end begins no further line."""
    return tuple(text.removesuffix("\n").split("\n"))

"""From a file on disk to drafts: one module per format, and the table of them.

To add a format, write a module with a `Reader` and name it in READERS. `files` opens the files; no reader touches the
disk.
"""

from pathlib import Path
from typing import Final

from coopreader.readers.jsonl import JsonLines
from coopreader.readers.markdown import Markdown
from coopreader.readers.plain_text import PlainText
from coopreader.readers.reader import Reader

PLAIN_TEXT: Final = PlainText()
"""Reads what nothing else claims, if a person names the file."""

READERS: Final[tuple[Reader, ...]] = (JsonLines(), Markdown(), PLAIN_TEXT)
"""Every format, the most particular first: the first whose suffix fits reads the file."""


def reader_for(path: Path) -> Reader | None:
    """Who reads the file at `path`, by the end of its name; None if it is no article to us."""
    suffix = path.suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), None)

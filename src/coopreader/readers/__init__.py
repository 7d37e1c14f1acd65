"""From a file on disk to drafts: one module per format, and the table of them.

A file takes four steps, and none knows of the next. `files` opens it, whatever it may really be, and gives its bytes
piece by piece. `unpacking` unpacks them where the end of the name says that they are packed, and stops bombs; what is
left of the name says which format they are in, so that "pages.jsonl.gz" is JSON Lines. Both end in a `Content`, from
which a reader takes all bytes or one piece after the other. The reader of the format finds the articles in them, each
as it was saved: decoded, with an id and, where a file holds many, with the number of its row. That much is done again
when a person asks to see what was saved. Then the reader makes a draft of each: its text through the gate, line by
line, and what the file declares in fields of its own, which have many names, and those a person gives them (`fields`,
`declaring`). What lines mean is the business of `cleaning`, in any format.

Nothing here raises for what a file holds, waits for a pipe, or holds more than a bounded part of it. What gives no
article is an `Unreadable` among the drafts, with the number of its row. A file that is cut, is a bomb, or cannot be
read to its end simply ends early for its reader, which keeps what came before; `files` then tells why, once.

To add a format, write a module with a `Reader` (its two steps are `saved` and `draft`), name it in READERS, and add a
test. A format with one article a file takes `content.whole()` and, if there is text inside, `saved_text`; one with an
article a row takes `rows.saved_rows`, which numbers rows, decodes them and gives them ids; any other with many articles
walks through `content.pieces()`, numbers what it finds and asks `rows.NumberedIds` for ids. Facts in fields go through
`fields.by_fact` and `declaring.declared`, in whatever way the fields are written. No reader opens a file or knows of
settings. To add a packing see PACKINGS in `unpacking`, to add a name of a field USUAL_NAMES in `fields`.
"""

from pathlib import Path
from typing import Final

from coopreader.readers.json_file import JsonFile
from coopreader.readers.jsonl import JsonLines
from coopreader.readers.markdown import Markdown
from coopreader.readers.plain_text import PlainText
from coopreader.readers.reader import Reader
from coopreader.readers.unpacking import inner_name

PLAIN_TEXT: Final = PlainText()
"""Reads what nothing else claims, if a person names the file."""

READERS: Final[tuple[Reader, ...]] = (JsonLines(), JsonFile(), Markdown(), PLAIN_TEXT)
"""Every format, the most particular first: the first whose suffix fits reads the file."""

_BY_SUFFIX: Final = {suffix: reader for reader in reversed(READERS) for suffix in reader.suffixes}


def reader_for(path: Path) -> Reader | None:
    """Who reads the file at `path`, by the end of its name unpacked; None if it is no article to us."""
    return _BY_SUFFIX.get(inner_name(path).suffix.lower())

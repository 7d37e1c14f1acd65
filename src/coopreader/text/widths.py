"""Cells: how wide text is on a screen, where to cut it, and which character stands under a column.

Textual's compositor counts cells with `rich.cells`, and two ways of counting would tear the screen. So this
module is the only one in the core that asks Rich, it asks it nothing but `cell_len`, and no other module
may count for itself.

Text is only ever cut between graphemes: a base with its combining marks, an emoji joined of several, a
flag. Within one, Rich's count depends on the neighbours; between two, the counts add up.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

_PLAIN: Final = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u1e00-\u1f15\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u218b\u2500-\u25fc"
)
"""Within a character class, what surely takes one cell and stands for itself: Latin, Greek, Cyrillic,
punctuation, currency, letter-like signs, box drawing. Fixed spaces are not here, so that plain text is
broken at one kind of space."""

_NOT_PLAIN: Final = re.compile(f"[^{_PLAIN}]")

_PLAIN_RUN: Final = f"(?<!\u200d)[{_PLAIN}]{{8,}}(?=[{_PLAIN}])"
"""Plain characters that are not joined to what is around them: the last one, which may be, is left out."""

JOINER: Final = "\u200d"
"""Zero width joiner: it and the character after it belong to the grapheme before."""

_SPACING_MARKS: Final = frozenset("\u0e33\u0eb3\uff9e\uff9f")
"""Thai and Lao AM, half-width voicing marks: they take a cell, yet belong to what precedes (UAX 29)."""

_GRAPHEME: Final = r"(?=.)(?:m|j.?)*(?:rr|[br])?(?:m|j.?)*"
"""One grapheme in the shape of a text. Only at the start of the text do marks come first."""


def cells(text: str) -> int:
    """Cells that `text` takes on the screen, as Textual will count them."""
    return len(text) if is_plain(text) else _counted_by_rich(text)


def is_plain(text: str) -> bool:
    """Whether every character surely takes one cell and stands for itself; False: one must look closer."""
    return (text.isascii() and text.isprintable()) or _NOT_PLAIN.search(text) is None


def fit(text: str, width: int, *, ellipsis: str = "…") -> str:
    """`text` in at most `width` cells: whole, or cut after a grapheme and closed with `ellipsis`.

    An ellipsis that is itself too wide is left out.
    """
    # A grapheme may have any length, but a text is too wide as soon as its beginning is.
    head = text[: max(0, width) * 4 + 16]
    if cells(head) <= width:
        if len(head) == len(text) or cells(text) <= width:
            return text
        head = text
    room = width - cells(ellipsis)
    if room < 0:
        room, ellipsis = max(0, width), ""
    return head[: offset_at(head, room)].rstrip() + ellipsis


def offset_at(text: str, cell: int) -> int:
    """Where the grapheme begins that covers column `cell`, counted from 0; `len(text)` beyond the end."""
    columns = column_offsets(text)
    return columns[max(0, cell)] if cell < len(columns) else len(text)


def column_offsets(text: str) -> Sequence[int]:
    """For each column of `text`, where the grapheme begins that covers it."""
    if is_plain(text):
        return range(len(text))
    columns: list[int] = []
    for start, _, width in graphemes(text):
        columns += (start,) * width
    return columns


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """The graphemes of `text`: start, end, and cells. Only a text without any cell has one of 0 cells."""
    shape = text.translate(_SHAPES)
    starts = [match.start() for match in re.finditer(_GRAPHEME, shape)]
    widths = _WIDTHS
    return [
        (start, end, widths[text[start]] if end - start == 1 else _counted_by_rich(text[start:end]))
        for start, end in pairwise([*starts, len(text)])
    ]


def plain_runs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of long stretches of plain characters, each of which is a grapheme of one cell."""
    return (run.span() for run in re.finditer(_PLAIN_RUN, text))


def is_joined(character: str) -> bool:
    """Whether `character` may be one grapheme with what stands before it."""
    return _SHAPES[ord(character)] != "b"


class _Shapes(dict[int, str]):
    """For each code point its part in a grapheme: b(ase), m(ark), j(oiner), r(egional indicator)."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = self._shape_of(chr(code))
        return shape

    @staticmethod
    def _shape_of(character: str) -> str:
        if character == JOINER:
            return "j"
        if "\U0001f1e6" <= character <= "\U0001f1ff":
            return "r"
        return "m" if character in _SPACING_MARKS or not _WIDTHS[character] else "b"


class _Widths(dict[str, int]):
    """The cells of single characters."""

    def __missing__(self, character: str) -> int:
        self[character] = width = _counted_by_rich(character)
        return width


_SHAPES: Final = _Shapes()
_WIDTHS: Final = _Widths()


def _counted_by_rich(text: str) -> int:
    return _rich_counter()(text)


@cache
def _rich_counter() -> Callable[[str], int]:
    # Most text is plain: a command that prints a list of it runs without Rich.
    from rich.cells import cell_len

    return cell_len

"""Our reader over made-up articles, run by the benchmarks in a window.

python -m tests.benchmarks.staged_reader rows COUNT         so many short articles
python -m tests.benchmarks.staged_reader books              books of 2.4 MB and notes of 3 kB, in turn
python -m tests.benchmarks.staged_reader long BYTES         a note, and a text of so many bytes below it
python -m tests.benchmarks.staged_reader titles FILE        one article for each line of FILE
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from coopreader.article import Article
from coopreader.library import Library
from coopreader.settings import Settings
from coopreader.ui.app import CoopReader
from coopreader.ui.widgets.filter_bar import QueryInput
from tests.benchmarks.headlines import made_up_headlines, read_headlines

BOOK_BYTES: Final = 2_400_000
NOTE_BYTES: Final = 3_000
BOOKS: Final = 8
"""Books, and as many notes."""


def rows(count: int) -> list[Article]:
    """So many articles of two paragraphs; headlines repeat after ten thousand."""
    headlines = made_up_headlines(min(count, 10_000), seed=1)
    return [
        Article(
            title=f"{headlines[number % len(headlines)]} {number}",
            source=("Harbour Post", "Skerry Press", "Upland Echo")[number % 3],
            paragraphs=(f"This is what became of {headlines[number % len(headlines)]}.", "It ends here."),
            language="en",
        )
        for number in range(count)
    ]


def books() -> list[Article]:
    """A book, a note, a book, ...: each begins with a word of its own, `marker_of` its number."""
    text = [f"{headline}." for headline in made_up_headlines(12_000, seed=2)]
    paragraphs = [" ".join(text[at : at + 6]) for at in range(0, len(text), 6)]
    size = sum(len(paragraph) for paragraph in paragraphs)
    book = tuple(paragraphs * (BOOK_BYTES // size) + paragraphs[: len(paragraphs) * (BOOK_BYTES % size) // size])
    note = tuple(paragraphs[: NOTE_BYTES * len(paragraphs) // size])
    return [
        Article(
            title=f"{'Note' if number % 2 else 'Book'} {number:02}",
            paragraphs=(marker_of(number), *(note if number % 2 else book)),
            language="en",
            words=size // 6,
        )
        for number in range(2 * BOOKS)
    ]


def note_and_text(size: int) -> list[Article]:
    """A note without a word of the text; and the text, its first and last word the ones that `long_text` waits for."""
    from tests.benchmarks.long_text import FIRST, LAST

    headlines = [f"{headline}." for headline in made_up_headlines(12_000, seed=3)]
    paragraphs = [" ".join(headlines[at : at + 6]) for at in range(0, len(headlines), 6)]
    whole = " ".join(paragraphs)
    times, rest = divmod(size, len(whole))
    text = (*paragraphs * times, *whole[:rest].split("  "))
    return [
        Article(title="Note", paragraphs=("Nothing to see.",), language="en"),
        Article(title="Text", paragraphs=(FIRST, *text, LAST), language="en"),
    ]


def marker_of(number: int) -> str:
    """The first word of the text of article `number`: nowhere else on the screen."""
    return f"opening{number:02}"


def titles(file: Path) -> list[Article]:
    """An article for each headline."""
    return [Article(title=headline, language="en") for headline in read_headlines(file)]


class StillReader(CoopReader):
    """Our reader with a cursor that does not blink: what is sent is then an answer to a key."""

    def on_ready(self) -> None:
        """Hold the cursor still."""
        for line in self.query(QueryInput):
            line.cursor_blink = False


MAKERS: Final[dict[str, Callable[[list[str]], list[Article]]]] = {
    "rows": lambda rest: rows(int(rest[0])),
    "books": lambda _: books(),
    "long": lambda rest: note_and_text(int(rest[0])),
    "titles": lambda rest: titles(Path(rest[0])),
}

if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    StillReader(Library(what, MAKERS[what](arguments)), settings=Settings(order="file")).run()

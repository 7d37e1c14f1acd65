"""The list of articles: headline with its matched letters, and the facts under it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from rich.style import Style
from textual.reactive import reactive

from coopreader.article import Article, Known
from coopreader.corpus.corpus import Corpus
from coopreader.text.numbers import reading_time
from coopreader.text.widths import fit
from coopreader.ui import words
from coopreader.ui.widgets.row_list import RowList
from coopreader.ui.widgets.strips import Run, marked


@dataclass(frozen=True, eq=False)
class Listing:
    """What a list of articles shows. Compared by identity: it may hold a million rows."""

    corpus: Corpus = field(default_factory=Corpus)
    positions: Sequence[int] = ()
    """Which articles of the corpus, in the order of the rows."""
    query: str = ""
    """What the titles were matched with; empty: nothing is marked."""
    close_from: int = 0
    """The first row whose title needed a typo forgiven."""
    is_opening: bool = False
    """Whether nobody has begun to read: then the first row is where to begin, whatever arrives above it."""
    empty_sentence: str = words.NOTHING_YET

    def article(self, row: int) -> Article | None:
        """The article on `row`."""
        return self.corpus[self.positions[row]] if 0 <= row < len(self.positions) else None

    def known(self, row: int) -> Known | None:
        """What is known of the article on `row`: its text may be on the disk."""
        return self.corpus.facts[self.positions[row]] if 0 <= row < len(self.positions) else None

    def row_of(self, position: int) -> int | None:
        """The row of the article at `position` in the corpus, if it is listed."""
        try:
            return self.positions.index(position)
        except ValueError:
            return None


class ArticleList(RowList):
    """Articles, one a row."""

    DEFAULT_CSS = """
    ArticleList > .article-list--headline { text-style: none; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"article-list--headline"}

    listing: reactive[Listing] = reactive(Listing, repaint=False)

    @property
    def row_count(self) -> int:
        """Articles listed."""
        return len(self.listing.positions)

    @property
    def rule(self) -> tuple[int, str] | None:
        """Above the titles that needed a typo forgiven."""
        listing = self.listing
        if not listing.query or listing.close_from >= len(listing.positions):
            return None
        return listing.close_from, "close spellings"

    @property
    def empty_sentence(self) -> str:
        """What the listing says where it is empty."""
        return self.listing.empty_sentence

    def row_runs(self, row: int, part: int, width: int, *, is_cursor: bool) -> list[Run]:
        """The headline, or the facts under it."""
        article = self.listing.known(row)
        if article is None or part > 1:
            return []
        if part == 1:
            return [(fit(facts_of(article), width), self.style("muted"))]
        plain = Style(bold=is_cursor)
        spans: Sequence[tuple[int, int]] = ()
        if self.listing.query:
            # Not before somebody types: the first screen is there the sooner.
            from coopreader.matching.marks import marks

            spans = marks(self.listing.query, article.title)
        return marked(fit(article.title, width), spans, plain, self.style("mark"))

    def watch_listing(self, old: Listing, new: Listing) -> None:
        """Keep the cursor on its article if that is still here, or else go to the best match.

        While a query is typed, only an article that the reader went to is kept: one that the ranking put under the
        cursor gives way to the next best. (Positions outlive a growing corpus.)
        """
        before = old.positions[self.cursor] if self.cursor < len(old.positions) else None
        if new.query and not old.query:
            self.is_placed = False
        keeps = before is not None and (self.is_placed or (not new.is_opening and new.query in ("", old.query)))
        row = new.row_of(before) if keeps and before is not None else None
        if row is None:
            self.is_placed = False
        self.rows_changed(row or 0)
        after = new.positions[self.cursor] if new.positions else None
        if after != before:
            self.post_message(self.Highlighted())


def facts_of(article: Known) -> str:
    """ "China Daily · 27 Sep 2017 · 4 min" """
    day = f"{article.date.day} {article.date:%b %Y}" if article.date else None
    return " · ".join(filter(None, (article.source, day, reading_time(article.minutes))))

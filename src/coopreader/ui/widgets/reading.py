"""Reading: what the reading pane shows."""

from dataclasses import dataclass

from coopreader.article import Article
from coopreader.library import RawPage
from coopreader.typesetting import Block, blocks_of, raw_blocks
from coopreader.ui import words


@dataclass(frozen=True, eq=False)
class Reading:
    """What the pane shows: nothing, an article, or the raw page it came from."""

    article: Article | None = None
    raw: RawPage | None = None
    """If given, shown in place of the article."""
    is_unfolded: bool = False

    def blocks(self) -> list[Block]:
        """What is set."""
        if self.article is None:
            return []
        if self.raw is not None:
            note = words.raw_note(self.article, has_changed=self.raw.has_changed)
            return [Block("facts", note, gap=0), Block("facts", "", gap=0), *raw_blocks(self.raw.lines)]
        return blocks_of(self.article, unfolded=self.is_unfolded)

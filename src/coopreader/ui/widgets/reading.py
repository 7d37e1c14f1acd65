"""Reading: what the reading pane shows."""

from dataclasses import dataclass

from coopreader.article import Article
from coopreader.library import RawPage
from coopreader.typesetting import Block, blocks_of, raw_blocks, why_blocks
from coopreader.ui import words


@dataclass(frozen=True, eq=False)
class Reading:
    """What the pane shows: nothing, an article, the raw page it came from, or how it was recovered from it."""

    article: Article | None = None
    raw: RawPage | None = None
    """If given, shown in place of the article."""
    is_unfolded: bool = False
    is_why: bool = False
    """Whether it is shown where the facts come from, in place of the article."""

    @property
    def evident_lines(self) -> frozenset[int]:
        """Numbers of the saved lines that facts came from; none if others may stand there now."""
        if self.article is None or self.raw is None or self.raw.has_changed:
            return frozenset()
        return frozenset(evidence.line for evidence in self.article.recovery.evidence)

    def blocks(self) -> list[Block]:
        """What is set."""
        if self.article is None:
            return []
        if self.raw is not None:
            note = words.raw_note(self.article, has_changed=self.raw.has_changed)
            return [Block("facts", note, gap=0), Block("facts", "", gap=0), *raw_blocks(self.raw.lines)]
        if self.is_why:
            return why_blocks(self.article)
        return blocks_of(self.article, unfolded=self.is_unfolded)

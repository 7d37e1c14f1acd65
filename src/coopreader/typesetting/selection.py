"""Selected text as it stands in the article, whatever lines it was broken into."""

from collections.abc import Iterable

from coopreader.typesetting.blocks import Block
from coopreader.typesetting.page import Page


def text_between(page: Page, spans: Iterable[tuple[int, int, int]]) -> str:
    """The text under `spans` (line of the page, first character, one after the last), which are in the order of lines.

    Lines of a paragraph are joined as the paragraph has them, paragraphs set apart by a blank line.
    """
    chosen: dict[int, tuple[int, int]] = {}
    for y, first, last in spans:
        line = page.line(y)
        if line is None or line.is_gap:
            continue
        start = line.start + max(0, min(first, len(line.text)))
        end = line.start + max(0, min(last, len(line.text)))
        if start < end:
            chosen[line.index] = (chosen.get(line.index, (start, end))[0], end)
    text = ""
    before: tuple[Block, int] | None = None
    for index, (start, end) in chosen.items():
        block = page.blocks[index]
        text += ("" if before is None else _joint(*before, block)) + block.text[start:end]
        before = (block, end)
    return text


def _joint(before: Block, end: int, after: Block) -> str:
    """What stands between two blocks, the first of which was taken to `end`: between slabs the spaces not drawn."""
    if after.start:
        return before.text[end:]
    return "\n" if before.role == after.role == "raw" else "\n\n"

"""Setting an article for reading: blocks of one role each, and a page of lines broken to a measure.

blocks.py says what is set and in which order; page.py breaks it into lines, what is seen first and the rest behind;
why.py sets how an article was recovered; selection.py gives selected lines back as text.
Nothing here draws: colours, focus and scrolling belong to the screen.
"""

from coopreader.typesetting.blocks import ASIDE, PARAGRAPHS, Block, Role, blocks_of, raw_blocks
from coopreader.typesetting.page import Anchor, Line, Page, place_after, plain_lines
from coopreader.typesetting.selection import text_between
from coopreader.typesetting.why import NAMES, origin_of, why_blocks

__all__ = [
    "ASIDE",
    "NAMES",
    "PARAGRAPHS",
    "Anchor",
    "Block",
    "Line",
    "Page",
    "Role",
    "blocks_of",
    "origin_of",
    "place_after",
    "plain_lines",
    "raw_blocks",
    "text_between",
    "why_blocks",
]

"""The page's own address, where it stands in the furniture: a line that is an address and nothing else.

Addresses inside the text are the story's, and addresses with a label of another page ("Read more:") are not taken.
"""

from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy

LABEL_WORDS: Final = 3
"""Words that may stand before the address on its line: "Source:", "Retrieved from", "URL"."""

_ADDRESS: Final = Lazy(r"https?://[^\s<>\"'|]{4,2000}")


def find_address(page: Page) -> Evidence | None:
    """The address the page gives for itself; None if it gives none."""
    for at, block in enumerate(page.blocks):
        if (
            block.words > LABEL_WORDS + 1
            or "http" not in block.text
            or (page.start <= at < page.end and not page.reasons[at])
        ):
            continue
        match = _ADDRESS.search(block.text)
        # The front page of a site is not the address of an article.
        if match and match.group().rstrip("/").count("/") > 2:
            return Evidence("url", match.group().rstrip(".,;)"), block.number, block.lines[0])
    return None

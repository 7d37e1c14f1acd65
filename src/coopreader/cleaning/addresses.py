"""The page's own address, where it stands in the furniture: a line that is an address and speaks of the headline.

Addresses inside the text are the story's. Most that stand alone are of other pages, pictures and accounts: of 127 first
addresses on labelled pages 19 were the page's. An address whose last part has a word of the headline is believed.
"""

import re
from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.page import Page
from coopreader.cleaning.patterns import Lazy

LABEL_WORDS: Final = 3
"""Words that may stand before the address on its line: "Source:", "Retrieved from", "URL"."""

TOLD_LETTERS: Final = 4
"""Letters of the shortest word of a headline that an address is known by."""

CONFIDENCE: Final = 0.75
"""Share of such addresses that are the page's: 15 of 20."""

_ADDRESS: Final = Lazy(r"https?://[^\s<>\"'|]{4,2000}")


def find_address(page: Page) -> Evidence | None:
    """The address the page gives for itself; None if it gives none."""
    told = {word for word in re.findall(r"[^\W\d_]+", page.title.casefold()) if len(word) >= TOLD_LETTERS}
    for at, block in enumerate(page.blocks):
        if block.words > LABEL_WORDS + 1 or "http" not in block.text:
            continue
        if page.start <= at < page.end and not page.reasons[at]:
            continue
        match = _ADDRESS.search(block.text)
        address = match.group().rstrip(".,;)") if match else ""
        # The front page of a site is not the address of an article, and a share link only holds it.
        if address.rstrip("/").count("/") < 3 or "http" in address[4:]:
            continue
        last = address.casefold().rstrip("/").rpartition("/")[2]
        if any(word in last for word in told):
            return Evidence("url", address, block.number, block.lines[0], CONFIDENCE)
    return None

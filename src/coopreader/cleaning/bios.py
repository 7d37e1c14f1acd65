"""Which blocks tell of the author and not of the story: the lines about a writer below the text.

They stand at the end, so only the end of the text is looked at, from below: "Ada Quill is a professor" is news in the
middle of a text. Runs after the text is found; what is marked here is no longer of the text.
"""

import re
from typing import Final

from coopreader.cleaning.page import Block, Page
from coopreader.cleaning.paragraphs import trim
from coopreader.cleaning.patterns import Lazy

BIO_WORDS: Final = 110
"""Words a bio may have."""

BELOW_HEADING: Final = 4
"""Blocks below "About the author" up to its last sentence: a name, a picture, the bio, an address."""

LAST: Final = 6
"""Blocks at the end of the text in which a bio of one who signed it may stand."""

ABOUT: Final = "about the author"
"""The reason these blocks are folded for."""

_NAME: Final = r"(?:[^\W\d_a-z][\w.'’-]{0,24}\s){1,3}[^\W\d_a-z][\w.'’-]{0,24}"
_BIO: Final = Lazy(
    rf"^(?:By |Dr\.? |Prof\.? )?{_NAME},?\s(?:\([^()]{{1,40}}\)\s)?(?:is|was|has been|has|joined|writes|covers|reports|"
    r"started|lives|works|worked|ist|war|schreibt|berichtet|arbeitet|leitet|est|écrit|es|escribe|trabaja|è|é|scrive|"
    r"trabalha|escreve|jest|er|är|on)\b"
)
_ROLE: Final = Lazy(
    r"\b(?:reporter|journalist|correspondent|editor|writer|author|columnist|contributor|contributing|freelance|producer|"
    r"blogger|lecturer|professor|researcher|fellow|founder|co-founder|managing|newsroom|covers|covering|writes|"
    r"redakteur|reporterin|korrespondent|journalistin|autor|autorin|volontär|periodista|redactora?|jornalista|repórter|"
    r"colunista|giornalista|cronista|journaliste|rédacteur|rédactrice|chroniqueur|verslaggever|redacteur|dziennikarz)",
    re.IGNORECASE,
)


def mark_bios(page: Page) -> None:
    """Mark what tells of the author at the end of the text, and what stands below "About the author"."""
    for at in range(page.start, page.end):
        if page.reasons[at] == ABOUT and page.blocks[at].words <= 6:
            _mark_below(page, at)
    signed = " ".join(page.keys[at] for at, reason in enumerate(page.reasons) if reason == "byline")
    left = [at for at in range(page.start, page.end) if not page.reasons[at]]
    for at in left[-LAST:]:
        if _is_bio_of(page.blocks[at], signed):
            page.reasons[at] = ABOUT
    while len(left) > 1 and (page.reasons[left[-1]] or _is_bio(page.blocks[left[-1]])):
        last = left.pop()
        page.reasons[last] = page.reasons[last] or ABOUT
    trim(page)


def _mark_below(page: Page, heading: int) -> None:
    """Mark the blocks below `heading` up to the first paragraph, which is the bio."""
    for at in range(heading + 1, min(heading + 1 + BELOW_HEADING, page.end)):
        if page.blocks[at].words > BIO_WORDS:
            return
        page.reasons[at] = page.reasons[at] or ABOUT
        if page.blocks[at].is_prose:
            return


def _is_bio_of(block: Block, signed: str) -> bool:
    """Whether `block` tells of one whose name stands in `signed`, the bylines of the page."""
    if not signed or block.words > BIO_WORDS or not _BIO.match(block.text):
        return False
    first, last = block.text.casefold().split(None, 2)[:2]
    return f"{first} {last}".rstrip(",") in signed


def _is_bio(block: Block) -> bool:
    return (
        block.words <= BIO_WORDS and _BIO.match(block.text) is not None and _ROLE.search(block.text, 0, 160) is not None
    )

"""Queries in the command palette: "Find by source" and its kin for each field, and the last queries themselves."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final, NamedTuple

from textual.command import Hit, Hits, Provider
from textual.content import Content

from coopreader.matching.fields import FIELDS, TITLE, Field, TextField
from coopreader.ui.commands import likeness
from coopreader.ui.screens.finding import FindingScreen

MOST: Final = 5
"""Of the last queries that are offered."""

AGAIN: Final = "Find again"

BEHIND: Final = 0.9
"""What an offer's likeness is worth beside a command's."""


class Offer(NamedTuple):
    """A query that can be begun, or asked again."""

    title: str
    help: str
    query: str
    """What is put into the bar: all of it, or behind what it holds."""
    is_whole: bool


class QueryProvider(Provider):
    """What can be asked in the bar below the palette."""

    async def search(self, query: str) -> Hits:
        """The offers in which every typed word is part of a word."""
        screen = self.screen
        if not isinstance(screen, FindingScreen):
            return
        words = query.casefold().split()
        for offer in (*BY_FIELD, *_again(screen.history.queries, words)):
            if score := likeness(words, offer.title, offer.help):
                find = partial(screen.find_again if offer.is_whole else screen.find_by, offer.query)
                # A query comes from a person, brackets and all: no markup.
                yield Hit(score * BEHIND, Content(offer.title), find, offer.title, offer.help)


def _again(queries: Sequence[str], words: Sequence[str]) -> Iterator[Offer]:
    """The newest of `queries` that are asked for."""
    offers = (Offer(query, AGAIN, query, is_whole=True) for query in reversed(queries))
    return islice((offer for offer in offers if likeness(words, offer.title, offer.help)), MOST)


def _by(field: Field) -> Offer:
    title = f"Find by {field.label}" if isinstance(field, TextField) else f"Find {field.sentence.format('…')}"
    return Offer(title, f"{field.help[0].upper()}{field.help[1:]}: {field.example}", f"{field.name}:", is_whole=False)


BY_FIELD: Final = tuple(_by(field) for field in FIELDS if field.name != TITLE)
"""A command finds by title."""

"""Articles in the command palette: found by title, as in the filter bar.

Textual's own matcher is not used on titles: it takes brackets for markup and can be hung by one title.
"""

from functools import partial
from threading import Event

from textual.command import Hit, Hits, Provider
from textual.content import Content

from coopreader.ui.screens.room import Room
from coopreader.ui.tasks import aside

MOST = 20
"""Articles offered: the palette keeps and draws every hit, and nobody reads further."""


class TitleProvider(Provider):
    """The articles whose titles are most like what is typed."""

    async def search(self, query: str) -> Hits:
        """At most MOST articles, the best first."""
        room = self.screen
        if not isinstance(room, Room):
            return
        from coopreader.matching.marks import marks

        cancelled = Event()
        try:
            narrowed = await aside(partial(room.library.narrow, query, room.order, cancelled.is_set))
        finally:
            # The palette cancels a search for the next key: its ranking need not go on.
            cancelled.set()
        for rank, position in enumerate(narrowed.positions[:MOST]):
            article = narrowed.corpus[position]
            shown = Content(article.title)
            for start, end in marks(query, article.title):
                shown = shown.stylize("$mark bold underline", start, end)
            # Below any command that has all the words (those score 0.5 and more), in their own order.
            # Textual takes a str for markup, here as everywhere; Content it leaves as it is.
            source = Content(article.source or "")
            yield Hit(
                (1 - rank / MOST) / 2,
                shown,
                partial(room.go_to, position),
                article.title,
                source,  # type: ignore[arg-type]  # declared as str
            )

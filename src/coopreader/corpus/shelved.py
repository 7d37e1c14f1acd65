"""Articles whose facts are at hand and whose texts are bytes elsewhere: each is made when it is asked for.

A hundred thousand articles as objects would take a gigabyte; most are only ever a line in a list.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Final, overload

from coopreader.article import Article, Recovery
from coopreader.corpus.bodies import unpacked
from coopreader.corpus.facts import FactColumns, Facts

MOST_AT_HAND: Final = 512
"""Articles kept as objects: several screens of a list, and what was read lately."""


class Shelved(Sequence[Article]):
    """The articles with these facts and bodies, which may grow, both alike."""

    def __init__(
        self,
        facts: FactColumns,
        bodies: Sequence[bytes],
        read_anew: Callable[[Facts], Article | None] = lambda _: None,
    ) -> None:
        self.facts = facts
        self._bodies = bodies
        self._read_anew = read_anew
        """Gives the article from its own file, for a body that cannot be read."""
        self._at_hand: OrderedDict[int, Article] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.facts)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> list[Article]: ...
    def __getitem__(self, index: int | slice) -> Article | list[Article]:
        """The same object each time, as long as it is at hand. Never raises but for an index out of range."""
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(len(self)))]
        row = range(len(self))[index]
        with self._lock:
            article = self._at_hand.get(row)
            if article is None:
                article = self._at_hand[row] = self._made(row)
                if len(self._at_hand) > MOST_AT_HAND:
                    self._at_hand.popitem(last=False)
            else:
                self._at_hand.move_to_end(row)
        return article

    def _made(self, row: int) -> Article:
        facts = self.facts[row]
        try:
            return unpacked(facts, self._bodies[row])
        except (OSError, ValueError):
            return self._read_anew(facts) or _without_text(facts)


def _without_text(facts: Facts) -> Article:
    """What is left of an article whose text is nowhere any more."""
    return Article(
        id=facts.id,
        title=facts.title,
        authors=facts.authors,
        source=facts.source,
        date=facts.date,
        place=facts.place,
        language=facts.language,
        path=facts.path,
        recovery=Recovery(row=facts.row),
    )

"""Catalogue: what can be searched of many articles. Titles are made ready at once, other facts when first asked for.

Only what is known of an article is asked for, never its text. Articles are added, and may be replaced where they stand:
a fact was corrected, or cleaning came to know more. Of very many that come at once (the shelf's) the titles are made
ready by the first who searches, or who makes them `ready` before.

A fact in words is kept as its distinct values, which are searched as titles are, and the number of its value for
each article: a hundred thousand articles have a few hundred publishers.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Final

from coopreader.article import Known
from coopreader.joined import Joined
from coopreader.matching.answers import Answers
from coopreader.matching.fields import FIELDS, SEPARATOR, NumberField, TextField, field_named
from coopreader.matching.growing import Growing
from coopreader.matching.titles import Titles
from coopreader.stopping import ShouldStop, never

if TYPE_CHECKING:
    from coopreader.matching.lexicon import Numbers

SLICE: Final = 1024
"""Titles that are made ready at a time: some 5 ms, for which one who replaces an article may have to wait."""


class _Column:
    """One fact of every article, as far as it has been asked for."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.values = Titles()
        self.numbers = Growing("i")
        """For each article the number of its value; of a NumberField, the number that it is."""
        self._known: dict[str, int] = {}
        self.count = 0

    def extend(self, field: TextField | NumberField, articles: Iterable[Known]) -> None:
        """Take in the fact of more articles."""
        if isinstance(field, NumberField):
            numbers = array("i", map(field.number_of, articles))
        else:
            known = len(self._known)
            texts = map(field.text_of, articles)
            numbers = array("i", (self._known.setdefault(text, len(self._known)) for text in texts))
            self.values.extend(list(self._known)[known:])
        self.numbers.extend(numbers)
        self.count += len(numbers)

    def replace(self, field: TextField | NumberField, position: int, article: Known) -> None:
        """Take in the fact of another article at `position`."""
        if isinstance(field, NumberField):
            self.numbers.put(position, field.number_of(article))
            return
        text = field.text_of(article)
        if text not in self._known:
            self._known[text] = len(self._known)
            self.values.extend([text])
        self.numbers.put(position, self._known[text])


class Catalogue:
    """Articles that can be searched. One thread may change them while others look: those see what there was."""

    def __init__(self, articles: Iterable[Known] = ()) -> None:
        self.titles = Titles()
        self._known: Joined[Known] = Joined()
        self._lock = Lock()
        """Held while titles are made ready or replaced."""
        self.answers = Answers()
        self.changes = 0
        """How often articles were replaced: what was answered before says nothing of what is asked after."""
        self._columns = {field.name: _Column() for field in FIELDS}
        self.extend(articles)

    def __len__(self) -> int:
        return len(self.titles)

    def extend(self, articles: Iterable[Known], *, later: bool = False) -> None:
        """Take in more articles; they are numbered on. Their titles can wait until somebody makes them `ready`."""
        is_behind = len(self.titles) < len(self._known)
        new = articles if isinstance(articles, Sequence) and not isinstance(articles, list) else tuple(articles)
        self._known = self._known.extended(new)
        if not later and not is_behind:
            self.ready()

    def ready(self, should_stop: ShouldStop = never) -> None:
        """Make ready what is not yet. For any thread."""
        while (first := len(self.titles)) < len(self._known) and not should_stop():
            with self._lock:
                # Another thread may have been here.
                if len(self.titles) != first:
                    continue
                last = min(first + SLICE, len(self._known))
                # Every ranking asks for the days.
                self._column("date", last)
                # Last of all: a thread that looks meanwhile counts the titles.
                self.titles.extend(known.title for known in self._known.between(first, last))

    def replace(self, articles: Mapping[int, Known]) -> None:
        """Put `articles` in the places of those at their positions."""
        with self._lock:
            before = self._known
            self._known = before.replaced(list(articles), tuple(articles.values()))
            for position, article in articles.items():
                if position < len(self.titles):
                    old = before[position].title
                    if article.title != old:
                        self.titles.replace(position, old, article.title)
                for field in FIELDS:
                    column = self._columns[field.name]
                    with column.lock:
                        if position < column.count:
                            column.replace(field, position, article)
        # Last of all: what is asked from now on is asked of these.
        self.changes += 1

    def days(self, positions: "Numbers") -> "Numbers":
        """The day of each of the articles at `positions`, as a number that grows with time; NOTHING if it has none."""
        return self._columns["date"].numbers.seen()[positions]

    def numbers(self, field: str, below: int) -> "Numbers":
        """What the articles under `below` have for a field: a number, or that of one of its `texts`."""
        import numpy as np

        return self._column(field, below).numbers.seen()[:below].astype(np.intp)

    def texts(self, field: str, below: int) -> Titles:
        """The distinct values of a text field, at least those of the articles under `below`."""
        return self._column(field, below).values

    def values(self, field: str) -> Sequence[str]:
        """The distinct values of a text field, the most frequent first; none of any other field."""
        asked = field_named(field)
        if not isinstance(asked, TextField):
            return ()
        texts = map(asked.text_of, self._known)
        counts = Counter(value for text in texts for value in text.split(SEPARATOR))
        return [value for value, _ in counts.most_common() if value]

    def _column(self, name: str, below: int) -> _Column:
        field = next(field for field in FIELDS if field.name == name)
        column = self._columns[name]
        with column.lock:
            if column.count < below:
                column.extend(field, self._known.between(column.count, below))
        return column

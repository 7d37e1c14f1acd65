"""Catalogue: what can be searched of many articles. Titles are made ready at once, other facts when first asked for.

A fact in words is kept as its distinct values, which are searched as titles are, and the number of its value for
each article: a hundred thousand articles have a few hundred publishers.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from coopreader.article import Article
from coopreader.matching.answers import Answers
from coopreader.matching.fields import FIELDS, SEPARATOR, NumberField, TextField, field_named
from coopreader.matching.growing import Growing
from coopreader.matching.titles import Titles

if TYPE_CHECKING:
    from coopreader.matching.lexicon import Numbers


class _Column:
    """One fact of every article, as far as it has been asked for."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.values = Titles()
        self.numbers = Growing("i")
        """For each article the number of its value; of a NumberField, the number that it is."""
        self._known: dict[str, int] = {}
        self.count = 0

    def extend(self, field: TextField | NumberField, articles: Iterable[Article]) -> None:
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


class Catalogue:
    """Articles that can be searched. One thread may `extend` them while others look: those see what there was."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.titles = Titles()
        self._articles: list[Article] = []
        self.answers = Answers()
        self._columns = {field.name: _Column() for field in FIELDS}
        self.extend(articles)

    def __len__(self) -> int:
        return len(self.titles)

    def extend(self, articles: Iterable[Article]) -> None:
        """Take in more articles; they are numbered on."""
        new = list(articles)
        self._articles.extend(new)
        # Every ranking asks for the days.
        self._column("date", len(self._articles))
        # Last of all: a thread that looks meanwhile counts the titles.
        self.titles.extend(article.title for article in new)

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
        texts = map(asked.text_of, self._articles[: len(self)])
        counts = Counter(value for text in texts for value in text.split(SEPARATOR))
        return [value for value, _ in counts.most_common() if value]

    def _column(self, name: str, below: int) -> _Column:
        field = next(field for field in FIELDS if field.name == name)
        column = self._columns[name]
        with column.lock:
            if column.count < below:
                column.extend(field, self._articles[column.count : below])
        return column

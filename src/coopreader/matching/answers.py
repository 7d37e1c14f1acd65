"""What one term says of every article, and the memory of the last few: people go on with the query they have."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from coopreader.matching.titles import Costs

REMEMBERED: Final = 6
"""Answers that are kept: four bytes an article each."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one term (or clause) says of each article."""

    costs: "Costs"
    """NONE where it does not hold."""
    meant: "Costs | None" = None
    """The cost of each piece of a title it could mean; None if it wants nothing of titles."""


class Answers:
    """The last answers, by what was asked. Any thread may ask."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, asked: Hashable) -> Answer | None:
        """The answer to what was asked; None if it is not remembered."""
        with self._lock:
            if asked in self._answers:
                self._answers.move_to_end(asked)
            return self._answers.get(asked)

    def put(self, asked: Hashable, answer: Answer) -> None:
        """Remember an answer, and forget the oldest."""
        with self._lock:
            self._answers[asked] = answer
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)

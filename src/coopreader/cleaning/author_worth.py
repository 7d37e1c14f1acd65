"""What speaks for and against a line's being the byline, and how sure the weightiest is.

The weights are those of a logistic choice among all candidates of a page and nobody, fitted on the candidates
of 1,245 texts of 256 pages and held small by a penalty, so that the clues of a few publishers count little. Judged by
five-fold cross-validation over publishers: 0.85 right where the names are in the text, 0.87 with all seen. A clue that
no page shows more than noise of is not here; ways of naming that weigh nothing are judged by their place alone.
"""

from collections.abc import Iterable
from typing import Final, Literal

Clue = Literal[
    "by", "below by", "by inside", "extended", "collective by", "agency", "bare", "han", "among others", "told of",
    "rights", "reporter", "closing", "editor", "above title", "far above", "next to title", "above text",
    "first lines", "in text", "at end", "below", "dated", "beside date", "near date", "without date", "office below",
    "item", "furniture", "copies", "several", "one word", "paper", "given name", "unfamiliar", "in headline",
]  # fmt: skip
"""The way of naming, then the place, then what stands beside it, then what the names are like."""

ANY: Final = 2.1
"""Worth of any candidate before its clues, against there being no author."""

WORTH: Final[dict[Clue, float]] = {
    "by": 1.1, "reporter": 0.7, "told of": 0.2, "editor": 0.15, "among others": 0.1, "agency": 0.05, "below by": 0.0,
    "collective by": 0.0, "han": -0.1, "extended": -0.2, "closing": -0.35, "rights": -0.4, "bare": -0.45,
    "by inside": -0.75,
    "above text": 1.85, "next to title": 1.7, "first lines": 0.5, "at end": 0.25, "above title": -0.55,
    "in text": -0.6, "far above": -0.9, "below": -2.0,
    "beside date": 1.35, "near date": 1.15, "dated": 0.7, "furniture": -0.3, "office below": -0.55, "copies": -0.7,
    "without date": -0.95, "item": -1.0,
    "given name": 0.4, "paper": 0.2, "one word": -0.3, "several": -0.35, "in headline": -0.5, "unfamiliar": -0.7,
}  # fmt: skip
"""What each clue adds."""

BESIDE: Final = WORTH["beside date"] + WORTH["given name"] + WORTH["paper"]
"""What the clues that are neither a way of naming nor a place add at most."""

ROUNDING: Final = 1e-9
"""More than sums of the same clues in another order may differ by."""

LEAST: Final = 0.0
"""Worth below which nobody is named."""

CONFIDENCE: Final = ((6.0, 0.97), (5.0, 0.95), (4.0, 0.9), (3.0, 0.82), (2.0, 0.68), (1.0, 0.4), (LEAST, 0.3))
"""Share of right authors from each worth on, on publishers whose pages had no part in the weights: the mean of two such
counts, of all five folds and of three folds under weights from the other two."""


def worth_of(clues: Iterable[Clue]) -> float:
    """How much `clues` together speak for a line."""
    return ANY + sum(WORTH.get(clue, 0.0) for clue in clues)


def most_worth(way: Clue, place: Clue) -> float:
    """What a line that names somebody in this `way` at this `place` is worth at most."""
    return ANY + WORTH[way] + WORTH[place] + BESIDE + ROUNDING


def confidence_of(worth: float) -> float:
    """How likely a line of `worth` that was the weightiest of its page names the authors."""
    return next((confidence for least, confidence in CONFIDENCE if worth >= least), CONFIDENCE[-1][1])

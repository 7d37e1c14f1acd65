"""Fitting weights: how much each sign speaks for one of several candidates, as people's choices among them tell.

A conditional logit: the score of a candidate is the sum of its signs, each times its weight; the chance that it is the
right one is its share of the exponentials of all scores, the candidate NOBODY among them, which has no sign but its
own. Weights are those under which the right candidates are likeliest, drawn towards zero. A publisher with many pages
counts less per page; weights are judged on publishers they were not fitted on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

NOBODY: Final = "nobody"
"""The only sign of the candidate that none of the others is right; its weight is that candidate's score."""

FOLDS: Final = 5
"""Parts of the publishers; each is judged by weights fitted on the others."""

STEPS: Final = 300
"""Steps of the descent (Adam), after which weights move by less than is printed."""

RATE: Final = 0.1
"""Length of a step, at most, in units of weights."""

DRAW: Final = 0.003
"""How strongly weights are drawn to zero, in units of a mean log-likelihood. 0.001 to 0.01 are level."""

SURENESS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01)
"""Edges of the confidences between which predictions are counted together."""

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one page, and which of them are right."""

    group: str
    """The publisher; pages of one publisher are never on both sides of a judgement."""
    kind: str
    """How the page was saved: figures are told for each."""
    signs: Sequence[Mapping[str, float]]
    """Each candidate's signs, with how much of each."""
    right: Sequence[float]
    """How right each candidate is, 0 to 1. If none is, NOBODY is right."""
    is_asked: bool = True
    """Whether the page counts in the figures: whether its text has the answer at all."""
    is_right_told: Sequence[bool] = ()
    """Whether each candidate would be marked as right; those with `right` above 0 if empty."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What weights make of a choice."""

    choice: Choice
    best: int
    """The likeliest candidate besides NOBODY; -1 if there is none."""
    confidence: float
    is_right: bool


Weights = dict[str, float]


def fit(choices: Sequence[Choice], *, draw: float = DRAW, least: Mapping[str, float] | None = None) -> Weights:
    """The weights under which the right candidates are likeliest; those of the signs in `least` are not below it."""
    names = sorted({name for choice in choices for signs in choice.signs for name in signs} | {NOBODY})
    rows, right, of_choice, starts = _as_matrix(choices, names)
    pages = Counter(choice.group for choice in choices)
    share = np.array([pages[choice.group] ** -0.5 for choice in choices])
    share = (share / share.sum())[of_choice]
    floor = np.array([(least or {}).get(name, -np.inf) for name in names])
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        chance = _shares(np.exp(_below_zero(rows @ weights, of_choice, starts)), of_choice, starts)
        wanted = _shares(chance * right, of_choice, starts)
        slope = rows.T @ ((chance - wanted) * share) + draw * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights = np.maximum(weights, floor)
    return dict(zip(names, weights.tolist(), strict=True))


def outcome_of(choice: Choice, weights: Mapping[str, float]) -> Outcome:
    """The candidate that `weights` choose, and how sure they are."""
    if not choice.signs:
        return Outcome(choice, -1, 0.0, False)
    scores = np.array([sum(weights.get(name, 0.0) * much for name, much in signs.items()) for signs in choice.signs])
    best = int(np.argmax(scores))
    top = max(float(scores[best]), weights[NOBODY])
    total = float(np.exp(scores - top).sum() + np.exp(weights[NOBODY] - top))
    told = choice.is_right_told or [right > 0 for right in choice.right]
    return Outcome(choice, best, float(np.exp(scores[best] - top)) / total, told[best])


def cross_validated(
    choices: Sequence[Choice], *, draw: float = DRAW, least: Mapping[str, float] | None = None, folds: int = FOLDS
) -> list[Outcome]:
    """The outcome of every choice under weights fitted on other publishers."""
    outcomes: list[Outcome] = []
    for fold in range(folds):
        others = [choice for choice in choices if fold_of(choice.group, folds) != fold]
        weights = fit(others, draw=draw, least=least)
        outcomes += (outcome_of(choice, weights) for choice in choices if fold_of(choice.group, folds) == fold)
    return outcomes


def fold_of(group: str, folds: int) -> int:
    """In which of `folds` parts a publisher is; the same on every machine."""
    return int.from_bytes(blake2b(group.encode(), digest_size=8).digest()) % folds


def table_of_kinds(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """For each way of saving: pages asked, share right, share that could be right (a candidate is)."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in sorted(outcomes, key=lambda one: one.choice.kind):
        if outcome.choice.is_asked:
            kinds[outcome.choice.kind].append(outcome)
            kinds[""].append(outcome)
    kinds["all"] = kinds.pop("", [])
    yield f"{'':<12} {'n':>5} {'right':>6} {'could':>6}"
    for kind, some in kinds.items():
        could = [any(one.choice.is_right_told or map(bool, one.choice.right)) for one in some]
        yield f"{kind:<12} {len(some):>5} {_mean([one.is_right for one in some]):6.3f} {_mean(could):6.3f}"


def table_of_confidences(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """For each span of confidence: predictions, their mean confidence, the share that is right."""
    yield f"{'confidence':<12} {'n':>5} {'mean':>6} {'right':>6}"
    for low, high in pairwise(SURENESS):
        some = [one for one in outcomes if one.best >= 0 and low <= one.confidence < high]
        mean, right = _mean([one.confidence for one in some]), _mean([one.is_right for one in some])
        yield f"{low:.2f}–{min(high, 1):.2f}    {len(some):>5} {mean:6.3f} {right:6.3f}"


def table_of_weights(weights: Mapping[str, float]) -> Iterator[str]:
    """The weights as they are written in a source file, the greatest first, as many to a line as fit."""
    line = "   "
    for name, weight in sorted(weights.items(), key=lambda item: -item[1]):
        entry = f' "{name}": {round(weight, 1) + 0.0},'
        if len(line) + len(entry) > 120:
            yield line
            line = "   "
        line += entry
    yield line


def _as_matrix(choices: Sequence[Choice], names: Sequence[str]) -> tuple[Floats, Floats, Whole, Whole]:
    """A row of signs for every candidate, NOBODY first in each choice; how right it is; its choice; first rows."""
    place = {name: at for at, name in enumerate(names)}
    sizes = np.array([len(choice.signs) + 1 for choice in choices])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    rows = np.zeros((int(sizes.sum()), len(names)))
    right = np.zeros(len(rows))
    for start, choice in zip(starts.tolist(), choices, strict=True):
        rows[start, place[NOBODY]] = 1
        right[start] = not any(choice.right)
        for at, (signs, much) in enumerate(zip(choice.signs, choice.right, strict=True), start + 1):
            right[at] = much
            for name, count in signs.items():
                rows[at, place[name]] = count
    return rows, right, np.repeat(np.arange(len(choices)), sizes), starts


def _below_zero(scores: Floats, of_choice: Whole, starts: Whole) -> Floats:
    """`scores` less the best of their choice, so that no exponential overflows."""
    return scores - np.maximum.reduceat(scores, starts)[of_choice]


def _shares(values: Floats, of_choice: Whole, starts: Whole) -> Floats:
    """Each of `values` as a share of those of its choice."""
    return values / np.add.reduceat(values, starts)[of_choice]


def _mean(values: Sequence[Any]) -> float:
    return sum(values) / len(values) if values else 0.0

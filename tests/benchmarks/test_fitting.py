"""Whether fitting finds the weights that choices were made by, and judges them on others."""

import random

from tests.benchmarks.fitting import NOBODY, Choice, cross_validated, fit, fold_of, outcome_of, table_of_weights

PAGES = 400


def made_up_choices(seed: int = 7) -> list[Choice]:
    """Pages on which the candidate with the most of "good" is right, whatever it has of "idle"."""
    dice = random.Random(seed)
    choices = []
    for number in range(PAGES):
        signs = [{"good": dice.random() * 4, "idle": dice.random() * 4} for _ in range(3)]
        best = max(range(3), key=lambda at: signs[at]["good"])
        right = [float(at == best and signs[at]["good"] > 1.0) for at in range(3)]
        choices.append(Choice(f"group {number % 20}", "made up", signs, right))
    return choices


def test_what_decided_the_choices_weighs_most() -> None:
    weights = fit(made_up_choices())

    assert weights["good"] > 1 > abs(weights["idle"])


def test_a_weight_is_not_below_its_least() -> None:
    weights = fit(made_up_choices(), least={"idle": 2.0})

    assert weights["idle"] >= 2.0


def test_nobody_wins_where_nothing_speaks_for_the_candidates() -> None:
    weights = fit(made_up_choices())

    outcome = outcome_of(Choice("new", "made up", [{"good": 0.0}], [0.0]), weights)

    assert outcome.confidence < 0.5


def test_every_choice_is_judged_once_by_weights_of_other_groups() -> None:
    choices = made_up_choices()

    outcomes = cross_validated(choices)

    assert len(outcomes) == len(choices)
    assert sum(outcome.is_right for outcome in outcomes) > 0.9 * PAGES
    assert {fold_of(choice.group, 5) for choice in choices} <= set(range(5))


def test_weights_are_printed_as_lines_of_a_table_the_greatest_first() -> None:
    lines = list(table_of_weights({"small": -1.04, NOBODY: 2.7, "nought": 0.01}))

    assert lines == ['    "nobody": 2.7, "nought": 0.0, "small": -1.0,']

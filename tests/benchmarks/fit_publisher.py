"""Fitting the weights by which a publisher is told: `cleaning.sources.WEIGHTS`, anew from labelled pages.

Prints how often the right name is chosen under weights fitted on other publishers, how often it could be (it is among
the candidates), whether the confidences are true, and the weights of all pages in the form of the table in the source.

    python -m tests.benchmarks fit_publisher FILE.jsonl[.gz] [--draw 0.003] [--by lang]
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from coopreader.cleaning import STEPS
from coopreader.cleaning.authors import find_authors
from coopreader.cleaning.page import read_page
from coopreader.cleaning.sources import candidates_of
from tests.benchmarks.cleaning import Record, gold_of, read_records
from tests.benchmarks.fitting import (
    DRAW,
    Choice,
    cross_validated,
    fit,
    outcome_of,
    table_of_confidences,
    table_of_kinds,
    table_of_weights,
)
from tests.benchmarks.scoring import Told, marks_of

LEAST: Final = {"release": 1.5, "agency": 0.0, "agency alone": 1.5}
"""What signs weigh at least of which a collection has few: a media release, and a report that only an agency signs."""


def run(arguments: Sequence[str]) -> None:
    """Print figures under cross-validation by publisher, the confidences, and the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks fit_publisher")
    parser.add_argument("file", type=Path)
    parser.add_argument("--draw", type=float, default=DRAW, help="how strongly weights are drawn to zero")
    parser.add_argument(
        "--by", choices=("variant", "lang"), default="variant", help="what the lines of the table tell apart"
    )
    asked = parser.parse_args(arguments)
    choices = [choice_of(record, asked.by) for record in read_records(asked.file) if gold_of(record).publishers]
    outcomes = cross_validated(choices, draw=asked.draw, least=LEAST)
    weights = fit(choices, draw=asked.draw, least=LEAST)
    print("other publishers' weights:", *table_of_kinds(outcomes), sep="\n")
    print("", *table_of_confidences(outcomes), sep="\n")
    print("\nown weights:", *table_of_kinds([outcome_of(choice, weights) for choice in choices]), sep="\n")
    print("", *table_of_weights(weights), sep="\n")


def choice_of(record: Record, by: str = "variant") -> Choice:
    """The names on a labelled page, each with what speaks for it and whether it is the publisher's."""
    page = read_page(tuple(record["text"].splitlines()))
    for step in STEPS:
        step(page)
    gold = gold_of(record)
    candidates = candidates_of(page, frozenset(author.value.casefold() for author in find_authors(page)))
    right = [bool(marks_of(gold, Told(publisher=candidate.name))["p~"]) for candidate in candidates]
    return Choice(
        group=str(record.get("publisher_group") or record["id"]),
        kind=record[by],
        signs=[candidate.signs for candidate in candidates],
        right=[float(is_right) for is_right in right],
        is_asked="publisher" not in gold.unseen,
    )

"""Fits the weights by which headlines are chosen (headline_worth.py) on labelled pages, and judges them.

Prints, for weights fitted on other publishers, the share of headlines found by how the page was saved, how often a
headline is right that was said to be so sure, and then the weights fitted on all pages as the source has them. Pages
that are nothing but text are among them, although cleaning takes their first line without weighing.

    python -m tests.benchmarks fit_headline FILE.jsonl[.gz] [--draw 0.004] [--by lang]
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from coopreader.cleaning import STEPS
from coopreader.cleaning.headlines import find_title, scale_of, without_suffix
from coopreader.cleaning.page import Page, read_page
from tests.benchmarks.cleaning import Record, gold_of, read_records
from tests.benchmarks.fitting import (
    NOBODY,
    Choice,
    cross_validated,
    fit,
    table_of_confidences,
    table_of_kinds,
    table_of_weights,
)
from tests.benchmarks.scoring import Gold, Told, marks_of

DRAW: Final = 0.004
"""How strongly weights are drawn to zero. 0.003 to 0.005 are level; 0.001 and 0.01 lose one headline in a hundred."""


def run(arguments: Sequence[str]) -> None:
    """Print what cross-validation makes of the weights, and the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks fit_headline")
    parser.add_argument("file", type=Path)
    parser.add_argument("--draw", type=float, default=DRAW)
    parser.add_argument(
        "--by", choices=("variant", "lang"), default="variant", help="what the lines of the table tell apart"
    )
    asked = parser.parse_args(arguments)
    choices = [choice_of(record, asked.by) for record in read_records(asked.file) if record["gold"].get("title")]
    outcomes = cross_validated(choices, draw=asked.draw)
    weights = fit(choices, draw=asked.draw)
    none = weights.pop(NOBODY)
    for line in (*table_of_kinds(outcomes), *table_of_confidences([one for one in outcomes if one.choice.is_asked])):
        print(line)
    print(f"\nNO_HEADLINE: Final = {none:.1f}\n\nWEIGHTS: Final = {{")
    for line in table_of_weights(weights):
        print(line)
    print("}")


def choice_of(record: Record, by: str = "variant") -> Choice:
    """The lines of a labelled page that could be its headline, with the signs of each."""
    # Text and body are not asked here, and comparing them would cost more than all the rest.
    gold = replace(gold_of(record), text="", body=())
    page = page_before_title(record["text"])
    scale = scale_of(page)
    return Choice(
        group=str(record.get("publisher_group") or record["id"]),
        kind=record[by],
        signs=[scale.signs_of(place) for place in range(len(scale.candidates))],
        right=[float(_is_right(gold, page, one.at)) for one in scale.candidates],
        is_asked="title" not in gold.unseen,
    )


def page_before_title(text: str) -> Page:
    """The page that `text` is, as it is when its headline is sought."""
    page = read_page(tuple(text.splitlines()))
    for step in STEPS[: STEPS.index(find_title)]:
        step(page)
    return page


def _is_right(gold: Gold, page: Page, at: int) -> bool:
    return bool(marks_of(gold, Told(title=without_suffix(page, page.blocks[at].text)))["t~"])

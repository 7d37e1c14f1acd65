"""How much better are the pages of a folder recovered when they teach each other?

The same pages are cleaned one by one, and again with what all of them taught (cleaning/folder.py). Each way of saving
is a folder of its own: nobody saves a page in five ways. Without a file, the folder is made up here.

    python -m tests.benchmarks folder [FILE.jsonl[.gz]] [--seed 1]
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coopreader.article import ArticleId
from coopreader.cleaning import clean, clean_and_learn
from coopreader.cleaning.folder import learnt
from coopreader.readers.reader import Draft
from tests.benchmarks.cleaning import Record, gold_of, read_records, told
from tests.benchmarks.made_up_folder import made_up_folder
from tests.benchmarks.scoring import FIGURES, Marks, figures, marks_of

MADE_UP: Final = 60
"""Pages made up where no file is named."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The pages of one folder, cleaned both ways."""

    alone: list[Marks]
    together: list[Marks]
    changed: int
    """Pages that came out otherwise."""
    alone_s: float
    learning_s: float
    """Seconds to count what recurs."""
    again_s: float
    """Seconds to clean those again that changed."""

    def differences(self) -> dict[str, float]:
        """Each figure of the folder less the same figure of the pages one by one."""
        before, after = figures(self.alone), figures(self.together)
        return {name: after[name] - before[name] for name in FIGURES if name in before}


def run(arguments: Sequence[str]) -> None:
    """Print, for each folder, the figures of both ways, their differences, and the time each step took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks folder")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    folders: dict[str, list[Record]] = defaultdict(list)
    for record in read_records(asked.file) if asked.file else made_up_folder(MADE_UP, asked.seed):
        folders[record["variant"]].append(record)
    print(f"{'':<22} {'n':>5} " + " ".join(f"{name:>7}" for name in FIGURES))
    every = [(name, compared(records)) for name, records in folders.items()]
    for name, both in every:
        print(*_rows(name, both.alone, both.together), sep="\n")
        print(
            f"{'':<22} {both.changed} of {len(both.alone)} pages changed; "
            f"{both.alone_s:.2f} s one by one, {both.learning_s:.3f} s to learn, {both.again_s:.2f} s again"
        )
    alone = [marks for _, both in every for marks in both.alone]
    print(*_rows("all", alone, [marks for _, both in every for marks in both.together]), sep="\n")


def compared(records: Iterable[Record]) -> Compared:
    """The pages of one folder, cleaned one by one and as a folder."""
    pages = [(gold_of(record), Draft(ArticleId("0"), tuple(record["text"].splitlines()))) for record in records]
    begun = time.process_time()
    first = [clean_and_learn(draft) for _, draft in pages]
    cleaned = time.process_time()
    lessons = learnt(lesson for _, lesson in first if lesson).summed_up()
    counted = time.process_time()
    second = [clean(draft, lessons) for _, draft in pages]
    done = time.process_time()
    return Compared(
        [marks_of(gold, told(article)) for (gold, _), (article, _) in zip(pages, first, strict=True)],
        [marks_of(gold, told(article)) for (gold, _), article in zip(pages, second, strict=True)],
        sum(article != before for (before, _), article in zip(first, second, strict=True)),
        cleaned - begun,
        counted - cleaned,
        done - counted,
    )


def _rows(name: str, alone: Sequence[Marks], together: Sequence[Marks]) -> Iterator[str]:
    """The figures of both ways and their differences, a line each."""
    before, after = figures(alone), figures(together)
    rows = {
        f"{name}, one by one": [before.get(figure) for figure in FIGURES],
        f"{name}, as a folder": [after.get(figure) for figure in FIGURES],
        "": [after[figure] - before[figure] if figure in before else None for figure in FIGURES],
    }
    for title, cells in rows.items():
        shown = (f"{'–' if cell is None else f'{cell:+.4f}' if not title else f'{cell:.4f}':>7}" for cell in cells)
        yield f"{title:<22} {len(alone):>5} " + " ".join(shown)

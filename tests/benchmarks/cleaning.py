"""How well are articles recovered from saved pages, and how fast?

Labelled pages come from a file of JSON lines, or are made up here. A line is one saved page: `text`, `variant` (how it
was saved), `lang`, `gold` (title, title_alt, authors, authors_optional, date, date_alt, publisher, publisher_aliases,
publisher_domain, dateline, body) and `in_text` (which of these can be read in the text). What the figures mean is
told in scoring.py. `--fold 0/2` looks at one of two halves of the publishers, told apart by a hash of
`publisher_group`: rules are made on one half and believed by the other. How fast it goes is told as in pace.py: each
page once, by how it was saved, the bundled articles last, beside the least that can be done with the same bytes.

    python -m tests.benchmarks cleaning [FILE.jsonl[.gz]] [--fold NUMBER/COUNT] [--worst 10] [--seed 1]
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, cast

from coopreader.article import Article, ArticleId
from coopreader.cleaning import clean
from coopreader.corpus.loaded import bundled_seeds
from coopreader.readers.reader import Draft
from tests.benchmarks.made_up_pages import made_up_pages
from tests.benchmarks.pace import Stopwatch, dealt
from tests.benchmarks.scoring import FIGURES, Gold, Marks, Told, day_of, figures, marks_of

TARGET_MB_S: Final = 6
"""Megabytes of text that one core should clean in a second."""

MADE_UP: Final = 200
"""Pages made up where no file is named."""

WARMING_UP: Final = 20
"""Pages made up and cleaned before any is timed: the first ones pay for what is compiled when it is first used."""

Record = Mapping[str, Any]
"""One line of a file of labelled pages."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One page with its marks."""

    id: str
    variant: str
    language: str
    marks: Marks


def run(arguments: Sequence[str]) -> None:
    """Print the figures over all pages, by how they were saved and by language, then the pace."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks cleaning")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--fold", default="0/1", help="one part of the publishers, as 0/2")
    parser.add_argument("--worst", type=int, default=0, help="name so many pages whose text came out worst")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    records = read_records(asked.file) if asked.file else made_up_pages(MADE_UP, asked.seed)
    part, parts = map(int, asked.fold.split("/"))
    scored: list[Scored] = []
    watch, bundled = Stopwatch(), Stopwatch()
    for made_up in made_up_pages(WARMING_UP, asked.seed):
        clean_lines(made_up["text"].splitlines())
    for record in dealt([record for record in records if _part_of(record, parts) == part]):
        article = watch.time(record["variant"], record["text"], clean_lines)
        scored.append(Scored(record["id"], record["variant"], record["lang"], marks_of(gold_of(record), told(article))))
    for line in _tables(scored):
        print(line)
    for page in sorted(scored, key=lambda one: one.marks.get("4f", 1.0))[: asked.worst]:
        print(f"4f {page.marks.get('4f', 1.0):.3f}  {page.id}")
    for path in sorted(bundled_seeds().glob("*.txt")):
        bundled.time("bundled", path.read_text("utf-8"), clean_lines)
    print(f"\nPace (target {TARGET_MB_S} MB/s)")
    for line in (*watch.lines(), next(bundled.lines())):
        print(line)


def read_records(path: Path) -> Iterator[Record]:
    """The labelled pages of a file, one a line, in their order."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for line in lines:
            if line.strip():
                yield cast(Record, json.loads(line))


def clean_lines(lines: Sequence[str]) -> Article:
    """The article cleaning makes of a page."""
    return clean(Draft(ArticleId("0"), tuple(lines)))


def gold_of(record: Record) -> Gold:
    """What is right of a labelled page."""
    gold, seen = record["gold"], record.get("in_text") or {}
    days = (day_of(text) for text in (gold.get("date"), *(gold.get("date_alt") or ())))
    domain = gold.get("publisher_domain") or ""
    names = (gold.get("publisher"), *(gold.get("publisher_aliases") or ()), domain, domain.partition(".")[0])
    authors = gold.get("authors")
    unseen = {fact for fact in ("title", "authors", "publisher") if not seen.get(fact, True)}
    if seen.get("date", "full") != "full":
        unseen.add("date")
    return Gold(
        text=record.get("text") or "",
        language=record.get("lang") or "",
        titles=tuple(filter(None, (gold["title"], *(gold.get("title_alt") or ())))) if gold.get("title") else (),
        authors=None if authors is None else tuple(authors),
        optional_authors=tuple(gold.get("authors_optional") or ()),
        days=tuple(day for day in days if day) if gold.get("date") else (),
        publishers=tuple(filter(None, names)),
        place=gold.get("dateline") or "",
        body=tuple(gold.get("body") or ()),
        unseen=frozenset(unseen),
    )


def told(article: Article) -> Told:
    """What the article tells, as it is scored."""
    return Told(
        title=article.title,
        authors=article.authors,
        day=article.date,
        publisher=article.source or "",
        place=article.place or "",
        body=article.paragraphs,
        folded=tuple(line for fold in article.folded for line in fold.lines),
    )


def _part_of(record: Record, parts: int) -> int:
    """In which of `parts` parts its publisher is; the same on every machine."""
    group = str(record.get("publisher_group") or record["id"])
    return int.from_bytes(blake2b(group.encode(), digest_size=8).digest()) % parts


def _tables(scored: Sequence[Scored]) -> Iterator[str]:
    """The figures of all, then of each way of saving and each language, a line each."""
    groups: dict[str, list[Marks]] = defaultdict(list)
    for page in sorted(scored, key=lambda one: (one.variant, one.language)):
        groups[page.variant].append(page.marks)
    for page in sorted(scored, key=lambda one: one.language):
        groups[page.language].append(page.marks)
    groups["all"] = [page.marks for page in scored]
    yield f"{'':<12} {'n':>5} " + " ".join(f"{name:>6}" for name in FIGURES)
    for name, marks in groups.items():
        means = figures(marks)
        cells = (f"{means[figure]:6.3f}" if figure in means else f"{'–':>6}" for figure in FIGURES)
        yield f"{name:<12} {len(marks):>5} " + " ".join(cells)

"""Does the title that was meant come first, and how long does it take?

Headlines come from a file, one a line (plain or .gz), or are made up here. Queries are made from them the way
people mistype; each knows the headline it means. The peers answer the same queries in the same run.

    python -m tests.benchmarks jump [HEADLINES] [--titles 1000000] [--queries 50] [--seed 1] [--without-peers]

`--titles` makes more headlines out of those. The last lines are for the queries as they are typed, letter by letter.
"""

import argparse
import re
import shutil
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from coopreader.article import Article
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.ranking import rank
from tests.benchmarks.headlines import made_up_headlines, many_headlines, read_headlines

SMALL_WORDS: Final = frozenset(("the", "and", "for", "with", "from", "over", "after", "into", "off", "out"))
"""Words nobody types to find a headline."""

LONG: Final = 5
"""Letters a word must have to be mistyped: a typo in a shorter one makes another word."""

PEER_SHARE: Final = 10
"""A slow peer answers only every so many queries."""

Ranker = Callable[[str], list[int]]
"""Positions of the headlines for a query, best first, ten at least if there are ten."""


@dataclass
class Tally:
    """How one ranker did on queries of one kind."""

    asked: int = 0
    first: int = 0
    in_ten: int = 0
    seconds: list[float] = field(default_factory=list)


def run(arguments: Sequence[str]) -> None:
    """Print how often the right headline comes first and in the first ten, and the time a query takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks jump")
    parser.add_argument("headlines", nargs="?", type=Path)
    parser.add_argument("--titles", type=int, help="so many, made out of the headlines")
    parser.add_argument("--queries", type=int, default=50, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-peers", action="store_true")
    asked = parser.parse_args(arguments)
    headlines = read_headlines(asked.headlines) if asked.headlines else made_up_headlines(10_000, asked.seed)
    if asked.titles:
        headlines = many_headlines(headlines, asked.titles, asked.seed)
    queries = list(typed_queries(headlines, asked.queries, asked.seed))
    articles = [Article(title=headline) for headline in headlines]
    start = time.perf_counter()
    catalogue = Catalogue(articles)
    print(f"{len(headlines):,} headlines, taken in {time.perf_counter() - start:.3f} s; {len(queries)} queries")
    report("coopreader", lambda query: list(rank(query, catalogue, limit=10).positions), queries, headlines)
    report_typing([query for _, query, _ in queries[:: max(1, len(queries) // 50)]], catalogue)
    if not asked.without_peers:
        for name, ranker, share in peers(headlines):
            report(name, ranker, queries[::share], headlines)


def report(name: str, ranker: Ranker, queries: Sequence[tuple[str, str, int]], headlines: Sequence[str]) -> None:
    """Print how `ranker` did on `queries`, by kind and altogether."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    ranker("warm up")
    for kind, query, wanted in queries:
        start = time.perf_counter()
        positions = ranker(query)[:10]
        seconds = time.perf_counter() - start
        # A headline that stands twice is right in both places.
        right = [headlines[position] == headlines[wanted] for position in positions]
        for tally in (tallies[kind], tallies["all"]):
            tally.asked += 1
            tally.first += right[:1] == [True]
            tally.in_ten += any(right)
            tally.seconds.append(seconds)
    print(f"\n{name:14}{'asked':>7}{'first':>8}{'in ten':>8}{'median':>10}{'p95':>10}")
    for kind in sorted(tallies, key=lambda kind: kind == "all"):
        tally = tallies[kind]
        p95 = sorted(tally.seconds)[len(tally.seconds) * 95 // 100]
        print(
            f"  {kind:12}{tally.asked:7}{tally.first / tally.asked:8.3f}{tally.in_ten / tally.asked:8.3f}"
            f"{median(tally.seconds) * 1000:7.2f} ms{p95 * 1000:7.2f} ms"
        )


def report_typing(queries: Sequence[str], catalogue: Catalogue) -> None:
    """Print what each letter takes when `queries` are typed: what is on the screen is asked for, not more."""
    seconds: list[float] = []
    for query in queries:
        for end in range(1, len(query) + 1):
            start = time.perf_counter()
            rank(query[:end], catalogue).positions[:40]
            seconds.append(time.perf_counter() - start)
    seconds.sort()
    p95 = seconds[len(seconds) * 95 // 100]
    print(
        f"\nletter by letter: {len(seconds)} letters, median {median(seconds) * 1000:.2f} ms, p95 {p95 * 1000:.2f} ms"
    )


def peers(headlines: Sequence[str]) -> Iterator[tuple[str, Ranker, int]]:
    """The others: name, ranker, and which share of the queries each is given."""
    from rapidfuzz import fuzz, process

    def by_ratio(query: str) -> list[int]:
        return [position for _, _, position in process.extract(query, headlines, scorer=fuzz.WRatio, limit=10)]

    try:
        from frizbee import Haystacks, Matcher, Pattern
    except ImportError:
        print("\nfrizbee is not installed")
    else:
        haystacks = Haystacks(headlines)

        def by_frizbee(query: str) -> list[int]:
            patterns = [Pattern(word, max_typos=int(len(word) >= 4)) for word in query.split()]
            return [match.index for match in Matcher.from_patterns(patterns).match_list(haystacks)[:10]]

        yield "frizbee", by_frizbee, 1
    if program := fzf():
        position_of = {headline: position for position, headline in reversed(list(enumerate(headlines)))}
        lines = "\n".join(headlines)

        def by_fzf(query: str) -> list[int]:
            command = [program, "--filter", query]
            found = subprocess.run(command, input=lines, capture_output=True, text=True, check=False).stdout
            return [position_of[line] for line in found.split("\n")[:10] if line in position_of]

        yield "fzf (process)", by_fzf, PEER_SHARE
    yield "WRatio", by_ratio, PEER_SHARE


def fzf() -> str | None:
    """The fzf program: the one on the PATH, or the one inside the package iterfzf."""
    package = find_spec("iterfzf")
    inside = [Path(folder) / "fzf" for folder in package.submodule_search_locations or ()] if package else []
    return shutil.which("fzf") or next((str(path) for path in inside if path.exists()), None)


def typed_queries(headlines: Sequence[str], count: int, seed: int) -> Iterator[tuple[str, str, int]]:
    """`count` queries of each kind: the kind, what is typed, and the position of the headline it means."""
    source = Random(seed)
    for kind, mistreat in KINDS.items():
        made = 0
        for _ in range(count * 200):
            position = source.randrange(len(headlines))
            words = [w for w in re.findall(r"\w{3,}", headlines[position].lower()) if w not in SMALL_WORDS]
            if len(words) < 4 or sum(len(word) >= LONG for word in words) < 2:
                continue
            yield kind, mistreat(words, source), position
            made += 1
            if made == count:
                break


def _some(words: Sequence[str], source: Random, count: int = 3) -> list[str]:
    """`count` of `words` in their order, at least two of them long."""
    long = source.sample([place for place, word in enumerate(words) if len(word) >= LONG], 2)
    others = [place for place in range(len(words)) if place not in long]
    return [words[place] for place in sorted(long + source.sample(others, count - 2))]


def _scrambled(words: Sequence[str], source: Random) -> str:
    return " ".join(source.sample(_some(words, source), 3))


def _unfinished(words: Sequence[str], source: Random) -> str:
    *whole, last = _some(words, source)
    return " ".join([*whole, last[: max(2, len(last) // 2)]])


def _run_together(words: Sequence[str], source: Random) -> str:
    """Two words that follow each other, but for small ones, without a space, and a third."""
    place = source.randrange(len(words) - 2)
    return f"{words[place]}{words[place + 1]} {words[place + 2]}"


def _mistyped(typo: Callable[[str, int, Random], str], count: int = 1) -> Callable[[list[str], Random], str]:
    def query(words: list[str], source: Random) -> str:
        some = _some(words, source)
        for place in source.sample([place for place, word in enumerate(some) if len(word) >= LONG], count):
            some[place] = typo(some[place], source.randrange(1, len(some[place]) - 1), source)
        return " ".join(some)

    return query


def _letter(source: Random) -> str:
    return source.choice("abcdefghijklmnopqrstuvwxyz")


def _substitution(word: str, at: int, source: Random) -> str:
    return word[:at] + _letter(source) + word[at + 1 :]


def _deletion(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at + 1 :]


def _insertion(word: str, at: int, source: Random) -> str:
    return word[:at] + _letter(source) + word[at:]


def _swap(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _any_typo(word: str, at: int, source: Random) -> str:
    return source.choice((_substitution, _deletion, _insertion, _swap))(word, at, source)


KINDS: Final[dict[str, Callable[[list[str], Random], str]]] = {
    "words": lambda words, source: " ".join(_some(words, source)),
    "scrambled": _scrambled,
    "prefixes": lambda words, source: " ".join(word[:4] for word in _some(words, source)),
    "unfinished": _unfinished,
    "no vowels": lambda words, source: " ".join(
        word[0] + re.sub("[aeiou]", "", word[1:]) for word in _some(words, source)
    ),
    "substitution": _mistyped(_substitution),
    "deletion": _mistyped(_deletion),
    "insertion": _mistyped(_insertion),
    "swap": _mistyped(_swap),
    "two typos": _mistyped(_any_typo, count=2),
    "run together": _run_together,
}
"""How people mistreat the words they remember."""

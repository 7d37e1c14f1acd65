"""Endless titles and queries: none hangs the search, and twice as long is at most about twice as slow.

Times are compared with each other, never with a clock: a slow machine is no defect.
"""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from coopreader.matching.query import MAX_TERMS, parse
from coopreader.matching.titles import MAX_LETTERS
from tests.matching.ranked import catalogue_of, ranked

LINEAR = 3
"""Times as long for twice as much: two, and half as much again for a machine that does other things, too."""

NOISE_S = 0.03

LONG_TITLES: dict[str, Callable[[int], str]] = {
    "one word": lambda size: "x" * size,
    "small words": lambda size: "a " * size,
    "different words": lambda size: " ".join(map(str, range(size))),
    "han": lambda size: "中" * size,
    "accents": lambda size: "e" + "\u0301" * size,
    "expanding": lambda size: "ﷺ" * size,
    "marks inside": lambda size: "a-" * size,
    "apostrophes": lambda size: "'" * size,
    "blanks": lambda size: " " * size,
    "astral": lambda size: "😀" * size,
    "halves": lambda size: "\ud83d" * size,
    "nul": lambda size: "\x00" * size,
}

LONG_QUERIES: dict[str, Callable[[int], str]] = {
    "one word": lambda size: "x" * size,
    "words": lambda size: " ".join(f"w{number}" for number in range(size)),
    "one word again and again": lambda size: "ab " * size,
    "letters": lambda size: "a " * size,
    "quotes": lambda size: '"' * size,
    "apostrophes": lambda size: "'" * size,
    "backslashes": lambda size: "\\" * size,
    "bars": lambda size: "|" * size,
    "alternatives": lambda size: "a | " * size,
    "different alternatives": lambda size: " | ".join(f"w{number}" for number in range(size)),
    "colons": lambda size: ":" * size,
    "fields": lambda size: "source:x " * size,
    "nested fields": lambda size: "source:" * size,
    "negations": lambda size: "!" * size,
    "negated words": lambda size: "!a " * size,
    "anchors": lambda size: "^a$ " * size,
    "a phrase": lambda size: '"' + "a " * size,
    "digits": lambda size: "after:" + "9" * size,
    "expanding": lambda size: "ﷺ" * size,
    "astral": lambda size: "😀" * size,
    "mixed": lambda size: "\"'\\|:!^$ " * size,
}

HOSTILE_TITLES = [
    "a " * 500,
    *(make(MAX_LETTERS) for make in LONG_TITLES.values()),
    "",
    "[/red] \x1b[2J",
    "Rain over Oslo",
]


def seconds(work: Callable[[], object]) -> float:
    """The least of three times."""
    moments = [time.perf_counter()]
    for _ in range(3):
        work()
        moments.append(time.perf_counter())
    return min(after - before for before, after in pairwise(moments))


@pytest.mark.parametrize("kind", LONG_TITLES)
def test_a_title_beyond_all_bounds_costs_no_more_than_a_long_one(kind: str) -> None:
    make = LONG_TITLES[kind]

    def taken_in_and_searched(size: int) -> float:
        title = make(size)
        queries = ("a", "xax", "xi pledges", "'a", '"a a', "中中", "!e", "mistyped")
        return seconds(
            lambda: [ranked(query, catalogue) for catalogue in [catalogue_of([title] * 3)] for query in queries]
        )

    long, endless = taken_in_and_searched(50_000), taken_in_and_searched(100_000)

    assert endless < LINEAR * long + NOISE_S


@pytest.mark.parametrize("kind", LONG_QUERIES)
def test_a_query_beyond_all_bounds_costs_no_more_than_a_long_one(kind: str) -> None:
    make, catalogue = LONG_QUERIES[kind], catalogue_of(HOSTILE_TITLES * 5)

    def searched(size: int) -> float:
        return seconds(lambda: ranked(make(size), catalogue))

    long, endless = searched(5_000), searched(10_000)

    assert endless < LINEAR * long + NOISE_S


@pytest.mark.parametrize("kind", LONG_QUERIES)
def test_of_an_endless_query_only_so_many_terms_are_looked_for(kind: str) -> None:
    query = parse(LONG_QUERIES[kind](10_000))

    assert sum(map(len, query.clauses)) <= MAX_TERMS


@pytest.mark.parametrize(
    "query", ["a", "a a a", "rain", "xi intrpol", "'a", "!a", "e | 中", '"a a', "mistypde wrods here"]
)
def test_twice_as_many_hostile_titles_take_at_most_about_twice_as_long(query: str) -> None:
    # Each its own, so that no two share a word.
    def titles(count: int) -> list[str]:
        return [
            f"{title}{number}" for number in range(count) for title in ("a " * 30 + "w", "x-" * 20, "中" * 40, "word")
        ]

    def searched(count: int) -> float:
        # A new one each time: nothing is remembered.
        fresh = iter([catalogue_of(titles(count)) for _ in range(3)])
        return seconds(lambda: ranked(query, next(fresh)))

    few, many = searched(400), searched(800)

    assert many < LINEAR * few + NOISE_S


def test_five_hundred_terms_find_the_title_that_has_them_all() -> None:
    headline = " ".join(f"word{number}" for number in range(MAX_TERMS))

    found = ranked(headline + " and 500 words more" * 125, [headline, "word1 word2"])

    assert found.upper == [0]


@pytest.mark.parametrize("title", ["a " * 500, "x" * 100_000, "中" * 100_000])
def test_an_endless_title_hides_no_other(title: str) -> None:
    found = ranked("rain oslo", [title, "Rain over Oslo", title])

    assert found.positions == [1]

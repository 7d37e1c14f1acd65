"""Where nothing is mistyped, the right title comes first at least as often as fzf puts it there."""

import subprocess
from functools import cache

import pytest

from tests.benchmarks.headlines import made_up_headlines
from tests.benchmarks.jump import fzf, typed_queries
from tests.matching.ranked import catalogue_of, ranked

PROGRAM = fzf()
PLAIN = ("words", "scrambled", "prefixes", "unfinished")
ASKED = 40

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="fzf is not installed, nor iterfzf, which brings it along")


@cache
def headlines() -> list[str]:
    return made_up_headlines(1_500, seed=23)


def first_by_fzf(query: str) -> str:
    """The title that fzf puts first; empty if it finds none."""
    assert PROGRAM is not None
    lines = "\n".join(headlines())
    found = subprocess.run([PROGRAM, "--filter", query], input=lines, capture_output=True, text=True, check=False)
    return found.stdout.partition("\n")[0]


def fits(query: str, title: str) -> bool:
    """Whether each word of `query` begins a word of `title`."""
    return all(f" {word}" in f" {title.lower()}" for word in query.split())


@pytest.mark.parametrize("kind", PLAIN)
def test_a_plain_query_puts_the_right_title_first_at_least_as_often_as_fzf(kind: str) -> None:
    titles = headlines()
    catalogue = catalogue_of(titles)
    # Where two titles fit, which one was meant is a toss-up.
    asked = [
        (query, titles[wanted])
        for made, query, wanted in typed_queries(titles, ASKED, seed=23)
        if made == kind and sum(fits(query, title) for title in titles) == 1
    ]

    ours = [[titles[at] for at in ranked(query, catalogue, limit=1).positions] == [wanted] for query, wanted in asked]
    theirs = [first_by_fzf(query) == wanted for query, wanted in asked]

    assert len(asked) > ASKED / 2
    assert sum(ours) >= sum(theirs)

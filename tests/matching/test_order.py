"""The order of a ranking: ties, arrivals, limits."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.ranking import (
    CLOSELY,
)
from tests.matching.ranked import Ranked, ranked

WORDS = st.sampled_from(["storm", "harbour", "tram", "interpol", "xi", "patrol", "patrols", "port", "ports", "a", "an"])
TITLES = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=12)
DATES = st.none() | st.dates(date(2010, 1, 1), date(2010, 1, 4))


def test_ties_go_to_the_shorter_then_to_the_newer_then_to_the_first() -> None:
    rows = [
        ("rain sunday", date(2017, 1, 1)),
        ("rain monday", None),
        ("rain friday", date(2018, 1, 1)),
        ("rain today", None),
        ("rain supper", date(2018, 1, 1)),
    ]
    catalogue = Catalogue(Article(title=title, date=day) for title, day in rows)

    positions = ranked("rain", catalogue).positions

    assert positions == [3, 2, 4, 0, 1]


@given(st.lists(st.tuples(st.sampled_from(["rain ab", "rain cd", "rain e", "ab rain", "raining"]), DATES), max_size=12))
def test_the_order_is_total_and_of_equals_the_documented_one(rows: list[tuple[str, date | None]]) -> None:
    catalogue = Catalogue(Article(title=title, date=day) for title, day in rows)

    ranking = ranked("rain", catalogue)

    keys = [
        (-score, len(rows[position][0]), -(rows[position][1] or date.min).toordinal(), position)
        for position, score in zip(ranking.positions, ranking.scores, strict=True)
    ]
    assert keys == sorted(keys)
    assert len(keys) == len(rows)


@given(TITLES, st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.data())
def test_the_list_is_the_same_however_the_articles_arrived(
    headlines: list[str], query: str, data: st.DataObject
) -> None:
    articles = [Article(title=headline) for headline in headlines]
    catalogue = Catalogue()
    while articles:
        count = data.draw(st.integers(1, len(articles)))
        catalogue.extend(articles[:count])
        articles = articles[count:]
        if data.draw(st.booleans()):
            ranked(query, catalogue)

    assert ranked(query, catalogue) == ranked(query, headlines)


def test_more_titles_than_are_looked_at_closely_keep_every_promise() -> None:
    source = random.Random(3)
    words = ["storm", "stormy", "strom", "sturm", "harbour", "a", "of", "thunderstorm", "STORM"]
    headlines = [" ".join(source.choices(words, k=source.randint(1, 6))) for _ in range(10 * CLOSELY)]

    ranking = ranked("storm", headlines)
    first = [ranked("storm", headlines, limit=limit) for limit in (1, CLOSELY, CLOSELY + 1, 3 * CLOSELY)]

    assert ranking.scores == sorted(ranking.scores, reverse=True)
    assert ranking.typos_from == sum(score > 50 for score in ranking.scores)
    assert len(set(ranking.positions)) == len(ranking.positions) == len(ranking.scores)
    assert ranking.typos_from > CLOSELY < len(ranking.positions) - ranking.typos_from
    for cut in first:
        assert cut.positions == ranking.positions[: len(cut.positions)]
        assert cut.scores == ranking.scores[: len(cut.scores)]
    assert [len(cut.positions) for cut in first] == [1, CLOSELY, CLOSELY + 1, 3 * CLOSELY]


@given(TITLES, st.lists(WORDS, min_size=1, max_size=2).map(" ".join), st.integers(0, 12))
def test_a_limit_keeps_the_best(headlines: list[str], query: str, limit: int) -> None:
    whole = ranked(query, headlines)

    cut = ranked(query, headlines, limit=limit)

    assert cut == Ranked(whole.positions[:limit], whole.scores[:limit], min(limit, whole.typos_from))

"""Ranking: who matches, in which order, and that nothing can hang it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.matching import titles as titles_module
from coopreader.matching.candidates import RapidFuzzFinder
from coopreader.matching.likeness import FAR, PREFIX, UNTYPED
from coopreader.matching.ranking import COVERAGE, NEAR, ORDER, Ranking, rank, shape_cost
from coopreader.matching.titles import Titles
from tests.benchmarks.jump import made_up_headlines, typed_queries

HEADLINES = [
    "Xi pledges to help strengthen Interpol",
    "Interpol elects new president in Istanbul",
    "Rhino patrols doubled after poaching wave",
    "Harbour town rebuilds its lighthouse",
    "Lighthouse keeper, 86, retires after 2,873 nights",
    "Malmö votes on new tram line",
    "São Paulo opens anti-poaching unit",
    "Storm closes Hong Kong schools for a day",
    "中国任命新的国际刑警主席",
    "Москва открывает новую линию метро",
    "대한민국 새 우표 발행",
    "Port of Oslo: strike enters third week",
]

WORDS = st.sampled_from(["storm", "harbour", "tram", "interpol", "xi", "patrol", "patrols", "port", "ports", "a", "an"])
TITLES = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=12)


def best(query: str, headlines: list[str] = HEADLINES) -> str | None:
    positions = rank(query, Titles(headlines)).positions
    return headlines[positions[0]] if positions else None


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("xi pldges intrpol", 0),
        ("intrepol xi", 0),
        ("prsdnt intrpl", 1),
        ("poaching rhino", 2),
        ("harb light", 3),
        ("lihgthouse keepr", 4),
        ("86 nights", 4),
        ("2873", 4),
        ("2,873", 4),
        ("malmo", 5),
        ("MALMÖ tram", 5),
        ("sao paulo", 6),
        ("antipoaching", 6),
        ("hongkong", 7),
        ("国际刑警", 8),
        ("新", 8),
        ("москва метро", 9),
        ("우표", 10),
        ("oslo: strike", 11),
    ],
)
def test_what_a_person_half_remembers_is_found(query: str, meant: int) -> None:
    found = best(query)

    assert found == HEADLINES[meant]


def test_every_word_must_be_found() -> None:
    ranking = rank("interpol lighthouse", Titles(HEADLINES))

    assert ranking == Ranking([], [], 0)


def test_nothing_asked_for_is_everything_in_its_own_order() -> None:
    ranking = rank("  ", Titles(HEADLINES))

    assert ranking == Ranking(list(range(len(HEADLINES))), [0.0] * len(HEADLINES), len(HEADLINES))


def test_a_title_that_needs_a_typo_stands_below_all_that_do_not() -> None:
    titles = Titles(["Policy", "Metropolitan traffic police report for the whole of last year", "Pollice"])

    ranking = rank("police", titles)

    assert ranking.positions == [1, 2, 0]
    assert ranking.typos_from == 2
    assert ranking.scores[1] > 50 >= ranking.scores[2]


def test_the_word_itself_beats_its_beginning_beats_letters_left_out_beats_a_typo() -> None:
    titles = Titles(["planters", "plamt", "plannet", "plant"])

    ranking = rank("plant", titles)

    assert ranking.positions == [3, 0, 2, 1]
    assert ranking.typos_from == 3


def test_of_two_titles_the_better_covered_is_first() -> None:
    found = best("storm", ["The storm that nobody saw", "A storm again"])

    assert found == "A storm again"


def test_of_two_titles_the_one_in_the_order_typed_is_first() -> None:
    found = best("dog bites man", ["man bites dog", "dog bites man"])

    assert found == "dog bites man"


def test_shape_adds_up_its_three_weights() -> None:
    words = [(0,), (1,), (2,), (3,)]

    cost = shape_cost(words, [{3: 0}, {1: 0}])

    assert cost == COVERAGE * 2 / 4 + ORDER + NEAR


def test_the_difference_between_a_word_and_its_beginning_outweighs_order_alone() -> None:
    cheapest_beginning = PREFIX + UNTYPED / 4

    assert cheapest_beginning * 2 > ORDER
    assert COVERAGE + ORDER + NEAR < FAR


def test_ties_go_to_the_shorter_then_to_the_tiebreak_then_to_the_first() -> None:
    titles = Titles(["rain today", "rain monday", "rain sunday", "rain friday"])

    plain = rank("rain", titles).positions
    newest_first = rank("rain", titles, tiebreak=[3, 2, 1, 0]).positions

    assert plain == [0, 1, 2, 3]
    assert newest_first == [0, 3, 2, 1]


def test_a_limit_keeps_the_best() -> None:
    titles = Titles(HEADLINES)

    ranking = rank("interpol", titles, limit=1)

    assert ranking.positions == rank("interpol", titles).positions[:1]
    assert (len(ranking.scores), ranking.typos_from) == (1, 1)


def test_one_letter_finds_the_words_it_begins() -> None:
    ranking = rank("x", Titles(["Xi speaks", "Mexico votes", "Taxes rise"]))

    assert ranking.positions == [0]


def test_a_ranking_told_to_stop_is_empty() -> None:
    titles = Titles(HEADLINES)

    rankings = [rank(query, titles, should_stop=lambda: True) for query in ("interpol", "zzz", "a b c")]

    assert rankings == [Ranking([], [], 0)] * 3


def test_three_words_leave_a_handful_of_many() -> None:
    headlines = made_up_headlines(240, seed=5)
    titles = Titles(headlines)

    left = [
        len(rank(query, titles).positions)
        for kind, query, _ in typed_queries(headlines, 20, seed=5)
        if kind in ("words", "no vowels", "swap")
    ]

    assert max(left) < 24
    assert sum(left) / len(left) < 4


def test_the_right_headline_comes_first_nearly_always() -> None:
    headlines = made_up_headlines(3_000, seed=6)
    titles = Titles(headlines)
    queries = list(typed_queries(headlines, 15, seed=6))

    right = [rank(query, titles, limit=1).positions == [wanted] for _, query, wanted in queries]

    assert sum(right) / len(right) > 0.9


def test_without_frizbee_the_answers_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    headlines = HEADLINES + made_up_headlines(500, seed=7)
    queries = [query for _, query, _ in typed_queries(headlines, 5, seed=7)]
    with_frizbee = [rank(query, Titles(headlines)) for query in queries]

    monkeypatch.setattr(titles_module, "finder", RapidFuzzFinder)
    without = [rank(query, Titles(headlines)) for query in queries]

    assert with_frizbee == without


@pytest.mark.parametrize(
    "query",
    [
        "a a a",
        "a",
        "x" * 10_000,
        " ".join(f"w{number}" for number in range(500)),
        "ab " * 3_000,
        "[/red] \x1b[2J",
        "\ud800",
    ],
)
def test_no_title_and_no_query_can_hang_it(query: str) -> None:
    titles = Titles(
        ["a " * 500, "x" * 100_000, "中" * 100_000, "\u0301" * 9_000, "", "\x00", "\ud800", "ﷺ" * 1_000] * 10
        + [" ".join(map(str, range(100_000)))]
    )
    start = time.perf_counter()

    ranking = rank(query, titles)

    assert time.perf_counter() - start < 1
    assert len(ranking.positions) <= len(titles)


@given(TITLES, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_a_ranking_is_in_order_and_the_same_every_time(headlines: list[str], query: str) -> None:
    ranking = rank(query, Titles(headlines))

    assert ranking == rank(query, Titles(headlines))
    assert len(set(ranking.positions)) == len(ranking.positions) == len(ranking.scores)
    assert ranking.scores == sorted(ranking.scores, reverse=True)
    assert all(0 <= score <= 100 for score in ranking.scores)
    assert ranking.typos_from == sum(score > 50 for score in ranking.scores)


@given(TITLES, st.lists(WORDS, min_size=1, max_size=3))
def test_titles_that_have_all_the_words_come_before_those_that_do_not(headlines: list[str], words: list[str]) -> None:
    ranking = rank(" ".join(words), Titles(headlines))

    exact = [set(words) <= set(headlines[position].split()) for position in ranking.positions]
    assert exact == sorted(exact, reverse=True)
    assert sum(exact) == sum(set(words) <= set(headline.split()) for headline in headlines)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=30))
def test_any_text_can_be_looked_for_in_any_text(headlines: list[str], query: str) -> None:
    ranking = rank(query, Titles(headlines))

    assert set(ranking.positions) <= set(range(len(headlines)))

"""Ranking: who matches, and in which order."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.matching.likeness import DEAREST, FAR, PREFIX, UNTYPED
from coopreader.matching.meanings import CASE
from coopreader.matching.query import parse
from coopreader.matching.ranking import (
    COVERAGE,
    INEXACT,
    NEAR,
    ORDER,
    WORST_SHAPE,
    Ranking,
    rank,
    shape_costs,
)
from tests.benchmarks.headlines import made_up_headlines
from tests.benchmarks.jump import typed_queries
from tests.matching.ranked import Ranked, catalogue_of, ranked

HEADLINES = [
    "Xi pledges to help strengthen Interpol",
    "Interpol elects new president in Istanbul",
    "Rhino patrols doubled after poaching wave",
    "Harbour town rebuilds its lighthouse",
    "Lighthouse keeper, 86th of the name, retires after 2,873 nights",
    "Malmö votes on new tram line",
    "São Paulo opens anti-poaching unit",
    "Storm closes Hong Kong schools for a day",
    "中国任命新的国际刑警主席",
    "Москва открывает новую линию метро",
    "대한민국 새 우표 발행",
    "Port of Oslo: strike enters third week",
    "Die längste Straße Europas wird gesperrt",
    "„We don’t pay“ – students’ ﬁnal oﬀer",
    "ＮＨＫ apologises for COVID-19 report",
    "مجلس الأمن يدعو إلى السلام",
    "تقرير عن الـمُناخ",
    "Łódź pa\u0301ra and nai\u0308ve cafe\u0301s",
    "Soft\u00adware patch a zero\u200bday",
]

WORDS = st.sampled_from(["storm", "harbour", "tram", "interpol", "xi", "patrol", "patrols", "port", "ports", "a", "an"])
TITLES = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=12)
DATES = st.none() | st.dates(date(2010, 1, 1), date(2010, 1, 4))


def best(query: str, headlines: list[str] = HEADLINES) -> str | None:
    positions = ranked(query, headlines).positions
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
        ("86th", 4),
        ("86 nights", 4),
        ("2873", 4),
        ("2,873", 4),
        ("malmo", 5),
        ("Malmo", 5),
        ("MALMÖ tram", 5),
        ("sao paulo", 6),
        ("são paulo", 6),
        ("antipoaching", 6),
        ("anti poach", 6),
        ("hongkong", 7),
        ("国际刑警", 8),
        ("刑", 8),
        ("москва метро", 9),
        ("МЕТРО", 9),
        ("우표", 10),
        ("민국", 10),
        ("oslo: strike", 11),
        ("strasse", 12),
        ("straße langste", 12),
        ("dont pay", 13),
        ("don't pay", 13),
        ("final offer", 13),
        ("'off", 13),
        ("\"we don't", 13),
        ("nhk", 14),
        ("ｎｈｋ", 14),
        ("covid-19", 14),
        ("covid19", 14),
        ("covid 19", 14),
        ("السلام", 15),
        ("سلام", 15),
        ("المناخ", 16),
        ("lodz", 17),
        ("para naive", 17),
        ("cafés", 17),
        ("software", 18),
        ("zeroday", 18),
    ],
)
def test_what_a_person_half_remembers_is_found(query: str, meant: int) -> None:
    found = best(query)

    assert found == HEADLINES[meant]


@pytest.mark.parametrize("headline", HEADLINES)
def test_every_headline_is_found_by_all_of_it(headline: str) -> None:
    found = best(headline)

    assert found == headline


def test_a_spacing_accent_for_an_apostrophe_is_found_by_itself() -> None:
    assert best("china´s", ["China´s army", "Chinas Armee"]) == "China´s army"


def test_a_number_is_found_whether_or_not_its_thousands_are_parted() -> None:
    assert [best("2,873", ["2873 nights"]), best("2873", ["2,873 nights"])] == ["2873 nights", "2,873 nights"]


def test_a_letter_outside_the_basic_plane_is_one_letter() -> None:
    assert ranked("𠮷", ["𠮷"]).scores == ranked("吉", ["吉"]).scores


@pytest.mark.parametrize(
    ("query", "headlines", "order"),
    [
        ("US", ["bus", "us", "US"], ["US", "us", "bus"]),
        ("us", ["US", "Us"], ["US", "Us"]),
        ("'US", ["bus", "us", "US", "Us"], ["US"]),
        ("'us", ["US", "us"], ["US", "us"]),
        ("Interpol", ["interpol", "INTERPOL"], ["INTERPOL", "interpol"]),
        ("'Interpol", ["interpol", "INTERPOL"], ["INTERPOL"]),
        ("^Interpol", ["interpol rain", "Interpol rain"], ["Interpol rain"]),
        ('"Hong Kong"', ["hong kong", "HONG KONG", "Hong kong"], ["HONG KONG"]),
        ("!US", ["us", "US", "Us"], ["us", "Us"]),
    ],
)
def test_a_capital_is_preferred_in_a_fuzzy_word_and_required_in_an_exact_one(
    query: str, headlines: list[str], order: list[str]
) -> None:
    positions = ranked(query, headlines).positions

    assert [headlines[position] for position in positions] == order


def test_every_word_must_be_found() -> None:
    ranking = ranked("interpol lighthouse", HEADLINES)

    assert ranking == Ranked([], [], 0)


@pytest.mark.parametrize("query", ["", "  ", "!", "^", '"', " | "])
def test_nothing_asked_for_is_everything_in_its_own_order(query: str) -> None:
    ranking = ranked(query, HEADLINES)

    assert parse(query).clauses == ()
    assert ranking == Ranked(list(range(len(HEADLINES))), [0.0] * len(HEADLINES), len(HEADLINES))


@pytest.mark.parametrize("query", ["!interpol", "min:1", "!source:xinhua", "!interpol max:1 !rhino"])
def test_a_query_that_only_says_which_articles_leaves_them_in_their_own_order(query: str) -> None:
    ranking = ranked(query, HEADLINES)

    assert ranking.positions == sorted(ranking.positions) != []
    assert (set(ranking.scores), ranking.typos_from) == ({0.0}, len(ranking.positions))


def test_a_title_that_needs_a_typo_stands_below_all_that_do_not() -> None:
    headlines = ["Policy", "Metropolitan traffic police report for the whole of last year", "Pollice"]

    ranking = ranked("police", headlines)

    assert (ranking.positions, ranking.typos_from) == ([1, 2, 0], 2)
    assert ranking.scores[1] > 50 >= ranking.scores[2]


def test_the_word_itself_beats_its_beginning_beats_letters_left_out_beats_a_typo() -> None:
    ranking = ranked("plant", ["planters", "plamt", "plannet", "plant"])

    assert (ranking.positions, ranking.typos_from) == ([3, 0, 2, 1], 3)


@given(st.text("abcdefgh", min_size=4, max_size=9), st.lists(WORDS, max_size=4), st.data())
def test_exact_beats_fuzzy_beats_typo_for_the_same_words(word: str, others: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    fuzzy, mistyped = word[:at] + "q" + word[at:], word[:at] + "q" + word[at + 1 :]
    place = data.draw(st.integers(0, len(others)))
    headlines = [" ".join([*others[:place], one, *others[place:]]) for one in (mistyped, fuzzy, word)]

    ranking = ranked(" ".join([*others[:place], word, *others[place:]]), headlines)

    assert ranking.positions == [2, 1, 0][: len(ranking.positions)]
    assert ranking.upper in ([2], [2, 1])


def test_of_two_titles_the_better_covered_is_first() -> None:
    found = best("storm", ["The storm that nobody saw", "A storm again"])

    assert found == "A storm again"


def test_of_two_titles_the_one_in_the_order_typed_is_first() -> None:
    found = best("dog bites man", ["man bites dog", "dog bites man"])

    assert found == "dog bites man"


def test_of_two_titles_the_one_with_the_words_side_by_side_is_first() -> None:
    found = best("dog man", ["dog bites man today", "dog man bites today"])

    assert found == "dog man bites today"


def test_shape_adds_up_its_three_weights() -> None:
    import numpy as np

    catalogue = catalogue_of(["rain over old oslo"])
    costs = [np.array([1 << 26, 1 << 26, 1 << 26, 0], np.int32), np.array([1 << 26, 0, 1 << 26, 1 << 26], np.int32)]

    found = shape_costs(catalogue, np.array([0]), costs)

    assert found.tolist() == [COVERAGE * 2 / 4 + ORDER + NEAR]


def test_the_difference_between_a_word_and_its_beginning_outweighs_order_alone() -> None:
    cheapest_beginning = PREFIX + UNTYPED / 4

    assert cheapest_beginning * 2 > ORDER
    assert COVERAGE + ORDER + NEAR == WORST_SHAPE < FAR


def test_the_score_tells_the_costs() -> None:
    ranking = ranked("storm", ["storm", "storm warning"])

    worst = DEAREST + CASE + INEXACT + WORST_SHAPE
    assert ranking.scores == pytest.approx([100, 100 - 50 * COVERAGE / 2 / worst])


def test_scores_fall_also_where_capitals_were_typed() -> None:
    ranking = ranked("Term", ["midterms and four other words", "Tern"])

    assert ranking.scores == sorted(ranking.scores, reverse=True)
    assert ranking.scores[0] > 50 >= ranking.scores[1]


def test_one_letter_finds_the_words_it_begins_before_those_that_hold_it() -> None:
    ranking = ranked("x", ["Mexico votes", "Xi speaks", "Rhinos"])

    assert ranking.positions == [1, 0]


def test_a_ranking_told_to_stop_is_empty() -> None:
    catalogue = catalogue_of(HEADLINES)

    rankings = [
        rank(query, catalogue, should_stop=lambda: True) for query in ("interpol", "zzz", "a b c", "!xi", "min:1")
    ]

    assert rankings == [Ranking((), [], 0)] * len(rankings)


def test_three_words_leave_a_handful_of_many() -> None:
    headlines = made_up_headlines(240, seed=5)
    catalogue = catalogue_of(headlines)

    left = [
        len(ranked(query, catalogue).upper)
        for kind, query, _ in typed_queries(headlines, 20, seed=5)
        if kind in ("words", "no vowels")
    ]

    assert max(left) < 24
    assert sum(left) / len(left) < 4


def test_the_right_headline_comes_first_nearly_always() -> None:
    headlines = made_up_headlines(3_000, seed=6)
    catalogue = catalogue_of(headlines)
    queries = list(typed_queries(headlines, 15, seed=6))

    right = [ranked(query, catalogue, limit=1).positions == [wanted] for _, query, wanted in queries]

    assert sum(right) / len(right) > 0.9


@given(TITLES, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_a_ranking_is_in_order_and_the_same_every_time(headlines: list[str], query: str) -> None:
    ranking = ranked(query, headlines)

    assert ranking == ranked(query, headlines)
    assert len(set(ranking.positions)) == len(ranking.positions) == len(ranking.scores)
    assert ranking.scores == sorted(ranking.scores, reverse=True)
    assert all(0 <= score <= 100 for score in ranking.scores)
    assert ranking.typos_from == sum(score > 50 for score in ranking.scores)


def test_the_score_of_an_empty_title_does_not_depend_on_the_others() -> None:
    alone, among_others = ranked("xi | min:1", [""]), ranked("xi | min:1", ["", "storm"])

    assert among_others.scores[among_others.positions.index(0)] == alone.scores[0]


@given(
    TITLES.map(lambda titles: list(filter(None, titles))),
    st.sampled_from(["storm", "port a", "xi | min:1", "'port | max:9", "storm !xi"]),
)
def test_the_score_of_a_title_does_not_depend_on_the_others(headlines: list[str], query: str) -> None:
    ranking = ranked(query, headlines)

    alone = [ranked(query, [headlines[position]]).scores for position in ranking.upper]
    assert [score for (score,) in alone] == pytest.approx(ranking.scores[: ranking.typos_from])


@given(TITLES, st.lists(WORDS, min_size=1, max_size=3))
def test_titles_that_have_all_the_words_come_before_those_that_do_not(headlines: list[str], words: list[str]) -> None:
    ranking = ranked(" ".join(words), headlines)

    exact = [set(words) <= set(headlines[position].split()) for position in ranking.positions]
    assert exact == sorted(exact, reverse=True)
    assert sum(exact) == sum(set(words) <= set(headline.split()) for headline in headlines)


@settings(max_examples=150)
@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=30))
def test_any_text_can_be_looked_for_in_any_text(headlines: list[str], query: str) -> None:
    ranking = ranked(query, headlines)

    assert set(ranking.positions) <= set(range(len(headlines)))
    assert 0 <= ranking.typos_from <= len(ranking.positions)


def test_however_many_typos_the_score_stays_a_number() -> None:
    words = [f"{letter * 3}bcdefgh{letter * 3}" for letter in "klmnopqrstuvwxyz"]
    title, query = " ".join(words), " ".join(word.replace("bcd", "bxd").replace("fgh", "fyh") for word in words)

    ranking = ranked(query, [title])

    assert ranking.positions == [0]
    assert 0 <= ranking.scores[0] < 1

"""Catalogue: the titles of articles and their other facts, as they come."""

from datetime import date
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.fields import FIELDS, NOTHING, NumberField, TextField
from tests.matching.ranked import ranked

TEXT_FIELDS = [field for field in FIELDS if isinstance(field, TextField)]
NUMBER_FIELDS = [field for field in FIELDS if isinstance(field, NumberField)]

some_articles = st.lists(
    st.builds(
        Article,
        title=st.sampled_from(["Rain", "Snow over Oslo", ""]),
        source=st.sampled_from([None, "Xinhua", "Le Monde"]),
        authors=st.sampled_from([(), ("An Baijie",), ("Mara Lind", "O. Berg")]),
        place=st.sampled_from([None, "Lyon"]),
        path=st.sampled_from([None, Path("a/2017/one.txt")]),
        language=st.sampled_from([None, "en", "zh"]),
        date=st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
        words=st.integers(0, 3_000),
    ),
    max_size=8,
)


def numbers_of(catalogue: Catalogue, field: str) -> list[int]:
    return list(map(int, catalogue.numbers(field, len(catalogue))))


@pytest.mark.parametrize("field", NUMBER_FIELDS, ids=lambda field: field.name)
@given(some_articles)
def test_a_number_of_each_article_is_what_the_field_says(field: NumberField, articles: list[Article]) -> None:
    found = numbers_of(Catalogue(articles), field.name)

    assert found == [field.number_of(article) for article in articles]


@pytest.mark.parametrize("field", TEXT_FIELDS, ids=lambda field: field.name)
@given(some_articles)
def test_equal_texts_have_one_number_and_others_another(field: TextField, articles: list[Article]) -> None:
    catalogue = Catalogue(articles)

    numbers = numbers_of(catalogue, field.name)

    texts = [field.text_of(article) for article in articles]
    assert [numbers[texts.index(text)] for text in texts] == numbers
    assert len(catalogue.texts(field.name, len(articles))) == len(set(texts)) == len(set(numbers))


@given(some_articles, some_articles, st.sampled_from(FIELDS))
def test_facts_that_come_later_are_as_facts_that_come_at_once(
    first: list[Article], more: list[Article], field: TextField | NumberField
) -> None:
    at_once, grown = Catalogue(first + more), Catalogue(first)
    before = numbers_of(grown, field.name)

    grown.extend(more)

    assert numbers_of(grown, field.name) == numbers_of(at_once, field.name)
    assert before == numbers_of(at_once, field.name)[: len(first)]


def test_only_the_articles_that_were_asked_about_are_looked_at() -> None:
    catalogue = Catalogue([Article(title="Rain", words=500), Article(title="Snow", words=9_000)])

    found = [len(catalogue.numbers("min", below)) for below in (0, 1, 2, 1)]

    assert found == [0, 1, 2, 1]


def test_a_newer_article_has_a_greater_day_and_one_without_a_day_the_least() -> None:
    days = (date(2017, 9, 27), None, date(2017, 9, 28), date(1, 1, 1), date(9999, 12, 31))
    catalogue = Catalogue(Article(title="Rain", date=day) for day in days)

    found = catalogue.days(np.arange(len(days))).tolist()

    assert sorted(range(len(days)), key=found.__getitem__) == [1, 3, 0, 2, 4]
    assert found[1] == NOTHING


def test_the_values_of_a_field_come_most_frequent_first_and_without_nothing() -> None:
    sources = ["Xinhua", "Le Monde", None, "Le Monde", "", "taz"]
    catalogue = Catalogue(Article(title="Rain", source=source) for source in sources)

    values = [catalogue.values(name) for name in ("source", "place", "date", "no such field", "")]

    assert values == [["Le Monde", "Xinhua", "taz"], [], (), (), ()]


def test_a_catalogue_counts_the_articles_it_can_search() -> None:
    catalogue = Catalogue()
    counts = [len(catalogue)]

    for batch in ([Article(title="Rain")] * 3, [], [Article(title="Snow")]):
        catalogue.extend(batch)
        counts.append(len(catalogue))

    assert counts == [0, 3, 3, 4]


@pytest.mark.parametrize("query", ["source:xinhua", "after:2015 rain", "min:3 !source:taz", "author:brg | rain"])
def test_facts_may_be_asked_for_while_articles_arrive(query: str, hurried_threads: None) -> None:
    batch = [
        Article(title=f"Rain {number}", source=source, authors=(author,), date=date(2017, 1, 1), words=2_000)
        for number, (source, author) in enumerate([("Xinhua", "An"), ("taz", "O. Berg"), ("Le Monde", "")] * 20)
    ]
    catalogue = Catalogue(batch)
    once = len(ranked(query, Catalogue(batch)).positions)

    def grow() -> None:
        for _ in range(30):
            catalogue.extend(batch)

    grower = Thread(target=grow)
    grower.start()
    counts = [len(ranked(query, catalogue).positions) for _ in range(15)]
    grower.join()

    assert once > 0
    assert [count % once for count in counts] == [0] * len(counts)
    assert counts == sorted(counts)
    assert len(ranked(query, catalogue).positions) == 31 * once


@given(some_articles, some_articles, st.data())
def test_a_catalogue_with_articles_replaced_is_as_one_that_had_them_from_the_start(
    articles: list[Article], others: list[Article], data: st.DataObject
) -> None:
    grown = Catalogue(articles)
    for name in data.draw(st.lists(st.sampled_from([field.name for field in FIELDS]))):
        numbers_of(grown, name)
    places = st.sampled_from(range(len(articles))) if articles else st.nothing()
    changes = [(data.draw(places), other) for other in others if articles]

    for position, other in changes:
        grown.replace({position: other})
    now = list(articles)
    for position, other in changes:
        now[position] = other
    at_once = Catalogue(now)

    for query in ("rain", "snow olso", '"over oslo"', "!rain", "source:xinhua", "min:3", "author:brg | rain"):
        assert ranked(query, grown) == ranked(query, at_once)
    assert grown.values("source") == at_once.values("source")
    assert grown.days(np.arange(len(now))).tolist() == at_once.days(np.arange(len(now))).tolist()


def test_what_was_answered_before_an_article_was_replaced_is_not_the_answer_after() -> None:
    catalogue = Catalogue([Article(title="Rain in Oslo"), Article(title="Snow in Oslo")])
    before = ranked("rain", catalogue).positions

    catalogue.replace({1: Article(title="Rain in Oslo")})

    assert (before, ranked("rain", catalogue).positions) == ([0], [0, 1])


@pytest.mark.parametrize("query", ["rain town", "!thunder", "source:xinhua", '"rain over"'])
def test_articles_may_be_replaced_while_others_are_ranked(query: str, hurried_threads: None) -> None:
    rain = [Article(title=f"Rain over town{number}", source="Xinhua") for number in range(200)]
    snow = [Article(title=f"Snow and thunder, number {number}", source="taz") for number in range(200)]
    catalogue = Catalogue(rain)
    once = ranked(query, Catalogue(rain))

    def change() -> None:
        for _ in range(10):
            for articles in (snow, rain):
                catalogue.replace(dict(enumerate(articles)))

    changer = Thread(target=change)
    changer.start()
    rankings = [ranked(query, catalogue) for _ in range(15)]
    changer.join()

    assert all(len(set(ranking.positions)) == len(ranking.positions) <= 200 for ranking in rankings)
    assert sorted(ranked(query, catalogue).positions) == sorted(once.positions)

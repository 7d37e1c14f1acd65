"""Orders: total, stable, and with what is unknown at the end."""

import datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.corpus.corpus import Corpus
from coopreader.corpus.orders import ORDERS, Order, next_order, order_named, positions_in_order

DAY = datetime.date(2017, 9, 27)
DAYS = st.sampled_from((None, DAY, DAY.replace(year=2024), datetime.date.min, datetime.date.max))
ARTICLES = st.builds(
    Article,
    title=st.sampled_from(("", "Ferry vote", "ferry vote", "“Ferry” vote", "Älteste Fähre", "zoo", "中国")),
    source=st.sampled_from((None, "", "Harbour Post", "harbour post", "Xinhua")),
    date=DAYS,
    words=st.integers(0, 3),
)
CORPORA = st.lists(ARTICLES, max_size=12).map(Corpus)


def listed(order: str, *articles: Article) -> list[str]:
    """Titles as the order called `order` lists them."""
    return [articles[position].title for position in positions_in_order(Corpus(articles), order_named(order))]


def test_the_newest_comes_first_and_what_has_no_date_last() -> None:
    old = Article(title="old", date=DAY)
    new = Article(title="new", date=DAY + datetime.timedelta(days=1))
    undated = Article(title="undated")

    assert listed("date", undated, old, new) == ["new", "old", "undated"]


def test_titles_are_ordered_without_case_and_opening_quotes() -> None:
    titles = ("zoo", "“Boats” return", "apple", "(Corrected) Dock", "Boat")

    assert listed("title", *(Article(title=title) for title in titles)) == [
        "apple",
        "Boat",
        "“Boats” return",
        "(Corrected) Dock",
        "zoo",
    ]


def test_publishers_are_ordered_by_name_the_newest_first_and_what_has_none_last() -> None:
    articles = (
        Article(title="unknown"),
        Article(title="x", source="Xinhua"),
        Article(title="h old", source="harbour post", date=DAY),
        Article(title="h new", source="Harbour Post", date=DAY + datetime.timedelta(days=1)),
    )

    assert listed("source", *articles) == ["h new", "h old", "x", "unknown"]


def test_the_longest_comes_first() -> None:
    assert listed("length", Article(title="a", words=1), Article(title="b", words=3)) == ["b", "a"]


def test_the_order_of_files_is_that_of_the_corpus() -> None:
    assert listed("file", Article(title="b"), Article(title="a"), Article(title="c")) == ["b", "a", "c"]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
@given(corpus=CORPORA)
def test_every_order_lists_every_article_once_and_leaves_equals_as_they_stand(order: Order, corpus: Corpus) -> None:
    positions = positions_in_order(corpus, order)

    assert sorted(positions) == list(range(len(corpus)))
    keys = [(order.key(corpus[position]) if order.key else 0, position) for position in positions]
    assert keys == sorted(keys)


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
@given(corpus=CORPORA, random=st.randoms(use_true_random=False))
def test_some_articles_are_ordered_as_among_all_however_they_were_given(
    order: Order, corpus: Corpus, random: Random
) -> None:
    some = random.sample(range(len(corpus)), k=len(corpus) // 2)

    ordered = positions_in_order(corpus, order, some)

    assert ordered == [position for position in positions_in_order(corpus, order) if position in some]


def test_a_key_goes_through_all_orders_and_comes_back() -> None:
    seen = [ORDERS[0]]
    while (following := next_order(seen[-1])) != ORDERS[0]:
        seen.append(following)

    assert seen == list(ORDERS)


def test_every_order_is_found_by_its_name_and_the_default_by_any_other() -> None:
    assert [order_named(order.name) for order in ORDERS] == list(ORDERS)
    assert order_named("colour") == ORDERS[0]


def test_every_label_says_what_it_orders_by() -> None:
    assert all(order.label.startswith(f"by {order.name} ") for order in ORDERS)

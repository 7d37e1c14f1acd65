"""Finding: which articles a query leaves; for all that is exact, those that a plain loop leaves."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.fields import FIELDS, TextField
from coopreader.matching.finding import Search
from coopreader.matching.likeness import TYPO
from coopreader.matching.meanings import RUN_TOGETHER
from coopreader.matching.query import parse
from coopreader.matching.words import forms_of_piece
from coopreader.text.folding import fold
from tests.matching.ranked import catalogue_of, ranked

WORDS = st.sampled_from(
    ["storm", "storms", "Harbour", "tram", "anti-poaching", "xi", "port", "Porto", "a", "US", "us", "Ærø"]
)
TITLES = st.lists(st.lists(WORDS, max_size=5).map(" ".join), max_size=8)
TERMS = st.builds(
    str.format,
    st.sampled_from(["{}", "'{}", "'{}'", "^{}", "{}$", "!{}", "!'{}'", "!^{}", "title:{}", '"{} {}"', '!"{} {}"']),
    WORDS,
    WORDS,
)
EXACT_TERMS = TERMS.filter(lambda term: term[0] in "'^!\"" or term.endswith("$"))

days = st.dates(date(2014, 11, 1), date(2018, 3, 1)) | st.none()
articles = st.lists(
    st.builds(
        Article,
        title=st.lists(WORDS, max_size=3).map(" ".join),
        source=st.sampled_from([None, "Xinhua", "Xinhua News Agency", "Le Monde", "taz"]),
        authors=st.sampled_from([(), ("An Baijie",), ("Mara Lind", "Ole Berg")]),
        place=st.sampled_from([None, "Lyon", "São Paulo"]),
        path=st.sampled_from([None, Path("saved/2017/one.txt"), Path("saved/2018/two.md")]),
        language=st.sampled_from([None, "en", "zh"]),
        date=days,
        words=st.integers(0, 3_000),
    ),
    max_size=10,
)


def left(query: str, corpus: list[Article] | list[str]) -> set[int]:
    """Positions of what `query` leaves."""
    made = [Article(title=one) if isinstance(one, str) else one for one in corpus]
    return set(ranked(query, Catalogue(made)).positions)


def above(query: str, headlines: list[str]) -> set[int]:
    """Positions above the rule."""
    return set(ranked(query, headlines).upper)


@given(TITLES, EXACT_TERMS)
def test_what_an_exact_term_leaves_and_what_its_negation_leaves_are_everything(headlines: list[str], term: str) -> None:
    negation = term[1:] if term.startswith("!") else f"!{term}"
    # What is not, is not in a row: the opposite of a plain word is the exact one.
    positive, negative = sorted((term, negation), key=lambda one: one.startswith("!"))
    if positive[0] not in "'^\"" and not positive.endswith("$"):
        positive = f"'{positive}"

    with_it, without_it = left(positive, headlines), left(negative, headlines)

    assert with_it | without_it == set(range(len(headlines)))
    assert not with_it & without_it


@given(TITLES, WORDS)
def test_a_title_is_what_is_like_a_word_or_does_not_have_it(headlines: list[str], word: str) -> None:
    # `US` only prefers capitals, `!US` leaves out those that have them.
    found = left(word, headlines) | left(f"!{word}", headlines)

    assert found == set(range(len(headlines)))


@given(TITLES, TERMS, TERMS)
def test_every_clause_must_hold(headlines: list[str], one: str, other: str) -> None:
    found = above(f"{one} {other}", headlines)

    assert found == above(one, headlines) & above(other, headlines)


@given(TITLES, TERMS, TERMS)
def test_of_two_terms_with_a_bar_one_must_hold(headlines: list[str], one: str, other: str) -> None:
    found = above(f"{one} | {other}", headlines)

    assert found == above(one, headlines) | above(other, headlines)


@given(TITLES, TERMS, TERMS, TERMS)
def test_a_wider_query_loses_nothing(headlines: list[str], one: str, other: str, must: str) -> None:
    narrow, wide = f"{must} {one}", f"{must} {one} | {other}"

    assert above(narrow, headlines) <= above(wide, headlines)


@given(TITLES, EXACT_TERMS, EXACT_TERMS)
def test_a_wider_query_of_exact_terms_loses_nothing_at_all(headlines: list[str], one: str, other: str) -> None:
    assert left(one, headlines) | left(other, headlines) == left(f"{one} | {other}", headlines)


@given(TITLES, TERMS, TERMS)
def test_the_order_of_clauses_does_not_say_which_articles(headlines: list[str], one: str, other: str) -> None:
    assert left(f"{one} {other}", headlines) == left(f"{other} {one}", headlines)


@given(TITLES, st.lists(TERMS, min_size=1, max_size=3))
def test_a_title_is_left_whatever_the_others_are(headlines: list[str], terms: list[str]) -> None:
    query = " ".join(terms)

    assert above(query, headlines) == {
        position for position, headline in enumerate(headlines) if above(query, [headline])
    }


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _between(first: str, last: str) -> Callable[[Article], bool]:
    return lambda article: article.date is not None and _day(first) <= article.date <= _day(last)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("date:2017", _between("2017-01-01", "2017-12-31")),
        ("date:2016-02", _between("2016-02-01", "2016-02-29")),
        ("date:2016-12", _between("2016-12-01", "2016-12-31")),
        ("date:2017-09-27", _between("2017-09-27", "2017-09-27")),
        ("after:2015", _between("2016-01-01", "9999-12-31")),
        ("after:2016-12", _between("2017-01-01", "9999-12-31")),
        ("after:2016-02-29", _between("2016-03-01", "9999-12-31")),
        ("before:2015", _between("0001-01-01", "2014-12-31")),
        ("before:2018-03", _between("0001-01-01", "2018-02-28")),
        ("before:2016-03-01", _between("0001-01-01", "2016-02-29")),
        ("after:2015 before:2017", _between("2016-01-01", "2016-12-31")),
        ("min:3", lambda article: article.minutes >= 3),
        ("max:3", lambda article: article.minutes <= 3),
        ("min:2 max:4", lambda article: 2 <= article.minutes <= 4),
        ("max:0", lambda article: article.minutes <= 0),
        ("min:0", lambda article: article.minutes >= 0),
    ],
)
@pytest.mark.parametrize("is_not", [False, True])
@settings(max_examples=40)
@given(articles)
def test_days_and_minutes_leave_what_a_plain_loop_leaves(
    query: str, holds: Callable[[Article], bool], is_not: bool, corpus: list[Article]
) -> None:
    # Each of two bounds would be negated; one is enough here.
    if is_not and " " in query:
        return

    found = left("!" * is_not + query, corpus)

    assert found == {position for position, article in enumerate(corpus) if holds(article) != is_not}


def _holds(text: str, letters: str) -> bool:
    return any(letters in form for piece in text.split() for form, _ in forms_of_piece(fold(piece)))


def _text_of(field: str) -> Callable[[Article], str]:
    return next(one for one in FIELDS if isinstance(one, TextField) and one.name == field).text_of


@pytest.mark.parametrize(
    ("field", "typed", "holds"),
    [
        ("source", "'xinhua", lambda text: _holds(text, "xinhua")),
        ("source", "'xin", lambda text: _holds(text, "xin")),
        ("source", "^xinhua$", lambda text: text == "Xinhua"),
        ("source", "agency$", lambda text: text.endswith("Agency")),
        ("source", "^le", lambda text: text.startswith("Le")),
        ("source", '"le monde"', lambda text: text == "Le Monde"),
        ("source", "'Taz'", lambda text: "Taz" in text),
        ("author", '"an baijie"', lambda text: text == "An Baijie"),
        ("author", "'berg'", lambda text: "Berg" in text),
        ("place", "'sao", lambda text: text == "São Paulo"),
        ("file", "'2017", lambda text: "2017" in text),
        ("lang", "'en'", lambda text: text == "en"),
        ("title", "'storm'", lambda text: "storm" in text.split()),
    ],
)
@pytest.mark.parametrize("is_not", [False, True])
@settings(max_examples=40)
@given(articles)
def test_exact_words_of_a_field_leave_what_a_plain_loop_leaves(
    field: str, typed: str, holds: Callable[[str], bool], is_not: bool, corpus: list[Article]
) -> None:
    found = left(f"{'!' * is_not}{field}:{typed}", corpus)

    text_of = _text_of(field)
    assert found == {position for position, article in enumerate(corpus) if holds(text_of(article)) != is_not}


@pytest.mark.parametrize("field", ["source", "author", "place", "file", "lang"])
@settings(max_examples=40)
@given(articles, st.sampled_from(["xnhua", "xinhau", "lnd", "ly", "one", "en", "monde", "baijei", "zzz"]))
def test_a_fuzzy_word_of_a_field_leaves_those_without_a_typo_or_else_those_with_one(
    field: str, corpus: list[Article], typed: str
) -> None:
    texts = [_text_of(field)(article) for article in corpus]

    found = left(f"{field}:{typed}", corpus)

    strictly = {position for position, text in enumerate(texts) if above(typed, [text])}
    forgiven = {position for position, text in enumerate(texts) if ranked(typed, [text]).positions}
    assert found == strictly or (not strictly and found <= forgiven)


@given(articles, TERMS, st.sampled_from(["source:taz", "after:2016", "!lang:en", "min:3", "file:2017"]))
def test_a_field_only_takes_articles_away(corpus: list[Article], term: str, field: str) -> None:
    headlines = [article.title for article in corpus]

    found = ranked(f"{field} {term}", Catalogue(corpus))

    assert set(found.upper) == above(term, headlines) & left(field, corpus)


@given(articles, TERMS)
def test_the_title_may_be_called_by_its_name(corpus: list[Article], term: str) -> None:
    if term.startswith("title:"):
        return
    named = f"!title:{term[1:]}" if term.startswith("!") else f"title:{term}"

    assert ranked(named, Catalogue(corpus)) == ranked(term, Catalogue(corpus))


def test_two_words_typed_as_one_are_looked_for_only_if_nothing_else_is_found() -> None:
    headlines = ["Storm off Hong Kong", "Hongkong banks"]

    found = [left("hongkong", headlines[:1]), left("hongkong", headlines)]

    assert found == [{0}, {1}]


def test_what_is_found_costs_the_sum_of_its_terms() -> None:
    catalogue = catalogue_of(["Storm off Hong Kong", "Strom off Hong Kong"])

    found = Search(catalogue).find(parse("storm hongkong !xi"))

    assert found is not None
    assert found.positions.tolist() == [0, 1]
    assert found.costs.tolist() == [RUN_TOGETHER, RUN_TOGETHER + TYPO]
    assert len(found.meant) == 2


def test_a_search_told_to_stop_finds_nothing() -> None:
    catalogue = catalogue_of(["Storm off Hong Kong"])

    assert Search(catalogue, lambda: True).find(parse("storm")) is None


@pytest.mark.parametrize(
    "query", ["xi", "'xi", '"xi a"', "^xi$", "!xi", "xi | a", "source:xi", "!source:xi", "after:2015"]
)
def test_where_there_is_nothing_nothing_is_found(query: str) -> None:
    assert left(query, []) == set()
    assert left(query, ["", " ", "\u0301"]) == (set(range(3)) if query.startswith("!") else set())

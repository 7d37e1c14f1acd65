"""Corpus: a sequence that nobody changes, and the jump to an article by its title."""

import pickle
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, ArticleId
from coopreader.corpus.corpus import Corpus, Match
from coopreader.matching.marks import marks
from coopreader.matching.ranking import rank

TITLES = (
    "Xi pledges to help strengthen Interpol",
    "Ferry timetable vote put off",
    "China, INTERPOL to enhance cooperation",
    "Harbour council votes on the ferry timetable",
    "任命新的主席",
)
ARTICLES = tuple(Article(title=title) for title in TITLES)
CORPUS = Corpus(ARTICLES)

SOME_ARTICLES = st.lists(st.text("ab c中", max_size=8).map(lambda title: Article(title=title)), max_size=8)
QUERIES = st.sampled_from(("ferry", "frry vot", "intrpol", "timetable ferry", "主席", "xi", "zzz", "the", " ", "[", ""))


def test_a_corpus_is_a_sequence_of_its_articles() -> None:
    assert len(CORPUS) == len(TITLES)
    assert list(CORPUS) == list(ARTICLES)
    assert (CORPUS[0], CORPUS[-1]) == (ARTICLES[0], ARTICLES[-1])
    assert ARTICLES[2] in CORPUS
    assert CORPUS.index(ARTICLES[3]) == 3
    assert list(reversed(CORPUS)) == list(reversed(ARTICLES))


def test_an_index_beyond_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        _ = CORPUS[len(TITLES)]


@given(st.slices(len(TITLES)))
def test_a_slice_is_a_corpus_of_these_articles(some: slice) -> None:
    part = CORPUS[some]

    assert isinstance(part, Corpus)
    assert tuple(part) == ARTICLES[some]


def test_a_corpus_keeps_its_articles_when_the_list_it_was_made_of_changes() -> None:
    articles = list(ARTICLES)
    corpus = Corpus(articles)

    articles.clear()

    assert list(corpus) == list(ARTICLES)


def test_no_article_can_be_put_in_its_place_or_taken_out() -> None:
    with pytest.raises(TypeError):
        cast("Any", CORPUS)[0] = ARTICLES[1]
    with pytest.raises(TypeError):
        del cast("Any", CORPUS)[0]


def test_an_empty_corpus_is_falsy_and_has_no_match() -> None:
    empty = Corpus()

    assert not empty
    assert empty.jump("ferry") == []
    assert empty.jump("") == []


@given(SOME_ARTICLES, SOME_ARTICLES)
def test_extending_keeps_every_position_and_the_corpus_itself(first: list[Article], more: list[Article]) -> None:
    corpus = Corpus(first)

    extended = corpus.extended(more)

    assert list(corpus) == first
    assert list(extended) == first + more


def test_corpora_of_equal_articles_are_equal() -> None:
    again = Corpus([Article(title=title) for title in TITLES])

    assert again == CORPUS
    assert hash(again) == hash(CORPUS)
    assert CORPUS[:2] != CORPUS
    assert list(ARTICLES) != CORPUS


def test_a_corpus_says_how_many_articles_it_has() -> None:
    assert repr(Corpus(ARTICLES[:1] * 2873)) == "<Corpus of 2,873 articles>"


def test_an_article_is_found_by_its_id() -> None:
    assert CORPUS.by_id(ARTICLES[2].id) == ARTICLES[2]
    assert CORPUS.by_id(ArticleId("0" * 16)) is None


def test_a_corpus_can_be_pickled_also_after_a_jump() -> None:
    corpus = Corpus(ARTICLES)
    before = corpus.jump("ferry")

    again = pickle.loads(pickle.dumps(corpus))  # noqa: S301 - our own bytes

    assert again == corpus
    assert again.jump("ferry") == before


def test_a_jump_tells_article_position_score_and_the_letters_meant() -> None:
    match = CORPUS.jump("xi pldges intrpol")[0]

    title = match.article.title
    assert (match.article, match.position) == (ARTICLES[0], 0)
    assert 0 < match.score <= 100
    assert [title[start:end] for start, end in match.spans] == ["Xi", "pl", "dges", "Int", "rpol"]


def test_of_equally_good_titles_the_shorter_comes_first_and_then_the_earlier() -> None:
    corpus = Corpus(Article(title=title) for title in ("Ferry vote now", "Ferry vote", "Ferry vote"))

    assert [match.position for match in corpus.jump("ferry")] == [1, 2, 0]


@given(QUERIES, st.none() | st.integers(0, 9))
def test_a_jump_is_best_first_within_the_limit_and_marks_within_the_title(query: str, limit: int | None) -> None:
    matches = CORPUS.jump(query, limit=limit)

    assert len(matches) <= (len(CORPUS) if limit is None else limit)
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    assert len({match.position for match in matches}) == len(matches)
    for match in matches:
        assert CORPUS[match.position] is match.article
        assert 0 <= match.score <= 100
        offsets = [offset for span in match.spans for offset in span]
        assert offsets == sorted(set(offsets))
        assert all(0 <= offset <= len(match.article.title) for offset in offsets)


def test_of_equally_long_titles_the_newer_comes_first_and_one_without_a_day_last() -> None:
    days = (None, date(2017, 1, 1), date(2018, 1, 1), None, date(2018, 1, 1))
    corpus = Corpus(Article(title="Ferry vote", date=day) for day in days)

    assert [match.position for match in corpus.jump("ferry")] == [2, 4, 1, 0, 3]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("'interpol'", [TITLES[2], TITLES[0]]),
        ("'INTERPOL'", [TITLES[2]]),
        ('"ferry timetable"', [TITLES[3], TITLES[1]]),
        ('"ferry timetable"$', [TITLES[3]]),
        ("^ferry", [TITLES[1]]),
        ("ferry !harbour", [TITLES[1]]),
        ("任命 | xi", [TITLES[4], TITLES[0]]),
        ("主席$", [TITLES[4]]),
    ],
)
def test_a_jump_understands_all_that_can_be_typed(query: str, titles: list[str]) -> None:
    matches = CORPUS.jump(query)

    assert {match.article.title for match in matches} == set(titles)
    assert all(match.spans for match in matches)


@given(
    st.lists(
        st.lists(st.sampled_from(["ferry", "Ferzy", "férries", "vote", "(x)"]), min_size=1, max_size=4), max_size=8
    ),
    st.sampled_from(["ferry", "fery", "'ferr", "^vote", "vote !ferry", "ferry vote", "frry | vote", '"ferry v']),
)
def test_tiers_and_spans_of_a_jump_are_those_of_ranking_and_marks(words: list[list[str]], query: str) -> None:
    corpus = Corpus(Article(title=" ".join(some)) for some in words)

    matches = corpus.jump(query, limit=None)

    ranking = rank(query, corpus.catalogue)
    assert [match.position for match in matches] == list(ranking.positions)
    assert [match.score for match in matches] == list(ranking.scores)
    assert sum(match.score > 50 for match in matches) == ranking.typos_from
    assert all(match.spans == tuple(marks(query, match.article.title)) != () for match in matches)


def test_a_field_alone_leaves_articles_in_their_order_without_a_score() -> None:
    corpus = Corpus(Article(title=title, source="taz") for title in TITLES)

    matches = corpus.jump("source:taz", limit=None)

    assert matches == [Match(article, 0.0, (), position) for position, article in enumerate(corpus)]


@given(SOME_ARTICLES, SOME_ARTICLES, st.sampled_from(("ab", "c", "a c", "中", "'b")))
def test_a_corpus_that_was_extended_jumps_as_one_made_at_once(
    first: list[Article], more: list[Article], query: str
) -> None:
    corpus = Corpus(first)
    corpus.jump(query)

    assert corpus.extended(more).jump(query) == Corpus(first + more).jump(query)


@given(QUERIES, st.integers(0, 9))
def test_a_limit_only_cuts_the_answer(query: str, limit: int) -> None:
    assert CORPUS.jump(query, limit=limit) == CORPUS.jump(query, limit=None)[:limit]


@pytest.mark.parametrize("query", ["", "   "])
def test_an_empty_query_gives_the_first_articles_unmarked(query: str) -> None:
    matches = CORPUS.jump(query, limit=2)

    assert matches == [Match(ARTICLES[0], 0.0, (), 0), Match(ARTICLES[1], 0.0, (), 1)]


def test_ten_matches_are_given_unless_more_are_asked_for() -> None:
    corpus = Corpus(ARTICLES[:1] * 25)

    assert (len(corpus.jump("interpol")), len(corpus.jump("interpol", limit=None))) == (10, 25)


def test_nothing_like_the_query_is_no_match() -> None:
    assert CORPUS.jump("quetzalcoatl") == []


def test_a_corpus_with_articles_replaced_keeps_all_positions() -> None:
    corpus = Corpus([Article(title="Ferry"), Article(title="Pier"), Article(title="Gull")])
    other = Article(title="Bridge")

    replaced = corpus.replaced({1: other})

    assert [article.title for article in replaced] == ["Ferry", "Bridge", "Gull"]
    assert replaced[0] is corpus[0]
    assert replaced[1] is other
    assert replaced.jump("bridge")[0].position == 1

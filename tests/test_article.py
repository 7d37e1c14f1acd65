"""Article: made from a title alone, never changed, known by the same id everywhere."""

import copy
import datetime
import pickle
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import UNKNOWN, Article, ArticleId, Evidence, Fold, Passage, Recovery, article_id
from coopreader.text.words import WORDS_A_MINUTE

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)

FULL = Article(
    title="Ferry vote",
    authors=("Mara Lindqvist",),
    source="Harbour Post",
    date=datetime.date(2021, 5, 3),
    place="Bergen",
    url="https://example.com/ferry",
    language="en",
    encoding="cp1252",
    paragraphs=("The council votes on Thursday.", "Its chair said so."),
    folded=(Fold(0, ("Home",), "navigation"),),
    path=Path("ferry.txt"),
    recovery=Recovery(
        evidence=(
            Evidence("source", "Harbour Post", 1, "Harbour Post"),
            Evidence("authors", "Mara Lindqvist", 0, "by"),
        ),
        kinds=("standfirst", "text"),
        lines=(3, 5),
    ),
)


def pickled(article: Article) -> object:
    """`article` as another process receives it."""
    return pickle.loads(pickle.dumps(article))  # noqa: S301 - our own bytes


def test_a_title_alone_makes_an_article() -> None:
    article = Article(title="Ferry vote")

    assert (article.title, article.paragraphs, article.words, article.minutes) == ("Ferry vote", (), 0, 1)
    assert (article.source, article.date, article.path, article.recovery) == (None, None, None, UNKNOWN)


def test_a_title_and_paragraphs_make_an_article_that_counts_its_words() -> None:
    article = Article(title="Ferry vote", paragraphs=("The council votes.", "任命主席。"))

    assert article.words == 3 + 4


def test_words_that_are_given_are_not_counted_again() -> None:
    assert Article(title="Ferry vote", paragraphs=("Three words here.",), words=9).words == 9


def test_the_title_is_never_taken_for_another_field() -> None:
    with pytest.raises(TypeError):
        Article("Ferry vote")  # type: ignore[call-arg, arg-type]  # what is tested


@pytest.mark.parametrize("name", ["title", "paragraphs", "id", "words"])
def test_no_field_can_be_set(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(FULL, name, "other")


def test_a_changed_copy_leaves_the_article_as_it_was() -> None:
    changed = replace(FULL, title="Another title")

    assert (changed.title, FULL.title, changed.id) == ("Another title", "Ferry vote", FULL.id)


def test_minutes_depend_on_the_language() -> None:
    english = Article(title="Long", words=WORDS_A_MINUTE * 100, language="en")
    chinese = replace(english, language="zh")

    assert english.minutes == 100
    assert chinese.minutes < 100


def test_passages_are_the_paragraphs_with_kinds_and_places() -> None:
    assert FULL.passages == (
        Passage("The council votes on Thursday.", "standfirst", 3),
        Passage("Its chair said so.", "text", 5),
    )


def test_passages_of_an_article_made_by_hand_are_plain_text() -> None:
    article = Article(title="Ferry vote", paragraphs=("One.", "Two."))

    assert article.passages == (Passage("One.", "text", 0), Passage("Two.", "text", 0))


def test_evidence_is_found_by_the_fact_it_is_for() -> None:
    assert FULL.evidence_for("source") == (Evidence("source", "Harbour Post", 1, "Harbour Post"),)
    assert FULL.evidence_for("date") == ()


def test_the_same_bytes_at_the_same_path_have_the_same_id() -> None:
    assert article_id(Path("ferry.txt"), b"Ferry vote") == article_id(Path("ferry.txt"), b"Ferry vote")
    assert article_id(Path("ferry.txt"), b"") == article_id(Path("ferry.txt").absolute(), b"")


def test_other_bytes_or_another_path_have_another_id() -> None:
    ids = {
        article_id(path, content)
        for path in (None, Path("ferry.txt"), Path("harbour.txt"), Path("b") / "ferry.txt")
        for content in (b"", b"Ferry vote", b"Ferry vote ")
    }

    assert len(ids) == 4 * 3


def test_an_id_is_known_beforehand() -> None:
    assert article_id(None, b"Ferry vote") == ArticleId("ffd23a43608b71b6")


@given(ANY_TEXT, st.lists(ANY_TEXT, max_size=3))
def test_an_article_made_by_hand_has_an_id_of_its_content(title: str, paragraphs: list[str]) -> None:
    article = Article(title=title, paragraphs=tuple(paragraphs))

    assert len(article.id) == 16
    assert article.id == Article(title=title, paragraphs=tuple(paragraphs)).id
    assert article.id != Article(title=title + "!", paragraphs=tuple(paragraphs)).id
    assert article.id != Article(title=title, paragraphs=(*paragraphs, "One more.")).id


def test_a_path_that_is_no_unicode_still_makes_an_id() -> None:
    assert len(article_id(Path("ferry\udcff.txt"), b"")) == 16


def test_an_article_can_be_pickled_and_copied() -> None:
    assert pickled(FULL) == FULL
    assert copy.deepcopy(FULL) == FULL


def test_equal_articles_are_one_in_a_set() -> None:
    assert len({FULL, pickled(FULL), Article(title="Ferry vote")}) == 2

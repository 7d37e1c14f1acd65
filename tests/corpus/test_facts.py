"""Facts in columns, and bodies in bytes, are the articles they were made of."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Evidence, Fold, Recovery
from coopreader.corpus.bodies import packed_body
from coopreader.corpus.bodies import unpacked as unpacked_body
from coopreader.corpus.facts import FactColumns, facts_of

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = st.lists(st.sampled_from(["", "An Baijie", "Åsa", "安百杰"]), max_size=3).map(tuple)
FOLDS = st.builds(Fold, st.integers(0, 9), st.lists(TEXT, max_size=2).map(tuple), TEXT)
EVIDENCE = st.builds(Evidence, st.sampled_from(["title", "date"]), TEXT, st.integers(0, 99), TEXT, st.floats(0, 1))
RECOVERIES = st.builds(
    Recovery,
    evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
    kinds=st.lists(st.sampled_from(["text", "item"]), max_size=3).map(tuple),
    lines=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    row=st.none() | st.integers(1, 1 << 31),
    dropped=st.integers(0, 9),
    mended=st.integers(0, 9),
    raw=st.none() | TEXT,
)
ARTICLES = st.builds(
    Article,
    title=TEXT,
    authors=NAMES,
    source=st.none() | TEXT,
    date=st.none() | st.dates(),
    place=st.none() | TEXT,
    url=st.none() | TEXT,
    language=st.sampled_from([None, "en", "zh"]),
    encoding=st.sampled_from([None, "utf-8"]),
    paragraphs=st.lists(TEXT, max_size=3).map(tuple),
    folded=st.lists(FOLDS, max_size=2).map(tuple),
    words=st.integers(0, 1 << 31),
    path=st.none() | st.sampled_from([Path("a.txt"), Path("/a/b.txt"), Path("/"), Path("/a/\udcff.txt")]),
    recovery=RECOVERIES,
)


@given(st.lists(ARTICLES, max_size=5))
def test_articles_come_back_whole_from_facts_and_bodies(articles: list[Article]) -> None:
    columns = FactColumns(map(facts_of, articles))
    bodies = [packed_body(article) for article in articles]

    kept = FactColumns.unpacked(columns.packed())

    assert [unpacked_body(facts, body) for facts, body in zip(kept, bodies, strict=True)] == articles
    assert kept[:] == columns[:] == list(map(facts_of, articles))
    assert kept.titles == [article.title for article in articles]


def test_a_row_may_be_counted_from_the_end() -> None:
    columns = FactColumns(facts_of(Article(title=title)) for title in ("one", "two"))

    assert columns[-1].title == "two"
    with pytest.raises(IndexError):
        columns[2]


def test_columns_can_grow_after_they_were_kept() -> None:
    article = Article(title="one", source="Le Monde", date=datetime.date(2017, 9, 27))
    columns = FactColumns.unpacked(FactColumns([facts_of(article)]).packed())

    columns.append(facts_of(article))

    assert columns[0] == columns[1]


@given(st.lists(ARTICLES, max_size=5), st.lists(ARTICLES, max_size=3), st.data())
def test_rows_can_take_the_place_of_others(before: list[Article], new: list[Article], data: st.DataObject) -> None:
    columns = FactColumns(map(facts_of, before))
    first, last = sorted((data.draw(st.integers(0, len(before))), data.draw(st.integers(0, len(before)))))

    columns.splice(first, last, list(map(facts_of, new)))

    assert columns[:] == list(map(facts_of, [*before[:first], *new, *before[last:]]))


@given(st.lists(ARTICLES, max_size=3), st.data())
def test_spoilt_columns_are_an_error_or_columns_never_anything_else(
    articles: list[Article], data: st.DataObject
) -> None:
    packed = bytearray(FactColumns(map(facts_of, articles)).packed())
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= 1 << data.draw(st.integers(0, 7))

    try:
        columns = FactColumns.unpacked(bytes(packed))
    except ValueError:
        return

    assert len(columns[:]) == len(columns)


@given(st.binary(max_size=40))
def test_bytes_that_are_no_body_are_an_error(packed: bytes) -> None:
    facts = facts_of(Article(title="one"))

    try:
        article = unpacked_body(facts, packed)
    except ValueError:
        return

    assert article.title == "one"

"""JSON Lines: one line whatever stands in it, exactly the documented fields, and readable by our own reader."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Evidence, Fold, Recovery
from coopreader.corpus.loading import load
from coopreader.export import EXPORTERS, recovery_of, to_json

FIELDS = [
    "id",
    "title",
    "authors",
    "source",
    "date",
    "place",
    "url",
    "language",
    "encoding",
    "paragraphs",
    "folded",
    "words",
    "path",
]
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
ARTICLES = st.builds(
    Article,
    title=ANY_TEXT,
    authors=st.lists(ANY_TEXT, max_size=2).map(tuple),
    source=st.none() | ANY_TEXT,
    date=st.none() | st.dates(),
    paragraphs=st.lists(ANY_TEXT, max_size=3).map(tuple),
    folded=st.lists(
        st.builds(Fold, st.integers(0, 3), st.lists(ANY_TEXT, max_size=2).map(tuple), ANY_TEXT), max_size=2
    ).map(tuple),
)


@given(ARTICLES)
def test_an_article_is_one_printable_line_whatever_stands_in_it(article: Article) -> None:
    line = to_json(article)

    assert line.splitlines() == [line]
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in line)
    assert line.encode("utf-8")


@given(ARTICLES)
def test_every_field_is_read_back_as_it_stands(article: Article) -> None:
    record = json.loads(to_json(article))

    assert list(record) == FIELDS
    assert record == {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "place": None,
        "url": None,
        "language": None,
        "encoding": None,
        "paragraphs": list(article.paragraphs),
        "folded": [
            {"position": fold.position, "lines": list(fold.lines), "reason": fold.reason} for fold in article.folded
        ],
        "words": article.words,
        "path": None,
    }


def test_letters_of_any_script_stand_as_themselves() -> None:
    assert '"title": "任命 Ålesund 👍"' in to_json(Article(title="任命 Ålesund 👍"))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (Path("pages") / "ferry.txt", str(Path("pages") / "ferry.txt")),
        (Path("ferry\x1b[2J.txt"), "ferry.txt"),
        (Path("ferry\udcff.txt"), "ferry\ufffd.txt"),
    ],
    ids=["plain", "escape", "no Unicode"],
)
def test_a_path_is_shown_as_far_as_it_can_be(path: Path, shown: str) -> None:
    line = to_json(Article(title="Ferry vote", path=path))

    assert json.loads(line)["path"] == shown
    assert line.encode("utf-8")


def test_what_was_exported_is_read_back_by_the_reader(tmp_path: Path) -> None:
    article = Article(
        title="Ferry vote put off",
        authors=("Mara Lindqvist",),
        source="Harbour Post",
        date=datetime.date(2021, 5, 3),
        language="en",
        paragraphs=("The council will vote on the timetable later, its chair said.", "Nobody was surprised."),
    )
    (tmp_path / "export.jsonl").write_text(to_json(article) + "\n", "utf-8")

    (again,) = [article for loaded in load([tmp_path]) for article in loaded.articles]

    facts = ("title", "authors", "source", "date", "language", "paragraphs", "words")
    assert [getattr(again, fact) for fact in facts] == [getattr(article, fact) for fact in facts]


@pytest.mark.parametrize("format_name", list(EXPORTERS))
@given(article=ARTICLES)
def test_no_exporter_ends_with_a_line_end(format_name: str, article: Article) -> None:
    exported = EXPORTERS[format_name](article)

    assert exported
    assert not exported.endswith("\n")


@given(ANY_TEXT, ANY_TEXT)
def test_how_an_article_was_recovered_is_one_printable_line_and_comes_back(value: str, quote: str) -> None:
    evidence = Evidence("place", value, 3, quote, 0.75)
    article = Article(title="Ferry", recovery=Recovery((evidence,), ("text",), (4,), row=2, dropped=5, mended=6))

    line = to_json(article, recovery_of(article))

    record = json.loads(line)
    assert line.splitlines() == [line]
    assert record["evidence"] == [{"fact": "place", "value": value, "line": 3, "quote": quote, "confidence": 0.75}]
    assert record["recovery"] == {"kinds": ["text"], "lines": [4], "row": 2, "mended": 6, "dropped": 5}

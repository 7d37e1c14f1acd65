"""The table of fields: what each finds in an article, and which days and minutes will do."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.matching.fields import FIELDS, NOTHING, TITLE, UNENDING, NumberField, TextField, field_named

ARTICLE = Article(
    title="Night ferry",
    authors=("Mara Lindqvist", "Tom Okafor"),
    source="Strand Courier",
    place="Varnby",
    path=Path("shelf/2023/ferry.txt"),
    language="en",
    date=datetime.date(2023, 3, 14),
    paragraphs=("word " * 700,),
)
BARE = Article(title="Untold", paragraphs=())


def text_of(name: str, article: Article) -> str:
    field = field_named(name)
    assert isinstance(field, TextField)
    return field.text_of(article)


def holds(name: str, typed: str, article: Article) -> bool | None:
    """Whether `article` has what `typed` asks of a number; None if it asks for nothing."""
    field = field_named(name)
    assert isinstance(field, NumberField)
    limits = field.limits_of(typed)
    return None if limits is None else limits[0] <= field.number_of(article) <= limits[1]


def on(year: int, month: int, day: int) -> Article:
    return Article(title="A day", date=datetime.date(year, month, day), paragraphs=())


def test_every_field_has_a_name_of_its_own_and_tells_what_it_is() -> None:
    names = [field.name for field in FIELDS]

    assert len(names) == len(set(names))
    assert names[0] == TITLE
    assert all(name.isalpha() and name == name.lower() for name in names)
    assert all(field.help and field.example.startswith(f"{field.name}:") for field in FIELDS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", "Night ferry"),
        ("source", "Strand Courier"),
        ("place", "Varnby"),
        ("file", str(Path("shelf/2023/ferry.txt"))),
        ("lang", "en"),
    ],
)
def test_a_text_field_is_a_fact_of_the_article(name: str, text: str) -> None:
    assert text_of(name, ARTICLE) == text
    assert text_of(name, BARE) == ("Untold" if name == "title" else "")


def test_all_authors_are_searched() -> None:
    assert all(author in text_of("author", ARTICLE) for author in ARTICLE.authors)


@pytest.mark.parametrize("name", ["SOURCE", "Source", "source"])
def test_a_field_is_known_in_any_case(name: str) -> None:
    field = field_named(name)

    assert field is not None
    assert field.name == "source"


@pytest.mark.parametrize("name", ["", "sources", "sour", "url", "ſource"])
def test_what_is_no_field_is_none(name: str) -> None:
    assert field_named(name) is None


@pytest.mark.parametrize(
    ("field", "typed", "first", "last"),
    [
        ("date", "2020", (2020, 1, 1), (2020, 12, 31)),
        ("date", "2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("date", "2021-02", (2021, 2, 1), (2021, 2, 28)),
        ("date", "2020-12", (2020, 12, 1), (2020, 12, 31)),
        ("date", "2020-02-29", (2020, 2, 29), (2020, 2, 29)),
    ],
)
def test_a_period_takes_in_its_first_and_last_day_and_no_other(
    field: str, typed: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    one = datetime.timedelta(days=1)
    before, after = datetime.date(*first) - one, datetime.date(*last) + one

    assert holds(field, typed, on(*first))
    assert holds(field, typed, on(*last))
    assert not holds(field, typed, on(before.year, before.month, before.day))
    assert not holds(field, typed, on(after.year, after.month, after.day))


@pytest.mark.parametrize("typed", ["2015", "2015-12", "2015-12-31"])
def test_after_begins_when_the_period_is_over(typed: str) -> None:
    assert holds("after", typed, on(2016, 1, 1))
    assert not holds("after", typed, on(2015, 12, 31))


@pytest.mark.parametrize("typed", ["2016", "2016-01", "2016-01-01"])
def test_before_ends_when_the_period_begins(typed: str) -> None:
    assert holds("before", typed, on(2015, 12, 31))
    assert not holds("before", typed, on(2016, 1, 1))


@pytest.mark.parametrize("name", ["date", "after", "before"])
def test_an_article_without_a_day_is_from_no_time(name: str) -> None:
    field = field_named(name)
    assert isinstance(field, NumberField)

    assert field.number_of(BARE) == NOTHING
    assert not holds(name, "2016", BARE)


def test_minutes_are_counted_both_included() -> None:
    minutes = str(ARTICLE.minutes)
    more = str(ARTICLE.minutes + 1)

    assert holds("min", minutes, ARTICLE)
    assert holds("max", minutes, ARTICLE)
    assert not holds("min", more, ARTICLE)
    assert holds("max", more, ARTICLE)


@pytest.mark.parametrize("name", ["date", "after", "before"])
@pytest.mark.parametrize(
    "typed", ["", "2", "201", "20155", "2015-", "2015-1", "2015-13", "2015-02-30", "2015-02-3", "0000", "soon", "٢٠١٥"]
)
def test_what_is_no_day_yet_asks_for_nothing(name: str, typed: str) -> None:
    assert holds(name, typed, ARTICLE) is None


@pytest.mark.parametrize("name", ["min", "max"])
@pytest.mark.parametrize("typed", ["", "x", "-1", "1.5", "9" * 40, "³"])
def test_what_is_no_number_asks_for_nothing(name: str, typed: str) -> None:
    assert holds(name, typed, ARTICLE) is None


@pytest.mark.parametrize("field", [field for field in FIELDS if isinstance(field, NumberField)], ids=lambda f: f.name)
@given(typed=st.text(max_size=12) | st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True) | st.just("9999-12-31"))
def test_whatever_stands_behind_the_colon_the_limits_are_numbers_in_order_and_can_be_told(
    field: NumberField, typed: str
) -> None:
    limits = field.limits_of(typed)

    if limits is not None:
        first, last = limits
        assert first > NOTHING
        assert last <= UNENDING
        assert field.sentence.format(field.told(typed))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2017", "in 2017"),
        ("2017-09", "in Sep 2017"),
        ("2017-09-07", "on 7 Sep 2017"),
        ("0987-01", "in Jan 987"),
    ],
)
def test_a_day_is_told_as_people_write_it(typed: str, told: str) -> None:
    field = field_named("date")
    assert isinstance(field, NumberField)

    assert field.told(typed) == told

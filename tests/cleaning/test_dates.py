"""What reads as a date in a dozen languages, what does not, and which of a page's dates is the page's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.dates import AMBIGUOUS, dates_in, may_have_day
from coopreader.cleaning.page import read_page

from .pages import article_of

BODY = (
    "The harbour council decided on Monday to build a second pier for the ferries, although "
    "the fishermen objected.\n\n"
    "Work begins on 1 May 2022 and will last until the autumn, said Ada Quill, who has run "
    "the office for nine years."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Updated: 2021-03-04 10:00", "en"),
        ("March 4, 2021", "en"),
        ("Thu, Mar 4th, 2021 at 6pm", "en"),
        ("HarbourUpdated: March 4, 2021", "en"),
        ("Print04 March 2021", "en"),
        ("March 4, 202112:45 PM UTC", "en"),
        ("4. März 2021, 10:15 Uhr", "de"),
        ("04.03.2021, 10:15", "de"),
        ("Publié le 4 mars 2021 à 13h59", "fr"),
        ("4 de marzo de 2021", "es"),
        ("04/03/2021 - 10h", "pt"),
        ("4 marzo 2021", "it"),
        ("4 maart 2021", "nl"),
        ("4 марта 2021, 10:15", "ru"),
        ("4 مارس 2021", "ar"),
        ("٤ مارس ٢٠٢١", "ar"),
        ("2021年3月4日 10:15", "zh"),
        ("２０２１年３月４日", "ja"),
        ("2021년 3월 4일", "ko"),
        ("2021.03.04 10:15", "ko"),
        ("4 มีนาคม 2564", "th"),
        ("2021. március 4.", "hu"),
        ("04-Mar-21", "en"),
        ("令和3年3月4日", "ja"),
        ("民國110年3月4日", "zh"),
    ],
)
def test_a_day_is_read_in_many_languages(text: str, language: str) -> None:
    assert [found.day for found in dates_in(text, language)] == [date(2021, 3, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30",
        "0000-00-00",
        "99/99/9999",
        "Updated: 10000-01-01",
        "31 April 2020",
        "2019-13-01",
        "Feb 29, 2019",
        "(555) 2019-0314",
        "ISBN 978-2019-03-14",
        "4 March",
        "version 1.2.3.2021",
    ],
)
def test_what_is_no_certain_day_is_no_date(text: str) -> None:
    assert not dates_in(text, "en")


def test_a_day_that_may_be_two_is_known_as_both() -> None:
    (found,) = dates_in("3/4/2021", "en")

    assert (found.day, found.other) == (date(2021, 3, 4), date(2021, 4, 3))


@pytest.mark.parametrize(
    ("lines", "day", "is_sure"),
    [
        ("3/4/2021", date(2021, 3, 4), False),
        ("Posted 3/4/2021\nUpdated 25/4/2021", date(2021, 4, 3), True),
        ("Posted 3/4/2021\nUpdated 4/25/2021", date(2021, 3, 4), True),
        ("Posted 3/4/2021\nUpdated 3 April 2021", date(2021, 4, 3), True),
        ("Posted 3/4/2021 9:15 BST", date(2021, 4, 3), True),
        ("Posted 3/4/2021 9:15 AM EST", date(2021, 3, 4), True),
    ],
)
def test_the_page_settles_which_number_is_the_day(lines: str, day: date, is_sure: bool) -> None:
    article = article_of(f"Second pier for the ferries\n{lines}\n\n{BODY}")

    (evidence,) = article.evidence_for("date")
    assert (article.date, evidence.confidence > AMBIGUOUS) == (day, is_sure)


@given(st.text(alphabet="0123456789-/. MarchAprilJuly年月日:", max_size=40), st.sampled_from(["en", "de", None]))
def test_any_text_has_only_real_days(text: str, language: str | None) -> None:
    for found in dates_in(text, language):
        assert 1900 <= found.day.year <= 2099
        assert 0 <= found.start < found.end <= len(text)


def test_the_day_of_publication_wins_over_the_update() -> None:
    article = article_of(f"Second pier for the ferries\nUpdated: 6 March 2021\nPublished: 4 March 2021\n\n{BODY}")

    assert article.date == date(2021, 3, 4)


def test_the_banner_of_today_is_not_the_day_of_the_page() -> None:
    article = article_of(
        f"Sunday, 3 May 2026\nclose\nSecond pier for the ferries\nBy ADA QUILL (Harbour "
        f"Daily)\n14 March 2019, 07:00 GMT\n\n{BODY}"
    )

    assert article.date == date(2019, 3, 14)


def test_a_day_in_the_story_is_not_the_day_of_the_page() -> None:
    article = article_of(f"Second pier for the ferries\n\n{BODY}")

    assert article.date is None


def test_a_date_carries_the_line_it_stands_in() -> None:
    article = article_of(f"Second pier for the ferries\n\nUpdated: 2021-03-04 10:00\n\n{BODY}")

    (evidence,) = article.evidence_for("date")
    assert (evidence.value, evidence.line, evidence.quote) == ("2021-03-04", 3, "Updated: 2021-03-04 10:00")


@given(
    st.sampled_from(("5 May '20", "5 May ’20", "4 March 2021", "2021-03-04", "令和3年3月4日", "4/3/21", "٤ مارس ٢٠٢١")),
    st.text(alphabet="abc éß“”’|©1234567890", max_size=8),
)
def test_a_line_that_names_a_day_has_the_marks_of_one(day: str, before: str) -> None:
    page = read_page([f"{before} {day}"])

    may_have = may_have_day(page.marks[0])

    assert may_have or not dates_in(page.blocks[0].text)

"""What reads as a date in a dozen languages, what does not, and which of a page's dates is the page's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.dates import dates_in

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
        "1/2/03",
        "3/4/2021",
        "(555) 2019-0314",
        "ISBN 978-2019-03-14",
        "4 March",
        "version 1.2.3.2021",
    ],
)
def test_what_is_no_certain_day_is_no_date(text: str) -> None:
    assert dates_in(text, "en") == []


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

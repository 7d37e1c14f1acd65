"""Declared days: the forms in which fields name them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.days import day_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2017-09-27 09:09", date(2017, 9, 27)),
        ("2021-05-03T23:59:00Z", date(2021, 5, 3)),
        ("2021-05-03 23:59:00.123 +0200", date(2021, 5, 3)),
        ("20210503T2359", date(2021, 5, 3)),
        (20210503, date(2021, 5, 3)),
        ("20170927090959", date(2017, 9, 27)),
        (20170927090959, date(2017, 9, 27)),
        ("Wed, 27 Sep 2017 09:09:00 +0800", date(2017, 9, 27)),
        ("27-Sep-2017", date(2017, 9, 27)),
        ("3 May 2021", date(2021, 5, 3)),
        ("September 27, 2017", date(2017, 9, 27)),
        ("Wednesday, Sept. 27, 2017 9:09 am", date(2017, 9, 27)),
        (1620000000, date(2021, 5, 3)),
        (1620000000000, date(2021, 5, 3)),
        ("1620000000", date(2021, 5, 3)),
        (1620000000.5, date(2021, 5, 3)),
        (-1620000000, date(1918, 9, 1)),
        ("2021-02-30", None),
        ("31 Feb 2021", None),
        ("27 Mai 2021", None),
        ("03/05/2021", None),
        ("yesterday", None),
        ("", None),
        (2021, None),
        (10**400, None),
        (float("inf"), None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ({"day": 3}, None),
    ],
)
def test_a_day_is_declared_in_a_form_that_means_one_day(written: object, day: date | None) -> None:
    assert day_of(written) == day


@given(st.dates())
def test_a_day_written_in_iso_form_is_that_day_with_or_without_a_time(day: date) -> None:
    assert day == day_of(day.isoformat())
    assert day == day_of(f" {day.isoformat()}T23:59:60 CEST")


@given(st.datetimes(datetime(1977, 1, 1), datetime(2200, 1, 1)))  # noqa: DTZ001 - given their zone below
def test_a_time_since_1970_is_its_day_in_utc_in_seconds_and_in_milliseconds(time: datetime) -> None:
    seconds = int(time.replace(tzinfo=UTC).timestamp())

    days = {day_of(seconds), day_of(seconds * 1000), day_of(str(seconds)), day_of(str(seconds * 1000))}

    assert days == {time.date()}


@given(st.text(max_size=40) | st.integers() | st.floats())
def test_any_value_is_a_day_or_none(value: object) -> None:
    assert day_of(value) is None or value

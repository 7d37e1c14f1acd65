"""Declared facts: what a field may be called, and what is refused in it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.declaring import day_of, declared
from coopreader.readers.reader import Declared


def test_the_first_name_of_a_fact_that_holds_text_is_taken() -> None:
    fields = {"title": " ", "headline": "Ferry vote", "source": [], "site": "Harbour Gazette"}

    facts = declared(fields)

    assert facts == Declared(title="Ferry vote", source="Harbour Gazette")


def test_a_declared_value_is_one_safe_line() -> None:
    facts = declared({"title": "Ferry\n\x1b]0;x\x07 vote\u202e", "author": "\u200bMara  Lindqvist "})

    assert facts == Declared(title="Ferry vote", authors=("Mara Lindqvist",))


def test_entities_are_decoded_only_where_the_text_has_not_passed_the_gate() -> None:
    fields = {"title": "Ferries &amp;lt; buses"}

    assert declared(fields, entities=True).title == "Ferries &lt; buses"
    assert declared(fields).title == "Ferries &amp;lt; buses"


@given(st.dates())
def test_a_day_written_in_iso_form_is_that_day_with_or_without_a_time(day: date) -> None:
    assert day == day_of(day.isoformat())
    assert day == day_of(f" {day.isoformat()}T23:59:60 CEST")


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert day_of(text) is None or text.strip()

"""Declared facts: what may stand in a field, and what is refused in it."""

from coopreader.readers.declaring import MOST_VALUES, declared
from coopreader.readers.fields import by_fact
from coopreader.readers.reader import Declared


def test_the_first_name_of_a_fact_that_holds_text_is_taken() -> None:
    fields = {"title": " ", "headline": "Ferry vote", "source": [], "site": "Harbour Gazette"}

    facts = declared(by_fact(fields))

    assert facts == Declared(title="Ferry vote", source="Harbour Gazette")


def test_a_declared_value_is_one_safe_line() -> None:
    facts = declared(by_fact({"title": "Ferry\n\x1b]0;x\x07 vote\u202e", "author": "\u200bMara  Lindqvist "}))

    assert facts == Declared(title="Ferry vote", authors=("Mara Lindqvist",))


def test_entities_are_decoded_only_where_the_text_has_not_passed_the_gate() -> None:
    fields = {"title": "Ferries &amp;lt; buses"}

    assert declared(by_fact(fields), entities=True).title == "Ferries &lt; buses"
    assert declared(by_fact(fields)).title == "Ferries &amp;lt; buses"


def test_a_source_may_be_an_object_with_a_name() -> None:
    facts = declared({"source": [{"id": "gull", "name": "Gullpoint Courier"}]})

    assert facts == Declared(source="Gullpoint Courier")


def test_only_the_beginning_of_a_long_list_is_read() -> None:
    facts = declared({"authors": [[f"Writer {number}" for number in range(100_000)]]})

    assert len(facts.authors) == MOST_VALUES

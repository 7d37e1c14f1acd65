"""The table of what can be typed: every row means what it says, and README shows the same."""

from pathlib import Path

import pytest

from coopreader.matching.fields import FIELDS, TITLE
from coopreader.matching.query import Query, Term, parse
from coopreader.matching.syntax import SIGNS, SYNTAX, Row
from tests.matching.syntax_table import HEADER, syntax_table

README = Path(__file__).parents[2] / "README.md"

MEANT = {
    "intrpol chna": ((Term("intrpol"),), (Term("chna"),)),
    "'pledg": ((Term("pledg", "holds"),),),
    "'aid'": ((Term("aid", "is"),),),
    '"crime lab"': ((Term("crime lab", "is"),),),
    "^china": ((Term("china", "begins"),),),
    "labs$": ((Term("labs", "ends"),),),
    "!sport": ((Term("sport", "holds", is_not=True),),),
    "patrol | police": ((Term("patrol"), Term("police")),),
    r"\!important": ((Term("important"),),),
}
"""What each sign must say to the parser."""

all_rows = pytest.mark.parametrize("row", SYNTAX, ids=lambda row: row.typed)


def test_every_sign_means_what_its_row_says() -> None:
    said = {row.typed: parse(row.typed) for row in SIGNS}

    assert said == {typed: Query(clauses) for typed, clauses in MEANT.items()}


def test_the_example_of_a_field_asks_that_field_and_nothing_else() -> None:
    asked = {known.name: [term.field for clause in parse(known.example).clauses for term in clause] for known in FIELDS}

    assert asked == {known.name: [known.name] for known in FIELDS}


def test_every_field_has_a_row() -> None:
    rows = [row.typed for row in SYNTAX if row not in SIGNS]

    assert rows == [field.example for field in FIELDS]


@all_rows
def test_a_row_says_its_meaning_in_one_short_phrase(row: Row) -> None:
    assert 0 < len(row.meaning) <= 56
    assert row.meaning[0].islower()
    assert not row.meaning.endswith(".")


def test_an_escaped_sign_is_no_operator() -> None:
    plain, escaped = parse("!important"), parse(r"\!important")

    assert plain.clauses[0][0].is_not
    assert not escaped.clauses[0][0].is_not
    assert escaped.clauses[0][0].field == TITLE


def test_a_bar_in_an_example_does_not_end_the_cell_of_the_table() -> None:
    row = next(line for line in syntax_table().split("\n") if "police" in line)

    assert row.replace(r"\|", "").count("|") == HEADER.split("\n")[0].count("|")


def test_the_readme_has_the_table_of_what_can_be_typed_as_it_is() -> None:
    assert syntax_table() in README.read_text("utf-8")

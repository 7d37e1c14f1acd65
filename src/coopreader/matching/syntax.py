"""What can be typed into the bar, as a table: help and README show it, and a test holds the parser to it.

What a field means is said where the field is (fields.py); the signs are said here.
"""

from dataclasses import dataclass
from typing import Final

from coopreader.matching.fields import FIELDS


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be typed."""

    typed: str
    """An example, as it stands in the bar."""
    meaning: str
    """What it asks for, in a few words."""


SIGNS: Final = (
    Row("intrpol chna", "words of a title: any order, any part, slips forgiven"),
    Row("'pledg", "just these letters, in a row"),
    Row("'aid'", "the whole word"),
    Row('"crime lab"', "words side by side"),
    Row("^china", "the title begins so"),
    Row("labs$", "the title ends so"),
    Row("!sport", "not this; before a field, too"),
    Row("patrol | police", "one or the other"),
    Row(r"\!important", "the next sign is a letter"),
)
"""How words are meant, in any field."""

FIELD_ROWS: Final = tuple(Row(field.example, field.help) for field in FIELDS)
"""What can be asked about besides the title."""

SYNTAX: Final = SIGNS + FIELD_ROWS
"""All rows, in the order of help."""

"""What would be typed next."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coopreader.matching.completion import FROM_LETTERS, MOST_VALUES, completion
from coopreader.matching.fields import FIELDS, TextField
from coopreader.matching.query import MAX_CHARACTERS, Term, parse
from coopreader.text.folding import fold

VALUES: dict[str, Sequence[str]] = {
    "source": ["Harbour Gazette", "Xinlight", "Ålesund Avis", "Harpoon", "“Quoted”", "ﬁshwire"],
    "author": ["An Lindqvist", "Ana Prinz", "O'Brian"],
    "lang": ["en", "zh"],
}


def values_of(name: str) -> Sequence[str]:
    return VALUES.get(name, ())


def line_after(text: str, remembered: Sequence[str] = ()) -> str | None:
    guess = completion(text, values_of, remembered)
    return None if guess is None else guess.line


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_two_letters_of_a_fields_name_bring_a_colon_behind_one_that_begins_so(field: TextField) -> None:
    guess = completion(field.name[:FROM_LETTERS], values_of)

    assert guess is not None
    assert guess.line in {f"{known.name}:" for known in FIELDS}
    assert completion(field.name, values_of) == (":", f"{field.name}:")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("s", None),
        ("so", "source:"),
        ("SO", "SOurce:"),
        ("xi so", "xi source:"),
        ("!so", "!source:"),
        ('"so', None),
        ("'so", None),
        (r"\so", None),
        ("so ", None),
        ("sox", None),
        ("", None),
    ],
)
def test_a_field_is_guessed_where_a_term_begins(text: str, line: str | None) -> None:
    assert line_after(text) == line


@pytest.mark.parametrize(
    ("text", "rest", "line"),
    [
        ("source:xin", "light", "source:xinlight"),
        ("source:Xin", "light", "source:Xinlight"),
        ("a !source:xin", "light", "a !source:xinlight"),
        ("source:!xin", "light", "source:!xinlight"),
        ("source:^xin", "light", "source:^xinlight"),
        ("source:'xin", "light", "source:'xinlight"),
        ("source:", "harbour gazette", 'source:"harbour gazette"'),
        ("source:har", "bour gazette", 'source:"harbour gazette"'),
        ('source:"harbour g', "azette", 'source:"harbour gazette"'),
        ("source:harp", "oon", "source:harpoon"),
        ("source:alesund", " avis", 'source:"alesund avis"'),
        ("author:an", " lindqvist", 'author:"an lindqvist"'),
        ("author:ana", " prinz", 'author:"ana prinz"'),
        ("author:o'b", "rian", "author:o'brian"),
        ("lang:", "en", "lang:en"),
    ],
)
def test_the_most_frequent_value_that_begins_so_is_guessed(text: str, rest: str, line: str) -> None:
    assert completion(text, values_of) == (rest, line)


@pytest.mark.parametrize(
    "text",
    [
        "source:zz",
        "source:harpoon",
        "source:harbour gazette",
        'source:"harbour gazette"',
        "source:quot",
        "source:f",
        "title:har",
        "file:har",
        "min:1",
        "nosuch:har",
        r"source\:har",
        r"source:ha\r",
        "source:har ",
    ],
)
def test_where_nothing_fits_nothing_is_guessed(text: str) -> None:
    assert completion(text, values_of) is None


def test_only_the_most_frequent_values_are_looked_at() -> None:
    values = [f"a{number}" for number in range(MOST_VALUES)] + ["beacon"]

    assert completion("source:b", lambda _: values) is None
    assert completion("source:b", lambda _: values[1:]) is not None


def test_else_the_newest_query_that_begins_so_is_guessed() -> None:
    remembered = ["ferry night", "mill", "ferry quay", "so it began"]

    assert completion("fe", values_of, remembered) == ("rry quay", "ferry quay")
    assert line_after("ferry n", remembered) == "ferry night"
    assert line_after("so", remembered) == "source:"
    assert line_after("so ", remembered) == "so it began"
    assert line_after("ferry quay", remembered) is None
    assert line_after(" ", remembered) is None


def test_a_pasted_page_is_not_looked_at() -> None:
    assert line_after("x" * MAX_CHARACTERS + " so") is None


PIECES = st.sampled_from(
    ["source:", "author:", "lang:", "so", "har", "x", " ", '"', "'", "^", "!", "\\", "|", "$", "Å", "an", "“"]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=8).map("".join), st.lists(st.text(max_size=9), max_size=3))
def test_a_guess_goes_on_from_what_was_typed(text: str, remembered: list[str]) -> None:
    guess = completion(text, values_of, remembered)

    if guess is not None:
        assert guess.rest
        assert len(guess.line) > len(text)
        assert guess.line.replace('"', "").startswith(text.replace('"', "").rstrip("“”„"))


@given(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12),
    st.integers(0, 12),
    st.sampled_from(["", "!", '"', "'"]),
)
@example("\u2010", 0, "")
def test_a_value_that_was_taken_is_what_the_field_is_asked_for(value: str, typed: int, sign: str) -> None:
    value = " ".join(value.split())
    guess = completion(f"xi source:{sign}{value[:typed].rstrip()}", lambda _: [value])

    if guess is not None and not guess.line.endswith(":"):
        term = parse(guess.line).clauses[-1][0]
        assert isinstance(term, Term)
        assert (term.field, term.is_not) == ("source", sign == "!")
        assert term.letters.split() == [word.letters for word in words_in(fold(value))]


def words_in(folded: str) -> list[Term]:
    """The words of a value, as they are looked for."""
    terms = [term for word in folded.split() for clause in parse(f'"{word}"').clauses for term in clause]
    return [term for term in terms if isinstance(term, Term)]

"""Meanings: the pieces of titles a term could mean, and two words typed as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.likeness import TYPO
from coopreader.matching.meanings import CASE, exact, first_of, has_capitals, like, run_together
from coopreader.matching.meanings import tests_of as comparisons_of
from coopreader.matching.query import How, Term, parse
from coopreader.matching.titles import NONE, Titles
from coopreader.matching.words import forms_of_piece
from coopreader.text.folding import fold

PIECES = st.text("abcAB'-é", min_size=1, max_size=7)


def meant(term: Term, pieces: list[str], *, loose: bool = False) -> dict[str, int]:
    """What each of `pieces` that `term` could mean costs."""
    words = Titles(pieces).lexicon.words()
    costs = like(term, words, loose=loose).tolist()
    return {piece: cost for piece, cost in zip(words.pieces, costs, strict=True) if cost < NONE}


def titles_with(query: str, headlines: list[str]) -> list[int]:
    """The headlines that have the one exact term of `query`."""
    ((term,),) = parse(query).clauses
    assert isinstance(term, Term)
    titles = Titles(headlines)
    costs = exact(term, titles.lexicon.words(), titles, len(titles)).tolist()
    assert set(costs) <= {0, NONE}
    return [position for position, cost in enumerate(costs) if cost < NONE]


def test_a_term_means_the_words_like_it_and_no_others() -> None:
    found = meant(Term("police"), ["police", "policy", "polar", "palace"])

    assert found == {"police": 0, "policy": TYPO}


def test_a_piece_costs_what_the_cheapest_of_its_forms_costs() -> None:
    found = meant(Term("poaching"), ["anti-poaching", "poaching,", "Poachings-trial"])

    assert found["anti-poaching"] == found["poaching,"] == 0
    assert 0 < found["Poachings-trial"] < TYPO


def test_a_term_read_loosely_means_more() -> None:
    found = [list(meant(Term("plce"), ["parliamentarycellar", "market"], loose=loose)) for loose in (False, True)]

    assert found == [[], ["parliamentarycellar"]]


def test_a_term_told_to_stop_misspells_nothing() -> None:
    words = Titles(["police", "policy"]).lexicon.words()

    costs = like(Term("police"), words, should_stop=lambda: True).tolist()

    assert costs == [0, NONE]


def test_of_no_titles_a_term_means_nothing() -> None:
    titles = Titles()
    words = titles.lexicon.words()

    found = [
        like(Term("rain"), words),
        like(Term("rain"), words, loose=True),
        exact(Term("rain", "is"), words, titles, 0),
    ]

    assert [costs.size for costs in found] == [0, 0, 0]
    assert run_together(Term("hongkong"), words, titles, 0).size == 0


def test_a_word_with_the_capitals_that_were_typed_is_preferred() -> None:
    found = meant(Term("us", typed="US"), ["us", "US", "Us", "USA", "usual"])

    assert found["US"] == 0
    assert found["us"] == found["Us"] == CASE
    assert found["USA"] < CASE < found["usual"]


def test_without_a_capital_no_capital_is_wanted() -> None:
    found = meant(Term("us"), ["us", "US", "Us"])

    assert found == {"us": 0, "US": 0, "Us": 0}


def test_a_single_capital_is_no_wish_for_one() -> None:
    found = meant(Term("x", typed="X"), ["xi", "Xi"])

    assert found["xi"] == found["Xi"]


@pytest.mark.parametrize(
    ("typed", "piece", "has"),
    [
        ("US", "US", True),
        ("US", "us", False),
        ("US", "Us", False),
        ("Interpol", "INTERPOL", True),
        ("Interpol", "interpol", False),
        ("INTERPOL", "Interpol", False),
        ("iPhone", "iPhones", True),
        ("Phone", "iPhone", True),
        ("Straße", "STRASSE", True),
        ("STRASSE", "Straße", False),
        ("Łódź", "Łódź,", True),
        ("Kyïv", "KYIV", True),
        ("Intrpol", "Interpol", True),
        ("Intrpol", "interpol", False),
        ("iNTRPOL", "interpol", True),
    ],
)
def test_a_capital_wants_a_capital_where_it_stands(typed: str, piece: str, has: bool) -> None:
    assert has_capitals(typed, piece) is has


def test_capitals_may_stand_at_any_place_where_the_letters_stand() -> None:
    assert has_capitals("S", "saSU")


@given(PIECES)
def test_a_piece_has_its_own_capitals(piece: str) -> None:
    assert has_capitals(piece, piece)


@pytest.mark.parametrize(
    ("how", "words", "comparisons"),
    [
        ("holds", 1, ["inside"]),
        ("is", 1, ["is"]),
        ("unfinished", 1, ["begins"]),
        ("begins", 1, ["begins"]),
        ("ends", 1, ["ends"]),
        ("whole", 1, ["is"]),
        ("holds", 3, ["ends", "is", "begins"]),
        ("is", 3, ["is", "is", "is"]),
        ("unfinished", 2, ["is", "begins"]),
        ("begins", 2, ["is", "begins"]),
        ("ends", 2, ["ends", "is"]),
        ("whole", 2, ["is", "is"]),
    ],
)
def test_only_the_edges_of_an_exact_term_may_be_parts_of_words(how: How, words: int, comparisons: list[str]) -> None:
    assert comparisons_of(how, words) == comparisons


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("'crime", [0, 1, 2, 3, 4]),
        ("'crime'", [0, 1, 2, 3]),
        ("'rime", [0, 1, 2, 3, 4]),
        ('"crime lab"', [0, 2, 3]),
        ('"crime la', [0, 1, 2, 3]),
        ('"rime lab"', []),
        ("^crime", [0, 4]),
        ("^rime", []),
        ("lab$", [0, 2]),
        ("ab$", [0, 2]),
        ("^crime$", []),
        ('^"crime lab"$', [0]),
        ("^crimes$", [4]),
        ("'lab\\ crime", [2]),
        ("'Crime", [0, 3]),
        ("'anti-crime'", [3]),
        ("'anticrime'", [3]),
        ("^anti", [3]),
        ("^anticrime", [3]),
        ("^unit", []),
    ],
)
def test_an_exact_term_leaves_the_titles_that_have_it_just_so(query: str, found: list[int]) -> None:
    headlines = ["Crime lab", "the crime labs", "a lab: crime's lab", "Anti-Crime lab unit", "crimes"]

    assert titles_with(query, headlines) == found


@given(st.lists(st.lists(PIECES, max_size=4).map(" ".join), max_size=6), st.text("abcé", min_size=1, max_size=3))
def test_letters_in_a_row_are_found_in_the_forms_of_pieces_and_nowhere_else(headlines: list[str], letters: str) -> None:
    found = titles_with(f"'{letters}", headlines)

    forms = [[form for piece in headline.split() for form, _ in forms_of_piece(fold(piece))] for headline in headlines]
    assert found == [position for position, some in enumerate(forms) if any(fold(letters) in form for form in some)]


@given(st.lists(st.text("ab ", max_size=9), max_size=6), st.text("ab ", min_size=1, max_size=6).filter(str.strip))
def test_a_title_of_plain_words_ends_with_a_phrase_exactly_if_its_text_does(headlines: list[str], phrase: str) -> None:
    found = titles_with(f'"{phrase}"$', headlines), titles_with(f'^"{phrase}"', headlines)

    words = " ".join(phrase.split())
    texts = [" ".join(headline.split()) for headline in headlines]
    assert found[0] == [position for position, text in enumerate(texts) if text.endswith(words)]
    assert found[1] == [position for position, text in enumerate(texts) if text.startswith(words)]


def test_the_first_word_of_an_exact_term_is_where_it_stands() -> None:
    words = Titles(["crime lab crimes"]).lexicon.words()

    costs = first_of(Term("crime lab", "is"), words).tolist()

    assert costs == [0, NONE, NONE]


def test_two_words_typed_as_one_are_found_near_each_other() -> None:
    titles = Titles(
        ["Storm off Hong Kong", "Kong meets Hong", "Hong and old Kong", "Hong alone here and then Kong", "Hong-Kong"]
    )

    found = run_together(Term("hongkong"), titles.lexicon.words(), titles, len(titles))

    assert found.tolist() == [0, 2]


def test_the_second_of_two_words_typed_as_one_may_be_unfinished() -> None:
    titles = Titles(["Storm off Hong Kong"])

    found = run_together(Term("hongko"), titles.lexicon.words(), titles, len(titles))

    assert found.tolist() == [0]


def test_one_letter_is_no_word_that_was_typed_together_with_another() -> None:
    titles = Titles(["a patrol"])

    found = run_together(Term("apatrol"), titles.lexicon.words(), titles, len(titles))

    assert found.tolist() == []

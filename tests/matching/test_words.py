"""Words: the forms they can be typed in."""

from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.words import bare, forms, forms_of_piece
from coopreader.text.folding import fold


def test_punctuation_around_a_word_is_no_part_of_it() -> None:
    words = [bare(word) for word in ("(interpol),", "'xi'", "u.s.", "...", "कि।")]

    assert words == ["interpol", "xi", "u.s", "...", "कि"]


def test_a_word_with_marks_inside_is_also_its_parts_and_the_whole_without_them() -> None:
    spellings = [spelling for spelling, _ in forms("anti-poaching,")]

    assert spellings == ["anti-poaching", "anti", "poaching", "antipoaching"]


def test_an_apostrophe_parts_a_word_but_no_letter_from_it() -> None:
    spellings = [spelling for spelling, _ in forms("china's")]

    assert spellings == ["china's", "china", "chinas"]


@given(st.text(min_size=1).filter(lambda text: not any(map(str.isspace, text))))
def test_every_letter_of_a_form_stands_where_the_form_says(word: str) -> None:
    found = forms(word)

    assert found[0][0] == bare(word)
    assert all(spelling and spelling == "".join(word[at] for at in offsets) for spelling, offsets in found)


@given(st.text(min_size=1).filter(lambda text: not any(map(str.isspace, text))))
def test_a_piece_has_a_form_and_each_only_once(piece: str) -> None:
    folded = fold(piece)

    found = forms_of_piece(folded)

    spellings = [spelling for spelling, _ in found]
    assert spellings
    assert len(set(spellings)) == len(spellings)
    assert not any(character.isspace() for spelling in spellings for character in spelling)
    assert all(spelling == "".join(folded[at] for at in offsets) for spelling, offsets in found)


@given(st.text("ab1中'-.,()", min_size=1, max_size=8))
def test_the_first_form_is_the_whole_with_its_marks_and_the_last_without(piece: str) -> None:
    found = [spelling for spelling, _ in forms_of_piece(piece)]

    letters = "".join(filter(str.isalnum, piece))
    assert found[0] == bare(piece)
    assert found[-1] == (letters or piece)


def test_a_piece_of_nothing_but_accents_has_an_empty_form() -> None:
    assert forms_of_piece(fold("\u0301")) == [("", range(0))]

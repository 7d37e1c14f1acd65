"""Words: the forms they can be typed in."""

from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.words import bare, forms


def test_punctuation_around_a_word_is_no_part_of_it() -> None:
    words = [bare(word) for word in ("(interpol),", "'xi'", "u.s.", "...", "कि।")]

    assert words == ["interpol", "xi", "u.s", "...", "कि"]


def test_a_word_with_marks_inside_is_also_its_parts_and_the_whole_without_them() -> None:
    spellings = [spelling for spelling, _ in forms("anti-poaching,")]

    assert spellings == ["anti-poaching", "anti", "poaching", "antipoaching"]


def test_an_apostrophe_parts_no_word() -> None:
    spellings = [spelling for spelling, _ in forms("china's")]

    assert spellings == ["china's", "china's", "chinas"]


@given(st.text(min_size=1).filter(lambda text: not any(map(str.isspace, text))))
def test_every_letter_of_a_form_stands_where_the_form_says(word: str) -> None:
    found = forms(word)

    assert found[0][0] == bare(word)
    assert all(spelling and spelling == "".join(word[at] for at in offsets) for spelling, offsets in found)

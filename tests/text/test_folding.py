"""Folding: what compares equal, and where each folded letter came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.text.folding import fold, fold_with_map

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("malmo", "Malmö"),
        ("sao paulo", "São Paulo"),
        ("sao paulo", "Sa\u0303o Paulo"),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("strasse", "STRAẞE"),
        ("kobenhavn", "København"),
        ("aero", "ÆRO"),
        ("oeuvre", "œuvre"),
        ("thor", "Þór"),
        ("istanbul", "İstanbul"),
        ("diyarbakir", "Diyarbakır"),
        ("final", "ﬁnal"),
        ("abc 12", "ＡＢＣ\u3000１２"),
        ('it\'s "so" - or so', "It’s “so” – or\u00a0so"),
        ("ежик", "Ёжик"),
        ("محمد", "مُحَمَّد"),
        ("ガ", "ｶﾞ"),
        ("cooperate", "co\u00adoper\u200bate"),
    ],
)
def test_what_a_plain_keyboard_types_folds_like_what_is_written(typed: str, written: str) -> None:
    folded = fold(written)

    assert fold(typed) == folded


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("क", "कि"), ("ด", "ดี"), ("한", "하")])
def test_signs_that_make_another_letter_stay(one: str, other: str) -> None:
    folded = fold(one)

    assert folded != fold(other)


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded


@given(st.text(st.characters(max_codepoint=127)))
def test_the_fast_path_folds_as_the_slow_one_does(text: str) -> None:
    beyond_ascii = "é"

    folded = fold(text)

    assert folded + "e" == fold(text + beyond_ascii)


@given(ANY_TEXT)
def test_every_folded_letter_has_the_character_it_came_from(text: str) -> None:
    folded, origins = fold_with_map(text)

    assert len(folded) == len(origins)
    assert list(origins) == sorted(origins)
    assert all(letter in fold(text[origin]) for letter, origin in zip(folded, origins, strict=True))


@given(ANY_TEXT)
def test_folded_text_can_leave_python(text: str) -> None:
    folded = fold(text)

    assert folded.encode().decode() == folded

"""What a line says of who wrote it, by its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.author_worth import CONFIDENCE, confidence_of
from coopreader.cleaning.bylines import names_in_byline, names_told_of, names_with_rights
from coopreader.cleaning.eastern_bylines import eastern_names, editors_in, names_closing
from coopreader.cleaning.names import names_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By ANNA MAIER, LEA WOLF and TOM REED", ["Anna Maier", "Lea Wolf", "Tom Reed"]),
        ("By Anna Maier in Hulltown and Lea Wolf in Norland", ["Anna Maier", "Lea Wolf"]),
        ("By Anna Maier (text) and Lea Wolf (research)", ["Anna Maier", "Lea Wolf"]),
        ("By Anna Maier, Staff Writer, and Lea Wolf, Senior Editor", ["Anna Maier", "Lea Wolf"]),
        ("By Anna Maier @anna and Lea Wolf @lea", ["Anna Maier", "Lea Wolf"]),
        ("By Anna Maier anna@harbour.example", ["Anna Maier"]),
        ("By Anna MaierLucy Wolf", ["Anna Maier", "Lucy Wolf"]),
        ("By Anna Maier / Lea Wolf, Photographs", ["Anna Maier"]),
        ("Words by Anna Maier, photos by Lea Wolf", ["Anna Maier"]),
        ("By Anna Maier, MD, PhD", ["Anna Maier"]),
        ("By Marco van der Berg Thursday", ["Marco van der Berg"]),
        ("Ein Kommentar von Anna Maier", ["Anna Maier"]),
        ("Por Ana Ruiz y Luis Roca", ["Ana Ruiz", "Luis Roca"]),
        ("Автор: Анна Майер", ["Анна Майер"]),
        ("بقلم: محمد أحمد", ["محمد أحمد"]),
        ("取材・文＝山田太郎", ["山田太郎"]),
        ("文：山田 花子", ["山田 花子"]),
        ("記者 王小明", ["王小明"]),
        ("홍길동 기자", ["홍길동"]),
        ("Text size", []),
        ("Reporter finds whale", []),
        ("Story: the pier", []),
    ],
)
def test_a_byline_is_read_in_many_languages(line: str, names: list[str]) -> None:
    assert names_in_byline(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("• Anna Maier can be reached at amaier@harbour.example.", ["Anna Maier"]),
        ("Anna Maier covers the harbour.", ["Anna Maier"]),
        ("Anna Maier is the night editor of the Harbour Daily.", ["Anna Maier"]),
        ("Read more posts by Anna Maier", ["Anna Maier"]),
        ("Follow Anna Maier on Chirp: @anna", ["Anna Maier"]),
        ("(Anna Maier/amaier@harbour.example)", ["Anna Maier"]),
        ("Anna Maier is happy with the pier.", []),
        ("The council can be reached by ferry.", []),
    ],
)
def test_a_line_tells_of_its_writer(line: str, names: list[str]) -> None:
    assert names_told_of(line) == names


def test_who_has_the_rights_may_be_a_person() -> None:
    assert names_with_rights("© 2019-2021 Anna Maier · Privacy") == ["Anna Maier"]


def test_east_asian_paragraphs_name_their_writers_at_the_end() -> None:
    assert names_closing("码头将于五月动工。（王小明 李芳）") == ["王小明", "李芳"]
    assert editors_in("（责任编辑：王小明）") == ["王小明"]
    assert eastern_names("码头将于五月动工，渔民们说。") == []


@given(st.text(alphabet="ABab .,@/()&王記者: é", max_size=60))
def test_names_are_words_of_their_line(line: str) -> None:
    for name in names_of(line):
        assert name.casefold().split()[0] in line.casefold()


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_what_weighs_more_is_no_less_sure(one: float, other: float) -> None:
    less, more = sorted((one, other))

    assert confidence_of(less) <= confidence_of(more) <= CONFIDENCE[0][1]

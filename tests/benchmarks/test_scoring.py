"""The figures of the benchmark of cleaning, on records made by hand."""

from dataclasses import replace
from datetime import date

import pytest

from tests.benchmarks.cleaning import gold_of
from tests.benchmarks.made_up_pages import made_up_pages
from tests.benchmarks.scoring import Gold, Told, figures, marks_of, words_of

GOLD = Gold(
    text="Second pier opens. Nobody asked the gulls of Hulltown.",
    titles=("Second pier opens",),
    authors=("ADA QUILL",),
    optional_authors=("Harbour Press",),
    days=(date(2021, 3, 4), date(2021, 3, 5)),
    publishers=("Harbour Daily", "harbourdaily.example"),
    place="Hulltown",
    body=("one two three four five", "six seven eight"),
)
RIGHT = Told(
    title="SECOND PIER: OPENS",
    authors=("Ada Quill", "Harbour Press"),
    day=date(2021, 3, 5),
    publisher="The Harbour Daily",
    place="HULLTOWN, Norland",
    body=("One, two; three four five six seven eight",),
    folded=("Nobody asked the gulls",),
)


def test_what_is_right_but_for_case_and_punctuation_has_full_marks() -> None:
    marks = marks_of(GOLD, RIGHT)

    assert {name for name, mark in marks.items() if mark != 1.0} == {"kept"}
    assert marks["kept"] == 8 / 9


def test_what_tells_nothing_has_no_marks_and_no_precision() -> None:
    marks = marks_of(GOLD, Told())

    assert set(marks.values()) == {0.0}
    assert "4P" not in marks


def test_runs_of_four_words_are_counted() -> None:
    told = replace(RIGHT, body=("one two three four zebra",))

    marks = marks_of(GOLD, told)

    assert (marks["4P"], marks["4R"], marks["4f"]) == (1 / 2, 1 / 5, 2 / 7)


def test_a_text_of_three_words_is_one_run() -> None:
    marks = marks_of(replace(GOLD, body=("one two three",)), replace(RIGHT, body=("One two three.",)))

    assert marks["4f"] == 1.0


def test_4f_is_made_of_mean_precision_and_mean_recall() -> None:
    whole, empty = marks_of(GOLD, RIGHT), marks_of(GOLD, Told())

    means = figures([whole, empty])

    assert (means["4P"], means["4R"], means["4f"]) == (1.0, 0.5, 0.5)
    assert means["4F"] == 2 * 1.0 * 0.5 / 1.5


def test_figures_of_what_can_be_read_leave_out_what_cannot() -> None:
    marks = marks_of(replace(GOLD, unseen=frozenset({"date"})), Told(title="Second pier opens"))

    assert (marks["t~|v"], marks["d="]) == (1.0, 0.0)
    assert not {"d=|v", "meta|v"} & set(marks)


@pytest.mark.parametrize(
    ("told", "is_right"),
    [("Harbour Daily", 1.0), ("www.harbourdaily.example", 1.0), ("Daily", 1.0), ("Dai", 0.0), ("Courier", 0.0)],
)
def test_a_publisher_is_told_by_name_part_or_domain(told: str, is_right: float) -> None:
    marks = marks_of(GOLD, replace(RIGHT, publisher=told))

    assert marks["p~"] == is_right


def test_no_dateline_is_asked_for_only_where_datelines_were_read() -> None:
    english, chinese = replace(GOLD, place=""), replace(GOLD, place="", language="zh")

    assert marks_of(english, RIGHT)["dl0"] == 0.0
    assert "dl0" not in marks_of(chinese, RIGHT)


def test_a_character_of_a_script_without_spaces_is_a_word() -> None:
    assert words_of("習近平 said: ＯＫ") == ["習", "近", "平", "said", "ok"]


def test_made_up_pages_are_labelled_like_those_of_a_file() -> None:
    record = next(made_up_pages(1, seed=3))

    gold = gold_of(record)

    assert gold.titles[0] in gold.text
    assert set(words_of(" ".join(gold.body))) <= set(words_of(gold.text))

"""Which lines could be the headline at all."""

import pytest

from coopreader.cleaning.headlines import scale_of

from .test_headline_worth import PIER, page_of


def candidates_of(*lines: str) -> list[str]:
    page = page_of(*lines)
    return [page.blocks[one.at].text for one in scale_of(page).candidates if one.at < page.start]


def test_a_line_of_the_texts_words_could_be_the_headline() -> None:
    assert candidates_of("Trams", PIER) == [PIER]


@pytest.mark.parametrize(
    "line",
    ["Ferries", "By Ada Quill of the harbour council", "Updated 9:40 on 4 May, harbour time", "council " * 50],
)
def test_names_of_sections_bylines_dates_and_essays_could_not(line: str) -> None:
    assert candidates_of(PIER, line.strip(), PIER) == [PIER, PIER]


def test_a_line_without_a_word_of_the_text_could_be_the_headline_only_where_a_date_follows_soon() -> None:
    assert "Who feeds gulls" not in candidates_of(PIER, "Who feeds gulls")
    assert "Who feeds gulls" in candidates_of(PIER, "Who feeds gulls", "4 March 2021")

"""What tells of the author is folded at the end of the text and stays in the middle of it."""

import pytest

from tests.cleaning.pages import article_of, reasons_of

FIRST = "The harbour council decided on Monday to build a second pier, although the fishermen had asked for a market."
LAST = "Work begins in May and will last until the autumn of next year, a spokeswoman said on Tuesday evening."


def page(*below: str, byline: str = "By Ada Quill") -> str:
    return "\n\n".join(["Council builds a second pier", byline, FIRST, LAST, *below])


@pytest.mark.parametrize(
    "bio",
    [
        "Ada Quill is a reporter for the Harbour Daily.",
        "Ada Quill covers the harbour and the islands.",
        "Tom Reed is a professor of tides at the University of Hulltown and writes for us.",
        "Ida Voss ist Redakteurin im Ressort Hafen.",
    ],
)
def test_a_bio_below_the_text_is_folded(bio: str) -> None:
    article = article_of(page(bio))

    assert article.paragraphs == (FIRST, LAST)
    assert reasons_of(article)[bio] == "about the author"


def test_what_stands_below_about_the_author_is_folded_up_to_its_first_paragraph() -> None:
    bio = "She came to the harbour by ship and stayed for the fish, the fog and the long talk of the council."

    article = article_of(page("About the author", "Ada Quill", bio))

    assert article.paragraphs == (FIRST, LAST)
    assert reasons_of(article)[bio] == "about the author"


def test_a_professor_in_the_middle_of_a_text_stays() -> None:
    told = "Tom Reed is a professor of tides at the University of Hulltown and warned the council twice."

    article = article_of(page(told, LAST.replace("May", "June")))

    assert told in article.paragraphs


def test_a_last_sentence_about_somebody_else_stays() -> None:
    told = "Tom Reed is happy with the pier."

    article = article_of(page(told))

    assert article.paragraphs[-1] == told

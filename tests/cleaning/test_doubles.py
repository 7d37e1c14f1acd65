"""What stands twice on a page is shown once."""

from coopreader.article import CAPTION
from tests.cleaning.pages import article_of, reasons_of
from tests.cleaning.test_furniture import FIRST, SECOND, THIRD, page

PULLED = "It costs 4.2 million, a third of which the state pays."


def test_a_paragraph_that_stands_twice_is_text_once() -> None:
    article = article_of(page(SECOND))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[SECOND] == "repeated text"


def test_a_short_line_that_is_sung_twice_stays_twice() -> None:
    refrain = "Row the ferry home, my dear."

    article = article_of(page(refrain, refrain))

    assert article.paragraphs == (FIRST, refrain, refrain, SECOND, THIRD)


def test_a_sentence_pulled_out_of_the_text_is_folded_as_a_pull_quote() -> None:
    article = article_of(page(PULLED))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[PULLED] == "pull quote"


def test_a_pull_quote_stands_below_its_paragraph_too() -> None:
    article = article_of(page() + f"\n\n“{PULLED}”\n\n{FIRST.replace('Monday', 'Friday')}")

    assert reasons_of(article)[f"“{PULLED}”"] == "pull quote"


def test_a_subhead_that_uses_words_of_the_text_is_no_pull_quote() -> None:
    article = article_of(page("A third of which the state pays"))

    assert "A third of which the state pays" in article.paragraphs


def test_the_first_paragraph_is_no_pull_quote_though_the_text_repeats_it() -> None:
    lead = "The council decided to build a second pier for the ferries."

    article = article_of(f"Hulltown has news\n\nBy Ada Quill\n\n{lead}\n\nOn Monday, {lead} {THIRD}\n\n{SECOND}")

    assert article.paragraphs[0] == lead


def test_a_description_above_its_caption_is_no_text_though_it_is_a_sentence() -> None:
    seen = "The old pier is shown in the fog of a morning in May, when no ferry left it."

    article = article_of(page(seen, f"{seen} Photo: Ada Quill"))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[f"{seen} Photo: Ada Quill"] == CAPTION

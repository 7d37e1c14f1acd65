"""Encodings that a program once mistook are mended, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.mojibake import mend
from tests.cleaning.pages import article_of


def mistaken(text: str) -> str:
    """`text` as a program saves it that reads UTF-8 as Windows-1252; what that has no letter for is lost."""
    return text.encode().decode("cp1252", "ignore")


@pytest.mark.parametrize(
    "text", ["Don’t ask the gulls", "She says “no” – twice", "Café São Tomé, £5", "Größer als Ada"]
)
def test_a_line_read_in_the_wrong_encoding_is_mended(text: str) -> None:
    broken = mistaken(text)

    lines, mended = mend(["Nobody asked.", broken])

    assert lines == ["Nobody asked.", text]
    assert mended > 0


def test_a_line_mistaken_twice_is_mended_twice() -> None:
    lines, _ = mend([mistaken(mistaken("Don’t ask the café"))])

    assert lines == ["Don’t ask the café"]


@pytest.mark.parametrize(
    "text", ["“CAFÉ”", "IRMÃ” e irmão", "Ça alors, «\xa0À\xa0»", "naïve façade", "Ä – Ö – Ü", "5 £"]
)
def test_what_languages_write_is_left_alone(text: str) -> None:
    lines, mended = mend([text])

    assert (lines, mended) == ([text], 0)


def test_a_capital_before_a_closing_quote_stays_on_a_page_that_is_mended() -> None:
    lines, mended = mend(["Itâ€™s the “CAFÉ”"])

    assert (lines, mended) == (["It’s the “CAFÉ”"], 1)


def test_the_article_is_mended_and_says_so_while_folds_stay_as_saved() -> None:
    sentence = "The council doesnâ€™t want a second pier, and nobody in the harbour knows why it was planned at all."
    page = f"Council doesnâ€™t want a pier\n\n{sentence}\n\n{sentence}\n\nHarbourâ€™s newsletter\n"

    article = article_of(page)

    assert article.title == "Council doesn’t want a pier"
    assert article.paragraphs[0] == sentence.replace("â€™", "’")
    assert article.recovery.mended == 4
    assert article.folded[-1].lines == ("Harbourâ€™s newsletter",)


@given(st.lists(st.text(alphabet=st.characters(max_codepoint=0x24F, blacklist_categories=["Cc", "Cs"]), max_size=40)))
def test_mending_keeps_the_lines_and_never_makes_them_longer(lines: list[str]) -> None:
    whole, mended = mend(lines)

    assert len(whole) == len(lines)
    assert all(len(after) <= len(before) for after, before in zip(whole, lines, strict=True))
    assert mended > 0 or list(whole) == lines

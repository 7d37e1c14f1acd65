"""Whose names on a page are its authors', where the line itself does not say "by"."""

import pytest

from .pages import article_of

TITLE = "Council builds a second pier"
BODY = """The harbour council decided on Monday to build a second pier for the ferries, said Cy Loam of the port.

Work begins in May and will last until the autumn of next year, although fishermen had asked for a market."""


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ada Quill · Quay Post · Posted: Mar 04, 2021 9:27 AM ET", ("Ada Quill",)),
        ("March 4, 2021 · 3 min read · By Ada Quill", ("Ada Quill",)),
        ("Posted on March 4, 2021 by Ada Quill", ("Ada Quill",)),
        ("Ada Quill\nJournalist", ("Ada Quill",)),
        ("Ada Quill Travel News Reporter\nMarch 4, 2021", ("Ada Quill",)),
        ("By Ada Quill/Quay Post\nMarch 4, 2021", ("Ada Quill",)),
        ("Ada Quill Senior Reporter\nMarch 4, 2021", ("Ada Quill",)),
        ("Ada Quill/Ben Stern\nMarch 4, 2021", ("Ada Quill", "Ben Stern")),
        ("Ada Quill\nBen Stern\nMarch 4, 2021", ("Ada Quill", "Ben Stern")),
        ("Author of the article:\nAda Quill\nMarch 4, 2021", ("Ada Quill",)),
        ("ByAda Quill KXYZ logo\nMarch 4, 2021", ("Ada Quill",)),
        ("By Associated Press", ("Associated Press",)),
        ("By Staff and wire reports", ("Staff and wire reports",)),
        ("Key Points\nMarch 4, 2021", ()),
        ("7:35AM EST\nMarch 4, 2021", ()),
    ],
)
def test_the_authors_stand_beside_the_date(byline: str, authors: tuple[str, ...]) -> None:
    article = article_of(f"{TITLE}\n{byline}\n\n{BODY}")

    assert article.authors == authors


def test_the_paper_in_a_byline_gives_way_to_a_person() -> None:
    article = article_of(f"{TITLE}\nby Quay Times\nMarch 4, 2021\nAda Quill\n\n{BODY}")

    assert article.authors == ("Ada Quill",)


def test_who_signs_below_the_text_is_its_author() -> None:
    article = article_of(f"{TITLE}\n\n{BODY}\n\nAbout the author\nAda Quill\nShare")

    assert article.authors == ("Ada Quill",)


def test_a_byline_that_says_by_is_surer_than_bare_names() -> None:
    signed = article_of(f"{TITLE}\nBy Ada Quill\nMarch 4, 2021\n\n{BODY}")
    bare = article_of(f"{TITLE}\nAda Quill\nMarch 4, 2021\n\n{BODY}")

    (more,), (less,) = signed.evidence_for("authors"), bare.evidence_for("authors")

    assert less.confidence < more.confidence < 1

"""Markdown: what is declared in front, and the heading that is the title."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Unreadable
from coopreader.readers.content import Content
from coopreader.readers.fields import NO_NAMES, FieldNames
from coopreader.readers.markdown import LONGEST_FRONT, Markdown
from coopreader.readers.reader import Declared, Draft, Saved


def result_of(text: str, names: FieldNames = NO_NAMES) -> Draft | Unreadable:
    """What a file gives that holds `text`."""
    reader = Markdown()
    (saved,) = reader.saved(Path("page.md"), Content([text.encode()]))
    assert isinstance(saved, Saved)
    return reader.draft(saved, names)


def read(text: str) -> Draft:
    """The article in `text`."""
    draft = result_of(text)
    assert isinstance(draft, Draft)
    return draft


def test_facts_in_front_are_declared_and_leave_the_lines_their_numbers() -> None:
    draft = read(
        "---\n"
        "title: 'Ferries: the vote'\n"
        "author:\n"
        "  - Mara Lindqvist\n"
        "  - Ola Berg\n"
        "date: 2021-05-03T09:30:00+02:00\n"
        "source: Harbour Gazette\n"
        "url: https://example.org/ferries?a=1\n"
        "lang: sv-SE\n"
        "tags: [ferry, vote]\n"
        "---\n"
        "The text.\n"
    )

    assert draft.declared == Declared(
        title="Ferries: the vote",
        authors=("Mara Lindqvist", "Ola Berg"),
        source="Harbour Gazette",
        date=date(2021, 5, 3),
        url="https://example.org/ferries?a=1",
        language="sv",
    )
    assert draft.lines == ("",) * 11 + ("The text.",)


def test_several_authors_may_share_a_field() -> None:
    assert read("---\nauthors: [A. Ek, B. Al]\n---\nx").declared.authors == ("A. Ek", "B. Al")
    assert read("---\nauthor: A. Ek; B. Al\n---\nx").declared.authors == ("A. Ek", "B. Al")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Ferry vote\n\nText.", "Ferry vote"),
        ("\n\n# Ferry vote ##\n", "Ferry vote"),
        ("Ferry vote\n==========\n\nText.", "Ferry vote"),
        ("Menu\n\n## Sub\n\n# Ferry vote", "Ferry vote"),
        ("```\n# a comment\n```\n", None),
        ("#hashtag\n", None),
        ("Just text.\n", None),
    ],
)
def test_the_first_heading_of_the_first_rank_is_the_title(text: str, title: str | None) -> None:
    assert read(text).declared.title == title


def test_a_declared_title_wins_over_a_heading() -> None:
    assert read("---\ntitle: Declared\n---\n# Heading\n").declared.title == "Declared"


@pytest.mark.parametrize(
    "text",
    [
        "---\nno facts here\n---\nText",
        "---\ntitle: never closed\n",
        "---\n" + "a: b\n" * LONGEST_FRONT + "---\n",
    ],
)
def test_a_rule_at_the_top_is_not_always_a_frame_for_facts(text: str) -> None:
    draft = read(text)

    assert draft.lines == tuple(text.removesuffix("\n").split("\n"))


def test_markup_in_the_text_is_left_for_cleaning() -> None:
    draft = read("# Ferry vote\n\n> said she\n\n* one\n\n## Later\n")

    assert draft.lines == ("# Ferry vote", "", "> said she", "", "* one", "", "## Later")


def test_facts_alone_are_an_article_if_they_name_a_title() -> None:
    nothing = result_of("---\nlang: sv\n---\n")

    assert read("---\ntitle: Ferry vote\n---\n").declared.title == "Ferry vote"
    assert nothing == Unreadable(Path("page.md"), "empty")


def test_facts_in_front_may_have_names_that_a_person_gives() -> None:
    draft = result_of("---\nhed: Ferry vote\n---\nText.\n", {"title": "hed"})

    assert isinstance(draft, Draft)
    assert draft.declared.title == "Ferry vote"


@given(st.text(st.sampled_from("-:# \n[]\"'tile=.|>abé"), max_size=80).map("---\ntitle: x\n".__add__))
def test_nothing_but_the_facts_is_taken_from_the_text(text: str) -> None:
    draft = read(text)

    lines = text.removesuffix("\n").split("\n")
    assert len(draft.lines) == len(lines)
    assert all(line in ("", saved) for line, saved in zip(draft.lines, lines, strict=True))

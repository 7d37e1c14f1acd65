"""Which of the names on a page is its publisher's, and how sure that is."""

import pytest

from coopreader.cleaning.publisher_names import cued_names, publisher_name

from .pages import article_of

TITLE = "Council builds a second pier"
BODY = """The harbour council decided on Monday to build a second pier for the ferries, said Cy Loam of the port.

Work begins in May and will last until the autumn of next year, although fishermen had asked for a market.

The state pays a third of the pier, and nobody has asked the gulls what they think of it so far."""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("More from The Quay Post", "The Quay Post"),
        ("“Quay Post”", "Quay Post"),
        ("Quay Post's", "Quay Post"),
        ("2021 Quay Post", "Quay Post"),
        ("Reuters", "Reuters"),
        ("Politics", ""),
        ("Facebook Page", ""),
        ("the harbour council", ""),
        ("ada@quay.example", ""),
        ("1234", ""),
        ("One Name That Goes On For Many Words Indeed", ""),
    ],
)
def test_a_publishers_name_has_no_words_of_menus_at_its_ends(text: str, name: str) -> None:
    assert publisher_name(text) == name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("About Quay Post", [("cue", "Quay Post")]),
        ("Quay Post newsletters", [("cue", "Quay Post")]),
        ("More from the Quay Post", [("weak", "Quay Post")]),
        ("Quay Post", []),
        ("About us", []),
    ],
)
def test_words_around_the_name_are_taken_off(line: str, names: list[tuple[str, str]]) -> None:
    assert [(form, name) for form, name in cued_names(line) if publisher_name(name)] == names


@pytest.mark.parametrize(
    "furniture",
    [
        "About Quay Post\nQuay Post newsletters",
        "© 2021 Quay Post. All rights reserved.",
        "Quay Post © All rights reserved",
        "#Quay Post » Feed\nMore from Quay Post",
        "Follow Quay Post on Facebook\nQuay Post Store\nwww.quaypost.com",
        "Ada Quill is a reporter for Quay Post.\nada@quaypost.com",
    ],
)
def test_furniture_names_the_publisher(furniture: str) -> None:
    article = article_of(f"{TITLE}\n\n{BODY}\n\n{furniture}")

    assert article.source == "Quay Post"


def test_the_paper_wins_over_the_firm_that_owns_it() -> None:
    footer = "About Quay Post\nQuay Post newsletters\nQuay Post Jobs\n© 2021 Gull Media Group. All rights reserved."

    article = article_of(f"Quay Post\n\n{TITLE}\n\n{BODY}\n\n{footer}")

    assert article.source == "Quay Post"


def test_an_address_stands_for_a_name_that_is_not_spelled_out() -> None:
    article = article_of(f"{TITLE}\n\n{BODY}\n\nads@gullharbour.com\nwww.gullharbour.com")

    assert article.source == "gullharbour.com"


def test_the_author_is_not_the_publisher() -> None:
    article = article_of(f"{TITLE}\n\nBy Ada Quill\n\n{BODY}\n\n© 2021 Ada Quill")

    assert article.source != "Ada Quill"


def test_a_page_that_names_nobody_has_no_publisher() -> None:
    article = article_of(f"{TITLE}\n\n{BODY}")

    assert article.source is None


def test_much_that_speaks_for_a_name_makes_it_surer_than_little() -> None:
    little = article_of(f"{TITLE}\n\n{BODY}\n\n© 2021 Quay Post")
    much = article_of(f"Quay Post\n\n{TITLE}\n\n{BODY}\n\nAbout Quay Post\nwww.quaypost.com\n© 2021 Quay Post")

    (less,), (more,) = little.evidence_for("source"), much.evidence_for("source")

    assert 0 < less.confidence < more.confidence <= 1

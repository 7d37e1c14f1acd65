"""Authors, publisher, place, address: taken from the lines that tell them, and declared facts before them."""

from datetime import date

import pytest

from coopreader.cleaning.bylines import names_in_byline
from coopreader.cleaning.datelines import place_of
from coopreader.readers.reader import Declared

from .pages import article_of

BODY = """The harbour council decided on Monday to build a second pier, although fishermen had asked for a market.

Work begins in May and will last until the autumn of next year. It costs 4.2 million, says the state."""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("By ADA QUILL in Hulltown, Norland | Harbour Daily | Updated: 2024-09-10", ["Ada Quill"]),
        ("By AN LI (Harbour Daily)", ["An Li"]),
        ("By Ada Quill, Ben O'Hara and Cy de Vries", ["Ada Quill", "Ben O'Hara", "Cy de Vries"]),
        ("By Laura E. Quill March 4, 2021", ["Laura E. Quill"]),
        ("By Ada QuillStaff Writer", ["Ada Quill"]),
        ("Von Ada Quill und Jörg Meer, Hafenstadt", ["Ada Quill", "Jörg Meer"]),
        ("Par Ada Quill(Hulltown, envoyée spéciale)", ["Ada Quill"]),
        ("记者 王小明", ["王小明"]),
        ("김하나 기자", ["김하나"]),
        ("By the sea", []),
        ("By Reuters", []),
        ("Nobody asked Ada Quill", []),
    ],
)
def test_a_byline_names_its_authors_in_normal_case(line: str, names: list[str]) -> None:
    assert names_in_byline(line) == names


def test_bare_names_beside_a_date_are_a_byline() -> None:
    article = article_of(f"Council builds a second pier\nAda Quill\nMarch 4, 2021\n\n{BODY}")

    assert article.authors == ("Ada Quill",)
    assert "Ada Quill" not in article.paragraphs


def test_words_the_text_uses_are_not_a_name() -> None:
    article = article_of(f"Council builds a second pier\nSecond Market\nMarch 4, 2021\n\n{BODY}")

    assert article.authors == ()


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("By ADA QUILL (Harbour Daily)", "Harbour Daily"),
        ("By ADA QUILL in Hulltown | Harbour Daily | Updated: 2024-09-10 09:06", "Harbour Daily"),
        ("XinhuaUpdated: September 27, 2017", "Xinhua"),
        ("TASS, May 23, 2015 Adjust font size:", "TASS"),
        ("Source: Harbour Daily", "Harbour Daily"),
        ("来源：新华网", "新华网"),
    ],
)
def test_the_publisher_is_named_beside_byline_and_date(line: str, source: str) -> None:
    article = article_of(f"Council builds a second pier\n{line}\n\n{BODY}")

    assert article.source == source


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 Harbour Daily. All rights reserved.",
        "Copyright © 1996-2021 Harbour Daily Inc.",
        "© Harbour Daily Information Co",
        "© Copyright 2021 Harbour Daily | Privacy Policy",
    ],
)
def test_the_publisher_holds_the_copyright(line: str) -> None:
    article = article_of(f"Council builds a second pier\n\n{BODY}\n\n{line}")

    assert article.source == "Harbour Daily"


@pytest.mark.parametrize(
    ("dateline", "source"), [("HULLTOWN, March 4 (Reuters) - ", "Reuters"), ("HULLTOWN (AFP) -- ", "AFP")]
)
def test_the_agency_of_the_dateline_is_the_publisher_where_nothing_else_is(dateline: str, source: str) -> None:
    article = article_of(f"Council builds a second pier\n\n{dateline}{BODY}")

    assert (article.source, article.place) == (source, "Hulltown")


def test_the_organisation_of_a_media_release_speaks_for_itself() -> None:
    article = article_of(
        "All news\n04 March 2021 - Media release\n\nPilots visit SEAPOL headquarters\n\n"
        "HULLTOWN, Norland – Pilots from nine ports met SEAPOL officers on Monday to learn how "
        "SEAPOL finds lost ships.\n\n"
        "The visit was the third of its kind, and SEAPOL wants to repeat it every year, a "
        "spokeswoman said on Tuesday."
    )

    assert (article.source, article.place) == ("SEAPOL", "Hulltown, Norland")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("HULLTOWN, Norland – The council decided on Monday to build a pier.", "Hulltown, Norland"),
        ("NEW HULLTOWN (AP) — The council decided on Monday.", "New Hulltown"),
        ("BEIJING, Sept. 26 (Xinhua) -- The council decided on Monday.", "Beijing"),
        ("Berlin (dpa) - Der Rat hat am Montag beschlossen, einen Pier zu bauen.", "Berlin"),
        ("新华社北京9月26日电（记者王小明）港务委员会星期一决定修建码头。", "北京"),
        ("WATCH: The council decides on Monday to build a pier.", None),
        ("The council decided – on Monday – to build a pier.", None),
        ("A pier is coming to Hulltown. The council decided on Monday.", None),
        ("COVID-19 has changed the harbour, the council said on Monday.", None),
    ],
)
def test_a_dateline_is_a_place_in_normal_case(text: str, place: str | None) -> None:
    assert place_of(text) == place


def test_the_place_in_a_byline_is_taken() -> None:
    article = article_of(f"Council builds a second pier\nBy ADA QUILL in Hulltown, Norland | Harbour Daily\n\n{BODY}")

    assert article.place == "Hulltown, Norland"


def test_the_address_of_the_page_is_taken_and_that_of_the_site_is_not() -> None:
    article = article_of(
        f"https://harbour.example/\nhttps://harbour.example/2021/pier\nCouncil builds a second pier\n\n{BODY}"
    )

    assert article.url == "https://harbour.example/2021/pier"


def test_declared_facts_win_and_say_so() -> None:
    declared = Declared("Pier!", ("B. Ohm",), "Pier Post", date(2020, 1, 2), "Hull", "https://p.example/a/b", "de")

    article = article_of(f"Second pier\nBy Ada Quill\nMarch 4, 2021\n\n{BODY}", declared)

    assert (article.title, article.authors, article.source) == ("Pier!", ("B. Ohm",), "Pier Post")
    assert (article.date, article.place, article.language) == (date(2020, 1, 2), "Hull", "de")
    assert {evidence.line for evidence in article.recovery.evidence} == {0}

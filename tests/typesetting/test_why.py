"""Why: each fact with its line and how sure it is, what reading changed, what was folded; safe whatever stands there.

After a wanted change: `COOPREADER_GOLDEN=write pytest tests/typesetting/test_why.py`, then read the difference.
"""

import datetime
import os
from pathlib import Path
from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Evidence, Fact, Fold, Recovery
from coopreader.corrections import CORRECTED, corrected
from coopreader.text.safe import safe_line
from coopreader.text.widths import cells
from coopreader.typesetting import Block, origin_of, plain_lines, why_blocks
from coopreader.typesetting.why import (
    DECLARED,
    LABEL,
    LONGEST_QUOTE,
    MOST_LINES,
    NAMES,
    NONE,
    NOT_FOUND,
    SURENESS,
    UNKNOWN_PLACE,
    sureness,
)

GOLDEN: Final = Path(__file__).parent / "golden" / "why.txt"

WIDTH: Final = 72

BYLINE: Final = "By Mara Lindqvist and JO BERG | Harbour Post | 3 May 2021"

FERRY: Final = Article(
    title="Council puts off [draft] ferry vote",
    authors=("Mara Lindqvist", "Jo Berg", "Ines Farrow"),
    source="Harbour Post",
    date=datetime.date(2021, 5, 3),
    url="https://post.example/ferry?page=1",
    language="en",
    encoding="cp1252",
    paragraphs=("The harbour council has put off its vote.", "A table of crossings was not ready in time."),
    folded=(
        Fold(0, ("Home", "", "News"), "navigation"),
        Fold(0, ("Weather",), "navigation"),
        Fold(1, ("Read more: " + "Ferry prices rise again and again, " * 3,), "related headlines"),
        Fold(2, ("© 2021 Harbour Post",), "copyright"),
    ),
    path=Path("ferry.jsonl"),
    recovery=Recovery(
        evidence=(
            Evidence("title", "Council puts off [draft] ferry vote", 12, "Council puts off [draft] ferry vote", 0.97),
            Evidence("authors", "Mara Lindqvist", 14, BYLINE, 0.8),
            Evidence("authors", "Jo Berg", 14, BYLINE, 0.8),
            Evidence("authors", "Ines Farrow", 31, "Additional reporting by Ines Farrow", 0.41),
            Evidence("source", "Harbour Post", 14, BYLINE, 0.66),
            Evidence("date", "2021-05-03", 14, BYLINE),
            Evidence("url", "https://post.example/ferry?page=1", 0, "https://post.example/ferry?page=1"),
        ),
        lines=(16, 29),
        row=1200,
        dropped=1,
        mended=3,
    ),
)

ANY_TEXT: Final = st.text(st.characters(exclude_categories=()), max_size=40)
FACTS: Final[tuple[Fact, ...]] = get_args(Fact)
ANY_ARTICLE: Final = st.builds(
    Article,
    title=ANY_TEXT,
    source=st.none() | ANY_TEXT,
    place=st.none() | ANY_TEXT,
    paragraphs=st.lists(ANY_TEXT, max_size=3).map(tuple),
    folded=st.lists(
        st.builds(Fold, st.integers(0, 4), st.lists(ANY_TEXT, max_size=3).map(tuple), ANY_TEXT), max_size=3
    ).map(tuple),
    path=st.none() | st.just(Path("no\x1b[31m\nwhere.txt")),
    recovery=st.builds(
        Recovery,
        evidence=st.lists(
            st.builds(Evidence, st.sampled_from(FACTS), ANY_TEXT, st.integers(0, 10**8 - 1), ANY_TEXT, st.floats(0, 1)),
            max_size=4,
        ).map(tuple),
        dropped=st.integers(0, 9),
        mended=st.integers(0, 9),
    ),
)


def labelled(blocks: list[Block], label: str) -> list[str]:
    """What stands beside `label`, and below it up to the next label."""
    start = next(at for at, block in enumerate(blocks) if block.label == label)
    rest = blocks[start + 1 :]
    end = next((at for at, block in enumerate(rest) if block.label or block.role == "subhead"), len(rest))
    return [block.text for block in blocks[start : start + 1 + end]]


def of_fact(evidence: Evidence) -> Article:
    """An article of which only this is known."""
    return Article(title="Ferry vote", recovery=Recovery(evidence=(evidence,)))


def test_an_article_is_explained_as_it_always_was() -> None:
    told = "\n".join(plain_lines(why_blocks(FERRY), WIDTH)) + "\n"

    if os.environ.get("COOPREADER_GOLDEN") == "write":
        GOLDEN.write_text(told, "utf-8", newline="\n")
    assert GOLDEN.read_text("utf-8") == told


@given(ANY_ARTICLE, st.integers(LABEL + 2, 100))
def test_every_line_is_printable_and_none_is_wider_than_asked_for(article: Article, width: int) -> None:
    lines = list(plain_lines(why_blocks(article), width))

    assert max(map(cells, lines)) <= width
    assert [line for line in lines if safe_line(line) != " ".join(line.split())] == []


def test_every_fact_is_told_of_also_where_nothing_is_known() -> None:
    blocks = why_blocks(Article(title=""))

    assert [labelled(blocks, name) for name in NAMES.values()] == [[NOT_FOUND]] * len(FACTS)


def test_a_title_that_had_to_be_made_up_was_not_found() -> None:
    blocks = why_blocks(of_fact(Evidence("title", "Untitled", 0, "")))

    assert labelled(blocks, NAMES["title"]) == [NOT_FOUND]


def test_a_fact_without_evidence_says_so() -> None:
    blocks = why_blocks(Article(title="Ferry vote", place="Bergen"))

    assert labelled(blocks, NAMES["place"]) == ["Bergen", UNKNOWN_PLACE]


def test_what_the_file_declares_has_no_line_and_no_doubt() -> None:
    blocks = why_blocks(of_fact(Evidence("place", "Bergen", 0, "Bergen")))

    assert labelled(blocks, NAMES["place"]) == ["Bergen", DECLARED]


def test_authors_of_one_line_share_it() -> None:
    lines = list(plain_lines(why_blocks(FERRY), WIDTH))

    assert f"{'Authors':{LABEL}}Mara Lindqvist, Jo Berg" in lines
    assert f"{'':{LABEL}}Ines Farrow" in lines


@pytest.mark.parametrize(("least", "words"), SURENESS)
def test_a_confidence_is_told_in_words_and_as_a_number(least: float, words: str) -> None:
    assert sureness(least) == f"{words} ({least:.2f})"
    assert not sureness(least - 0.001).startswith(f"{words} (")


def test_the_line_that_is_quoted_can_be_found_from_its_block() -> None:
    quotes = [block for block in why_blocks(FERRY) if block.line]

    assert [(block.line, block.label) for block in quotes] == [(line, f"line {line}") for line in (12, 14, 31, 14, 14)]


def test_a_line_of_megabytes_is_quoted_by_its_beginning() -> None:
    blocks = why_blocks(of_fact(Evidence("place", "Bergen", 3, "Bergen " * 500_000, 0.9)))

    assert [cells(text) <= LONGEST_QUOTE for text in labelled(blocks, "line 3")] == [True]
    assert labelled(blocks, "line 3")[0].endswith("…")


def test_a_thousand_authors_of_one_line_are_told_by_the_first() -> None:
    byline = ", ".join(f"Author Number{number}" for number in range(1000))
    evidence = tuple(Evidence("authors", name, 3, byline, 0.9) for name in byline.split(", "))

    blocks = why_blocks(Article(title="Ferry vote", recovery=Recovery(evidence=evidence)))

    (authors, *_) = labelled(blocks, NAMES["authors"])
    assert cells(authors) <= LONGEST_QUOTE
    assert authors.startswith("Author Number0, Author Number1, ")


@pytest.mark.parametrize(
    ("lines", "told"), [((), ""), ((3,), ", beginning on line 3"), ((3, 0, 9), ", beginning on lines 3 to 9")]
)
def test_the_text_is_told_by_the_lines_it_stands_on(lines: tuple[int, ...], told: str) -> None:
    paragraphs = ("One word.",) * max(1, len(lines))

    (length,) = labelled(
        why_blocks(Article(title="Vote", paragraphs=paragraphs, recovery=Recovery(lines=lines))), "Length"
    )

    assert length.partition("words")[2] == told


def test_a_long_fold_is_told_by_its_first_lines_and_how_many_more_there_are() -> None:
    menu = tuple(f"Section {number}" for number in range(MOST_LINES + 3))

    told = labelled(why_blocks(Article(title="Ferry vote", folded=(Fold(0, menu, "navigation"),))), "above")

    assert told == [f"navigation, {len(menu)} lines", *menu[:MOST_LINES], "… and 3 lines more"]


def test_nothing_that_was_folded_goes_untold() -> None:
    told = [block.text for block in why_blocks(FERRY)]

    reasons = {fold.reason for fold in FERRY.folded}
    assert {text.rpartition(", ")[0] for text in told} >= reasons
    assert {line.strip() for fold in FERRY.folded for line in fold.lines if line} <= set(told)


def test_a_corrected_fact_says_so_and_has_no_line() -> None:
    article = corrected(FERRY, {"authors": ("Ida Moe", "Tor Vik"), "date": ()})

    blocks = why_blocks(article)

    assert labelled(blocks, "Authors") == ["Ida Moe, Tor Vik", CORRECTED]
    assert labelled(blocks, "Date") == [NONE, CORRECTED]


def test_the_origin_of_a_fact_is_one_line() -> None:
    article = corrected(FERRY, {"source": ("Harbour Post",)})

    origins = {fact: origin_of(article, fact) for fact in FACTS}

    assert origins["source"] == CORRECTED
    assert origins["date"].startswith("line 14, ")
    assert origins["date"].endswith(BYLINE)
    assert origins["url"] == DECLARED
    assert origin_of(Article(title="Ferry vote"), "title") == UNKNOWN_PLACE
    assert origin_of(Article(title="Ferry vote"), "date") == NOT_FOUND


@given(ANY_ARTICLE, st.sampled_from(FACTS))
def test_the_origin_of_a_fact_is_printable(article: Article, fact: Fact) -> None:
    origin = origin_of(article, fact)

    assert origin == " ".join(safe_line(origin).split())

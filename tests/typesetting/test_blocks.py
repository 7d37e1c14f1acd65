"""Blocks: what is set in which order, where folds and captions stand, and that slabs lose nothing."""

import datetime
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from coopreader.article import CAPTION, Article, ArticleId, Fold, Kind, Recovery
from coopreader.text.widths import graphemes
from coopreader.typesetting import Block, blocks_of, raw_blocks
from coopreader.typesetting.blocks import INDENTS, SLAB, colophon_of, facts_of

LONG_TEXT = st.builds(
    lambda piece, spare: piece * (SLAB * 2 // len(piece) + spare),
    st.text("ab  中。e\u0301👨\u200d🇬", min_size=1, max_size=30),
    st.integers(1, 40),
)


def article_of(*paragraphs: str, folded: tuple[Fold, ...] = (), kinds: tuple[Kind, ...] = ()) -> Article:
    """An article with these paragraphs."""
    return Article(title="Ferry vote", paragraphs=paragraphs, folded=folded, recovery=Recovery(kinds=kinds))


def told(blocks: list[Block]) -> list[tuple[str, str]]:
    """Role and text of the blocks between the facts and the colophon."""
    return [(block.role, block.text) for block in blocks[2:-1]]


def test_an_article_opens_with_headline_and_facts_and_closes_with_its_colophon() -> None:
    article = article_of("The council meets.")

    blocks = blocks_of(article)

    assert [(block.role, block.text) for block in blocks] == [
        ("headline", "Ferry vote"),
        ("facts", facts_of(article)),
        ("text", "The council meets."),
        ("colophon", colophon_of(article)),
    ]


def test_the_place_of_the_dateline_stands_under_the_facts() -> None:
    blocks = blocks_of(Article(title="Ferry vote", place="Bergen", paragraphs=("The council meets.",)))

    assert [(block.role, block.gap) for block in blocks[1:4]] == [("facts", 1), ("facts", 0), ("text", 1)]
    assert blocks[2].text == "Bergen"


def test_an_article_without_paragraphs_still_has_its_headline() -> None:
    blocks = blocks_of(Article(title="Only a headline"))

    assert [block.role for block in blocks] == ["headline", "facts", "colophon"]


def test_each_kind_of_paragraph_is_set_in_its_own_role() -> None:
    kinds: tuple[Kind, ...] = ("standfirst", "text", "subhead", "quote", "item")
    article = article_of("a", "b", "c", "d", "e", kinds=kinds)

    blocks = blocks_of(article)[2:-1]

    assert [block.role for block in blocks] == list(kinds)
    assert [block.indent for block in blocks] == [0, 0, 0, INDENTS["quote"], INDENTS["item"]]


def test_items_of_a_list_stand_together_and_a_subhead_stands_apart() -> None:
    article = article_of("a", "b", "c", "d", "e", kinds=("text", "item", "item", "subhead", "text"))

    gaps = [block.gap for block in blocks_of(article)[2:-1]]

    assert gaps == [1, 1, 0, 2, 1]


def test_a_fold_is_one_line_where_its_lines_stood() -> None:
    folds = (
        Fold(0, ("Home", "News", ""), "navigation"),
        Fold(1, ("Print",), "controls"),
        Fold(2, ("Copyright 2021",), "copyright"),
    )

    blocks = blocks_of(article_of("First.", "Second.", folded=folds))

    assert told(blocks) == [
        ("fold", "2 lines folded: navigation"),
        ("text", "First."),
        ("fold", "1 line folded: controls"),
        ("text", "Second."),
        ("fold", "1 line folded: copyright"),
    ]
    assert all(block.is_one_line for block in blocks if block.role == "fold")


def test_folds_at_one_place_are_one_line_that_names_each_reason_once() -> None:
    folds = (Fold(0, ("Home",), "navigation"), Fold(0, ("Print",), "controls"), Fold(0, ("More",), "navigation"))

    blocks = blocks_of(article_of("First.", folded=folds))

    assert told(blocks)[0] == ("fold", "3 lines folded: navigation, controls")


def test_unfolded_lines_follow_the_line_that_stood_for_them() -> None:
    folds = (Fold(1, ("  Print", "", "Share  "), "controls"),)

    blocks = blocks_of(article_of("First.", "Second.", folded=folds), unfolded=True)

    assert told(blocks) == [
        ("text", "First."),
        ("fold", "2 lines folded: controls"),
        ("folded", "Print"),
        ("folded", "Share"),
        ("text", "Second."),
    ]


def test_a_caption_is_shown_between_what_was_folded_before_and_after_it() -> None:
    folds = (
        Fold(1, ("Print",), "controls"),
        Fold(1, (" The harbour at dawn. ", "", "Photo: M. Lindqvist"), CAPTION),
        Fold(1, ("Share",), "controls"),
    )

    blocks = blocks_of(article_of("First.", folded=folds))

    assert told(blocks) == [
        ("text", "First."),
        ("fold", "1 line folded: controls"),
        ("caption", "The harbour at dawn."),
        ("caption", "Photo: M. Lindqvist"),
        ("fold", "1 line folded: controls"),
    ]


def test_a_fold_beyond_the_last_paragraph_is_not_lost() -> None:
    blocks = blocks_of(article_of("First.", folded=(Fold(7, ("End",), "end mark"),)))

    assert told(blocks)[-1] == ("fold", "1 line folded: end mark")


@given(st.lists(st.text(max_size=20), max_size=5), st.booleans())
def test_every_paragraph_is_set_once_and_in_order(paragraphs: list[str], unfolded: bool) -> None:
    folds = tuple(Fold(position, ("x",), "navigation") for position in range(len(paragraphs) + 1))

    blocks = blocks_of(article_of(*paragraphs, folded=folds), unfolded=unfolded)

    set_blocks = [block for block in blocks if block.paragraph is not None]
    assert [block.text for block in set_blocks] == paragraphs
    assert [block.paragraph for block in set_blocks] == list(range(len(paragraphs)))


@given(LONG_TEXT)
@example("x" * (SLAB * 3))
@example("e\u0301" * SLAB)
@example("a" * (SLAB - 1) + "👨\u200d👩" * 10)
def test_slabs_of_a_long_paragraph_lose_nothing_and_part_no_grapheme(text: str) -> None:
    blocks = [block for block in blocks_of(article_of(text)) if block.paragraph == 0]

    assert "".join(block.text for block in blocks) == text
    assert [text[block.start : block.start + len(block.text)] for block in blocks] == [block.text for block in blocks]
    assert max(len(block.text) for block in blocks) <= SLAB
    assert [block.gap for block in blocks] == [1] + [0] * (len(blocks) - 1)
    whole = {start for start, _, _ in graphemes(text)}
    # A run of marks or flags without end has to be parted somewhere.
    assert all(block.start in whole or len(blocks[i - 1].text) <= SLAB // 2 + 1 for i, block in enumerate(blocks))


def test_slabs_are_cut_after_a_space_where_there_is_one() -> None:
    text = "harbour " * SLAB

    blocks = [block for block in blocks_of(article_of(text)) if block.paragraph == 0]

    assert all(block.text.endswith(" ") and block.text.startswith("harbour") for block in blocks)


def test_raw_lines_are_numbered_from_one_blank_lines_included() -> None:
    blocks = raw_blocks(["Home", "", "  Ferry vote"])

    assert [(block.line, block.text) for block in blocks] == [(1, "Home"), (2, ""), (3, "  Ferry vote")]
    assert {block.role for block in blocks} == {"raw"}
    assert {block.gap for block in blocks} == {0}


def test_every_slab_of_a_raw_line_knows_its_number_and_its_place() -> None:
    blocks = raw_blocks(["x" * (SLAB + 1), "end"])

    assert [(block.line, block.start) for block in blocks] == [(1, 0), (1, SLAB), (2, 0)]


def test_facts_are_who_where_when_and_how_long() -> None:
    article = Article(
        title="Ferry vote",
        authors=("Mara Lindqvist", "Jo Berg"),
        source="Harbour Post",
        date=datetime.date(2021, 5, 3),
        words=238 * 4,
    )

    assert facts_of(article) == "Mara Lindqvist, Jo Berg · Harbour Post · 3 May 2021 · 4 min"


def test_facts_that_are_unknown_leave_no_gap() -> None:
    assert facts_of(Article(title="Ferry vote")) == "1 min"


def test_the_colophon_says_where_the_article_lies_and_how_it_was_read() -> None:
    article = Article(
        id=ArticleId("0" * 16),
        title="Ferry vote",
        url="https://example.com/ferry",
        encoding="gb18030",
        words=2873,
        path=Path("pages") / "ferry\x1b[2J.jsonl",
        recovery=Recovery(row=1200, dropped=1, mended=2),
    )

    assert colophon_of(article) == (
        "https://example.com/ferry · 2,873 words · ferry.jsonl, row 1,200 · GB18030 · 1 unprintable character left out"
        " · 2 characters mended"
    )

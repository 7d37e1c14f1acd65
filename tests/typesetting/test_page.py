"""Pages: every character on one line, estimates that never show, and anchors that survive another width."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.article import CAPTION, Article, Fold
from coopreader.text.line_breaks import break_lines
from coopreader.text.widths import cells
from coopreader.typesetting import Anchor, Block, Line, Page, blocks_of, page, place_after, raw_blocks
from coopreader.typesetting.blocks import SLAB

WIDTHS = st.integers(8, 120)
WORDS = st.sampled_from(
    (
        "ferry",
        "vote",
        "a",
        "well-known",
        "https://example.com/harbour?line=12",
        "中国",
        "任命。",
        "「新」",
        "e\u0301",
        "👍🏽",
    )
)
TEXTS = st.lists(WORDS | st.text(max_size=12), max_size=60).map(" ".join)
BLOCKS = st.lists(
    st.builds(
        Block,
        st.just("text"),
        TEXTS,
        gap=st.integers(0, 2),
        indent=st.sampled_from((0, 2, 4)),
        is_one_line=st.booleans(),
    ),
    min_size=1,
    max_size=12,
)
WINDOWS = st.lists(st.tuples(st.floats(0, 1), st.integers(1, 30)), min_size=1, max_size=6)

MEGABYTES = 2_400_000
"""The longest article the house promises to open like a short one."""


def settled(blocks: list[Block], width: int) -> Page:
    """A page of `blocks` that has been broken to its end."""
    whole = Page(blocks, width)
    whole.settle(budget_s=float("inf"))
    return whole


def lines_of(whole: Page) -> list[Line]:
    """All lines of a settled page."""
    return [line for y in range(whole.height) if (line := whole.line(y)) is not None]


@given(BLOCKS, WIDTHS)
def test_joining_the_lines_of_a_block_by_their_offsets_gives_its_text(blocks: list[Block], width: int) -> None:
    lines = lines_of(settled(blocks, width))

    for index, block in enumerate(blocks):
        own = [line for line in lines if line.index == index and not line.is_gap]
        ends = [*(line.start for line in own[1:]), len(block.text)]
        assert own[0].start == 0
        assert [line.text for line in own] == [
            block.text[line.start : end].rstrip() for line, end in zip(own, ends, strict=True)
        ]
        assert [line.is_first for line in own] == [True] + [False] * (len(own) - 1)


@given(st.lists(TEXTS, max_size=5), WIDTHS)
def test_every_character_of_an_article_is_drawn_once_at_every_width(paragraphs: list[str], width: int) -> None:
    article = Article(title="Ferry vote", paragraphs=tuple(paragraphs), folded=(Fold(1, ("Home",), "navigation"),))

    lines = lines_of(settled(blocks_of(article), width))

    for position, paragraph in enumerate(paragraphs):
        drawn = "".join(line.text for line in lines if line.block.paragraph == position)
        assert "".join(drawn.split()) == "".join(paragraph.split())


@given(BLOCKS, WIDTHS)
def test_no_line_is_wider_than_the_page_unless_it_is_cut_when_drawn(blocks: list[Block], width: int) -> None:
    lines = lines_of(settled(blocks, width))

    assert all(cells(line.text) <= max(2, width - line.block.indent) for line in lines if not line.block.is_one_line)


@given(BLOCKS, WIDTHS)
def test_the_blank_lines_above_a_block_are_its_gap(blocks: list[Block], width: int) -> None:
    lines = lines_of(settled(blocks, width))

    gaps = [sum(line.is_gap for line in lines if line.index == index) for index in range(len(blocks))]
    assert gaps == [block.gap for block in blocks]


@given(BLOCKS, WIDTHS, WINDOWS)
@settings(deadline=None)
def test_windows_drawn_in_any_order_show_what_the_settled_page_shows(
    blocks: list[Block], width: int, windows: list[tuple[float, int]]
) -> None:
    whole = lines_of(settled(blocks, width))
    drawn = Page(blocks, width)

    for fraction, height in windows:
        top = int(fraction * (drawn.height - 1))
        drawn.ready(top, height)
        seen = [line for y in range(top, top + height) if (line := drawn.line(y)) is not None]
        assert any(whole[start : start + len(seen)] == seen for start in range(len(whole) + 1))
    drawn.settle(budget_s=float("inf"))

    assert lines_of(drawn) == whole


@given(BLOCKS, WIDTHS, WINDOWS)
def test_what_stands_on_a_line_that_is_ready_has_its_anchor_there(
    blocks: list[Block], width: int, windows: list[tuple[float, int]]
) -> None:
    drawn = Page(blocks, width)

    for fraction, height in windows:
        top = int(fraction * (drawn.height - 1))
        drawn.ready(top, height)
        for y in range(top, top + height):
            line = drawn.line(y)
            if line is not None and not line.is_gap:
                assert drawn.line_of(drawn.anchor_at(y)) == y


@given(BLOCKS, WIDTHS, WIDTHS, st.floats(0, 1))
def test_an_anchor_names_the_same_characters_at_another_width(
    blocks: list[Block], width: int, other: int, fraction: float
) -> None:
    before, after = settled(blocks, width), settled(blocks, other)
    anchor = before.anchor_at(int(fraction * (before.height - 1)))

    line = after.line(after.line_of(anchor))

    assert line is not None
    assert line.index == anchor.block
    following = after.line(after.line_of(anchor) + 1)
    end = following.start if following and following.index == line.index else len(line.block.text)
    assert line.start <= anchor.offset <= max(line.start, end)


def test_the_anchor_of_a_blank_line_is_the_block_below_it() -> None:
    whole = settled([Block("text", "one", gap=0), Block("text", "two", gap=2)], 40)

    anchors = [whole.anchor_at(y) for y in range(whole.height)]

    assert anchors == [(0, 0), (1, 0), (1, 0), (1, 0)]


def test_outside_the_page_there_is_no_line_and_anchors_stay_inside() -> None:
    whole = settled([Block("text", "one", gap=0), Block("text", "two", gap=1)], 40)

    assert (whole.line(-1), whole.line(whole.height)) == (None, None)
    assert (whole.anchor_at(-5), whole.anchor_at(99)) == ((0, 0), (1, 0))


@given(st.lists(TEXTS | st.just("word " * SLAB), min_size=1, max_size=5), WIDTHS, WIDTHS, st.floats(0, 1))
@settings(deadline=None)
def test_a_place_in_the_article_is_found_again_on_any_of_its_pages(
    paragraphs: list[str], width: int, other: int, fraction: float
) -> None:
    article = Article(
        title="Ferry vote", paragraphs=tuple(paragraphs), folded=(Fold(0, ("Home", "News"), "navigation"),)
    )
    clean, unfolded = Page(blocks_of(article), width), Page(blocks_of(article, unfolded=True), other)
    anchor = clean.anchor_at(int(fraction * (clean.height - 1)))

    place = clean.in_article(anchor)

    if place is None:
        assert clean.blocks[anchor.block].paragraph is None
    else:
        again = unfolded.on_page(place)
        assert unfolded.blocks[again.block].text == clean.blocks[anchor.block].text
        assert again.offset == anchor.offset


def test_a_place_outside_the_page_is_in_no_article() -> None:
    assert [settled([], 40).in_article(Anchor(index, 0)) for index in (-1, 0, 7)] == [None, None, None]


def test_paragraph_keys_stop_at_paragraphs_and_at_no_slab_of_one() -> None:
    blocks = [
        Block("headline", "Ferry vote", gap=0),
        Block("text", "first", paragraph=0),
        Block("fold", "2 lines folded", is_one_line=True),
        Block("quote", "second", paragraph=1),
        Block("quote", "second, more", gap=0, paragraph=1, start=6),
        Block("item", "third", paragraph=2),
        Block("colophon", "end"),
    ]
    whole = settled(blocks, 40)

    down = [whole.stop_beside(index, 1) for index in range(len(blocks))]
    up = [whole.stop_beside(index, -1) for index in range(len(blocks))]
    from_line = [whole.paragraph_from(whole.top_of(index)) for index in range(len(blocks))]

    assert down == [1, 3, 3, 5, 5, None, None]
    assert up == [None, None, 1, 1, 3, 3, 5]
    assert from_line == [1, 1, 3, 3, 4, 5, None]
    assert settled([], 40).paragraph_from(0) is None


def test_a_line_of_the_file_and_a_place_on_the_page_lead_to_each_other() -> None:
    texts = ("Ferry vote", "first", "of two slabs", "unknown", "last")
    lines = (1, 4, 4, 0, 9)
    blocks = [Block("text", text, line=line) for text, line in zip(texts, lines, strict=True)]
    blocks[2] = Block("text", "of two slabs", line=4, start=5)
    whole = settled(blocks, 40)

    in_file = [whole.line_in_file(Anchor(index, 0)) for index in range(len(blocks))]
    on_page = [whole.on_file_line(line).block for line in range(11)]

    assert in_file == [1, 4, 4, 4, 9]
    assert on_page == [0, 0, 0, 0, 1, 1, 1, 1, 1, 4, 4]


def test_a_page_of_nothing_has_no_lines() -> None:
    empty = settled([], 40)

    empty.ready(0, 40)

    assert (empty.height, empty.line(0), empty.anchor_at(3), empty.line_of(Anchor(2, 7))) == (0, None, (0, 0), 0)


def test_a_line_of_ours_stays_one_line_however_narrow_the_page() -> None:
    whole = settled([Block("fold", "12 lines folded: navigation, controls", gap=0, is_one_line=True)], 8)

    assert [line.text for line in lines_of(whole)] == ["12 lines folded: navigation, controls"]


def test_indented_blocks_are_broken_to_what_is_left_of_the_width() -> None:
    whole = settled([Block("quote", "the ferry sails", gap=0, indent=4)], 13)

    assert [line.text for line in lines_of(whole)] == ["the ferry", "sails"]


def test_raw_lines_keep_the_spaces_they_begin_with() -> None:
    whole = settled(raw_blocks(["  Home", "", "News"]), 40)

    assert [line.text for line in lines_of(whole)] == ["  Home", "", "News"]


def test_the_height_is_exact_once_settled() -> None:
    blocks = [Block("text", "中文" * 200, gap=1) for _ in range(40)]
    whole = Page(blocks, 40)
    estimate = whole.height

    whole.settle(budget_s=float("inf"))

    assert whole.is_settled
    assert whole.height == 40 * (1 + len(break_lines(blocks[0].text, 40)))
    assert whole.height > estimate


def test_settling_stops_when_its_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = itertools.count()
    monkeypatch.setattr(page, "perf_counter", lambda: float(next(seconds)))
    whole = Page([Block("text", "word")] * page.LOOKS_AT_CLOCK_EVERY * 3, 40)

    whole.settle(budget_s=1.5)
    half_way = whole.is_settled
    whole.settle(budget_s=100)

    assert (half_way, whole.is_settled) == (False, True)


@pytest.mark.parametrize(
    "paragraphs",
    [("The harbour council will vote on Thursday. " * 7,) * (MEGABYTES // 300), ("ferry vote " * (MEGABYTES // 11),)],
    ids=["of many paragraphs", "of one paragraph"],
)
def test_opening_an_article_of_megabytes_breaks_only_what_is_seen(
    paragraphs: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[int] = []

    def counted(text: str, width: int) -> list[int]:
        broken.append(len(text))
        return break_lines(text, width)

    monkeypatch.setattr(page, "break_lines", counted)
    blocks = blocks_of(Article(title="The long book", paragraphs=paragraphs, words=400_000))

    whole = Page(blocks, 72)
    whole.ready(0, 40)
    seen = [whole.line(y) for y in range(40)]

    assert None not in seen
    assert len(broken) <= 40
    assert sum(broken) <= 40 * 72 + SLAB


def test_where_folded_lines_are_shown_the_keys_stop_at_them_and_at_captions() -> None:
    article = Article(
        title="Ferry vote",
        paragraphs=("first", "second"),
        folded=(Fold(0, ("Home", "News"), "navigation"), Fold(1, ("The quay.",), CAPTION)),
    )
    texts = [block.text for block in blocks_of(article, unfolded=True)]

    unfolded = settled(blocks_of(article, unfolded=True), 40)
    folded = settled(blocks_of(article), 40)

    assert [texts[at] for at in stops_of(unfolded)] == ["Home", "News", "first", "The quay.", "second"]
    assert [folded.blocks[at].text for at in stops_of(folded)] == ["first", "second"]


def test_lines_that_stand_for_folded_ones_are_numbered() -> None:
    folds = (Fold(0, ("Home",), "navigation"), Fold(1, ("Share", "Print"), "share bar"))
    whole = settled(blocks_of(Article(title="Ferry vote", paragraphs=("first", "second"), folded=folds)), 40)

    numbers = [whole.folds_to(index) for index in range(len(whole.blocks))]

    assert numbers[0] == 0
    assert [whole.fold(number) for number in range(1, max(numbers) + 2)] == [numbers.index(1), numbers.index(2), None]


def stops_of(whole: Page) -> list[int]:
    """Where the paragraph keys stop, from the top."""
    stops = [at for at in [whole.stop_beside(-1, 1)] if at is not None]
    while stops and (at := whole.stop_beside(stops[-1], 1)) is not None:
        stops.append(at)
    return stops


def test_the_whole_text_of_a_paragraph_is_that_of_its_slabs() -> None:
    long = " ".join(f"word{number}" for number in range(2 * SLAB))
    article = Article(title="Ferry vote", paragraphs=("before", long, "after"))

    whole = settled(blocks_of(article), 40)

    texts = {whole.whole_text(at) for at, block in enumerate(whole.blocks) if block.role == "text" and not block.start}
    assert texts == {"before", long, "after"}


TEXT_BLOCKS = st.lists(
    st.sampled_from(("ferry", "vote", "harbour", "mole", "")).map(lambda text: Block("text", text)), max_size=8
)


@given(TEXT_BLOCKS, TEXT_BLOCKS, TEXT_BLOCKS, TEXT_BLOCKS)
def test_what_stands_above_and_below_a_change_stands_for_itself(
    above: list[Block], old: list[Block], new: list[Block], below: list[Block]
) -> None:
    before, after = above + old + below, above + new + below
    texts = [block.text for block in after]

    found = [place_after(before, after, index) for index in range(len(before))] if after else []

    assert all(0 <= at < len(after) for at in found)
    assert [texts[at] for at in found[: len(above)]] == texts[: len(above)]
    assert [texts[at] for at in found[len(found) - len(below) :]] == texts[len(after) - len(below) :]


def test_a_paragraph_that_was_folded_is_found_as_its_line_or_as_the_line_that_stands_for_it() -> None:
    paragraphs = ("first", "second of two lines", "third")
    before = Article(title="Ferry vote", paragraphs=paragraphs)
    after = Article(
        title="Ferry vote", paragraphs=("first", "third"), folded=(Fold(1, ("second of", "two lines"), "as you said"),)
    )
    at = next(at for at, block in enumerate(blocks_of(before)) if block.paragraph == 1)

    folded, unfolded = blocks_of(after), blocks_of(after, unfolded=True)

    assert folded[place_after(blocks_of(before), folded, at)].text == "2 lines folded: as you said"
    assert unfolded[place_after(blocks_of(before), unfolded, at)].text == "second of"
    assert blocks_of(before)[place_after(unfolded, blocks_of(before), 4)].text == "second of two lines"

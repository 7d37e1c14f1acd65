"""Stories of the window: small ones, narrow ones, and what stays when its size changes."""

import pytest

from coopreader.article import Article
from coopreader.ui import words
from coopreader.ui.widgets.article_list import ArticleList
from coopreader.ui.widgets.filter_bar import FilterBar
from tests.ui.stage import LOG, NEWEST_FIRST, Stage, drawn, opened, reader_of

TITLES = [article.title for article in NEWEST_FIRST]

WINTER = Article(
    title="冬夜记事",
    language="zh",
    paragraphs=("".join(f"第{number}夜，北风{number * 7}级，灯亮了{number}个时辰。" for number in range(1, 90)),),
)
"""One paragraph without a space, in which no two lines are alike."""


def shown(stage: Stage) -> str:
    """Which panes are on the screen."""
    return " ".join(
        name
        for name, pane in (("list", stage.room.article_list), ("text", stage.room.article_view))
        if pane.display and pane.size.area and pane.region.overlaps(stage.room.region)
    )


@pytest.mark.parametrize("width", [90, 120, 200])
async def test_a_wide_window_shows_list_and_text(width: int) -> None:
    async with opened(reader_of(), width, 30) as stage:
        in_list = shown(stage)
        await stage.press("enter")

        assert (in_list, shown(stage)) == ("list text", "list text")


@pytest.mark.parametrize("width", [40, 60, 89])
async def test_a_narrow_window_shows_one_pane_and_enter_turns_the_page(width: int) -> None:
    async with opened(reader_of(), width, 24) as stage:
        pages = [shown(stage)]
        for key in ("enter", "escape", "tab", "shift+tab"):
            await stage.press(key)
            pages.append(shown(stage))

        assert pages == ["list", "text", "list", "text", "list"]


async def test_the_list_of_a_wide_window_does_not_grow_past_48_cells() -> None:
    async with opened(reader_of(), 200, 60) as stage:
        assert stage.room.article_list.size.width + 1 <= 49


async def test_a_click_on_a_row_of_a_narrow_window_turns_the_page() -> None:
    async with opened(reader_of(), 60, 24) as stage:
        await stage.pilot.click(ArticleList, offset=(5, 2))
        await stage.settle()

        assert (shown(stage), stage.reading) == ("text", TITLES[1])


async def test_slash_in_the_text_of_a_narrow_window_goes_back_to_the_list() -> None:
    async with opened(reader_of(), 60, 24) as stage:
        await stage.press("enter", "slash")
        await stage.write("mill")

        assert (shown(stage), stage.focus, stage.room.query_text) == ("list", "bar", "mill")


async def test_n_in_the_text_of_a_narrow_window_shows_the_next_text() -> None:
    async with opened(reader_of(), 60, 24) as stage:
        await stage.press("enter", "n")

        assert (shown(stage), stage.reading, stage.focus) == ("text", TITLES[1], "text")


async def test_a_narrow_window_made_wide_shows_both_panes_and_keeps_the_focus() -> None:
    async with opened(reader_of(), 60, 24) as stage:
        await stage.press("enter")
        await stage.resize(120, 24)
        wide = (shown(stage), stage.focus)
        await stage.resize(60, 24)

        assert (wide, shown(stage), stage.focus) == (("list text", "text"), "text", "text")


async def test_a_wide_window_made_narrow_while_typing_shows_list_and_bar() -> None:
    async with opened(reader_of(), 120, 24) as stage:
        await stage.press("slash")
        await stage.write("ferry")
        await stage.resize(60, 24)

        assert (shown(stage), stage.focus) == ("list", "bar")
        assert "ferry" in stage.lines[-2] + stage.lines[-1]


async def test_forty_by_twelve_lists_and_reads_without_a_key_line() -> None:
    async with opened(reader_of(), 40, 12) as stage:
        listed = stage.lines
        await stage.press("j", "j", "enter")
        read = stage.lines

        assert sum(any(title[:20] in line for line in listed) for title in TITLES) >= 9
        assert not stage.room.key_line.display
        assert any(TITLES[2][:20] in line for line in read)
        assert all(len(line) <= 40 for line in listed + read)


async def test_a_low_window_has_one_line_for_a_row_and_a_tall_one_sets_rows_apart() -> None:
    heights = {}
    for height in (12, 24, 40):
        async with opened(reader_of(), 120, height) as stage:
            heights[height] = stage.room.article_list.row_height

    assert heights == {12: 1, 24: 2, 40: 3}


@pytest.mark.parametrize(("width", "height"), [(30, 6), (39, 24), (120, 7), (10, 3), (1, 1)])
async def test_a_window_too_small_to_read_in_shows_one_sentence(width: int, height: int) -> None:
    async with opened(reader_of(), width, height) as stage:
        text = " ".join(" ".join(stage.lines).split())

        assert words.TOO_SMALL.startswith(text[:10])
        assert width < 30 or text == words.TOO_SMALL


async def test_a_window_too_small_still_quits_and_comes_back() -> None:
    async with opened(reader_of(), 120, 40) as stage:
        before = stage.lines
        await stage.resize(30, 6)
        await stage.resize(120, 40)
        after = stage.lines
        await stage.resize(30, 6)
        await stage.press("q")

        assert after == before
        assert not stage.reader.is_running


def is_within(line: str, place: str, text: str) -> bool:
    """Whether `line` of `text` has the first character of `place` in it."""
    return text.index(line) <= text.index(place) < text.index(line) + len(line)


@pytest.mark.parametrize("article", [LOG, WINTER], ids=["many paragraphs", "one Chinese paragraph"])
async def test_another_width_keeps_the_sentence_at_the_top(article: Article) -> None:
    text = "\n".join(article.paragraphs)
    async with opened(reader_of([article]), 120, 12) as stage:
        await stage.press("enter", "space", "space", "space", "j", "j")
        place = stage.first_line
        for width in (200, 60, 90, 45, 119, 89, 70, 120):
            await stage.resize(width, 12)

            assert is_within(stage.first_line, place, text), width
        assert stage.first_line == place


async def test_another_height_keeps_the_line_at_the_top() -> None:
    async with opened(reader_of([LOG]), 120, 40) as stage:
        await stage.press("enter", "space", "space", "j")
        place = stage.first_line
        for height in (24, 60, 12, 33, 40):
            await stage.resize(120, height)

            assert stage.first_line == place, height


async def test_zen_and_back_keep_the_sentence_at_the_top() -> None:
    async with opened(reader_of([LOG]), 120, 40) as stage:
        await stage.press("enter", "space", "space", "j")
        place = stage.first_line
        await stage.press("z")
        in_zen = stage.first_line
        await stage.press("z")

        assert is_within(in_zen, place, "\n".join(LOG.paragraphs))
        assert stage.first_line == place


async def test_another_size_keeps_the_cursor_and_shows_it() -> None:
    async with opened(reader_of([LOG, *NEWEST_FIRST] * 9), 120, 40) as stage:
        await stage.press("space", "space", "j")
        before = stage.room.article_list.cursor
        for width, height in ((60, 12), (200, 60), (40, 20), (120, 40)):
            await stage.resize(width, height)

            assert stage.room.article_list.cursor == before
            assert any(line.startswith("▌") for line in drawn(stage.room.article_list)), (width, height)


async def test_no_line_is_wider_than_the_window_at_any_width() -> None:
    async with opened(reader_of(), 120, 24) as stage:
        await stage.press("j", "j")
        for width in range(40, 130, 7):
            await stage.resize(width, 24)

            assert {strip.cell_length for strip in stage.strips} == {width}


def test_a_bar_that_is_still_being_built_asks_for_nothing() -> None:
    bar = FilterBar(lambda _: None, lambda _: None, list)

    assert bar.query_text == ""

"""Stories in the list of articles: moving, sorting, following, the mouse."""

import pytest

from coopreader.corpus.orders import ORDERS
from coopreader.ui.widgets.article_list import ArticleList
from tests.ui.stage import ARTICLES, LOG, NEWEST_FIRST, brief, drawn, opened, reader_of

TITLES = [article.title for article in NEWEST_FIRST]

LONG_SHELF = [brief(f"Report number {number:03}", day=(2024, 1, 1)) for number in range(300)]
"""More rows than any screen has, listed in this order."""


def number_of(title: str | None) -> int:
    """Which report of the long shelf `title` is."""
    assert title is not None
    return int(title.rsplit(" ", 1)[1])


async def test_the_reader_begins_on_the_newest_article_with_its_text_beside_it() -> None:
    async with opened(reader_of()) as stage:
        assert (stage.focus, stage.listed, stage.at_cursor, stage.reading) == ("list", TITLES, TITLES[0], TITLES[0])


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_a_key_moves_the_cursor_one_row_and_another_moves_it_back(down: str, up: str) -> None:
    async with opened(reader_of()) as stage:
        await stage.press(down, down)
        two_down = stage.at_cursor
        await stage.press(up)

        assert (two_down, stage.at_cursor) == (TITLES[2], TITLES[1])


async def test_the_cursor_stops_at_both_ends() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("k")
        first = stage.at_cursor
        await stage.press("G", "j")

        assert (first, stage.at_cursor) == (TITLES[0], TITLES[-1])


@pytest.mark.parametrize(("to_end", "to_beginning"), [("G", "g"), ("end", "home")])
async def test_keys_go_to_the_last_row_and_to_the_first(to_end: str, to_beginning: str) -> None:
    async with opened(reader_of(LONG_SHELF)) as stage:
        await stage.press(to_end)
        last, is_seen = stage.at_cursor, "Report number 299" in stage.text
        await stage.press(to_beginning)

        assert (last, is_seen, stage.at_cursor) == ("Report number 299", True, "Report number 000")


@pytest.mark.parametrize(("down", "up"), [("space", "b"), ("pagedown", "pageup")])
async def test_a_page_is_the_rows_in_view_less_one(down: str, up: str) -> None:
    async with opened(reader_of(LONG_SHELF)) as stage:
        in_view = stage.room.article_list.size.height // stage.room.article_list.row_height
        await stage.press(down)
        page = number_of(stage.at_cursor)
        await stage.press(up)

        assert (page, number_of(stage.at_cursor)) == (in_view - 1, 0)


async def test_ctrl_d_and_ctrl_u_move_half_a_page() -> None:
    async with opened(reader_of(LONG_SHELF)) as stage:
        in_view = stage.room.article_list.size.height // stage.room.article_list.row_height
        await stage.press("ctrl+d")
        half = number_of(stage.at_cursor)
        await stage.press("ctrl+u")

        assert (half, number_of(stage.at_cursor)) == (round((in_view - 1) / 2), 0)


async def test_the_cursor_is_always_in_view() -> None:
    async with opened(reader_of(LONG_SHELF), 80, 24) as stage:
        for keys in (["space"] * 3, ["j"] * 9, ["b"], ["k"] * 7, ["G"], ["ctrl+u"]):
            await stage.press(*keys)

            assert any(line.startswith("▌") and str(stage.at_cursor) in line for line in stage.lines), keys


async def test_the_text_follows_the_cursor_without_enter() -> None:
    async with opened(reader_of()) as stage:
        for title in TITLES[1:]:
            await stage.press("j")

            assert (stage.reading, stage.focus) == (title, "list")
            assert title[:20] in stage.first_line


async def test_a_row_is_a_headline_over_source_day_and_minutes() -> None:
    async with opened(reader_of()) as stage:
        lines = [line.strip("▌ ") for line in drawn(stage.room.article_list)]

        at = lines.index("Mill pond freezes early")
        assert lines[at + 1] == "Upland Echo · 30 Oct 2020 · 1 min"


async def test_s_goes_through_all_orders_and_the_header_says_which() -> None:
    expected = {
        "date": TITLES,
        "title": sorted(TITLES, key=lambda title: title.casefold().lstrip("[")),
        "file": [article.title for article in ARTICLES],
        "length": [a.title for a in sorted(ARTICLES, key=lambda a: a.words, reverse=True)],
    }
    seen: dict[str, list[str]] = {}

    async with opened(reader_of()) as stage:
        for order in ORDERS:
            assert order.label in stage.title_line
            seen[order.name] = stage.listed
            await stage.press("s")

        assert {name: seen[name] for name in expected} == expected
        assert stage.listed == TITLES


async def test_sorting_by_source_puts_articles_of_one_publisher_together_and_those_without_last() -> None:
    async with opened(reader_of(order="source")) as stage:
        listing = stage.room.listing
        sources = [listing.corpus[position].source for position in listing.positions]

        assert [s for s in sources if s] == sorted((s for s in sources if s), key=str.casefold)
        assert sources[-1] is None


async def test_sorting_keeps_the_cursor_on_its_article() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("j", "j", "j")
        before = stage.at_cursor

        for _ in ORDERS:
            await stage.press("s")

            assert (stage.at_cursor, stage.reading) == (before, before)


async def test_n_and_p_go_through_the_list_from_the_list() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("n", "n")
        after_n = stage.reading
        await stage.press("p")

        assert (after_n, stage.reading, stage.focus) == (TITLES[2], TITLES[1], "list")


async def test_n_and_p_go_through_the_list_from_the_text() -> None:
    async with opened(reader_of()) as stage:
        await stage.press("enter", "n", "n")
        after_n = stage.reading
        await stage.press("p")

        assert (after_n, stage.reading, stage.focus) == (TITLES[2], TITLES[1], "text")


async def test_a_click_on_a_row_opens_its_article() -> None:
    async with opened(reader_of()) as stage:
        row = 3
        await stage.pilot.click(ArticleList, offset=(9, row * stage.room.article_list.row_height + 1))
        await stage.settle()

        assert (stage.at_cursor, stage.reading) == (TITLES[row], TITLES[row])


async def test_a_click_below_the_last_row_changes_nothing() -> None:
    async with opened(reader_of()) as stage:
        await stage.pilot.click(ArticleList, offset=(9, stage.room.article_list.size.height - 1))
        await stage.settle()

        assert stage.at_cursor == TITLES[0]


async def test_the_wheel_scrolls_the_list_and_leaves_the_cursor() -> None:
    async with opened(reader_of(LONG_SHELF)) as stage:
        await stage.wheel(ArticleList, turns=5)

        assert stage.room.article_list.scroll_offset.y > 0
        assert (stage.at_cursor, stage.reading) == ("Report number 000", "Report number 000")


async def test_the_number_of_articles_is_told_with_thousands_apart() -> None:
    async with opened(reader_of([LOG] * 1234)) as stage:
        assert "1,234 articles" in stage.title_line

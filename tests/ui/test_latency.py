"""What a key may cost, counted in lines drawn and broken: the same for a hundred thousand rows as for a hundred.

No time is measured here (`tests/benchmarks` does): a count is the same on every machine.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from coopreader.article import Article
from coopreader.text.line_breaks import break_lines
from coopreader.ui.widgets.article_list import ArticleList
from coopreader.ui.widgets.article_view import ArticleView
from tests.ui.stage import Stage, brief, drawn, opened, reader_of

ROWS = 100_000
SENTENCE = "The keeper wrote down every sail that passed below the light, and what the wind was. "
LONG = Article(title="The whole log", paragraphs=(SENTENCE * 14_000, *[SENTENCE * 6] * 2_400))
"""2.4 MB: half of it one paragraph, half of it two thousand."""

LINES = 36
"""Lines of a pane in the window of these stories."""


class Counts:
    """How often something was done."""

    def __init__(self) -> None:
        self.row_lines = 0
        self.text_lines = 0
        self.breaks = 0


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counts]:
    """Count lines of rows made, lines of text made, and blocks broken into lines."""
    counts = Counts()
    row_line, text_line = ArticleList._row_line, ArticleView.draw

    def count_row_line(self: ArticleList, row: int, part: int, width: int, *, is_cursor: bool) -> object:
        counts.row_lines += 1
        return row_line(self, row, part, width, is_cursor=is_cursor)

    def count_text_line(self: ArticleView, at: int) -> object:
        counts.text_lines += 1
        return text_line(self, at)

    def count_break(text: str, width: int) -> list[int]:
        counts.breaks += 1
        return break_lines(text, width)

    with monkeypatch.context() as patch:
        patch.setattr(ArticleList, "_row_line", count_row_line)
        patch.setattr(ArticleView, "draw", count_text_line)
        patch.setattr("coopreader.typesetting.page.break_lines", count_break)
        yield counts


@pytest.fixture(scope="module")
def shelf() -> list[Article]:
    """A hundred thousand rows, ten articles again and again: the list does not know."""
    ten = [brief(f"Report number {number}") for number in range(10)]
    return ten * (ROWS // 10)


@pytest.mark.parametrize(("key", "most"), [("j", 2 * 3), ("k", 2 * 3), ("space", 2 * LINES), ("G", 2 * LINES)])
async def test_a_key_in_a_hundred_thousand_rows_draws_what_is_new_on_the_screen(
    key: str, most: int, shelf: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(reader_of(shelf, order="file")) as stage:
        await stage.press("j", "j")
        with counted(monkeypatch) as counts:
            await stage.press(key)

        assert len(stage.listed) == ROWS
        assert counts.row_lines <= most
        assert stage.room.article_list.cursor != 2


async def test_opening_a_hundred_thousand_rows_draws_one_screen(
    shelf: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted(monkeypatch) as counts:
        async with opened(reader_of(shelf, order="file")):
            pass

    assert counts.row_lines <= 3 * LINES


async def test_opening_a_long_article_breaks_and_draws_one_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ArticleView, "_settle_later", lambda _: None)
    with counted(monkeypatch) as counts:
        reader = reader_of([LONG])
        async with reader.run_test(size=(120, 40)) as pilot:
            stage = Stage(reader, pilot)
            await stage._quiet()
            assert stage.reading == LONG.title

            assert sum(map(len, LONG.paragraphs)) > 2_400_000
            assert counts.breaks <= 12
            assert counts.text_lines <= 4 * LINES


@pytest.mark.parametrize(("key", "most"), [("j", LINES), ("space", 2 * LINES), ("G", 2 * LINES)])
async def test_a_key_in_a_long_article_breaks_and_draws_one_screen(
    key: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticleView, "_settle_later", lambda _: None)
    reader = reader_of([LONG])
    async with reader.run_test(size=(120, 40)) as pilot:
        stage = Stage(reader, pilot)
        await stage._quiet()
        await pilot.press("enter")
        await stage._quiet()
        with counted(monkeypatch) as counts:
            await pilot.press(key)
            await stage._quiet()

        assert 0 < counts.text_lines <= most
        assert counts.breaks <= LINES


async def test_a_line_that_was_drawn_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(reader_of([brief("A")] * 100, order="file")) as stage:
        panes = stage.room.article_list, stage.room.article_view
        once = [drawn(pane) for pane in panes]
        with counted(monkeypatch) as counts:
            again = [drawn(pane) for pane in panes]

        assert again == once
        assert (counts.row_lines, counts.text_lines) == (0, 0)

"""Stories of the mouse in the text: dragging, the wheel, clicks."""

from coopreader.ui.widgets.article_view import ArticleView
from coopreader.ui.widgets.lines import KeyLine
from tests.ui.stage import (
    CHINESE,
    LOG,
    NIGHT_FERRY,
    Stage,
    of_kind,
    opened,
    reader_of,
)


async def drag(stage: Stage, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag with the mouse in the text, from one cell of the pane to another, both included."""
    border = stage.room.article_view.gutter.left
    start, end = (start[0] + border, start[1]), (end[0] + border, end[1])
    await stage.pilot.mouse_down(ArticleView, offset=start)
    await stage.pilot.hover(ArticleView, offset=end)
    await stage.pilot.mouse_up(ArticleView, offset=end)
    await stage.settle()


def cell_of(stage: Stage, start: str) -> tuple[int, int]:
    """Where in the pane the first line that begins with `start` begins."""
    view = stage.room.article_view
    for y in range(view.size.height):
        line = view.render_line(y).text
        if line.strip().startswith(start):
            return line.index(start), y
    raise AssertionError(f"{start} is not in view")


async def test_what_is_dragged_over_is_copied_as_it_stands_in_the_article() -> None:
    text = of_kind("text")
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        left, y = cell_of(stage, "The harbour council")
        third_line = stage.view_lines[y + 2]
        await drag(stage, (left, y), (left + 7, y + 2))
        await stage.press("y")

        copied = stage.reader.clipboard
        assert len(stage.view_lines[y]) > 60
        assert text.startswith(copied)
        assert copied.endswith(f" {third_line[:8]}")


async def test_a_selection_over_paragraphs_sets_them_apart() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 60) as stage:
        start, end = cell_of(stage, "What it will cost"), cell_of(stage, "The crossing needs")
        await drag(stage, start, (end[0] + len("The crossing") - 1, end[1]))
        await stage.press("y")

        assert stage.reader.clipboard == "What it will cost\n\nThe crossing"


async def test_wide_characters_are_selected_whole() -> None:
    async with opened(reader_of([CHINESE])) as stage:
        left, y = cell_of(stage, CHINESE.paragraphs[0][:8])
        await drag(stage, (left, y), (left + 6, y))
        await stage.press("y")

        assert stage.reader.clipboard == CHINESE.paragraphs[0][:4]


async def test_what_is_dragged_over_is_seen() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        left, y = cell_of(stage, "The harbour council")
        plain = stage.room.article_view.render_line(y)
        await drag(stage, (left, y), (left + 20, y))
        chosen = stage.room.article_view.render_line(y)

        assert plain.text == chosen.text
        assert {seg.style.bgcolor for seg in plain if seg.style} < {seg.style.bgcolor for seg in chosen if seg.style}


async def test_the_wheel_over_the_text_scrolls_it_and_leaves_the_list() -> None:
    async with opened(reader_of([LOG, NIGHT_FERRY])) as stage:
        await stage.press("n")
        await stage.wheel(ArticleView, turns=4)
        down = stage.room.article_view.scroll_offset.y
        await stage.wheel(ArticleView, turns=-9)

        assert down > 0
        assert (stage.room.article_view.scroll_offset.y, stage.at_cursor) == (0, LOG.title)


async def test_a_click_on_a_hint_does_what_its_key_does() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("enter")
        await stage.pilot.click(KeyLine, offset=(stage.key_line.index("unfold"), 0))
        await stage.settle()

        assert stage.room.reading.is_unfolded

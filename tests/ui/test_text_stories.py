"""Stories in the reading pane: scrolling, paragraphs, measure, folds, copying, zen."""

import pytest

from coopreader.article import Article
from coopreader.settings import MAX_MEASURE, MIN_MEASURE
from coopreader.ui import words
from coopreader.ui.screens.reading_room import MEASURE_STEP
from coopreader.ui.widgets.article_view import ArticleView
from tests.ui.stage import (
    BRACKETS,
    LOG,
    NIGHT_FERRY,
    Stage,
    opened,
    reader_of,
)


def top(stage: Stage) -> int:
    """How many lines of the text are above the pane."""
    return stage.room.article_view.scroll_offset.y


def pane(stage: Stage) -> int:
    """Lines of the pane."""
    return stage.room.article_view.size.height


async def log_opened(stage: Stage) -> None:
    """Go to the text of the first article."""
    await stage.press("enter")
    assert stage.focus == "text"


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_a_key_scrolls_one_line_and_another_back(down: str, up: str) -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press(down, down)
        two_down = top(stage)
        await stage.press(up)

        assert (two_down, top(stage)) == (2, 1)


@pytest.mark.parametrize(("down", "up"), [("space", "b"), ("pagedown", "pageup")])
async def test_a_page_leaves_two_lines_in_view(down: str, up: str) -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        last_two = stage.view_lines[-2:]
        await stage.press(down)
        first_two = stage.view_lines[:2]
        paged = top(stage)
        await stage.press(up)

        assert (paged, first_two, top(stage)) == (pane(stage) - 2, last_two, 0)


async def test_ctrl_d_and_ctrl_u_scroll_half_a_pane() -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press("ctrl+d")
        half = top(stage)
        await stage.press("ctrl+u")

        assert (half, top(stage)) == (round((pane(stage) - 2) / 2), 0)


@pytest.mark.parametrize(("to_end", "to_beginning"), [("G", "g"), ("end", "home")])
async def test_keys_go_to_the_end_of_the_text_and_to_its_beginning(to_end: str, to_beginning: str) -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press(to_end)
        last_paragraph = " ".join(stage.view_lines)
        await stage.press(to_beginning)

        assert LOG.paragraphs[-1] in last_paragraph
        assert stage.first_line == LOG.title


async def test_progress_goes_from_the_first_screen_to_a_hundred_percent() -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        told = [stage.room.status_line.text]
        for _ in range(3):
            await stage.press("space")
            told.append(stage.room.status_line.text)
        await stage.press("G")

        numbers = [int(text.removesuffix(" %")) for text in told]
        assert numbers == sorted(set(numbers))
        assert numbers[0] < 10
        assert stage.room.status_line.text == "100 %"
        assert "100 %" in stage.text


async def test_an_article_that_fits_is_seen_to_its_end_at_once() -> None:
    short = Article(title="A line", paragraphs=("One line.",))
    async with opened(reader_of([short])) as stage:
        assert stage.room.status_line.text == "100 %"


async def test_another_article_begins_at_its_top() -> None:
    async with opened(reader_of([LOG, NIGHT_FERRY])) as stage:
        await stage.press("n", "enter", "space", "p")

        assert (top(stage), stage.first_line) == (0, NIGHT_FERRY.title)


async def test_the_headline_stands_over_authors_source_day_and_minutes_and_over_the_place() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        text = [line for line in stage.view_lines if line]

        facts = "Mara Lindqvist, Tom Okafor · Strand Courier · 14 March 2023 · 1 min"
        assert text[:3] == [NIGHT_FERRY.title, facts, "Varnby"]


async def test_the_article_closes_with_its_address_its_length_and_its_encoding() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("enter", "G")

        closing = " ".join(line for line in stage.view_lines if line)
        assert closing.endswith(f"{NIGHT_FERRY.url} · {NIGHT_FERRY.words} words · UTF-8")


async def test_the_text_is_a_column_of_the_measure_in_the_middle() -> None:
    async with opened(reader_of([LOG]), 200, 60) as stage:
        room = stage.room.article_view.size.width
        lines = [stage.room.article_view.render_line(y).text for y in range(pane(stage))]
        lefts = {len(line) - len(line.lstrip()) for line in lines if line.strip()}
        longest = max(len(line.rstrip()) for line in lines) - min(lefts)

        assert lefts == {(room - 72) // 2}
        assert 60 < longest <= 72


async def test_plus_and_minus_change_the_measure_between_its_limits() -> None:
    async with opened(reader_of([LOG]), 200, 60) as stage:
        await stage.press("plus")
        wider = stage.room.measure
        await stage.press(*["plus"] * 12)
        widest = stage.room.measure
        await stage.press(*["minus"] * 20)

        assert (wider, widest, stage.room.measure) == (72 + MEASURE_STEP, MAX_MEASURE, MIN_MEASURE)
        assert max(map(len, stage.view_lines)) <= MIN_MEASURE


async def test_changing_the_measure_keeps_the_sentence_at_the_top() -> None:
    async with opened(reader_of([LOG]), 200, 60) as stage:
        await stage.press("enter", "space", "space", "space", "j", "right_square_bracket", "right_square_bracket")
        first_words = stage.first_line.lstrip("▌ ")[:24]
        for key in ("plus", "plus", "minus", "minus", "minus", "minus"):
            await stage.press(key)

            assert stage.first_line.lstrip("▌ ")[:24] == first_words


async def test_brackets_go_from_paragraph_to_paragraph() -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press(*["right_square_bracket"] * 9)
        ninth = barred(stage)
        await stage.press("left_square_bracket")

        assert ninth in LOG.paragraphs[8]
        assert barred(stage) in LOG.paragraphs[7]


async def test_a_paragraph_further_down_comes_to_the_top() -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press(*["right_square_bracket"] * 30)

        assert stage.first_line.lstrip("▌ ").startswith("Night 30.")


async def test_the_first_bracket_takes_the_paragraph_in_view() -> None:
    async with opened(reader_of([LOG])) as stage:
        await log_opened(stage)
        await stage.press("right_square_bracket")

        assert barred(stage) in LOG.paragraphs[0]


def barred(stage: Stage) -> str:
    """The first line that has the bar."""
    return next(line for line in stage.view_lines if line.startswith("▌")).lstrip("▌ ")


async def test_captions_quotes_and_items_stand_in_and_subheads_are_bold() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 60) as stage:
        view = stage.room.article_view
        strips = [view.render_line(y) for y in range(view.size.height)]

        def found(start: str) -> tuple[int, bool, bool]:
            strip = next(strip for strip in strips if strip.text.strip(" •").startswith(start))
            style = next(seg.style for seg in strip if seg.text.strip().startswith(start))
            assert style is not None
            return strip.text.index(start), bool(style.bold), bool(style.italic)

        left, _, _ = found("The harbour council")
        assert found("What it will cost") == (left, True, False)
        assert found("“I have waited") == (left + 4, False, True)
        assert found("whether dogs") == (left + 2, False, False)
        assert found("The old ferry at") == (left + 2, False, True)
        assert found("A boat at midnight") == (left, True, True)


async def test_a_fold_is_one_line_that_says_how_many_and_why() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 70) as stage:
        folds = [line.strip("┄ u") for line in stage.view_lines if line.startswith("┄")]

        assert folds == [
            "6 lines folded: navigation, repeated headline",
            "3 lines folded: share bar",
            "2 lines folded: copyright",
        ]
        assert "Crosswords" not in stage.text


async def test_u_shows_what_was_folded_in_its_place_and_folds_it_again() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 70) as stage:
        before = stage.view_lines
        await stage.press("enter", "u")
        unfolded = [line for line in stage.view_lines if line]
        await stage.press("u")

        at = unfolded.index("Share")
        assert unfolded[at : at + 3] == ["Share", "Print", "Send to a friend"]
        assert unfolded[at + 3].startswith("Three things are still open")
        assert stage.view_lines == before


async def test_unfolding_keeps_the_place() -> None:
    async with opened(reader_of([NIGHT_FERRY]), 120, 16) as stage:
        await stage.press("enter", "right_square_bracket", *["right_square_bracket"] * 3, *"kkj")
        place = stage.first_line[:24]
        await stage.press("u")
        unfolded = stage.first_line[:24]
        await stage.press("u")

        assert place != NIGHT_FERRY.title[:24]
        assert (unfolded, stage.first_line[:24]) == (place, place)


async def test_a_click_on_a_fold_unfolds() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        y = next(y for y, line in enumerate(stage.view_lines) if line.startswith("┄"))
        await stage.pilot.click(ArticleView, offset=(30, y))
        await stage.settle()

        assert "Crosswords" in stage.text


async def test_an_article_without_folds_has_nothing_to_unfold() -> None:
    async with opened(reader_of([LOG])) as stage:
        await stage.press("enter", "u")

        assert not stage.room.reading.is_unfolded
        assert "unfold" not in stage.key_line


async def test_y_copies_the_first_paragraph_in_view() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("enter", "y")

        assert stage.reader.clipboard == NIGHT_FERRY.paragraphs[0]
        assert stage.reader.told == [words.copied(NIGHT_FERRY.paragraphs[0])]


async def test_y_copies_the_paragraph_at_the_bar() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("enter", *["right_square_bracket"] * 4, "y")

        assert stage.reader.clipboard == NIGHT_FERRY.paragraphs[3]


async def test_enter_and_tab_and_shift_tab_change_panes() -> None:
    async with opened(reader_of()) as stage:
        places = [stage.focus]
        for key in ("enter", "tab", "tab", "shift+tab", "shift+tab", "escape"):
            await stage.press(key)
            places.append(stage.focus)

        assert places == ["list", "text", "list", "text", "list", "text", "list"]


async def test_z_leaves_only_the_text_and_brings_the_room_back() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("z")
        zen = stage.lines
        focus = stage.focus
        await stage.press("z")

        assert not any("coopreader" in line or "│" in line or "find" in line for line in zen)
        assert any(NIGHT_FERRY.title in line for line in zen)
        assert focus == "text"
        assert "coopreader" in stage.lines[0]


async def test_escape_and_slash_leave_zen() -> None:
    async with opened(reader_of([NIGHT_FERRY])) as stage:
        await stage.press("z", "escape")
        after_escape = stage.room.is_zen
        await stage.press("z", "slash")

        assert (after_escape, stage.room.is_zen, stage.focus) == (False, False, "bar")


async def test_brackets_in_the_text_are_shown_as_written() -> None:
    async with opened(reader_of([BRACKETS])) as stage:
        text = " ".join(line for line in stage.view_lines if line)

        assert all(paragraph in text for paragraph in BRACKETS.paragraphs)
        assert BRACKETS.title in text

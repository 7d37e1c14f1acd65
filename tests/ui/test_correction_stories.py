"""Stories of correcting: facts typed over in a form, lines that are text or furniture, and taking both back."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.corrections import CORRECTED, Corrections
from coopreader.library import Library
from coopreader.settings import Settings
from coopreader.ui import words
from coopreader.ui.screens.correct import CorrectScreen, Field
from coopreader.ui.widgets.article_view import ArticleView
from tests.ui.stage import LOG, PATIENCE_S, Stage, StagedReader, opened, reader_loading, reader_of

SENTENCES = (
    "The pond froze in the night and the ducks walked home across it, to the delight of the school.",
    "Nobody had seen the like since the winter of the two snows, said the miller, who keeps a book of every frost.",
    "The council has asked everybody to stay off the ice until the harbour master has measured it in three places.",
)
LINE = "Listen to the evening programme of the Echo"


def page(title: str, day: str, *, line: str = LINE) -> str:
    """A page as a person saves it, a line of furniture among its sentences."""
    first, second, third = (f"{sentence} ({title})" for sentence in SENTENCES)
    return (
        f"Home | News\n\n{title}\n\nBy Mara Lindqvist\n\n{day}\n\n{first}\n\n{line}\n\n{second}\n\n{third}\n\n"
        "© 2021 Upland Echo\n"
    )


PAGES = {
    "pond.txt": page("Mill pond freezes early", "3 May 2021"),
    "ferry.txt": page("Ferry stays in the harbour", "4 May 2021"),
    "mill.txt": page("Mill wheel is to turn again", "5 May 2021"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three pages of one publisher."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def said_in(folder: Path) -> Corrections:
    """What a reader of `folder` has kept."""
    return Corrections(folder.parent / "said.jsonl")


@asynccontextmanager
async def reading(folder: Path, width: int = 120, height: int = 40) -> AsyncIterator[Stage]:
    """A reader of `folder`, newest first, that keeps what is said."""
    said = said_in(folder)
    lessons = said.lessons([folder])
    library = Library("pages", corrections=said, lessons=lessons)
    for loaded in load([folder], lessons=lessons):
        library.add(loaded)
    async with opened(StagedReader(library, settings=Settings()), width, height) as stage:
        yield stage


async def type_over(stage: Stage, field: int, text: str) -> None:
    """Put `text` into a field of the form, in place of what stands there."""
    await stage.press(*["tab"] * field, "end", "ctrl+u")
    await stage.write(text)


def form(stage: Stage) -> dict[str, str]:
    """What stands in the fields of the form."""
    assert isinstance(stage.reader.screen, CorrectScreen)
    return {field.fact: field.query_exactly_one(Input).value for field in stage.reader.screen.query(Field)}


async def test_the_form_has_what_is_believed_and_where_that_came_from(folder: Path) -> None:
    async with reading(folder, 80, 24) as stage:
        await stage.press("c")
        told = [" ".join(line.split()) for line in stage.lines]

        assert form(stage) == {
            "title": "Mill wheel is to turn again",
            "authors": "Mara Lindqvist",
            "source": "Upland Echo",
            "date": "2021-05-05",
        }
        assert any(line.startswith("line 7, ") and line.endswith(": 5 May 2021") for line in told)


async def test_a_corrected_headline_is_listed_found_and_ordered_at_once_and_the_cursor_stays(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await type_over(stage, 0, "A wheel for the mill")
        await stage.press("enter")
        corrected = (stage.at_cursor, stage.reading, stage.first_line, list(stage.listed))
        await stage.press("s")
        by_title = (stage.at_cursor, list(stage.listed))
        await stage.press("slash")
        await stage.write("wheel for the")

        assert corrected[:3] == ("A wheel for the mill",) * 3
        assert "A wheel for the mill" in corrected[3]
        assert by_title == ("A wheel for the mill", sorted(corrected[3]))
        assert stage.listed == ["A wheel for the mill"]


async def test_what_was_corrected_is_so_in_the_next_run_and_no_file_is_written(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await type_over(stage, 1, "Ida Moe, Tor Vik")
        await type_over(stage, 2, "30 April 2021")
        await stage.press("enter")

    async with reading(folder) as stage:
        await stage.press("n", "n")
        article = stage.room.article

        assert article is not None
        assert article.authors == ("Ida Moe", "Tor Vik")
        assert article.date is not None
        assert article.date.isoformat() == "2021-04-30"
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == PAGES


async def test_an_emptied_field_is_what_the_page_says_again(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await type_over(stage, 0, "Wrong")
        await stage.press("enter", "c")
        told = stage.text
        await type_over(stage, 0, "")
        await stage.press("enter")

        assert CORRECTED in told
        assert "the page says Mill wheel is to turn again" in told
        assert stage.reading == "Mill wheel is to turn again"
    assert all(fact == {} for rows in said_in(folder)._facts.values() for fact in rows.values())


async def test_a_dash_says_that_there_is_none(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await type_over(stage, 1, "-")
        await stage.press("enter")

        assert stage.room.article is not None
        assert stage.room.article.authors == ()


@pytest.mark.parametrize(
    ("field", "typed", "refusal"), [(3, "31 April", words.no_day("31 April")), (0, "-", words.NO_TITLE)]
)
async def test_what_cannot_be_the_fact_is_refused_in_one_line_and_can_be_mended(
    folder: Path, field: int, typed: str, refusal: str
) -> None:
    async with reading(folder, 80, 24) as stage:
        await stage.press("c")
        await type_over(stage, field, typed)
        await stage.press("enter")
        refused = stage.text
        await stage.press("end", "ctrl+u", "enter")

        assert refusal in refused
        assert not isinstance(stage.reader.screen, CorrectScreen)
        assert stage.room.article is stage.room.library.as_cleaned(stage.room.article)  # type: ignore[arg-type]  # open


async def test_escape_changes_nothing(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await type_over(stage, 0, "Wrong")
        await stage.press("escape")

        assert stage.reading == "Mill wheel is to turn again"
    assert not (folder.parent / "said.jsonl").exists()


async def test_letters_and_enter_in_one_burst_are_all_kept(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("c")
        await stage.pilot.press("end", *"!?", "enter")
        await stage.settle()

        assert stage.reading == "Mill wheel is to turn again!?"


async def test_a_corrected_fact_is_marked_where_the_facts_are_explained(folder: Path) -> None:
    async with reading(folder, 80, 60) as stage:
        await stage.press("c")
        await type_over(stage, 2, "Echo of the Uplands")
        await stage.press("enter", "w")
        told = [line.strip() for line in stage.lines]

        assert told[told.index(next(line for line in told if line.startswith("Publisher"))) + 1] == CORRECTED


async def test_an_article_that_no_file_holds_cannot_be_corrected() -> None:
    async with opened(reader_of([LOG])) as stage:
        await stage.press("c", "enter", "f")

        assert stage.reader.told == [words.WHY_NOT["correct"], words.WHY_NOT["judge"]]


async def test_a_form_in_a_small_window_shows_the_field_that_is_typed_into(folder: Path) -> None:
    async with reading(folder, 40, 8) as stage:
        await stage.press("c", "tab", "tab", "tab")

        assert "2021-05-05" in stage.text


def paragraphs_of(stage: Stage, name: str) -> tuple[str, ...]:
    """The paragraphs of the article in the file `name`."""
    return next(one.paragraphs for one in stage.room.library.corpus if one.path is not None and one.path.name == name)


def barred(stage: Stage) -> str:
    """The first line that has the bar."""
    return next((line for line in stage.view_lines if line.startswith("▌")), "").lstrip("▌ ")


async def to_line(stage: Stage) -> None:
    """Put the bar on the line of furniture."""
    await stage.press("enter", "right_square_bracket", "right_square_bracket")
    assert barred(stage) == LINE


async def test_the_first_press_only_shows_where_the_bar_is(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("enter", "f")

        assert stage.reader.told == [words.WHERE_THE_BAR_IS]
        assert barred(stage) == SENTENCES[0].split(" (")[0][: len(barred(stage))]
        assert LINE in paragraphs_of(stage, "mill.txt")


async def test_a_paragraph_said_to_be_furniture_is_folded_in_all_articles_of_the_publisher(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        above = stage.view_lines[: stage.view_lines.index(f"▌ {LINE}") - 1]
        await stage.press("f")

        assert [name for name in PAGES if LINE in paragraphs_of(stage, name)] == []
        assert stage.reader.told == [
            "Furniture from now on, also in 2 other articles of Upland Echo · f takes that back"
        ]
        assert stage.view_lines[: len(above) - 1] == above[:-1]
        assert "as you said" in barred(stage)


async def test_the_same_key_takes_it_back_everywhere(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        before = stage.view_lines
        await stage.press("f", "f")

        assert [name for name in PAGES if LINE in paragraphs_of(stage, name)] == list(PAGES)
        assert stage.reader.told[-1] == "Taken back, also in 2 other articles of Upland Echo"
        assert stage.view_lines == before


async def test_presses_in_a_burst_are_taken_one_after_the_other(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        await stage.pilot.press("f", "f", "f")
        await stage.settle()

        assert [name for name in PAGES if LINE in paragraphs_of(stage, name)] == []


async def test_a_folded_line_said_to_be_text_stands_where_it_stood(folder: Path) -> None:
    async with reading(folder) as stage:
        await stage.press("enter", "u", "right_square_bracket", "left_square_bracket")
        on_fold = barred(stage)
        await stage.press("left_square_bracket", "left_square_bracket", "f")

        assert on_fold == "5 May 2021"
        assert paragraphs_of(stage, "mill.txt")[0] == "Home | News"
        assert paragraphs_of(stage, "pond.txt")[0] == "Home | News"
        assert barred(stage) == "Home | News"
        assert stage.room.reading.is_unfolded


async def test_a_verdict_holds_in_the_next_run_and_can_be_taken_back_there(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        await stage.press("f")
    async with reading(folder) as stage:
        held = [name for name in PAGES if LINE in paragraphs_of(stage, name)]
        await stage.press("enter", "right_square_bracket", "u", "right_square_bracket")
        line = barred(stage)
        await stage.press("f")
    async with reading(folder) as stage:
        taken_back = [name for name in PAGES if LINE in paragraphs_of(stage, name)]

    assert (held, line, taken_back) == ([], LINE, list(PAGES))


async def test_a_verdict_given_while_articles_arrive_reaches_the_last_of_them(folder: Path) -> None:
    has_judged = Event()

    def steps() -> Iterator[Loaded]:
        for number, name in enumerate(PAGES):
            if number:
                has_judged.wait(PATIENCE_S)
            yield from load([folder / name])

    async with opened(reader_loading(steps())) as stage:
        await stage.until(lambda: bool(stage.listed))
        await to_line(stage)
        await stage.press("f")
        has_judged.set()
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()

        assert [paragraphs_of(stage, name) for name in PAGES if LINE in paragraphs_of(stage, name)] == []
        assert len(stage.listed) == len(PAGES)


async def test_a_click_puts_the_bar_on_a_paragraph(folder: Path) -> None:
    async with reading(folder) as stage:
        y = next(y for y, line in enumerate(stage.view_lines) if line == LINE)
        await stage.pilot.click(ArticleView, offset=(20, y))
        await stage.settle()

        assert barred(stage) == LINE


async def test_unfolding_keeps_the_bar(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        await stage.press("u")

        assert barred(stage) == LINE


async def test_unfolding_leads_from_a_fold_to_its_first_line_and_folding_back(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        await stage.press("f", "u")
        unfolded = barred(stage)
        await stage.press("u")
        folded = barred(stage)

        assert unfolded == LINE
        assert "1 line folded: as you said" in folded


async def test_a_file_that_says_itself_what_its_text_is_keeps_it(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    row = {"title": "Ferry", "paragraphs": [*SENTENCES], "folded": []}
    (folder / "export.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    async with reading(folder) as stage:
        await stage.press("enter", "right_square_bracket", "f")

        assert stage.reader.told == [words.NO_EFFECT]
    assert said_in(folder).verdicts([folder]) == []


async def test_a_file_that_is_gone_is_told(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        (folder / "mill.txt").unlink()
        await stage.press("f")

        assert stage.reader.told == [words.cannot_reread("no longer there")]


async def test_a_fold_of_several_lines_must_be_unfolded_to_be_judged(folder: Path) -> None:
    async with reading(folder) as stage:
        await to_line(stage)
        await stage.press("f", "n", "p")
        stage.room._last_judged = None
        stage.room.article_view.put_bar(2)
        await stage.press("f")

        assert stage.reader.told[-1] == words.UNFOLD_FIRST


async def test_what_cannot_be_written_down_holds_until_the_end_and_is_told(folder: Path) -> None:
    (folder.parent / "said.jsonl").mkdir()
    (folder.parent / "said.jsonl" / "x").write_text("in the way", "utf-8")
    async with reading(folder) as stage:
        stage.room.library.corrections._path = folder.parent / "said.jsonl" / "x" / "said.jsonl"
        await stage.press("c")
        await type_over(stage, 0, "A wheel")
        await stage.press("enter")

        assert stage.reading == "A wheel"
        assert stage.reader.told[-1].startswith("What you said holds until you quit")

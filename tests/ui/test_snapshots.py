"""Pictures of every view at three sizes in both themes, compared with those that were looked at and found good.

After a change that is meant: `python -m pytest tests/ui/test_snapshots.py --snapshot-update`, then look at them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import textual
from textual.pilot import Pilot

from coopreader.article import Article, Evidence, Fold, Recovery
from coopreader.corrections import Corrections, correction
from coopreader.library import Library
from coopreader.settings import Settings
from coopreader.ui.themes import THEMES
from tests.ui.stage import ARTICLES, NIGHT_FERRY, Stage, StagedReader, brief, history_of, still

DRAWN_WITH = "8.2.8"
"""The Textual these pictures were drawn with: any other may move a cell or a shade."""

pytestmark = pytest.mark.skipif(
    textual.__version__ != DRAWN_WITH, reason=f"the pictures are those of Textual {DRAWN_WITH}, exactly"
)

Compare = Callable[..., bool]

SAVED = Article(
    title="Mill pond freezes early",
    source="Upland Echo",
    path=Path("mill-pond.txt"),
    encoding="utf-8",
    paragraphs=("The pond froze in the night.", "Nobody had seen the like, said the miller."),
    recovery=Recovery(
        raw="Home | News | Weather\n\nMill pond freezes early\n\nThe pond froze in the night.\n\n"
        "Nobody had seen the like, said the miller, who has kept a book of every frost since he was nine years old "
        "and keeps it under the till.\n\n池塘在夜里结冰了，比往年早了三个星期。\n\n\n(Ends)"
    ),
)
BYLINE = "By Mara Lindqvist | Upland Echo | 30 October 2020"
EXPLAINED = Article(
    title="Mill wheel is to turn again",
    authors=("Mara Lindqvist",),
    source="Upland Echo",
    paragraphs=("The wheel will turn in May.",),
    folded=(Fold(0, ("Home", "News"), "navigation"),),
    recovery=Recovery(
        evidence=(
            Evidence("title", "Mill wheel is to turn again", 3, "Mill wheel is to turn again - Upland Echo", 0.97),
            Evidence("authors", "Mara Lindqvist", 4, BYLINE, 0.66),
            Evidence("source", "Upland Echo", 0, "Upland Echo"),
        ),
    ),
)
IN_A_FILE = replace(EXPLAINED, path=Path("mill-wheel.txt").absolute(), date=date(2020, 10, 30))
SAID = replace(IN_A_FILE, title="The mill wheel turns again in May")
CORRECTIONS = Corrections()
CORRECTIONS.add(*filter(None, [correction(IN_A_FILE, "title", (SAID.title,))]))
SHELF = (*ARTICLES[:6], SAVED, *ARTICLES[7:], brief("A harpour that nobody spells", source="Upland Echo", words=60))

all_sizes = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: "{}x{}".format(*size))
every_width = pytest.mark.parametrize(
    "size", [(40, 12), (60, 20), (80, 24), (120, 40)], ids=lambda size: "{}x{}".format(*size)
)
all_themes = pytest.mark.parametrize("theme", [theme.name for theme in THEMES])


def reader(
    theme: str, *articles: Article, asked: Sequence[str] = (), corrections: Corrections | None = None
) -> StagedReader:
    """A reader of `articles`, its newest at the cursor, in which `asked` was asked and `corrections` made before."""
    library = Library("shelf", articles, corrections=corrections)
    return StagedReader(library, settings=Settings(theme=theme), history=history_of(*asked))


async def press(pilot: Pilot[None], *, keys: str, article: str = "") -> None:
    """Go to `article`, then press `keys`, names of keys apart from each other, `"letters` one after the other."""
    assert isinstance(pilot.app, StagedReader)
    stage = Stage(pilot.app, pilot)
    await stage.until(lambda: stage.reader.is_running and bool(stage.reader.screen.query("QueryInput")))
    still(stage)
    await stage.settle()
    if article:
        stage.room.go_to(next(i for i, one in enumerate(stage.room.library.corpus) if one.title == article))
        await stage.settle()
    for key in keys.split():
        await (stage.write(key[1:].replace("_", " ")) if key.startswith('"') else stage.press(key))


@all_sizes
@all_themes
def test_the_first_view(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(reader(theme, *SHELF), terminal_size=size, run_before=partial(press, keys=""))


@all_sizes
@all_themes
def test_a_filter_with_marks_and_close_spellings(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    act = partial(press, keys='slash "harbour')

    assert snap_compare(reader(theme, *SHELF), terminal_size=size, run_before=act)


@every_width
@all_themes
def test_a_query_understood_with_a_guess_behind_it(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    act = partial(press, keys='slash "ferry_after:2015_source:str')

    assert snap_compare(reader(theme, *SHELF), terminal_size=size, run_before=act)


@every_width
def test_an_empty_bar_with_the_last_queries(snap_compare: Compare, size: tuple[int, int]) -> None:
    asked = ("lighthouse", "after:2015", 'source:"strand courier" night', "mill pond", "ferry nigth")
    app = reader("lamplight", *SHELF, asked=asked)

    assert snap_compare(app, terminal_size=size, run_before=partial(press, keys="slash"))


@every_width
def test_a_query_with_fields_that_leaves_nothing(snap_compare: Compare, size: tuple[int, int]) -> None:
    act = partial(press, keys='slash "source:strand_after:2030')

    assert snap_compare(reader("lamplight", *SHELF), terminal_size=size, run_before=act)


@all_sizes
@all_themes
def test_reading_with_folds_unfolded(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    act = partial(press, article=NIGHT_FERRY.title, keys="enter u right_square_bracket")

    assert snap_compare(reader(theme, *SHELF), terminal_size=size, run_before=act)


@all_sizes
@all_themes
def test_the_raw_file(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    act = partial(press, article=SAVED.title, keys="enter r")

    assert snap_compare(reader(theme, *SHELF), terminal_size=size, run_before=act)


def test_why(snap_compare: Compare) -> None:
    act = partial(press, article=EXPLAINED.title, keys="w")

    assert snap_compare(reader("lamplight", EXPLAINED, *SHELF), terminal_size=(80, 24), run_before=act)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: "{}x{}".format(*size))
@all_themes
def test_correcting(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    act = partial(press, article=SAID.title, keys='c shift+tab end ctrl+u "31_April enter')

    assert snap_compare(reader(theme, IN_A_FILE, *SHELF, corrections=CORRECTIONS), terminal_size=size, run_before=act)


@all_sizes
@all_themes
def test_an_empty_folder(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(reader(theme), terminal_size=size, run_before=partial(press, keys=""))


@all_themes
def test_help(snap_compare: Compare, theme: str) -> None:
    act = partial(press, keys="question_mark")

    assert snap_compare(reader(theme, *SHELF), terminal_size=(80, 60), run_before=act)


def test_the_palette(snap_compare: Compare) -> None:
    act = partial(press, keys='ctrl+p "mill')

    assert snap_compare(reader("lamplight", *SHELF), terminal_size=(80, 24), run_before=act)


def test_a_small_window(snap_compare: Compare) -> None:
    act = partial(press, keys='slash "harbour')

    assert snap_compare(reader("lamplight", *SHELF), terminal_size=(40, 12), run_before=act)


@pytest.mark.parametrize("keys", ['slash "harbour', "enter u right_square_bracket"], ids=["filter", "text"])
def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    # Textual asks once, when the application is made.
    monkeypatch.setenv("NO_COLOR", "1")
    app = reader("lamplight", *SHELF)
    act = partial(press, article=NIGHT_FERRY.title, keys=keys)

    assert app.no_color
    assert snap_compare(app, terminal_size=(120, 40), run_before=act)

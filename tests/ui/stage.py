"""A stage for stories: made-up articles, a reader that tells what it was asked for, and what a person sees of it.

A story opens a reader with `opened`, presses keys, and looks at `Stage`. Nothing here knows what is right.
"""

import datetime
import re
from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from inspect import getfile
from pathlib import Path, PurePath
from threading import Event
from time import monotonic
from typing import Any, ClassVar, Final

from textual.events import MouseScrollDown, MouseScrollUp
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from coopreader.article import CAPTION, Article, Fold, Kind, Recovery
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.history import History
from coopreader.library import Library
from coopreader.settings import Settings
from coopreader.ui.app import CoopReader
from coopreader.ui.screens.finding import FindingScreen
from coopreader.ui.screens.reading_room import ReadingRoom
from coopreader.ui.tasks import Loading

PATIENCE_S: Final = 20
"""How long a story waits for something before it fails: a bound for a machine in distress, never a measure."""

CALM_ROUNDS: Final = 3
"""Rounds through all message queues that must find nothing to do before the screen counts as quiet."""

NIGHT_FERRY: Final = Article(
    title="Harbour council votes for a night ferry",
    authors=("Mara Lindqvist", "Tom Okafor"),
    source="Strand Courier",
    date=datetime.date(2023, 3, 14),
    place="Varnby",
    url="https://courier.example/night-ferry",
    language="en",
    encoding="utf-8",
    paragraphs=(
        "A boat at midnight and another at two: the council has made up its mind after nine years of asking.",
        "The harbour council of Varnby decided on Monday evening that a ferry will cross the sound at night from the "
        "first of May. Seven of the eleven members raised a hand for it, three were against, and one had gone home.",
        "What it will cost",
        "The crossing needs four more deckhands and a second lamp on the north mole. The treasurer, who had come with "
        "a folder of tables and left most of them closed, put the bill at 310,000 crowns for the first year.",
        "“I have waited for that boat since my daughter took the late shift at the bakery. She will be home before I "
        "am asleep.”",
        "Three things are still open:",
        "whether dogs travel free after ten in the evening;",
        "who rings the bell in fog, when the harbour master is on shore;",
        "what the boat is called.",
        "Names may be put into the box outside the customs house until the last day of April. The council promised to "
        "read every one of them aloud, with the doors open, and to choose none that has already been on a boat.",
    ),
    folded=(
        Fold(0, ("Home", "News", "Harbour", "Weather", "Crosswords"), "navigation"),
        Fold(0, ("HARBOUR COUNCIL VOTES FOR A NIGHT FERRY",), "repeated headline"),
        Fold(2, ("The old ferry at the north mole. Photo: Ines Farrow",), CAPTION),
        Fold(5, ("Share", "Print", "Send to a friend"), "share bar"),
        Fold(10, ("© Strand Courier 2023. All rights reserved.", "Ends"), "copyright"),
    ),
    recovery=Recovery(
        kinds=("standfirst", "text", "subhead", "text", "quote", "text", "item", "item", "item", "text"),
    ),
)
"""Every kind of paragraph, a caption, and folds at the top, inside and at the end."""

BRACKETS: Final = Article(
    title="[draft] [/b] Plan for the old mill [@click=app.quit]x[/]",
    source="[red]Mill Notes[/red]",
    date=datetime.date(2022, 11, 2),
    url="javascript:alert(1)",
    paragraphs=(
        "The mill wheel [turns] again, says the plan [@click=app.bell]that nobody has signed[/].",
        r"It ends with \[/] and a [ that stays open.",
    ),
)
"""What is markup to a careless reader, in every field; and an address that must not be opened."""

CHINESE: Final = Article(
    title="港口议会批准夜间渡轮，五月起每晚两班",
    source="海峡晚报",
    date=datetime.date(2023, 3, 15),
    language="zh",
    paragraphs=("港口议会周一晚间决定，从五月一日起，渡轮将在夜间横渡海峡。" * 6, "十一名议员中有七名举手赞成。"),
)

LOG: Final = Article(
    title="The long log of the lighthouse keeper",
    authors=("Edda Quill",),
    source="Skerry Press",
    date=datetime.date(2019, 1, 6),
    language="en",
    paragraphs=tuple(
        f"Night {number}. The wind stood in the {('north', 'east', 'south', 'west')[number % 4]} and the lamp burned "
        f"{number % 7 + 5} hours. "
        + " ".join(f"At {hour} the sail numbered {number * 10 + hour} passed." for hour in range(1, number % 5 + 3))
        for number in range(1, 201)
    ),
)
"""Two hundred paragraphs in which no two lines are alike: every place can be told by its text."""


def brief(
    title: str, *, source: str | None = None, day: tuple[int, int, int] | None = None, words: int = 30
) -> Article:
    """A short article of which only the headline matters."""
    return Article(
        title=title,
        source=source,
        date=datetime.date(*day) if day else None,
        language="en",
        paragraphs=(" ".join(["It", *["was", "written", "down"] * (words // 3)]) + ".", f"So ends “{title}”."),
    )


ARTICLES: Final = (
    NIGHT_FERRY,
    BRACKETS,
    CHINESE,
    LOG,
    brief("Lighthouse keeper retires after forty winters", source="Skerry Press", day=(2021, 12, 1), words=900),
    brief("Ferry timetable grows by two crossings", source="Strand Courier", day=(2023, 5, 2), words=500),
    brief("Mill pond freezes early", source="Upland Echo", day=(2020, 10, 30)),
    brief("Orchard growers count a late harvest", source="Upland Echo", day=(2022, 9, 19), words=240),
    brief("Choir rehearses in the empty silo", day=(2018, 6, 24)),
    brief("Library opens a reading room on the quay", source="Strand Courier"),
)
"""A small shelf. Newest first it begins with the timetable, then the Chinese report, then the night ferry."""

NEWEST_FIRST: Final = tuple(sorted(ARTICLES, key=lambda article: article.date or datetime.date.min, reverse=True))
"""The shelf in the order it opens in."""


class StagedReader(CoopReader):
    """The reader, with its voice, its browser and its clock held by the story."""

    # Textual looks for a stylesheet beside the module of the class.
    CSS_PATH: ClassVar[list[str | PurePath]] = [Path(getfile(CoopReader)).parent / path for path in CoopReader.CSS_PATH]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.animation_level = "none"
        self.told: list[str] = []
        """What was told in notifications."""
        self.asked_to_open: list[str] = []
        """Addresses a browser was asked for."""

    def notify(self, message: str, **options: Any) -> None:
        """Remember it, and show it."""
        self.told.append(message)
        super().notify(message, **options)

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """The screen as a picture that asks nobody for a font."""
        picture = super().export_screenshot(title=title, simplify=simplify)
        return re.sub(r"(?s)@font-face \{.*?\}", "", picture)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:  # noqa: ARG002 - Textual's signature
        """Remember it; no browser."""
        self.asked_to_open.append(url)


def reader_of(
    articles: Sequence[Article] = ARTICLES, name: str = "shelf", *, history: History | None = None, **choices: Any
) -> StagedReader:
    """A reader of `articles`, all there from the start; `choices` are fields of Settings."""
    return StagedReader(Library(name, articles), settings=Settings(**choices), history=history)


def history_of(*queries: str) -> History:
    """What was asked before, the newest last."""
    history = History()
    for query in queries:
        history.add(query)
    return history


def reader_loading(steps: Iterable[Loaded], stop: Event | None = None, name: str = "shelf") -> StagedReader:
    """A reader of what `steps` brings in."""
    return StagedReader(Library(name), Loading(iter(steps), stop or Event()), settings=Settings())


def reader_of_folder(folder: Path) -> StagedReader:
    """A reader that loads `folder` as the command line would."""
    stop = Event()
    return reader_loading(load([folder], should_stop=stop.is_set), stop, folder.name)


class Stage:
    """A running reader: keys in; lines, article and cursor out."""

    def __init__(self, reader: StagedReader, pilot: Pilot[None]) -> None:
        self.reader = reader
        self.pilot = pilot

    @property
    def room(self) -> ReadingRoom:
        """The reading room, whatever stands above it."""
        room = self.reader.screen_stack[0]
        assert isinstance(room, ReadingRoom)
        return room

    @property
    def strips(self) -> list[Strip]:
        """The whole screen as it is drawn."""
        screen = self.reader.screen
        return screen._compositor.render_strips(screen.size)

    @property
    def lines(self) -> list[str]:
        """The whole screen as text, without the blanks at the ends of lines."""
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def text(self) -> str:
        """The whole screen in one."""
        return "\n".join(self.lines)

    @property
    def title_line(self) -> str:
        """The first line of the room."""
        return drawn(self.room.title_line)[0]

    @property
    def key_line(self) -> str:
        """The keys at the bottom."""
        return drawn(self.room.key_line)[0]

    @property
    def listed(self) -> list[str]:
        """Titles listed, from the first row to the last."""
        listing = self.room.listing
        return [listing.corpus[position].title for position in listing.positions]

    @property
    def at_cursor(self) -> str | None:
        """The title the list's cursor is on."""
        article = self.room.listing.article(self.room.article_list.cursor)
        return article.title if article else None

    @property
    def reading(self) -> str | None:
        """The title of the open article."""
        return self.room.article.title if self.room.article else None

    @property
    def view_lines(self) -> list[str]:
        """What the reading pane shows, blanks at both ends taken away."""
        return [line.strip() for line in drawn(self.room.article_view)]

    @property
    def first_line(self) -> str:
        """The first line of text in the reading pane."""
        return next((line for line in self.view_lines if line), "")

    @property
    def focus(self) -> str:
        """Where keys go: "list", "text" or "bar"."""
        room = self.room
        places = {room.article_list: "list", room.article_view: "text", room.filter_bar.input: "bar"}
        return next((name for widget, name in places.items() if widget is room.focused), "nowhere")

    async def press(self, *keys: str) -> None:
        """Press keys, and after each wait until all it caused is done."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def write(self, text: str) -> None:
        """Type letters."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def resize(self, width: int, height: int) -> None:
        """Make the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        # Textual waits a moment for a window that is still being drawn larger.
        await self.until(lambda: self.reader._resize_timer is None and self.reader.screen.size == (width, height))
        await self.settle()

    async def wheel(self, over: type[Widget], *, turns: int) -> None:
        """Turn the mouse wheel over a widget: towards the reader, or away if `turns` is negative."""
        event = MouseScrollDown if turns > 0 else MouseScrollUp
        for _ in range(abs(turns)):
            await self.pilot._post_mouse_events([event], over, offset=(9, 9))
        await self.settle()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for `condition`, which something outside the screen (a thread, a timer) will bring about."""
        end = monotonic() + PATIENCE_S
        while not condition():
            assert monotonic() < end, "what the story waits for never came about"
            await sleep(0.002)
            await self._quiet()

    async def settle(self) -> None:
        """Wait until nothing is under way: no message, no search, no line left to break. Loading may go on."""
        await self._quiet()
        if self.reader.is_running:
            await self.until(lambda: self.room.article_view._page.is_settled)

    async def _quiet(self) -> None:
        # The pilot's own pauses guess from the time the processor takes; on a busy machine they guess wrong.
        calm = 0
        while calm < CALM_ROUNDS and self.reader.is_running:
            if not await self.pilot._wait_for_screen():
                return
            self.reader.screen._on_timer_update()
            calm = 0 if self._is_busy() else calm + 1
            await sleep(0)

    def _is_busy(self) -> bool:
        reader, screen = self.reader, self.reader.screen
        pumps: list[MessagePump] = [reader, *(node for one in reader.screen_stack for node in one.walk_children())]
        return (
            any(pump.message_queue_size or pump._next_callbacks for pump in (*pumps, *reader.screen_stack))
            or bool(screen._callbacks or screen._dirty_widgets)
            or screen._layout_required
            or screen._scroll_required
            or any(worker.group != "loading" and not worker.is_finished for worker in reader.workers)
            or any(
                isinstance(one, FindingScreen) and (one._asking.is_busy or one._has_grown)
                for one in reader.screen_stack
            )
        )


def still(stage: Stage) -> None:
    """Keep what moves by itself from moving."""
    stage.room.filter_bar.input.cursor_blink = False


@asynccontextmanager
async def opened(reader: StagedReader, width: int = 120, height: int = 40) -> AsyncIterator[Stage]:
    """`reader` on a terminal of that size, settled."""
    async with reader.run_test(size=(width, height), notifications=True) as pilot:
        stage = Stage(reader, pilot)
        still(stage)
        await stage.settle()
        yield stage


def drawn(widget: Widget) -> list[str]:
    """The lines of `widget`."""
    return [widget.render_line(y).text for y in range(widget.size.height)]


def of_kind(kind: Kind, article: Article = NIGHT_FERRY) -> str:
    """The first paragraph of that kind."""
    return next(passage.text for passage in article.passages if passage.kind == kind)

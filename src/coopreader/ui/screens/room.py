"""The room and what is shown in it: the list on the left, the text on the right, the filter bar below.

The screen owns what is shown (the listing, the open article, the order) and gives it to the widgets; wishes come
back as messages. What an answer is, is asked of the library; what a reader can ask for stands in reading_room.py.
"""

import gc
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click, MouseScrollDown
from textual.getters import query_one
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from coopreader.article import Article
from coopreader.corpus.orders import order_named
from coopreader.history import History
from coopreader.library import Library, Narrowed
from coopreader.settings import DEFAULTS, Settings
from coopreader.text.numbers import count_of
from coopreader.ui import words
from coopreader.ui.commands import Context
from coopreader.ui.messages import ArticlesArrived, LoadingEnded
from coopreader.ui.screens.finding import FindingScreen
from coopreader.ui.screens.motions import Pane
from coopreader.ui.tasks import Loading, aside, run_loading
from coopreader.ui.widgets.article_list import ArticleList, Listing
from coopreader.ui.widgets.article_view import ArticleView
from coopreader.ui.widgets.filter_bar import FilterBar
from coopreader.ui.widgets.lines import KeyLine, OneLine, StatusLine, TitleLine
from coopreader.ui.widgets.progress_line import ProgressLine
from coopreader.ui.widgets.reading import Reading
from coopreader.ui.widgets.row_list import RowList

LOW = 18
"""Lines of the terminal under which a row is its headline alone, and the key line gives way to the text."""

TALL = 30
"""Lines from which a blank line sets the rows apart."""

LONG_WORDS = 10_000
"""Words of a text that takes longer than a letter may to be laid out."""

PROGRESS_AFTER_S = 0.4
"""A loading shorter than this shows no progress line: it would only flash."""

BEGINS_AFTER_S = 1.5
"""From the first article on, before somebody may have begun to read what is shown: then nothing takes its place."""


class Panes(Horizontal):
    """What stands side by side and leaves nothing between."""

    # Nothing of its own is seen: nothing is drawn of it.
    BLANK = True


class Room(FindingScreen):
    """List, text and bar, kept in step with the library."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (90, "-wide"), (130, "-vast")]  # noqa: RUF012 - Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (8, "-low"), (LOW, "-roomy")]  # noqa: RUF012 - Textual declares it
    AUTO_FOCUS: ClassVar[str | None] = "ArticleList"

    listing: reactive[Listing] = reactive(Listing, repaint=False)
    reading: reactive[Reading] = reactive(Reading, repaint=False, bindings=True)
    measure = reactive(DEFAULTS.measure, repaint=False)
    is_turned = reactive(False, toggle_class="-turned", repaint=False)
    """Whether a narrow terminal shows the text; it shows the list otherwise."""
    is_zen = reactive(False, toggle_class="-zen", repaint=False)
    is_loading = reactive(False, repaint=False)

    article_list = query_one(ArticleList)
    article_view = query_one(ArticleView)
    progress_line = query_one(ProgressLine)

    def __init__(self, library: Library, loading: Loading | None, settings: Settings, history: History) -> None:
        super().__init__(library, history)
        self._loading = loading
        self._has_begun = False
        """Whether the reader has done anything yet: until then the first row is the place to begin."""
        self._wanted: int | None = None
        """An article to go to as soon as it is listed."""
        self.set_reactive(Room.measure, settings.measure)
        self.set_reactive(FindingScreen.order, order_named(settings.order))

    def compose(self) -> ComposeResult:
        """List and text side by side, lines above and below."""
        yield TitleLine()
        with Panes(id="panes"):
            yield ArticleList().data_bind(listing=Room.listing)
            yield ArticleView().data_bind(reading=Room.reading, measure=Room.measure)
        yield ProgressLine()
        with Panes(id="bottom"):
            yield FilterBar(self.ask, self.guess, self.last_queries)
            yield StatusLine()
        yield KeyLine()
        yield Static(Content(words.TOO_SMALL), id="too-small")

    def on_mount(self) -> None:
        """Start loading, and show what the library already has."""
        self.title_line.place = self.library.name
        if self._loading is not None:
            self.is_loading = True
            self.set_timer(PROGRESS_AFTER_S, self._show_progress)
            loading = partial(run_loading, self._loading, self, self.progress_line)
            self.run_worker(aside(loading), group="loading", exclusive=True)
        self._fit_rows(self.app.size.height)
        # What is there already is on the first screen that is drawn: no thread, no second layout.
        self.show(self.library.narrow("", self.order), "")
        _keep_all()
        if self._loading is not None and len(self.library.corpus):
            self.set_timer(BEGINS_AFTER_S, self.begin)
        self.prepare_soon()

    def on_unmount(self) -> None:
        """A thread that goes on would hold the application open."""
        self.stop_loading()
        self._asking.close()

    # What is shown.

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self.reading.article

    @property
    def is_reading(self) -> bool:
        """Whether keys go into the text."""
        # `has_focus` of a widget comes later, when it has handled its event: too late for keys in a burst.
        return self.focused is self.article_view

    @property
    def pane(self) -> Pane:
        """The text if it has the focus, else the list (also while the reader types)."""
        return self.article_view if self.is_reading else self.article_list

    @property
    def line_of_note(self) -> OneLine | None:
        """The line beside the bar; where list and text take turns, the one below it; on a low screen the top line."""
        if self.is_zen:
            return None
        if self.is_turned or not self.has_class("-narrow"):
            return self.status_line
        return self.title_line if self.has_class("-low") else self.key_line

    def show(self, narrowed: Narrowed, query: str) -> None:
        """List what the query leaves."""
        if self._wanted is not None and self._wanted in narrowed.positions:
            self.call_after_refresh(self.go_to, self._wanted)
            self._wanted = None
        self.listing = Listing(
            narrowed.corpus,
            narrowed.positions,
            query.strip(),
            narrowed.close_from,
            is_opening=self.is_loading and not self._has_begun,
            empty_sentence=self._empty_sentence(),
        )
        self.follow_cursor()

    def watch_listing(self) -> None:
        """Say how many are shown, and show the text under the cursor."""
        total, shown = len(self.library.corpus), len(self.listing.positions)
        count = words.counted(shown, total) if self.query_text.strip() else ""
        # As wide for any query: the bar is then not laid out anew at every letter.
        self.filter_bar.count = count.rjust(len(words.counted(total, total)))
        self._tell_facts()
        self.tell_note()
        if not shown and not self.query_text.strip():
            self.reading = Reading()

    def watch_is_turned(self) -> None:
        """Other lines are seen."""
        self.tell_note()

    def watch_is_zen(self) -> None:
        """Nothing but the text is seen."""
        self.tell_note()

    def watch_reading(self) -> None:
        """What can be done depends on the article."""
        self._tell_keys()

    def attend(self, widget: Widget) -> None:
        """Give `widget` the focus: at once, so that the next key goes there; or as soon as it is shown."""
        if widget.focusable and all(node.display for node in widget.ancestors_with_self if isinstance(node, Widget)):
            self.set_focus(widget)
        else:
            self.call_after_refresh(widget.focus)

    def go_to(self, position: int) -> None:
        """Put the cursor on the article at `position` in the corpus; a filter that hides it is cleared."""
        row = self.listing.row_of(position)
        if row is None:
            self._wanted = position
            self.filter_bar.clear()
        else:
            self.article_list.go_to(row)

    def _empty_sentence(self) -> str:
        if self.query_text.strip():
            return words.no_match(self.query_text.strip(), len(self.library.corpus), is_loading=self.is_loading)
        if self.is_loading:
            return words.NOTHING_YET
        return words.nothing_to_read(self.library.name, len(self.library.unreadable))

    def _tell_facts(self) -> None:
        skipped = len(self.library.unreadable)
        self.title_line.facts = (
            count_of(len(self.library.corpus), "article"),
            "by match" if self.is_ranked else self.order.label,
            words.skipped(skipped) if skipped else "",
        )

    def _tell_keys(self) -> None:
        if self.is_mounted:
            self.key_line.hints = self.hints(self._attention)

    @property
    def _attention(self) -> Context:
        if self.is_typing:
            return "filter"
        return "text" if self.is_reading else "list"

    # Loading.

    @on(ArticlesArrived)
    def take_in(self, message: ArticlesArrived) -> None:
        """Add what has arrived, and list it."""
        if not self.is_attached:
            return
        if self.is_loading and not len(self.library.corpus) and message.loaded.articles:
            self.set_timer(BEGINS_AFTER_S, self.begin)
        self.library.add(message.loaded)
        # Young ones are looked through first: what is left of them stays, and so do the articles.
        gc.collect(1)
        _keep_all()
        self.relist_soon()

    @on(LoadingEnded)
    def end_loading(self, message: LoadingEnded) -> None:
        """Nothing more will come."""
        self.is_loading = False
        if not self.is_attached:
            return
        self.progress_line.display = False
        if message.was_stopped:
            self.notify(words.STOPPED, markup=False)
        self.relist()

    def stop_loading(self) -> None:
        """Ask the loading thread to end; what has arrived stays."""
        if self._loading is not None:
            self._loading.stop.set()

    def _show_progress(self) -> None:
        self.progress_line.display = self.is_loading

    # Messages from the widgets.

    @on(RowList.Highlighted)
    def follow_cursor(self) -> None:
        """The text follows the cursor of the list; a long one after it, while the reader types: letters go first."""
        article = self.listing.article(self.article_list.cursor)
        if self.is_typing and article is not None and article.words > LONG_WORDS:
            self.call_after_refresh(self._open)
        else:
            self._open()

    def run_command(self, name: str) -> None:
        """Do it, and open the article that the cursor has come to at once: the next key is meant for it."""
        self._has_begun = True
        super().run_command(name)
        self._open()

    def _open(self) -> None:
        """Show the text of the article that the cursor is on now."""
        article = self.listing.article(self.article_list.cursor) if self.is_attached else None
        if article is None or article is self.article:
            return
        is_same = self.article is not None and self.article.id == article.id
        # Corrected or cleaned again: shown in the same way, at the same place.
        self.reading = replace(self.reading, article=article) if is_same else Reading(article)

    @on(MouseScrollDown)
    @on(Click)
    def begin(self) -> None:
        """The mouse is a beginning, too."""
        self._has_begun = True

    @on(RowList.Chosen)
    def read_row(self) -> None:
        """A click on a row shows its text; a narrow terminal turns the page."""
        self.remember()
        self.is_turned = True

    @on(ArticleView.Progressed)
    def tell_progress(self, message: ArticleView.Progressed) -> None:
        """Say how far the reader is."""
        self.status_line.text = f"{message.fraction:.0%}".replace("%", " %") if self.article else ""

    @on(KeyLine.Clicked)
    def press_hint(self, message: KeyLine.Clicked) -> None:
        """A click on a key is the key."""
        self.run_command(message.command)

    def on_descendant_focus(self) -> None:
        """Other keys matter in another pane; focus in the text is its page turned."""
        self.is_turned = self.is_reading
        self.article_list.is_attended = self._attention != "text"
        self._tell_keys()
        self.tell_note()

    def on_resize(self) -> None:
        """Rows are as high as the terminal allows."""
        self._fit_rows(self.size.height)
        self.call_after_refresh(self.tell_note)

    def _fit_rows(self, height: int) -> None:
        self.article_list.row_height = 1 if height < LOW else 2 if height < TALL else 3


def _keep_all() -> None:
    """Spare the articles from garbage collection: to look through 100,000 of them holds up a key for 0.1 s."""
    gc.freeze()

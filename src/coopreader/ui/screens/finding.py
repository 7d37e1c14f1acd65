"""Finding: from a key in the bar to the articles it leaves; what the bar remembers, guesses, and says beside itself.

A key waits a third of a frame for its ranking, so that letter and list are painted at once; a ranking that takes longer
goes on in its thread until the next key stops it. How the answer looks is the room's.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import Final

from textual import on
from textual.getters import query_one
from textual.reactive import var

from coopreader.corpus.corpus import Corpus
from coopreader.corpus.orders import order_named
from coopreader.history import History
from coopreader.library import Library, Narrowed
from coopreader.matching.completion import Completion, completion
from coopreader.matching.query import parse
from coopreader.matching.understood import is_plain, understood
from coopreader.settings import DEFAULTS
from coopreader.ui import words
from coopreader.ui.messages import Listed, NotListed
from coopreader.ui.screens.motions import MotionScreen
from coopreader.ui.tasks import PATIENCE_S, Asking, Pace, aside
from coopreader.ui.widgets.filter_bar import FilterBar, QueryInput
from coopreader.ui.widgets.lines import KeyLine, OneLine, StatusLine, TitleLine

SETTLE_AFTER_S: Final = 0.2
"""After the last letter: whoever goes on typing will not go to the end of this list."""

PREPARE_AFTER_S: Final = 0.3
"""After the articles are there: the first screen is painted by then, and nobody has read it yet."""

MANY: Final = 1_000
"""Rows from which that takes long enough to be seen."""

LOOK_EVERY_S: Final = 0.002
"""Between two looks whether a list has come that a key waits for."""


class FindingScreen(MotionScreen):
    """A screen with a bar to ask in."""

    query_text = var("")
    order = var(order_named(DEFAULTS.order))

    filter_bar = query_one(FilterBar)
    title_line = query_one(TitleLine)
    status_line = query_one(StatusLine)
    key_line = query_one(KeyLine)

    def __init__(self, library: Library, history: History) -> None:
        super().__init__()
        self.library = library
        self.history = history
        self._asking = Asking(self)
        self._shown: Narrowed | None = None
        """What is listed."""
        self._pace = Pace()
        """When what has arrived may be listed."""
        self._has_grown = False
        """Whether articles arrived that no listing knows, nor one under way."""
        self._shown_query = ""
        """The query whose listing is shown."""
        self._values: dict[str, tuple[Corpus, Sequence[str]]] = {}
        """By the name of a field: what the articles of that corpus have for it."""
        self._learning: set[str] = set()
        """Fields whose values are being counted."""
        self._has_complained = False
        self._told_problem: NotListed | None = None
        """What could not be listed, as it was told last."""

    @property
    def is_typing(self) -> bool:
        """Whether keys go into the filter bar."""
        # Asked also while the bar is still being built.
        return isinstance(self.focused, QueryInput)

    @property
    def is_ranked(self) -> bool:
        """Whether the query says how like a title is; else the articles stand in the order of the list."""
        return parse(self.query_text).ranks

    # What is asked.

    def ask(self, query: str) -> None:
        """List what `query` leaves, if it is another one."""
        if query != self.query_text:
            self.query_text = query
            self.relist()

    @on(QueryInput.KeyPassedOn)
    async def press_while_typing(self, message: QueryInput.KeyPassedOn) -> None:
        """A key from the line: back to it, if the keys before have led there again; else it is a command.

        Enter means the best match of all that was typed before it: wait for that list.
        """
        line = self.filter_bar.input
        if not (self.is_typing and await line.take(message.key, message.character)):
            await self._have_listing()
            self.press(message.key)
        line.key_was_handled()

    async def _have_listing(self) -> None:
        """Wait until what the line asks for is listed."""
        while self._shown_query != self.query_text and self._asking.is_busy:
            await asyncio.sleep(LOOK_EVERY_S)
        # The message that brings it waits for this handler to end.
        narrowed = self._asking.answer
        if self._shown_query != self.query_text and narrowed is not None:
            self._show(narrowed, self.query_text)

    def relist(self, patience_s: float = PATIENCE_S) -> None:
        """List what the query leaves, as soon as it is known."""
        self._has_grown = False
        query = self.query_text
        narrowed = self._asking.ask(partial(self.library.narrow, query, self.order), query, patience_s=patience_s)
        if narrowed is not None:
            self._show(narrowed, query)

    def prepare_soon(self) -> None:
        """Have what the first query needs imported behind the screen, once that is there."""
        self.set_timer(PREPARE_AFTER_S, self._prepare)

    def _prepare(self) -> None:
        self.run_worker(aside(self.library.prepare), group="preparing", exclusive=True)

    def relist_soon(self) -> None:
        """List it again at a pace that leaves the keys their time; never before the listing that is under way ends."""
        self._has_grown = True
        self._relist_at_pace()

    def _relist_at_pace(self) -> None:
        if not self._has_grown or not self.is_attached:
            return
        if rest_s := self._pace.rest_s:
            self.set_timer(rest_s, self._relist_at_pace)
        elif not self._asking.is_busy:
            # Nobody has pressed a key: nothing waits for it.
            self.relist(patience_s=0)

    @on(Listed)
    def take_listing(self, message: Listed) -> None:
        """Show it, unless another was asked for meanwhile or the reader quit: the widgets may be gone."""
        if message.query == self.query_text and message.narrowed is not self._shown and self.is_attached:
            self._show(message.narrowed, message.query)

    @on(NotListed)
    def tell_problem(self, message: NotListed) -> None:
        """Say it once: articles that arrive ask the same again and again."""
        if message != self._told_problem and self.is_attached:
            self._told_problem = message
            self.notify(words.cannot_list(message.query, message.problem), markup=False, severity="warning")
        self._pace.took(self._asking.took_s)
        self._relist_at_pace()

    def _show(self, narrowed: Narrowed, query: str) -> None:
        begun = monotonic()
        self._shown, self._shown_query = narrowed, query
        self._told_problem = None
        self.show(narrowed, query)
        if len(narrowed.positions) > MANY:
            self.set_timer(SETTLE_AFTER_S, partial(self._settle, narrowed))
        self._pace.took(self._asking.took_s + monotonic() - begun)
        self._relist_at_pace()

    def _settle(self, narrowed: Narrowed) -> None:
        """Have the rows that are far down ready when somebody goes there, if they are still listed."""
        if narrowed is self._shown:
            self.run_worker(aside(narrowed.settle), group="settling", exclusive=True)

    @abstractmethod
    def show(self, narrowed: Narrowed, query: str) -> None:
        """List what `query` leaves."""

    def find_by(self, start: str) -> None:
        """Open the bar with `start` put in, behind what it holds."""
        self.run_command("find")
        self.filter_bar.begin(start)

    def find_again(self, query: str) -> None:
        """Open the bar with `query` in it, and nothing else."""
        self.run_command("find")
        self.filter_bar.input.write(query)

    # What the bar guesses.

    def last_queries(self) -> Sequence[str]:
        """What was asked before, newest last."""
        return self.history.queries

    def guess(self, line: str) -> Completion | None:
        """How `line` would go on."""
        return completion(line, self._values_of, self.history.queries)

    def _values_of(self, field: str) -> Sequence[str]:
        """What is known of a field's values now: they are counted aside, a second for a million articles."""
        corpus, values = self._values.get(field, (None, ()))
        if corpus is not self.library.corpus and field not in self._learning:
            self._learning.add(field)
            self.run_worker(self._learn(field), group="values", exclusive=False)
        return values

    async def _learn(self, field: str) -> None:
        corpus = self.library.corpus
        self._values[field] = corpus, await aside(partial(self.library.values, field))
        self._learning.discard(field)
        if self.is_attached:
            self.filter_bar.input.offer()

    # What it remembers.

    def remember(self) -> None:
        """Keep the query, which has led to an article."""
        self.history.add(self.query_text)
        self.run_worker(self._keep_queries(), group="history", exclusive=False)

    async def _keep_queries(self) -> None:
        """In a thread: a slow disk is no reason to wait for the text."""
        try:
            await asyncio.to_thread(self.history.keep)
        except OSError as problem:
            if not self._has_complained and self.is_attached:
                self.notify(words.cannot_remember(problem.strerror or "unknown"), markup=False, severity="warning")
            self._has_complained = True

    # What is said beside it.

    @property
    @abstractmethod
    def line_of_note(self) -> OneLine | None:
        """The line nearest to the bar that is seen and has room for a note; None where none is wanted."""

    def tell_note(self) -> None:
        """Say in one line what was understood, or what can be asked."""
        if not self.is_mounted:
            return
        place = self.line_of_note
        # Out of the bar, keys and facts come first.
        note = self._note() if self.is_typing or place is self.status_line else ()
        for line in (self.status_line, self.key_line, self.title_line):
            line.note = note if line is place else ()

    def _note(self) -> tuple[str, ...]:
        """What was understood, unless the words speak for themselves; what can be asked, before anything is."""
        if self.query_text.strip():
            query = parse(self.query_text)
            return () if is_plain(query) else (understood(query),)
        return words.offered(reversed(self.history.queries)) if self.is_typing else ()

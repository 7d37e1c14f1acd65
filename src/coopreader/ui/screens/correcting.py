"""What a reader says of the open article: facts that are otherwise, lines that are text or furniture.

The library takes it in and what is shown follows at once; files are read again, and what was said is written down, in
threads behind the screen. Which keys ask for it stands in reading_room.py.
"""

import asyncio
from collections.abc import Mapping
from functools import partial
from threading import Event

from textual import on

from coopreader.article import Article, ArticleId, Fact, Unreadable
from coopreader.corrections import Values
from coopreader.history import History
from coopreader.library import Judged, Library
from coopreader.settings import Settings
from coopreader.typesetting import NAMES
from coopreader.ui import words
from coopreader.ui.messages import LoadingEnded
from coopreader.ui.screens.room import Room
from coopreader.ui.tasks import Loading, aside, run_renewing


class CorrectingRoom(Room):
    """A room whose articles can be corrected."""

    def __init__(self, library: Library, loading: Loading | None, settings: Settings, history: History) -> None:
        super().__init__(library, loading, settings, history)
        self._judging = asyncio.Lock()
        """One line after the other: what is learnt of the second stands on what was learnt of the first."""
        self._last_judged: tuple[ArticleId, str] | None = None
        """The article and the line of the last verdict: the same key takes that back."""
        self._is_text = False
        """Whether that verdict was asked to make text of the line."""
        self._to_spread: list[Judged] = []
        """Verdicts given while articles were arriving."""
        self._stop_renewing = Event()

    def on_unmount(self) -> None:
        """A thread that goes on would hold the application open."""
        self._stop_renewing.set()

    # Facts.

    def open_form(self, article: Article) -> None:
        """Have the facts of `article` corrected."""
        from coopreader.ui.screens.correct import CorrectScreen

        cleaned = self.library.as_cleaned(article)
        self.app.push_screen(CorrectScreen(article, cleaned, partial(self._correct, article)))

    def _correct(self, article: Article, facts: Mapping[Fact, Values | None]) -> None:
        self.library.correct(article, facts)
        self.relist()
        for are_back in (False, True):
            if told := [NAMES[fact] for fact, values in facts.items() if (values is None) == are_back]:
                self.notify(words.corrected(told, are_back=are_back), markup=False)
        self._keep_soon()

    # Lines.

    def judge_line(self, article: Article) -> None:
        """Have the line at the bar judged: a paragraph is furniture, a folded line is text."""
        barred = self.article_view.barred()
        if barred is None:
            self.notify(words.WHERE_THE_BAR_IS, markup=False)
            return
        line, last = barred.text, self._last_judged
        if barred.is_ours:
            if last is None or last[0] != article.id:
                self.notify(words.UNFOLD_FIRST, markup=False)
                return
            line = last[1]
        self.run_worker(self._judge(article, line, is_text=not barred.is_text), group="judging", exclusive=False)

    async def _judge(self, article: Article, line: str, *, is_text: bool) -> None:
        async with self._judging:
            if self._last_judged == (article.id, line):
                # Keys may come faster than the text changes: what was seen may be what it was before.
                is_text = not self._is_text
            judged = await aside(partial(self.library.judge, article, line, is_text=is_text))
            if not self.is_attached:
                return
            if judged is None or isinstance(judged, Unreadable):
                told = words.NO_EFFECT if judged is None else words.cannot_reread(judged.reason)
                self.notify(told, markup=False, severity="warning")
                return
            self._last_judged, self._is_text = (article.id, line), is_text
            self.library.learn(judged)
            self.relist()
        self._keep_soon()
        if self.is_loading:
            self._to_spread.append(judged)
        others = await self._spread(judged)
        if self.is_attached:
            self.notify(words.judged(judged.verdict.is_text, others, judged.verdict.publisher), markup=False)

    async def _spread(self, judged: Judged) -> int:
        """Have the other articles that hold the line cleaned again, behind the screen; how many there are."""
        others = await aside(partial(self.library.concerned_by, judged))
        renewing = self.library.renewing(others, should_stop=self._stop_renewing.is_set)
        if self.is_attached:
            self.run_worker(aside(partial(run_renewing, renewing, self)), group="renewing", exclusive=False)
        return len(others)

    @on(LoadingEnded)
    def spread_to_the_last(self) -> None:
        """Articles that arrived after a verdict were cleaned without it."""
        for judged in self._to_spread:
            self.run_worker(self._spread(judged), group="judging", exclusive=False)
        self._to_spread.clear()

    # What is kept.

    def _keep_soon(self) -> None:
        self.run_worker(self._keep_said(), group="corrections", exclusive=False)

    async def _keep_said(self) -> None:
        """In a thread: a slow disk is no reason to wait for the text."""
        try:
            await asyncio.to_thread(self.library.corrections.keep)
        except OSError as problem:
            if self.is_attached:
                told = words.cannot_keep(problem.strerror or "unknown")
                self.notify(told, markup=False, severity="warning")

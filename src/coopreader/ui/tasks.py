"""The threads: each runs a function of the core, posts what it gives, and stops when asked."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Thread
from time import monotonic
from typing import Final, TypeVar

from textual.widget import Widget

from coopreader.corpus.loaded import Loaded
from coopreader.library import Narrowed
from coopreader.ui.messages import ArticlesArrived, Listed, LoadingEnded, NotListed, Progressed

PATIENCE_S: Final = 0.006
"""How long a key waits for its list, to be painted together with it: a third of a frame at 60 a second."""

SHARE: Final = 0.04
"""Of the time may go into listing anew what arrives: to sort holds up a key, and 95 of a hundred keys must not meet it.
bench: loading"""

Question = Callable[[Callable[[], bool]], Narrowed]
"""Gives a listing; anything, if it is told to stop."""

Given = TypeVar("Given")


@dataclass
class Loading:
    """A loading that is about to run: its steps, and the bell that stops it."""

    steps: Iterator[Loaded]
    stop: Event = field(default_factory=Event)
    """The steps were made with `should_stop=stop.is_set`."""


def run_loading(loading: Loading, screen: Widget, progress_line: Widget) -> None:
    """Run `loading` to its end, telling `screen` what arrived and `progress_line` how far it is. For a thread."""
    articles = 0
    for loaded in loading.steps:
        articles += len(loaded.articles)
        screen.post_message(ArticlesArrived(loaded))
        progress_line.post_message(Progressed(loaded.done, loaded.total, articles))
        if loading.stop.is_set():
            break
    screen.post_message(LoadingEnded(loading.stop.is_set()))


def run_renewing(steps: Iterator[Loaded], screen: Widget) -> None:
    """Tell `screen` of the articles that `steps` clean again. For a thread."""
    for loaded in steps:
        screen.post_message(ArticlesArrived(loaded))


async def aside(work: Callable[[], Given]) -> Given:
    """What `work` gives, done in a thread of its own that nobody waits for who quits: it changes nothing.

    asyncio.to_thread is for what must not be broken off, such as writing down: the end of the program waits for it.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Given] = loop.create_future()

    def tell(given: Given | None, problem: Exception | None) -> None:
        if future.cancelled():
            return
        if problem is not None:
            future.set_exception(problem)
        else:
            future.set_result(given)  # type: ignore[arg-type]  # None only where `work` gives it

    def run() -> None:
        given: Given | None = None
        problem: Exception | None = None
        try:
            given = work()
        except Exception as raised:
            problem = raised
        # The loop is closed if the reader has quit meanwhile.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(tell, given, problem)

    Thread(target=run, name="aside", daemon=True).start()
    return await future


class Pace:
    """When something may be done again, so that it takes no more than SHARE of the time, however long it takes."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._free_at = clock()

    @property
    def rest_s(self) -> float:
        """Seconds until then."""
        return max(0.0, self._free_at - self._clock())

    def took(self, seconds: float) -> None:
        """It has just been done, and took so long."""
        self._free_at = self._clock() + seconds * (1 / SHARE - 1)


class Asking:
    """A thread that answers one question at a time, for a screen: the next question stops the last."""

    def __init__(self, screen: Widget) -> None:
        self._screen = screen
        self._thread = ThreadPoolExecutor(1, "asking")
        self._stop = Event()
        self._answer: Future[Narrowed | None] | None = None
        self.took_s = 0.0
        """How long the last answer took."""

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._answer is not None and not self._answer.done()

    @property
    def answer(self) -> Narrowed | None:
        """The answer to the last question, if there is one and it was not stopped."""
        asked = self._answer
        return asked.result() if asked is not None and asked.done() and not self._stop.is_set() else None

    def ask(self, question: Question, query: str, *, patience_s: float = PATIENCE_S) -> Narrowed | None:
        """The answer, if it comes within `patience_s`; else None, and the screen is told by `Listed`, unless stopped.

        It is told by `NotListed` of a question that has no answer.
        """
        self.stop()
        stop = self._stop = Event()
        answer = self._answer = self._thread.submit(self._answered, question, query, stop)
        try:
            return answer.result(patience_s)
        except TimeoutError:
            answer.add_done_callback(partial(self._tell, query, stop))
            return None

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._stop.set()

    def close(self) -> None:
        """Nothing will be asked any more."""
        self.stop()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _tell(self, query: str, stop: Event, answer: "Future[Narrowed | None]") -> None:
        narrowed = None if answer.cancelled() else answer.result()
        if narrowed is not None and not stop.is_set():
            self._screen.post_message(Listed(narrowed, query))

    def _answered(self, question: Question, query: str, stop: Event) -> Narrowed | None:
        begun = monotonic()
        try:
            return question(stop.is_set)
        except Exception as problem:
            # The list that is there stays, and the reader with it.
            if not stop.is_set():
                self._screen.post_message(NotListed(query, f"{type(problem).__name__}: {problem}"))
            return None
        finally:
            self.took_s = monotonic() - begun

"""The threads: each runs a function of the core, posts what it gives, and stops when asked."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Final

from textual.widget import Widget

from coopreader.corpus.loaded import Loaded
from coopreader.library import Narrowed
from coopreader.ui.messages import ArticlesArrived, Listed, LoadingEnded, Progressed

PATIENCE_S: Final = 0.006
"""How long a key waits for its list, to be painted together with it: a third of a frame at 60 a second."""

Question = Callable[[Callable[[], bool]], Narrowed]
"""Gives a listing; anything, if it is told to stop."""


@dataclass
class Loading:
    """A loading that is about to run: its steps, and the bell that stops it."""

    steps: Iterator[Loaded]
    stop: Event = field(default_factory=Event)
    """The steps were made with `should_stop=stop.is_set`."""


def run_loading(loading: Loading, screen: Widget, progress_line: Widget) -> None:
    """Run `loading` to its end, telling `screen` what arrived and `progress_line` how far it is. For a thread."""
    for loaded in loading.steps:
        screen.post_message(ArticlesArrived(loaded))
        progress_line.post_message(Progressed(loaded.done, loaded.total))
        if loading.stop.is_set():
            break
    screen.post_message(LoadingEnded(loading.stop.is_set()))


class Asking:
    """A thread that answers one question at a time, for a screen: the next question stops the last."""

    def __init__(self, screen: Widget) -> None:
        self._screen = screen
        self._thread = ThreadPoolExecutor(1, "asking")
        self._stop = Event()
        self._answer: Future[Narrowed] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._answer is not None and not self._answer.done()

    @property
    def answer(self) -> Narrowed | None:
        """The answer to the last question, if it is there and was not stopped."""
        asked = self._answer
        return asked.result() if asked is not None and asked.done() and not self._stop.is_set() else None

    def ask(self, question: Question, query: str) -> Narrowed | None:
        """The answer, if it comes within PATIENCE_S; else None, and the screen is told by `Listed`, unless stopped."""
        self.stop()
        stop = self._stop = Event()
        answer = self._answer = self._thread.submit(question, stop.is_set)
        try:
            return answer.result(PATIENCE_S)
        except TimeoutError:
            answer.add_done_callback(
                lambda done: None if stop.is_set() else self._screen.post_message(Listed(done.result(), query))
            )
            return None

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._stop.set()

    def close(self) -> None:
        """Nothing will be asked any more."""
        self.stop()
        self._thread.shutdown(wait=False)

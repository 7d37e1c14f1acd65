"""The thread workers: each runs a generator of the core, posts what it yields, and stops when asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event

from textual.widget import Widget

from coopreader.corpus.loaded import Loaded
from coopreader.library import Library
from coopreader.ui.messages import ArticlesArrived, LoadingEnded, Progressed


@dataclass
class Loading:
    """A loading that is about to run: its steps, and the bell that stops it."""

    steps: Iterator[Loaded]
    stop: Event = field(default_factory=Event)
    """The steps were made with `should_stop=stop.is_set`."""


def run_loading(loading: Loading, library: Library, screen: Widget, progress_line: Widget) -> None:
    """Run `loading` to its end, telling `screen` what arrived and `progress_line` how far it is. For a thread."""
    for loaded in loading.steps:
        screen.post_message(ArticlesArrived(loaded))
        progress_line.post_message(Progressed(loaded.done, loaded.total))
        if loading.stop.is_set():
            break
    screen.post_message(LoadingEnded(loading.stop.is_set()))
    library.prepare()

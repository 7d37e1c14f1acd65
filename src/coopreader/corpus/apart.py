"""Loading in a process of its own, so that reading and cleaning take no time from the screen.

Python runs one thread at a time: beside a thread that cleans, a key would wait for its turn, and the first screen for
the rules of cleaning to be imported. A second process uses the second core. It is forked, not spawned: a spawned one
would import everything anew. Where forking is not safe (anywhere but on Linux) the caller's thread does the work.

The child ends when its work is done, when it is killed, and when nobody holds the other end of its pipe any more: so
it outlives no parent.
"""

import os
import pickle
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, TypedDict

from coopreader.article import Unreadable
from coopreader.corpus.loaded import Loaded, check_paths
from coopreader.stopping import never

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.corpus.arriving import Arriving
    from coopreader.corpus.shelf import Kept, Shelf
    from coopreader.readers.fields import FieldNames

LOOKS_EVERY_S: Final = 0.05
"""How often a wait for the next batch looks whether it should stop."""

HEAD_BYTES: Final = 8
"""Before each step stands its length."""

THE_END: Final = bytes(HEAD_BYTES)
"""After the last step stands no length: a pipe that ends without it was broken off."""

PIPE_BYTES: Final = 1 << 16
"""What a pipe holds at once."""

BROKEN_OFF: Final = "reading broke off here or later"
"""The reason for what a process that died has not read: killed for its memory, for example."""


class Options(TypedDict):
    """What `loading.load` takes besides paths."""

    lessons: "Lessons | None"
    names: "FieldNames | None"
    shelf: "Shelf | None"
    kept: "Kept | None"


def load_apart(
    paths: Sequence[Path],
    *,
    should_stop: Callable[[], bool] = never,
    lessons: "Lessons | None" = None,
    names: "FieldNames | None" = None,
    shelf: "Shelf | None" = None,
    kept: "Kept | None" = None,
) -> Iterator[Loaded]:
    """As `loading.load`, the work done in another process, which begins at once. Raises MissingPath at the call."""
    check_paths(paths)
    options = Options(lessons=lessons, names=names, shelf=shelf, kept=kept)
    if sys.platform != "linux":
        return _load_here(paths, should_stop, options)
    read_end, write_end = os.pipe()
    try:
        child = os.fork()
    except OSError:
        # No room for another process.
        os.close(read_end)
        os.close(write_end)
        return _load_here(paths, should_stop, options)
    if child == 0:
        os.close(read_end)
        _work(paths, write_end, options)
    os.close(write_end)
    return _received(child, read_end, paths, should_stop, options)


def _load_here(paths: Sequence[Path], should_stop: Callable[[], bool], options: "Options") -> Iterator[Loaded]:
    from coopreader.corpus.loading import load

    return load(paths, should_stop=should_stop, **options)


class UnderWay(Iterator[Loaded]):
    """Steps of loading that a thread takes as they come: whoever iterates need not be there yet."""

    def __init__(self, steps: Iterator[Loaded]) -> None:
        self._steps = steps
        self._queue: SimpleQueue[Loaded | Exception] = SimpleQueue()
        Thread(target=self._take, name="loading", daemon=True).start()

    def arrived(self) -> Iterator[Loaded]:
        """The steps that are done, without waiting for another."""
        while not self._queue.empty():
            step = self._queue.get()
            if isinstance(step, Exception):
                # The end, or a problem: for whoever takes the rest.
                self._queue.put(step)
                return
            yield step

    def __next__(self) -> Loaded:
        step = self._queue.get()
        if isinstance(step, Exception):
            self._queue.put(step)
            raise step
        return step

    def _take(self) -> None:
        try:
            for loaded in self._steps:
                self._queue.put(loaded)
            self._queue.put(StopIteration())
        except Exception as problem:
            self._queue.put(problem)


def _work(paths: Sequence[Path], write_end: int, options: "Options") -> None:
    """Load, and write every step to `write_end`; never returns."""
    is_read = Event()
    try:
        # Ctrl-C before the screen is there is meant for both of us, and needs no traceback of ours. All other signals
        # do what they did before the screen took them over.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        _let_go_of_screen()
        Thread(target=_end_with_reader, args=(write_end, is_read), daemon=True).start()
        from coopreader.corpus.loading import load

        with os.fdopen(write_end, "wb") as pipe:
            for loaded in load(paths, **options, is_on_its_way=True):
                step = pickle.dumps(loaded, pickle.HIGHEST_PROTOCOL)
                pipe.write(len(step).to_bytes(HEAD_BYTES, "big") + step)
                if loaded.is_last:
                    # Nobody waits while it is put on the shelf.
                    is_read.set()
                    pipe.write(THE_END)
                pipe.flush()
            if not is_read.is_set():
                pipe.write(THE_END)
    finally:
        # Nothing of the parent's is ours to clean up, and its screen is no place for a traceback.
        os._exit(0)


def _let_go_of_screen() -> None:
    """Have what is written to standard output and error go nowhere. Standard input may be an article: it stays."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _end_with_reader(write_end: int, is_read: Event) -> None:
    """End this process as soon as nobody can read from the pipe, however the parent ended; for a thread.

    But not when all is read: what is put on the shelf is for the next start.
    """
    # A pipe without a reader is an error, and errors are told without being asked for.
    poll = select.poll()
    poll.register(write_end, 0)
    poll.poll()
    if not is_read.is_set():
        from coopreader.corpus.segments import abandon_all

        abandon_all()
        os._exit(0)


def _received(
    child: int,
    read_end: int,
    paths: Sequence[Path],
    should_stop: Callable[[], bool],
    options: "Options",
) -> Iterator[Loaded]:
    last = Loaded((), (), 0, 0)
    arriving: Arriving | None = None
    is_over = is_broken_off = False
    poll = select.poll()
    poll.register(read_end, select.POLLIN)
    try:
        if (kept := options["kept"]) is not None:
            arriving = _arriving(options)
            yield arriving.kept(kept)
        # What only the other process asks of it is kept there.
        del kept
        options["kept"] = None
        while not should_stop():
            if not poll.poll(LOOKS_EVERY_S * 1000):
                continue
            head = _read(read_end, HEAD_BYTES)
            if head == THE_END:
                is_over = True
                break
            step = _read(read_end, int.from_bytes(head, "big"))
            if not step:
                is_broken_off = True
                break
            last = pickle.loads(step)  # noqa: S301 - our own child wrote it
            if arriving is None and (last.arrived or last.again):
                arriving = _arriving(options)
            yield last if arriving is None else arriving.taken(last)
    finally:
        # First: who quits does not wait for the rest.
        if arriving is not None and not is_over:
            arriving.discard()
        os.close(read_end)
        # Sooner than it would see that nobody reads: a search through a long text lets no other thread run. Where
        # nobody waits for children (SIGCHLD ignored by whoever started us), it may be gone without a trace.
        with suppress(ProcessLookupError, ChildProcessError):
            if not is_over:
                os.kill(child, signal.SIGKILL)
            if is_over and options["shelf"] is not None:
                Thread(target=_reap, args=(child,), daemon=True).start()
            else:
                os.waitpid(child, 0)
    if is_broken_off:
        yield Loaded((), (Unreadable(paths[0], BROKEN_OFF),), last.done, last.total)


def _arriving(options: "Options") -> "Arriving":
    # Who opens a few articles needs none of it.
    from coopreader.corpus.arriving import Arriving

    return Arriving(options["names"])


def _reap(child: int) -> None:
    with suppress(ChildProcessError):
        os.waitpid(child, 0)


def _read(read_end: int, count: int) -> bytes:
    """Exactly `count` bytes; none if the pipe ends before."""
    parts = []
    while count > 0:
        part = os.read(read_end, min(count, PIPE_BYTES))
        if not part:
            return b""
        parts.append(part)
        count -= len(part)
    return b"".join(parts)

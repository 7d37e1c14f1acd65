"""Loading in a process of its own, so that reading and cleaning take no time from the screen.

Python runs one thread at a time: beside a thread that cleans, a key would wait for its turn, and the first screen for
the rules of cleaning to be imported. A second process uses the second core. It is forked, not spawned: a spawned one
would import everything anew. Where forking is not safe (anywhere but on Linux) the caller's thread does the work.
"""

import os
import pickle
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Final

from coopreader.article import Unreadable
from coopreader.corpus.loaded import Loaded, check_paths, never

LOOKS_EVERY_S: Final = 0.05
"""How often a wait for the next batch looks whether it should stop."""

HEAD_BYTES: Final = 8
"""Before each step stands its length."""

PIPE_BYTES: Final = 1 << 16
"""What a pipe holds at once."""

BROKEN_OFF: Final = "reading broke off here or later"
"""The reason for what a process that died has not read: killed for its memory, for example."""


def load_apart(paths: Sequence[Path], *, should_stop: Callable[[], bool] = never) -> Iterator[Loaded]:
    """As `loading.load`, the work done in another process, which begins at once. Raises MissingPath at the call."""
    check_paths(paths)
    if sys.platform != "linux":
        from coopreader.corpus.loading import load

        return load(paths, should_stop=should_stop)
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        _work(paths, write_end)
    os.close(write_end)
    return _received(child, read_end, paths, should_stop)


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


def _work(paths: Sequence[Path], write_end: int) -> None:
    """Load, and write every step to `write_end`; never returns."""
    status = 1
    try:
        # Ctrl-C before the screen is there is meant for both of us, and needs no traceback of ours.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        from coopreader.corpus.loading import load

        with os.fdopen(write_end, "wb") as pipe:
            for loaded in load(paths):
                step = pickle.dumps(loaded, pickle.HIGHEST_PROTOCOL)
                pipe.write(len(step).to_bytes(HEAD_BYTES, "big") + step)
                pipe.flush()
        status = 0
    finally:
        # Nothing of the parent's is ours to clean up, and its screen is no place for a traceback.
        os._exit(status)


def _received(child: int, read_end: int, paths: Sequence[Path], should_stop: Callable[[], bool]) -> Iterator[Loaded]:
    last = Loaded((), (), 0, 0)
    is_over = False
    try:
        while not should_stop():
            if not select.select([read_end], [], [], LOOKS_EVERY_S)[0]:
                continue
            head = _read(read_end, HEAD_BYTES)
            step = _read(read_end, int.from_bytes(head, "big"))
            if not head or not step:
                is_over = True
                break
            last = pickle.loads(step)  # noqa: S301 - our own child wrote it
            yield last
    finally:
        os.close(read_end)
        if not is_over:
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
    if is_over and status:
        yield Loaded((), (Unreadable(paths[0], BROKEN_OFF),), last.done, last.total)


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

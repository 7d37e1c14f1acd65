"""Work on all cores: a function over many jobs, its results in the order of the jobs.

Processes, because Python runs one thread at a time. They are forked where that is safe (Linux): a new one would import
everything again. Where processes cannot be had, or one of them dies, this process does what is left to do.
"""

import multiprocessing
import os
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, Final, TypeVar

from coopreader.stopping import never

Job = TypeVar("Job")
Result = TypeVar("Result")

AHEAD: Final = 3
"""Jobs for each process that are taken before the result of the first is: none waits for work, none is far ahead."""

LOOKS_EVERY_S: Final = 0.05
"""How often a wait for a result looks whether it should stop."""


def cores() -> int:
    """How many processes can work at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(
    work: Callable[[Job], Result], jobs: Iterator[Job], workers: int, *, should_stop: Callable[[], bool] = never
) -> Iterator[Result]:
    """`work` of each of `jobs`, in their order, by as many processes; told to stop, it ends at once.

    The jobs and the results are pickled; `work` is where processes are not forked. What it raises is raised here.
    """
    pool = _pool(work, workers)
    if pool is None:
        yield from _here(work, jobs, should_stop)
        return
    waiting: deque[tuple[Job, Future[Result] | None]] = deque()
    try:
        while not should_stop():
            while len(waiting) < AHEAD * workers and (job := next(jobs, None)) is not None:
                waiting.append((job, _submitted(pool, job)))
            if not waiting:
                return
            job, future = waiting.popleft()
            result = _result(future, should_stop)
            if should_stop():
                return
            yield work(job) if result is None else result[0]
    finally:
        _end(pool)


def _here(work: Callable[[Job], Result], jobs: Iterator[Job], should_stop: Callable[[], bool]) -> Iterator[Result]:
    for job in jobs:
        if should_stop():
            return
        yield work(job)


def _pool(work: Callable[[Job], Result], workers: int) -> ProcessPoolExecutor | None:
    """Processes that wait for work; None if there cannot be any."""
    if workers < 2:
        return None
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    try:
        return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(work,))
    except (OSError, ImportError, NotImplementedError):
        # No semaphores (some containers), no room for another process.
        return None


def _submitted(pool: ProcessPoolExecutor, job: Any) -> "Future[Any] | None":
    """The job as a process will do it; None if none can."""
    try:
        with warnings.catch_warnings():
            # That this process has a thread is no harm: it only waits for the end of the reader.
            warnings.simplefilter("ignore", DeprecationWarning)
            return pool.submit(_done, job)
    except (BrokenProcessPool, RuntimeError, OSError):
        return None


def _result(future: "Future[Result] | None", should_stop: Callable[[], bool]) -> tuple[Result] | None:
    """What came of a job; None if nothing did."""
    while future is not None and not should_stop():
        try:
            return (future.result(LOOKS_EVERY_S),)
        except BrokenProcessPool:
            break
        except TimeoutError:
            if future.done():
                raise
    return None


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes, in the middle of their work if need be."""
    # Before Python 3.14 there is no other way to end them.
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()


_work: list[Callable[[Any], Any]] = []
"""In a process that works: what it does with each job."""


def _begin(work: Callable[[Any], Any]) -> None:
    """Know what to do; and end as soon as the parent has, however that was."""
    _work[:] = [work]
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
        os._exit(0)

    Thread(target=wait, daemon=True).start()


def _done(job: Any) -> Any:
    return _work[0](job)

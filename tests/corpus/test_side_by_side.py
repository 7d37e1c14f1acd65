"""Work on all cores gives what one core would give, also when a process dies."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from coopreader.corpus.side_by_side import AHEAD, mapped

ONE_CORE = 1


def square(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def die_once(path: Path) -> str:
    """The path's name; a process that finds a file there removes it and dies."""
    if path.exists():
        path.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("not three")
    return number


@pytest.mark.parametrize("workers", [ONE_CORE, 2])
def test_results_come_in_the_order_of_the_jobs(workers: int) -> None:
    assert list(mapped(square, iter(range(100)), workers)) == [number * number for number in range(100)]


def test_the_work_is_done_elsewhere() -> None:
    processes = set(mapped(process_of, iter(range(20)), 2))

    assert os.getpid() not in processes
    assert len(processes) == 2


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken = []

    def jobs() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = mapped(square, jobs(), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]  # it is a generator

    assert len(taken) <= 2 * AHEAD


def test_what_a_dead_process_left_is_done_here(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(20)]
    paths[3].touch()

    assert list(mapped(die_once, iter(paths), 2)) == [path.name for path in paths]


@pytest.mark.parametrize("workers", [ONE_CORE, 2])
def test_what_the_work_raises_is_raised(workers: int) -> None:
    results = mapped(refuse, iter(range(9)), workers)

    with pytest.raises(ValueError, match="three"):
        list(results)


@pytest.mark.parametrize("workers", [ONE_CORE, 2])
def test_it_stops_when_told(workers: int) -> None:
    done = set[int]()

    for result in mapped(square, iter(range(1000)), workers, should_stop=lambda: len(done) == 3):
        done.add(result)

    assert done == {0, 1, 4}


def test_a_long_job_does_not_hold_up_the_end() -> None:
    started = time.monotonic()

    assert list(mapped(time.sleep, iter([60.0] * 4), 2, should_stop=lambda: time.monotonic() > started + 0.2)) == []

    assert time.monotonic() < started + 30


def test_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    parent = os.fork()
    if parent == 0:
        for number, process in enumerate(mapped(process_of, iter(range(1000)), 2)):
            (tmp_path / str(process)).touch()
            if number == 50:
                os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(parent, 0)
    workers = [int(path.name) for path in tmp_path.iterdir()]

    deadline = time.monotonic() + 20
    while any(map(_is_running, workers)) and time.monotonic() < deadline:
        time.sleep(0.01)

    assert workers
    assert not any(map(_is_running, workers))


def _is_running(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

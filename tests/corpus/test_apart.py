"""Loading in a process of its own: the same articles, and a process that never stays behind."""

import inspect
import os
import select
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from threading import Event
from typing import Final

import pytest

from coopreader.article import Unreadable
from coopreader.corpus.apart import BROKEN_OFF, UnderWay, load_apart
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.errors import MissingPath

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the caller's thread loads"),
    # Python 3.12 and newer warn of forking beside threads (those of the test runner): the child uses none of theirs.
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]

TEXT: Final = "\n\nThe harbour council will vote on the ferry timetable on Thursday, its chair said.\n"

MANY: Final = 3_000
"""Files that take longer to read than any test here looks at them."""

DEADLINE_S: Final = 10
"""Until when a process that was told to end must have: it takes hundredths of a second."""

STEPS: Final = [Loaded((), (), done, 3) for done in range(1, 4)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine pages and one that is empty."""
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number} put to the vote{TEXT}")
    (tmp_path / "hollow.txt").touch()
    return tmp_path


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that takes its time."""
    folder = tmp_path_factory.mktemp("crowd")
    for number in range(MANY):
        (folder / f"{number}.txt").write_text(f"Ferry {number} put to the vote{TEXT}")
    return folder


def child_of(steps: Iterator[Loaded]) -> int:
    """The process that does the work of `steps`."""
    assert isinstance(steps, Generator)
    child = inspect.getgeneratorlocals(steps)["child"]
    assert isinstance(child, int)
    return child


def is_there(process: int) -> bool:
    """Whether `process` runs, or has ended and nobody asked how (a zombie)."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def stuck(*_: object, **_options: object) -> Iterator[Loaded]:
    """A loading that never comes to its second step."""
    yield STEPS[0]
    signal.pause()


def open_descriptors() -> list[str]:
    """The files and pipes this process has open, by their numbers."""
    return os.listdir("/proc/self/fd")  # noqa: PTH208 - numbers, not paths


# The same as in one process.


def test_the_articles_and_problems_are_those_of_loading_here(folder: Path) -> None:
    ours = list(load_apart([folder]))

    here = list(load([folder]))
    assert [one for step in ours for one in step.articles] == [one for step in here for one in step.articles]
    assert [one for step in ours for one in step.unreadable] == [Unreadable(folder / "hollow.txt", "empty")]
    assert (ours[-1].done, ours[-1].total) == (here[-1].done, here[-1].total)


def test_an_empty_folder_is_one_empty_step(tmp_path: Path) -> None:
    assert list(load_apart([tmp_path])) == [Loaded((), (), 0, 0)]


def test_a_missing_path_is_told_at_the_call(tmp_path: Path) -> None:
    with pytest.raises(MissingPath, match="nowhere: no such file or folder"):
        load_apart([tmp_path, tmp_path / "nowhere"])


def test_where_no_process_can_be_made_the_caller_does_the_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    before = open_descriptors()

    steps = list(load_apart([folder]))

    assert sum(len(step.articles) for step in steps) == 9
    assert open_descriptors() == before


# The process goes.


def test_when_all_is_read_the_process_and_its_pipe_are_gone(folder: Path) -> None:
    before = open_descriptors()
    steps = load_apart([folder])
    child = child_of(steps)

    read = list(steps)

    assert read
    assert not is_there(child)
    assert open_descriptors() == before


def test_told_to_stop_it_ends_with_what_it_has_and_the_process_is_gone(crowd: Path) -> None:
    stop = Event()
    steps = load_apart([crowd], should_stop=stop.is_set)
    child = child_of(steps)

    first = next(steps)
    stop.set()
    rest = list(steps)

    assert 0 < len(first.articles) < MANY
    assert rest == []
    assert not is_there(child)


def test_told_to_stop_it_does_not_wait_for_a_step_that_takes_its_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coopreader.corpus.loading.load", stuck)
    stop = Event()
    steps = load_apart([folder], should_stop=stop.is_set)
    child = child_of(steps)

    first = next(steps)
    stop.set()
    rest = list(steps)

    assert (first, rest) == (STEPS[0], [])
    assert not is_there(child)


def test_closing_it_early_ends_the_process(crowd: Path) -> None:
    steps = load_apart([crowd])
    child = child_of(steps)
    next(steps)

    assert isinstance(steps, Generator)
    steps.close()

    assert not is_there(child)


def test_a_process_that_dies_is_told_as_what_could_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coopreader.corpus.loading.load", stuck)
    steps = load_apart([folder])
    first = next(steps)

    os.kill(child_of(steps), signal.SIGKILL)
    rest = list(steps)

    assert first == STEPS[0]
    assert rest == [Loaded((), (Unreadable(folder, BROKEN_OFF),), first.done, first.total)]


def test_a_process_that_fails_is_told_too_and_its_parent_lives(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Iterator[Loaded]:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("coopreader.corpus.loading.load", fail)

    steps = list(load_apart([folder]))

    assert steps == [Loaded((), (Unreadable(folder, BROKEN_OFF),), 0, 0)]


def test_a_parent_that_waits_for_no_child_gets_all_articles(folder: Path) -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        steps = list(load_apart([folder]))
    finally:
        signal.signal(signal.SIGCHLD, before)

    assert [one.reason for step in steps for one in step.unreadable] == ["empty"]


def test_a_parent_that_is_killed_leaves_no_process_behind_not_even_within_a_step(folder: Path) -> None:
    asks = (
        "import signal, sys\n"
        "from pathlib import Path\n"
        "from coopreader.corpus import loading\n"
        "loading.load = lambda paths: (signal.pause() for _ in paths)\n"
        "from coopreader.corpus.apart import load_apart\n"
        "steps = load_apart([Path(sys.argv[1])])\n"
        "print('begun', flush=True)\n"
        "next(steps)\n"
    )
    # Both of them hold the other end of this: it ends when both have ended.
    alive, held = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-c", asks, folder], stdout=subprocess.PIPE, pass_fds=[held], text=True
    ) as parent:
        os.close(held)
        assert parent.stdout is not None
        begun = parent.stdout.readline()

        parent.kill()
        has_ended = bool(select.select([alive], [], [], DEADLINE_S)[0])

    os.close(alive)
    assert begun == "begun\n"
    assert has_ended


def test_what_the_process_writes_to_the_terminal_goes_nowhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def chatter(*_: object, **__: object) -> Iterator[Loaded]:
        os.write(1, b"one")
        os.write(2, b"two")
        yield Loaded((), (), 1, 1)

    monkeypatch.setattr("coopreader.corpus.loading.load", chatter)

    steps = list(load_apart([folder]))

    assert steps == [Loaded((), (), 1, 1)]
    assert capfd.readouterr() == ("", "")


# Under way.


def taken(steps: Iterator[Loaded]) -> UnderWay:
    """`steps` under way, and all of them taken already."""
    done = Event()

    def told() -> Iterator[Loaded]:
        yield from steps
        done.set()

    under_way = UnderWay(told())
    assert done.wait(DEADLINE_S)
    return under_way


def test_iteration_gives_every_step_in_its_order() -> None:
    assert list(UnderWay(iter(STEPS))) == STEPS


def test_what_has_arrived_is_given_without_waiting_and_the_rest_after_it() -> None:
    go_on, has_begun = Event(), Event()

    def steps() -> Iterator[Loaded]:
        yield STEPS[0]
        has_begun.set()
        assert go_on.wait(DEADLINE_S)
        yield from STEPS[1:]

    under_way = UnderWay(steps())
    assert has_begun.wait(DEADLINE_S)
    arrived = list(under_way.arrived())
    go_on.set()
    rest = list(under_way)

    assert (arrived, rest) == (STEPS[:1], STEPS[1:])


def test_where_nothing_has_arrived_none_is_given() -> None:
    go_on = Event()

    def steps() -> Iterator[Loaded]:
        assert go_on.wait(DEADLINE_S)
        yield from STEPS

    under_way = UnderWay(steps())
    arrived = list(under_way.arrived())
    go_on.set()

    assert arrived == []
    assert list(under_way) == STEPS


def test_the_end_is_the_end_however_often_one_asks() -> None:
    under_way = taken(iter(STEPS))

    arrived = list(under_way.arrived())

    assert arrived == STEPS
    assert [list(under_way) for _ in range(2)] == [[], []]
    assert list(under_way.arrived()) == []


def test_a_problem_in_the_steps_comes_to_whoever_takes_the_rest() -> None:
    def steps() -> Iterator[Loaded]:
        yield STEPS[0]
        raise PermissionError("no")

    under_way = UnderWay(steps())
    first = next(under_way)

    assert first == STEPS[0]
    for _ in range(2):
        with pytest.raises(PermissionError, match="no"):
            next(under_way)


def test_a_folder_loads_under_way_as_it_does_here(folder: Path) -> None:
    steps = list(UnderWay(load_apart([folder])))

    assert sum(len(step.articles) for step in steps) == 9
    assert steps[-1].done == 10

"""Work behind the screen: at a pace that leaves keys their time, and not waited for at the end."""

import asyncio
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.ui.tasks import SHARE, Pace, aside


@given(st.lists(st.floats(0, 10), min_size=1, max_size=30))
def test_what_keeps_to_the_pace_takes_no_more_than_its_share(seconds: list[float]) -> None:
    now = 0.0
    pace = Pace(lambda: now)
    spent = 0.0
    for took in seconds:
        now += pace.rest_s + took
        spent += took
        pace.took(took)

    assert spent <= SHARE * (now + pace.rest_s) + 1e-6


async def test_what_is_done_aside_is_given() -> None:
    assert await aside(lambda: "the list") == "the list"


async def test_a_problem_aside_is_raised_where_it_was_asked() -> None:
    def fail() -> None:
        raise ValueError("no such value")

    with pytest.raises(ValueError, match="no such value"):
        await aside(fail)


def test_the_end_does_not_wait_for_what_is_done_aside() -> None:
    go_on, has_begun = Event(), Event()
    has_ended = Event()

    def long_work() -> None:
        has_begun.set()
        go_on.wait(20)

    async def leave() -> None:
        task = asyncio.ensure_future(aside(long_work))
        await asyncio.sleep(0)
        await asyncio.to_thread(has_begun.wait, 20)
        task.cancel()

    def run() -> None:
        asyncio.run(leave())
        has_ended.set()

    Thread(target=run, daemon=True).start()
    is_over = has_ended.wait(15)
    go_on.set()

    assert is_over

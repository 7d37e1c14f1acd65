"""Answers: what is remembered of the last terms, and that remembering changes no answer."""

from threading import Thread

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.answers import REMEMBERED, Answer, Answers
from tests.matching.ranked import articles_of, catalogue_of, ranked

HEADLINES = [
    "Rain over Oslo",
    "Rain and hail over Bergen",
    "Oslo harbour: storm warning",
    "Hail damages orchards",
    "A calm day in Bergen",
    "Storm over the harbour of Oslo",
]
QUERIES = st.sampled_from(
    [
        "r",
        "ra",
        "rain",
        "rain o",
        "rain oslo",
        "'oslo",
        "!rain",
        "!rain oslo",
        "strom",
        "storm | hail",
        "^rain",
        "hrbour",
    ]
)


def answer() -> Answer:
    return Answer(np.zeros(1, np.int32))


def test_what_was_answered_last_is_remembered_and_the_oldest_forgotten() -> None:
    answers, given_answers = Answers(), [answer() for _ in range(REMEMBERED + 1)]

    for number, one in enumerate(given_answers):
        answers.put(number, one)

    assert [answers.get(number) for number in range(REMEMBERED + 1)] == [None, *given_answers[1:]]


def test_an_answer_that_is_asked_for_again_is_no_longer_the_oldest() -> None:
    answers, first = Answers(), answer()
    answers.put("first", first)
    for number in range(REMEMBERED - 1):
        answers.put(number, answer())

    asked = answers.get("first")
    answers.put("last", answer())

    assert asked is answers.get("first") is first
    assert answers.get(0) is None


def test_answers_may_be_remembered_by_several_threads(hurried_threads: None) -> None:
    answers, wrong = Answers(), list[int]()
    known = {number: answer() for number in range(REMEMBERED * 2)}

    def ask() -> None:
        for number in list(known) * 100:
            if answers.get(number) not in (None, known[number]):
                wrong.append(number)
            answers.put(number, known[number])

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


@given(st.lists(QUERIES, min_size=1, max_size=12))
def test_what_was_asked_before_changes_no_answer(queries: list[str]) -> None:
    catalogue = catalogue_of(HEADLINES)

    found = [ranked(query, catalogue) for query in queries]

    assert found == [ranked(query, HEADLINES) for query in queries]


@given(st.lists(st.tuples(QUERIES, st.booleans()), min_size=1, max_size=12))
def test_what_was_remembered_does_not_hide_what_arrived_since(steps: list[tuple[str, bool]]) -> None:
    catalogue, there = catalogue_of(HEADLINES[:1]), HEADLINES[:1]

    for query, grows in steps:
        if grows:
            more = HEADLINES[len(there) : len(there) + 1]
            catalogue.extend(articles_of(more))
            there = there + more
        assert ranked(query, catalogue) == ranked(query, there)


def test_an_answer_that_was_broken_off_is_not_remembered() -> None:
    from coopreader.matching.ranking import rank

    for stop_at in range(1, 12):
        catalogue, asks = catalogue_of(HEADLINES), iter(range(1_000))
        rank("rian oslo", catalogue, should_stop=lambda: next(asks) >= stop_at)  # noqa: B023 - called at once

        assert ranked("rian oslo", catalogue) == ranked("rian oslo", HEADLINES)

"""Titles: every word once, growing while others look."""

import sys
from collections.abc import Iterator, Sequence
from threading import Thread

import pytest

from coopreader.matching.ranking import rank
from coopreader.matching.titles import MAX_LETTERS, Titles


@pytest.fixture
def hurried_threads() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_titles_that_come_in_batches_are_as_titles_that_come_at_once() -> None:
    at_once = Titles(["Rain in Oslo", "Storm over Oslo", "No rain"])
    grown = Titles()

    grown.extend(["Rain in Oslo"])
    grown.extend(["Storm over Oslo", "No rain"])

    assert len(grown) == len(at_once) == 3
    assert rank("oslo rain", grown) == rank("oslo rain", at_once)


def test_a_word_is_known_by_its_parts_too() -> None:
    titles = Titles(["Anti-poaching patrols", "A poaching trial"])
    poaching = titles.number_of("poaching")

    assert poaching is not None
    holding = titles.holding(poaching, len(titles))

    assert list(holding) == [0, 1]


def test_titles_beyond_those_asked_about_are_left_out() -> None:
    titles = Titles(["rain"] * 5)
    rain = titles.number_of("rain")

    assert rain is not None
    holding = titles.holding(rain, 3)

    assert list(holding) == [0, 1, 2]


def test_a_title_is_its_words_in_order() -> None:
    titles = Titles(["Rain over rainy Oslo"])

    words = titles.words_of(0)

    assert [(titles.number_of(word),) for word in ("rain", "over", "rainy", "oslo")] == words


def test_of_an_endless_title_only_the_beginning_is_matched() -> None:
    titles = Titles(["x" * (MAX_LETTERS - 6) + " rain and thunder"])

    found = [rank(word, titles).positions for word in ("rain", "thunder")]

    assert found == [[0], []]
    assert list(titles.lengths) == [MAX_LETTERS]


def test_what_was_asked_of_a_word_does_not_grow_with_the_titles() -> None:
    titles = Titles(["rain"] * 3)
    rain = titles.number_of("rain")
    assert rain is not None
    holding = titles.holding(rain, len(titles))

    titles.extend(["rain"] * 2)

    assert list(holding) == [0, 1, 2]


def test_a_ranking_is_of_the_titles_there_were_when_it_began() -> None:
    class GrowsWhenAsked(Titles):
        asks_left = 0

        def holding(self, word: int, below: int) -> Sequence[int]:
            held = super().holding(word, below)
            if not self.asks_left:
                self.extend(["Snow again"])
            self.asks_left -= 1
            return held

    found: list[list[int]] = []
    for asks_left in range(3):
        titles = GrowsWhenAsked(["Snow in Oslo", "Rain in Oslo"])
        titles.asks_left = asks_left
        found.append(rank("snow", titles).positions)

    assert found == [[0], [0], [0]]


def test_a_word_that_has_a_number_can_be_looked_up_at_once(hurried_threads: None) -> None:
    titles = Titles()
    words = [f"town{number}" for number in range(20_000)]

    grower = Thread(target=titles.extend, args=[words])
    grower.start()
    held: list[int] = []
    for word in words:
        while (number := titles.number_of(word)) is None:
            pass
        held += titles.holding(number, len(titles))
    grower.join()

    assert sorted(set(held)) == sorted(held)


@pytest.mark.parametrize("query", ["town", "rain town"])
def test_titles_that_come_in_the_middle_of_a_ranking_are_not_looked_at(query: str, hurried_threads: None) -> None:
    # Hundreds of words are like "town", and each is in the next batch: there is always one that just grows.
    batch = [f"Rain over town{number}" for number in range(300)]
    titles = Titles(batch)

    def grow() -> None:
        for _ in range(40):
            titles.extend(batch)

    grower = Thread(target=grow)
    grower.start()
    rankings = [sorted(rank(query, titles).positions) for _ in range(60)]
    grower.join()

    assert all(positions == list(range(len(positions))) for positions in rankings)
    assert all(len(positions) % len(batch) == 0 for positions in rankings)


def test_titles_may_grow_while_another_thread_ranks() -> None:
    titles = Titles(["Rain in Oslo"])
    lengths: list[int] = []

    def grow() -> None:
        for number in range(300):
            titles.extend([f"Rain number {number} in town{number}"])

    grower = Thread(target=grow)
    grower.start()
    while grower.is_alive():
        lengths.append(len(rank("rain", titles).positions))
    grower.join()

    assert lengths == sorted(lengths)
    assert len(rank("rain", titles).positions) == 301

"""Titles: every word once, growing while others look."""

from threading import Thread

from coopreader.matching.ranking import rank
from coopreader.matching.titles import MAX_LETTERS, Titles


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

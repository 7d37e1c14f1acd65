"""Titles: which words each has, growing while others look."""

from itertools import pairwise
from threading import Thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.catalogue import Catalogue
from coopreader.matching.ranking import rank
from coopreader.matching.titles import MAX_LETTERS, NONE, Titles
from coopreader.text.folding import fold
from tests.matching.ranked import articles_of, catalogue_of, ranked

TITLES = st.lists(
    st.lists(st.sampled_from(["rain", "Rain", "Ærø", "in", "Oslo", "中", "–"]), max_size=5), max_size=8
).map(lambda titles: [" ".join(words) for words in titles])


def pieces_of(titles: Titles, positions: list[int]) -> list[list[str]]:
    """The pieces of each title, as they are written."""
    tokens = titles.tokens(np.array(positions, np.intp))
    edges = [*tokens.starts.tolist(), tokens.pieces.size]
    written = [titles.lexicon.pieces[piece] for piece in tokens.pieces.tolist()]
    return [written[start:end] for start, end in pairwise(edges)]


def held_by(titles: Titles, piece: str, below: int) -> list[int]:
    """The titles under `below` that have `piece`."""
    number = titles.lexicon.number_of(piece)
    costs = np.full(len(titles.lexicon.pieces), NONE, np.int32)
    costs[number] = 7
    found = titles.having(costs, below)
    assert set(found.tolist()) <= {7, NONE}
    return np.flatnonzero(found < NONE).tolist()


@given(TITLES, TITLES)
def test_titles_that_come_in_batches_are_as_titles_that_come_at_once(first: list[str], more: list[str]) -> None:
    at_once, grown = Titles(first + more), Titles(first)
    everything = list(range(len(first + more)))

    grown.extend(more)

    assert len(grown) == len(at_once) == len(everything)
    assert pieces_of(grown, everything) == pieces_of(at_once, everything)
    assert (
        grown.lengths_of(np.array(everything, np.intp)).tolist()
        == at_once.lengths_of(np.array(everything, np.intp)).tolist()
    )


@given(TITLES, st.data())
def test_a_title_is_its_pieces_in_their_order(headlines: list[str], data: st.DataObject) -> None:
    titles = Titles(headlines)
    positions = data.draw(st.lists(st.integers(0, len(headlines) - 1), max_size=6) if headlines else st.just([]))

    found = pieces_of(titles, positions)

    assert found == [headlines[position].split() for position in positions]


@given(TITLES, st.integers(0, 8))
def test_a_piece_is_held_by_the_titles_that_have_it_and_no_others(headlines: list[str], below: int) -> None:
    titles = Titles(headlines)
    below = min(below, len(headlines))

    found = held_by(titles, "rain", below)

    assert found == [position for position in range(below) if "rain" in headlines[position].split()]


def test_a_title_costs_what_its_cheapest_piece_costs() -> None:
    titles = Titles(["rain over oslo", "snow over rain", "calm"])
    costs = np.full(len(titles.lexicon.pieces), NONE, np.int32)
    for piece, cost in (("rain", 30), ("over", 20), ("snow", 10)):
        costs[titles.lexicon.number_of(piece)] = cost

    found = titles.having(costs, len(titles)).tolist()

    assert found == [20, 10, NONE]


def test_the_length_of_a_title_is_in_folded_letters_with_one_blank_between_words() -> None:
    headlines = ["Rain  in Oslo", "Straße", "Ca\u0301fe", "", " ", "中国"]
    titles = Titles(headlines)

    lengths = titles.lengths_of(np.arange(len(headlines))).tolist()

    assert lengths == [len(fold(" ".join(headline.split()))) for headline in headlines]


def test_of_an_endless_title_only_the_beginning_is_matched() -> None:
    catalogue = catalogue_of(["x" * (MAX_LETTERS - 5) + " rain and thunder"])

    found = [ranked(word, catalogue).positions for word in ("rain", "thunder")]

    assert found == [[0], []]
    assert catalogue.titles.lengths_of(np.arange(1)).tolist() == [MAX_LETTERS]


@given(
    TITLES,
    st.lists(st.sampled_from(["rain", "in", "oslo", "中"]), min_size=1, max_size=3),
    st.integers(1, 3),
    st.data(),
)
def test_pieces_in_a_row_are_found_where_a_plain_loop_finds_them(
    headlines: list[str], words: list[str], apart: int, data: st.DataObject
) -> None:
    titles = Titles(headlines)
    at_start, at_end = data.draw(st.booleans()), data.draw(st.booleans())
    tests = [np.array([fold(piece) == word for piece in titles.lexicon.pieces], np.bool_) for word in words]

    found = titles.in_a_row(tests, np.arange(len(titles)), apart=apart, at_start=at_start, at_end=at_end)

    def has_row(title: str) -> bool:
        pieces, span = fold(title).split(), apart * (len(words) - 1)
        starts = [start for start in range(len(pieces) - span) if pieces[start : start + span + 1 : apart] == words]
        return any((not at_start or start == 0) and (not at_end or start + span + 1 == len(pieces)) for start in starts)

    assert found.tolist() == [position for position, title in enumerate(headlines) if has_row(title)]


def test_what_was_asked_of_titles_does_not_grow_with_them() -> None:
    titles = Titles(["rain"] * 3)
    costs = np.zeros(1, np.int32)
    before = titles.having(costs, len(titles))

    titles.extend(["rain snow"] * 2)

    assert before.tolist() == [0] * 3
    assert titles.having(costs, 3).tolist() == [0] * 3
    assert titles.having(costs, 5).tolist() == [0] * 5


def test_titles_that_came_after_a_ranking_began_are_not_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = catalogue_of(["Snow in Oslo", "Rain in Oslo"])
    having = Titles.having

    def grows_when_asked(titles: Titles, *asked: object) -> object:
        catalogue.extend(articles_of(["Snow again", "Unheard of snow"]))
        return having(titles, *asked)  # type: ignore[arg-type] # what was asked, asked again

    monkeypatch.setattr(Titles, "having", grows_when_asked)

    assert ranked("snow", catalogue).positions == [0]


@pytest.mark.parametrize("query", ["town", "rain town", "twon12", '"rain over', "!thunder", "'town | hail"])
def test_titles_that_come_in_the_middle_of_a_ranking_are_not_looked_at(query: str, hurried_threads: None) -> None:
    # Hundreds of words are like "town", and each is in the next batch: there is always one that just grows.
    batch = articles_of(f"Rain over town{number}" for number in range(12, 212))
    catalogue = Catalogue(batch)
    once = ranked(query, catalogue)

    def grow() -> None:
        for _ in range(30):
            catalogue.extend(batch)

    grower = Thread(target=grow)
    grower.start()
    rankings = [ranked(query, catalogue) for _ in range(15)]
    grower.join()

    assert once.positions
    for ranking in [*rankings, ranked(query, catalogue)]:
        of_first_batch = [position for position in ranking.positions if position < len(batch)]
        assert sorted(of_first_batch) == sorted(once.positions)
        assert len(ranking.positions) % len(once.positions) == 0
        assert len(set(ranking.positions)) == len(ranking.positions) == len(ranking.scores)


def test_titles_may_grow_while_another_thread_ranks() -> None:
    catalogue = catalogue_of(["Rain in Oslo"])
    more = [articles_of([f"Rain number {number} in town{number}"]) for number in range(300)]
    counts: list[int] = []

    def grow() -> None:
        for articles in more:
            catalogue.extend(articles)

    grower = Thread(target=grow)
    grower.start()
    while grower.is_alive():
        counts.append(len(rank("rain", catalogue).positions))
    grower.join()

    assert counts == sorted(counts)
    assert len(rank("rain", catalogue).positions) == 301

"""Meanings: the words a term could mean, and two words typed as one."""

from coopreader.matching.likeness import TYPO
from coopreader.matching.meanings import RUN_TOGETHER, meanings_of, run_together
from coopreader.matching.query import Term
from coopreader.matching.titles import Titles


def spelled(term: str, titles: Titles, words: list[str], *, loose: bool = False) -> dict[str, int]:
    meant = meanings_of(Term(term), titles, loose=loose)
    return {word: meant[number] for word in words if (number := titles.number_of(word)) in meant}


def test_a_term_means_the_words_like_it_and_no_others() -> None:
    words = ["police", "policy", "polar", "palace"]
    titles = Titles(words)

    meant = spelled("police", titles, words)

    assert meant == {"police": 0, "policy": TYPO}


def test_a_term_read_loosely_means_more() -> None:
    words = ["parliamentarycellar", "market"]
    titles = Titles(words)

    meant = [list(spelled("plce", titles, words, loose=loose)) for loose in (False, True)]

    assert meant == [[], ["parliamentarycellar"]]


def test_a_term_told_to_stop_means_nothing() -> None:
    titles = Titles(["police"])

    meant = meanings_of(Term("police"), titles, should_stop=lambda: True)

    assert meant == {}


def test_two_words_typed_as_one_are_found_side_by_side() -> None:
    titles = Titles(["Storm off Hong Kong", "Kong meets Hong", "Hong and old Kong", "Hong alone here and then Kong"])

    found = run_together(Term("hongkong"), titles, len(titles))

    assert found == {0: RUN_TOGETHER, 2: RUN_TOGETHER}


def test_the_second_of_two_words_typed_as_one_may_be_unfinished() -> None:
    titles = Titles(["Storm off Hong Kong"])

    found = run_together(Term("hongko"), titles, len(titles))

    assert found == {0: RUN_TOGETHER}

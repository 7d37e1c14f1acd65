"""Library: growing while titles are ranked, narrowing, and the raw page behind an article."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from coopreader.article import Article, Recovery, Unreadable
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.corpus.orders import ORDERS, order_named
from coopreader.library import Library, RawPage
from coopreader.matching.meanings import Meanings, meanings_of
from coopreader.matching.query import Term
from coopreader.matching.titles import Titles

TEXT = "Ferry vote\n\nThe council votes on Thursday, its chair said.\n"
BY_FILE = order_named("file")


def batch(*titles: str, unreadable: tuple[Unreadable, ...] = ()) -> Loaded:
    """A step of loading that brought articles with these titles."""
    return Loaded(tuple(Article(title=title) for title in titles), unreadable, len(titles), len(titles))


def read(*paths: Path) -> Library:
    """A library of what stands at `paths`."""
    library = Library("tests")
    for loaded in load(paths):
        library.add(loaded)
    return library


def titles_of(library: Library, query: str) -> list[str]:
    """The titles that `query` leaves, in their order."""
    return [library.corpus[position].title for position in library.narrow(query, BY_FILE).positions]


def test_what_arrives_is_added_behind_what_is_there() -> None:
    library = Library("harbour", [Article(title="one")])
    skipped = Unreadable(Path("x.txt"), "binary")

    library.add(batch("two", unreadable=(skipped,)))
    library.add(batch("three"))

    assert [article.title for article in library.corpus] == ["one", "two", "three"]
    assert library.unreadable == (skipped,)


def test_articles_given_at_the_start_and_added_later_are_both_found() -> None:
    library = Library(articles=[Article(title="Ferry vote")])
    library.add(batch("Harbour fire", "Ferry strike"))

    assert titles_of(library, "frry") == ["Ferry vote", "Ferry strike"]


@pytest.mark.parametrize("query", ["", "  "])
def test_a_blank_query_leaves_everything_in_the_order_asked_for(query: str) -> None:
    library = Library(articles=[Article(title="b"), Article(title="a")])

    narrowed = {order.name: library.narrow(query, order) for order in ORDERS}

    assert (narrowed["file"].positions, narrowed["title"].positions) == ([0, 1], [1, 0])
    assert all(found.close_from == 2 for found in narrowed.values())


def test_titles_that_needed_a_typo_forgiven_come_after_the_others() -> None:
    library = Library(articles=[Article(title="Harbour ferzy"), Article(title="The ferry"), Article(title="Ferry")])

    narrowed = library.narrow("ferry", BY_FILE)

    assert [library.corpus[position].title for position in narrowed.positions] == [
        "Ferry",
        "The ferry",
        "Harbour ferzy",
    ]
    assert narrowed.close_from == 2


def test_a_ranking_that_is_told_to_stop_leaves_nothing() -> None:
    library = Library(articles=[Article(title="Ferry vote")])

    assert list(library.narrow("ferry", BY_FILE, should_stop=lambda: True).positions) == []


def test_articles_may_arrive_in_the_middle_of_a_ranking(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(articles=[Article(title=f"Ferry {number}") for number in range(50)])
    ranking_began, article_arrived = Event(), Event()

    def held_up(term: Term, titles: Titles, *, loose: bool, should_stop: Callable[[], bool]) -> Meanings:
        ranking_began.set()
        article_arrived.wait(10)
        return meanings_of(term, titles, loose=loose, should_stop=should_stop)

    monkeypatch.setattr("coopreader.matching.ranking.meanings_of", held_up)
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(library.narrow, "ferry", BY_FILE)
        ranking_began.wait(10)
        library.add(batch(*(f"Ferry line {number}" for number in range(50))))
        article_arrived.set()
        narrowed = asked.result(10)

    assert sorted(narrowed.positions) == list(range(50))


def test_ranking_and_adding_side_by_side_never_name_an_article_that_is_not_there() -> None:
    library = Library()
    batches = [batch(*(f"Ferry {start + number} vote" for number in range(200))) for start in range(0, 4000, 200)]
    is_done = Event()

    def rank_until_done() -> None:
        is_last = False
        while not is_last:
            is_last = is_done.is_set()
            positions = library.narrow("ferry vote", BY_FILE).positions
            corpus = library.corpus
            assert all("Ferry" in corpus[position].title for position in positions)

    with ThreadPoolExecutor(1) as thread:
        ranked = thread.submit(rank_until_done)
        for loaded in batches:
            library.add(loaded)
        is_done.set()
        ranked.result(30)

    assert sorted(library.narrow("ferry vote", BY_FILE).positions) == list(range(4000))


def test_the_titles_of_a_library_are_folded_once_not_for_every_query(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(articles=[Article(title="Ferry vote")])
    made: list[Titles] = []
    monkeypatch.setattr("coopreader.library.Titles", lambda titles: made.append(Titles(titles)))

    library.narrow("ferry", BY_FILE)
    library.narrow("vote", BY_FILE)

    assert made == []


def test_the_raw_page_is_the_file_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    library = read(tmp_path)

    page = library.raw(library.corpus[0])

    assert isinstance(page, RawPage)
    assert page.lines[:3] == ("Ferry vote", "", "The council votes on Thursday, its chair said.")
    assert not page.has_changed


def test_a_file_that_changed_says_so_and_shows_what_it_is_now(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    library = read(tmp_path)
    (tmp_path / "ferry.txt").write_text("Harbour fire\n\nNobody was hurt on Friday, the brigade said.\n")

    page = library.raw(library.corpus[0])

    assert isinstance(page, RawPage)
    assert (page.lines[0], page.has_changed) == ("Harbour fire", True)


def test_a_file_that_is_gone_or_empty_is_a_reason_not_an_error(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {TEXT}")
    library = read(tmp_path)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").write_text("")

    pages = [library.raw(article) for article in library.corpus]

    assert pages == [Unreadable(tmp_path / "a.txt", "no longer there"), Unreadable(tmp_path / "b.txt", "empty")]


def rows(file: Path, *titles: str) -> None:
    """A JSON Lines file with an article on every line."""
    file.write_text("".join(json.dumps({"title": title, "text": f"{title}. {TEXT}"}) + "\n" for title in titles))


def test_the_raw_page_of_a_row_is_that_row(tmp_path: Path) -> None:
    rows(tmp_path / "pages.jsonl", "First", "Second", "Third")
    library = read(tmp_path)

    pages = [library.raw(article) for article in library.corpus]

    assert [article.title for article in library.corpus] == ["First", "Second", "Third"]
    assert [any("Second" in line for line in page.lines) for page in pages if isinstance(page, RawPage)] == [
        False,
        True,
        False,
    ]
    assert not any(page.has_changed for page in pages if isinstance(page, RawPage))


def test_a_row_that_is_gone_or_broken_is_a_reason_not_an_error(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl"
    rows(file, "First", "Second", "Third")
    library = read(tmp_path)
    rows(file, "First")
    with file.open("a") as more:
        more.write("{broken\n")

    pages = [library.raw(article) for article in library.corpus]

    assert isinstance(pages[0], RawPage)
    assert isinstance(pages[1], Unreadable)
    assert pages[1].row == 2
    assert pages[2] == Unreadable(file, "its row is gone from the file")


def test_what_came_by_standard_input_carries_its_raw_page() -> None:
    article = Article(title="Ferry vote", recovery=Recovery(raw="Ferry vote\n\nThe council votes."))

    assert Library().raw(article) == RawPage(("Ferry vote", "", "The council votes."), has_changed=False)


def test_an_article_made_by_hand_has_no_raw_page() -> None:
    assert Library().raw(Article(title="Ferry vote")) == Unreadable(None, "no file holds this article")

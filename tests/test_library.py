"""Library: growing while titles are ranked, narrowing, and the raw page behind an article."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from coopreader.article import Article, ArticleId, Recovery, Unreadable
from coopreader.cleaning.folder import NOTHING
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.corpus.orders import ORDERS, Order, order_named
from coopreader.library import Library, RawPage
from coopreader.matching.answers import Answer
from coopreader.matching.catalogue import Catalogue
from coopreader.matching.finding import Search
from coopreader.matching.marks import marks
from coopreader.matching.query import Clause

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
    # The first moment at which a ranking has counted the articles.
    clause_of = Search._clause

    def held_up(search: Search, clause: Clause, *, loose: bool) -> Answer:
        ranking_began.set()
        article_arrived.wait(10)
        return clause_of(search, clause, loose=loose)

    monkeypatch.setattr(Search, "_clause", held_up)
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
    made: list[Catalogue] = []
    monkeypatch.setattr("coopreader.library.Catalogue", lambda articles: made.append(Catalogue(articles)))

    library.narrow("ferry", BY_FILE)
    library.narrow("vote", BY_FILE)

    assert made == []


NEWS = (
    Article(title="Ferry vote", source="Xinhua", date=date(2017, 9, 27), words=900),
    Article(title="Lighthouse fire", source="taz", date=date(2018, 3, 1), words=2_000),
    Article(title="Ferry strike over", source="taz", date=date(2015, 1, 1), words=100),
    Article(title="A ferzy is no vessel", source="Xinhua", words=100),
    Article(title="Council votes on ferries", date=date(2019, 1, 1), words=3_000),
)


@pytest.mark.parametrize(
    ("query", "left", "close"),
    [
        ("ferry", ["Ferry vote", "Ferry strike over", "A ferzy is no vessel"], 1),
        ("frry vte", ["Ferry vote"], 0),
        ("'fer", ["Ferry vote", "Ferry strike over", "Council votes on ferries", "A ferzy is no vessel"], 0),
        ("'ferry' !strike", ["Ferry vote"], 0),
        ("^ferry", ["Ferry vote", "Ferry strike over"], 0),
        ("over$", ["Ferry strike over"], 0),
        ('"ferry str', ["Ferry strike over"], 0),
        ("fire | strike", ["Lighthouse fire", "Ferry strike over"], 0),
        ("ferry source:xinhua", ["Ferry vote", "A ferzy is no vessel"], 1),
        ("ferry after:2016", ["Ferry vote"], 0),
        ("ferry nosuch:field", [], 0),
    ],
)
def test_every_kind_of_term_narrows(query: str, left: list[str], close: int) -> None:
    library = Library(articles=NEWS)

    narrowed = library.narrow(query, BY_FILE)

    assert [NEWS[position].title for position in narrowed.positions] == left
    assert len(narrowed.positions) - narrowed.close_from == close


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("source:taz", {1, 2}),
        ("!source:taz", {0, 3, 4}),
        ("after:2016 before:2019", {0, 1}),
        ("min:5", {1, 4}),
        ("!ferry", {1, 3, 4}),
        ("source:taz !fire", {2}),
    ],
)
def test_a_query_that_says_nothing_of_how_like_keeps_the_order_of_the_list(
    query: str, left: set[int], order: Order
) -> None:
    library = Library(articles=NEWS)

    narrowed = library.narrow(query, order)

    assert list(narrowed.positions) == [at for at in library.narrow("", order).positions if at in left]
    assert narrowed.close_from == len(left)


@pytest.mark.parametrize(
    "query", ["ferry", "frry", "ferry | fire", "vote !fire", '"ferry v', "ferry source:taz", "fery vot"]
)
def test_a_library_narrows_as_its_corpus_jumps_and_marks_every_title(query: str) -> None:
    library = Library(articles=NEWS)

    narrowed = library.narrow(query, BY_FILE)

    matches = library.corpus.jump(query, limit=None)
    assert list(narrowed.positions) == [match.position for match in matches]
    assert [list(match.spans) for match in matches] == [marks(query, match.article.title) for match in matches]
    assert all(match.spans for match in matches)
    assert [match.score > 50 for match in matches] == [at < narrowed.close_from for at in range(len(matches))]


def test_the_list_is_the_same_whether_articles_came_at_once_or_one_by_one() -> None:
    at_once, grown = Library(articles=NEWS), Library()
    for article in NEWS:
        grown.add(Loaded((article,), (), 1, 1))
        grown.narrow("ferry", BY_FILE)

    lists = [
        [list(library.narrow(query, BY_FILE).positions) for query in ("ferry", "min:2", "")]
        for library in (at_once, grown)
    ]

    assert lists[0] == lists[1]


def test_preparing_changes_no_answer() -> None:
    library = Library(articles=NEWS)
    before = list(library.narrow("ferry", BY_FILE).positions)

    library.prepare()

    assert list(library.narrow("ferry", BY_FILE).positions) == before


def test_the_values_of_a_field_are_those_of_all_that_arrived() -> None:
    library = Library(articles=NEWS[:1])
    library.add(Loaded(NEWS[1:], (), 4, 4))

    assert library.values("source") == ["Xinhua", "taz"]


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


def test_a_row_that_is_gone_is_a_reason_and_one_that_is_broken_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl"
    rows(file, "First", "Second", "Third")
    library = read(tmp_path)
    rows(file, "First")
    with file.open("a") as more:
        more.write("{broken\n")

    pages = [library.raw(article) for article in library.corpus]

    assert isinstance(pages[0], RawPage)
    assert pages[1] == RawPage(("{broken",), has_changed=True)
    assert pages[2] == Unreadable(file, "its row is gone from the file")


def test_what_came_by_standard_input_carries_its_raw_page() -> None:
    article = Article(title="Ferry vote", recovery=Recovery(raw="Ferry vote\n\nThe council votes."))

    assert Library().raw(article) == RawPage(("Ferry vote", "", "The council votes."), has_changed=False)


def test_an_article_made_by_hand_has_no_raw_page() -> None:
    assert Library().raw(Article(title="Ferry vote")) == Unreadable(None, "no file holds this article")


def renewed(*articles: Article) -> Loaded:
    """A step of loading that brought these articles cleaned again."""
    return Loaded((), (), 0, 0, renewed=articles)


def test_an_article_that_is_renewed_takes_the_place_of_the_one_that_was() -> None:
    library = Library()
    library.add(batch("Sections", "Ferry vote", "Gulls"))
    first, ferry, gulls = library.corpus
    fresh = replace(first, title="Harbour fire", source="Harbour Daily")

    library.add(renewed(fresh))

    assert list(library.corpus) == [fresh, ferry, gulls]
    assert library.corpus[1] is ferry
    assert titles_of(library, "harbour fire") == ["Harbour fire"]
    assert titles_of(library, "sections") == []
    assert titles_of(library, "source:harbour") == ["Harbour fire"]


def test_of_two_rows_with_one_text_each_renewed_one_takes_its_own_place() -> None:
    rows_alike = [Article(id=ArticleId("same"), title="Ferry", recovery=Recovery(row=row)) for row in (1, 2)]
    library = Library(articles=rows_alike)

    library.add(renewed(replace(rows_alike[1], title="Ferry vote")))

    assert [article.title for article in library.corpus] == ["Ferry", "Ferry vote"]


def test_an_article_that_is_renewed_but_was_never_there_is_left_out() -> None:
    library = Library(articles=[Article(title="Ferry")])

    library.add(renewed(Article(title="Unheard of")))

    assert [article.title for article in library.corpus] == ["Ferry"]


def test_what_the_folder_taught_is_known_to_the_library_with_what_was_said_meanwhile() -> None:
    taught = NOTHING.told("Harbour Daily", "The pier in ninety seconds", is_text=False)
    library = Library(lessons=NOTHING.told("Harbour Daily", "Letters", is_text=True))

    library.add(Loaded((), (), 1, 1, lessons=taught))

    assert library.lessons.verdict_on("Harbour Daily", "Letters") is True

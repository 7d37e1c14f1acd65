"""Library: what a person says of facts and lines, and the list, the filter and other articles that follow."""

import json
from pathlib import Path

import pytest

from coopreader.article import Article, Recovery, Unreadable
from coopreader.cleaning.folder import SAID
from coopreader.corpus.loaded import Loaded
from coopreader.corpus.loading import load
from coopreader.corpus.orders import order_named
from coopreader.corrections import Corrections
from coopreader.library import Judged, Library

LINE = "Ask the harbour master anything on Fridays"
BY_TITLE = order_named("title")


def page(title: str, *, line: str = LINE, publisher: str = "Skerry Press") -> str:
    """A saved page with `line` among its sentences."""
    sentences = (
        f"The lamp of {title} burned all night, said the keeper who had counted the sails number {n}." for n in range(4)
    )
    first, *rest = sentences
    return "\n\n".join((title, "By Edda Quill", "3 May 2021", first, line, *rest, f"© 2021 {publisher}")) + "\n"


PAGES = {
    "a.txt": page("Lighthouse keeper counts the sails"),
    "b.txt": page("Second lamp is lit on the mole"),
    "c.txt": page("Choir rehearses in the silo", publisher="Upland Echo"),
    "d.txt": page("Orchard growers count the harvest", line="Nothing of the kind"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pages of two publishers, three of which hold the line."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def library_of(*paths: Path, corrections: Corrections | None = None) -> Library:
    """A library of what stands at `paths`, with what was said of it."""
    said = corrections or Corrections()
    lessons = said.lessons(paths)
    library = Library("tests", corrections=said, lessons=lessons)
    for loaded in load(paths, lessons=lessons):
        library.add(loaded)
    return library


def titles_of(library: Library, query: str) -> list[str]:
    """The titles that `query` leaves, by title."""
    return [library.corpus[position].title for position in library.narrow(query, BY_TITLE).positions]


def judged(library: Library, at: int, line: str, *, is_text: bool) -> Judged:
    """The verdict on a line of one article, learnt."""
    verdict = library.judge(library.as_cleaned(library.corpus[at]), line, is_text=is_text)
    assert isinstance(verdict, Judged)
    library.learn(verdict)
    return verdict


def with_line(library: Library) -> list[str]:
    """Files of the articles that have the line in their text."""
    return [article.path.name for article in library.corpus if article.path and LINE in article.paragraphs]


def test_a_corrected_article_keeps_its_position_and_is_found_and_ordered_by_what_it_is_now(folder: Path) -> None:
    library = library_of(folder)

    library.correct(library.corpus[0], {"title": ("Zebra on the mole",), "source": ("Zoo News",)})

    assert library.corpus[0].title == "Zebra on the mole"
    assert titles_of(library, "zebra") == ["Zebra on the mole"]
    assert titles_of(library, "source:zoo") == ["Zebra on the mole"]
    assert titles_of(library, "")[-1] == "Zebra on the mole"
    assert titles_of(library, "keeper counts") == []


def test_a_correction_taken_back_is_what_the_page_says(folder: Path) -> None:
    library = library_of(folder)
    before = library.corpus[0]
    library.correct(library.corpus[0], {"title": ("Zebra",), "date": ()})

    library.correct(library.corpus[0], {"title": None, "date": None})

    assert library.corpus[0] == before
    assert library.as_cleaned(library.corpus[0]) == before


def test_what_arrives_is_corrected_and_what_it_was_is_known(folder: Path) -> None:
    said = Corrections()
    first = library_of(folder, corrections=said)
    first.correct(first.corpus[1], {"title": ("Zebra",)})

    library = library_of(folder, corrections=said)

    assert library.corpus[1].title == "Zebra"
    assert library.as_cleaned(library.corpus[1]).title == "Second lamp is lit on the mole"


def test_a_file_that_was_edited_keeps_what_was_said_of_it(folder: Path) -> None:
    said = Corrections()
    first = library_of(folder, corrections=said)
    first.correct(first.corpus[0], {"source": ("Skerry Weekly",)})
    (folder / "a.txt").write_text(PAGES["a.txt"].replace("lamp", "lantern"), "utf-8")

    library = library_of(folder, corrections=said)

    assert library.corpus[0].source == "Skerry Weekly"
    assert any("lantern" in text for text in library.corpus[0].paragraphs)


def test_a_line_said_to_be_furniture_is_folded_at_once_and_in_the_articles_of_its_publisher_behind(
    folder: Path,
) -> None:
    library = library_of(folder)

    verdict = judged(library, 0, LINE, is_text=False)
    at_once = with_line(library)
    others = library.concerned_by(verdict)
    for loaded in library.renewing(others):
        library.add(loaded)

    assert at_once == ["b.txt", "c.txt"]
    assert [article.path for article in others] == [folder / "b.txt"]
    assert with_line(library) == ["c.txt"]
    assert [fold.reason for fold in library.corpus[1].folded if LINE in fold.lines] == [SAID]


def test_the_opposite_of_what_was_said_takes_it_back(folder: Path) -> None:
    library = library_of(folder)
    before = library.corpus[0]

    furniture = judged(library, 0, LINE, is_text=False)
    back = judged(library, 0, LINE, is_text=True)

    assert (furniture.verdict.is_text, back.verdict.is_text) == (False, None)
    assert library.corpus[0] == before
    assert library.lessons.verdict_on("Skerry Press", LINE) is None


def test_a_verdict_stands_on_the_publisher_of_the_page_not_on_the_corrected_one(folder: Path) -> None:
    library = library_of(folder)
    library.correct(library.corpus[0], {"source": ("Upland Echo",)})

    verdict = judged(library, 0, LINE, is_text=False)

    assert verdict.verdict.publisher == "Skerry Press"
    assert library.corpus[0].source == "Upland Echo"
    assert with_line(library) == ["b.txt", "c.txt"]


def test_what_was_learnt_while_articles_are_cleaned_again_is_known_to_all_of_them(folder: Path) -> None:
    library = library_of(folder)
    verdict = judged(library, 0, LINE, is_text=False)
    renewing = library.renewing(library.concerned_by(verdict))

    judged(library, 0, LINE, is_text=True)
    for loaded in renewing:
        library.add(loaded)

    assert with_line(library) == ["a.txt", "b.txt", "c.txt"]


def test_cleaning_again_stops_when_it_is_told_to(folder: Path) -> None:
    library = library_of(folder)
    verdict = judged(library, 0, LINE, is_text=False)

    assert list(library.renewing(library.concerned_by(verdict), should_stop=lambda: True)) == []


def test_rows_of_one_file_are_judged_and_cleaned_again_apart(tmp_path: Path) -> None:
    rows = [{"title": name, "text": text, "source": "Skerry Press"} for name, text in PAGES.items()]
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    library = library_of(tmp_path)

    verdict = judged(library, 1, LINE, is_text=False)
    others = library.concerned_by(verdict)
    for loaded in library.renewing(others):
        library.add(loaded)

    assert [article.recovery.row for article in others] == [1, 3]
    assert [LINE in article.paragraphs for article in library.corpus] == [False] * len(PAGES)
    assert [article.title for article in library.corpus] == list(PAGES)


def test_a_verdict_without_effect_is_none_and_one_on_a_file_that_is_gone_a_reason(folder: Path) -> None:
    library = library_of(folder)
    (folder / "b.txt").unlink()

    outcomes = [
        library.judge(library.corpus[0], "No line of this page", is_text=False),
        library.judge(library.corpus[1], LINE, is_text=False),
        library.judge(Article(title="By hand"), LINE, is_text=False),
    ]

    assert outcomes == [None, Unreadable(folder / "b.txt", "no longer there"), None]
    assert not library.lessons.said


def test_a_correction_of_an_article_that_no_file_holds_changes_nothing() -> None:
    library = Library("tests", [Article(title="From a pipe", recovery=Recovery(raw="From a pipe"))])

    library.correct(library.corpus[0], {"title": ("Other",)})

    assert library.corpus[0].title == "From a pipe"


def test_a_renewed_article_is_corrected_too(folder: Path) -> None:
    library = library_of(folder)
    cleaned = library.corpus[0]
    library.correct(cleaned, {"title": ("Zebra",)})

    library.add(Loaded((), (), 0, 0, renewed=(cleaned,)))

    assert library.corpus[0].title == "Zebra"


def test_what_is_said_of_an_older_version_of_an_article_is_said_of_the_newest(folder: Path) -> None:
    library = library_of(folder)
    oldest = library.corpus[0]
    judged(library, 0, LINE, is_text=False)

    library.correct(oldest, {"title": ("Zebra",)})
    back = library.judge(oldest, LINE, is_text=True)

    assert (library.corpus[0].title, with_line(library)) == ("Zebra", ["b.txt", "c.txt"])
    assert isinstance(back, Judged)
    assert back.article == oldest

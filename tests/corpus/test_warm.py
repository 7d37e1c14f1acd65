"""From the shelf or from the files, on one core or on all: the articles are the same."""

import json
import os
import random
from itertools import chain
from pathlib import Path

import pytest

from coopreader.article import Article
from coopreader.cleaning.folder import NOTHING, Lessons
from coopreader.corpus import cold
from coopreader.corpus.apart import load_apart
from coopreader.corpus.loaded import Loaded, gathered
from coopreader.corpus.loading import load
from coopreader.corpus.orders import order_named
from coopreader.corpus.segments import SegmentWriter
from coopreader.corpus.shelf import MOST_SEGMENTS, Shelf
from coopreader.library import Library
from tests.benchmarks.made_up_folder import made_up_folder

PAGES = [record["text"] for record in made_up_folder(140, 1)]
ALL_CORES = 2
ORDER = order_named("file")

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


@pytest.fixture(autouse=True)
def _no_screenful(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the first article, all others go to other processes."""
    monkeypatch.setattr(cold, "FIRST_S", 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, page in enumerate(PAGES):
        (folder / f"{number:03}.txt").write_text(page)
    return folder


@pytest.fixture
def shelves(tmp_path: Path) -> Path:
    return tmp_path / "shelves"


def read(folder: Path, shelves: Path | None = None, lessons: Lessons | None = None) -> list[Article]:
    """The articles as a library lists them, kept on the shelf."""
    library = Library()
    shelf = Shelf(shelves, [folder]) if shelves else None
    kept = shelf.open() if shelf else None
    for step in load([folder], shelf=shelf, kept=kept, workers=ALL_CORES, lessons=lessons):
        library.add(step)
    positions = library.narrow("", ORDER).positions
    return sorted((library.corpus[position] for position in positions), key=by_file)


def by_file(article: Article) -> tuple[str, int]:
    return str(article.path), article.row or 0


def plainly(folder: Path, lessons: Lessons | None = None) -> list[Article]:
    """The articles as one process reads them that keeps nothing."""
    return sorted(gathered(load([folder], workers=1, lessons=lessons))[0], key=by_file)


def test_on_all_cores_the_articles_are_those_of_one(folder: Path) -> None:
    assert read(folder) == plainly(folder)


def test_in_another_process_the_articles_are_those_of_this_one(folder: Path, shelves: Path) -> None:
    apart, _ = gathered(load_apart([folder], shelf=Shelf(shelves, [folder])))

    assert list(apart) == plainly(folder)


def test_rows_of_a_large_file_go_to_all_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [json.dumps({"title": f"Ferry {number}", "text": page}) for number, page in enumerate(PAGES)]
    (tmp_path / "pages.jsonl").write_text("\n".join(["{broken", *rows]) + "\n")

    articles, unreadable = gathered(load([tmp_path], workers=ALL_CORES))

    assert [article.row for article in articles] == list(range(2, len(PAGES) + 2))
    assert [problem.row for problem in unreadable] == [1]


def test_what_was_kept_is_all_there_in_the_first_step(folder: Path, shelves: Path) -> None:
    cold_start = read(folder, shelves)
    shelf = Shelf(shelves, [folder])

    first, *rest = load([folder], shelf=shelf, kept=shelf.open())

    assert sorted(first.articles, key=by_file) == cold_start == plainly(folder)
    assert not any(step.articles or step.renewed or step.gone for step in rest)


def test_new_changed_and_removed_files_are_found(folder: Path, shelves: Path) -> None:
    read(folder, shelves)
    (folder / "017.txt").write_text("Ferry strike\n\nThe crews have stopped work, their union said on Monday.\n")
    (folder / "009a.txt").write_text("Bridge opened\n\nThe bridge was opened on Monday, the mayor said.\n")
    (folder / "100.txt").unlink()

    for _ in range(2):
        titles = {article.path.name: article.title for article in read(folder, shelves) if article.path}

        assert titles["017.txt"] == "Ferry strike"
        assert titles["009a.txt"] == "Bridge opened"
        assert "100.txt" not in titles
        assert len(titles) == len(PAGES)


def test_what_is_gone_is_gathered_by_nobody(folder: Path, shelves: Path) -> None:
    read(folder, shelves)
    for number in (0, 17, 139):
        (folder / f"{number:03}.txt").unlink()
    shelf = Shelf(shelves, [folder])

    articles, _ = gathered(load([folder], shelf=shelf, kept=shelf.open()))

    assert list(articles) == sorted(articles, key=by_file)
    assert len(articles) == len(PAGES) - 3


def test_editing_one_file_costs_one_file(folder: Path, shelves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(folder, shelves)
    (folder / "017.txt").write_text("Ferry strike\n\nThe crews have stopped work, their union said on Monday.\n")
    shelf = Shelf(shelves, [folder])

    steps = list(load([folder], shelf=shelf, kept=shelf.open()))
    again = list(load([folder], shelf=shelf, kept=shelf.open()))

    assert [article.title for step in steps for article in step.renewed] == ["Ferry strike"]
    assert not any(step.renewed for step in again)


def test_rows_that_are_added_to_a_file_stand_behind_all(tmp_path: Path, shelves: Path) -> None:
    folder = tmp_path / "rows"
    folder.mkdir()
    rows = [json.dumps({"title": f"Ferry {number}", "text": PAGES[number]}) + "\n" for number in range(100)]
    (folder / "a.jsonl").write_text("".join(rows[:80]))
    (folder / "b.txt").write_text(PAGES[-1])
    read(folder, shelves)
    (folder / "a.jsonl").write_text("".join(rows[:90]))

    warm = read(folder, shelves)

    assert [article.title for article in warm if article.row] == [f"Ferry {number}" for number in range(90)]
    assert len(warm) == 91


def test_what_a_person_said_meanwhile_is_followed(folder: Path, shelves: Path) -> None:
    before = read(folder, shelves)
    article = next(article for article in before if article.source and len(article.paragraphs) > 2)
    line = article.paragraphs[1]
    said = NOTHING.told(article.source, line, is_text=False)

    now = {article.path: article for article in read(folder, shelves, said)}

    assert line not in now[article.path].paragraphs
    assert [one for one in before if one != now[one.path]] == [one for one in before if line in one.paragraphs]


def test_what_a_person_takes_back_is_forgotten_by_files_that_were_read_meanwhile(folder: Path, shelves: Path) -> None:
    before = read(folder, shelves)
    article = next(article for article in before if article.source and len(article.paragraphs) > 2)
    said = NOTHING.told(article.source, article.paragraphs[1], is_text=False)
    assert article.path
    os.utime(article.path)
    read(folder, shelves, said)

    for _ in range(2):
        assert read(folder, shelves) == before


def test_what_cannot_be_read_of_a_file_is_told_once(tmp_path: Path, shelves: Path) -> None:
    file = tmp_path / "a.jsonl"
    rows = [json.dumps({"title": f"Ferry {number}", "text": PAGES[number]}) + "\n" for number in range(100)]
    file.write_text("".join(["{broken\n", *rows]))
    read(file, shelves)
    for text in ("".join(["{broken\n", *rows, rows[0]]), "".join(rows)):
        file.write_text(text)
        shelf = Shelf(shelves, [file])

        _, unreadable = gathered(load([file], shelf=shelf, kept=shelf.open()))

        assert len(unreadable) == text.count("broken")


def test_after_many_changes_all_is_read_anew(folder: Path, shelves: Path) -> None:
    read(folder, shelves)
    for number in range(MOST_SEGMENTS + 2):
        (folder / "017.txt").write_text(f"Ferry strike {number}\n\nThe crews have stopped work, their union said.\n")
        titles = [article.title for article in read(folder, shelves)]

        assert f"Ferry strike {number}" in titles
        assert len(titles) == len(PAGES)


def test_a_shelf_that_is_spoilt_anywhere_loses_no_article(folder: Path, shelves: Path) -> None:
    cold_start = read(folder, shelves)
    chance = random.Random(1)
    for _ in range(25):
        segment = max(shelves.rglob("*.segment"), key=lambda path: path.stat().st_mtime_ns)
        content = bytearray(segment.read_bytes())
        if chance.random() < 0.5:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        else:
            del content[chance.randrange(len(content)) :]
        segment.write_bytes(content)

        warm = read(folder, shelves)

        assert [(one.id, one.title) for one in warm] == [(one.id, one.title) for one in cold_start]
        assert all(one.paragraphs for one in warm)


def test_files_that_vanish_while_they_load_cost_themselves_alone(folder: Path, shelves: Path) -> None:
    shelf = Shelf(shelves, [folder])
    steps = load([folder], shelf=shelf, workers=ALL_CORES)
    first = next(steps)
    for number in range(100, 140):
        (folder / f"{number:03}.txt").unlink()

    articles, unreadable = gathered(chain([first], steps))

    assert len(articles) + len(unreadable) == len(PAGES)
    assert len(read(folder, shelves)) == 100


def test_a_shelf_that_cannot_be_written_costs_no_article(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")

    assert read(folder, blocked) == plainly(folder)


def test_where_nothing_can_be_written_texts_come_with_their_facts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: os.devnull)

    assert read(folder) == plainly(folder)


def test_a_disk_that_is_full_in_the_middle_costs_the_shelf_and_no_article(
    folder: Path, shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = SegmentWriter._write
    wrote: list[int] = []

    def full(writer: SegmentWriter, parcel: object) -> int:
        wrote.append(1)
        if len(wrote) == 2:
            raise OSError(28, "No space left on device")
        return write(writer, parcel)  # type: ignore[arg-type]  # as given

    monkeypatch.setattr(SegmentWriter, "_write", full)

    assert read(folder, shelves) == plainly(folder)
    assert Shelf(shelves, [folder]).open() is None
    assert not [*shelves.glob("*/*")]


def test_broken_off_it_leaves_nothing_behind(folder: Path, shelves: Path) -> None:
    steps = load([folder], shelf=Shelf(shelves, [folder]), every_s=0)
    assert any(step.articles and [*shelves.glob("*/*.part")] for step in steps)

    del steps

    assert not [*shelves.glob("*/*")]


def test_told_to_stop_it_keeps_nothing(folder: Path, shelves: Path) -> None:
    seen: list[Loaded] = []
    shelf = Shelf(shelves, [folder])

    steps = load([folder], shelf=shelf, should_stop=lambda: len(seen) > 1, every_s=0)
    for number, step in enumerate(steps):
        seen.insert(number, step)

    assert shelf.open() is None

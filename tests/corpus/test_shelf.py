"""A shelf gives back what it kept, or nothing; never anything else."""

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.corpus.shelf import LIST, ORPHANED_AFTER_S, Change, Kept, Shelf
from coopreader.corpus.shelved import Shelved
from coopreader.corpus.stamps import Stamp

FOLDER = Path("/articles")


def article(name: str) -> Article:
    return Article(title=name, source="Le Monde", paragraphs=(f"The text of {name}. " * 20,), path=FOLDER / name)


def file(name: str, articles: int = 1) -> tuple[Stamp, list[Article]]:
    return Stamp(f"/articles/{name}".encode(), 10, 1, articles), [article(f"{name} {n}") for n in range(articles)]


Files = Sequence[tuple[Stamp, list[Article]]]
FILES: Files = [file("a"), file("b", 3), file("c", 0), file("d"), file("e")]


def keep(shelf: Shelf, files: Files) -> None:
    writer = shelf.writer()
    for _, articles in files:
        for one in articles:
            writer.add(one)
    shelf.keep(writer, [stamp for stamp, _ in files])


def keep_change(shelf: Shelf, first: int, count: int, files: Files, total: int = 0) -> None:
    writer = shelf.writer()
    for _, articles in files:
        for one in articles:
            writer.add(one)
    shelf.keep_changes(writer, [Change(first, count, tuple(stamp for stamp, _ in files))], total)


def articles_of(kept: Kept | None) -> list[Article]:
    assert kept is not None
    return list(Shelved(kept.facts, kept.bodies))


def articles_in(files: Files) -> list[Article]:
    return [one for _, articles in files for one in articles]


def test_a_shelf_gives_back_what_it_kept(tmp_path: Path) -> None:
    keep(Shelf(tmp_path, [FOLDER]), FILES)

    kept = Shelf(tmp_path, [FOLDER]).open()

    assert articles_of(kept) == articles_in(FILES)
    assert kept is not None
    assert kept.stamps == [stamp for stamp, _ in FILES]


def test_other_folders_have_other_shelves(tmp_path: Path) -> None:
    keep(Shelf(tmp_path, [FOLDER]), FILES)

    assert Shelf(tmp_path, [FOLDER / "deeper"]).open() is None
    assert Shelf(tmp_path, [FOLDER, FOLDER]).open() is None


FILE = st.integers(0, 10_000).flatmap(lambda n: st.integers(0, 3).map(lambda articles: file(f"new{n}", articles)))


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.lists(FILE, max_size=3)), max_size=4))
def test_changes_stand_in_the_place_of_what_they_changed(
    tmp_path: Path, changes: list[tuple[int, int, list[tuple[Stamp, list[Article]]]]]
) -> None:
    files = list(FILES)
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, files)
    for place, most, new in changes:
        first = min(place, len(files))
        count = min(most, len(files) - first)
        keep_change(shelf, first, count, new)
        files[first : first + count] = new

    kept = Shelf(tmp_path, [FOLDER]).open()

    assert articles_of(kept) == articles_in(files)


def test_several_changes_of_one_segment_are_counted_before_any_of_them(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, FILES)
    new = [file("a2", 2), file("d2"), file("z")]
    writer = shelf.writer()
    for one in articles_in(new):
        writer.add(one)
    stamps = [stamp for stamp, _ in new]
    shelf.keep_changes(writer, [Change(0, 1, (stamps[0],)), Change(3, 1, (stamps[1],)), Change(5, 0, (stamps[2],))], 8)

    kept = Shelf(tmp_path, [FOLDER]).open()

    assert articles_of(kept) == articles_in([new[0], FILES[1], FILES[2], new[1], FILES[4], new[2]])


def test_a_reader_that_holds_the_old_segment_can_read_on(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, FILES)
    kept = Shelf(tmp_path, [FOLDER]).open()
    keep(shelf, [file("z")])
    for path in shelf.folder.iterdir():
        path.unlink()

    assert articles_of(kept) == articles_in(FILES)


def test_what_no_list_names_goes_when_it_is_old(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    shelf.folder.mkdir()
    (shelf.folder / "left.part").write_bytes(b"half of it")
    keep(shelf, FILES)
    for path in shelf.folder.iterdir():
        if path.name != LIST:
            os.utime(path, (time.time() - 2 * ORPHANED_AFTER_S,) * 2)

    keep(shelf, FILES)

    assert len(list(shelf.folder.iterdir())) == 2
    assert articles_of(Shelf(tmp_path, [FOLDER]).open()) == articles_in(FILES)


def test_a_list_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, FILES)
    (shelf.folder / LIST).write_bytes(b"nonsense")

    assert Shelf(tmp_path, [FOLDER]).open() is None
    assert not (shelf.folder / LIST).exists()


def test_a_shelf_spoilt_at_a_hundred_places_gives_back_what_it_kept_or_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, FILES)
    keep_change(shelf, 1, 1, [file("b2", 2)])
    expected = articles_of(Shelf(tmp_path, [FOLDER]).open())
    whole = {path: path.read_bytes() for path in shelf.folder.iterdir()}
    chance = random.Random(1)
    outcomes = []

    for attempt in range(100):
        for path, content in whole.items():
            path.write_bytes(content)
        path = chance.choice(sorted(whole))
        spoilt = bytearray(whole[path])
        place = chance.randrange(len(spoilt))
        if attempt % 2:
            spoilt[place] ^= 1 << chance.randrange(8)
        else:
            del spoilt[place:]
        path.write_bytes(spoilt)
        kept = Shelf(tmp_path, [FOLDER]).open()
        outcomes.append(kept is not None)
        if kept is not None:
            # A spoilt body: its article is read from its own file.
            read = list(Shelved(kept.facts, kept.bodies, lambda facts: article(facts.title)))
            assert read == expected

    assert any(outcomes)
    assert not all(outcomes)


def _keep_for_ever(home: Path) -> None:
    shelf = Shelf(home, [FOLDER])
    while True:
        keep(shelf, FILES)
        keep_change(shelf, 0, 2, [file("z", 4)])


def test_a_writer_killed_at_any_moment_leaves_a_shelf_that_opens(tmp_path: Path) -> None:
    keep(Shelf(tmp_path, [FOLDER]), FILES)
    changed = articles_in([file("z", 4), *FILES[2:]])
    chance = random.Random(2)

    for _ in range(20):
        writer = multiprocessing.get_context("fork").Process(target=_keep_for_ever, args=(tmp_path,))
        writer.start()
        time.sleep(chance.uniform(0.01, 0.05))
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()

        assert articles_of(Shelf(tmp_path, [FOLDER]).open()) in (articles_in(FILES), changed)


def test_a_disk_that_is_full_is_an_error_and_leaves_the_old_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path, [FOLDER])
    keep(shelf, FILES)

    def is_full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", is_full)
    with pytest.raises(OSError, match="space"):
        keep(shelf, [file("z")])

    assert articles_of(Shelf(tmp_path, [FOLDER]).open()) == articles_in(FILES)
    assert len(list(shelf.folder.iterdir())) == 2

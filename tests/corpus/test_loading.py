"""Loading: which files are found and in what order, what comes in batches, and how it stops."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Unreadable
from coopreader.corpus.loaded import Loaded, bundled_seeds
from coopreader.corpus.loading import find_files, load, natural_key
from coopreader.errors import CoopReaderError, MissingPath
from tests.hostile import HOSTILE, write_hostile

TEXT = "Ferry vote\n\nThe harbour council will vote on the ferry timetable on Thursday, its chair said.\n"


def write(folder: Path, *names: str) -> None:
    """An article at each of `names` below `folder`, no two alike."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.fsencode(name) + f"\n\n{TEXT}".encode())


def found(*paths: Path) -> list[str]:
    """Names of the files that are found at `paths`."""
    return [path.name for path in find_files(paths) if isinstance(path, Path)]


def articles_in(steps: Iterable[Loaded]) -> list[Article]:
    """All that came in, in its order."""
    return [article for step in steps for article in step.articles]


def unreadable_in(steps: Iterable[Loaded]) -> list[Unreadable]:
    """All that could not be read, in its order."""
    return [one for step in steps for one in step.unreadable]


def after(calls: int) -> Callable[[], bool]:
    """A `should_stop` that is true from the call number `calls` on."""
    left = iter(range(calls))
    return lambda: next(left, None) is None


def test_folders_are_walked_in_natural_order(tmp_path: Path) -> None:
    write(tmp_path, "page10.txt", "Page2.txt", "page1.txt", "b/z.md", "B2/y", "a.jsonl")

    assert found(tmp_path) == ["a.jsonl", "z.md", "y", "page1.txt", "Page2.txt", "page10.txt"]


@given(st.lists(st.text(st.sampled_from("aAbB019.²٣ é-"), max_size=8), unique=True), st.randoms())
def test_natural_order_does_not_depend_on_where_names_stood(names: list[str], random: Random) -> None:
    ordered = sorted(names, key=natural_key)
    random.shuffle(names)

    assert sorted(names, key=natural_key) == ordered


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_in_names_are_ordered_by_value(one: int, other: int) -> None:
    small, large = sorted((one, other))

    assert small == large or natural_key(f"p{small:030}.txt")[0] <= natural_key(f"p{large:030}.txt")[0]
    assert natural_key(f"p{small % 10**6}.txt") <= natural_key(f"p{10**6}.txt")


def test_hidden_entries_and_unknown_suffixes_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".hidden.txt", ".git/page.txt", "picture.png", "page.txt~", "page.txt")

    assert found(tmp_path) == ["page.txt"]


def test_a_file_that_is_named_counts_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path, ".hidden.txt", "page.saved")

    assert found(tmp_path / ".hidden.txt", tmp_path / "page.saved") == [".hidden.txt", "page.saved"]


def test_a_real_file_is_found_once_however_it_is_reached(tmp_path: Path) -> None:
    write(tmp_path, "page.txt")
    (tmp_path / "soft.txt").symlink_to("page.txt")
    (tmp_path / "twin.txt").hardlink_to(tmp_path / "page.txt")

    assert found(tmp_path / "page.txt", tmp_path, tmp_path) == ["page.txt"]


def test_links_to_folders_are_followed_without_end_or_repetition(tmp_path: Path) -> None:
    write(tmp_path, "in/page.txt", "outside/far.txt")
    (tmp_path / "in" / "up").symlink_to("..")
    (tmp_path / "in" / "self").symlink_to(".")
    (tmp_path / "in" / "across").symlink_to(tmp_path / "outside")

    assert found(tmp_path / "in") == ["far.txt", "page.txt"]


def test_a_tree_deeper_than_the_stack_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(300):
        Path("d").mkdir()
        os.chdir("d")
    write(Path(), "deep.txt")
    os.chdir(tmp_path)

    assert found(tmp_path) == ["deep.txt"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "page.txt")

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)

    assert list(find_files([tmp_path])) == [Unreadable(tmp_path, "permission denied")]


def test_links_that_lead_nowhere_are_told_wherever_they_stand(tmp_path: Path) -> None:
    links = {"gone": "nothing.txt", "loop": "loop.txt", "long": "n" * 300}
    for name, target in links.items():
        (tmp_path / f"{name}.txt").symlink_to(target)

    named = unreadable_in(load([tmp_path / f"{name}.txt" for name in links]))
    walked = unreadable_in(load([tmp_path]))

    assert [one.reason for one in named] == ["a link to nothing", "a link to itself", "its name is too long"]
    assert set(walked) == set(named)


def test_a_missing_path_is_told_at_the_call(tmp_path: Path) -> None:
    missing = tmp_path / "missing"

    with pytest.raises(MissingPath) as told:
        load([tmp_path, missing])

    assert str(told.value) == f"{missing}: no such file or folder"
    assert isinstance(told.value, CoopReaderError)


def test_every_article_comes_once_and_the_count_ends_at_the_total(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(30)))
    (tmp_path / "empty.txt").touch()

    steps = list(load([tmp_path], every_s=0))

    assert [article.path for article in articles_in(steps)] == [tmp_path / f"{number}.txt" for number in range(30)]
    assert unreadable_in(steps) == [Unreadable(tmp_path / "empty.txt", "empty")]
    assert (steps[-1].done, steps[-1].total) == (31, 31)


def test_progress_never_goes_back_and_knows_the_total_from_the_second_step(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(30)))

    steps = list(load([tmp_path], every_s=0))

    assert len(steps) > 2
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert {step.total for step in steps[1:]} == {30}


def test_nothing_to_read_is_one_empty_step(tmp_path: Path) -> None:
    assert list(load([tmp_path])) == [Loaded((), (), 0, 0)]


def test_loading_stops_between_files_and_keeps_what_it_has(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(30)))

    # The walk asks once a folder and once an entry; reading asks once an article.
    steps = list(load([tmp_path], every_s=3600, should_stop=after(40)))

    assert 0 < len(articles_in(steps)) < 30


def test_loading_stops_between_the_rows_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(json.dumps({"title": f"Ferry {row}", "text": TEXT}) for row in range(50)))

    steps = list(load([path], should_stop=after(10)))

    assert 0 < len(articles_in(steps)) < 50


def test_a_long_file_of_rows_comes_in_several_steps(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(json.dumps({"title": f"Ferry {row}", "text": TEXT}) for row in range(5)))

    steps = list(load([path], every_s=0))

    assert [article.recovery.row for article in articles_in(steps)] == [1, 2, 3, 4, 5]
    assert [step.done for step in steps] == [0] * 5 + [1]


def test_a_file_that_is_deleted_while_others_load_is_told(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "2.txt", "3.txt")

    steps = load([tmp_path], every_s=0)
    first = next(steps)
    (tmp_path / "3.txt").unlink()
    rest = list(steps)

    assert len(first.articles) == 1
    assert unreadable_in(rest) == [Unreadable(tmp_path / "3.txt", "no longer there")]


def test_hostile_files_load_or_are_told_each_of_them(tmp_path: Path) -> None:
    write_hostile(tmp_path)

    steps = list(load([tmp_path]))

    read = {article.path for article in articles_in(steps)}
    refused = {one.path for one in unreadable_in(steps)}
    assert read | refused == {tmp_path / sample.name for sample in HOSTILE}


def test_names_with_control_characters_and_bad_bytes_are_found(tmp_path: Path) -> None:
    names = ["new\nline.txt", "esc\x1b[31m.txt", os.fsdecode(b"bad\xff.txt"), "--help.txt", "[bold].txt"]
    write(tmp_path, *names)

    assert sorted(found(tmp_path)) == sorted(names)


def test_the_first_step_does_not_wait_for_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(json.dumps({"title": f"Ferry {row}", "text": TEXT}) for row in range(3000)))

    first = next(load([path], every_s=3600))

    assert 0 < len(first.articles) < 3000


def test_the_bundled_articles_are_there() -> None:
    texts = sorted(path.suffix for path in bundled_seeds().iterdir())

    assert texts == [".txt"] * 5

"""Stamps tell which files are not what they were."""

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coopreader.corpus.stamps import NEVER_KEPT, Stamp, differences, stamp_of


def stamp(name: str, changed_ns: int = 1) -> Stamp:
    return Stamp(name.encode(), 10, changed_ns)


def test_a_file_that_was_left_alone_keeps_its_stamp(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")

    assert stamp_of(path).is_of(stamp_of(path))


def test_a_file_written_anew_has_another_stamp_whatever_time_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    before, status = stamp_of(path), path.stat()

    path.write_text("two")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert not stamp_of(path).is_of(before)


def test_what_is_no_file_is_never_the_same(tmp_path: Path) -> None:
    assert stamp_of(tmp_path).changed_ns == stamp_of(tmp_path / "missing").changed_ns == NEVER_KEPT
    assert not stamp_of(tmp_path).is_of(stamp_of(tmp_path))


def test_a_link_has_the_stamp_of_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.txt").symlink_to("a.txt")
    before = stamp_of(tmp_path / "b.txt")

    (tmp_path / "a.txt").write_text("one and two")

    assert not stamp_of(tmp_path / "b.txt").is_of(before)


def test_new_changed_and_missing_files_are_told() -> None:
    before = [stamp(name) for name in "abcdef"]
    now = [stamp("A"), *before[:1], stamp("b", 2), *before[2:4], *before[5:], stamp("g")]

    told = list(differences(before, now))

    assert [(first, count, [one.path for one in fresh]) for first, count, fresh in told] == [
        (0, 0, [b"A"]),
        (1, 1, [b"b"]),
        (4, 1, []),
        (6, 0, [b"g"]),
    ]


FILES = st.lists(
    st.builds(stamp, st.sampled_from("abcdefgh"), st.sampled_from([1, 2, NEVER_KEPT])), unique_by=lambda s: s.path
)


@given(FILES, FILES)
def test_differences_make_what_was_what_is(before: list[Stamp], now: list[Stamp]) -> None:
    made = list(before)

    for first, count, fresh in reversed(list(differences(before, now))):
        made[first : first + count] = fresh

    assert made == now


@given(FILES, st.data())
def test_what_stayed_is_not_read_again(files: list[Stamp], data: st.DataObject) -> None:
    gone = set(data.draw(st.lists(st.sampled_from(files)))) if files else set()

    told = list(differences(files, [one for one in files if one not in gone]))

    fresh = [one for difference in told for one in difference.now]
    assert all(one.changed_ns == NEVER_KEPT for one in fresh)

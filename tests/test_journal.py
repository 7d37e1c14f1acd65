"""Journals: lines added at the end of a file, whatever strikes; histories and corrections test what they need of it."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coopreader import journal
from coopreader.journal import append_lines, read_lines, shorten

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\0\ufffd"), min_size=1), max_size=6)
ENOUGH = 1 << 20


@given(LINES, LINES)
def test_what_was_added_is_read_in_its_order(first: list[str], then: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        append_lines(path, first)
        append_lines(path, then)

        assert read_lines(path, ENOUGH) == first + then


@given(LINES, st.binary(max_size=20).map(lambda torn: torn.replace(b"\n", b"")), LINES)
def test_a_line_that_was_never_finished_is_lost_alone(first: list[str], torn: bytes, then: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        append_lines(path, first)
        with path.open("ab") as file:
            file.write(torn)
        before = read_lines(path, ENOUGH)
        append_lines(path, then)

        assert before == first
        assert read_lines(path, ENOUGH) == first + then


def test_of_a_long_file_only_whole_lines_at_its_end_are_read(tmp_path: Path) -> None:
    append_lines(tmp_path / "journal", ["first", "second", "third"])

    assert read_lines(tmp_path / "journal", len("cond\nthird\n")) == ["third"]


def test_nothing_is_made_for_no_lines(tmp_path: Path) -> None:
    append_lines(tmp_path / "data" / "journal", [])

    assert not (tmp_path / "data").exists()


def test_a_file_that_is_long_is_replaced_by_what_is_kept_of_it(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    append_lines(path, [str(number) for number in range(10)])

    shorten(path, ENOUGH, 10, lambda lines: lines[-3:])
    as_it_was = len(read_lines(path, ENOUGH))
    shorten(path, ENOUGH, 9, lambda lines: lines[-3:])

    assert (as_it_was, read_lines(path, ENOUGH)) == (10, ["7", "8", "9"])


def test_a_disk_that_takes_a_line_in_parts_has_all_of_it() -> None:
    written: list[bytes] = []

    class Slow:
        def write(self, more: bytes) -> int:
            written.append(more[:3])
            return len(more[:3])

    journal._write(Slow(), b"abcdefgh\n")  # type: ignore[arg-type]  # all that is asked of it

    assert b"".join(written) == b"abcdefgh\n"

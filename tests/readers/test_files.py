"""Opening files: what is not a regular file, or not one of ours to read, becomes a reason in words."""

import io
import os
import socket
from pathlib import Path

import pytest

from coopreader.article import Unreadable
from coopreader.readers import PLAIN_TEXT, READERS, content, files, reader_for
from coopreader.readers.content import MAX_BYTES, TOO_LARGE
from coopreader.readers.files import ROW_GONE, SavedPage, read_file, read_stream, saved_page
from coopreader.readers.reader import Draft
from coopreader.readers.rows import TOO_LONG
from tests.hostile import HOSTILE, write_hostile


def reason(path: Path) -> str:
    """Why the file at `path` gives no article."""
    (result,) = read_file(path)
    assert isinstance(result, Unreadable)
    assert result.path == path
    return result.reason


def test_each_suffix_has_one_reader_and_unknown_ones_have_none() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]

    assert len(suffixes) == len(set(suffixes))
    assert reader_for(Path("PAGE.TXT")) is reader_for(Path("no suffix")) is PLAIN_TEXT
    assert reader_for(Path("picture.png")) is None


def test_a_named_file_of_unknown_suffix_is_read_as_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "page.saved"
    path.write_text("Ferry vote\n")

    (draft,) = read_file(path)

    assert isinstance(draft, Draft)
    assert draft.lines == ("Ferry vote",)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", "\ufeff\u3000\xa0\n".encode(), b"\x00\x1b[0m\n"])
def test_a_file_without_a_visible_character_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(content)

    assert reason(path) == "empty"


def test_a_file_over_the_bound_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    assert reason(path) == TOO_LARGE


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs a file that hides its size")
def test_a_file_that_hides_its_size_is_still_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MAX_BYTES", 50)

    assert reason(Path("/proc/self/status")) == TOO_LARGE


@pytest.mark.parametrize("name", ["pipe.txt", "pipe.jsonl", "pipe.json.gz", "pipe.jsonl.zst"])
def test_a_named_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    os.mkfifo(path)

    assert reason(path) == "not a regular file: a named pipe"


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.txt"
    os.mkfifo(path)
    ordinary = tmp_path.joinpath("ordinary")
    ordinary.write_text("x")
    status = ordinary.stat()
    monkeypatch.setattr(Path, "stat", lambda *_path, **_options: status)

    assert reason(path) == "not a regular file: a named pipe"


def test_devices_sockets_and_folders_are_named_and_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("endless.txt").symlink_to("/dev/zero")
    Path("folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")

    assert reason(Path("endless.txt")) == "not a regular file: a device"
    assert reason(Path("folder.txt")) == "not a regular file: a folder"
    assert reason(Path("socket.txt")) == "not a regular file: a socket"


def test_links_that_lead_nowhere_say_so(tmp_path: Path) -> None:
    dangling, loop = tmp_path / "dangling.txt", tmp_path / "loop.txt"
    dangling.symlink_to("nowhere.txt")
    loop.symlink_to("loop.txt")

    assert reason(dangling) == "a link to nothing"
    assert reason(loop) == "a link to itself"
    assert reason(tmp_path / "deleted.txt") == "no longer there"


def test_what_the_system_refuses_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Ferry vote")

    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)

    assert reason(path) == "permission denied"


def test_standard_input_keeps_its_text_and_has_no_path() -> None:
    draft = read_stream(io.BytesIO(b"Ferry vote\r\nThe text.\r\n"))

    assert isinstance(draft, Draft)
    assert (draft.path, draft.keep_raw, draft.lines) == (None, True, ("Ferry vote", "The text."))


def test_standard_input_is_bounded_and_may_be_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 50)

    assert read_stream(io.BytesIO(b"x" * 51)) == Unreadable(None, TOO_LARGE)
    assert read_stream(io.BytesIO(b"\n")) == Unreadable(None, "empty")
    assert read_stream(io.BytesIO(b"%PDF-1.7")) == Unreadable(None, "binary: a PDF")


def test_the_same_bytes_at_the_same_path_have_the_same_id(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("Ferry vote")
    other.write_text("Ferry vote")

    first, again, elsewhere = (next(iter(read_file(one))) for one in (path, path, other))

    assert isinstance(first, Draft)
    assert isinstance(elsewhere, Draft)
    assert first == again
    assert first.id != elsewhere.id


def test_every_hostile_file_is_read_or_refused_and_keeps_its_text(tmp_path: Path) -> None:
    write_hostile(tmp_path)

    for sample in HOSTILE:
        results = list(read_file(tmp_path / sample.name))
        drafts = [result for result in results if isinstance(result, Draft)]
        text = "\n".join(line for draft in drafts for line in (draft.declared.title or "", *draft.lines))

        assert results
        assert sample.must_contain in text
        assert [one for one in sample.forbidden if one in text.encode()] == []


def test_a_file_that_cannot_be_read_to_its_end_keeps_what_came_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"title": "One"}\n{"title": "Two"}\n')
    read, whole = io.FileIO.read, path.stat().st_size

    class Failing(io.FileIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            if self.tell() >= 20:
                raise PermissionError(13, "Permission denied")
            return read(self, 20) or b""

    monkeypatch.setattr(files, "open", lambda handle, *_mode, **_options: Failing(handle), raising=False)

    first, problem = read_file(path)

    assert whole > 20
    assert isinstance(first, Draft)
    assert (first.declared.title, problem) == ("One", Unreadable(path, "permission denied"))


def test_rows_that_are_not_wanted_are_not_understood(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"title": "One"}\n{broken\n{"title": "Three"}\n')

    (draft,) = read_file(path, rows={3})

    assert isinstance(draft, Draft)
    assert (draft.row, draft.declared.title) == (3, "Three")


def test_a_file_of_rows_has_no_largest_size(tmp_path: Path) -> None:
    path = tmp_path / "sparse.jsonl"
    with path.open("wb") as file:
        file.write(b'{"title": "One"}\n')
        file.truncate(2 * MAX_BYTES)

    first, problem = read_file(path)

    assert isinstance(first, Draft)
    assert problem == Unreadable(path, TOO_LONG, 2)


def saved_text(path: Path, row: int | None = None) -> tuple[str, ...]:
    """The lines of what the file at `path` holds."""
    page = saved_page(path, row)
    assert isinstance(page, SavedPage)
    return page.lines


def test_a_saved_page_is_the_file_and_not_the_article(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"---\ntitle: Ferry\n---\r\nA &amp; B\x1b[31m\n")

    assert saved_text(path) == ("---", "title: Ferry", "---", "A &amp; B")


def test_the_saved_page_of_a_row_is_that_row_whether_it_is_an_article_or_not(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"title": "One\u2028"}\n\n{"title": "Two"}\n{broken', encoding="utf-8")

    assert saved_text(path, 3) == ('{"title": "Two"}',)
    assert saved_text(path, 4) == ("{broken",)


def test_a_saved_page_has_the_id_of_its_draft_also_among_copies(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"title": "One"}\n' * 3)

    drafts = [draft for draft in read_file(path) if isinstance(draft, Draft)]
    pages = [saved_page(path, row) for row in (1, 2, 3)]

    assert [page.id for page in pages if isinstance(page, SavedPage)] == [draft.id for draft in drafts]


def test_what_is_no_longer_there_is_a_reason(tmp_path: Path) -> None:
    path, blank = tmp_path / "pages.jsonl", tmp_path / "blank.txt"
    path.write_text('{"title": "One"}\n\n{"title": "Two"}')
    blank.write_text(" \n")

    assert saved_page(path, 2) == saved_page(path, 4) == Unreadable(path, ROW_GONE)
    assert saved_page(blank) == Unreadable(blank, "empty")
    assert saved_page(tmp_path / "gone.txt") == Unreadable(tmp_path / "gone.txt", "no longer there")

"""The last queries, kept across runs."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader import history as module
from coopreader import journal
from coopreader.history import MOST_CHARACTERS, MOST_LINES, MOST_QUERIES, History
from coopreader.places import history_file
from coopreader.whole_files import write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="links, modes and devices of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that does not exist yet."""
    return tmp_path / "state" / "history"


def ask(path: Path, *queries: str) -> History:
    """A reader in which `queries` were asked and kept."""
    history = History(path)
    for query in queries:
        history.add(query)
        history.keep()
    return history


def test_a_query_is_there_in_the_next_run(path: Path) -> None:
    ask(path, "night ferry", "source:courier 'mill")

    assert list(History(path).queries) == ["night ferry", "source:courier 'mill"]


def test_a_query_asked_again_is_the_newest_and_stands_once(path: Path) -> None:
    history = ask(path, "ferry", "mill", "ferry")

    assert list(history.queries) == list(History(path).queries) == ["mill", "ferry"]


def test_only_the_last_queries_are_remembered(path: Path) -> None:
    asked = [f"report {number}" for number in range(MOST_QUERIES + 5)]
    history = ask(path, *asked)

    assert list(history.queries) == list(History(path).queries) == asked[-MOST_QUERIES:]


@pytest.mark.parametrize("blank", ["", "   ", "\n\t", "\x1b[31m", "\u200b"])
def test_what_says_nothing_is_not_remembered(blank: str, path: Path) -> None:
    history = ask(path, blank)

    assert list(history.queries) == []
    assert not path.exists()


def test_a_query_is_one_line_that_a_terminal_may_receive(path: Path) -> None:
    ask(path, "two\nlines \x1b]0;title\x07 and\ttabs")

    assert list(History(path).queries) == ["two lines and tabs"]
    assert path.read_bytes() == b"two lines and tabs\n"


def test_a_long_query_is_remembered_by_its_beginning(path: Path) -> None:
    ask(path, "x" * (MOST_CHARACTERS * 3))

    assert list(History(path).queries) == ["x" * MOST_CHARACTERS]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=600), max_size=5))
def test_what_is_remembered_is_what_the_next_run_remembers(queries: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        history = ask(Path(folder) / "history", *queries)

        assert list(history.queries) == list(History(Path(folder) / "history").queries)


@given(st.integers(0, 40), st.sampled_from(["ferry", "夜间渡轮", "é"]))
def test_a_crash_at_any_byte_costs_the_line_it_struck_and_no_other(byte: int, query: str) -> None:
    import tempfile

    whole = ["old one", "старый"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history"
        ask(path, *whole)
        torn = f"{query}\n".encode()[:byte]
        with path.open("ab") as file:
            file.write(torn)
        survived = [*whole, query] if torn.endswith(b"\n") else whole
        before = list(History(path).queries)
        ask(path, "new")

        assert before == survived
        assert list(History(path).queries) == [*survived, "new"]


def test_readers_side_by_side_lose_nothing_of_each_others(path: Path) -> None:
    one, other = History(path), History(path)
    assert one.queries == other.queries == ()
    for number in range(20):
        reader = (one, other)[number % 2]
        reader.add(f"query {number}")
        reader.keep()

    assert list(History(path).queries) == [f"query {number}" for number in range(20)]


def test_a_file_that_has_grown_long_is_written_anew_with_what_is_remembered(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("".join(f"query {number % 300}\n" for number in range(MOST_LINES)), "utf-8")
    before = list(History(path).queries)
    ask(path, "one more")

    assert path.read_text("utf-8").splitlines() == [*before[1:], "one more"]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_file_of_few_lines_is_only_added_to(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("a\n" * MOST_LINES, "utf-8")
    path.write_text("a\n" * (MOST_LINES - 1), "utf-8")
    ask(path, "b")

    assert path.read_text("utf-8") == "a\n" * (MOST_LINES - 1) + "b\n"


def test_what_another_reader_adds_while_the_file_is_written_anew_is_not_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text("a\n" * (MOST_LINES + 1), "utf-8")
    replace = write_whole

    def replace_late(at: Path, content: bytes) -> None:
        with path.open("ab") as file:
            file.write(b"from beside\n")
        replace(at, content)

    monkeypatch.setattr(journal, "write_whole", replace_late)
    ask(path, "b")

    assert path.read_text("utf-8").splitlines() == ["a", "b", "from beside"]


@posix
def test_a_query_written_into_a_file_that_was_replaced_meanwhile_is_written_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(path, "old")
    fsync = os.fsync

    def replace_first(handle: int) -> None:
        monkeypatch.setattr(os, "fsync", fsync)
        beside = path.with_name("beside")
        beside.write_text("another's\n", "utf-8")
        beside.replace(path)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", replace_first)
    ask(path, "mine")

    assert list(History(path).queries) == ["another's", "mine"]


@pytest.mark.parametrize("content", [b"\xff\xfe\n", b"\0\n", b"\x1b[2J\n", b" two  blanks \n", b"x" * 501 + b"\n"])
def test_a_line_that_is_none_of_ours_is_left_out(content: bytes, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"ferry\n" + content + b"mill\n")

    assert list(History(path).queries) == ["ferry", "mill"]


def test_of_a_file_without_end_only_the_last_lines_are_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 20)
    path.parent.mkdir()
    path.write_text("not read\n" * 1000 + "ferry night\nmill\n", "utf-8")

    assert list(History(path).queries) == ["ferry night", "mill"]


@posix
def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    ask(path, "ferry")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_read_or_written_costs_only_the_next_run(tmp_path: Path) -> None:
    history = History(tmp_path / "no folder" / "history")
    (tmp_path / "no folder").write_text("in the way", "utf-8")
    history.add("ferry")

    with pytest.raises(OSError, match="folder"):
        history.keep()
    assert list(history.queries) == ["ferry"]
    history.keep()


@posix
@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_who_links_it_to_nowhere_keeps_nothing(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to("/dev/null")
    history = ask(path, "ferry")

    assert list(history.queries) == ["ferry"]
    assert list(History(path).queries) == []


@posix
def test_a_link_to_the_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("a\n" * (MOST_LINES + 1), "utf-8")
    path.symlink_to(elsewhere)
    ask(path, "b")

    assert path.is_symlink()
    assert elsewhere.read_text("utf-8") == "a\nb\n"


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="one system is enough")
def test_a_pipe_in_its_place_holds_nobody_up(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    history = ask(path, "ferry")

    assert list(history.queries) == ["ferry"]


def test_without_a_file_queries_are_remembered_for_this_run() -> None:
    history = History()
    history.add("ferry")
    history.keep()

    assert list(history.queries) == ["ferry"]


def test_the_file_stands_in_the_home_that_was_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path))
    named = history_file()
    monkeypatch.delenv("COOPREADER_HOME")

    assert named == tmp_path / "history"
    assert history_file().name == "history"
    assert "coopreader" in history_file().parts

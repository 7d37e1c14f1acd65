"""Stories of loading: the list fills while files come in, nothing jumps, and anything may be stopped."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from coopreader.article import Article, Unreadable
from coopreader.corpus.loaded import Loaded
from coopreader.ui import words
from coopreader.ui.screens import room as room_module
from tests.ui.stage import PATIENCE_S, Stage, brief, drawn, opened, reader_loading, reader_of_folder

OLD = [brief(f"Old report {number}", day=(2010, 1, 1 + number)) for number in range(20)]
NEW = [brief(f"New report {number}", day=(2020, 1, 1 + number)) for number in range(20)]


@pytest.fixture(autouse=True)
def _no_progress_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would come and go with the speed of the machine."""
    monkeypatch.setattr(room_module, "PROGRESS_AFTER_S", 1000)


class SlowFiles:
    """Steps of loading that come when the story says so."""

    def __init__(self, *batches: list[Article]) -> None:
        self.stop = Event()
        self.gates = [Event() for _ in batches]
        self._batches = batches

    def __iter__(self) -> Iterator[Loaded]:
        for number, (gate, batch) in enumerate(zip(self.gates, self._batches, strict=True), start=1):
            while not gate.wait(0.005):
                if self.stop.is_set():
                    return
            yield Loaded(tuple(batch), (), number, len(self.gates))

    async def let_in(self, stage: Stage, number: int) -> None:
        """Let one batch in, and wait until it is listed."""
        before = len(stage.room.library.corpus)
        self.gates[number].set()
        await stage.until(lambda: len(stage.room.library.corpus) == before + len(self._batches[number]))
        await stage.settle()


async def test_the_screen_is_there_before_the_first_article() -> None:
    files = SlowFiles(OLD)
    async with opened(reader_loading(files, files.stop)) as stage:
        assert "coopreader" in stage.lines[0]
        assert words.NOTHING_YET in stage.text

        await files.let_in(stage, 0)

        assert stage.listed[0] == "Old report 19"


async def test_articles_that_arrive_leave_cursor_and_text_where_they_are() -> None:
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.press("j", "j", "j", "j", "j", "j", "j")
        cursor, row = stage.at_cursor, cursor_line(stage)
        await stage.press("enter", "j", "j", "j")
        text = stage.view_lines
        await files.let_in(stage, 1)

        assert len(stage.listed) == len(OLD) + len(NEW)
        assert (stage.at_cursor, stage.reading, cursor_line(stage)) == (cursor, cursor, row)
        assert (stage.view_lines, stage.focus) == (text, "text")


def cursor_line(stage: Stage) -> int:
    """The line of the list on which the cursor row begins."""
    lines = drawn(stage.room.article_list)
    return next(y for y, line in enumerate(lines) if line.startswith(("▌", "▏")))


async def test_articles_that_arrive_while_the_reader_types_are_matched_too() -> None:
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.press("slash")
        await stage.write("report 7")
        await files.let_in(stage, 1)

        assert {"Old report 7", "New report 7"} <= set(stage.listed)
        assert stage.room.query_text == "report 7"


async def test_a_loading_that_takes_time_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_module, "PROGRESS_AFTER_S", 0.01)
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.until(lambda: stage.room.progress_line.display)
        during = drawn(stage.room.progress_line)[0]
        await files.let_in(stage, 1)
        await stage.until(lambda: not stage.room.is_loading)

        assert "1 of 2 files" in during
        assert "Esc" in during
        assert not stage.room.progress_line.display


async def test_escape_stops_loading_and_keeps_what_has_arrived() -> None:
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.press("escape")
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()

        assert files.stop.is_set()
        assert len(stage.listed) == len(OLD)
        assert stage.reader.told == [words.STOPPED]


@pytest.mark.parametrize("keys", [["q"], ["enter", "q"], ["z", "q"], ["ctrl+q"]])
async def test_the_reader_can_quit_while_files_load(keys: list[str]) -> None:
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.press(*keys)

    assert files.stop.wait(PATIENCE_S)
    assert not stage.reader.is_running


async def test_the_reader_can_quit_before_anything_has_loaded() -> None:
    files = SlowFiles(OLD)
    async with opened(reader_loading(files, files.stop)) as stage:
        await stage.press("q")

    assert files.stop.is_set()
    assert not stage.reader.is_running


async def test_a_folder_is_loaded_and_listed(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Report number {number}\n\nIt was a quiet day.\n" * 2)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()

        assert sorted(stage.listed) == ["Report number 0", "Report number 1", "Report number 2"]
        assert "3 articles" in stage.title_line
        assert tmp_path.name[:10] in stage.title_line


async def test_an_empty_folder_says_what_was_looked_for_and_where(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    async with opened(reader_of_folder(folder)) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()
        told = " ".join(line.strip() for line in drawn(stage.room.article_list)).strip()

        assert told == words.nothing_to_read("shelf", 0)
        assert ".jsonl" in told


async def test_no_key_minds_an_empty_folder(tmp_path: Path) -> None:
    keys = [*"jkgGbnpzuryostx[]+-", "space", "enter", "tab", "escape", "slash", "a", "down", "up", "enter", "escape"]
    async with opened(reader_of_folder(tmp_path)) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.press(*keys)

        assert stage.reader.is_running
        assert stage.reading is None


async def test_skipped_files_are_counted_and_x_lists_them_with_their_reasons(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Mill pond freezes early\n\nThe pond froze in the night.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    async with opened(reader_of_folder(tmp_path)) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()
        counted = stage.title_line
        await stage.press("x")
        listed = [line.strip("▌ ") for line in stage.lines]
        await stage.press("escape")

        reasons = {problem.path: problem.reason for problem in stage.room.library.unreadable}
        assert words.skipped(2) in counted
        for path, reason in reasons.items():
            at = next(i for i, line in enumerate(listed) if path is not None and line.endswith(path.name))
            assert listed[at + 1] == reason
        assert stage.reader.screen is stage.room


async def test_x_says_so_where_all_was_read() -> None:
    async with opened(reader_loading([Loaded(tuple(OLD), (), 1, 1)])) as stage:
        await stage.press("x")

        assert stage.reader.screen is stage.room
        assert words.WHY_NOT["show_skipped"] in stage.text


async def test_a_path_too_long_for_its_line_is_cut_at_its_beginning() -> None:
    deep = Path("/", *["folder"] * 40, "the-end.txt")
    steps = [Loaded(tuple(OLD), (Unreadable(deep, "empty"), Unreadable(None, "not text")), 1, 1)]
    async with opened(reader_loading(steps), 80, 24) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.press("x")
        lines = [line.strip("▌ ") for line in stage.lines]

        assert any(line.startswith("…") and line.endswith("the-end.txt") for line in lines)
        assert "standard input" in lines


async def test_a_list_that_cannot_be_told_is_said_once_and_the_one_that_is_there_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = SlowFiles(OLD, NEW, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        before = stage.listed

        def fail(*_: object) -> None:
            raise RuntimeError("[b] the index is broken")

        with monkeypatch.context() as patch:
            patch.setattr(stage.room.library, "narrow", fail)
            await files.let_in(stage, 1)
            await stage.press("j", "slash", "r")
            during = stage.listed
            told = list(stage.reader.told)
        await stage.press("e")
        await files.let_in(stage, 2)

        assert during == before
        assert told == [
            words.cannot_list("", "RuntimeError: [b] the index is broken"),
            words.cannot_list("r", "RuntimeError: [b] the index is broken"),
        ]
        assert len(stage.listed) == len(OLD) + 2 * len(NEW)


async def test_what_arrives_in_a_burst_is_all_listed_in_the_end() -> None:
    batches = [[brief(f"Report {number} of {batch}") for number in range(40)] for batch in range(25)]
    steps = [Loaded(tuple(batch), (), number, 25) for number, batch in enumerate(batches, start=1)]
    async with opened(reader_loading(steps)) as stage:
        await stage.until(lambda: not stage.room.is_loading)
        await stage.settle()

        assert len(stage.listed) == 25 * 40


async def test_the_first_row_leads_until_somebody_may_have_begun_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_module, "BEGINS_AFTER_S", 0.01)
    files = SlowFiles(OLD, NEW)
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        first, line = stage.at_cursor, cursor_line(stage)
        await stage.until(lambda: stage.room._has_begun)
        await files.let_in(stage, 1)

        assert (stage.at_cursor, stage.reading) == (first, first)
        assert cursor_line(stage) == line
        assert stage.listed[0] == "New report 19"


async def test_a_rule_that_comes_between_leaves_the_cursor_on_its_line() -> None:
    exact = [brief(f"Harbour news {number}") for number in range(3)]
    close = [brief(f"Harbuor tales {number}") for number in range(30)]
    more = [brief(f"Harbour list {number}") for number in range(3)]
    files = SlowFiles(close, [*exact, *more])
    async with opened(reader_loading(files, files.stop)) as stage:
        await files.let_in(stage, 0)
        await stage.press("slash")
        await stage.write("harbour")
        await stage.press("down", "down", "down", "down", "down", "down", "down", "down")
        cursor, line = stage.at_cursor, cursor_line(stage)
        await files.let_in(stage, 1)

        assert (stage.at_cursor, cursor_line(stage)) == (cursor, line)

"""What a person does with the reader, told on a real terminal: from the first paint to the prompt that comes back."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coopreader.article import Article
from coopreader.corpus.loaded import bundled_seeds
from tests.terminal.escapes import ON_AT_REST, colours, copied, modes_left, tokens
from tests.terminal.pages import BODY, HEADLINES, keep_order_of_files, write_pages
from tests.terminal.terminal import DEADLINE_S, Terminal, environment_for
from tests.ui.stage import opened, reader_of

ESC = "\x1b[27u"
"""The Esc key as Textual asks terminals to send it: alone it would be held back for what may follow."""

ENTER = "\r"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return keep_order_of_files(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages")


# Opening.


def test_given_nothing_it_opens_the_bundled_articles(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.wait_for(f"{len(list(bundled_seeds().glob('*.txt')))} articles")
        terminal.wait_for("Xi pledges to help strengthen Interpol")

        assert "bundled articles" in terminal.text


def test_a_folder_is_listed_and_its_first_article_is_open(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.wait_for("Mara Lindqvist · 1 May 2021")
        terminal.wait_for(f"  {HEADLINES[-1]}")

        assert terminal.line_with("▌").startswith(f"▌ {HEADLINES[0]}")
        assert [headline for headline in HEADLINES if headline in terminal.text] == list(HEADLINES)


def test_an_article_comes_through_a_pipe_and_keys_from_the_terminal(home: Path) -> None:
    piped = f"{HEADLINES[0]}\nBy Mara Lindqvist\n\n{BODY}".encode()
    with Terminal("-", home=home, piped=piped) as terminal:
        terminal.wait_for("1 article")
        terminal.wait_for(HEADLINES[0])
        terminal.press("?")
        terminal.wait_for("Half a screen down.")
        terminal.press("qq")

        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("stream", [1, 2], ids=["output", "errors"])
def test_the_screen_comes_to_the_terminal_wherever_a_stream_is_sent(
    home: Path, folder: Path, tmp_path: Path, stream: int
) -> None:
    file = tmp_path / "file"
    with Terminal(folder, home=home, columns=100, redirected={stream: file}) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.wait_for(f"▌ {HEADLINES[0]}")
        # As wide as the terminal, not as 80 columns.
        terminal.wait_for("ctrl+p commands")
        facts = terminal.line_with(f"{len(HEADLINES)} articles")
        terminal.press("q")

        assert terminal.wait_exit() == 0
        assert 80 < len(facts.rstrip()) <= 100
        assert file.read_bytes() == b""
        assert (modes_left(terminal.received), terminal.modes) == (ON_AT_REST, terminal.modes_before)


def test_without_any_terminal_it_says_so_in_one_line(home: Path, folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "coopreader", folder],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment_for(home),
        start_new_session=True,
        timeout=DEADLINE_S,
        check=False,
    )

    assert (ended.returncode, ended.stdout) == (2, "")
    assert [line[:24] for line in ended.stderr.splitlines()] == ["coopreader: no terminal "]


def test_a_missing_path_is_one_line_and_no_screen(home: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path / "nowhere", home=home, columns=300) as terminal:
        status = terminal.wait_exit()

        assert status == 2
        assert terminal.received.decode() == f"coopreader: {tmp_path / 'nowhere'}: no such file or folder\r\n"


def test_an_empty_folder_opens_and_says_what_was_looked_for(home: Path, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    with Terminal(tmp_path / "hollow", home=home) as terminal:
        terminal.wait_for("No article was found in hollow.")
        terminal.press("q")

        assert terminal.wait_exit() == 0


def test_an_empty_folder_offers_no_key_that_does_nothing_there(home: Path, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    with Terminal(tmp_path / "hollow", home=home) as terminal:
        terminal.wait_for("No article was found in hollow.")
        terminal.wait_for("q quit")
        offered = terminal.line_with("q quit")

        assert [word for word in ("move", "sort", "article", "text", "read") if f" {word}" in offered] == []


def test_broken_files_are_counted_and_listed_with_their_reasons(home: Path, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "hollow.txt").touch()
    (tmp_path / "broken" / "nowhere.txt").symlink_to("missing")
    os.mkfifo(tmp_path / "broken" / "pipe.txt")
    with Terminal(tmp_path / "broken", home=home) as terminal:
        terminal.wait_for("3 files skipped")
        terminal.press("x")
        for reason in ("empty", "a link to nothing", "a named pipe"):
            terminal.wait_for(reason)
        terminal.press("q")
        terminal.wait_for("No article was found in broken.")


# Reading.


def test_keys_move_the_cursor_and_the_text_follows(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("gj")
        terminal.wait_for("Lindqvist · 2 May 2021")
        terminal.press("n")
        terminal.wait_for("Lindqvist · 3 May 2021")
        terminal.press("p")
        terminal.wait_for("Lindqvist · 2 May 2021")
        terminal.press("G")
        terminal.wait_for("Lindqvist · 4 May 2021")
        terminal.wait_for(f"▌ {HEADLINES[-1]}")


def test_a_title_is_found_with_its_letters_wrong(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.wait_for("5 articles")
        terminal.press("/xi pldges intrpol")
        terminal.wait_for_match(r"▌ Xi pledges to help strengthen Interpol(.*\n)+.*1 of 5")
        terminal.press(ENTER)
        terminal.wait_for("▏ Xi pledges to help strengthen Interpol")
        terminal.wait_for("An Baijie · China Daily · 27 September 2017")


def test_keys_typed_in_one_burst_act_in_their_order(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("gnnr")

        terminal.wait_for("2.txt · as saved")


def test_nothing_is_copied_before_y_and_the_paragraph_after_it(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("g\t")
        terminal.wait_for(f"▏ {HEADLINES[0]}")
        before = copied(terminal.received, is_torn=True)
        terminal.press("]y")
        terminal.wait_for("Copied ")

        assert before == []
        assert copied(terminal.received, is_torn=True) == [BODY.split("\n")[0]]


async def test_half_a_character_is_copied_as_a_question_mark() -> None:
    """Files cannot hold one: only a hand-made article can, so there is no terminal here."""
    async with opened(reader_of([Article(title="Ferry vote", paragraphs=("Half \ud83d a letter.",))])) as stage:
        await stage.press("tab", "y")

        assert stage.reader.clipboard == "Half ? a letter."
        assert stage.reader.is_running


# The window.


def test_a_smaller_window_shows_one_pane_and_a_larger_one_both_again(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("g\t")
        terminal.wait_for(f"▏ {HEADLINES[0]}")

        terminal.resize(60, 20)
        terminal.wait_gone(HEADLINES[1])
        terminal.wait_for("Lindqvist · 1 May 2021")

        terminal.resize(120, 40)
        terminal.wait_for(HEADLINES[1])
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_too_small_a_window_says_so_until_it_grows(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home, columns=30, lines=6) as terminal:
        terminal.wait_for("coopreader needs at least")

        terminal.resize(80, 24)
        terminal.wait_gone("coopreader needs at least")
        terminal.wait_for(HEADLINES[0])


# Colour.


def is_grey(colour: tuple[int, int, int]) -> bool:
    return len(set(colour)) == 1


def test_no_color_sends_greys_only(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home, extra={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("/fery")
        terminal.wait_for("1 of 4")

        assert [colour for colour in colours(terminal.received, is_torn=True) if not is_grey(colour)] == []


def test_an_empty_no_color_is_none(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home, extra={"NO_COLOR": ""}) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")

        assert any(not is_grey(colour) for colour in colours(terminal.received, is_torn=True))


def test_without_colour_cursor_match_and_focus_are_told_apart(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home, extra={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("g")
        terminal.wait_for(f"▌ {HEADLINES[0]}")
        terminal.wait_for(f"  {HEADLINES[1]}")
        assert terminal.looks(f"▌ {HEADLINES[0]}")[2].bold
        assert not terminal.looks(f"  {HEADLINES[1]}")[2].bold

        terminal.press("\t")
        terminal.wait_for(f"▏ {HEADLINES[0]}")

        terminal.press("/lghthouse")
        terminal.wait_for("▌/  lghthouse")
        terminal.wait_for(f"▌ {HEADLINES[1]}")
        looks = terminal.looks(HEADLINES[1])
        assert looks[0].underlined
        assert not looks[-1].underlined


# Leaving.


def test_quitting_leaves_the_terminal_as_it_was(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        during = modes_left(terminal.received, is_torn=True), terminal.modes
        terminal.press("q")
        status = terminal.wait_exit()

        assert status == 0
        assert during[0] > {"1049", "1000", "keys"}
        assert during[1] != terminal.modes_before
        assert (modes_left(terminal.received), terminal.modes) == (ON_AT_REST, terminal.modes_before)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_as_it_was(home: Path, folder: Path, number: signal.Signals) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.send_signal(number)
        status = terminal.wait_exit()

        assert status == 128 + number
        assert (modes_left(terminal.received), terminal.modes) == (ON_AT_REST, terminal.modes_before)


def test_a_closed_window_ends_it(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.close_window()

        assert terminal.process.wait(DEADLINE_S) != 0


# Correcting.


def test_what_a_person_corrects_is_so_in_the_next_run(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for(f"{len(HEADLINES)} articles")
        terminal.press("c")
        terminal.wait_for("Correct")
        # In one burst: to the end, everything before the cursor away, another headline, another author.
        terminal.press("\x05\x15Ferry timetable agreed\t\x05\x15Ida Moe" + ENTER)
        terminal.wait_for("▌ Ferry timetable agreed")
        terminal.wait_for("Headline, Authors: corrected by you")
        terminal.press("q")
        assert terminal.wait_exit() == 0

    with Terminal(folder, home=home) as terminal:
        terminal.wait_for("▌ Ferry timetable agreed")
        terminal.wait_for("Ida Moe · 1 May 2021")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert (folder / "0.txt").read_text().startswith(HEADLINES[0])


def test_a_line_that_a_person_judged_is_judged_in_every_article_and_the_next_run(home: Path, folder: Path) -> None:
    with Terminal(folder, home=home) as terminal:
        terminal.wait_for("Item 0 ends here.")
        terminal.press(ENTER + "G")
        terminal.press("]" * 9 + "f")
        terminal.wait_for("Furniture from now on")
        terminal.wait_for("as you said")
        terminal.press("q")
        assert terminal.wait_exit() == 0

    with Terminal(folder, home=home) as terminal:
        terminal.wait_for("as you said")
        terminal.press("n")
        terminal.wait_for("as you said")
        terminal.press("q")
        assert terminal.wait_exit() == 0


# A folder that takes its time.


MANY = 3_000


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crowd")
    for number in range(MANY):
        (folder / f"{number}.txt").write_text(f"Report {number} of the harbour office\n3 May 2021\n\n{BODY}")
    return folder


def test_esc_stops_loading_and_what_has_arrived_stays(home: Path, crowd: Path) -> None:
    with Terminal(crowd, home=home) as terminal:
        terminal.wait_for("▌ Report")
        terminal.wait_for("Esc stops")
        terminal.press(ESC)
        terminal.wait_for("Loading stopped")
        terminal.wait_gone("Esc stops")
        arrived = int(terminal.wait_for_match(r"([\d,]+) articles?")[1].replace(",", ""))
        terminal.press("q")

        assert 0 < arrived < MANY
        assert terminal.wait_exit() == 0


def test_q_while_loading_ends_it_before_everything_is_read(home: Path, crowd: Path) -> None:
    with Terminal(crowd, home=home) as terminal:
        terminal.wait_for("Esc stops")
        terminal.press("q")
        status = terminal.wait_exit()

        assert status == 0
        assert "3,000 of 3,000 files" not in "".join(part["text"] or "" for part in tokens(terminal.received))

"""Hostile pages and file names on a real terminal: everything is opened, drawn, searched and listed, and of all that
is sent nothing but text and the sequences of `escapes` arrives.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

import coopreader
from coopreader.text.safe import safe_line
from tests.hostile import HOSTILE, Sample
from tests.terminal.escapes import ON_AT_REST, ForeignBytes, copied, modes_left, tokens
from tests.terminal.pages import BODY, HEADLINES, keep_order_of_files
from tests.terminal.terminal import Terminal, drawable

ESC: Final = "\x1b[27u"
CTRL_P: Final = "\x10"

PALETTE: Final = "▔▔▔▔"
"""The palette's upper edge."""

WIDTH, HEIGHT = 96, 24
"""Room for both panes, and no more to paint than need be."""

SHARES: Final = 4
"""The samples are read in so many windows: they share the cores."""

NAMES: Final = (
    b"two\nlines.txt",
    b"red\x1b[31m and \x1b]0;HOSTILE-NAME\x07.txt",
    b"eight-bit\x9b31m.txt",
    "c1\x9d0;HOSTILE-NAME\x9c.txt".encode(),
    b"not\xff\xfeutf8.txt",
    "新闻.txt".encode("gb18030"),
    "txt.\u202egnidaelsim.txt".encode(),
    "zero\u200bwidth\ufeff.txt".encode(),
    "tagged\U000e0041.txt".encode(),
    b"tab\tand\rreturn.txt",
    b"back\bspace\x7f.txt",
    b"[bold]markup[/] [@click=app.quit].txt",
    b"[/].txt",
    b"$(touch HOSTILE) `id`;&|.txt",
    b"--help.txt",
    b"-.txt",
    b"%s {0} \\ ' \".txt",
    b" .txt",
    b"L" * 251 + b".txt",
    "👩\u200d👩\u200d👧 🇸🇪.txt".encode(),
)
"""What a folder copied from elsewhere may hold: some systems refuse some of them."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return keep_order_of_files(tmp_path / "home")


@pytest.mark.parametrize("share", range(SHARES))
def test_every_hostile_page_is_read_and_only_our_own_sequences_arrive(home: Path, tmp_path: Path, share: int) -> None:
    samples = HOSTILE[share::SHARES]
    folder = write(tmp_path / "pages", samples)
    with Terminal(folder, home=home, columns=WIDTH, lines=HEIGHT) as terminal:
        read_everything(terminal, folder)
        terminal.press("q")
        status = terminal.wait_exit()

    assert status == 0
    assert modes_left(terminal.received) == ON_AT_REST
    assert copied(terminal.received) == []
    assert [sample.name for sample in samples if arrived(terminal, sample)] == []


def test_hostile_titles_are_filtered_searched_and_listed_as_text(home: Path, tmp_path: Path) -> None:
    folder = write(tmp_path / "pages", HOSTILE)
    with Terminal(folder, home=home, columns=WIDTH, lines=HEIGHT) as terminal:
        terminal.wait_for(f"{len(coopreader.load(folder))} articles")
        for query in ("ferry [bold", "[/] \\", "[@click", "渡轮", "👩"):
            terminal.press("/" + query)
            terminal.wait_for_match(r"\d+ of \d+")
            terminal.wait_quiet()
            terminal.press(ESC + ESC)
            terminal.wait_for("/  find by title")
            terminal.press(CTRL_P)
            terminal.wait_for(PALETTE)
            terminal.press(query)
            terminal.wait_quiet()
            terminal.press(ESC)
            terminal.wait_gone(PALETTE)
        terminal.press("?")
        terminal.wait_for("Half a screen down.")
        terminal.press("qx")
        terminal.wait_for("files skipped   ")
        terminal.press("G")
        terminal.wait_quiet()
        terminal.press("qq")
        status = terminal.wait_exit()

    assert status == 0
    assert modes_left(terminal.received) == ON_AT_REST
    assert [sample.name for sample in HOSTILE if arrived(terminal, sample)] == []


def test_hostile_file_names_are_shown_as_text(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "old \x1b]0;HOSTILE-FOLDER\x07 [bold] news"
    write_names(folder)
    with Terminal(folder, home=home, columns=WIDTH, lines=HEIGHT) as terminal:
        read_everything(terminal, folder)
        terminal.press("x")
        terminal.wait_for("a link to nothing")
        terminal.press("qq")
        status = terminal.wait_exit()

    assert status == 0
    assert modes_left(terminal.received) == ON_AT_REST
    assert b"]0;" not in terminal.received


def test_a_click_on_markup_in_a_title_runs_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"[@click=app.quit]Ferry[/] vote [@click=screen.leave]\n3 May 2021\n\n{BODY}")
    with Terminal(tmp_path / "page.txt", home=home) as terminal:
        terminal.wait_for("▌ [@click=app.quit]Ferry[/]")
        for x in range(4, 100, 6):
            for y in (3, 4):
                terminal.click(x, y)
        terminal.press("?")
        terminal.wait_for("Half a screen down.")
        terminal.press("qq")

        assert terminal.wait_exit() == 0


def test_a_missing_path_with_escapes_in_it_is_told_as_text(home: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path / "no\n\x1b]0;HOSTILE\x07\x9b31m", home=home, columns=300) as terminal:
        status = terminal.wait_exit()

    assert status == 2
    assert [part["text"] is None for part in tokens(terminal.received)] == [False, True]


def test_the_whitelist_refuses_what_hostile_pages_hold() -> None:
    foreign = [
        sample.name
        for sample in HOSTILE
        if any(bytes_.startswith((b"\x1b", b"\xc2")) and is_foreign(bytes_) for bytes_ in sample.forbidden)
    ]

    assert len(foreign) > len(HOSTILE) / 3


# Helpers.


def write(folder: Path, samples: Sequence[Sample]) -> Path:
    folder.mkdir()
    for sample in samples:
        (folder / sample.name).write_bytes(sample.content)
    return folder


def write_names(folder: Path) -> None:
    """An ordinary page under each hostile name, and a link to nothing with one."""
    folder.mkdir()
    page = f"{HEADLINES[0]}\n3 May 2021\n\n{BODY}".encode()
    for number, name in enumerate(NAMES):
        with suppress(OSError):
            Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(page + b"%d\n" % number)
    (folder / "gone \x1b[5m.txt").symlink_to("nowhere")


def read_everything(terminal: Terminal, folder: Path) -> None:
    """Visit every article of `folder`: clean, raw, unfolded, to its end and back."""
    corpus = coopreader.load(folder)
    terminal.wait_for(f"{len(corpus)} articles")
    terminal.press("g\t")
    for name in names_shown(corpus):
        terminal.press("r")
        terminal.wait_for(name)
        terminal.press("r")
        terminal.wait_gone("· as saved")
        terminal.press("u")
        terminal.wait_quiet()
        terminal.press("G")
        terminal.wait_quiet()
        terminal.press("gn")


def names_shown(corpus: coopreader.Corpus) -> Iterator[str]:
    """How the raw page of each article begins, as far as it surely fits its line."""
    for article in corpus:
        assert article.path is not None
        yield drawable(f"{safe_line(article.path.name)} · as saved")[:24]


def arrived(terminal: Terminal, sample: Sample) -> bool:
    """Whether bytes that must not were sent, those left out that Textual itself may send."""
    return any(bytes_ in terminal.received for bytes_ in sample.forbidden if is_foreign(bytes_))


def is_foreign(sequence: bytes) -> bool:
    try:
        return not list(tokens(sequence))
    except ForeignBytes:
        return True

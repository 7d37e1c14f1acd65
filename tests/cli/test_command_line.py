"""What holds for every verb: help, errors, pipes, and what is never sent."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from coopreader.cli import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_NO_MATCH
from coopreader.cli import VERBS as TABLE
from coopreader.version import __version__
from tests.cli.command_line import BODY, DEADLINE_S, PAGES, TITLES, run
from tests.hostile import write_hostile

VERBS = tuple(name for name, _ in TABLE)

PRINTS = {
    "list": ("list",),
    "list as JSON": ("list", "--json"),
    "show": ("show", "ferry"),
    "show raw": ("show", "ferry", "--raw"),
    "show as JSON": ("show", "ferry", "--json"),
    "show as Markdown": ("show", "ferry", "--markdown"),
    "show why": ("show", "ferry", "--why"),
    "show why as JSON": ("show", "ferry", "--why", "--json"),
    "export jsonl": ("export", "--format", "jsonl"),
    "export markdown": ("export", "--format", "markdown"),
}
"""Every way of printing articles."""

HOSTILE_NAME = "no\n\x1b]0;HOSTILE\x07where\x9b31m"

SELF_INTERRUPTED = (
    "import os, signal, sys\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # jobs in the background are started without it
    "from coopreader.cli import inputs, main\n"
    "inputs.read_standard_input = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
    "main()"
)
"""The command line, with Ctrl-C pressed while it reads."""

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


# Help.


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), *((verb, "--help") for verb in VERBS)])
def test_help_is_everywhere(arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)

    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(" ".join(("Usage: coopreader", *arguments[:-1])))


def test_help_names_every_verb() -> None:
    ended = run("--help")

    listed = re.findall(r"^  (\w+)  +\S", ended.out.partition("Commands:")[2], re.MULTILINE)
    assert tuple(listed) == VERBS


def test_the_version_is_told() -> None:
    assert run("--version").out == f"coopreader, version {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_given_for_a_shell(shell: str) -> None:
    ended = run(extra={"_COOPREADER_COMPLETE": f"{shell}_source"})

    assert ended.status == 0
    assert "_COOPREADER_COMPLETE" in ended.out


def test_verbs_and_paths_are_completed() -> None:
    ended = run(
        extra={"_COOPREADER_COMPLETE": "bash_complete", "COMP_WORDS": "coopreader ", "COMP_CWORD": "1"},
    )

    assert {f"plain,{verb}" for verb in VERBS} < set(ended.lines)
    assert "file," in ended.lines


# Paths.


@pytest.mark.parametrize("name", VERBS)
def test_a_folder_named_like_a_verb_can_be_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "ferry.txt").write_text(PAGES["ferry.txt"])

    ended = run("list", f"./{name}", cwd=tmp_path)

    assert ended.lines == [f"2021-05-03  {TITLES['ferry.txt']}"]


def test_without_a_verb_a_path_opens_the_reader(folder: Path) -> None:
    for arguments in ((".",), ("./pages",), ("--", "list")):
        ended = run(*arguments, cwd=folder if arguments == (".",) else folder.parent)

        # Here the reader finds no terminal; `list` after -- is a path, and there is none.
        problem = "no such file" if "--" in arguments else "no terminal"
        assert (ended.status, ended.out) == (2, "")
        assert problem in ended.err


def test_a_name_that_begins_with_a_dash_can_be_read_after_two_dashes(tmp_path: Path) -> None:
    (tmp_path / "--help").write_text(PAGES["ferry.txt"])

    ended = run("list", "--", "--help", cwd=tmp_path)

    assert ended.lines == [f"2021-05-03  {TITLES['ferry.txt']}"]


@pytest.mark.parametrize("verb", [(), *PRINTS.values()])
def test_a_missing_path_is_status_2_and_one_line(tmp_path: Path, verb: tuple[str, ...]) -> None:
    ended = run(*verb, "nowhere", cwd=tmp_path)

    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "coopreader: nowhere: no such file or folder\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", HOSTILE_NAME),
        (HOSTILE_NAME,),
        ("list", f"--{HOSTILE_NAME}"),
        ("list", "--sort", HOSTILE_NAME),
        ("show", HOSTILE_NAME),
        ("list", "--filter", HOSTILE_NAME),
        ("export", "--format", "jsonl", f"--format={HOSTILE_NAME}"),
    ],
    ids=["path", "path to read", "option", "choice", "query", "filter", "format"],
)
def test_what_was_typed_is_repeated_as_one_line_of_plain_text(folder: Path, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments, cwd=folder)

    assert (ended.status in {EXIT_NO_MATCH, EXIT_FAILED}, ended.out) == (True, "")
    assert ended.err.startswith("coopreader: ")
    assert CONTROLS.search(ended.err.removesuffix("\n")) is None
    assert "\n" not in ended.err.removesuffix("\n")


def test_a_path_that_is_no_text_is_told_too(tmp_path: Path) -> None:
    ended = run("list", os.fsdecode(b"\xff\xfe"), cwd=tmp_path)

    assert ended.status == EXIT_FAILED
    assert ended.err.endswith(": no such file or folder\n")


@pytest.mark.parametrize("arguments", [("list", "--colour"), ("show",), ("export",), ("list", "--sort", "size")])
def test_a_call_that_is_wrong_is_one_line_that_names_its_help(arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)

    assert (ended.status, ended.out, ended.err.count("\n")) == (EXIT_FAILED, "", 1)
    assert ended.err.endswith(f"(see coopreader {arguments[0]} --help)\n")


def test_standard_input_is_not_read_together_with_paths(folder: Path) -> None:
    ended = run("list", folder, "-")

    assert (ended.status, ended.out) == (2, "")
    assert "cannot be read together" in ended.err


# Output.


@pytest.mark.parametrize("arguments", PRINTS.values(), ids=PRINTS.keys())
def test_no_control_character_of_a_hostile_page_or_name_is_printed(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    folder = tmp_path / "old \x1b]0;HOSTILE\x07news"
    folder.mkdir()
    write_hostile(folder)
    hostile = folder / "ferry\n\x1b[31m\x9b5m\u202e.txt"
    hostile.write_text(PAGES["ferry.txt"])
    (folder / "aa \x1b[5m\n.txt").touch()

    ended = run(*arguments, folder)

    assert ended.status == 0
    assert ended.lines
    assert CONTROLS.findall(ended.out.replace("\n", "")) == []
    assert CONTROLS.findall(ended.err.removesuffix("\n")) == []


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell runs the pipe")
@pytest.mark.parametrize("arguments", PRINTS.values(), ids=PRINTS.keys())
def test_a_closed_pipe_ends_quietly(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    # More than a pipe holds, in one article and in the titles of many.
    (tmp_path / "long.txt").write_text(PAGES["ferry.txt"] + "Nothing else was said about it.\n\n" * 4_000)
    row = f'{{"title": "Ferry {"again " * 50}", "text": "Ferry."}}\n'
    (tmp_path / "many.jsonl").write_text(row * 400)
    reader = shlex.join([sys.executable, "-m", "coopreader", *arguments])

    ended = subprocess.run(
        ["/bin/sh", "-c", f"{reader} . | head -c 1"], cwd=tmp_path, capture_output=True, timeout=DEADLINE_S, check=False
    )

    assert (ended.returncode, len(ended.stdout), ended.stderr) == (0, 1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line(folder: Path) -> None:
    reader = shlex.join([sys.executable, "-m", "coopreader", "list", str(folder)])

    ended = subprocess.run(
        ["/bin/sh", "-c", f"{reader} > /dev/full"], capture_output=True, timeout=DEADLINE_S, check=False, text=True
    )

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert ended.stderr.startswith("coopreader: cannot write: ")


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize("arguments", [*PRINTS.values(), ("--help",), ()], ids=[*PRINTS.keys(), "help", "read"])
def test_without_a_standard_output_it_says_so_in_one_line(folder: Path, arguments: tuple[str, ...]) -> None:
    reader = shlex.join([sys.executable, "-m", "coopreader", *arguments])

    ended = subprocess.run(
        ["/bin/sh", "-c", f"{reader} 1>&-"],
        cwd=folder,
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=DEADLINE_S,
        check=False,
    )

    assert (ended.returncode, ended.stdout) == (EXIT_FAILED, "")
    assert ended.stderr == "coopreader: cannot write: standard output is closed\n"


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize(
    ("closed", "status", "told"),
    [
        ("0<&-", 0, "coopreader: 1 file skipped: standard input (empty)\ncoopreader: no article found\n"),
        ("2>&-", 0, ""),
        ("0<&- 1>&- 2>&-", EXIT_FAILED, ""),
    ],
)
def test_streams_that_are_closed_bring_no_traceback(folder: Path, closed: str, status: int, told: str) -> None:
    reader = shlex.join([sys.executable, "-m", "coopreader", "list", "-"])

    ended = subprocess.run(
        ["/bin/sh", "-c", f"{reader} {closed}"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (status, told)


def test_output_is_utf_8_also_where_the_system_prefers_less(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"渡轮时刻表 “vote”\n3 May 2021\n\n{BODY}", "utf-8")

    ended = run("list", tmp_path / "page.txt", extra={"PYTHONIOENCODING": "ascii"})

    assert ended.lines == ["2021-05-03  渡轮时刻表 “vote”"]


# What is not loaded.


@pytest.mark.parametrize("arguments", PRINTS.values(), ids=PRINTS.keys())
def test_verbs_never_import_textual(folder: Path, arguments: tuple[str, ...]) -> None:
    asks = (
        "import atexit, sys\n"
        "atexit.register(lambda: print([name for name in sys.modules if name.split('.')[0] == 'textual'],"
        " file=sys.stderr))\n"
        "from coopreader.cli import main\n"
        "main()"
    )

    ended = subprocess.run(
        [sys.executable, "-c", asks, *arguments, folder],
        capture_output=True,
        timeout=DEADLINE_S,
        check=False,
        text=True,
    )

    assert (ended.returncode, ended.stderr) == (0, "[]\n")


@pytest.mark.parametrize(("arguments", "verb"), [(("list",), "list_articles"), (("show", "ferry"), "show")])
def test_a_verb_loads_no_other_verb(folder: Path, arguments: tuple[str, ...], verb: str) -> None:
    asks = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sorted(name for name in sys.modules if name.startswith('coopreader.cli.')),"
        " file=sys.stderr))\n"
        "from coopreader.cli import main\n"
        "main()"
    )

    ended = subprocess.run(
        [sys.executable, "-c", asks, *arguments, folder],
        capture_output=True,
        timeout=DEADLINE_S,
        check=False,
        text=True,
    )

    shared = ["coopreader.cli.addresses", "coopreader.cli.inputs"]
    assert ended.stderr.split() == [*shared, f"coopreader.cli.{verb}"]


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal on POSIX")
def test_ctrl_c_ends_a_verb_without_a_traceback() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SELF_INTERRUPTED, "list", "-"],
        capture_output=True,
        timeout=DEADLINE_S,
        check=False,
        text=True,
    )

    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (EXIT_INTERRUPTED, "", "")

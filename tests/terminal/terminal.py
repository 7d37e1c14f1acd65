"""A terminal for tests: the real program on a real pty, its screen kept by pyte, every byte it sent kept as received.

Nothing here sleeps: whatever is waited for is looked for each time bytes arrive, until a deadline that only a hang
can reach. What the bytes may be is the business of `escapes`.
"""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

import pyte

DEADLINE_S: Final = 30.0
"""Until when something must have happened: a hundred times what it takes, for machines with much else to do."""

QUIET_S: Final = 0.04
"""Silence after which a repaint is taken to be over: Textual draws at most 60 times a second."""

_LAUNCHER: Final = (
    "import fcntl, os, sys, termios\n"
    "fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n"
    "redirected, arguments = eval(sys.argv[1]), sys.argv[2:]\n"
    "for stream, path in redirected.items():\n"
    "    os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), stream)\n"
    "os.execv(sys.executable, [sys.executable, '-m', 'coopreader', *arguments])"
)
"""Makes the pty the controlling terminal of the new session, as a terminal window does, sends streams to files, as a
shell does, and becomes the reader."""

PLAIN_ENVIRONMENT: Final = {
    "LANG": "C.UTF-8",
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "TEXTUAL_ANIMATIONS": "none",
}


def environment_for(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment that knows nothing of the developer's: settings live in `home`."""
    path = {"PATH": os.environ.get("PATH", os.defpath)}
    return path | PLAIN_ENVIRONMENT | {"HOME": str(home), "COOPREADER_HOME": str(home)} | dict(extra or {})


class Look(NamedTuple):
    """How a character on the screen is drawn, colour apart."""

    bold: bool
    underlined: bool
    reversed: bool
    italic: bool


class Terminal:
    """A window of `columns` by `lines` in which `coopreader ARGUMENTS` runs. A context: leaving it ends the program."""

    def __init__(
        self,
        *arguments: str | Path,
        home: Path,
        columns: int = 120,
        lines: int = 40,
        extra: Mapping[str, str] | None = None,
        piped: bytes | None = None,
        redirected: Mapping[int, Path] | None = None,
    ) -> None:
        """`piped` comes from a pipe on standard input; without it, standard input is the terminal.

        `redirected` are files that take the place of standard output (1) or error (2).
        """
        self._received = bytearray()
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        self._set_size(columns, lines)
        files = {stream: str(path) for stream, path in (redirected or {}).items()}
        self.modes_before = termios.tcgetattr(slave)
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, repr(files), *(os.fspath(one) for one in arguments)],
            stdin=slave if piped is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            env=environment_for(home, extra),
            start_new_session=True,
        )
        # Kept open: a terminal window outlives the program, and its modes are asked for then.
        self._slave = slave
        self._ends: tuple[int, ...] = (slave, self._master)
        if piped is not None and self.process.stdin is not None:
            self.process.stdin.write(piped)
            self.process.stdin.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._close()

    # What a person does.

    def press(self, keys: str) -> None:
        """Type `keys`, as the bytes a keyboard sends."""
        data = keys.encode()
        while data:
            data = data[os.write(self._master, data) :]

    def click(self, x: int, y: int) -> None:
        """Press and release the mouse on the cell at column `x` of line `y`, counted from 1."""
        self.press(f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m")

    def resize(self, columns: int, lines: int) -> None:
        """Drag the window to another size."""
        self._set_size(columns, lines)
        self._screen.resize(lines, columns)
        self.process.send_signal(signal.SIGWINCH)

    def send_signal(self, number: signal.Signals) -> None:
        """What another process may do to the program."""
        self.process.send_signal(number)

    def close_window(self) -> None:
        """Take the terminal away, as closing its window does."""
        self._close()

    # What a person sees.

    @property
    def received(self) -> bytes:
        """Every byte the program has sent."""
        return bytes(self._received)

    @property
    def text(self) -> str:
        """The screen, a line for each of its lines."""
        # pyte's own `display` stumbles over a wide character that is half overwritten.
        buffer, columns = self._screen.buffer, range(self._screen.columns)
        return "\n".join("".join(buffer[y][x].data for x in columns) for y in range(self._screen.lines))

    def line_with(self, text: str) -> str:
        """The first line of the screen that has `text`."""
        return next(line for line in self.text.split("\n") if text in line)

    def looks(self, text: str) -> list[Look]:
        """How each character of the first `text` on the screen is drawn; `text` is of narrow characters."""
        y, x = next((y, line.index(text)) for y, line in enumerate(self._cells()) if text in line)
        cells = (self._screen.buffer[y][x + i] for i in range(len(text)))
        return [Look(cell.bold, cell.underscore, cell.reverse, cell.italics) for cell in cells]

    @property
    def modes(self) -> list[Any]:
        """What the terminal does with keys and lines (termios)."""
        return termios.tcgetattr(self._slave)

    # Waiting.

    def wait_for(self, text: str) -> None:
        """Until `text` is on the screen."""
        self._wait(lambda: text in self.text, f"{text!r} on the screen")

    def wait_gone(self, text: str) -> None:
        """Until `text` is no longer on the screen."""
        self._wait(lambda: text not in self.text, f"{text!r} gone from the screen")

    def wait_for_match(self, pattern: str) -> re.Match[str]:
        """Until `pattern` is on the screen; the match."""
        self._wait(lambda: re.search(pattern, self.text) is not None, f"{pattern!r} on the screen")
        match = re.search(pattern, self.text)
        assert match is not None
        return match

    def wait_quiet(self) -> None:
        """Until no byte has come for QUIET_S; for what paints, not for what must have happened."""
        due = time.monotonic() + DEADLINE_S
        while self._receive(QUIET_S) and time.monotonic() < due:
            pass

    def wait_exit(self) -> int:
        """Until the program has ended; its exit status, -N if signal N ended it."""
        # The slave stays open here, so the end of the program is no end of file.
        self._wait(lambda: self.process.poll() is not None, "the program to end", may_end=True)
        while self._receive(0):
            pass
        return self.process.wait()

    def _wait(self, is_so: Callable[[], bool], what: str, *, may_end: bool = False) -> None:
        due = time.monotonic() + DEADLINE_S
        while not is_so():
            if not self._receive(0.02):
                if time.monotonic() > due:
                    raise AssertionError(f"waited {DEADLINE_S:.0f} s in vain for {what}; the screen:\n{self.text}")
                if self.process.poll() is not None and not may_end and not is_so():
                    status = self.process.returncode
                    raise AssertionError(f"ended with {status} before {what}; the screen:\n{self.text}")

    def _receive(self, timeout_s: float) -> bool:
        """Take what has come, waiting at most `timeout_s`; whether anything has."""
        if not select.select([self._master], [], [], timeout_s)[0]:
            return False
        data = os.read(self._master, 1 << 16)
        self._received += data
        self._stream.feed(drawable(self._decoder.decode(data)))
        return bool(data)

    def _close(self) -> None:
        for end in self._ends:
            os.close(end)
        self._ends = ()

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _cells(self) -> list[str]:
        """The lines with one character for each cell, so that an index is a column."""
        buffer, columns = self._screen.buffer, range(self._screen.columns)
        return ["".join((buffer[y][x].data or " ")[0] for x in columns) for y in range(self._screen.lines)]


def drawable(sent: str) -> str:
    """`sent` without characters that take no cell: pyte drops the rest of a run at many of them."""
    if sent.isascii():
        return sent
    return "".join(character for character in sent if unicodedata.category(character) not in {"Mn", "Me", "Cf"})

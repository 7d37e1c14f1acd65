"""A terminal window with a clock: a program on a pty, and when the bytes it sends arrive.

Nothing is drawn or parsed here while the clock runs: what was sent is looked at after its time was taken.
"""

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
from bisect import bisect_left
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import clock_gettime, perf_counter
from types import TracebackType
from typing import Final, NamedTuple, Self

ROOT: Final = Path(__file__).parents[2]

COLUMNS: Final = 100
LINES: Final = 40

QUIET_S: Final = 0.06
"""Silence after which a repaint is over: three frames."""

IDLE_SHARE: Final = 0.1
"""Of a silence: a program that has used more of it than this to compute has more to say."""

UNANSWERED_S: Final = 0.5
"""Silence after which a key has changed nothing, if the program is idle."""

DEADLINE_S: Final = 20.0

LOOK_S: Final = 0.002
"""Between two looks whether the program has ended."""

FRAME_S: Final = 1 / 60
"""What a key may take before the eye sees it."""

_ASKS_FOR_SYNC: Final = b"\x1b[?2026$p"
_HAS_SYNC: Final = b"\x1b[?2026;2$y"
"""Today's terminals draw a frame when it is whole, and say so when asked."""

_SEQUENCE: Final = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^\[\]]")


class Repaint(NamedTuple):
    """When what a key caused was received, in seconds after the key was sent."""

    first_s: float
    last_s: float


class Window:
    """A window in which `python ARGUMENTS` runs, or another `program`. A context: leaving it ends the program."""

    def __init__(
        self,
        *arguments: str,
        home: Path,
        program: str = sys.executable,
        given: Path | None = None,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        """`given` is a file for the program to read as its standard input; keys it then takes from the terminal."""
        self.received = bytearray()
        self.arrivals: list[float] = []
        """When each piece of `received` came."""
        self.ends: list[int] = []
        """Where in `received` each piece ends."""
        self._deadline_s = deadline_s
        self._master, slave = pty.openpty()
        self._resize(COLUMNS)
        plain = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH", "TEXTUAL_FPS"}}
        typed = slave if given is None else os.open(given, os.O_RDONLY)
        self.started = perf_counter()
        self.process = subprocess.Popen(
            [program, *arguments],
            stdin=typed,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env=kept | plain | {"HOME": str(home), "COOPREADER_HOME": str(home)},
            start_new_session=True,
        )
        for descriptor in {slave, typed}:
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What was received since `forget`, without escape sequences."""
        return _SEQUENCE.sub(b"", bytes(self.received)).decode("utf-8", "replace")

    @property
    def processor_s(self) -> float:
        """The processor's time the program has taken so far: on a busy machine the truer clock. Linux only."""
        # clock_getcpuclockid(3): the clock of another process.
        return clock_gettime((~self.process.pid << 3) | 2)

    def forget(self) -> None:
        """Look only at what comes from now on."""
        self.received.clear()
        self.arrivals.clear()
        self.ends.clear()

    def until(self, is_so: Callable[[str], bool]) -> float:
        """When the bytes came that made `is_so` true of the text, on the clock of `perf_counter`."""
        due = perf_counter() + self._deadline_s
        while perf_counter() < due:
            at = self._receive(0.5)
            if at is not None and is_so(self.text):
                return at
        raise TimeoutError(f"not within {self._deadline_s:.0f} s; received: {self.text[-2000:]}")

    def until_quiet(self, seconds: float = QUIET_S) -> None:
        """Until nothing has come for so long, and the program has not been at work meanwhile on what is to come."""
        due = perf_counter() + self._deadline_s
        while True:
            spent = self.processor_s
            if self._receive(seconds) is None and self.processor_s - spent <= IDLE_SHARE * seconds:
                return
            if perf_counter() > due:
                raise TimeoutError(f"not quiet for {seconds} s within {self._deadline_s:.0f} s")

    def wait(self, seconds: float) -> None:
        """Take what comes for so long."""
        due = perf_counter() + seconds
        while (left := due - perf_counter()) > 0:
            self._receive(left)

    def until_end(self) -> float:
        """When the program has ended."""
        due = perf_counter() + self._deadline_s
        while perf_counter() < due:
            if self.process.poll() is not None:
                return perf_counter()
            # What it still has to say must not keep it.
            with suppress(RuntimeError):
                self._receive(LOOK_S)
        raise TimeoutError(f"not ended within {self._deadline_s:.0f} s; received: {self.text[-2000:]}")

    def press(self, keys: str) -> float:
        """Send `keys`, and say when."""
        at = perf_counter()
        os.write(self._master, keys.encode())
        return at

    def repaint(self, keys: str, quiet_s: float = QUIET_S) -> Repaint | None:
        """What `keys` caused, from the first byte to the last before a silence; None if they changed nothing."""
        # What is still coming from before (a blink, a late line) is not what this key caused.
        while self._receive(0) is not None:
            pass
        self.forget()
        pressed = self.press(keys)
        if self._receive(UNANSWERED_S) is None:
            self.until_quiet(UNANSWERED_S)
        self.until_quiet(quiet_s)
        return Repaint(self.arrivals[0] - pressed, self.arrivals[-1] - pressed) if self.arrivals else None

    def press_every(self, seconds: float, keys: str) -> list[float]:
        """Send `keys` one by one at this pace, whatever the program does, and say when each went."""
        self.forget()
        pressed: list[float] = []
        due = perf_counter()
        for key in keys:
            while (left := due - perf_counter()) > 0:
                self._receive(left)
            pressed.append(self.press(key))
            due += seconds
        return pressed

    def redrawn(self, columns: int, quiet_s: float = QUIET_S) -> str:
        """All that the window shows when it is so wide, line by line: programs draw it anew for another width."""
        shown: list[str] = []
        for width in (columns, COLUMNS):
            self.forget()
            self.resize(width)
            self.until_quiet(quiet_s)
            shown.append(self.text)
        return shown[0]

    def resize(self, columns: int) -> float:
        """Make the window so wide, and say when."""
        at = perf_counter()
        self._resize(columns)
        # A window that is no program's controlling terminal tells nobody.
        self.process.send_signal(signal.SIGWINCH)
        return at

    def _resize(self, columns: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))

    def _receive(self, timeout_s: float) -> float | None:
        """When the next bytes came; None if none came."""
        if not select.select([self._master], [], [], timeout_s)[0]:
            return None
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            raise RuntimeError(f"the program has ended; received: {self.text[-4000:]}") from None
        at = perf_counter()
        self.received += data
        self.arrivals.append(at)
        self.ends.append(len(self.received))
        if _ASKS_FOR_SYNC in data:
            os.write(self._master, _HAS_SYNC)
        return at


def waits(pressed: Sequence[float], arrivals: Sequence[float]) -> list[float]:
    """How long after each of `pressed` the next of `arrivals` came, both ascending; without those never answered."""
    places = [bisect_left(arrivals, at) for at in pressed]
    return [arrivals[place] - at for at, place in zip(pressed, places, strict=True) if place < len(arrivals)]


def p95(seconds: Sequence[float]) -> float:
    """What 95 of a hundred do not exceed."""
    return sorted(seconds)[len(seconds) * 95 // 100]


def told(name: str, seconds: Sequence[float], beside: Sequence[float] = ()) -> str:
    """One line of a table: median and p95 in milliseconds, and how many times that of `beside`."""
    ratio = f"{median(seconds) / median(beside):8.2f} x" if beside else ""
    return f"  {name:34}{median(seconds) * 1000:9.1f} ms{p95(seconds) * 1000:9.1f} ms{ratio}"


HEADING: Final = f"  {'':34}{'median':>12}{'p95':>12}"

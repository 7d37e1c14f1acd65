"""`coopreader PATH ...`: open the reader on a terminal."""

import gc
import os
import signal
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, TextIO

import click

from coopreader.cli.inputs import chosen_paths, fields_option, name_of, open_inputs, paths_argument, shelves_folder
from coopreader.corpus.apart import UnderWay
from coopreader.corrections import Corrections
from coopreader.errors import CoopReaderError
from coopreader.history import History
from coopreader.library import Library
from coopreader.places import corrections_file, history_file, settings_file
from coopreader.settings import load_settings

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames

SCREEN_STREAMS: Final = (("__stdin__", "r"), ("__stdout__", "w"), ("__stderr__", "w"))[: 2 if os.name == "nt" else 3]
"""Where Textual reads keys, asks for the size of the terminal and, but on Windows, draws."""


@click.command("read", short_help="Open the reader, as without a verb.")
@paths_argument
@fields_option
def read(paths: tuple[Path, ...], *, names: "FieldNames | None") -> None:
    """Open the reader: folders, files, `-` for standard input, or nothing for the bundled articles."""
    if hasattr(signal, "SIGPIPE"):
        # A terminal that goes away is no reason to die unheard: settings and screen have an end of their own.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    stop = Event()
    # At once: what is read while the screen is imported is there when it opens.
    corrections = Corrections(corrections_file())
    lessons = corrections.lessons(chosen_paths(paths))
    shelves = shelves_folder()
    steps = UnderWay(
        open_inputs(paths, should_stop=stop.is_set, is_apart=True, lessons=lessons, names=names, shelves=shelves)
    )
    _attach_terminal()
    # NO_COLOR counts when present and not empty (no-color.org); Textual looks at its presence alone.
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    # Textual costs a fifth of a second: the other verbs never pay for it. What is imported stays for good, so nothing
    # is gained by looking through it for garbage, now or later.
    gc.disable()
    from coopreader.ui.app import CoopReader
    from coopreader.ui.tasks import Loading

    gc.freeze()
    gc.enable()
    path = settings_file()
    library = Library(name_of(paths), corrections=corrections, lessons=lessons, names=names)
    for loaded in steps.arrived():
        library.add(loaded)
    history = History(history_file())
    app = CoopReader(library, Loading(steps, stop), settings=load_settings(path), settings_path=path, history=history)
    app.run()
    if shelves is not None:
        from coopreader.cli.cache import prune_shelves

        prune_shelves()
    # At once: to free a hundred thousand articles one by one takes a third of a second, and all that was to be written
    # down has been.
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(app.return_code or 0)


def _attach_terminal() -> None:
    """Have keys come from the terminal and the screen go there, whatever was piped or sent to a file.

    Raises CoopReaderError where there is no terminal.
    """
    for name, mode in SCREEN_STREAMS:
        stream: TextIO | None = getattr(sys, name)
        if stream is None or not stream.isatty():
            try:
                terminal = os.open("/dev/tty", os.O_RDWR)
            except OSError:
                problem = "no terminal to read on; `coopreader list` and `coopreader show` need none"
                raise CoopReaderError(problem) from None
            setattr(sys, name, os.fdopen(terminal, mode, errors="replace"))

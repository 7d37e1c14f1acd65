"""All shelves there are: what they hold, how much room they take, and clearing them away."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coopreader.corpus.shelf import LIST, read_list


@dataclass(frozen=True, slots=True)
class Standing:
    """One shelf."""

    folder: Path
    paths: tuple[Path, ...]
    """The files and folders whose articles it keeps; none if it can no longer be read."""
    articles: int
    size: int
    """Bytes."""
    used: float
    """When it was opened last, in seconds since 1970."""


def all_shelves(home: Path) -> list[Standing]:
    """Those under `home`, the one that was used last first."""
    return sorted(map(_standing, _folders(home)), key=lambda shelf: -shelf.used)


def prune(home: Path, most_bytes: int) -> list[Standing]:
    """Clear away what was used longest ago, until no more than `most_bytes` are left; gives what went."""
    left, gone = 0, []
    for shelf in all_shelves(home):
        left += shelf.size
        if left > most_bytes:
            left -= shelf.size
            shutil.rmtree(shelf.folder, ignore_errors=True)
            gone.append(shelf)
    return gone


def _folders(home: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in home.iterdir():
            if path.is_dir() and not path.is_symlink():
                yield path


def _standing(folder: Path) -> Standing:
    size, used = 0, 0.0
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            # Another reader may be at work here.
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                size += status.st_size
                used = max(used, status.st_mtime)
    try:
        found = read_list(folder / LIST)
    except (OSError, ValueError):
        return Standing(folder, (), 0, size, used)
    return Standing(folder, tuple(Path(os.fsdecode(path)) for path in found.paths), found.articles, size, used)

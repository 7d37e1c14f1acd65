"""Running the command line as a person does: another process, its output in pipes."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SENTENCE: Final = "The harbour council voted on the ferry timetable on Thursday, its chair said."
BODY: Final = (
    f"{SENTENCE}\n\nThe boats are to leave an hour later from the first of June.\n\nNobody spoke against it.\n\n"
)
MORE: Final = (
    "The keepers have asked for a boat of their own since the old one sank in the storm of the year before last.\n\n"
    "They row to the shops once a week, and the doctor does not come at all when the wind blows from the west.\n\n"
)

PAGES: Final = {
    "ferry.txt": f"Ferry timetable of the island put to the vote\nBy Mara Lindqvist\n3 May 2021\n\n{BODY}",
    "lighthouse.txt": f"Lighthouse keepers of the island ask for a boat\n9 August 2019\n\n{BODY}{MORE}",
    "oyster.txt": f"Oyster harvest begins early on the island\n1 February 2023\n\n{SENTENCE}\n",
}

TITLES: Final = {name: text.split("\n", 1)[0] for name, text in PAGES.items()}

DEADLINE_S: Final = 60


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Standard output, line by line."""
        return self.out.splitlines()

    @property
    def records(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.split("\n") if line]


def run(*arguments: str | Path, piped: bytes = b"", cwd: Path | None = None, extra: Mapping[str, str] = {}) -> Ended:
    """`coopreader ARGUMENTS`, `piped` on its standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "coopreader", *arguments],
        input=piped,
        capture_output=True,
        cwd=cwd,
        # Nothing of the developer's own is kept in there.
        env={"PATH": os.environ.get("PATH", os.defpath), "COOPREADER_HOME": os.devnull, **extra},
        # Without a terminal of its own, also where the tests have one.
        start_new_session=True,
        timeout=DEADLINE_S,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def write_pages(folder: Path) -> Path:
    """PAGES as files in `folder`, which is made; the folder."""
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text)
    return folder

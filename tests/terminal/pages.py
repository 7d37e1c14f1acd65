"""Made-up pages for stories on a real terminal."""

from pathlib import Path
from typing import Final

BODY: Final = "The harbour council voted on the ferry timetable on Thursday, its chair said.\n\n" * 4

HEADLINES: Final = (
    "Ferry timetable put to the vote",
    "Lighthouse keepers ask for a boat",
    "Oyster harvest begins early",
    "Storm closes the northern breakwater",
)


def write_pages(folder: Path) -> Path:
    """One page for each headline, named in their order; the folder."""
    folder.mkdir()
    for number, headline in enumerate(HEADLINES):
        text = f"{headline}\nBy Mara Lindqvist\n{number + 1} May 2021\n\n{BODY}Item {number} ends here.\n"
        (folder / f"{number}.txt").write_text(text)
    return folder


def keep_order_of_files(home: Path) -> Path:
    """Settings under which articles are listed in the order of their files; the folder they are in."""
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('order = "file"\n')
    return home

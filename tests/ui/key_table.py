"""The table of keys as README shows it, made from the commands: `python -m tests.ui.key_table` prints it."""

from typing import get_args

from coopreader.ui.commands import Command, Group, key_sign
from coopreader.ui.screens.reading_room import ReadingRoom

HEADER = "| Key | What it does |\n| --- | --- |"


def key_table() -> str:
    """One row a command, group by group, in the order of help."""
    ordered = [known for group in get_args(Group) for known in ReadingRoom.commands if known.group == group]
    return "\n".join([HEADER, *map(_row, ordered)])


def _row(known: Command) -> str:
    keys = " ".join(f"`{key_sign(key)}`" for key in known.keys)
    return f"| {keys} | {known.help} |"


if __name__ == "__main__":
    print(key_table())

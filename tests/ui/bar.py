"""The bar in stories: asking in it, and what is seen in it and said beside it."""

from typing import Final

from tests.ui.stage import Stage, drawn

WIDE: Final = (120, 40)
NARROW: Final = (80, 24)
LOW: Final = (76, 12)
"""Windows in which what is said of a query stands beside the bar, below it, and in the top line."""


async def ask(stage: Stage, query: str, *then: str) -> None:
    """Type `query` into the bar, then press keys."""
    await stage.press("slash")
    await stage.write(query)
    await stage.press(*then)


def typed_into(stage: Stage) -> str:
    """The line that is typed into, as it is drawn."""
    return drawn(stage.room.filter_bar.input)[0].rstrip()


def beside(stage: Stage) -> str:
    """What is said of the query, wherever it is said."""
    room = stage.room
    lines = [line for line in (room.status_line, room.key_line, room.title_line) if line.note]
    assert len(lines) <= 1
    return drawn(lines[0])[0] if lines else ""

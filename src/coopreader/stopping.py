"""How work that takes long asks whether to go on, and the answer where nobody stops it.

Work that may last takes a `should_stop` and asks it between slices. Do not write another `never` in a room.
"""

from collections.abc import Callable

ShouldStop = Callable[[], bool]
"""Whether the work is no longer wanted; asked often, so it must be quick."""


def never() -> bool:
    """False: for work that nobody stops."""
    return False

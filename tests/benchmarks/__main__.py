"""Runs one benchmark by name, or names them all."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

from tests.benchmarks import (
    cleaning,
    filter_key,
    first_paint,
    fit_headline,
    fit_publisher,
    folder,
    folders,
    jump,
    keys,
    loading,
    long_text,
    memory,
    opening,
    race,
    reading,
    scale,
)

BENCHMARKS: Final[dict[str, Callable[[Sequence[str]], None]]] = {
    "cleaning": cleaning.run,
    "filter_key": filter_key.run,
    "first_paint": first_paint.run,
    "fit_headline": fit_headline.run,
    "fit_publisher": fit_publisher.run,
    "folders": folders.run,
    "folder": folder.run,
    "jump": jump.run,
    "keys": keys.run,
    "loading": loading.run,
    "long_text": long_text.run,
    "matching_memory": memory.run,
    "opening": opening.run,
    "race": race.run,
    "reading": reading.run,
    "scale": scale.run,
}
"""Every benchmark: one module each, with `run(arguments)` that prints what it measured."""


def main(arguments: Sequence[str]) -> int:
    """Exit status: 2 if no benchmark has the name that was asked for."""
    name, *rest = arguments or [""]
    if name not in BENCHMARKS:
        print(f"usage: python -m tests.benchmarks {{{','.join(BENCHMARKS)}}} [arguments]", file=sys.stderr)
        return 2
    BENCHMARKS[name](rest)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

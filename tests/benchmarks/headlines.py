"""Headlines to measure with: read from a file, made up, or made many out of few."""

import gzip
from collections.abc import Sequence
from pathlib import Path
from random import Random

TRIES = 50
"""Joins made for each that is asked for, before the headlines are taken to hold no more."""


def read_headlines(path: Path) -> list[str]:
    """The lines of `path` that say something."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    return [line for line in text.splitlines() if line.strip()]


def made_up_headlines(count: int, seed: int) -> list[str]:
    """Headlines of words that sound like words; a few of them frequent, most rare, as in any language."""
    source = Random(seed)
    syllables = [a + b + c for a in "bcdfglmnprstvw" for b in "aeiou" for c in ("", "n", "r", "s", "l")]
    lexicon = ["".join(source.choices(syllables, k=source.choice((1, 2, 2, 3, 3, 4)))) for _ in range(6_000)]
    weights = [1 / rank for rank in range(2, len(lexicon) + 2)]
    return [
        " ".join(source.choices(lexicon, weights=weights, k=source.randint(5, 10))).capitalize() for _ in range(count)
    ]


def many_headlines(headlines: Sequence[str], count: int, seed: int) -> list[str]:
    """`count` distinct headlines: those there are, then the beginning of one joined with the end of another.

    Joined near the middle of both, so that they are as long as headlines are, and made of the same words. Raises
    ValueError if the headlines are too few to make so many.
    """
    source = Random(seed)
    # A dict, not a set: in the order in which they were made.
    many = dict.fromkeys(headlines)
    words = [headline.split() for headline in many]
    for _ in range(count * TRIES):
        if len(many) >= count:
            return list(many)[:count]
        beginning, end = source.choice(words), source.choice(words)
        many[" ".join(beginning[: _near_middle(beginning, source)] + end[_near_middle(end, source) :])] = None
    raise ValueError(f"{len(words):,} headlines do not make {count:,}")


def _near_middle(words: Sequence[str], source: Random) -> int:
    """Where to cut, so that at least one word stands before it."""
    return max(1, len(words) // 2 + source.choice((-1, 0, 1)))

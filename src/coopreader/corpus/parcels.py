"""Parcels: articles as bytes, as they go from the process that cleaned them to the one that keeps them."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from coopreader.article import Article
from coopreader.corpus.bodies import packed_body
from coopreader.corpus.facts import FactColumns, facts_of


class Parcel(NamedTuple):
    """Some articles: their facts, and their bodies one behind the other."""

    facts: bytes
    bodies: bytes
    lengths: bytes
    """Of each body, as the bytes of an array of 32 bits; the checksums, too."""
    checksums: bytes


class Arrived(NamedTuple):
    """A parcel whose bodies have been put away: all that is needed to have its articles."""

    facts: bytes
    lengths: bytes
    checksums: bytes
    files: tuple[str, ...]
    """The file in which the bodies stand, by all names it may have by now; none if they are in `bodies`."""
    start: int
    """Where in that file they begin."""
    bodies: bytes
    is_for_us_alone: bool
    """Whether the file is nobody's once it has been opened."""


def parcel_of(articles: Iterable[Article]) -> Parcel:
    """`articles` as bytes."""
    facts, bodies = FactColumns(), list[bytes]()
    for article in articles:
        facts.append(facts_of(article))
        bodies.append(packed_body(article))
    lengths, checksums = array("I", map(len, bodies)), array("I", map(crc32, bodies))
    return Parcel(facts.packed(), b"".join(bodies), lengths.tobytes(), checksums.tobytes())

"""An article's text and how it was recovered, as bytes: what a list does not ask for, and reading does.

With its `Facts` the bytes are the whole article again. They are checked as they are read: bytes that are no body are
an error, never another object.
"""

from typing import Final

import msgspec

from coopreader.article import Article, Evidence, Fact, Fold, Kind, Recovery
from coopreader.corpus.facts import Facts


class _Evidence(msgspec.Struct, array_like=True, frozen=True, gc=False):
    fact: Fact
    value: str
    line: int
    quote: str
    confidence: float


class _Body(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What an article has besides its facts."""

    paragraphs: tuple[str, ...]
    folded: tuple[tuple[int, tuple[str, ...], str], ...]
    url: str | None
    encoding: str | None
    evidence: tuple[_Evidence, ...]
    kinds: tuple[Kind, ...]
    lines: tuple[int, ...]
    dropped: int
    mended: int
    raw: str | None


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Body)


def packed_body(article: Article) -> bytes:
    """All of `article` that its facts do not say."""
    how = article.recovery
    body = _Body(
        article.paragraphs,
        tuple((fold.position, fold.lines, fold.reason) for fold in article.folded),
        article.url,
        article.encoding,
        tuple(_Evidence(one.fact, one.value, one.line, one.quote, one.confidence) for one in how.evidence),
        how.kinds,
        how.lines,
        how.dropped,
        how.mended,
        how.raw,
    )
    return _ENCODER.encode(body)


def unpacked(facts: Facts, packed: bytes | memoryview) -> Article:
    """The article with those facts and the body that gave `packed`. Raises ValueError if none did."""
    body = _DECODER.decode(packed)
    return Article(
        id=facts.id,
        title=facts.title,
        authors=facts.authors,
        source=facts.source,
        date=facts.date,
        place=facts.place,
        url=body.url,
        language=facts.language,
        encoding=body.encoding,
        paragraphs=body.paragraphs,
        folded=tuple(Fold(*fold) for fold in body.folded),
        words=facts.words,
        path=facts.path,
        recovery=Recovery(
            evidence=tuple(Evidence(one.fact, one.value, one.line, one.quote, one.confidence) for one in body.evidence),
            kinds=body.kinds,
            lines=body.lines,
            row=facts.row,
            dropped=body.dropped,
            mended=body.mended,
            raw=body.raw,
        ),
    )

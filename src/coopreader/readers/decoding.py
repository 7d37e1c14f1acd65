"""Bytes to text: which encoding a file is in, or that it holds no text at all.

UTF-8 is tried first, because it proves itself; UTF-16 and UTF-32 by their mark or by where their zero bytes fall.
Legacy encodings prove nothing: `legacy` tells them apart. The text that comes out has not passed the gate yet: give it
to `text.safe` before anything else.
"""

import codecs
from dataclasses import dataclass
from typing import Final

from coopreader.readers.legacy import LIKE_UTF8, MOST_DAMAGE, SAMPLE, guess, sample_of, strict

UTF8_SURE: Final = 0.9
"""Share of the bytes beyond ASCII in well-formed UTF-8 from which a damaged file is UTF-8 all the same. Other encodings
form such sequences by chance: a quarter of the bytes of GBK, two thirds in the worst Japanese headline tried."""

UTF8_LIKELY: Final = 0.2
"""The share from which it is UTF-8 unless one of few encodings explains the bytes better (see LIKE_UTF8)."""

MOST_CONTROLS: Final = 0.05
"""Share of control bytes that text may have. Noise has 0.10."""

MOST_NULS: Final = 0.3
"""Share of zero bytes that text may have: some tools pad with them, and the words between are still words."""

_PAGES: Final = 8
"""Pages of 256 characters at the beginning of Unicode: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Syriac."""

_FEW: Final = 8
"""Control bytes that prove nothing, however short the file."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"bplist00", "a property list"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
)

_TELLING: Final = tuple(beginning for beginning, _ in (*_SIGNATURES, *_MARKS))
"""Beginnings that tell what a file is; most files have none of them."""

_TEXT_CONTROLS: Final = b"\x00\x07\x08\t\n\x0b\x0c\r\x1b"
"""What occurs in texts: white space, and what terminals and typewriters leave in captures. Zeros are counted apart."""

_CONTROLS: Final = bytes(set(range(32)) - set(_TEXT_CONTROLS)) + b"\x7f"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, before the gate."""

    text: str
    encoding: str
    """Python's name; "utf-8-sig" if a mark stood in front (it is not in `text`)."""
    damaged: int
    """Places that the encoding does not allow, each now U+FFFD."""


@dataclass(frozen=True, slots=True)
class NotText:
    """The bytes are no text in any encoding."""

    kind: str | None
    """What they are, in words ("a PDF"); None if not known."""

    @property
    def reason(self) -> str:
        """One short phrase for a person."""
        return f"binary: {self.kind}" if self.kind else "binary"


def decode(content: bytes) -> Decoded | NotText:
    """The text of `content` and its encoding, or that it is none. Linear time; never raises."""
    if content.startswith(_TELLING):
        for signature, kind in _SIGNATURES:
            if content.startswith(signature):
                return NotText(kind)
        for mark, encoding in _MARKS:
            if content.startswith(mark):
                return _decoded(content[len(mark) :], encoding)
    if b"\x00" in content and (wide := _wide(content)):
        return _decoded(content, wide)
    if _is_noise(content):
        return NotText(None)
    for encoding in ("iso2022_jp_2", "utf-8") if b"\x1b$" in content else ("utf-8",):
        if (text := strict(content, encoding)) is not None:
            return Decoded(text, encoding, 0)
    return _legacy(content)


def _decoded(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    written = "\ufffd".encode(encoding, "ignore")
    if damaged and written:
        damaged -= content.count(written)
    return Decoded(text, encoding, max(0, damaged))


def _wide(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by the places of its zero bytes; None if they fall anywhere."""
    sample = content[:SAMPLE]
    sample = sample[: len(sample) // 4 * 4] or sample
    if len(sample) >= 8:
        for encoding, top in (("utf-32-le", 3), ("utf-32-be", 0)):
            if not sample[top::4].strip(b"\x00") and _reads_as_text(sample, encoding):
                return encoding
    for encoding, pages, others in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        # European and Arabic letters lie on the first pages. Chinese ones do not, but make no UTF-8.
        low = sum(pages.count(page) for page in range(_PAGES))
        enough = low > len(pages) / 2 or strict(content, "utf-8") is None
        if enough and pages.count(0) > 3 * others.count(0) and _reads_as_text(sample, encoding):
            return encoding
    return None


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    """Whether `sample` in `encoding` is made of characters that texts are made of."""
    text = sample.decode(encoding, "replace")
    odd = text.count("\ufffd") + sum(1 for one in text if not (one.isprintable() or one.isspace()))
    return odd <= max(1, len(text) * MOST_CONTROLS)


def _is_noise(content: bytes) -> bool:
    zeros = content.count(0)
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return (zeros > _FEW and zeros > len(content) * MOST_NULS) or (
        controls > _FEW and controls > len(content) * MOST_CONTROLS
    )


def _legacy(content: bytes) -> Decoded | NotText:
    """`content`, which is no flawless UTF-8, in the encoding that explains it best."""
    repaired = _decoded(content, "utf-8")
    share = _utf8_share(content)
    if share >= UTF8_SURE or b"\xef\xbf\xbd" in content:  # U+FFFD itself: a program wrote UTF-8 over damage
        return repaired
    encoding = guess(content)
    if encoding is None:
        return repaired if share >= UTF8_LIKELY else NotText(None)
    explained = _decoded(content, encoding)
    is_doubtful = encoding not in LIKE_UTF8 or explained.damaged > MOST_DAMAGE * len(explained.text)
    return repaired if is_doubtful and share >= UTF8_LIKELY else explained


def _utf8_share(content: bytes) -> float:
    """Of the bytes beyond ASCII in the sample, the share that stands in well-formed UTF-8."""
    sample = sample_of(content)
    beyond = len(sample.translate(None, bytes(range(128))))
    good = len(sample.decode("utf-8", "ignore").encode("utf-8")) - (len(sample) - beyond)
    return good / max(1, beyond)

"""Which legacy encoding a file is in: chardet's answer, and what it is known to confuse.

One question is answered here, `guess`, and only for bytes that are no UTF-8, UTF-16 or UTF-32; who may ask is
`decoding`. A further confusion is settled here too, never in a reader.
"""

import codecs
import re
from collections.abc import Iterable
from typing import Final

SAMPLE: Final = 64 * 1024
"""Bytes that chardet sees: its answers do not change with more, and 64 KB take it about 10 ms."""

KANA: Final = 0.25
"""Share of kana from which text is Japanese: its articles have 0.4 and more, Chinese ones none."""

MOST_DAMAGE: Final = 0.02
"""Share of the characters of a Chinese, Japanese or Korean text that may be lost; with more the encoding is
disproved."""

_LATIN: Final = ("cp1252", "iso-8859-1", "iso8859-1", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15")

_EVERYDAY: Final = {"koi8-u": ("koi8-r",), **dict.fromkeys(_LATIN, ("iso-8859-1", "cp1252"))}
"""The encodings everybody knows, to name where they read every byte of the file in the same way."""

_TWO_BYTE: Final = ("gb18030", "big5hkscs", "cp932", "cp949", "euc_jp")
"""Each the widest of its family (see _FAMILY); Big5 is named last, when it reads as much."""

_FAMILY: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "euc_jis_2004": "euc_jp",
}
"""The widest of its family for the encodings that are part of one, or extended by what no page uses."""

LIKE_UTF8: Final = frozenset({*_TWO_BYTE, "big5", "cp874", "tis-620", "iso8859-11"})
"""Encodings whose ordinary text often looks like UTF-8 for a few bytes. In the other scripts with one byte a letter no
letter continues a sequence of UTF-8."""

_FREQUENT: Final = {
    "gb18030": (range(0xB0, 0xD8), range(0xA1, 0xFF)),
    "big5hkscs": (range(0xA4, 0xC7), range(0x40, 0xFF)),
    "cp932": (range(0x82, 0x98), range(0x40, 0xFF)),
    "cp949": (range(0xB0, 0xC9), range(0xA1, 0xFF)),
    "euc_jp": (range(0xA4, 0xD0), range(0xA1, 0xFF)),
}
"""First and second bytes of the characters that each standard sets apart as the everyday ones."""

SHORT: Final = 40
"""Characters beyond ASCII up to which everyday characters tell more than chardet: a headline, not a text."""

CLEARLY: Final = 0.1
"""How much larger the share of everyday characters must be to overrule chardet."""

FEW_ACCENTS: Final = 2
"""Letters beyond ASCII up to which a Latin text is taken for Western European, the likeliest before the fact."""

_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]")

_C1: Final = re.compile(rb"[\x80-\x9f]")

_ABROAD: Final = re.compile("[\u0370-\u06ff]")
"""A letter of a script that does not stand within Latin words: Greek, Cyrillic, Hebrew, Arabic."""

_WORD_ABROAD: Final = re.compile(_ABROAD.pattern + "{2}")

_MIXED_WORD: Final = re.compile(rf"[A-Za-z]{_ABROAD.pattern}|{_ABROAD.pattern}[A-Za-z]")

_KANA: Final = re.compile("[\u3041-\u30ff]")


def guess(content: bytes) -> str | None:
    """Python's name of the legacy encoding that `content` seems to be in; None if it seems to be no text."""
    sample = sample_of(content)
    answer = _most_likely(sample)
    if answer not in _TWO_BYTE or answer == "gb18030":
        answer = _japanese(sample) or answer
    if answer in _FREQUENT:
        answer = _everyday_characters(sample, answer)
    if answer not in _TWO_BYTE:
        answer = _mended(sample) or answer
    if answer is None:
        return None
    if _is_latin(sample.decode(answer, "replace")):
        answer = _most_likely(sample, _LATIN) or answer
    if answer in _LATIN and len(_BEYOND_ASCII.findall(sample)) <= FEW_ACCENTS:
        answer = "cp1252"
    return _everyday(content, answer)


def _is_latin(text: str) -> bool:
    """Whether the foreign letters of `text` stand as accented ones do: within words, or each alone ("à").

    One or two accents in a short text say little, and chardet may see Slavic letters in them.
    """
    abroad = len(_ABROAD.findall(text))
    return abroad > 0 and (2 * len(_MIXED_WORD.findall(text)) >= abroad or not _WORD_ABROAD.search(text))


def _most_likely(sample: bytes, among: Iterable[str] | None = None) -> str | None:
    # 75 ms with its tables: only files that are not UTF-8 pay for it.
    import chardet

    answer = chardet.detect(
        sample,
        # Old DOS and mainframe encodings only take short texts away from the likely ones.
        encoding_era=chardet.EncodingEra.ALL if among else chardet.EncodingEra.MODERN_WEB,
        include_encodings=among,
        prefer_superset=True,
        compat_names=False,
    )["encoding"]
    if answer is None:
        return None
    name = codecs.lookup(answer).name
    return _FAMILY.get(name, name)


def _japanese(sample: bytes) -> str | None:
    """The Japanese encoding in which `sample` is full of kana.

    GB2312 has kana in the rows where EUC-JP has them, and a few of them between Latin words pass for Thai.
    """
    for encoding in ("euc_jp", "cp932"):
        text = strict(sample, encoding)
        if text and len(_KANA.findall(text)) > KANA * _beyond_ascii(text):
            return encoding
    return None


def _everyday_characters(sample: bytes, answer: str) -> str:
    """The two-byte encoding in which a short `sample` is made of everyday characters; mostly `answer`."""
    best, most = answer, _share_of_frequent(sample, answer) + CLEARLY
    for encoding in _FREQUENT:
        share = _share_of_frequent(sample, encoding)
        if share > most:
            best, most = encoding, share
    return best


def _share_of_frequent(sample: bytes, encoding: str) -> float:
    """Of the characters beyond ASCII, the share of everyday ones; 0 for long or damaged text."""
    text = strict(sample, encoding)
    if text is None or not 0 < _beyond_ascii(text) <= SHORT:
        return 0
    leads, trails = _FREQUENT[encoding]
    codes = [character.encode(encoding, "ignore") for character in text if character > "\x7f"]
    return sum(len(code) == 2 and code[0] in leads and code[1] in trails for code in codes) / len(codes)


def _mended(sample: bytes) -> str | None:
    """The two-byte encoding in which few bytes of `sample` are wrong; chardet rules it out for one."""
    for encoding in _TWO_BYTE:
        text = sample.decode(encoding, "replace")
        damaged = text.count("\ufffd")
        if 0 < damaged <= MOST_DAMAGE * _beyond_ascii(text):
            mended = text.replace("\ufffd", "").encode(encoding, "ignore")
            if _most_likely(mended) == encoding:
                return encoding
    return None


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _everyday(content: bytes, answer: str) -> str:
    """`answer`, or the encoding everybody knows if it does as well."""
    if answer == "iso8859-1" and _C1.search(content):
        # No page holds control characters where Windows has its quotation marks.
        answer = "cp1252"
    text = content.decode(answer, "replace")
    if answer == "big5hkscs":
        # Where both read all of it they differ in a few signs only, and Big5 is what the writer meant.
        lost = content.decode("big5", "replace").count("\ufffd")
        return "big5" if lost <= text.count("\ufffd") else answer
    plainer = _EVERYDAY.get(answer, ())
    return next((encoding for encoding in plainer if strict(content, encoding) == text), answer)


def sample_of(content: bytes) -> bytes:
    """At most SAMPLE bytes of whole lines, from the first that is not ASCII."""
    first = _BEYOND_ASCII.search(content)
    start = content.rfind(b"\n", 0, first.start()) + 1 if first else 0
    if first and first.start() - start > SAMPLE:
        start = first.start()
    sample = content[start : start + SAMPLE]
    end = sample.rfind(b"\n") + 1
    return sample[:end] if len(sample) == SAMPLE and end else sample


def strict(content: bytes, encoding: str) -> str | None:
    """The text if every byte fits."""
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None

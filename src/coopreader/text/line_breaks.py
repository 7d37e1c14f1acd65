"""Where the lines of a paragraph begin: breaking text into lines of so many cells.

A paragraph is broken on its *image*, a string in which every cell of the screen is one character: narrow
characters stand for themselves, a wide one is a letter for its kind (WORD, IDEOGRAPH, OPENER, CLOSER) and a
FILL. On an image "at most 72 cells" is `.{1,72}`, so one regular expression for each width breaks Latin and
Chinese alike, at the speed of C and in linear time: it looks back at most one line. Text that is plain is
its own image.

The rules are those of UAX 14 that matter for reading, and East Asian *kinsoku*: breaks after spaces, after
dashes within words, around ideographs, never before a closing mark or after an opening one. What has no
such place (a long address, a run of Thai, Lao, Khmer or Burmese, which need a dictionary) is broken at the
width, between graphemes. How wide anything is, `widths` knows, not this module.
"""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import sub
from typing import Final

from coopreader.text.widths import cells, graphemes, is_joined, is_plain, plain_runs

FILL: Final = "\u3000"
"""The second cell of a wide character; a wide character itself, it is never the image of a narrow one."""

IDEOGRAPH: Final = "字"
"""Ideographs, kana, emoji: a line may break before and after them."""

WORD: Final = "한"
"""Hangul and full-width letters: they make words, between spaces."""

OPENER: Final = "「"
CLOSER: Final = "」"

_NARROW_KANA: Final = "ｱ"
"""Half-width katakana: as an ideograph, in one cell."""

_THIN_SPACE: Final = "\u2009"
"""A line may break after it, not before: a fixed space, a narrow character with a zero width space."""

_NO_BREAK_SPACE: Final = "\u00a0"
_NO_BREAK_HYPHEN: Final = "\u2011"

_JOINED: Final = "\u0301"
"""For a character that may be part of a longer grapheme: the image is to be made of graphemes instead."""

_ZERO_WIDTH_SPACE: Final = "\u200b"
_WORD_JOINERS: Final = frozenset("\u2060\ufeff")
_EMOJI_STYLE: Final = "\ufe0f"
"""Variation selector 16: the character before it is drawn as an emoji, often in two cells instead of one."""

_FIXED_SPACES: Final = frozenset("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
_HALF_WIDTH_KANA: Final = frozenset("ｦ" + "".join(map(chr, range(0xFF71, 0xFF9E))))
_WIDE_LETTERS: Final = ("가힣", "\u1100\u115f", "\ua960\ua97c", "０９", "ＡＺ", "ａｚ")
"""First and last of the ranges that make words."""

_WIDE_OPENERS: Final = frozenset("（［｛｟「『【《〈〔〖〘〚〝＃＄＠￡￥")

_WIDE_CLOSERS: Final = frozenset(
    "，。、；：？！）］｝｠」』】》〉〕〗〙〛〞〟．％｜＂〜～・゠ー々〻゛゜ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "︐︑︒︓︔︕︖﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞\u3000"
)
"""Closing marks, small kana, iteration and sound marks: none may begin a line (JIS X 4051, GB/T 15834)."""

_OPENERS: Final = r"(\[{“‘«‹„‚¿¡\"'$£€¥#@｢\u00a0\u202fเ-ไເ-ໄ"
"""Narrow characters after which no line ends, within a character class. Straight quotes may open or close."""

_CLOSERS: Final = r"!),.:;?\]}%’”»›…‥·\"'?—–‐\u2011\-°′″℃℉‰‼⁇⁈⁉™®،؛؟।॥｡｣､･ｧ-ｰะาๅๆฯະາໆຯ\u00a0\u202f\u2009"
"""Narrow characters that begin no line unless a space is before them, within a character class."""

_DASHES: Final = r"(?<=[-‐–—])(?:(?<=[^\W_]{2}[-‐])(?=[^\W\d_])|(?<=[^\W_]–)(?=[^\W\d_])|(?<=[^ ]—)(?=[\w“‘(\[]))"
"""After a dash within words: not in "-5", "2010–2011" or "COVID-19", nor after one letter as in "e-mail"."""

_IDEOGRAPHS: Final = (
    rf"(?:(?<=[{IDEOGRAPH}{CLOSER}]{FILL})|(?<=[{_NARROW_KANA}{_THIN_SPACE}]))(?![{_CLOSERS}{CLOSER}{FILL} ])"
    rf"|(?=[{IDEOGRAPH}{OPENER}{_NARROW_KANA}])(?<!{OPENER}{FILL})(?<![{_OPENERS} ])"
)
"""After an ideograph or closing mark; before an ideograph or opening mark; after a thin space."""

_ADDRESS: Final = r"(?:https?://|ftp://|www\.)[!-~]+"


def break_lines(text: str, width: int) -> list[int]:
    """Where each line of `text`, one paragraph, begins so that none takes more than `width` cells.

    Line i is text[starts[i]:starts[i+1]] and is drawn without the spaces at its end, which hang over the
    edge. Only a single grapheme wider than `width` is drawn wider. An empty text has one line.
    """
    width = max(1, width)
    if is_plain(text):
        if len(text) <= width:
            return [0]
        return _breaks(text, _plain_lines(width))
    return break_any_lines(text, width)


def break_any_lines(text: str, width: int) -> list[int]:
    """What `break_lines` gives, by the rules for text of any script."""
    pattern = _any_lines(width)
    image = text.translate(_IMAGES)
    if _JOINED in image:
        image, offsets = _image_of_graphemes(text)
        return [0, *(offsets[start] for start in _breaks(image, pattern)[1:])]
    starts = _breaks(image, pattern)
    fills = accumulate((image.count(FILL, start, end) for start, end in pairwise(starts)), initial=0)
    return list(map(sub, starts, fills))


def _breaks(image: str, pattern: re.Pattern[str]) -> list[int]:
    if "://" in image or "www." in image:
        # A hyphen in an address is no hyphen: what fits on the next line goes there whole.
        image = re.sub(_ADDRESS, lambda address: address[0].replace("-", _NO_BREAK_HYPHEN), image)
    ends = [line.end() for line in pattern.finditer(image)]
    return [0, *ends[:-1]]


@lru_cache(maxsize=32)
def _plain_lines(width: int) -> re.Pattern[str]:
    return _line_pattern(width, _DASHES)


@lru_cache(maxsize=32)
def _any_lines(width: int) -> re.Pattern[str]:
    return _line_pattern(width, f"{_DASHES}|{_IDEOGRAPHS}")


def _line_pattern(width: int, opportunities: str) -> re.Pattern[str]:
    """One line of an image: up to the last opportunity that fits; failing that, broken inside a word.

    Spaces before the first word are no place to break. Inside a word it goes after the signs of an address,
    else anywhere but at a mark that would be lost there, else anywhere between graphemes. The last resort
    is a grapheme that is wider than the line.
    """
    fitting = f".{{1,{width}}}"
    return re.compile(
        rf"\A +\Z|{fitting}(?:(?<=[^ ])(?= )|\Z|{opportunities}) *"
        rf"|{fitting}(?<=[/?&=.\-\u2011_#])(?![{_CLOSERS}{CLOSER}{FILL}/&=_#])"
        rf"|{fitting}(?<!{OPENER}{FILL})(?<![{_OPENERS}])(?![{_CLOSERS}{CLOSER}{FILL}])"
        rf"|{fitting}(?!{FILL})"
        rf"|.{FILL}* *",
        re.DOTALL,
    )


def _image_of_graphemes(text: str) -> tuple[str, list[int]]:
    """The image of any text, and for each of its cells where the grapheme begins."""
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for start, end in [*plain_runs(text), (len(text), len(text))]:
        for first, last, width in graphemes(text[done:start]):
            characters = text[done + first : done + last]
            one = _IMAGES[ord(characters)] if last - first == 1 else _image_of(characters, width)
            pieces.append(one[:width])
            offsets += (done + first,) * width
        pieces.append(text[start:end])
        offsets += range(start, end)
        done = end
    return "".join(pieces), offsets


def _image_of(grapheme: str, width: int) -> str:
    """The image of several characters that make one grapheme."""
    image = next((image for image in map(_IMAGES.__getitem__, map(ord, grapheme)) if image != _JOINED), IDEOGRAPH)
    kind = image[0]
    last = grapheme[-1]
    if last in _WORD_JOINERS:
        kind = OPENER if width > 1 else _NO_BREAK_SPACE
    elif last == _ZERO_WIDTH_SPACE:
        kind = IDEOGRAPH if width > 1 else _THIN_SPACE
    elif width > 1 and (_EMOJI_STYLE in grapheme or kind == _NARROW_KANA):
        kind = IDEOGRAPH
    elif kind == " ":
        kind = _NO_BREAK_SPACE
    return kind + FILL * (width - 1)


class _Images(dict[int, str]):
    """For each code point its image."""

    def __missing__(self, code: int) -> str:
        self[code] = image = self._image_of(chr(code))
        return image

    @staticmethod
    def _image_of(character: str) -> str:
        if is_joined(character):
            return _JOINED
        if cells(character) > 1:
            return _kind_of_wide(character) + FILL
        if character in _HALF_WIDTH_KANA:
            return _NARROW_KANA
        return _THIN_SPACE if character in _FIXED_SPACES else character


def _kind_of_wide(character: str) -> str:
    if character in _WIDE_CLOSERS:
        return CLOSER
    if character in _WIDE_OPENERS:
        return OPENER
    return WORD if any(first <= character <= last for first, last in _WIDE_LETTERS) else IDEOGRAPH


_IMAGES: Final = _Images()

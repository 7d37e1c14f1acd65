"""Which blocks are furniture whatever stands around them: menus, buttons, footers, marks of the end.

Only the words of one line are judged here. What a line is by its neighbours (a menu of unknown words, headlines of
other articles) is for paragraphs.py, and captions have a module of their own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from coopreader.cleaning.furniture_words import INSIDE_LINES, LINE_STARTS, WHOLE_LINES
from coopreader.cleaning.page import Block, Page, block_of, key_of
from coopreader.cleaning.patterns import Lazy

STARTS_WORDS: Final = 22
"""Words up to which a line is furniture for how it begins; longer ones are sentences that happen to begin so."""

OFTEN: Final = 3
"""Times a short line stands on a page from which it is furniture: "Article content", a logo, a section's name."""

OFTEN_WORDS: Final = 3
"""Words up to which a line that recurs is furniture; a headline recurs too, in menus and trails."""

NOTICE_WORDS: Final = 26
"""Words up to which a line that holds a notice's phrase is a notice: articles also write of newsletters, at length."""

TRAIL_WORDS: Final = 14
"""Words a trail ("Home > News > Harbour") or a bar of buttons may have."""

TICKER_PARTS: Final = 4
"""Headlines set apart by dots or bars in one line from which it is a ticker."""

TICKER_CELLS: Final = 160
"""Characters a ticker's headline may have on average."""

_END_MARK: Final = Lazy(
    r"(?:(?<=[.!?。”\"’)）])\s*|\s+)(Endi|Enditem|ENDITEM|ENDS|\(END\)|\(Ends?\)|\(ENDS\)|（完）|"
    r"\(完\)|【完】|###|# # #|"
    r"-30-|– ?ENDS ?–|- ?ENDS ?-|■|END)\s*$"
)
_LETTER: Final = Lazy(r"[^\W\d_]")
_DIGIT: Final = Lazy(r"\d")
_ADDRESS: Final = Lazy(r"^(?:https?://|www\.)\S+$")
_TALLY: Final = Lazy(
    r"^[\d.,]+\s*(?:k|m|shares?|comments?|likes?|views?|minutes?|mins?|min\.? read|replies|reply|"
    r"votes?|followers|"
    r"kommentare|commentaires?|comentarios|comentários|reacties|评论|コメント|次|hours?|hrs?|words?|"
    r"photos?|images?)"
    r"(?: read)?(?: ago)?$"
)
_READING: Final = Lazy(
    r"^(?:reading time|read time|time to read|lesedauer|lesezeit|temps de lecture|tiempo de lectura|"
    r"tempo de leitura|"
    r"leitura|leestijd|lesetid|estimated read|est\. reading|word ?count|阅读|字数|来源阅读).{0,40}$|"
    r"^.{0,12}\bmin(?:ute)?s? read$"
)
_PICTURE: Final = Lazy(
    r"^\[[^\]\s]*\.(?:jpe?g|png|gif|svg|webp|ashx)[^\]]*\]$|^\[(?:INLINE|IMAGE|IMG|EMBED|USEMAP.*|\s*)\]$",
    re.IGNORECASE,
)
_CRUMBS: Final = Lazy(r"\s[>»›→]\s")
_BARS: Final = Lazy(r"\s[|•·∙]\s")
_BUTTON: Final = Lazy(r"\((?:BUTTON|SUBMIT|IMAGE|EMBED)\)|_{6,}|^\( ?\)|^\[ ?[xX_]?\]")
_FEED: Final = Lazy(r"^#.*(?:alternate|Feed|RSS|oEmbed|next|prev|フィード)")

LONG_KEY: Final = 60
"""Words above which a block is never compared with another: it is no headline and no menu."""

_NOTICES: Final = tuple((phrase, reason) for reason, phrases in INSIDE_LINES.items() for phrase in phrases)


def split_tails(page: Page) -> None:
    """Cut closing marks off the paragraphs they stand behind: a block each, the mark's already folded."""
    blocks: list[Block] = []
    reasons: list[str] = []
    for block in page.blocks:
        found = _END_MARK.search(block.text, max(0, len(block.text) - 24)) if block.words > 3 else None
        if not found:
            blocks.append(block)
            reasons.append("")
            continue
        text, mark = block.text[: found.start()].rstrip(), found.group(1)
        last = block.lines[-1].rstrip().removesuffix(mark)
        cut = block_of((*block.lines[:-1], last) if last.strip() else block.lines[:-1], block.number)
        blocks.append(replace(block, text=text, lines=cut.lines, words=cut.words))
        blocks.append(Block(mark, (mark,), block.number + len(block.lines) - 1, 1, block.indent))
        reasons += ["", "end mark"]
    page.blocks, page.reasons = blocks, reasons
    page.keys = [key_of(block.text) if block.words <= LONG_KEY else "" for block in blocks]


def mark_furniture(page: Page) -> None:
    """Give every block its words betray the reason to fold it."""
    often = {key for key, count in Counter(page.keys).items() if count >= OFTEN and key}
    for at, block in enumerate(page.blocks):
        if not page.reasons[at] and page.keys[at] in often and block.words <= OFTEN_WORDS and not block.ends_sentence:
            page.reasons[at] = "navigation"
        elif not page.reasons[at]:
            page.reasons[at] = (
                reason_of(block, page.keys[at]) if block.words <= LONG_KEY else _reason_of_ticker(block.text)
            )


def reason_of(block: Block, key: str) -> str:
    """Why `block` is furniture, in words; empty if its words do not say so. `key` is its compared form."""
    text = block.text
    if not key or not _LETTER.search(key):
        return _reason_of_signs(text)
    known = _whole_lines().get(key)
    if known:
        return known
    if block.words <= STARTS_WORDS:
        for reason, starts in LINE_STARTS.items():
            if key.startswith(starts) or (reason == "copyright" and text.startswith(("©", "ⓒ", "(c)", "(C)"))):
                return reason
        if _TALLY.match(key) or _READING.match(key):
            return "page tools"
    return _reason_of_shape(text, block, key) or (_notice(key) if block.words <= NOTICE_WORDS else "")


def _notice(key: str) -> str:
    """The reason to fold a line that speaks to the reader of accounts, letters, rights and the like."""
    return next((reason for phrase, reason in _NOTICES if phrase in key), "")


def _reason_of_signs(text: str) -> str:
    """The reason to fold a line without a single letter: it is a rule, a bar, a count of something."""
    if _DIGIT.search(text):
        return "page tools"
    return "end mark" if text in {"###", "# # #", "■"} else "ornament"


def _reason_of_ticker(text: str) -> str:
    """The reason to fold a long line in which headlines are set apart by dots or bars."""
    bars = sum(map(text.count, "•|·∙"))
    return "ticker" if bars >= TICKER_PARTS and bars * TICKER_CELLS > len(text) else ""


def _reason_of_shape(text: str, block: Block, key: str) -> str:
    """The reason to fold a line for what it is made of: a picture's name, a trail, names between bars."""
    if text[0] in "[#(_" or "(BUTTON)" in text or "____" in text:
        reason = _reason_of_browser(text, block)
        if reason:
            return reason
    if text[0] in "hw" and _ADDRESS.match(text):
        return "address"
    if not block.ends_sentence and block.words <= TRAIL_WORDS and _CRUMBS.search(text):
        return "navigation"
    if any(bar in text for bar in "|•·∙"):
        bars = len(_BARS.findall(text))
        if bars >= TICKER_PARTS:
            return "ticker" if block.words > bars * 4 else "navigation"
        if bars >= 2 and block.words <= bars * 4 + 4 and not block.ends_sentence:
            return "navigation"
    return "share bar" if block.words <= TRAIL_WORDS and _only_buttons(key) else ""


def _reason_of_browser(text: str, block: Block) -> str:
    """The reason to fold what a text browser writes for pictures, buttons and feeds."""
    if _PICTURE.match(text):
        return "picture"
    if block.words < STARTS_WORDS and _BUTTON.search(text, 0, 200):
        return "page tools"
    return "navigation" if _FEED.match(text) else ""


def _only_buttons(key: str) -> bool:
    """Whether every word of `key` is a network to share on, or the word for sharing."""
    words = key.split()
    return len(words) > 1 and all(word in _networks() for word in words)


@cache
def _networks() -> frozenset[str]:
    extra = (
        "on",
        "to",
        "&",
        "|",
        "/",
        "this",
        "article",
        "via",
        "+",
        "link",
        "copy",
        "save",
        "print",
        "comment",
        "comments",
    )
    return frozenset(phrase for phrase in WHOLE_LINES["share bar"] if " " not in phrase) | frozenset(extra)


@cache
def _whole_lines() -> dict[str, str]:
    return dict(_phrase_reasons())


def _phrase_reasons() -> Iterator[tuple[str, str]]:
    # Reasons named first win where a phrase stands under two.
    for reason in reversed(WHOLE_LINES):
        for phrase in WHOLE_LINES[reason]:
            yield key_of(phrase) or phrase, reason

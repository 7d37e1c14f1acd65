"""Which blocks are furniture whatever stands around them: menus, buttons, footers, marks of the end.

Only the words of one line are judged here. What a line is by its neighbours (a menu of unknown words, headlines of
other articles) is for paragraphs.py, and captions have a module of their own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from coopreader.cleaning.furniture_words import ANNOUNCED, ANNOUNCING, INSIDE_LINES, LINE_STARTS, WHOLE_LINES
from coopreader.cleaning.page import SENTENCE_ENDS, Block, Page, block_of, key_of, rough_words, with_text
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.phrasebook import Beginnings, Insides
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import words as words_in

STARTS_WORDS: Final = 22
"""Words up to which a line is furniture for how it begins; longer ones are sentences that happen to begin so."""

OFTEN: Final = 3
"""Times a short line stands on a page from which it is furniture: "Article content", a logo, a section's name."""

OFTEN_WORDS: Final = 3
"""Words up to which a line that recurs is furniture; a headline recurs too, in menus and trails."""

NOTICE_WORDS: Final = 26
"""Words up to which a line that holds a notice's phrase is a notice: articles also write of newsletters, at length."""

LONG_NOTICE_WORDS: Final = 80
"""Words up to which a block is a notice for holding two such phrases: walls before articles are put in sentences."""

ANNOUNCING_WORDS: Final = 7
"""Words up to which a line announces other articles: "Latest world news stories" does, a sentence does not."""

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
_END_MARKS: Final = (
    "Endi", "Enditem", "ENDITEM", "ENDS", "(END)", "(End)", "(Ends)", "(ENDS)", "（完）", "(完)", "【完】", "###",
    "# # #", "-30-", "ENDS –", "ENDS–", "ENDS -", "ENDS-", "■", "END",
)  # fmt: skip
"""What a block ends with for which `_END_MARK` is asked."""

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
_READING_STARTS: Final = (
    "reading time", "read time", "time to read", "lesedauer", "lesezeit", "temps de lecture", "tiempo de lectura",
    "tempo de leitura", "leitura", "leestijd", "lesetid", "estimated read", "est. reading", "word count", "wordcount",
    "阅读", "字数", "来源阅读",
)  # fmt: skip
_READING_ENDS: Final = (" min read", " mins read", " minute read", " minutes read")

READING_CELLS: Final = 52
"""Characters of the longest line that says how long reading takes."""

_PICTURE: Final = Lazy(
    r"^\[[^\]\s]{0,300}\.(?:jpe?g|png|gif|svg|webp|ashx)[^\]]{0,300}\]$|^\[(?:INLINE|IMAGE|IMG|EMBED|USEMAP.*|\s*)\]$",
    re.IGNORECASE,
)
_CRUMBS: Final = (" > ", " » ", " › ", " → ")
_BARS: Final = (" | ", " • ", " · ", " ∙ ")
_BUTTON: Final = Lazy(r"\((?:BUTTON|SUBMIT|IMAGE|EMBED)\)|_{6,}|^\( ?\)|^\[ ?[xX_]?\]")
_FEED: Final = Lazy(r"^#.*(?:alternate|Feed|RSS|oEmbed|next|prev|フィード)")

LONG_KEY: Final = 60
"""Words above which a block is never compared with another: it is no headline and no menu."""

_RANK: Final = {reason: rank for rank, reason in enumerate(INSIDE_LINES)}
"""Which reason is told where a line has phrases of several."""


def split_tails(page: Page) -> None:
    """Cut closing marks off the paragraphs they stand behind: a block each, the mark's already folded."""
    blocks: list[Block] = []
    reasons: list[str] = []
    for block in page.blocks:
        found = None
        if block.words > 3 and block.text.endswith(_END_MARKS):
            found = _END_MARK.search(block.text, max(0, len(block.text) - 24))
        if not found:
            blocks.append(block)
            reasons.append("")
            continue
        text, mark = block.text[: found.start()].rstrip(), found.group(1)
        last = block.lines[-1].rstrip().removesuffix(mark)
        cut = block_of((*block.lines[:-1], last) if last.strip() else block.lines[:-1], block.number)
        blocks.append(with_text(block._replace(lines=cut.lines), text))
        blocks.append(block_of((mark,), block.number + len(block.lines) - 1))
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
            is_long = block.words > LONG_KEY
            page.reasons[at] = _reason_of_long(block) if is_long else REASONS[block.text]


def _reason_of_line(text: str) -> str:
    key, words, ends_sentence = key_of(text), rough_words(text), text[-1:] in SENTENCE_ENDS
    if not key or not (key[0].isalpha() or _LETTER.search(key)):
        return _reason_of_signs(text)
    known = _whole_lines().get(key)
    if known:
        return known
    spoken = key.split()
    if words <= STARTS_WORDS:
        reason = _beginnings().reason_of(key)
        if reason or text.startswith(("©", "ⓒ", "(c)", "(C)")):
            return reason or "copyright"
        if (key[0].isdigit() and _TALLY.match(key)) or _tells_reading_time(key):
            return "page tools"
        if words <= ANNOUNCING_WORDS and not ends_sentence and _announces(spoken):
            return "related headlines"
    return _reason_of_shape(text, spoken, words, ends_sentence) or _notice(
        key, spoken, 1 if words <= NOTICE_WORDS else 2
    )


REASONS: Final = Remembered(_reason_of_line)
"""Why each line is furniture, in words; empty if its words do not say so."""


def _tells_reading_time(key: str) -> bool:
    return len(key) <= READING_CELLS and (key.startswith(_READING_STARTS) or key.endswith(_READING_ENDS))


def _announces(spoken: Sequence[str]) -> bool:
    """Whether a short line says that other articles follow: a word for choosing and a word for what was chosen."""
    return not ANNOUNCING.isdisjoint(spoken) and not ANNOUNCED.isdisjoint(spoken)


def _notice(key: str, spoken: Sequence[str], least: int) -> str:
    """The reason to fold what speaks to the reader of accounts, letters, rights and the like, in `least` phrases."""
    reasons = _insides().reasons_in(key, spoken)
    return min(reasons, key=_RANK.__getitem__) if len(reasons) >= least else ""


def _reason_of_long(block: Block) -> str:
    """The reason to fold a block too long to be compared: headlines in a row, or a wall put in sentences."""
    reason = _reason_of_ticker(block.text)
    if reason or block.words > LONG_NOTICE_WORDS:
        return reason
    key = key_of(block.text)
    return _notice(key, key.split(), 2)


def _reason_of_signs(text: str) -> str:
    """The reason to fold a line without a single letter: it is a rule, a bar, a count of something."""
    if _DIGIT.search(text):
        return "page tools"
    return "end mark" if text in {"###", "# # #", "■"} else "ornament"


def _reason_of_ticker(text: str) -> str:
    """The reason to fold a long line in which headlines are set apart by dots or bars."""
    bars = sum(map(text.count, "•|·∙"))
    return "ticker" if bars >= TICKER_PARTS and bars * TICKER_CELLS > len(text) else ""


def _reason_of_shape(text: str, spoken: Sequence[str], words: int, ends_sentence: bool) -> str:
    """The reason to fold a line for what it is made of: a picture's name, a trail, names between bars."""
    if text[0] in "[#(_" or "(BUTTON)" in text or "____" in text:
        reason = _reason_of_browser(text, words)
        if reason:
            return reason
    if text[0] in "hw" and _ADDRESS.match(text):
        return "address"
    if not text.isascii() or " | " in text or " > " in text:
        reason = _reason_of_marks(text, words, ends_sentence)
        if reason:
            return reason
    return "share bar" if words <= TRAIL_WORDS and _only_buttons(spoken) else ""


def _reason_of_marks(text: str, words: int, ends_sentence: bool) -> str:
    """The reason to fold what marks set apart: a trail, headlines or names between bars."""
    if not ends_sentence and words <= TRAIL_WORDS and any(map(text.__contains__, _CRUMBS)):
        return "navigation"
    bars = sum(map(text.count, _BARS))
    if bars >= TICKER_PARTS:
        return "ticker" if words > bars * 4 else "navigation"
    return "navigation" if bars >= 2 and words <= bars * 4 + 4 and not ends_sentence else ""


def _reason_of_browser(text: str, words: int) -> str:
    """The reason to fold what a text browser writes for pictures, buttons and feeds."""
    if _PICTURE.match(text):
        return "picture"
    if words < STARTS_WORDS and _BUTTON.search(text, 0, 200):
        return "page tools"
    return "navigation" if _FEED.match(text) else ""


def _only_buttons(spoken: Sequence[str]) -> bool:
    """Whether every word is a network to share on, or the word for sharing."""
    return len(spoken) > 1 and _networks().issuperset(spoken)


@cache
def _networks() -> frozenset[str]:
    names = frozenset(phrase for phrase in WHOLE_LINES["share bar"] if " " not in phrase)
    return names | words_in("on to & | / this article via + link copy save print comment comments")


@cache
def _beginnings() -> Beginnings:
    return Beginnings(LINE_STARTS)


@cache
def _insides() -> Insides:
    return Insides(INSIDE_LINES)


@cache
def _whole_lines() -> dict[str, str]:
    return dict(_phrase_reasons())


def _phrase_reasons() -> Iterator[tuple[str, str]]:
    # Reasons named first win where a phrase stands under two.
    for reason in reversed(WHOLE_LINES):
        for phrase in WHOLE_LINES[reason]:
            yield key_of(phrase) or phrase, reason

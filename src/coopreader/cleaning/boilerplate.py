"""Which blocks are furniture whatever stands around them: menus, buttons, footers, marks of the end.

Only the words of one line are judged here. What a line is by its neighbours (a menu of unknown words, headlines of
other articles) is for paragraphs.py, and captions have a module of their own.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from coopreader.cleaning.captions import CAPTION_WORDS, caption_reason
from coopreader.cleaning.furniture_words import INSIDE_LINES
from coopreader.cleaning.notice_words import ANNOUNCED, ANNOUNCING, DOUBTFUL, SPEAKING, SPEAKING_WIDE
from coopreader.cleaning.page import LONG_KEY, SENTENCE_ENDS, Block, Page, block_of, key_of, rough_words, with_text
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.phrasebook import READING_ENDS, READING_STARTS, beginnings, insides, networks, whole_lines
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.shapes import reason_of_shape, reason_of_ticker
from coopreader.cleaning.suspects import LONG_NOTICE_WORDS, STARTS_WORDS, likely_phrases, suspects_of

OFTEN: Final = 3
"""Times a short line stands on a page from which it is furniture: "Article content", a logo, a section's name."""

OFTEN_WORDS: Final = 3
"""Words up to which a line that recurs is furniture; a headline recurs too, in menus and trails."""

NOTICE_WORDS: Final = 26
"""Words up to which a line that holds a notice's phrase is a notice: articles also write of newsletters, at length."""

CURT_WORDS: Final = 8
"""Words up to which a sentence is as likely a button or a notice as news, whatever it says."""

ANNOUNCING_WORDS: Final = 7
"""Words up to which a line announces other articles: "Latest world news stories" does, a sentence does not."""

BUTTON_WORDS: Final = 14
"""Words a bar of buttons may have."""

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
_QUOTED: Final = frozenset('"“”«»„「」')
"""Marks of what somebody said."""

_LETTER: Final = Lazy(r"[^\W\d_]")
_DIGIT: Final = Lazy(r"\d")
_TALLY: Final = Lazy(
    r"^[\d.,]+\s*(?:k|m|shares?|comments?|likes?|views?|minutes?|mins?|min\.? read|replies|reply|"
    r"votes?|followers|"
    r"kommentare|commentaires?|comentarios|comentários|reacties|评论|コメント|次|hours?|hrs?|words?|"
    r"photos?|images?)"
    r"(?: read)?(?: ago)?$"
)
_SAID: Final = (
    "comment", "comments", "replies", "kommentare", "commentaire", "commentaires", "comentarios", "comentários",
    "reacties", "评论", "コメント",
)  # fmt: skip
"""What is counted above comments."""

_READING_HEADS: Final = frozenset(start[:2] for start in READING_STARTS)
READING_CELLS: Final = 52
"""Characters of the longest line that says how long reading takes."""

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


def mark_furniture(page: Page) -> None:
    """Give every block its words betray the reason to fold it, captions among them."""
    _mark_often(page)
    found = suspects_of(page)
    suspected = sorted(found.begun.union(found.phrased, found.credited, found.scenes))
    for at in suspected:
        if page.reasons[at]:
            continue
        block = page.blocks[at]
        reason = REASONS.get(block.text)
        if reason is None:
            line = _Line(
                block.text,
                page.keys[at],
                block.words,
                block.ends_sentence,
                found.phrased.get(at, ()),
                at in found.credited,
                at in found.scenes,
            )
            is_long = block.words > LONG_KEY
            reason = _reason_of_long(line) if is_long else REASONS.keep(block.text, _reason_of(line))
        page.reasons[at] = reason
    _clear_tables(page, suspected)


def _mark_often(page: Page) -> None:
    """Mark the short lines that stand often on the page."""
    often = {key for key, count in Counter(page.keys).items() if count >= OFTEN and key}
    if not often:
        return
    for at, key in enumerate(page.keys):
        block = page.blocks[at]
        if key in often and not page.reasons[at] and block.words <= OFTEN_WORDS and not block.ends_sentence:
            page.reasons[at] = "navigation"


def _clear_tables(page: Page, suspected: Sequence[int]) -> None:
    """Take the reason from rows of a table as Markdown writes it: bars at both ends, as many cells as its neighbour."""
    rows = [at for at in suspected if page.blocks[at].text[0] == "|" and page.blocks[at].text.count(" | ") > 1]
    for above, below in pairwise(rows):
        if above + 1 == below and page.blocks[above].text.count("|") == page.blocks[below].text.count("|"):
            for at in (above, below):
                if page.blocks[at].text[-1] == "|" and page.reasons[at] in {"navigation", "ticker"}:
                    page.reasons[at] = ""


class _Line(NamedTuple):
    """A line and what is asked of it again and again."""

    text: str
    key: str
    words: int
    ends_sentence: bool
    likely: Collection[str]
    """The phrases of notices that may stand in its key."""
    may_credit: bool = True
    may_show: bool = True
    """Whether it may have a credit, and whether it may tell what a picture shows."""


def _reason_of_line(text: str) -> str:
    key = key_of(text)
    line = _Line(text, key, rough_words(text), text[-1:] in SENTENCE_ENDS, likely_phrases(key))
    return _reason_of(line)


REASONS: Final = Remembered(_reason_of_line)
"""Why each line is furniture, in words; empty if its words do not say so."""


def _reason_of(line: _Line) -> str:
    text, key = line.text, line.key
    if not key or not (key[0].isalpha() or _LETTER.search(key)):
        return _reason_of_signs(text)
    known = whole_lines().get(key, "")
    if known and known != "share bar":
        return known
    reason = known or _reason_of_words(line)
    if reason and reason != "share bar":
        return reason
    return caption_reason(text, may_credit=line.may_credit, may_show=line.may_show) or reason


def _reason_of_words(line: _Line) -> str:
    """The reason to fold a line that is not known as a whole: what it begins with, is made of, or holds."""
    text, key, words, ends_sentence = line[:4]
    if words <= STARTS_WORDS:
        reason = _reason_of_beginning(line)
        if reason:
            return reason
        if (key[0].isdigit() and _TALLY.match(key)) or _tells_reading_time(key):
            return "comments" if key.endswith(_SAID) else "page tools"
        if words <= ANNOUNCING_WORDS and not ends_sentence and _announces(key.split()):
            return "related headlines"
    reason = reason_of_shape(text, words, ends_sentence)
    if reason or (words <= BUTTON_WORDS and _only_buttons(key.split())):
        return reason or "share bar"
    return _notice(line)


def _reason_of_beginning(line: _Line) -> str:
    """The reason to fold a short line for the phrase it begins with."""
    phrase = beginnings().phrase_of(line.key)
    if phrase and not (phrase in DOUBTFUL and _tells(line)):
        return beginnings().reasons[phrase]
    return "copyright" if line.text.startswith(("©", "ⓒ", "(c)", "(C)")) else ""


def _tells_reading_time(key: str) -> bool:
    if len(key) > READING_CELLS or not (key[:2] in _READING_HEADS or key.endswith("read")):
        return False
    return key.startswith(READING_STARTS) or key.endswith(READING_ENDS)


def _announces(spoken: Sequence[str]) -> bool:
    """Whether a short line says that other articles follow: a word for choosing and a word for what was chosen."""
    return not ANNOUNCING.isdisjoint(spoken) and not ANNOUNCED.isdisjoint(spoken)


def _only_buttons(spoken: Sequence[str]) -> bool:
    """Whether every word is a network to share on, or the word for sharing."""
    return len(spoken) > 1 and spoken[0] in networks() and networks().issuperset(spoken)


def _notice(line: _Line) -> str:
    """The reason to fold what speaks to the reader of accounts, letters, rights and the like; long lines twice."""
    phrases = insides().phrases_in(line.key, line.likely)
    if len(phrases) < (1 if line.words <= NOTICE_WORDS else 2) or (DOUBTFUL.issuperset(phrases) and _tells(line)):
        return ""
    return min((insides().reasons[phrase] for phrase in phrases), key=_RANK.__getitem__)


def _tells(line: _Line) -> bool:
    """Whether a line is a sentence that does not speak to the reader, or in which somebody else does."""
    if line.words <= CURT_WORDS or not line.ends_sentence:
        return False
    return not _speaks(line) or not _QUOTED.isdisjoint(line.text)


def _speaks(line: _Line) -> bool:
    """Whether a line speaks to its reader or of its publisher."""
    if not SPEAKING.isdisjoint(line.key.split()):
        return True
    return not line.key.isascii() and any(map(line.key.__contains__, SPEAKING_WIDE))


def _reason_of_long(line: _Line) -> str:
    """The reason to fold a block too long to be compared: headlines in a row, a wall put in sentences, a caption."""
    reason = reason_of_ticker(line.text)
    if not reason and line.words <= LONG_NOTICE_WORDS:
        reason = _notice(line._replace(key=key_of(line.text)))
    if reason or line.words > CAPTION_WORDS:
        return reason
    return caption_reason(line.text, may_credit=line.may_credit, may_show=line.may_show)


def _reason_of_signs(text: str) -> str:
    """The reason to fold a line without a single letter: it is a rule, a bar, a count of something."""
    if _DIGIT.search(text):
        return "page tools"
    return "end mark" if text in {"###", "# # #", "■"} else "ornament"

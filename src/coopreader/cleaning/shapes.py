"""Which lines are furniture for what they are made of: trails, tickers, names between bars, what browsers write.

No word is looked at here; that is for boilerplate.py.
"""

import re
from typing import Final

from coopreader.cleaning.patterns import Lazy

TRAIL_WORDS: Final = 14
"""Words a trail ("Home > News > Harbour") may have."""

BROWSER_WORDS: Final = 21
"""Words up to which a line is furniture for the button in it."""

TICKER_PARTS: Final = 4
"""Headlines set apart by dots or bars in one line from which it is a ticker."""

TICKER_CELLS: Final = 160
"""Characters a ticker's headline may have on average."""

_PICTURE: Final = Lazy(
    r"^\[[^\]\s]{0,300}\.(?:jpe?g|png|gif|svg|webp|ashx)[^\]]{0,300}\]$|^\[(?:INLINE|IMAGE|IMG|EMBED|USEMAP.*|\s*)\]$",
    re.IGNORECASE,
)
_ADDRESS: Final = Lazy(r"^(?:https?://|www\.)\S+$")
_CRUMBS: Final = (" > ", " » ", " › ", " → ")
_BARS: Final = (" | ", " • ", " · ", " ∙ ")
_SEPARATORS: Final = ("•", "|", " · ", " ∙ ")
"""What sets the headlines of a ticker apart; a dot without spaces stands inside foreign names in Chinese."""

_BUTTON: Final = Lazy(r"\((?:BUTTON|SUBMIT|IMAGE|EMBED)\)|_{6,}|^\( ?\)|^\[ ?[xX_]?\]|^IFRAME:|^\[INS:")
_FEED: Final = Lazy(r"^#.*(?:alternate|Feed|RSS|oEmbed|next|prev|フィード)")


def reason_of_ticker(text: str) -> str:
    """The reason to fold a long line in which headlines are set apart by dots or bars."""
    bars = sum(map(text.count, _SEPARATORS))
    return "ticker" if bars >= TICKER_PARTS and bars * TICKER_CELLS > len(text) else ""


def reason_of_shape(text: str, words: int, ends_sentence: bool) -> str:
    """The reason to fold a line: it is a picture's name, a button, an address, a trail, or names between bars."""
    if text[0] in "[#(_I" or "(BUTTON)" in text or "____" in text:
        reason = _reason_of_browser(text, words)
        if reason:
            return reason
    if text[0] in "hw" and _ADDRESS.match(text):
        return "address"
    if "|" in text or ">" in text or not text.isascii():
        return _reason_of_marks(text, words, ends_sentence)
    return ""


def _reason_of_marks(text: str, words: int, ends_sentence: bool) -> str:
    """The reason to fold what marks set apart: a trail, headlines or names between bars."""
    if not ends_sentence and words <= TRAIL_WORDS:
        for crumb in _CRUMBS:
            if crumb in text:
                return "navigation"
    bars = sum(map(text.count, _BARS))
    if bars >= TICKER_PARTS:
        return "ticker" if words > bars * 4 else "navigation"
    return "navigation" if bars >= 2 and words <= bars * 4 + 4 and not ends_sentence else ""


def _reason_of_browser(text: str, words: int) -> str:
    """The reason to fold what a text browser writes for pictures, buttons and feeds."""
    if _PICTURE.match(text):
        return "picture"
    if words <= BROWSER_WORDS and _BUTTON.search(text, 0, 200):
        return "page tools"
    return "navigation" if _FEED.match(text) else ""

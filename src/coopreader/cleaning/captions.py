"""Which blocks are captions of pictures, and credits of who took them.

A caption is told by the credit at its end or beginning, by telling in the present tense what is seen on a day long
past, or by standing twice: browsers write a picture's description above the same words as its caption, or in front
of them in one block. What is found here is kept apart from the text and shown where it stood.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.doubles import says_twice
from coopreader.cleaning.page import SENTENCE_ENDS, Page, rough_words
from coopreader.cleaning.patterns import Lazy, any_of
from coopreader.cleaning.vocabulary import words as words_in

CAPTION_WORDS: Final = 70
"""Words above which nothing is a caption: the longest agency captions have about sixty."""

CREDIT_WORDS: Final = 9
"""Words up to which a line that names a photographer is only a credit."""

CREDIT_CELLS: Final = 90
"""Characters at the end of a block in which its credit is looked for."""

CREDITED_WORDS: Final = 56
"""Words of the longest caption whose credit is a line of its own. Of 14 such lines on labelled pages 13 are captions,
of longer ones none."""

_SPOKEN: Final = frozenset('“”«»„"')
"""Marks of what somebody said: captions rarely quote."""

_IN_BRACKETS: Final = Lazy(
    r"[\[(（【][^\[\]()（）]{0,60}\b(?:photo|photos|photograph|image|images|picture|foto|fotos|pic|getty|reuters|xinhua|"
    r"afp|ap|epa|shutterstock|file|courtesy|handout|provided|cnsphoto|vcg)\b[^\[\]()（）]{0,60}[\])）】]\.?\s*$"
)
_CLOSING: Final = (")", "]", "）", "】", ").", "].", "）.", "】.")
_BY: Final = Lazy(
    r"\b(?:photo|photos|photograph|photographs|photography|picture|pictures|image|images|illustration|graphic|video|"
    r"file photo|foto|fotos|fotografía|fotografia|credit|credits|crédit|créditos|bild|bilder|photo credit|image credit|"
    r"photo illustration|crédito|quelle|bildquelle|kuva|imago|fot\.)\s?(?:by|:|/|：|\|)\s*\S.{0,70}$"
)
_BEFORE_NAMES: Final = (":", "by", "/", "|", "：")
"""What stands between "photo" and who took it."""

_AGENCY: Final = Lazy(
    r"(?:getty images|shutterstock|istock(?:photo)?|ap photo|afp photo|photo/xinhua|/\s?(?:reuters|afp|ap|getty|dpa|"
    r"epa|xinhua|zuma|belga|anp|ntb|tt|scanpix|ritzau|tass|pa|efe|alamy|ansa|lusa)|via (?:ap|reuters|getty)|alamy|"
    r"unsplash|pexels|pixabay|picture alliance|flickr|wikimedia commons|all rights reserved)\b.{0,40}$|\(c\)\s.{2,50}$"
)
_FOREIGN: Final = Lazy(
    r"©\s?\S.{0,60}$|（?[^（）。]{2,20}[摄攝]）?$|(?:撮影|写真)[＝=:：].{1,30}$|＝.{1,20}(?:撮影|提供|写真)）?$|"
    r"사진\s?[=:].{1,30}$|(?:фото|تصوير|صورة)\s?[:：].{1,50}$"
)
_FOREIGN_WORDS: Final = ("©", "摄", "攝", "撮影", "写真", "提供", "사진", "фото", "تصوير", "صورة")
"""Words without one of which there is no such credit."""

_BRACKETED: Final = Lazy(r"\([A-Z][^()/]{3,40}/\s?[A-Z][^()/]{1,40}\)\.?$")
"""A photographer and an agency: "(Ada Quill/Quay Pictures)"."""

_OPENING: Final = Lazy(
    r"^(?:image source|image caption|photo caption|image credit|photo credit|photos? by|"
    r"photograph(?:s|er)?(?::| by)|"
    r"photos?:|pictures?:|images?:|image \d|photo \d|file photo|file -|file:|\(?file photo|foto[s:]|"
    r"foto von|bild:|bildquelle|"
    r"crédits?|credits?:|credit:|image courtesy|photo courtesy|courtesy|getty|fotografía|imagen|"
    r"imagem|legenda|caption|"
    r"video:|graphic:|illustration:|illustration by|图为|图：|图片|资料图|写真[：:=＝]|画像[：:]|"
    r"図\d|사진=|фото|"
    r"caption toggle|toggle caption|enlarge this image|view image|afbeelding|beeld[:©]|\[photo|"
    r"\(photo|\(ap photo|\(image)"
)
_SCENE: Final = Lazy(
    r"\b(?:(?:is|are) (?:seen|pictured|shown)|looks? on|poses? (?:for|with|during|at|in)|gestures?|attends?|speaks|"
    r"(?:in|from) this (?:picture|image|photo|photograph|illustration|handout|file)|walks? (?:past|by|through|on)|"
    r"stands? (?:in|on|at|near|next|outside)|holds? (?:a|an|up|his|her|their)|waves? (?:to|at|as)|shakes? hands|"
    r"arrives?|leaves?|takes? part|participates?|reacts?|watch(?:es)?|sits?)\b"
)
"""What captions tell in the present tense, as texts do not of a past day."""

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_SCENE_DAY: Final = Lazy(rf"\b{_MONTH}\.? \d{{1,2}}, (?:19|20)\d\d\b|\b\d{{1,2}} {_MONTH},? (?:19|20)\d\d\b")
DAY_CELLS: Final = 15
"""Characters before its year that are enough to know a day."""

_YEAR: Final = Lazy(r"(?:19|20)\d\d")
_RESERVED: Final = "reserved"
_AGENCIES: Final = words_in(
    "©getty getty ©reuters reuters ©afp afp ©ap ap ©dpa dpa ©imago imago ©epa epa ©picture picture ©shutterstock "
    "shutterstock ©istock istock ©alamy alamy ©unsplash unsplash ©pexels pexels ©pixabay pixabay"
)
_WEEKDAY: Final = Lazy(rf"day,? {_MONTH}\.? \d{{1,2}}, (?:19|20)\d\d\b")
"""A day of the week with its full date: agencies write so below pictures and never in a text."""

_SIDES: Final = Lazy(
    r"(?:,|\band) (?:(?:second|third|far|top|bottom|front|back|from) )?(?:left|right|cent(?:er|re)),"
    r"|\((?:from )?(?:left|right|cent(?:er|re)|pictured|above|below|links|rechts|Mitte|à gauche|à droite|l|r)\)"
    r"|^(?:Above|Below|Left|Right|Top|Bottom|Pictured|Clockwise from [a-z ]{3,12}|From left(?: to right)?): "
)
"""Who is seen on which side of a picture."""

_SIDE_HEADS: Final = words_in("left righ cent l) r) pict abov belo link rech mitt gauc droi bott top: cloc")
_SIDE_WORDS: Final = (
    "left", "right", "cent", "(l)", "(r)", "pictured", "bove", "elow", "links", "rechts", "Mitte", "gauche", "droite",
    "Left", "Right", "Top", "Bottom", "Pictured", "Clockwise",
)  # fmt: skip
"""Words without one of which nobody is seen on a side, and their first letters."""

_FILE_NAME: Final = Lazy(
    r"\[[^\[\]\s]{0,200}(?:\.(?:jpe?g|png|gif|svg|webp)|[?&](?:width|format|auto)=)[^\[\]\s]{0,200}\]"
)
_SLASHED: Final = Lazy(r"\s/\s(?:[^\W\d_a-z][\w.'’-]{1,20}\s?){1,4}$")
_SIGNS: Final = words_in(
    """phot pict imag foto fotó fot. cred créd gett reut afp xinh bild cour file illu grap vide via alam shut isto capt
    lege enla beel kuva quel ap all epa dpa flic pexe unsp pixa wiki tass scan © c) фото تصوي صورة belg anp ntb tt ritz
    efe ansa lusa zuma hand prov cnsp vcg"""
)
"""First letters of words, brackets left out, without one of which no line is a caption: most lines have none."""

_WIDE_SIGNS: Final = ("사진", "摄", "攝", "撮影", "写真", "图", "画像", "図", "提供", "©", "ⓒ")
_SIGN_CELLS: Final = 4
"""Letters of a word by which it is known for a caption's."""


def _as_heads(signs: Iterable[str]) -> frozenset[str]:
    """`signs` for `patterns.any_of`: those too short to be cut off a longer word are words."""
    return frozenset(sign if len(sign) == _SIGN_CELLS else f"{sign} " for sign in signs)


CREDIT_MARKS: Final = "([（【\"'“‘|"
"""Marks that may stand before the words of a credit."""

CREDIT_HEADS: Final = _as_heads(_SIGNS)
"""Beginnings of words without one of which, at its ends, no line in plain letters has a credit."""

SIDE_HEADS: Final = _as_heads(_SIDE_HEADS) | {"l\n", "r\n"}
"""Beginnings of words without one of which nobody is seen on a side; the last two have lost their brackets."""

_SIGN: Final = Lazy(f" [{re.escape(CREDIT_MARKS)}]*{any_of(CREDIT_HEADS)}")

OPENING_CELLS: Final = 16
"""Characters at the beginning of a block in which a word of a caption is looked for."""


def mark_captions(page: Page) -> None:
    """Mark what only a picture's description says twice, and the credits that name an agency's rights."""
    for at, block in enumerate(page.blocks):
        if page.reasons[at] == "copyright":
            if _names_agency(block.text):
                page.reasons[at] = "photo credit"
        elif says_twice(block.text, block.words) and page.reasons[at] in _OPEN:
            page.reasons[at] = "related headlines" if block.is_item else CAPTION if block.is_prose else "picture"


_OPEN: Final = frozenset({"", "share bar", CAPTION, "photo credit"})
"""Reasons of what may still be a picture's description and its caption."""


def caption_reason(text: str, *, may_credit: bool = True, may_show: bool = True) -> str:
    """`CAPTION` or "photo credit" if `text` is one, else empty.

    It is not asked for a credit, or for what it shows, where that is known not to be there.
    """
    if (may_show and _shows_scene(text)) or ("[" in text and _FILE_NAME.search(text)):
        return CAPTION
    if not may_credit or not _has_sign(text):
        return ""
    begin = max(0, len(text) - CREDIT_CELLS)
    if " / " in text and text[-1] not in SENTENCE_ENDS and _SLASHED.search(text, begin):
        return CAPTION
    small = text.lower()
    opening = _OPENING.match(small)
    starts = [credit.start() for credit in (*_credits_in(small), _BRACKETED.search(text, begin)) if credit]
    if (opening or 0 in starts) and rough_words(text) <= CREDIT_WORDS:
        return "photo credit"
    return CAPTION if opening or starts else ""


def _credits_in(small: str) -> Iterator[re.Match[str] | None]:
    """The first credit of each kind at the end of a text in small letters: a search that minds no case is slow."""
    begin = max(0, len(small) - CREDIT_CELLS)
    end = small[begin:]
    if end.endswith(_CLOSING):
        yield _IN_BRACKETS.search(small, begin)
    if any(map(end.__contains__, _BEFORE_NAMES)):
        yield _BY.search(small, begin)
    yield _AGENCY.search(small, begin)
    if not end.isascii() and any(map(end.__contains__, _FOREIGN_WORDS)):
        yield _FOREIGN.search(small, begin)


def ends_day(text: str) -> bool:
    """Whether a day with its year, as captions write it, ends `text`."""
    return _SCENE_DAY.search(text) is not None


def _names_agency(text: str) -> bool:
    """Whether a line with a copyright sign says whose picture it stands under, and not whose page it is."""
    return (
        text[0] == "©"
        and len(text) <= CREDIT_CELLS
        and ("/" in text or not _AGENCIES.isdisjoint(text.casefold().split()))
        and not _YEAR.search(text)
        and _RESERVED not in text.casefold()
    )


def _has_sign(text: str) -> bool:
    """Whether there is a word at the ends of `text` that captions have."""
    edges = text if len(text) <= CREDIT_CELLS else f"{text[:OPENING_CELLS]} {text[-CREDIT_CELLS:]}"
    if " / " in edges:
        return True
    words = edges.lower().replace("/", " ")
    if _SIGN.search(f" {words}\n") or ("/" in text and text.endswith((")", ")."))):
        return True
    return not text.isascii() and any(map(edges.__contains__, _WIDE_SIGNS))


def _shows_scene(text: str) -> bool:
    """Whether `text` tells what is seen: on a day of a past year, as agencies caption pictures, or on which side."""
    if (" 19" in text or " 20" in text) and (
        _WEEKDAY.search(text) or (_SCENE_DAY.search(text) is not None and _SCENE.search(text) is not None)
    ):
        return True
    return any(map(text.__contains__, _SIDE_WORDS)) and _SIDES.search(text) is not None


def mark_credited(page: Page) -> None:
    """Mark the blocks of the text that stand right above a credit: they are what the picture shows.

    A picture without a caption stands below a paragraph too: below the first, a long one, or one that quotes.
    """
    is_below = False
    for at in range(page.start, page.end - 1):
        block = page.blocks[at]
        if not is_below:
            is_below = block.is_prose and not page.reasons[at]
        elif (
            page.reasons[at + 1] == "photo credit"
            and not page.reasons[at]
            and block.words <= CREDITED_WORDS
            and _SPOKEN.isdisjoint(block.text)
        ):
            page.reasons[at] = CAPTION

"""Which blocks are captions of pictures, and credits of who took them.

A caption is told by the credit at its end or beginning, by telling in the present tense what is seen on a day long
past, or by standing twice: browsers write a picture's description above the same words as its caption, or in front
of them in one block. What is found here is kept apart from the text and shown where it stood.
"""

import re
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.page import SENTENCE_ENDS, Block, Page, rough_words
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.remembered import Remembered
from coopreader.cleaning.vocabulary import words as words_in

CAPTION_WORDS: Final = 70
"""Words above which nothing is a caption: the longest agency captions have about sixty."""

CREDIT_WORDS: Final = 9
"""Words up to which a line that names a photographer is only a credit."""

CREDIT_CELLS: Final = 90
"""Characters at the end of a block in which its credit is looked for."""

DOUBLE_WORDS: Final = 4
"""Words from which what stands twice is a picture's description: "What next?" may head two parts of a text."""

DOUBLED_CELLS: Final = 40
"""Characters of a block's beginning that are sought a second time in it."""

DOUBLED_MOST: Final = 1_000
"""Characters of the longest block that can be a description and its caption."""

_PLAIN_CREDITS: Final = r"""
      [\[(（【][^\[\]()（）]{0,60}\b(?:photo|photos|photograph|image|images|picture|foto|fotos|pic|
        getty|reuters|xinhua|afp|ap|epa|
        shutterstock|file|courtesy|handout|provided|cnsphoto|vcg)\b[^\[\]()（）]{0,60}[\])）】]\.?\s*$
    | \b(?:photo|photos|photograph|photographs|photography|picture|pictures|image|images|
      illustration|graphic|video|
        file\ photo|foto|fotos|fotografía|fotografia|credit|credits|crédit|créditos|bild|bilder|photo\ credit|
        image\ credit|photo\ illustration|crédito|quelle|bildquelle|kuva|imago|fot\.)
        \s?(?:by|:|/|：|\|)\s*\S.{0,70}$
    | (?:getty\ images|shutterstock|istock(?:photo)?|ap\ photo|afp\ photo|photo/xinhua|
      /\s?(?:reuters|afp|ap|getty|dpa|epa|xinhua|
        zuma|belga|anp|ntb|tt|scanpix|ritzau|tass|pa|efe|alamy|ansa|lusa)|via\ (?:ap|reuters|getty)|
          alamy|unsplash|pexels|
        pixabay|picture\ alliance|flickr|wikimedia\ commons|all\ rights\ reserved)\b.{0,40}$
    | \(c\)\s.{2,50}$
"""
_OTHER_CREDITS: Final = r"""
    | ©\s?\S.{0,60}$ | （?[^（）。]{2,20}[摄攝]）?$ | (?:撮影|写真)[＝=:：].{1,30}$ | ＝.{1,20}(?:撮影|提供|写真)）?$
    | 사진\s?[=:].{1,30}$ | (?:фото|تصوير|صورة)\s?[:：].{1,50}$
"""
"""Credits that no line in plain letters has: it is not asked for them, which halves the time."""

_PLAIN_CREDIT: Final = Lazy(_PLAIN_CREDITS, re.IGNORECASE | re.VERBOSE)
_CREDIT: Final = Lazy(_PLAIN_CREDITS + _OTHER_CREDITS, re.IGNORECASE | re.VERBOSE)
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
    r"\(photo|\(ap photo|\(image)",
    re.IGNORECASE,
)
_SCENE: Final = Lazy(
    r"\b(?:(?:is|are) (?:seen|pictured|shown)|looks? on|poses? (?:for|with|during|at|in)|gestures?|attends?|speaks|"
    r"(?:in|from) this (?:picture|image|photo|photograph|illustration|handout|file)|walks? (?:past|by|through|on)|"
    r"stands? (?:in|on|at|near|next|outside)|holds? (?:a|an|up|his|her|their)|waves? (?:to|at|as)|shakes? hands|"
    r"arrives?|leaves?|takes? part|participates?|reacts?|watch(?:es)?|sits?)\b"
)
"""What captions tell in the present tense, as texts do not of a past day."""

_SCENE_DAY: Final = Lazy(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d\b"
    r"|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},? (?:19|20)\d\d\b"
)
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
_MARKS: Final = "([（【\"'“‘|"


def mark_captions(page: Page) -> None:
    """Mark the blocks that are captions of pictures or credits."""
    for at, block in enumerate(page.blocks):
        if page.reasons[at] not in {"", "share bar"}:
            continue
        if says_twice(block.text):
            page.reasons[at] = "related headlines" if block.is_item else CAPTION if block.is_prose else "picture"
        elif block.words <= CAPTION_WORDS:
            reason = caption_reason(block)
            if reason:
                page.reasons[at] = reason


def caption_reason(block: Block) -> str:
    """`CAPTION` or "photo credit" if `block` is one, else empty."""
    return _REASONS[block.text]


def _reason_of_line(text: str) -> str:
    words, ends_sentence = rough_words(text), text[-1:] in SENTENCE_ENDS
    if _shows_scene(text) or (text.count("[") and _FILE_NAME.search(text)):
        return CAPTION
    if not _has_sign(text):
        return ""
    if not ends_sentence and " / " in text and _SLASHED.search(text, max(0, len(text) - CREDIT_CELLS)):
        return CAPTION
    opening = _OPENING.match(text)
    credit = (_PLAIN_CREDIT if text.isascii() else _CREDIT).search(text, max(0, len(text) - CREDIT_CELLS))
    if credit and credit.start() == 0 and words <= CREDIT_WORDS:
        return "photo credit"
    if opening and words <= CREDIT_WORDS:
        return "photo credit"
    return CAPTION if credit or opening else ""


_REASONS: Final = Remembered(_reason_of_line)


def _has_sign(text: str) -> bool:
    """Whether there is a word at the ends of `text` that captions have."""
    edges = text if len(text) <= CREDIT_CELLS else f"{text[:16]} {text[-CREDIT_CELLS:]}"
    if " / " in edges:
        return True
    heads = [word.lstrip(_MARKS)[:4] for word in edges.lower().replace("/", " ").split()]
    return not _SIGNS.isdisjoint(heads) or (not text.isascii() and any(map(edges.__contains__, _WIDE_SIGNS)))


def _shows_scene(text: str) -> bool:
    """Whether `text` tells in the present tense what is seen on a day of a past year, as agencies caption pictures."""
    return ("19" in text or "20" in text) and _SCENE_DAY.search(text) is not None and _SCENE.search(text) is not None


def mark_doubles(page: Page) -> None:
    """Mark what stands twice: a picture's description in place of the picture, then its caption in the same words.

    Only a block's last unmarked neighbour above is compared with it, as brackets are paired: what two copies stood
    between become neighbours once those are marked.
    """
    above: list[int] = []
    for at in range(page.start, page.end):
        if above and _is_copy(page, above[-1], at):
            is_longer = len(page.keys[at]) > len(page.keys[above[-1]])
            page.reasons[above.pop()] = "picture"
            if page.reasons[at] in {"", "byline"}:
                page.reasons[at] = CAPTION if is_longer else "picture"
        elif not page.reasons[at]:
            above.append(at)


def _is_copy(page: Page, above: int, at: int) -> bool:
    """Whether block `at` says what block `above` says, and at most a credit more."""
    key, block = page.keys[above], page.blocks[above]
    rest = len(page.keys[at]) - len(key)
    return (
        0 <= rest <= CREDIT_CELLS
        and block.words >= DOUBLE_WORDS
        and page.keys[at].startswith(key)
        and bool(key)
        and (rest > 0 or not block.ends_sentence)
    )


def says_twice(text: str) -> bool:
    """Whether `text` begins with the same words twice, as a picture's description and its caption do."""
    if len(text) > DOUBLED_MOST:
        return False
    opening = text[:DOUBLED_CELLS]
    if len(opening) == DOUBLED_CELLS:
        return text.find(opening, DOUBLED_CELLS) > 0
    half = len(text) // 2
    return text[:half] == text[half + 1 :] and text.count(" ") + 1 >= 2 * DOUBLE_WORDS

"""Which blocks are captions of pictures, and credits of who took them.

A caption is told by the credit at its end or beginning, or by standing twice: browsers write a picture's description
above the same words as its caption. What is found here is kept apart from the text and shown where it stood.
"""

import re
from typing import Final

from coopreader.article import CAPTION
from coopreader.cleaning.page import Block, Page
from coopreader.cleaning.patterns import Lazy

CAPTION_WORDS: Final = 70
"""Words above which nothing is a caption: the longest agency captions have about sixty."""

CREDIT_WORDS: Final = 9
"""Words up to which a line that names a photographer is only a credit."""

CREDIT_CELLS: Final = 90
"""Characters at the end of a block in which its credit is looked for."""

_CREDIT: Final = Lazy(
    r"""
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
    | ©\s?\S.{0,60}$ | \(c\)\s.{2,50}$ | （?[^（）。]{2,20}[摄攝]）?$ | (?:撮影|
      写真)[＝=:：].{1,30}$ | ＝.{1,20}(?:撮影|提供|写真)）?$
    | 사진\s?[=:].{1,30}$ | (?:фото|تصوير|صورة)\s?[:：].{1,50}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
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
_SIGNS: Final = (
    "photo", "pict", "imag", "foto", "credit", "crédit", "getty", "reuters", "afp", "xinhua", "©", "(c)", "bild",
    "courtesy", "file", "illustr", "graphic", "grafía", "grafia", "video", "via ", "alamy", "stock", "capti",
    "legend", "enlarge", "beeld", "kuva", "quelle", "ap ", "ap)", "/ap", "all rights", "imago", "epa", "dpa",
    "flickr", "pexels", "splash", "pixabay", "wikimedia", "fot.", "tass", "scanpix", "/", "사진", "фото",
    "تصوير", "صورة", "摄", "攝", "撮", "写", "图", "画像", "図", "提供",
)  # fmt: skip
"""Parts of words without one of which no line is a caption: asked first, since most lines have none."""


def mark_captions(page: Page) -> None:
    """Mark the blocks that are captions of pictures or credits."""
    for at, block in enumerate(page.blocks):
        if block.words <= CAPTION_WORDS and page.reasons[at] in {"", "share bar"}:
            reason = caption_reason(block)
            if reason:
                page.reasons[at] = reason


def caption_reason(block: Block) -> str:
    """`CAPTION` or "photo credit" if `block` is one, else empty."""
    text = block.text
    edges = (text[:16] + " " + text[-CREDIT_CELLS:]).lower()
    if not any(sign in edges for sign in _SIGNS):
        return ""
    opening = _OPENING.match(text)
    credit = _CREDIT.search(text, max(0, len(text) - CREDIT_CELLS))
    if credit and credit.start() == 0 and block.words <= CREDIT_WORDS:
        return "photo credit"
    if opening and block.words <= CREDIT_WORDS:
        return "photo credit"
    return CAPTION if credit or opening else ""

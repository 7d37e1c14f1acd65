"""Which language a text is in, told by its script and by the small words every sentence needs.

It knows the languages that saved news pages come in and says None rather than guess: a wrong language would break
lines and count minutes wrongly, none breaks and counts them as English does. Nothing else may guess a language.
"""

import re
from bisect import bisect_right
from collections import Counter
from typing import Final

SAMPLE: Final = 6000
"""Characters that are looked at: a few hundred words settle it, and a long text must not cost more than a short one."""

LEAST_LETTERS: Final = 24
"""Letters below which a text in a script of many languages says nothing."""

LEAST_HITS: Final = 3
"""Small words that must be found before a language is believed."""

LEAD: Final = 1.15
"""How many times more small words than the next language: sister languages (Danish, Norwegian) share most of theirs."""

_SMALL_WORDS: Final = {
    "en": "the of and to in is that for it was on with as he be by at from his are this have not but had they which",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat",
    "fr": "le la les et des en un une du est que dans qui par pour au sur pas plus ce il avec sont ne cette aux ont",
    "es": "el la los las y del que en un una es por con para se su al como más pero fue este ha sus lo sobre entre",
    "it": "il la di che e un una del della per non con sono nel gli alla più anche dei si è ha delle dal ma come lo",
    "pt": "o os as do da que e em um uma não para com por dos das se mais ao foi como na no ele são à sua pelo também",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er maar om ook als bij wordt naar uit door over",
    "sv": "och att det som en på är av för med den till har inte ett om men de så från vid kan var jag",
    "da": "og at det som en på er af for med den til har ikke et om men de fra ved kan var jeg blev også efter",
    "no": "og at det som en på er av for med den til har ikke et om men de fra ved kan var jeg ble også etter",
    "fi": "ja on ei että se oli hän mutta kun ovat myös tai mukaan sen joka vain niin kuin ole siitä sekä",
    "is": "og að í á sem er til við um en var það ekki með af fyrir hann því þetta hefur frá þar",
    "pl": "i w na z się że do nie jest o to jak po za od przez co dla są ale który być oraz tym już tego",
    "cs": "a v na se že je s z do o to k za by pro jako po ale i ve které jsou podle jeho před byl",
    "hu": "a az és hogy nem is egy ez meg csak de volt már még ki el kell mint lesz szerint azt",
    "ro": "și de în la a cu pe că nu din o pentru este care mai se sunt au al fost un sau dar prin",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi ise ne kadar sonra olduğu ama dedi göre en",
    "id": "yang dan di ini itu dengan untuk dari tidak dalam pada akan ke juga ada oleh sebagai telah",
    "vi": "và của là có cho không được trong một những người với các này đã khi về từ tại cũng",
    "sw": "ya na wa kwa ni katika la za kuwa hiyo hii cha kama huo alisema pia lakini wakati hayo",
    "xh": "ukuba kunye into xa apho ngoku kwaye nje ke kodwa yokuba oko phambi naye",
    "ru": "и в не на что с он по как это из за от для но его у к так все был было их которые также",
    "uk": "і в не на що з він та як це до за від для але його у так був було їх які також є ще",
    "bg": "и в на за не с да от се по като че е са това със към при който ще има",
    "sr": "и у на је да се не за су од са као што али бити који би све али",
    "ar": "في من على إلى أن عن التي هذا ما مع الذي هذه كان لا بعد قد قال ذلك كما",
    "fa": "در به از که این را با است برای آن های می شود بر تا خود شده یک کرد",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں اس بھی ایک",
}

_NEAR: Final = r"[A-Za-z\xc0-\u036f\u0400-\u052f\u0600-\u06ff]+"
"""Letters of scripts that many languages share."""

_FAR: Final = r"[\x00-\u036f\u0400-\u052f\u0600-\u06ff\u2000-\u206f\W\d_]+"
"""Everything but letters of scripts that belong to a language."""

_SCRIPTS: Final = (
    ("ja", "\u3040", "\u30ff"), ("han", "\u3400", "\u9fff"), ("ko", "\uac00", "\ud7af"), ("th", "\u0e00", "\u0e7f"),
    ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"), ("hi", "\u0900", "\u097f"), ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"), ("ka", "\u10a0", "\u10ff"), ("hy", "\u0530", "\u058f"),
    ("my", "\u1000", "\u109f"), ("km", "\u1780", "\u17ff"), ("am", "\u1200", "\u137f"), ("lo", "\u0e80", "\u0eff"),
)  # fmt: skip

_BY_FIRST: Final = (("none", "", ""), *sorted(_SCRIPTS, key=lambda script: script[1]))
_FIRSTS: Final = [first for _, first, _ in _BY_FIRST]

_COMMON: Final = bytes({*range(256)} - {*range(0xCD, 0xD0), *range(0xD4, 0xD8), *range(0xE0, 0xE2), *range(0xE3, 0xEE)})
"""All but the bytes in UTF-8 that letters of scripts which belong to a language begin with."""

_WORD: Final = r"[^\W\d_]+"
_LETTERS: Final = bytes(
    byte if letter.isalnum() and not letter.isdecimal() else ord(" ")
    for byte, letter in enumerate(bytes(range(256)).decode("cp1252", "replace"))
)
"""What each character of Windows-1252 is to words: itself, or the space between two."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`; None if it is too short or none stands out."""
    sample = text[:SAMPLE]
    if not sample.isascii():
        by_script = _by_script(sample)
        if by_script:
            return by_script
    return _by_small_words(sample)


def _by_script(sample: str) -> str | None:
    """The language that owns the script most letters are in; None if many share it."""
    if not sample.encode("utf-8", "replace").translate(None, _COMMON):
        return None
    letters = Counter(re.sub(_FAR, "", sample))
    total = letters.total() + len(sample) - len(re.sub(_NEAR, "", sample))
    counts = dict.fromkeys((name for name, _, _ in _SCRIPTS), 0)
    for letter, count in letters.items():
        name, _, last = _BY_FIRST[bisect_right(_FIRSTS, letter) - 1]
        if letter <= last:
            counts[name] += count
    # Japanese is written with ideographs and kana, Chinese never with kana.
    east = counts["ja"] + counts["han"]
    if east * 3 > total and east >= LEAST_LETTERS // 3:
        return "ja" if counts["ja"] * 12 > east else "zh"
    best = max(counts, key=lambda name: counts[name])
    return best if best != "han" and counts[best] * 2 > total and counts[best] >= LEAST_LETTERS // 3 else None


def _by_small_words(sample: str) -> str | None:
    """The language most of whose small words stand in `sample`; None if there are few or another is close."""
    words = _words_of(sample.lower())
    if len(words) < LEAST_LETTERS and sum(map(len, words)) < LEAST_LETTERS:
        return None
    by_word = _languages_by_word()
    found = dict.fromkeys(_SMALL_WORDS, 0)
    for word, count in Counter(filter(by_word.__contains__, words)).items():
        for language in by_word[word]:
            found[language] += count
    next_most, most = sorted(found.values())[-2:]
    if most < LEAST_HITS or most * 12 < len(words) or most < next_most * LEAD:
        return None
    return max(found, key=found.__getitem__)


def _words_of(sample: str) -> list[str]:
    """The runs of letters in `sample`."""
    encoding = "ascii" if sample.isascii() else "cp1252"
    try:
        # Several times as fast as the pattern, and western text has no other characters.
        return sample.encode(encoding).translate(_LETTERS).decode(encoding).split()
    except UnicodeEncodeError:
        return re.findall(_WORD, sample)


def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """The small words, each with the languages it belongs to; made at the first call."""
    if not _BY_WORD:
        for language, words in _SMALL_WORDS.items():
            for word in words.split():
                _BY_WORD[word] = (*_BY_WORD.get(word, ()), language)
    return _BY_WORD


_BY_WORD: Final[dict[str, tuple[str, ...]]] = {}

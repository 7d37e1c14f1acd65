"""How near a recovered article comes to what a person says is right: one record's marks, many records' figures.

Words are compared and nothing else: NFKC, no case, no punctuation; a character of a script without spaces is a word.

    t~    headline: 0.9 alike (Indel) to the page's headline or the one in its title
    d=    the day of publication, or the same instant in another time zone
    a=    the set of authors; a credit that may be named or not counts neither way
    p~    publisher: its name, an alias or its domain, or one a whole part of the other, or 0.85 alike
    meta  headline, day and authors all right
    dl    the city of the dateline; dl0: none told where the page has none
    4F    harmonic mean of mean precision and mean recall of the text's runs of four words; 4f: mean F1 of a record
    kept  share of the page's words found again in facts, text or folds

A figure with `|v` looks only at records in whose text the fact can be read at all.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz.fuzz import ratio

ALIKE: Final = 90.0
"""Similarity in percent from which two headlines are one."""

ALIKE_NAMES: Final = 85.0
"""Similarity in percent from which two publishers are one."""

RUN: Final = 4
"""Words in a run that is compared."""

LONG_NAME: Final = 4
"""Characters from which a publisher's name may be told by a part of it."""

UNLIKE_LATIN: Final = frozenset({"ja", "zh", "ko", "ar", "fa"})
"""Languages whose datelines nobody has read by hand."""

FIGURES: Final = (
    "t~", "t~|v", "d=", "d=|v", "a=", "a=|v", "p~", "p~|v", "meta", "meta|v", "dl", "dl0", "4F", "4f", "kept",
)  # fmt: skip
"""The figures of a table, in their order."""

_SPACELESS: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD: Final = re.compile(rf"[{_SPACELESS}]|[^\W_{_SPACELESS}]+")
_BRACKETED: Final = re.compile(r"[(\[（【].*?[)\]）】]")
_BY: Final = re.compile(r"^(?:by|von|par|por|di) ")
_ENDING: Final = re.compile(r"\b(?:com|org|net|co|uk|de|fr|jp|news|online)\b")
_DAY: Final = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What a person says is right of a page, and what of it can be read in the saved text.

    An empty field is not known and not asked; only `authors` tells apart none known (None) and none there (empty).
    """

    text: str
    language: str = "en"
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] | None = None
    optional_authors: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    publishers: tuple[str, ...] = ()
    """Name, aliases, domain, the domain's first part."""
    place: str = ""
    body: tuple[str, ...] = ()
    unseen: frozenset[str] = frozenset()
    """The facts (`title`, `date`, `authors`, `publisher`) that do not stand in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was recovered of a page."""

    title: str = ""
    authors: tuple[str, ...] = ()
    day: date | None = None
    publisher: str = ""
    place: str = ""
    body: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()


Marks = dict[str, float]
"""What one record gives to each figure: 0 to 1. A figure the record does not ask for is not there."""


def marks_of(gold: Gold, told: Told) -> Marks:
    """How right `told` is."""
    marks: Marks = {}
    _mark(marks, gold, "t~", "title", _title_is_right(gold, told) if gold.titles else None)
    _mark(marks, gold, "d=", "date", told.day in gold.days if gold.days else None)
    _mark(marks, gold, "a=", "authors", _authors_are_right(gold, told) if gold.authors else None)
    _mark(marks, gold, "p~", "publisher", _publisher_is_right(gold, told) if gold.publishers else None)
    if gold.titles and gold.days and gold.authors:
        marks["meta"] = min(marks["t~"], marks["d="], marks["a="])
        if not gold.unseen & {"title", "date", "authors"}:
            marks["meta|v"] = marks["meta"]
    if gold.place:
        marks["dl"] = float(bool(_cities(gold.place) & _cities(told.place)))
    elif gold.body and gold.language not in UNLIKE_LATIN:
        marks["dl0"] = float(not words_of(told.place))
    if gold.body:
        marks |= _marks_of_body(words_of("\n".join(gold.body)), words_of("\n".join(told.body)))
    marks["kept"] = _share_kept(gold, told)
    return marks


def figures(many: Sequence[Marks]) -> Marks:
    """The mean of each figure over the records that ask for it; `4F` from the means of `4P` and `4R`."""
    asked = {name for marks in many for name in marks}
    means = {name: _mean([marks[name] for marks in many if name in marks]) for name in asked}
    if "4f" in means:
        precision, recall = means.get("4P", 0.0), means["4R"]
        means["4F"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return means


def words_of(text: str) -> list[str]:
    """The words of `text` as they are compared."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def day_of(text: str | None) -> date | None:
    """The day `text` begins with, in ISO 8601; None if it does not."""
    found = _DAY.match(text or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _mark(marks: Marks, gold: Gold, figure: str, fact: str, is_right: bool | None) -> None:
    if is_right is None:
        return
    marks[figure] = float(is_right)
    if fact not in gold.unseen:
        marks[figure + "|v"] = float(is_right)


def _title_is_right(gold: Gold, told: Told) -> bool:
    title = _plain(told.title)
    return bool(title) and any(ratio(title, _plain(right)) >= ALIKE for right in gold.titles)


def _authors_are_right(gold: Gold, told: Told) -> bool:
    right = set(map(_name, gold.authors or ())) - {""}
    either = set(map(_name, gold.optional_authors)) - right
    return set(map(_name, told.authors)) - {""} - either == right


def _publisher_is_right(gold: Gold, told: Told) -> bool:
    name = _site(told.publisher)
    return bool(name) and any(_is_same_site(name, _site(right)) for right in gold.publishers)


def _is_same_site(one: str, other: str) -> bool:
    if not other:
        return False
    bare, other_bare = (_ENDING.sub("", name).replace(" ", "") for name in (one, other))
    is_part = min(len(one), len(other)) >= LONG_NAME and (f" {one} " in f" {other} " or f" {other} " in f" {one} ")
    return (
        one.replace(" ", "") == other.replace(" ", "")
        or (bool(bare) and bare == other_bare)
        or is_part
        or ratio(one, other) >= ALIKE_NAMES
    )


def _marks_of_body(right: list[str], told: list[str]) -> Marks:
    right_runs, told_runs = _runs(right), _runs(told)
    shared = sum(min(count, told_runs[run]) for run, count in right_runs.items() if run in told_runs)
    right_total, told_total = right_runs.total(), told_runs.total()
    marks = {"4f": 2 * shared / (right_total + told_total) if right_total + told_total else 1.0}
    if told_total:
        marks["4P"] = shared / told_total
    if right_total:
        marks["4R"] = shared / right_total
    return marks


def _share_kept(gold: Gold, told: Told) -> float:
    found: Counter[str] = Counter()
    day = told.day.isoformat() if told.day else ""
    for text in (told.title, *told.authors, day, told.publisher, told.place, *told.body, *told.folded):
        found.update(words_of(text))
    page = Counter(words_of(gold.text))
    return sum(min(count, found[word]) for word, count in page.items()) / page.total() if page else 1.0


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    """Each run of four words with its count; of a shorter text, the one run that it is."""
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _plain(text: str) -> str:
    return " ".join(words_of(text))


def _name(text: str) -> str:
    return _BY.sub("", _plain(_BRACKETED.sub(" ", text)))


def _site(name: str) -> str:
    """A publisher's name without the article, an address without what stands around its host."""
    name = unicodedata.normalize("NFKC", name).casefold().strip()
    if "://" in name:
        name = re.sub("^https?://", "", name).partition("/")[0]
    return _plain(re.sub(r"^the\s+", "", name.removeprefix("www.")))


def _cities(place: str) -> set[str]:
    return {_plain(part.partition(",")[0]) for part in place.split("/")} - {""}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)

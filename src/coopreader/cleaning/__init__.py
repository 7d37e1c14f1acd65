"""From a page to an article: what a reader wants of it, what it tells of itself, and the furniture, folded away.

A saved page is read in an order in which each step leans on the ones before it. First its lines become *blocks*:
letters whose encoding a program had mistaken are mended, what a program had wrapped is joined, and a closing mark
behind the last sentence ("Endi") becomes a block of its own. Then every block is judged by its own words alone:
menus, share bars, notices, captions, bylines. Only then is the running text sought, as the run of blocks with most
prose and least furniture, because a menu cannot be told from a list in the text by looking at either alone; much
furniture in a row ends a text, so that cookie notices and other articles below a long one are not part of it. The
headline is sought above the text and not at the top of the page: what stands at the top is tickers and menus, and
what makes a headline is that the text below uses its words. Where headline or copies of it had been taken for text,
the text is sought once more below the headline. Inside the text what stands twice is a picture's description, short
lines among furniture are menus, and sentences about one who signed it, at its end, are a bio. Dates and names come
last, since they are believed by their distance from headline and text: a day named in the story is not the day of the
page. Headline and publisher are chosen among all lines and names that might be it, by the sum of what speaks for each:
no sign alone can be trusted, since a ticker has a headline's words and a copyright notice names the firm that owns the
paper. From the same sums follows how sure a fact is, and each says so.

What is not text becomes folds, each with its place and a reason in words, so that nothing of the page is lost: the
words of its lines are the words of title, paragraphs and folds. Rules that drop a block from the text look at that
block alone or at furniture around it, so that cleaning what was cleaned changes nothing. Facts the file declares win
over facts that were recovered.

Cleaning is a pure function of one draft and of what is known beforehand (folder.py): lines that recur in the pages of
a publisher, and what a person said of its lines. A page is first cleaned as if nothing were known, which tells whose
it is; if its text or headline then has lines that recur, they are marked before the text is sought, and it is cleaned
again; sentences stay whatever recurs beside them. Who published it is not asked twice, or lessons could move a page
from one publisher to another and back.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from datetime import date
from typing import Final

from coopreader.article import Article, Evidence, Fact, Kind, Recovery
from coopreader.cleaning.addresses import find_address
from coopreader.cleaning.authors import find_authors, mark_bylines
from coopreader.cleaning.bios import mark_bios
from coopreader.cleaning.boilerplate import mark_furniture, split_tails
from coopreader.cleaning.captions import mark_captions, mark_credited
from coopreader.cleaning.datelines import find_place
from coopreader.cleaning.dates import find_date, mark_timestamps
from coopreader.cleaning.doubles import mark_doubles
from coopreader.cleaning.folder import NOTHING, SAID, Lessons, lesson_of, marks_for, still_text, verdicts_for
from coopreader.cleaning.folding import fold_away
from coopreader.cleaning.headlines import find_title, mark_copies, title_evidence
from coopreader.cleaning.page import Page, read_page
from coopreader.cleaning.paragraphs import (
    chosen_blocks,
    find_body,
    find_body_again,
    kind_of,
    mark_between,
    mark_related,
    tell_language,
)
from coopreader.cleaning.recurring import Lesson
from coopreader.cleaning.sources import find_source
from coopreader.readers.reader import Declared, Draft
from coopreader.text.words import count_words_in

FIRST: Final[tuple[Callable[[Page], object], ...]] = (split_tails, mark_bylines, mark_furniture, mark_captions)
"""What marks the blocks before text and headline are sought, in order; what is known beforehand comes after it."""

THEN: Final[tuple[Callable[[Page], object], ...]] = (
    find_body,
    tell_language,
    mark_timestamps,
    mark_related,
    find_title,
    mark_copies,
    find_body_again,
    mark_doubles,
    mark_credited,
    mark_bios,
    mark_timestamps,
    mark_between,
)
"""What seeks text and headline and marks the blocks by what stands around them, in order; the reasons stand above."""

STEPS: Final = FIRST + THEN

UNTITLED: Final = "Untitled"
"""The title of a page without a single character."""


def clean(draft: Draft, lessons: Lessons = NOTHING) -> Article:
    """The article that `draft` holds. Never raises: a page that yields nothing is its first line and its text."""
    if draft.declared.paragraphs:
        return _as_declared(draft)
    return _cleaned(draft, lessons)[0]


def clean_and_learn(draft: Draft, lessons: Lessons = NOTHING) -> tuple[Article, Lesson | None]:
    """The article that `draft` holds, and what its page teaches of others; None where the file says what is text."""
    if draft.declared.paragraphs:
        return _as_declared(draft), None
    return _cleaned(draft, lessons, is_learning=True)


def _cleaned(draft: Draft, lessons: Lessons, *, is_learning: bool = False) -> tuple[Article, Lesson | None]:
    by_words = _marked_by_words(draft)
    page = _marked(by_words, {})
    # A line of bare names is told to be the byline, and no text, only when the authors are sought.
    authors = find_authors(page)
    chosen = chosen_blocks(page)
    article = _article(draft, page, chosen, authors)
    # What a page teaches is what it says alone: lessons must not lead to lessons.
    lesson = lesson_of(page, article, chosen) if is_learning else None
    furniture = marks_for(page, article, chosen, lessons) if lessons.pages or lessons.counted else {}
    verdicts = verdicts_for(page, article, lessons) if lessons.said else {}
    if furniture or verdicts:
        page = _marked(by_words, furniture | {at: "" if is_text else SAID for at, is_text in verdicts.items()})
        authors = find_authors(page)
        stays = dict.fromkeys(still_text(page, chosen, chosen_blocks(page), furniture), True)
        shown = _chosen_as_said(page, stays | verdicts)
        article = _article(draft, page, shown, authors, article.evidence_for("source"))
    return article, lesson


def _marked_by_words(draft: Draft) -> Page:
    """The page, those blocks marked that their words betray."""
    page = read_page(draft.lines)
    page.declared_title = draft.declared.title or ""
    for step in FIRST:
        step(page)
    return page


def _marked(by_words: Page, known: Mapping[int, str]) -> Page:
    """A copy of the page, its text and headline found and every block marked that is not text; those `known` as known.

    What a person said holds whatever words say of themselves; that a line recurs tells only what they do not.
    """
    page = copy(by_words)
    page.reasons = list(by_words.reasons)
    for at, reason in known.items():
        if not page.reasons[at] or reason in {"", SAID}:
            page.reasons[at] = reason
    for step in THEN:
        step(page)
    return page


def _chosen_as_said(page: Page, verdicts: Mapping[int, bool]) -> list[int]:
    """The blocks that are the text, and those said to be: `verdicts` hold against all that was marked."""
    for at, is_text in verdicts.items():
        page.reasons[at] = "" if is_text else SAID
    said = {at for at, is_text in verdicts.items() if is_text}
    return sorted(said.union(chosen_blocks(page)) - {page.title_at})


def _article(
    draft: Draft,
    page: Page,
    chosen: Sequence[int],
    authors: Sequence[Evidence],
    source: tuple[Evidence, ...] | None = None,
) -> Article:
    """The article whose text are the `chosen` blocks; its `source` is sought if it is not given."""
    names = frozenset(author.value.casefold() for author in authors)
    if source is None:
        found = find_source(page, names)
        source = (found,) if found else ()
    title = title_evidence(page)
    others = (find_date(page), find_place(page, list(chosen)), find_address(page))
    recovered = [*authors, *source, *(one for one in others if one)]
    evidence = (title, *_with_declared(recovered, draft.declared))
    day = _value(evidence, "date")
    paragraphs = tuple(page.blocks[at].text for at in chosen)
    kinds: tuple[Kind, ...] = tuple(kind_of(page, at, is_first=at == chosen[0]) for at in chosen)
    return Article(
        id=draft.id,
        title=title.value or UNTITLED,
        authors=tuple(one.value for one in evidence if one.fact == "authors"),
        source=_value(evidence, "source"),
        date=date.fromisoformat(day) if day else None,
        place=_value(evidence, "place"),
        url=_value(evidence, "url"),
        language=draft.declared.language or page.language,
        encoding=draft.encoding,
        paragraphs=paragraphs,
        folded=fold_away(page, chosen),
        words=count_words_in(paragraphs),
        path=draft.path,
        recovery=Recovery(
            evidence=evidence,
            kinds=kinds,
            lines=tuple(page.blocks[at].number for at in chosen),
            row=draft.row,
            dropped=draft.dropped,
            mended=page.mended,
            raw="\n".join(draft.lines) if draft.keep_raw else None,
        ),
    )


def _as_declared(draft: Draft) -> Article:
    """The article of a file that says itself what is text and what was folded away."""
    declared = draft.declared
    title = Evidence("title", declared.title or UNTITLED, 0, declared.title or "")
    return Article(
        id=draft.id,
        title=title.value,
        authors=declared.authors,
        source=declared.source,
        date=declared.date,
        place=declared.place,
        url=declared.url,
        language=declared.language,
        encoding=draft.encoding,
        paragraphs=declared.paragraphs,
        folded=declared.folded,
        path=draft.path,
        recovery=Recovery(_with_declared([title], declared), row=draft.row, dropped=draft.dropped),
    )


def _with_declared(evidence: list[Evidence], declared: Declared) -> tuple[Evidence, ...]:
    """`evidence`, each fact that the file declares in place of the one that was recovered."""
    stated: dict[Fact, tuple[str, ...]] = {
        "authors": declared.authors,
        "source": (declared.source,) if declared.source else (),
        "date": (declared.date.isoformat(),) if declared.date else (),
        "place": (declared.place,) if declared.place else (),
        "url": (declared.url,) if declared.url else (),
    }
    kept = [one for one in evidence if not stated.get(one.fact)]
    kept += [Evidence(fact, value, 0, value) for fact, values in stated.items() for value in values]
    return tuple(kept)


def _value(evidence: tuple[Evidence, ...], fact: Fact) -> str | None:
    return next((one.value for one in evidence if one.fact == fact), None)

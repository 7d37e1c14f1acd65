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
over facts that were recovered. Cleaning is a pure function of one draft; what many pages of one folder teach together
is not known here.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from coopreader.article import Article, Evidence, Fact, Kind, Recovery
from coopreader.cleaning.addresses import find_address
from coopreader.cleaning.authors import find_authors, mark_bylines
from coopreader.cleaning.bios import mark_bios
from coopreader.cleaning.boilerplate import mark_furniture, split_tails
from coopreader.cleaning.captions import mark_captions, mark_doubles
from coopreader.cleaning.datelines import find_place
from coopreader.cleaning.dates import find_date, mark_timestamps
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
from coopreader.cleaning.sources import find_source
from coopreader.readers.reader import Declared, Draft

STEPS: Final[tuple[Callable[[Page], object], ...]] = (
    split_tails,
    mark_bylines,
    mark_furniture,
    mark_captions,
    find_body,
    tell_language,
    mark_timestamps,
    mark_related,
    find_title,
    mark_copies,
    find_body_again,
    mark_doubles,
    mark_bios,
    mark_timestamps,
    mark_between,
)
"""What marks the blocks, in order; the module docstring has the reasons."""

UNTITLED: Final = "Untitled"
"""The title of a page without a single character."""


def clean(draft: Draft) -> Article:
    """The article that `draft` holds. Never raises: a page that yields nothing is its first line and its text."""
    if draft.declared.paragraphs:
        return _as_declared(draft)
    page = read_page(draft.lines)
    page.declared_title = draft.declared.title or ""
    for step in STEPS:
        step(page)
    authors = find_authors(page)
    names = frozenset(author.value.casefold() for author in authors)
    chosen = chosen_blocks(page)
    title = title_evidence(page)
    evidence = (title, *_with_declared([*authors, *_recovered(page, chosen, names)], draft.declared))
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


def _recovered(page: Page, chosen: list[int], names: frozenset[str]) -> list[Evidence]:
    """The facts the page tells, besides its title and its authors, whose casefolded `names` are no publisher's."""
    single = (find_source(page, names), find_date(page), find_place(page, chosen), find_address(page))
    return [evidence for evidence in single if evidence]


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

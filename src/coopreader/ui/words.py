"""The sentences a reader is told: empty states, errors, counts. Plain text; callers show it as Content."""

from collections.abc import Iterable
from itertools import islice

from coopreader.article import Article
from coopreader.matching.fields import TITLE
from coopreader.matching.query import Query, Term, parse
from coopreader.matching.understood import is_plain, understood
from coopreader.text.numbers import count_of
from coopreader.text.safe import safe_line
from coopreader.text.widths import fit

NOTHING_YET = "Opening …"
TOO_SMALL = "coopreader needs at least 40 columns and 8 lines: please make the window larger."
WHY_NOT = {
    "open_address": "No address stands in this page.",
    "show_skipped": "No file was skipped.",
    "unfold": "Nothing was folded here.",
}
"""Why a command cannot be done now, by its name."""

TO_TYPE = ("source:", "author:", "after:2015", '"a phrase"', "!not", "a | b")
"""What can be typed, for an empty bar that has nothing to remember."""

MOST_OFFERED = 9
MOST_CELLS_OFFERED = 32
"""Queries that an empty bar offers, and the width of one of them."""

MOST_CELLS = 200
"""Width of a query in a sentence."""

HOW_TO_QUIT = "q closes the reader."
SECURE = "Opening pages is switched off by COOPREADER_SECURE or LESSSECURE."
STOPPED = "Loading stopped: what has arrived stays."


def nothing_to_read(name: str, skipped: int) -> str:
    """What an empty folder is told with."""
    from coopreader.readers import READERS

    suffixes = ", ".join(sorted(suffix for reader in READERS for suffix in reader.suffixes if suffix))
    looked = (
        f"No article was found in {name}. coopreader reads files that end in {suffixes}, "
        "and files without a suffix that hold text."
    )
    if skipped:
        return f"{looked} {count_of(skipped, 'file was', 'files were')} skipped: press x to see which, and why."
    return looked


def no_match(query: str, total: int, *, is_loading: bool) -> str:
    """What a filter that leaves nothing is told with, and how to widen it."""
    so_far = " so far" if is_loading else ""
    everything = f"all {count_of(total, 'article')}" if total > 1 else "the list"
    asked = parse(query)
    if is_plain(asked):
        problem, advice = f"No title is like “{fit(query, MOST_CELLS)}”{so_far}.", "Type fewer letters"
    else:
        problem = f"Nothing fits {fit(understood(asked), MOST_CELLS)}{so_far}."
        advice = _how_to_widen(asked)
    return f"{problem} {advice}, or press Esc to see {everything} again."


def _how_to_widen(query: Query) -> str:
    """What to take from a query with signs or fields that leaves nothing."""
    terms = [term for clause in query.clauses for term in clause]
    fields = list(dict.fromkeys(f"{term.field}:" for term in terms if term.field != TITLE))
    if fields and len(query.clauses) > 1:
        return f"Leave out {' or '.join(fields)}"
    if any(isinstance(term, Term) and term.how != "like" and not term.is_not for term in terms):
        return "Leave out the signs around the words: slips are forgiven then"
    return "Ask for less"


def offered(queries: Iterable[str]) -> tuple[str, ...]:
    """What an empty bar offers: the last queries, newest first; a few things that can be typed if there are none."""
    first, *others = [fit(query, MOST_CELLS_OFFERED) for query in islice(queries, MOST_OFFERED)] or [""]
    return (f"↑ {first}", *others) if first else TO_TYPE


def counted(shown: int, total: int) -> str:
    """ "3 of 240", as wide for every number shown: what stands beside it keeps its place."""
    return f"{shown:>{len(f'{total:,}')},} of {total:,}"


def skipped(number: int) -> str:
    """ "2 files skipped" """
    return f"{count_of(number, 'file')} skipped"


def copied(text: str) -> str:
    """What was put on the clipboard, by its first words."""
    words = text.split()
    start = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
    return f"Copied {count_of(len(words), 'word')}: “{start}”"


def opening(address: str) -> str:
    """Which host a browser was asked for."""
    return f"Asked the browser to open {address}"


def refused(address: str) -> str:
    """Why an address was not opened."""
    return f"Only http, https and mailto addresses are opened, not {address}"


def cannot_reread(reason: str) -> str:
    """The raw page cannot be shown."""
    return f"The file cannot be read again: {reason}"


def cannot_save(problem: str) -> str:
    """Settings could not be written."""
    return f"Your choice holds until you quit; it could not be saved: {problem}"


def cannot_remember(problem: str) -> str:
    """Queries could not be written down."""
    return f"Queries are remembered until you quit; they could not be saved: {problem}"


def raw_note(article: Article, *, has_changed: bool) -> str:
    """The line above a raw page."""
    name = safe_line(article.path.name) if article.path else "standard input"
    return f"{name} · as saved" + (" · the file has changed since it was read" if has_changed else "")

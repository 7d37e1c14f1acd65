"""The sentences a reader is told: empty states, errors, counts. Plain text; callers show it as Content."""

from collections.abc import Iterable
from itertools import islice

from coopreader.article import Article
from coopreader.matching.fields import TITLE
from coopreader.matching.query import Query, Term, parse
from coopreader.matching.understood import is_plain, understood
from coopreader.text.numbers import count_of, reading_time
from coopreader.text.safe import safe_line
from coopreader.text.widths import fit

NOTHING_YET = "Opening …"
TOO_SMALL = "coopreader needs at least 40 columns and 8 lines: please make the window larger."
WHY_NOT = {
    "open_address": "No address stands in this page.",
    "show_skipped": "No file was skipped.",
    "unfold": "Nothing was folded here.",
    "correct": "No file holds this article: what you say of it could not be kept.",
    "judge": "Lines can be judged in the clean text of an article that a file holds.",
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
STOP_LOADING = "Esc stops"
CLEANING_AGAIN = "some are cleaned again, with what all of them taught"
STOPPED = "Loading stopped: what has arrived stays."


HOW_TO_CORRECT = "clear a line for what the page says · type - for none"
NOTHING = "nothing"
NO_TITLE = "Every article has a headline."
WHERE_THE_BAR_IS = "[ and ] move the bar: on a paragraph this key says furniture, on a folded line text."
UNFOLD_FIRST = "Several lines are folded here: u shows them, and then each can be judged."
NO_EFFECT = "This line stays what it is: the headline, or what its file itself says it is."


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


def so_far(done: int, total: int) -> str:
    """ "1,250 of 20,000 files" """
    return f"{done:,} of {count_of(total, 'file')}"


def a_second(pace: float | None) -> str:
    """ "240 a second", in round numbers; nothing if it is not known."""
    if pace is None:
        return ""
    if pace < 1:
        return "less than 1 a second"
    digits = len(str(round(pace)))
    return f"{round(pace, min(0, 2 - digits)):,.0f} a second"


def time_left(seconds: float) -> str:
    """ "2 min left", "40 s left"; in steps of five seconds, in minutes from a minute and a half on."""
    if seconds < 5:
        return "a few s left"
    if seconds < 90:
        return f"{5 * round(seconds / 5)} s left"
    return f"{reading_time(round(seconds / 60))} left"


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


def no_day(typed: str) -> str:
    """Why a date was refused."""
    return f"“{fit(typed, 20)}” names no one day; 2017-09-27 does."


def corrected(facts: Iterable[str], *, are_back: bool) -> str:
    """Which facts are now what the reader says, or the page again; `facts` are their names."""
    told = ", ".join(facts)
    return f"{told}: as the page says" if are_back else f"{told}: corrected by you"


def judged(is_text: bool | None, others: int, publisher: str | None) -> str:
    """What was learnt of a line, and in how many other articles it stands."""
    said = {True: "Text from now on", False: "Furniture from now on", None: "Taken back"}[is_text]
    where = f" of {fit(publisher, MOST_CELLS_OFFERED)}" if publisher else ""
    told = f"{said}, also in {count_of(others, 'other article')}{where}" if others else said
    return told if is_text is None else f"{told} · f takes that back"


def cannot_keep(problem: str) -> str:
    """What was said of articles could not be written."""
    return f"What you said holds until you quit; it could not be saved: {problem}"


def cannot_remember(problem: str) -> str:
    """Queries could not be written down."""
    return f"Queries are remembered until you quit; they could not be saved: {problem}"


def cannot_list(query: str, problem: str) -> str:
    """A query could not be answered; `problem` is what went wrong, in whatever words."""
    told = fit(safe_line(problem), MOST_CELLS)
    asked = f"“{fit(query.strip(), MOST_CELLS_OFFERED)}” has" if query.strip() else "The list has"
    return f"{asked} no answer, and what was listed stays: {told}"


def raw_note(article: Article, *, has_changed: bool) -> str:
    """The line above a raw page."""
    name = safe_line(article.path.name) if article.path else "standard input"
    return f"{name} · as saved" + (" · the file has changed since it was read" if has_changed else "")

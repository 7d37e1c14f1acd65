"""What a person has said of articles: which facts are other than cleaning took them for, which lines are text.

All of it stands in one file of the person's own (see journal.py), a line of JSON for each thing said; to take something
back is a line, too. Files with articles are never written. What is said of an article is kept by path and row, so that
an edited file keeps it; lines of a form we do not know are left alone. A verdict on a line is for cleaning to follow:
here it is kept, and told as a lesson.
"""

import os
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from coopreader.article import Article, Evidence, Fact, Known
from coopreader.journal import append_lines, read_lines
from coopreader.text.safe import gate, safe_line

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons

CORRECTED: Final = "corrected by you"
"""The quote of the evidence for a corrected fact."""

CORRECTABLE: Final[tuple[Fact, ...]] = ("title", "authors", "source", "date")
"""The facts that can be corrected, in the order they are told."""

MOST_CHARACTERS: Final = 10_000
"""Of one value that is kept: the longest that a file may declare, too."""

LONGEST_LINE: Final = 1_000_000
"""Characters of a line that a verdict can be on: what is cut is no line of any page."""

MOST_BYTES: Final = 32 * 1024 * 1024
"""Of the file that are read, from its end: some hundred thousand corrections."""

Values = tuple[str, ...]
"""What a fact is: one text, an ISO day, names of authors; empty: there is none."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact of one article, as a person says it is."""

    path: Path
    """The file of the article, absolute."""
    row: int | None
    fact: Fact
    values: Values | None
    """None takes back what was said before: the fact is what the page says."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line of one publisher's pages is, as a person says."""

    folder: Path
    """Where it was said, absolute: it holds wherever this folder, one in it, or one around it is opened."""
    publisher: str | None
    """As cleaning found it; None stands for all pages without one."""
    line: str
    is_text: bool | None
    """True: text; False: furniture; None takes back what was said before."""


Said = Correction | Verdict


class Corrections:
    """All that was said, and the file it is kept in."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        """None keeps it for this run only."""
        self._facts: dict[str, dict[int | None, dict[Fact, Values]]] = {}
        """By path and row, what is said of an article."""
        self._names: set[str] = set()
        """Names of files of which something is said: most articles are told apart by them."""
        self._verdicts: dict[tuple[Path, str | None, str], Verdict] = {}
        """By all but what they say, the newest last."""
        self._unkept: deque[str] = deque()
        self._lock = Lock()
        for line in () if path is None else read_lines(path, MOST_BYTES):
            said = _said_in(line)
            if said is not None:
                self._take_in(said)

    def add(self, *said: Said) -> None:
        """Take it in; `keep` writes it down."""
        for one in said:
            self._take_in(one)
            self._unkept.append(_line_of(one))

    def keep(self) -> None:
        """Write down what is not yet in the file. For any thread. Raises OSError; the next call tries again."""
        with self._lock:
            lines = [self._unkept.popleft() for _ in range(len(self._unkept))]
            try:
                if self._path is not None:
                    append_lines(self._path, lines)
            except OSError:
                self._unkept.extendleft(reversed(lines))
                raise

    def of(self, article: Known) -> Mapping[Fact, Values]:
        """What is said of the facts of `article`."""
        path = article.path
        if path is None or path.name not in self._names:
            return {}
        return self._facts.get(str(absolute(path)), {}).get(article.row, {})

    def concerned(self, articles: Iterable[Known]) -> list[int]:
        """Which of `articles`, by their numbers, something is said of."""
        return [number for number, article in enumerate(articles) if self.of(article)] if self._names else []

    def corrected(self, articles: Iterable[Article]) -> list[Article]:
        """`articles`, each with its facts as they were corrected."""
        if not self._names:
            return list(articles)
        return [corrected(article, self.of(article)) for article in articles]

    def verdicts(self, paths: Iterable[Path]) -> list[Verdict]:
        """What was said of lines in the files at `paths`, above or below them; the newest last."""
        opened = [absolute(path) for path in paths]
        return [
            verdict
            for verdict in self._verdicts.values()
            if any(verdict.folder in (path, *path.parents) or path in verdict.folder.parents for path in opened)
        ]

    def lessons(self, paths: Iterable[Path]) -> "Lessons | None":
        """What cleaning is to know of lines in the files at `paths`; None if nothing was said of any."""
        verdicts = self.verdicts(paths)
        return lessons_of(verdicts) if verdicts else None

    def _take_in(self, said: Said) -> None:
        if isinstance(said, Verdict):
            place = (said.folder, said.publisher, said.line)
            # What was taken back stays, too: it may have been said of a line that differs by a digit.
            self._verdicts.pop(place, None)
            self._verdicts[place] = said
            return
        facts = self._facts.setdefault(str(said.path), {}).setdefault(said.row, {})
        self._names.add(said.path.name)
        if said.values is None:
            facts.pop(said.fact, None)
        else:
            facts[said.fact] = said.values


def correction(article: Article, fact: Fact, values: Values | None) -> Correction | None:
    """That `fact` of `article` is `values`; None if no file holds the article, or `values` are no such fact."""
    if article.path is None:
        return None
    safe_values = None if values is None else tuple(filter(None, map(_safe, values)))
    if not _is_fact(fact, safe_values):
        return None
    return Correction(absolute(article.path), article.recovery.row, fact, safe_values)


def corrected(article: Article, facts: Mapping[Fact, Values]) -> Article:
    """`article` with `facts` in place of its own, and evidence that says so."""
    if not facts:
        return article
    changes: dict[str, Any] = {}
    for fact, values in facts.items():
        if fact == "authors":
            changes["authors"] = values
        elif fact == "date":
            changes["date"] = date.fromisoformat(values[0]) if values else None
        else:
            changes[fact] = values[0] if values else None
    told = tuple(
        Evidence(fact, value, 0, CORRECTED) for fact in CORRECTABLE if fact in facts for value in facts[fact] or ("",)
    )
    others = tuple(evidence for evidence in article.recovery.evidence if evidence.fact not in facts)
    return replace(article, **changes, recovery=replace(article.recovery, evidence=told + others))


def verdict(article: Article, line: str, *, is_text: bool | None) -> Verdict | None:
    """That `line`, one of a page by the publisher of `article`, is text or not; None if no file holds the article.

    `article` is as cleaning gave it, its publisher not corrected.
    """
    if article.path is None or not (kept := _safe_paragraph(line)):
        return None
    return Verdict(absolute(article.path).parent, article.source, kept, is_text)


def lessons_of(verdicts: Iterable[Verdict], before: "Lessons | None" = None) -> "Lessons":
    """What cleaning is to know: `verdicts` on top of what was learnt `before`."""
    from coopreader.cleaning.folder import NOTHING

    lessons = before or NOTHING
    for one in verdicts:
        lessons = lessons.told(one.publisher, one.line, one.is_text)
    return lessons


def day_typed(text: str, language: str | None = None) -> date | None:
    """The one day that `text`, typed by a person, names: "2017-09-27", "27 Sept 2017", and what else pages write.

    None if it names none or may name two: 3/4/2020, unless the `language` of the article settles it.
    """
    # Its rules take a while to import, and who corrects a date waits for nothing.
    from coopreader.cleaning.dates import dates_in

    text = text.strip()
    found = dates_in(text, language)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)) or found[0].other:
        return None
    return found[0].day


def is_corrected(evidence: Evidence) -> bool:
    """Whether a person said so."""
    return evidence.quote == CORRECTED and not evidence.line


def absolute(path: Path) -> Path:
    """`path` from the root, links in it as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute() leaves ".." in it


def _line_of(said: Said) -> str:
    """`said` as a line of ASCII: paths that are no valid Unicode can be written so, too."""
    import json

    if isinstance(said, Correction):
        record: dict[str, object] = {
            "path": str(said.path),
            "row": said.row,
            "fact": said.fact,
            "values": said.values,
        }
    else:
        record = {
            "folder": str(said.folder),
            "publisher": said.publisher,
            "line": said.line,
            "is_text": said.is_text,
        }
    return json.dumps(record)


def _said_in(line: str) -> Said | None:
    """What a line of the file says; None if it is of no form we know."""
    import json

    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    return _correction_in(record) or _verdict_in(record)


def _correction_in(record: Mapping[str, object]) -> Correction | None:
    path, row, fact, given = (record.get(name) for name in ("path", "row", "fact", "values"))
    known = next((known for known in CORRECTABLE if known == fact), None)
    # JSON's true is no number of a row, although Python's bool is an int.
    if not isinstance(path, str) or known is None or not isinstance(row, int | None) or isinstance(row, bool):
        return None
    if not isinstance(given, list | None):
        return None
    values = None if given is None else tuple(_safe(value) for value in given if isinstance(value, str))
    return Correction(Path(path), row, known, values) if _is_fact(known, values) else None


def _verdict_in(record: Mapping[str, object]) -> Verdict | None:
    folder, publisher, line, is_text = (record.get(name) for name in ("folder", "publisher", "line", "is_text"))
    if not isinstance(folder, str) or not isinstance(line, str) or not isinstance(is_text, bool | None):
        return None
    if not isinstance(publisher, str | None) or not _safe_paragraph(line):
        return None
    return Verdict(Path(folder), publisher and _safe(publisher), _safe_paragraph(line), is_text)


def _is_fact(fact: Fact, values: Values | None) -> bool:
    """Whether `values` can be `fact`: an article has one title, several authors, at most one of the others."""
    if values is None:
        return True
    if not all(values) or (fact == "title" and not values) or (fact != "authors" and len(values) > 1):
        return False
    return fact != "date" or all(map(_is_day, values))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _safe(text: str) -> str:
    return safe_line(text[:MOST_CHARACTERS])


def _safe_paragraph(text: str) -> str:
    """`text` as paragraphs are kept: with the joiners in it, by which it is told from others."""
    return gate(text[:LONGEST_LINE], entities=False).text.replace("\n", " ").strip()

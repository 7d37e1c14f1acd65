"""How an article was recovered, set to be read: each fact with the line it came from, the text, what was folded away.

The command line prints these blocks, the reader shows them on a key: what is told, and in which words, stands here
alone. Quotes pass `safe_line` once more, since an article made by hand may hold anything, and are cut where they are
long: the whole of them is in the saved file.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from coopreader.article import Article, Evidence, Fact
from coopreader.corrections import CORRECTED, is_corrected
from coopreader.text.numbers import count_of
from coopreader.text.safe import safe_line
from coopreader.text.widths import fit
from coopreader.typesetting.blocks import Block, Role

LABEL: Final = 14
"""Cells of the column of labels: the lines of the largest file that is read have eight digits ("line 12345678")."""

LONGEST_QUOTE: Final = 300
"""Cells of a value or a line that is quoted: four lines of a comfortable measure tell it from any other of its page."""

MOST_LINES: Final = 20
"""Lines of one fold that are quoted: a menu is known by fewer."""

NAMES: Final[dict[Fact, str]] = {
    "title": "Headline",
    "authors": "Authors",
    "source": "Publisher",
    "date": "Date",
    "place": "Place",
    "url": "Address",
}
"""What a fact is called, in the order they are told."""

SURENESS: Final = (
    (0.99, "certain"),
    (0.9, "very likely"),
    (0.75, "likely"),
    (0.5, "more likely than not"),
)
"""From which confidence on which words are said of it, surest first."""

LEAST_SURE: Final = "a guess"

NOT_FOUND: Final = "not found"
DECLARED: Final = "declared by the file"
UNKNOWN_PLACE: Final = "where it comes from is not known"
NOT_KNOWN: Final = "not known"
NOTHING: Final = "nothing"
NONE: Final = "none"


def why_blocks(article: Article) -> list[Block]:
    """The facts of `article` and where each came from, how its text was read, and what was folded away and why."""
    return [
        Block("subhead", "Facts", gap=0),
        *_facts(article),
        Block("subhead", "Text", gap=2),
        *_text(article),
        Block("subhead", "Folded away", gap=2),
        *_folds(article),
    ]


def origin_of(article: Article, fact: Fact) -> str:
    """Where `fact` of `article` comes from, as one line: "line 3, very likely (0.96): By Ida Moe"."""
    evidence = [one for one in article.evidence_for(fact) if one.quote]
    if not evidence:
        return UNKNOWN_PLACE if _values(article)[fact] and not article.evidence_for(fact) else NOT_FOUND
    first = evidence[0]
    if not first.line:
        return CORRECTED if is_corrected(first) else DECLARED
    return f"line {first.line}, {sureness(first.confidence)}: {_quoted(first.quote)}".rstrip()


def sureness(confidence: float) -> str:
    """A `confidence` of 0 to 1 in words and as a number: "very likely (0.96)"."""
    told = next((words for least, words in SURENESS if confidence >= least), LEAST_SURE)
    return f"{told} ({confidence:.2f})"


def _facts(article: Article) -> Iterator[Block]:
    """Each fact: its value, how sure it is, and the line it was found on."""
    values = _values(article)
    for fact, name in NAMES.items():
        evidence = article.evidence_for(fact)
        if any(one.quote for one in evidence):
            yield from _found(name, evidence)
        elif evidence or not values[fact]:
            yield _row(name, NOT_FOUND, "facts", gap=1)
        else:
            yield _row(name, _quoted(values[fact] or ""), gap=1)
            yield _row("", UNKNOWN_PLACE, "facts")


def _values(article: Article) -> dict[Fact, str | None]:
    return {
        "title": article.title,
        "authors": ", ".join(article.authors),
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "place": article.place,
        "url": article.url,
    }


def _found(name: str, evidence: Sequence[Evidence]) -> Iterator[Block]:
    """The values that one line of the page gives, then that line; the name of the fact stands at the first of them."""
    for (line, confidence, quote), members in groupby(evidence, _where):
        yield _row(name, _quoted(", ".join(one.value for one in members)) or NONE, gap=1 if name else 0)
        # Outside the page the quote is our own word.
        yield _row("", sureness(confidence) if line else quote, "facts")
        if line:
            yield _row(f"line {line}", _quoted(quote), "folded", line=line)
        name = ""


def _where(evidence: Evidence) -> tuple[int, float, str]:
    # A file declares in one place what it declares, and so does a person: there is no line to quote.
    if not evidence.line:
        return 0, 1.0, CORRECTED if is_corrected(evidence) else DECLARED
    return evidence.line, evidence.confidence, evidence.quote


def _text(article: Article) -> Iterator[Block]:
    """How much there is of it, in which file, and what was changed on reading it."""
    recovery = article.recovery
    count = f"{count_of(len(article.paragraphs), 'paragraph')}, {count_of(article.words, 'word')}"
    known = [line for line in recovery.lines if line]
    yield _row("Length", count + (f", {_lines(known[0], known[-1])}" if known else ""), gap=1)
    if article.path:
        yield _row("File", _quoted(article.path.name) + (f", row {recovery.row:,}" if recovery.row else ""))
    yield _row("Encoding", article.encoding.upper() if article.encoding else NOT_KNOWN)
    yield _row("Language", article.language or NOT_KNOWN)
    mended = f"{count_of(recovery.mended, 'character')} that had been read in a wrong encoding"
    yield _row("Mended", mended if recovery.mended else NOTHING)
    yield _row("Left out", count_of(recovery.dropped, "unprintable character") if recovery.dropped else NOTHING)


def _lines(first: int, last: int) -> str:
    return f"beginning on line {first}" if first == last else f"beginning on lines {first} to {last}"


def _folds(article: Article) -> Iterator[Block]:
    """What was folded, in the order of the page: where it stood, why, and its first lines."""
    if not article.folded:
        yield _row("", NOTHING, "facts", gap=1)
    for (position, reason), folds in groupby(article.folded, lambda fold: (fold.position, fold.reason)):
        lines = [line for fold in folds for line in fold.lines if line.strip()]
        place = _place(position, len(article.paragraphs))
        yield _row(place, f"{_quoted(reason)}, {count_of(len(lines), 'line')}", gap=1)
        for line in lines[:MOST_LINES]:
            yield _row("", _quoted(line), "folded")
        if len(lines) > MOST_LINES:
            yield _row("", f"… and {count_of(len(lines) - MOST_LINES, 'line')} more", "facts")


def _place(position: int, paragraphs: int) -> str:
    """Where a fold stands, as a label: the text is what it is above, within or below."""
    if position <= 0:
        return "above"
    return "below" if position >= paragraphs else f"after ¶ {position}"


def _row(label: str, text: str, role: Role = "text", *, gap: int = 0, line: int = 0) -> Block:
    """`text` in the right column, `label` beside its first line."""
    return Block(role, text, gap=gap, indent=LABEL, line=line, label=label)


def _quoted(text: str) -> str:
    """`text` as one line, safe and not endless."""
    # Cut before it is looked at: a line may have megabytes.
    return fit(safe_line(text[: LONGEST_QUOTE * 4]), LONGEST_QUOTE)

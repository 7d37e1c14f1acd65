"""What the pages of a folder teach the cleaner, and what a person said of their lines.

Each page that was cleaned gives a `Lesson`: the short lines around its text and inside it, in the form in which lines
are compared, digits masked. `Lessons` keeps those of at most `MOST_OF_ONE` pages of a publisher and `MOST_PAGES` of
all, chosen by hashes of their texts and not by their order: so lessons of any parts of a folder, joined in any order,
are the lessons of the whole. What recurs is counted in recurring.py when it is first asked for. A publisher is the
name that cleaning one page alone finds, so that what one lesson says never depends on the others.

Sentences are never furniture, however often they recur; only a person can fold them away. What a person said of a
line wins over every rule, for the pages of that publisher.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from heapq import nsmallest
from itertools import chain, groupby
from sys import intern
from typing import Final
from zlib import crc32

from coopreader.article import Article
from coopreader.cleaning.page import FACT_LINES, Block, Page, block_of, key_of
from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.recurring import Lesson, Recurring, named_in, recurring_by_publisher

SAID: Final = "as you said"
"""The reason of a fold that a person asked for."""

MOST_OF_ONE: Final = 256
"""Pages of one publisher that lessons are kept of: shares are then known to three in a hundred."""

MOST_PAGES: Final = 8_192
"""Pages that lessons are kept of: some 30 MB, 70 at most."""

NEAR: Final = 80
"""Blocks above and below the text whose lines are learnt: those that can be taken for text or headline."""

MOST_INSIDE: Final = 80
"""Lines inside the text of one page that are kept."""

LINE_WORDS: Final = 20
"""Words up to which a line can be learnt: longer ones hardly recur, unless they are sentences."""

LINE_CELLS: Final = 120
"""Characters up to which a line can be learnt."""

TEXT_PARTS: Final = 32
"""Sentences by which a text is known again."""

PART_BYTES: Final = 20
"""Bytes of the shortest of them."""

TOLD_APART: Final = FACT_LINES | {"repeated headline"}
"""Reasons of lines that differ from page to page, or should: they teach nothing."""

_DIGITS: Final = Lazy(r"\d+")
_STOPS: Final = frozenset(".!?…。！？؟۔।")
_CLOSING: Final = " \"”’»'“)）」』]"


@dataclass(frozen=True)
class Lessons:
    """What is known of the lines of each publisher. A value: what adds to it gives another."""

    pages: Mapping[str, Mapping[int, Lesson]] = field(default_factory=dict)
    """By publisher (casefolded; empty where a page names none) and by a number for its text."""
    said: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    """By publisher: of which lines a person said that they are text, and of which that they are not."""
    counted: Mapping[str, tuple[Recurring, ...]] | None = None
    """By publisher what recurs, where the pages themselves are no longer kept."""

    def __bool__(self) -> bool:
        return bool(self.pages or self.said or self.counted)

    def __reduce__(self) -> tuple[type["Lessons"], tuple[object, ...]]:
        # What was counted of pages is counted again by whoever receives them.
        return Lessons, (self.pages, self.said, self.counted)

    def told(self, publisher: str | None, line: str, is_text: bool | None) -> "Lessons":
        """These, and that a person said of `line`, on pages of `publisher`, whether it is text; None takes it back.

        The line is given as saved, or as a paragraph. The last word on a line counts.
        """
        name, key = _group(publisher), line_key(line)
        lines = {other: said for other, said in self.said.get(name, {}).items() if other != key}
        if is_text is not None and key:
            lines[key] = is_text
        said = {other: known for other, known in self.said.items() if other != name}
        return replace(self, said={**said, name: lines} if lines else said)

    def verdict_on(self, publisher: str | None, line: str) -> bool | None:
        """Whether a person said of `line` that it is text or that it is not; None if neither."""
        return self.said.get(_group(publisher), {}).get(line_key(line))

    def teaches(self, article: Article) -> bool:
        """Whether a person's verdict concerns a line of `article`."""
        verdicts = self.said.get(_group(article.source))
        if not verdicts:
            return False
        lines = chain(article.paragraphs, (line for fold in article.folded for line in fold.lines))
        return any(line_key(line) in verdicts for line in lines)

    def recurring(self, publisher: str, lines: Iterable[str] = ()) -> tuple[Recurring, ...]:
        """What recurs in the pages of `publisher`, as lessons name it, and in pages made alike; empty if nothing does.

        A page that names no publisher takes the lessons of one whose name is among its `lines`.
        """
        known = self._recurring
        return known.get(publisher or named_in(lines, known), ())

    @property
    def publishers(self) -> Iterable[str]:
        """Those in whose pages anything recurs."""
        return self._recurring.keys()

    def summed_up(self) -> "Lessons":
        """These without the pages that taught them: small, for cleaning only, not to be merged with others."""
        return Lessons({}, self.said, self._recurring or None)

    @cached_property
    def _recurring(self) -> Mapping[str, tuple[Recurring, ...]]:
        if self.counted is not None:
            return self.counted
        return recurring_by_publisher({publisher: tuple(kept.values()) for publisher, kept in self.pages.items()})


NOTHING: Final = Lessons()
"""What is known before anything was learnt."""


def learnt(lessons: Iterable[Lesson]) -> Lessons:
    """What pages teach together."""
    pages: dict[str, dict[int, Lesson]] = {}
    for lesson in lessons:
        if lesson.text:
            _keep(pages, lesson)
    return Lessons(_bounded(pages))


def merged(one: Lessons, other: Lessons) -> Lessons:
    """What both know. Where a person said both of a line, it is text."""
    pages = {publisher: dict(kept) for publisher, kept in one.pages.items()}
    for kept in other.pages.values():
        for lesson in kept.values():
            _keep(pages, lesson)
    said = {publisher: dict(lines) for publisher, lines in one.said.items()}
    for publisher, lines in other.said.items():
        ours = said.setdefault(publisher, {})
        for line, is_text in lines.items():
            ours[line] = is_text or ours.get(line, False)
    return Lessons(_bounded(pages), said)


def lesson_of(page: Page, article: Article, chosen: Sequence[int]) -> Lesson:
    """What `page`, of which `article` was made out of the `chosen` blocks, says of the lines of its publisher."""
    lines = _lines_of(page, article)
    inside = [at for at in chosen if at in lines]
    in_text = {*inside, page.title_at}
    kinds = dict(zip(chosen, article.recovery.kinds, strict=True))
    return Lesson(
        publisher=publisher_of(article),
        text=_parts_of(page.blocks),
        title=masked(key_of(page.title)),
        around=tuple(sorted({intern(line) for at, line in lines.items() if at not in in_text})),
        inside=tuple({intern(lines[at]): None for at in inside})[:MOST_INSIDE],
        headings=tuple({intern(lines[at]): None for at in inside if kinds[at] == "subhead"})[:MOST_INSIDE],
    )


def marks_for(page: Page, article: Article, chosen: Sequence[int], lessons: Lessons) -> dict[int, str]:
    """The blocks of `page` that recur, each with the reason to fold it; none if text and headline would stay."""
    lines = _lines_of(page, article)
    known = lessons.recurring(publisher_of(article), lines.values())
    if not known:
        return {}
    found: dict[int, tuple[Recurring, int]] = {}
    for at, line in lines.items():
        for recurring in known:
            if line in (recurring.mastheads if at == page.title_at else recurring.counts):
                found[at] = recurring, recurring.counts[line]
                break
    is_needed = page.title_at in found or not found.keys().isdisjoint(chosen)
    return _levelled(found) if is_needed else {}


def still_text(page: Page, before: Sequence[int], now: Sequence[int], furniture: Container[int]) -> list[int]:
    """The blocks chosen for the text `before` and not `now` that stay in it, though they stand beside `furniture`.

    Sentences are no furniture, and one line alone is a heading; several in a row are what goes with the furniture.
    """
    here = set(now)
    left = [at for at in before if at not in furniture and at != page.title_at]
    runs = groupby(left, key=lambda at: at not in here and not is_sentence(page.blocks[at]))
    members = ((is_gone, list(run)) for is_gone, run in runs)
    return [at for is_gone, run in members if not is_gone or len(run) == 1 for at in run if at not in here]


def verdicts_for(page: Page, article: Article, lessons: Lessons) -> dict[int, bool]:
    """Of which blocks of `page` a person said that they are text, and of which that they are not."""
    verdicts = lessons.said.get(_group(article.source))
    if not verdicts:
        return {}
    found = ((at, _verdict_on(block, verdicts)) for at, block in enumerate(page.blocks))
    return {at: verdict for at, verdict in found if verdict is not None}


def publisher_of(article: Article) -> str:
    """Whose lessons an article takes: its publisher's; those of the site it stands on where none is named."""
    if article.source or not article.url:
        return _group(article.source)
    return article.url.partition("://")[2].partition("/")[0].casefold().removeprefix("www.")


def line_key(line: str) -> str:
    """`line` in the form in which lines are learnt: as blocks are compared, numbers masked."""
    return masked(key_of(block_of((line,), 1).text)) if line and not line.isspace() else ""


def masked(key: str) -> str:
    """`key`, any number in it a zero."""
    if not key.isascii():
        return _DIGITS.sub("0", key)
    # The same, several times as fast.
    for digit in "123456789":
        key = key.replace(digit, "0")
    while "00" in key:
        key = key.replace("00", "0")
    return key


def _group(publisher: str | None) -> str:
    return (publisher or "").casefold()


def _lines_of(page: Page, article: Article) -> dict[int, str]:
    """The blocks whose lines can be learnt, as they are compared: short ones that are no sentence and tell no fact."""
    facts = {one.line for one in article.recovery.evidence if one.fact not in {"title", "source"}}
    first, last = max(0, page.start - NEAR), page.end + NEAR
    near = zip(page.blocks[first:last], page.keys[first:last], page.reasons[first:last], strict=True)
    places = [
        at
        for at, (block, key, reason) in enumerate(near, first)
        if block.words <= LINE_WORDS
        and 1 < len(key) <= LINE_CELLS
        and reason not in TOLD_APART
        and not (block.ends_sentence and is_sentence(block))
        and not block.is_prose
        and block.number not in facts
    ]
    # All at once: few of the lines have digits. A line before them all, since none at all would be one, too.
    lines = masked("\n".join(["", *(page.keys[at] for at in places)])).split("\n")
    return dict(zip(places, lines[1:], strict=True))


def is_sentence(block: Block) -> bool:
    """Whether a block is running text, of which no other page can say that it is furniture."""
    return block.is_prose or (block.ends_sentence and block.text.rstrip(_CLOSING)[-1:] in _STOPS)


def _parts_of(blocks: Iterable[Block]) -> tuple[int, ...]:
    """By what the text of a page is known again: hashes of its sentences, the smallest of them.

    All running text counts: what of it the article is may differ with the way in which the page was saved.
    """
    text = ". ".join([block.text for block in blocks if block.is_prose]).encode("utf-8", "surrogatepass")
    sentences = text.replace("。".encode(), b". ").lower().split(b". ")
    parts = {crc32(sentence) for sentence in sentences if len(sentence) >= PART_BYTES}
    return tuple(sorted(parts)[:TEXT_PARTS])


def _number_of(lesson: Lesson) -> int:
    """A number for the text of a lesson, by which it is decided whether it is kept."""
    parts = b"".join(part.to_bytes(4, "big") for part in lesson.text)
    return int.from_bytes(blake2b(parts, digest_size=8).digest(), "big")


def _keep(pages: dict[str, dict[int, Lesson]], lesson: Lesson) -> None:
    kept, number = pages.setdefault(lesson.publisher, {}), _number_of(lesson)
    # Two pages with one text: always the same of them stays, whichever came first.
    kept[number] = min(lesson, kept.get(number, lesson))


def _bounded(pages: dict[str, dict[int, Lesson]]) -> dict[str, dict[int, Lesson]]:
    """As many of `pages` as are kept: those whose numbers are smallest, so that the order in which they came is all
    the same, and what was once dropped could never come back."""
    kept = {
        publisher: known if len(known) <= MOST_OF_ONE else {one: known[one] for one in nsmallest(MOST_OF_ONE, known)}
        for publisher, known in pages.items()
    }
    if sum(map(len, kept.values())) <= MOST_PAGES:
        return kept
    last = nsmallest(MOST_PAGES, ((one, publisher) for publisher, known in kept.items() for one in known))[-1]
    cut = {
        publisher: {one: lesson for one, lesson in known.items() if (one, publisher) <= last}
        for publisher, known in kept.items()
    }
    return {publisher: known for publisher, known in cut.items() if known}


def _levelled(found: Mapping[int, tuple[Recurring, int]]) -> dict[int, str]:
    """The reasons, neighbours sharing the least of their counts: a menu then is one fold with one reason."""
    runs: list[list[int]] = []
    for at in sorted(found):
        if runs and runs[-1][-1] == at - 1 and found[at - 1][0] is found[at][0]:
            runs[-1].append(at)
        else:
            runs.append([at])
    least = [min(found[at][1] for at in run) for run in runs]
    return {at: found[at][0].reason(count) for run, count in zip(runs, least, strict=True) for at in run}


def _verdict_on(block: Block, verdicts: Mapping[str, bool]) -> bool | None:
    """What a person said of a block, or of any line that it was wrapped into."""
    verdict = verdicts.get(masked(key_of(block.text)))
    if verdict is None and len(block.lines) > 1:
        verdict = next((verdicts[key] for key in map(line_key, block.lines) if key in verdicts), None)
    return verdict

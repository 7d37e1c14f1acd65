"""What recurs in the pages of one publisher: lines that stand in many of its texts and are therefore furniture.

Texts are counted, not pages: copies of an article, the same page saved in several ways, an article that was saved
again when it had grown, all teach once, or a headline would become furniture by being saved twice. Two pages hold one
text if enough sentences of one stand in the other.

A line is furniture if it stands around the text of enough of them. Inside a text it says less: "What happens next"
recurs too, over the paragraphs of some articles, and what is pushed between the paragraphs of most is no heading. What
stands in the text of one page and as a menu in others is told by the others. A headline recurs in the menus of other
pages: one that is the headline of a single text is not taken from it, unless it is as short as a masthead and stands in
most of the rest.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from coopreader.cleaning.page import rough_words

LEAST: Final = 1.5
"""What a line must count to be furniture: it stands around one text and is inside another, or around two."""

INSIDE: Final = 0.5
"""What a line inside a text counts, where one above or below it counts 1."""

SAME_TEXT: Final = 0.4
"""Share of the sentences of one page that stand in another if both hold one text."""

COMPARED: Final = 8
"""Pages that a page is compared with: those that share most sentences with it."""

SHARE: Final = 0.1
"""Share of a publisher's texts that a line must stand around."""

MANY: Final = 4
MOST: Final = 0.5
"""How many texts, and which share of them, a line must stand in to be furniture where it heads their paragraphs."""

MASTHEAD_WORDS: Final = 4
"""Words up to which the headline of one text may be a masthead that was taken for it."""

MASTHEAD_SHARE: Final = 0.6
"""Share of the texts in which such a masthead stands."""

MASTHEAD_LEAST: Final = 3
"""Texts in which it stands at least."""

ALIKE_LINES: Final = 10
"""Lines that pages of two publishers share if they are made alike: any two share "Share" and "Contact us"."""

ALIKE_SHARE: Final = 0.3
"""The share of the lines around their texts that they share at least: on labelled pages, papers of one house do or
those whose publisher was mistaken, and hardly any others."""

COMMON: Final = 32
"""Families that a line, and pages that a sentence, is looked for in: in more of them it tells nothing."""

OWN: Final = "of this publisher"
NOBODYS: Final = "that name no publisher"
ALIKE: Final = "made like this one"
"""Whose pages taught that a line recurs."""

NEAR: Final = 88
"""Likeness, of 100, from which two lines are one line: "more from the harbour desk", "more from our harbour desk"."""

NEAR_CELLS: Final = 12
"""Characters a line must have to be compared: of shorter ones many are alike by chance."""

NEAR_LINES: Final = 8
"""Lines with one word count and one first (or last) word that a line is compared with, so that all stays linear."""


@dataclass(frozen=True, slots=True, order=True)
class Lesson:
    """What one page says of the lines of its publisher; each line in the form in which they are compared."""

    publisher: str
    """Casefolded; empty if the page names none."""
    text: tuple[int, ...]
    """Hashes of its sentences, the smallest of them, ascending."""
    title: str
    around: tuple[str, ...]
    """Short lines above and below the text, and those folded away inside it."""
    inside: tuple[str, ...]
    """Short lines that are paragraphs of the text."""
    headings: tuple[str, ...]
    """Those of them that stand over a paragraph."""


@dataclass(slots=True)
class _Seen:
    """In which texts a line stands, and as what: a bit for each text."""

    around: int = 0
    inside: int = 0
    heading: int = 0
    title: int = 0

    def join(self, other: "_Seen") -> None:
        self.around |= other.around
        self.inside |= other.inside
        self.heading |= other.heading
        self.title |= other.title

    @property
    def texts(self) -> int:
        return (self.around | self.inside | self.title).bit_count()

    @property
    def outside(self) -> int:
        """The texts that it stands around; as their headline too, if it is that of several. Where one page of a text
        is broken off or judged otherwise, a heading of the text may stand below it."""
        return (self.around & ~self.heading) | (self.title if self.title.bit_count() > 1 else 0)

    @property
    def weight(self) -> float:
        return self.outside.bit_count() + INSIDE * (self.inside & ~self.outside).bit_count()

    def is_furniture(self, texts: int) -> bool:
        """Whether it is no heading of some texts: it stands around as many as it heads paragraphs of, or in most."""
        return 0 < self.outside.bit_count() >= self.heading.bit_count() or self.texts >= max(MANY, MOST * texts)


@dataclass(frozen=True, slots=True)
class Recurring:
    """The furniture of one publisher, or of pages that are made alike, as they teach it."""

    texts: int
    """How many texts were seen."""
    whose: str
    """Whose pages they are: "of this publisher"."""
    counts: Mapping[str, int]
    """The lines that are furniture, and in how many texts each stands."""
    mastheads: frozenset[str]
    """Those of them that are no page's headline."""

    def reason(self, count: int) -> str:
        """The reason to fold a line that stands in `count` texts: "in 212 of 240 pages of this publisher"."""
        return f"in {count} of {self.texts} pages {self.whose}"


def recurring_in(lessons: Iterable[Lesson], whose: str) -> Recurring:
    """What recurs in the pages that gave `lessons`."""
    # In an order of their own: whatever order they came in, they teach the same.
    ordered = sorted(lessons)
    numbers = texts_of(ordered)
    texts = len(set(numbers))
    if texts < 2:
        return Recurring(texts, whose, {}, frozenset())
    seen = _seen_lines(zip(numbers, ordered, strict=True))
    _join_near(seen)
    least = max(LEAST, SHARE * texts)
    furniture = {line: one for line, one in seen.items() if one.weight >= least and one.is_furniture(texts)}
    counts = {line: one.texts for line, one in furniture.items()}
    return Recurring(
        texts, whose, counts, frozenset(line for line, one in furniture.items() if _heads(line, one, texts))
    )


def _heads(line: str, one: _Seen, texts: int) -> bool:
    """Whether `line`, which recurs, is a masthead or the like, even where a page has it for its headline."""
    if one.texts < MASTHEAD_SHARE * texts:
        return False
    titles, is_short = one.title.bit_count(), rough_words(line) <= MASTHEAD_WORDS
    return titles >= MASTHEAD_LEAST or (is_short and (titles > 1 or one.texts >= MASTHEAD_LEAST))


def recurring_by_publisher(pages: Mapping[str, Sequence[Lesson]]) -> dict[str, tuple[Recurring, ...]]:
    """What recurs in the pages of each publisher, then in those that are made alike; none where nothing does."""
    pages = _with_nameless(pages)
    found: defaultdict[str, list[Recurring]] = defaultdict(list)
    for publisher, lessons in pages.items():
        found[publisher].append(recurring_in(lessons, OWN if publisher else NOBODYS))
    for family in families(pages):
        # Papers of one house share what their pages are made with, and so do pages whose publisher was mistaken.
        if len(family) > 1:
            alike = recurring_in([lesson for publisher in family for lesson in pages[publisher]], ALIKE)
            for publisher in family:
                found[publisher].append(alike)
    kept = {publisher: tuple(one for one in several if one.counts) for publisher, several in found.items()}
    return {publisher: several for publisher, several in kept.items() if several}


def named_in(lines: Iterable[str], publishers: Container[str]) -> str:
    """The first of `publishers` whose name is one of `lines`; empty if none is."""
    return next((line for line in sorted(lines) if line and line in publishers), "")


def _with_nameless(pages: Mapping[str, Sequence[Lesson]]) -> dict[str, list[Lesson]]:
    """`pages`, those that name no publisher with one whose name is a line of theirs, if others are known to be its."""
    found = {publisher: list(lessons) for publisher, lessons in pages.items()}
    nameless = found.pop("", [])
    for lesson in nameless:
        publisher = named_in((lesson.title, *lesson.around, *lesson.inside), pages)
        found.setdefault(publisher, []).append(lesson)
    return found


def families(pages: Mapping[str, Sequence[Lesson]]) -> list[list[str]]:
    """The publishers whose pages are made alike, by the lines around their texts; each stands in one family."""
    found: list[list[str]] = []
    sizes: list[int] = []
    having: defaultdict[str, list[int]] = defaultdict(list)
    for publisher in sorted(pages, key=lambda one: (-len(pages[one]), one)):
        frame = _frame_of(pages[publisher])
        shared = Counter(family for line in frame for family in having[line])
        best = max(shared, key=lambda one: (shared[one] / min(len(frame), sizes[one]), -one), default=-1)
        if best >= 0 and shared[best] >= max(ALIKE_LINES, ALIKE_SHARE * min(len(frame), sizes[best])):
            found[best].append(publisher)
            continue
        for line in frame:
            if len(having[line]) < COMMON:
                having[line].append(len(found))
        found.append([publisher])
        sizes.append(len(frame))
    return found


def _frame_of(lessons: Sequence[Lesson]) -> list[str]:
    """The lines that stand around most of the texts."""
    counts = Counter(line for lesson in lessons for line in lesson.around)
    return [line for line, count in counts.items() if 2 * count >= len(lessons)]


def texts_of(lessons: Sequence[Lesson]) -> list[int]:
    """For each page the number of its text, counted from 0; pages that hold one text have one number."""
    first = list(range(len(lessons)))
    """For each page another of the same text that stands before it; itself for the first."""
    having: defaultdict[int, list[int]] = defaultdict(list)
    for page, lesson in enumerate(lessons):
        shared = Counter(other for sentence in lesson.text for other in having[sentence])
        likely = sorted(shared, key=lambda other: (-shared[other], other))[:COMPARED]
        for other in likely:
            if _shared(lesson.text, lessons[other].text) >= SAME_TEXT:
                one, two = sorted((_root(first, page), _root(first, other)))
                first[two] = one
        for sentence in lesson.text:
            if len(having[sentence]) < COMMON:
                having[sentence].append(page)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(first, page), len(numbers)) for page in range(len(lessons))]


def _root(first: list[int], page: int) -> int:
    while first[page] != page:
        first[page] = page = first[first[page]]
    return page


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Which share of the smaller text is in the other one: estimated by the parts that, of both, would be known."""
    most = min(one[-1], other[-1])
    sizes = bisect_right(one, most), bisect_right(other, most)
    return len(set(one[: sizes[0]]).intersection(other[: sizes[1]])) / max(1, min(sizes))


def _seen_lines(lessons: Iterable[tuple[int, Lesson]]) -> dict[str, _Seen]:
    seen: defaultdict[str, _Seen] = defaultdict(_Seen)
    for number, lesson in lessons:
        text = 1 << number
        for line in lesson.around:
            seen[line].around |= text
        for line in lesson.inside:
            seen[line].inside |= text
        for line in lesson.headings:
            seen[line].heading |= text
        if lesson.title:
            seen[lesson.title].title |= text
    return dict(seen)


def _join_near(seen: dict[str, _Seen]) -> None:
    """Make lines that are nearly equal share what was seen of them."""
    near: dict[tuple[int, str], list[str]] = {}
    # The most frequent first: they are what others are like. Headlines are never joined: they are meant to vary.
    for line in sorted(seen, key=lambda one: (-seen[one].texts, one)):
        if len(line) < NEAR_CELLS or seen[line].title:
            continue
        other = next(iter(_near_lines(line, near)), "")
        if other:
            seen[other].join(seen[line])
            seen[line] = seen[other]
            continue
        for bucket in _buckets(line):
            members = near.setdefault(bucket, [])
            if len(members) < NEAR_LINES:
                members.append(line)


def _buckets(line: str) -> tuple[tuple[int, str], tuple[int, str]]:
    words = line.split(" ")
    return (len(words), words[0]), (-len(words), words[-1])


def _near_lines(line: str, near: dict[tuple[int, str], list[str]]) -> Iterator[str]:
    for bucket in _buckets(line):
        for other in near.get(bucket, ()):
            from rapidfuzz.fuzz import ratio

            if ratio(line, other, score_cutoff=NEAR):
                yield other

"""The lines of a page that may name its authors, each with the way it names them.

Which of them does is weighed in authors.py. How the words of one line are read as names is in bylines.py.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from coopreader.cleaning.author_worth import Clue, most_worth
from coopreader.cleaning.byline_words import ABOUT_AUTHORS, DESKS, LONE_BYS, OFFICES
from coopreader.cleaning.bylines import (
    by_inside,
    collective_of,
    may_be_byline,
    names_beside_date,
    names_in_byline,
    names_told_of,
    names_with_rights,
    opening_of_byline,
    openings_in,
)
from coopreader.cleaning.dates import Found, dates_in, may_have_day
from coopreader.cleaning.eastern_bylines import (
    EAST,
    editors_in,
    names_at_edges,
    names_closing,
    whole_name,
)
from coopreader.cleaning.names import JOINT_WORDS, NAME_WORDS, STOP_WORDS, is_paper, names_of
from coopreader.cleaning.page import FACT_LINES, Block, Page
from coopreader.cleaning.vocabulary import AGENCIES, NOT_NAMES, PARTICLES

DATED_WORDS: Final = 26
"""Words a line of date and names may have."""

BARE_WORDS: Final = 22
"""Words a line of nothing but names may have, with offices behind them."""

OFFICE_WORDS: Final = 6
"""Words of a line that tells office or account; as many may stand behind a bare name."""

COLLECTIVE_WORDS: Final = 14
"""Words a byline that names no person may have."""

BYLINE_WORDS: Final = 40
"""Words a byline may have, with offices, papers and dates behind the names."""

BYLINE_CELLS: Final = 300
"""Characters a byline may have."""

BIO_WORDS: Final = 110
"""Words a paragraph may have that tells of the author."""

ABOVE: Final = 4
"""Blocks above the headline in which a byline may stand."""

NEAR: Final = 12
"""Blocks into the text in which a byline may stand: pictures and standfirst come before it."""

BELOW: Final = 12
"""Blocks below the text in which its author may be named."""

TEXT_BLOCKS: Final = 40
"""Blocks of the running text whose words in small letters are no names."""

EDITORS_BELOW: Final = 60
"""Blocks below the text in which a Chinese page may name its editor."""

_BARE_REASONS: Final = frozenset({"", "navigation", "timestamp", "source and date", "byline", "share bar"})
"""Lines that may be a bare name: a share bar stands on the line of one, a name alone looks like navigation."""

_JOINT_LINES: Final = frozenset(("and", "&", "und", "et", "y", "e", "og", "och", "with", ""))
"""Lines that stand between the names of one byline."""


class Candidate(NamedTuple):
    """Lines that may name the authors."""

    at: int
    """The block of the first name."""
    names: list[str]
    clues: set[Clue]
    """How they are named; authors.py adds where they stand."""
    last: int = -1
    """The block of the last name, where several stand one below the other."""


class AuthorLines:
    """One page, asked for the lines that may name its authors."""

    def __init__(self, page: Page) -> None:
        self.page = page
        top = max(page.title_at, 0)
        stop = min(page.start + NEAR, len(page.blocks))
        self.tops = [top]
        """The headline and its copies."""
        if page.title_at >= 0:
            title = page.keys[page.title_at]
            self.tops += [at for at, key in enumerate(page.keys[: page.start]) if key == title and at != top]
        near = {at for one in self.tops for at in range(max(0, one - ABOVE), min(one + NEAR, stop))}
        self.lead = sorted(near.union(range(max(0, page.start - NEAR), stop)))
        self.far = [at for at, reason in enumerate(page.reasons[:stop]) if reason in FACT_LINES and at not in near]
        self.tail = range(max(stop, page.end - 3), min(page.end + BELOW, len(page.blocks)))
        self.title = page.title.casefold()
        self.openings = frozenset(openings_in(page.keys, has_wide=page.has_wide))
        """The blocks that may open with a word for "by"."""

    def ways(self) -> Sequence[Callable[[float], Iterator[Candidate]]]:
        """What gives the lines that may name the authors, a way of naming each.

        Each is told what the weightiest line so far is worth, and leaves out lines that cannot be worth more.
        """
        ways = (self._signed, self._signed_below, self._bare, self._below)
        return (*ways, self._eastern) if self.page.language in EAST else ways

    def place_of(self, at: int) -> Clue:
        """Where block `at` stands from headline and text."""
        page = self.page
        distance = min((at - top for top in self.tops if at >= top), default=-1)
        if distance < 0:
            return "above title" if self.tops[0] - at <= ABOVE else "far above"
        if distance <= 2:
            return "next to title"
        if at < page.start:
            return "above text" if distance <= NEAR or page.start - at <= ABOVE else "far above"
        if at < page.end - 3:
            return "first lines" if at < page.start + 3 else "in text"
        return "at end" if at < page.end + 3 else "below"

    def _tail(self, way: Clue, least: float) -> range:
        """The blocks below the text in which somebody named in this `way` may be worth more than `least`."""
        tail, near = self.tail, max(self.tops) + 3
        places: tuple[tuple[Clue, int], ...] = (("below", self.page.end + 3), ("at end", tail.start))
        for place, first in places:
            if most_worth(way, place) > least:
                break
            tail = range(tail.start, min(tail.stop, max(first, near)))
        return tail

    def _days_in(self, at: int) -> Sequence[Found]:
        """The days that block `at` names."""
        return dates_in(self.page.blocks[at].text) if may_have_day(self.page.marks[at]) else ()

    def _signed(self, _: float) -> Iterator[Candidate]:
        """Lines above the text with a word for "by", or below one that holds nothing else; agencies and desks."""
        return self._signed_at([*self.lead, *(at for at in self.far if at not in self.lead)])

    def _signed_below(self, least: float) -> Iterator[Candidate]:
        """Lines below the text that open with a word for "by", or stand below one that holds nothing else."""
        return self._signed_at(self._tail("by", least))

    def _signed_at(self, places: Sequence[int]) -> Iterator[Candidate]:
        """Which of the blocks at `places` are signed."""
        page = self.page
        for at in places:
            block, key = page.blocks[at], page.keys[at]
            if block.words > BYLINE_WORDS or len(block.text) > BYLINE_CELLS or block.text == page.title:
                continue
            if at in self.openings and may_be_byline(block.text):
                names = names_in_byline(block.text)
                if names and not any(map(is_paper, names)):
                    yield Candidate(at, names, {"by"})
                    more, last = self._names_below(at)
                    if more and not set(more).intersection(names):
                        yield Candidate(at, [*names, *more], {"by", "extended"}, last)
                    continue
                if key in LONE_BYS:
                    yield from self._below_lone(at)
            if at in self.tail or block.words > DATED_WORDS:
                continue
            if (key in DESKS or key.partition(",")[0] in AGENCIES) and not self._days_in(at):
                yield Candidate(at, [block.text.partition(",")[0].strip(" .|").removeprefix("Da ")], {"agency"})
            yield from self._by_others(at, block)

    def _below_lone(self, at: int) -> Iterator[Candidate]:
        """The names below block `at`, which holds nothing but a word for "by"."""
        page = self.page
        if at + 1 >= len(page.blocks) or (at and self.bare_names(at - 1)):
            return
        (names, last), below = self._names_below(at), page.blocks[at + 1]
        if names:
            yield Candidate(at + 1, names, {"below by"}, last)
        elif below.words <= NAME_WORDS and below.text[0].isupper() and "." not in below.text:
            yield Candidate(at + 1, [below.text], {"collective by"})

    def _by_others(self, at: int, block: Block) -> Iterator[Candidate]:
        """The names behind a "by" inside a line, and those behind any "by" who are no persons."""
        inside = by_inside(block.text)
        names = names_of(block.text[inside:]) if inside else []
        if names:
            yield Candidate(at, names, {"by inside", *self._dated(at)})
        may_open = at in self.openings and may_be_byline(block.text)
        behind = (opening_of_byline(block.text) if may_open else 0) or inside
        if behind and block.words <= COLLECTIVE_WORDS and not self.page.reasons[at].startswith("photo"):
            names = collective_of(block.text[behind:])
            if names:
                yield Candidate(at, names, {"collective by", *self._dated(at)})

    def _dated(self, at: int) -> tuple[Clue, ...]:
        return ("dated",) if self._days_in(at) else ()

    def _names_below(self, first: int) -> tuple[list[str], int]:
        """The names of the lines below block `first`, offices between them left out, and the block of the last."""
        page, names, last = self.page, list[str](), first
        for at in range(first + 1, min(first + NEAR, len(page.blocks))):
            more = self.bare_names(at)
            if not more and at == first + 1 and page.keys[first] in LONE_BYS and page.blocks[at].words <= BARE_WORDS:
                more = names_of(page.blocks[at].text)
                more = more if any(" " in name for name in more) else []
            if more:
                names += more
                last = at
            elif page.keys[at] not in _JOINT_LINES and not (names and self.is_office(at)):
                break
        return names, last

    def _bare(self, least: float) -> Iterator[Candidate]:
        """Lines of names and nothing else, or of names and a date."""
        page, last = self.page, -1
        way: Clue = "han" if page.language in EAST else "bare"
        if most_worth(way, "above text") <= least:
            return
        for at in (*self.lead, *self._tail(way, least)):
            block = page.blocks[at]
            if at <= last or at == page.title_at or block.words > DATED_WORDS or (at and page.keys[at - 1] in LONE_BYS):
                continue
            names = self.bare_names(at)
            if names:
                is_copied = at + 1 < len(page.blocks) and page.keys[at] == page.keys[at + 1]
                below, last = ([], at) if is_copied else self._names_below(at)
                yield Candidate(at, names + below, {"bare", *self._dated(at)}, last)
            else:
                yield from self._beside_date(at, block)

    def _beside_date(self, at: int, block: Block) -> Iterator[Candidate]:
        """Names among other things on the line of a date; a name of ideographs alone."""
        page = self.page
        if page.language in {"ja", "ko"} and page.keys[at] not in self.title and whole_name(block.text):
            yield Candidate(at, [whole_name(block.text)], {"han"})
        elif (page.reasons[at] or not block.is_prose) and not block.text.endswith("."):
            found = self._days_in(at)
            names = self._persons(names_beside_date(block.text, found, page.language)) if found else []
            if names:
                yield Candidate(at, names, {"bare", "dated", "among others"})

    def _below(self, least: float) -> Iterator[Candidate]:
        """Who is told of below the text, or right above it: how to reach them, what they write, who has the rights."""
        page = self.page
        first = range(page.start, min(page.start + 1, page.end))
        for at in (*first, *range(max(page.start + 1, page.end - 3), min(page.end + 2 * BELOW, len(page.blocks)))):
            block = page.blocks[at]
            is_heading = page.keys[at] in ABOUT_AUTHORS and at + 1 < len(page.blocks)
            if not is_heading and most_worth("told of", self.place_of(at)) <= least:
                continue
            names: list[str] = []
            if is_heading:
                names = self._persons(names_of(page.blocks[at + 1].text))
            elif 1 < block.words < BIO_WORDS:
                names = self._persons(names_told_of(block.text[:BYLINE_CELLS]))
            if names:
                yield Candidate(at + is_heading, names, {"told of"})
            if 1 < block.words < BYLINE_WORDS and at >= page.end:
                names = self._persons(names_with_rights(block.text[:BYLINE_CELLS]))
                if names:
                    yield Candidate(at, names, {"rights"})

    def _eastern(self, _: float) -> Iterator[Candidate]:
        """Reporters and editors as Chinese, Japanese and Korean pages name them, at the ends of paragraphs."""
        page, language = self.page, self.page.language or ""
        edges = {*range(page.start, min(page.start + 3, page.end))}
        edges.update(range(max(page.start, page.end - 2), self.tail.stop))
        for at in sorted(edges.union(self.lead) if language == "ko" else edges):
            names = names_at_edges(page.blocks[at].text, language)
            if names:
                yield Candidate(at, names, {"reporter"})
            names = names_closing(page.blocks[at].text) if language != "ko" else []
            if names:
                yield Candidate(at, names, {"closing"})
        if language == "zh":
            for at in range(max(page.start, page.end - 2), min(page.end + EDITORS_BELOW, len(page.blocks))):
                names = editors_in(page.blocks[at].text)
                if names:
                    yield Candidate(at, names, {"editor"})

    def is_office(self, at: int) -> bool:
        """Whether block `at` tells an office or an account."""
        block, key = self.page.blocks[at], self.page.keys[at]
        if block.words > OFFICE_WORDS:
            return False
        return "@" in block.text or key.startswith("follow") or not OFFICES.isdisjoint(key.replace(",", " ").split())

    def bare_names(self, at: int) -> list[str]:
        """The names in block `at` if it holds nothing else, besides an office and a date."""
        page = self.page
        block, key = page.blocks[at], page.keys[at]
        if (
            not 1 < block.words <= BARE_WORDS
            or page.reasons[at] not in _BARE_REASONS
            or not _begins_as_name(block.text)
        ):
            return []
        is_sentence = block.ends_sentence and block.text[-1] not in ")."
        if is_sentence or key in self.title or (page.reasons[at] == "navigation" and block.words > NAME_WORDS):
            return []
        found = self._days_in(at)
        text = block.text[: found[0].start].rstrip(" ,-–—|/·•") if found else block.text
        names = self._persons(names_of(text)) if text else []
        behind = text.split()[sum(name.count(" ") + 1 for name in names) :]
        if behind and behind[0].islower() and behind[0] not in STOP_WORDS | JOINT_WORDS:
            return []
        is_office = "," in text and not OFFICES.isdisjoint(key.replace(",", " ").split())
        return names if len(behind) < OFFICE_WORDS or is_office else []

    def _persons(self, names: list[str]) -> list[str]:
        """`names` if every one has two words and none is a word of menus or of the text; else nothing."""
        return names if names and all(map(self._is_person, names)) else []

    def _is_person(self, name: str) -> bool:
        words = name.casefold().split()
        if len(set(words)) < 2 or is_paper(name):
            return False
        if any(word.strip(".") in NOT_NAMES for word in words):
            return False
        return not any(len(word) > 3 and self._is_small(word.strip(".")) for word in words)

    def _is_small(self, word: str) -> bool:
        """Whether the text writes `word` in small letters: it is no name then."""
        at = self.text.find(f" {word}")
        behind = self.text[at + len(word) + 1 : at + len(word) + 3]
        # "ada.quill@harbour.example" writes no name in small letters.
        is_longer = behind[:1].isalnum() or behind[:1] == "@" or (behind[:1] == "." and behind[1:].isalnum())
        return at >= 0 and not is_longer

    @cached_property
    def text(self) -> str:
        """The beginning of the running text."""
        return "\n".join(block.text for block in self.page.blocks[self.page.start : self.page.start + TEXT_BLOCKS])


def _begins_as_name(text: str) -> bool:
    """Whether the first two words of `text` may be of a name: most lines are told so to be none, at little cost."""
    first, second, *_ = (*text.split(None, 2), "", "")
    if second[:1].islower() and second not in PARTICLES:
        return False
    return (first[0].isupper() or first[0] in "—–-*(") and NOT_NAMES.isdisjoint((first.casefold(), second.casefold()))

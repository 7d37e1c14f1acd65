"""Who wrote it: which line of the page names its authors.

Who spoke in the text, who took the picture and who edited it are not authors. Every line that may be a byline is
weighed, and the weightiest is believed: "By Ada Quill" below the text is the byline of another article more often
than not, and two bare words between headline and date are a name. The lines are found in author_lines.py, the weights
are in author_worth.py.
"""

from typing import Final

from coopreader.article import Evidence
from coopreader.cleaning.author_lines import BYLINE_CELLS, BYLINE_WORDS, AuthorLines, Candidate
from coopreader.cleaning.author_worth import LEAST, confidence_of, worth_of
from coopreader.cleaning.bylines import may_be_byline, names_in_byline, openings_in
from coopreader.cleaning.eastern_bylines import EAST
from coopreader.cleaning.given_names import GIVEN_NAMES
from coopreader.cleaning.names import is_paper
from coopreader.cleaning.page import FACT_LINES, Page

MANY: Final = 4
"""Times a byline may stand on its page: a name beside each of several articles speaks against it, one on each comment
or picture does not."""


def mark_bylines(page: Page) -> None:
    """Mark the lines that open with a word for "by" and a name."""
    reasons = page.reasons
    for at in openings_in(page.keys, has_wide=page.has_wide):
        block = page.blocks[at]
        if block.words > BYLINE_WORDS or reasons[at] or len(block.text) > BYLINE_CELLS:
            continue
        if may_be_byline(block.text) and names_in_byline(block.text):
            reasons[at] = "byline"


def find_authors(page: Page) -> list[Evidence]:
    """The authors the page names, in the order of the byline; empty if it names none. Marks their line as a byline."""
    lines = AuthorLines(page)
    best, most = None, LEAST
    for named in lines.ways():
        for candidate in named(most):
            _add_surroundings(candidate, lines)
            worth = worth_of(candidate.clues)
            if worth > most:
                best, most = candidate, worth
    if best is None:
        return []
    _mark(page, best)
    block, confidence = page.blocks[best.at], confidence_of(most)
    return [Evidence("authors", name, block.number, block.lines[0], confidence) for name in dict.fromkeys(best.names)]


def _mark(page: Page, byline: Candidate) -> None:
    """Mark the lines of `byline`; paragraphs that name an author stay text."""
    for at in range(byline.at, max(byline.at, byline.last) + 1):
        block = page.blocks[at]
        if page.reasons[at] in {"", "share bar"} and not block.is_prose and block.words <= BYLINE_WORDS:
            page.reasons[at] = "byline"


def _add_surroundings(candidate: Candidate, lines: AuthorLines) -> None:
    """Add the clues of where `candidate` stands, of what stands beside it, and of its names."""
    page, at, clues = lines.page, candidate.at, candidate.clues
    last = max(at, candidate.last)
    clues.add(lines.place_of(at))
    if "dated" not in clues:
        for other in (last + 1, at - 1, last + 2, at - 2):
            if 0 <= other < len(page.blocks) and page.reasons[other] in {"timestamp", "source and date"}:
                clues.add("beside date" if other in {last + 1, at - 1} else "near date")
                break
    if last + 1 < len(page.blocks) and lines.is_office(last + 1):
        clues.add("office below")
    if page.blocks[at].is_item:
        clues.add("item")
    if page.reasons[at] and page.reasons[at] not in FACT_LINES:
        clues.add("furniture")
    if 1 < page.keys.count(page.keys[at]) < MANY:
        clues.add("copies")
    _add_kind(candidate, lines)


def _add_kind(candidate: Candidate, lines: AuthorLines) -> None:
    """Add the clues of what the names of `candidate` are like."""
    names, clues = candidate.names, candidate.clues
    if len(names) > 1:
        clues.add("several")
    if any(" " not in name for name in names) and lines.page.language not in EAST:
        clues.add("one word")
    if any(map(is_paper, names)):
        clues.add("paper")
    firsts = [name.partition(" ")[0] for name in names]
    if any(first[1:2] == "." or first.casefold().partition("-")[0] in GIVEN_NAMES for first in firsts):
        clues.add("given name")
    elif not clues.isdisjoint(("bare", "by inside", "collective by")):
        clues.add("unfamiliar")
    if "bare" in clues and clues.isdisjoint(("dated", "beside date", "near date", "office below")):
        clues.add("without date")
    if any(len(word) > 3 and word in lines.title for name in names for word in name.casefold().split()):
        clues.add("in headline")

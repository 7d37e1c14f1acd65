"""Pages made up for the tests of cleaning: whole ones, and the pieces from which Hypothesis makes others.

Nothing here is from a real page. `article_of` is the one way tests make an article of text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from hypothesis import strategies as st

from coopreader.article import Article, ArticleId
from coopreader.cleaning import clean
from coopreader.readers.reader import Declared, Draft

_TOKEN: Final = re.compile(r"[^\W_]+")

FURNITURE: Final = (
    "Print", "Home", "close", "|", "* Sports", "You are here:   Home", "Share", "Facebook", "12 comments", "###",
    "Sign up for our newsletter", "Read more: Ferry prices rise again", "(BUTTON) Menu", "Advertisement", "Related",
    "By Ada Quill", "By ADA QUILL (Harbour Daily)", "Updated: 2021-03-04 10:00", "Published 4 March 2021",
    "March 4, 2021",
    "The new pier at dusk. Photo: Ada Quill", "[pier.jpg]", "Photo by Ada Quill",
    "© 2021 Harbour Daily. All rights reserved.",
    "More from Harbour Daily", "Comments", "Leave a comment", "5 min read", "____________", "https://harbour.example/a/1",
    "Ferry prices rise again",
    "Mayor opens third bridge • Storm closes port • Cinema reopens • Bread is dearer • Trams are late",
)  # fmt: skip

PARAGRAPHS: Final = (
    "The harbour council decided on Monday to build a second pier for the ferries, although "
    "the fishermen had asked for a market.",
    "“We waited nine years for this,” said Ada Quill, who runs the ticket office. “Nobody will miss the old planks.”",
    "Work begins in May and will last until the autumn of next year. It costs 4.2 million, a "
    "third of which the state pays.",
    "HULLTOWN, Norland – Ferries carried 310,000 people last year, more than ever since the "
    "bridge was closed to lorries.",
    "Nobody asked the gulls.",
    "What happens next",
    "A short list of things",
    "Critics say that the market would have cost less and brought more, and that the council "
    "had counted its visitors twice. Endi",
    "港务委员会星期一决定为渡轮修建第二座码头，渔民们此前要求修建一个市场。工程将于五月开始。",
    "Im Mai beginnen die Arbeiten, und sie dauern bis in den Herbst; der Rat hat sie am "
    "Montag mit großer Mehrheit beschlossen.",
)

TITLES: Final = (
    "Council builds a second pier for the ferries",
    "Second pier",
    "为渡轮修建第二座码头",
    "Pier: yes, market: no?",
)

page_lines: Final = st.lists(
    st.one_of(
        st.sampled_from(FURNITURE),
        st.sampled_from(PARAGRAPHS),
        st.sampled_from(TITLES),
        st.sampled_from(PARAGRAPHS),
        st.just(""),
        st.text(max_size=60).map(lambda text: " ".join(text.split())),
    ),
    max_size=30,
).map(tuple)
"""Lines as pages have them, in any order."""

saved_pages: Final = st.tuples(
    st.lists(st.sampled_from((*FURNITURE, "")), max_size=8),
    st.sampled_from(TITLES),
    st.lists(st.sampled_from((*FURNITURE[15:24], "")), max_size=4),
    st.lists(st.sampled_from((*PARAGRAPHS, *PARAGRAPHS, *FURNITURE, "")), max_size=12),
    st.lists(st.sampled_from((*FURNITURE, "")), max_size=8),
).map(lambda parts: (*parts[0], parts[1], *parts[2], *parts[3], *parts[4]))
"""Pages in the order of pages: menu, headline, byline, text, footer."""


def article_of(text: str | Iterable[str], declared: Declared | None = None) -> Article:
    """The article that cleaning makes of a page with this text, or these lines."""
    lines = text.split("\n") if isinstance(text, str) else text
    return clean(Draft(ArticleId("0"), tuple(lines), declared=declared or Declared()))


def reasons_of(article: Article) -> dict[str, str]:
    """Each folded line with the reason why."""
    return {line: fold.reason for fold in article.folded for line in fold.lines}


def words_in(lines: Iterable[str]) -> Counter[str]:
    """The words in `lines`, each as often as it stands there."""
    return Counter(word for line in lines for word in _TOKEN.findall(line))


def rendered(article: Article) -> list[str]:
    """The cleaned article as lines that could be saved again: title and paragraphs, a blank line between."""
    lines = [article.title]
    for passage in article.passages:
        lines += ["", f"* {passage.text}" if passage.kind == "item" else passage.text]
    return lines

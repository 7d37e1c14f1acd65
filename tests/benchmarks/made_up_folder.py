"""A folder of pages of three papers that are nobody's, with furniture that no rule for one page can know.

Each paper has slogans, boxes and appeals of its own, in words that articles use too: only that they stand on page
after page tells what they are. Some of what the articles say recurs as well: subheads, and a sentence at the end.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from tests.benchmarks.made_up_pages import FIRST_NAMES, LAST_NAMES, SUBHEADS, WHAT, WHO, paragraph

FRAMES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "Harbour Daily": {
        "above": ("Harbour Daily", "A ferry town and its paper", "Lighthouse circle", "Voices from the quay"),
        "inside": ("The pier in ninety seconds", "Gulls of the week: number 14", "Letters to the harbour master"),
        "below": ("Round the lighthouse with Ada", "Boats for sale and boats for nothing", "Tide of the day 4.2 m"),
    },
    "The Gullpoint Courier": {
        "above": ("The Gullpoint Courier", "Printed where the wind turns", "Fog desk", "Market hall and hinterland"),
        "inside": ("A courier's crossword, 15 by 15", "Who rows on Sunday", "Fifty years of fog in pictures"),
        "below": ("Keys found at the market hall", "The bell rings at 6", "Old boats, new owners"),
    },
    "Norland Tribune": {
        "above": ("Norland Tribune", "Weather for northern people", "Snow ledger", "Roads and rails of Norland"),
        "inside": ("Our map of closed roads, sheet 3", "Ask the snow warden", "Tribune walkers meet at nine"),
        "below": ("Wood, wool and other markets", "Trains that did not come: 12", "Names of the north, explained"),
    },
}  # fmt: skip
"""What stands on the pages of each paper: between masthead and headline, between paragraphs, below the text."""

LAST_WORDS: Final = "The council meets again on Monday."
"""A sentence in which many articles end."""


def made_up_folder(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` labelled pages, each paper's in turn; the same for the same seed."""
    random = Random(seed)
    papers = list(FRAMES)
    for number in range(count):
        paper = papers[number % len(papers)]
        frame = FRAMES[paper]
        title = f"{random.choice(WHO)} and {random.choice(WHAT)}: {_subject(random)}"
        author = f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"
        day = date(2001, 1, 1) + timedelta(days=random.randrange(8_000))
        body = [paragraph(random) for _ in range(random.randint(6, 14))]
        body.insert(len(body) // 2, random.choice(SUBHEADS))
        body.append(LAST_WORDS)
        lines = list(body)
        for box in frame["inside"]:
            if random.random() < 0.7:
                lines.insert(random.randrange(1, len(lines)), _renumbered(box, random))
        below = [_renumbered(line, random) for line in frame["below"] if random.random() < 0.8]
        text = [
            *(line for line in frame["above"] if line == paper or random.random() < 0.8),
            title, f"By {author}", f"{day:%B} {day.day}, {day.year}", *lines, *below, f"© {day.year} {paper}",
        ]  # fmt: skip
        yield {
            "id": str(number),
            "publisher_group": paper,
            "lang": "en",
            "variant": "folder",
            "text": "\n\n".join(text),
            "gold": {"title": title, "authors": [author], "date": day.isoformat(), "publisher": paper, "body": body},
        }


def _subject(random: Random) -> str:
    return random.choice(("what was said", "who pays", "no decision before the winter", "the money is gone"))


def _renumbered(line: str, random: Random) -> str:
    """`line` with other numbers: an issue, a level, an hour."""
    return "".join(str(random.randrange(1, 10)) if character.isdigit() else character for character in line)

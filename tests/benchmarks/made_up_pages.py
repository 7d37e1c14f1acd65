"""Labelled pages of nobody's paper: made-up articles with the furniture of pages around them.

They are easier than real ones and say nothing of publishers; they show that the figures are what they should be and
measure speed where no labelled pages are at hand.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Final

PAPERS: Final = ("Harbour Daily", "The Gullpoint Courier", "Norland Tribune", "Quay Street Journal")
FIRST_NAMES: Final = ("Ada", "Tom", "Ida", "Ben", "Zoe", "Max")
LAST_NAMES: Final = ("Quill", "Reed", "Voss", "Larkin", "Brandt", "Okoro")
WHO: Final = ("The council", "A fisherman", "The ferry company", "Her sister", "The new harbour master", "A teacher")
DID: Final = ("has asked for", "wants to build", "will no longer pay for", "has painted", "argued against", "paid for")
WHAT: Final = ("a second pier", "the old lighthouse", "two more boats", "the market hall", "a bridge for bicycles")
WHEN: Final = ("before the winter", "since the storm", "against all advice", "for the first time in years", "at night")
WHY: Final = (
    "because nobody had counted the passengers", "although the money had been promised to the school",
    "and said that the decision would be final", "while the gulls looked on from the roof of the ticket office",
)  # fmt: skip
SUBHEADS: Final = ("What happens next", "A long wait", "Where the money goes")
ABOVE: Final = (
    "Skip to content", "Home", "News", "Sport", "Weather", "Search", "Log in", "Subscribe", "* Harbour", "Menu",
)  # fmt: skip
INSIDE: Final = ("Advertisement", "Sign up for our newsletter", "Read more: Tram fares rise", "[pier.jpg]")
BELOW: Final = (
    "Share", "Facebook", "Related stories", "Storm closes the port again", "Cinema reopens after nine years",
    "Comments", "Privacy policy", "Terms of use", "Contact us",
)  # fmt: skip


def made_up_pages(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` labelled pages in the format of a file of them; the same for the same seed."""
    random = Random(seed)
    for number in range(count):
        paper = random.choice(PAPERS)
        title = f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHAT)}"
        author = f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"
        day = date(2001, 1, 1) + timedelta(days=random.randrange(8_000))
        body = [paragraph(random) for _ in range(random.randint(4, 30))]
        body.insert(len(body) // 2, random.choice(SUBHEADS))
        lines = [title, f"By {author}", f"{day:%B} {day.day}, {day.year}", *_between(body, random)]
        variant = random.choice(("copied", "dumped"))
        if variant == "dumped":
            lines = [paper, *_some(ABOVE, random), *lines, *_some(BELOW, random), f"© {day.year} {paper}"]
        yield {
            "id": f"{number}#{variant}",
            "publisher_group": paper,
            "lang": "en",
            "variant": variant,
            "text": ("\n" if variant == "dumped" else "\n\n").join(lines),
            "gold": {
                "title": title, "authors": [author], "date": day.isoformat(), "publisher": paper, "body": body,
            },
            "in_text": {"publisher": variant == "dumped"},
        }  # fmt: skip


def paragraph(random: Random) -> str:
    """One to four sentences; hardly two of them are alike."""
    return " ".join(
        f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHAT)} {random.choice(WHEN)}, {random.choice(WHY)}."
        for _ in range(random.randint(1, 4))
    )


def _between(body: Sequence[str], random: Random) -> Iterator[str]:
    """The paragraphs, now and then a piece of furniture in front of one."""
    for paragraph in body:
        if random.random() < 0.1:
            yield random.choice(INSIDE)
        yield paragraph


def _some(lines: Sequence[str], random: Random) -> list[str]:
    return [line for line in lines if random.random() < 0.8]

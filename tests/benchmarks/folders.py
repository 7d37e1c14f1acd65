"""Made-up articles in the sizes that people have: folders of pages, and archives of a hundred thousand and a million.

Seeded, of realistic length, their words as frequent as in a real language (made_up_words.py), with the furniture of
saved pages around them: menus and footers that recur in a publisher, related headlines, notices inside the text.

    python -m tests.benchmarks folders [FOLDER] [--set files-20k ...] [--scale 1.0] [--seed 1]
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from tests.benchmarks.made_up_words import Words

LEAST, MOST = 1_700, 7_000
"""Characters of a text; with its furniture a page has 2 to 8 kB, those of two to three kB being the most frequent."""

SHORT: Final = (200, 500)
"""Characters of the short texts of the largest set."""

PUBLISHERS: Final = 60

IN_A_FOLDER: Final = 500
"""Files that stand in one folder."""

_MENU: Final = (
    *("Home", "News", "World", "Business", "Sport", "Culture", "Opinion", "Weather", "Search", "Log in", "Subscribe"),
    *("Newsletters", "Podcasts", "Jobs", "Video", "Skip to main content", "Menu", "Most read", "My account"),
)
_INSIDE: Final = ("Advertisement", "Sign up for our morning newsletter", "Share this article", "[image]")
_BELOW: Final = (
    *("Share", "Facebook", "Print this page", "Comments", "Related articles", "Privacy policy", "Terms of use"),
    *("Contact us", "About us", "Cookie settings", "Back to top", "Follow us", "Site map"),
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """A paper and what stands on each of its pages."""

    name: str
    domain: str
    above: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One made-up article."""

    number: int
    title: str
    authors: tuple[str, ...]
    day: date
    publisher: Publisher
    paragraphs: tuple[str, ...]
    related: tuple[str, ...]
    """Headlines of others, as they stand below it."""

    @property
    def url(self) -> str:
        """Where it would have been."""
        return f"https://{self.publisher.domain}/{self.day:%Y/%m}/{self.number}"


def made_up_articles(count: int, seed: int, least: int = LEAST, most: int = MOST) -> Iterator[MadeUp]:
    """`count` articles with texts of `least` to `most` characters; the same for the same seed."""
    words = Words(seed)
    random = words.random
    publishers = [_publisher(words) for _ in range(PUBLISHERS)]
    titles = [words.headline(words.rare(5)) for _ in range(50)]
    longer = math.log(most / least)
    for number in range(count):
        topic = words.rare(8)
        title = words.headline(topic)
        titles[number % len(titles)] = title
        wanted = least * math.exp(longer * random.random() ** 2)
        paragraphs: list[str] = []
        length = 0
        while length < wanted:
            paragraphs.append(words.paragraph(topic))
            length += len(paragraphs[-1])
        yield MadeUp(
            number=number,
            title=title,
            authors=tuple(words.person() for _ in range(random.choice((1, 1, 1, 2)))),
            day=date(1996, 1, 1) + timedelta(days=random.randrange(10_000)),
            publisher=random.choice(publishers),
            paragraphs=tuple(paragraphs),
            related=tuple(random.sample(titles, 4)),
        )


def page_of(article: MadeUp) -> str:
    """The article as its page was saved: copied every third time, else dumped with everything around it."""
    byline = f"By {' and '.join(article.authors)}"
    day = f"{article.day:%B} {article.day.day}, {article.day.year}"
    if article.number % 3 == 0:
        return "\n\n".join((article.title, byline, day, *article.paragraphs)) + "\n"
    publisher = article.publisher
    body = list(article.paragraphs)
    body.insert(len(body) // 2, _INSIDE[article.number % len(_INSIDE)])
    lines = (publisher.name, *publisher.above, article.title, byline, day, *body, *article.related, *publisher.below)
    return "\n".join(lines) + f"\n© {article.day.year} {publisher.name}. All rights reserved.\n"


def row_of(article: MadeUp) -> str:
    """The article as a row of JSON Lines, facts in fields of their own."""
    fields = {
        "title": article.title,
        "authors": list(article.authors),
        "date": article.day.isoformat(),
        "publisher": article.publisher.name,
        "url": article.url,
        "language": "en",
        "text": "\n\n".join(article.paragraphs),
    }
    return json.dumps(fields, ensure_ascii=False) + "\n"


def write_files(place: Path, articles: Iterator[MadeUp]) -> None:
    """Each article as a file, IN_A_FOLDER of them in each folder below `place`."""
    for article in articles:
        folder = place / f"{article.number // IN_A_FOLDER:04}"
        if article.number % IN_A_FOLDER == 0:
            folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{article.number:07}.txt").write_bytes(page_of(article).encode())


def write_rows(place: Path, articles: Iterator[MadeUp]) -> None:
    """All articles as one file of JSON Lines in the folder `place`."""
    place.mkdir(parents=True, exist_ok=True)
    with (place / "articles.jsonl").open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as file:
        file.writelines(map(row_of, articles))


SETS: Final[dict[str, tuple[int, tuple[int, int], Callable[[Path, Iterator[MadeUp]], None]]]] = {
    "files-20k": (20_000, (LEAST, MOST), write_files),
    "files-100k": (100_000, (LEAST, MOST), write_files),
    "rows-100k": (100_000, (LEAST, MOST), write_rows),
    "rows-1m": (1_000_000, SHORT, write_rows),
}
"""Each set: how many articles, how long, and how they are written."""


def made_set(name: str, folder: Path, *, scale: float = 1.0, seed: int = 1) -> Path:
    """The folder of the set called `name` below `folder`; made if it is not there as a whole."""
    count, (least, most), write = SETS[name]
    count = max(1, round(count * scale))
    place = folder / f"{name}-{count}-{seed}"
    # Beside it, not in it: what is in it is read.
    complete = place.with_name(place.name + ".complete")
    if not complete.exists():
        write(place, made_up_articles(count, seed, least, most))
        complete.touch()
    return place


def run(arguments: Sequence[str]) -> None:
    """Make the sets that are asked for, and print where they are, how large, and how long it took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks folders")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--set", dest="names", action="append", choices=SETS, help="may be given more than once")
    parser.add_argument("--scale", type=float, default=1.0, help="how many articles, as a share of what the set has")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    folder = asked.folder or Path(mkdtemp(prefix="coopreader-"))
    for name in asked.names or SETS:
        begun = time.perf_counter()
        place = made_set(name, folder, scale=asked.scale, seed=asked.seed)
        seconds = time.perf_counter() - begun
        size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
        print(f"{name:12} {size / 1e6:8,.0f} MB in {seconds:5.1f} s   {place}")
        sys.stdout.flush()


def _publisher(words: Words) -> Publisher:
    random = words.random
    first, second = words.rare(2)
    name = f"The {first.capitalize()} {random.choice(('Times', 'Post', 'Courier', 'Gazette', 'Herald', 'Journal'))}"
    above = random.sample(_MENU, random.randint(6, 14))
    below = random.sample(_BELOW, random.randint(5, 10))
    return Publisher(name, f"www.{first.lower()}{second.lower()}.example", tuple(above), tuple(below))

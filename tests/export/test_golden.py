"""Golden files: made-up articles as each exporter writes them, kept under their true suffixes.

After a wanted change: `COOPREADER_GOLDEN=write pytest tests/export/test_golden.py`, then read the difference.
"""

import datetime
import os
from pathlib import Path
from typing import Final

import pytest

from coopreader.article import CAPTION, Article, ArticleId, Fold, Recovery
from coopreader.export import EXPORTERS

GOLDEN: Final = Path(__file__).parent / "golden"

SUFFIXES: Final = {"jsonl": ".jsonl", "markdown": ".md"}

FERRY: Final = Article(
    id=ArticleId("00000000000000a1"),
    title="Council puts off [draft] ferry vote #2",
    authors=("Mara Lindqvist", "Jo Berg"),
    source="Harbour Post",
    date=datetime.date(2021, 5, 3),
    place="Bergen",
    url="https://example.com/ferry_vote?page=1&part=2",
    language="en",
    encoding="cp1252",
    paragraphs=(
        "Members want to hear the *islanders* first",
        "The harbour council has put off its vote on the ferry timetable. A table of crossings, saved as "
        "crossings_2021.csv, was not ready in time.",
        "1. What happens next",
        "“We will vote,” the chair said, “when <everybody> has read it.”",
        "- a hearing on the islands",
        "> a new timetable",
        "Fares stay below €5 & change in June.",
    ),
    folded=(
        Fold(0, ("Home", "News", "Weather"), "navigation"),
        Fold(2, ("The quay at dawn.", "", "Photo: Jo Berg"), CAPTION),
        Fold(7, ("© 2021 Harbour Post",), "copyright"),
    ),
    path=Path("ferry.txt"),
    recovery=Recovery(kinds=("standfirst", "text", "subhead", "quote", "item", "item", "text")),
)

CHINESE: Final = Article(
    id=ArticleId("00000000000000a2"),
    title="港口委员会推迟渡轮表决",
    source="海港报",
    date=datetime.date(2021, 5, 3),
    language="zh",
    encoding="gb18030",
    paragraphs=("港口委员会周四推迟了对渡轮时刻表的表决。", "主席说：“下周再议。”"),
    path=Path("渡轮.txt"),
)

BARE: Final = Article(id=ArticleId("00000000000000a3"), title="Only a headline")

ARTICLES: Final = {"ferry": FERRY, "chinese": CHINESE, "bare": BARE}


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("format_name", EXPORTERS)
def test_an_article_is_exported_as_it_always_was(name: str, format_name: str) -> None:
    golden = GOLDEN / (name + SUFFIXES[format_name])

    exported = EXPORTERS[format_name](ARTICLES[name]) + "\n"

    if os.environ.get("COOPREADER_GOLDEN") == "write":
        golden.write_text(exported, "utf-8", newline="\n")
    assert golden.read_text("utf-8") == exported


def test_every_exporter_has_golden_files_and_no_file_is_left_over() -> None:
    wanted = {name + SUFFIXES[format_name] for name in ARTICLES for format_name in EXPORTERS}

    assert {file.name for file in GOLDEN.iterdir()} == wanted

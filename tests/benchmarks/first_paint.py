"""How long from the command to the first useful paint: a headline in the list and the first words of the text?

Ours on the bundled articles, against a bare Textual application that shows the same text in stock widgets and reads
it, already clean and in order, from five files. In turn, in the same window; both as `python -m`.

    python -m tests.benchmarks first_paint [--runs 15]
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

import coopreader
from coopreader.article import Article
from coopreader.corpus.orders import ORDERS, positions_in_order
from tests.benchmarks.window import COLUMNS, HEADING, LINES, Window, told

TARGET: Final = 1.25
"""Times the bare application's: frogmouth takes 2.5, toolong 2.2."""


def run(arguments: Sequence[str]) -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks first_paint")
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args(arguments).runs
    corpus = coopreader.load()
    articles = [corpus[position] for position in positions_in_order(corpus, ORDERS[0])]
    with TemporaryDirectory() as folder:
        home, texts = Path(folder) / "home", Path(folder) / "texts"
        texts.mkdir()
        for number, article in enumerate(articles):
            text = "\n\n".join((article.title, *article.paragraphs))
            (texts / f"{number}.txt").write_text(text, "utf-8")
        commands = {
            "coopreader": ("-m", "coopreader"),
            "bare Textual, the same text": ("-m", "tests.benchmarks.bare_app", str(texts)),
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        processor: dict[str, list[float]] = {name: [] for name in commands}
        # The first round fills the caches of the disk and of Python.
        for round_number in range(runs + 1):
            for name, command in commands.items():
                with Window(*command, home=home) as window:
                    took = window.until(shows(articles[0])) - window.started
                    worked = window.processor_s
                if round_number:
                    seconds[name].append(took)
                    processor[name].append(worked)
    ours, bare = seconds.values()
    print(f"first useful paint, {COLUMNS}x{LINES}, {runs} runs each in turn\n{HEADING}")
    for clock, measured in (("", seconds), (", processor", processor)):
        for name, times in measured.items():
            print(told(name + clock, times, measured[list(commands)[1]]))
    in_turn = median(one / other for one, other in zip(ours, bare, strict=True))
    print(f"  median of the ratios of neighbours {in_turn:.2f}, target {TARGET}")


def shows(article: Article) -> Callable[[str], bool]:
    """Whether a text received has the headline twice (in the list, above the text) and the first words of the text."""
    headline = article.title[:20]
    first_words = " ".join(article.paragraphs[0].split()[:4])
    return lambda text: text.count(headline) >= 2 and first_words in text

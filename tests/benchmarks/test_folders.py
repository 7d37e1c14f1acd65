"""The made-up articles that sizes are measured with: the same for a seed, and like those that people keep."""

import json
from collections import Counter
from itertools import islice
from pathlib import Path
from statistics import mean

from coopreader.corpus.loading import load
from tests.benchmarks.folders import SETS, made_set, made_up_articles, page_of, row_of
from tests.benchmarks.made_up_words import Words


def test_articles_are_the_same_for_the_same_seed_and_others_for_another() -> None:
    some = list(made_up_articles(20, seed=1))

    assert list(islice(made_up_articles(50, seed=1), 20)) == some
    assert list(made_up_articles(20, seed=2)) != some


def test_pages_are_as_long_as_real_ones() -> None:
    sizes = [len(page_of(article).encode()) for article in made_up_articles(500, seed=1)]

    assert min(sizes) > 1_500
    assert max(sizes) < 9_000
    assert 3_000 < mean(sizes) < 4_500


def test_a_few_words_are_everywhere_and_most_hardly_ever() -> None:
    counts = Counter(Words(seed=1).take(200_000))

    (_, most), *_, (_, least) = counts.most_common()
    assert most > 5_000
    assert least == 1
    assert len(counts) > 10_000


def test_a_set_is_read_as_it_was_made_and_made_once(tmp_path: Path) -> None:
    for name in SETS:
        place = made_set(name, tmp_path, scale=0.0001)
        begun = {file: file.stat().st_mtime_ns for file in place.rglob("*")}

        articles = [article for loaded in load([place]) for article in loaded.articles]

        assert len(articles) == max(1, round(SETS[name][0] * 0.0001))
        assert made_set(name, tmp_path, scale=0.0001) == place
        assert {file: file.stat().st_mtime_ns for file in place.rglob("*")} == begun


def test_a_row_declares_what_the_page_says() -> None:
    (article,) = made_up_articles(1, seed=1)

    fields = json.loads(row_of(article))

    assert fields["title"] in page_of(article)
    assert fields["authors"][0] in page_of(article)

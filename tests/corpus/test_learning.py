"""Learning while loading: which articles the others change, and that they come again with nothing else changed."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from coopreader.article import Article
from coopreader.cleaning.folder import NOTHING, SAID, learnt
from coopreader.corpus.apart import load_apart
from coopreader.corpus.learning import Learning
from coopreader.corpus.loaded import Loaded, bundled_seeds, gathered, place_of
from coopreader.corpus.loading import load
from tests.benchmarks.made_up_folder import FRAMES, made_up_folder

PAGES = [record["text"] for record in made_up_folder(24, 1)]
BOXES = [line for frame in FRAMES.values() for line in frame["inside"] if not any(map(str.isdigit, line))]


def write(folder: Path, texts: Sequence[str]) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text)


def boxes_in(articles: Sequence[Article]) -> list[str]:
    """The lines pushed between paragraphs that are still among them."""
    return [box for article in articles for box in BOXES if box in article.paragraphs]


def test_articles_come_as_they_are_cleaned_and_once_more_when_all_have_taught(tmp_path: Path) -> None:
    write(tmp_path, PAGES)

    steps = list(load([tmp_path], every_s=0))
    first = [article for step in steps for article in step.articles]
    articles, _ = gathered(steps)

    assert len(first) == len(articles) == len(PAGES)
    assert [place_of(article) for article in articles] == [place_of(article) for article in first]
    assert boxes_in(first)
    assert not boxes_in(articles)


def test_nothing_comes_again_before_all_have_come(tmp_path: Path) -> None:
    write(tmp_path, PAGES)

    steps = list(load([tmp_path], every_s=0))
    came = [bool(step.articles) for step in steps]
    renewed = [bool(step.renewed) for step in steps]

    assert any(renewed)
    assert came.index(False) <= renewed.index(True)
    assert not any(came[renewed.index(True) :])


def test_only_articles_that_change_are_cleaned_again(tmp_path: Path) -> None:
    plain = "Norland Tribune\n\nWho pays for the bridge\n\n" + "\n\n".join(
        f"The council has counted the money for the bridge {way}, and nobody had asked it to."
        for way in ("once", "twice")
    )
    write(tmp_path, [*PAGES, plain])

    steps = list(load([tmp_path]))
    first = {place_of(article): article for step in steps for article in step.articles}
    renewed = [article for step in steps for article in step.renewed]

    assert all(article != first[place_of(article)] for article in renewed)
    assert f"{len(PAGES):03}.txt" not in {article.path.name for article in renewed if article.path}


def test_rows_of_one_file_teach_each_other(tmp_path: Path) -> None:
    (tmp_path / "pages.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in PAGES))

    articles, _ = gathered(load([tmp_path]))

    assert [article.recovery.row for article in articles] == list(range(1, len(PAGES) + 1))
    assert not boxes_in(articles)


def test_loading_apart_brings_the_same_and_what_was_learnt(tmp_path: Path) -> None:
    write(tmp_path, PAGES)

    here, apart = list(load([tmp_path])), list(load_apart([tmp_path]))

    assert gathered(apart) == gathered(here)
    assert apart[-1].lessons == here[-1].lessons
    assert here[-1].lessons
    assert not here[-1].lessons.pages


def test_what_a_person_said_is_followed_from_the_first_step_on(tmp_path: Path) -> None:
    write(tmp_path, PAGES[:1])
    paper = next(paper for paper in FRAMES if PAGES[0].startswith(paper))
    prose = next(load([tmp_path])).articles[0].paragraphs[0]

    steps = list(load([tmp_path], lessons=NOTHING.told(paper, prose, is_text=False)))

    assert len(steps) == 1
    assert any(fold.reason == SAID and prose in fold.lines for fold in steps[0].articles[0].folded)
    assert steps[0].lessons == NOTHING.told(paper, prose, is_text=False)


def test_few_pages_of_different_publishers_teach_nothing_and_come_once() -> None:
    steps = list(load([bundled_seeds()]))

    assert not any(step.renewed for step in steps)
    assert steps[-1].lessons is None


def test_loading_that_is_told_to_stop_cleans_nothing_again(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    seen: list[Loaded] = []

    seen.extend(load([tmp_path], every_s=0, should_stop=lambda: sum(len(step.articles) for step in seen) == len(PAGES)))

    assert not any(step.renewed for step in seen)


def test_files_that_are_gone_or_changed_meanwhile_keep_their_articles(tmp_path: Path) -> None:
    write(tmp_path, PAGES)

    steps = load([tmp_path], every_s=3600)
    seen = [next(steps)]
    (tmp_path / "000.txt").unlink()
    (tmp_path / "001.txt").write_text("Something else\n\nThe file was written anew while the others were read.")
    seen += steps
    articles, unreadable = gathered(seen)

    assert len(articles) + len(unreadable) == len(PAGES)
    assert len({place_of(article) for article in articles}) == len(articles)


def test_a_loading_keeps_neither_articles_nor_texts_for_learning() -> None:
    learning = Learning()

    assert learning.lessons == NOTHING == learnt([])
    assert not learning.changed()


def test_in_a_large_folder_the_first_articles_teach_those_that_come_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, [record["text"] for record in made_up_folder(48, 1)])
    at_the_end, _ = gathered(load([tmp_path]))
    monkeypatch.setattr("coopreader.corpus.learning.TOGETHER", 36)

    steps = list(load([tmp_path]))
    first = [article for step in steps for article in step.articles]
    renewed = [article for step in steps for article in step.renewed]
    articles, _ = gathered(steps)

    assert boxes_in(first[:36])
    assert not boxes_in(first[36:])
    assert len(renewed) < len(first)
    assert [article.paragraphs for article in articles] == [article.paragraphs for article in at_the_end]

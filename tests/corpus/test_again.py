"""Articles cleaned again: from their files as these are today, with what is known then; never worse than before."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from coopreader.article import Article, Unreadable
from coopreader.cleaning.folder import NOTHING, Lessons
from coopreader.corpus.again import NOT_CLEANED, again, all_again
from coopreader.corpus.loading import load

LINE = "The Friday quiz of the harbour office"
TEXT = f"""Ferry vote

The council of the harbour votes on the ferry on Thursday, its chair has said.

{LINE}

Nobody in the harbour office would say which way it will go, or when it will be known.
"""
NO_QUIZ = NOTHING.told(None, LINE, is_text=False)


def read(*paths: Path) -> list[Article]:
    return [article for loaded in load(paths) for article in loaded.articles]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One page."""
    (tmp_path / "ferry.txt").write_text(TEXT)
    return tmp_path / "ferry.txt"


def test_an_article_cleaned_again_with_nothing_more_is_the_same(file: Path) -> None:
    (article,) = read(file)

    assert again(article, NOTHING) == article
    assert LINE in article.paragraphs


def test_an_article_is_cleaned_with_what_is_known_now_and_keeps_its_id(file: Path) -> None:
    (article,) = read(file)

    renewed = again(article, NO_QUIZ)

    assert isinstance(renewed, Article)
    assert (renewed.id, LINE in renewed.paragraphs) == (article.id, False)


def test_of_many_those_are_left_as_they_are_whose_files_have_changed(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{name} {TEXT}")
    articles = read(tmp_path)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").write_text(f"{TEXT}\nA line more.\n")

    renewed = [article for loaded in all_again(articles, lambda: NO_QUIZ) for article in loaded.renewed]

    assert [article.id for article in renewed] == [articles[2].id]


def test_what_becomes_known_while_an_article_is_cleaned_is_known_to_it(file: Path) -> None:
    known: Iterator[Lessons] = iter([NOTHING, NO_QUIZ, NO_QUIZ, NO_QUIZ])

    (loaded,) = all_again(read(file), lambda: next(known))

    assert LINE not in loaded.renewed[0].paragraphs


def test_rows_of_a_file_are_read_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"title": f"Ferry {number}", "text": TEXT} for number in range(20)]
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    articles = read(tmp_path)
    opened: list[Path] = []
    monkeypatch.setattr("coopreader.readers.files._content", counting(opened))

    renewed = [article for loaded in all_again(articles[3:9], lambda: NO_QUIZ) for article in loaded.renewed]

    assert [article.id for article in renewed] == [article.id for article in articles[3:9]]
    assert opened == [tmp_path / "pages.jsonl"]


def counting(opened: list[Path]) -> object:
    """What reads a file's bytes, and remembers which."""
    from coopreader.readers import files

    content = files._content

    def read_and_remember(path: Path) -> object:
        opened.append(path)
        return content(path)

    return read_and_remember


def test_an_article_on_which_a_rule_fails_stays_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (article,) = read(file)

    def fail(*_: object) -> NoReturn:
        raise ValueError("a rule")

    monkeypatch.setattr("coopreader.cleaning.clean", fail)

    assert again(article, NOTHING) == Unreadable(file, NOT_CLEANED)
    assert list(all_again([article], lambda: NOTHING)) == []

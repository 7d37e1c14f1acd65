"""`coopreader export`."""

from dataclasses import replace
from pathlib import Path

import coopreader
from coopreader.article import UNKNOWN, Article, ArticleId
from tests.cli.command_line import PAGES, TITLES, run


def told(article: Article) -> Article:
    """`article` without what belongs to the file it came from."""
    return replace(article, id=ArticleId("any"), path=None, encoding=None, recovery=UNKNOWN)


def test_exported_jsonl_loads_back_to_the_same_articles(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"

    copy.write_text(run("export", folder, "--format", "jsonl").out, "utf-8")

    assert [told(article) for article in coopreader.load(copy)] == [
        told(article) for article in coopreader.load(folder)
    ]


def test_the_bundled_articles_survive_export_too(tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"

    copy.write_text(run("export", "--format", "jsonl").out, "utf-8")

    assert [told(article) for article in coopreader.load(copy)] == [told(article) for article in coopreader.load()]


def test_markdown_has_every_article_in_the_order_of_files(folder: Path) -> None:
    ended = run("export", folder, "--format", "markdown")

    headings = [line for line in ended.lines if line.startswith("# ")]
    assert headings == [f"# {TITLES[name]}" for name in PAGES]
    assert (ended.status, ended.err) == (0, "")


def test_a_format_must_be_named(folder: Path) -> None:
    ended = run("export", folder)

    assert (ended.status, ended.out) == (2, "")
    assert "--format" in ended.err

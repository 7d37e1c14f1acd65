"""Titles, texts and names that are markup, endless, or not Latin: every screen shows them as they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from coopreader.article import Article, Evidence, Fold, Recovery, Unreadable
from coopreader.corpus.loaded import Loaded
from coopreader.library import Library
from coopreader.text.widths import cells
from tests.ui.stage import Stage, StagedReader, brief, opened, reader_of
from tests.ui.test_palette_and_help import offered

HOSTILE = {
    "an opening bracket": "[",
    "an opening slash": "[/",
    "a closing tag": "[/]",
    "a closing colour": "[/red] sale",
    "an action": "[@click=app.bell]x[/] [@click='app.quit']y[/]",
    "an escaped bracket": r"\[ \\[/]",
    "a variable": "[$error]$ink $[0] %s {0}",
    "a price": "price [$5] [on sale]",
    "emoji names": ":smile: :warning:",
    "5,000 letters": "a" * 5000,
    "5,000 words": "so " * 5000,
    "combining marks": "e" + "\u0301" * 40 + " i\u0308\u0308 " + "\u0e33" * 9,
    "marks first": "\u0301\u0301 marks",
    "right to left": "المجلس يصوت על הלוח",
    "emoji": "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 🇸🇪 ☺\ufe0f" * 9,
    "wide": "渡轮时刻表" * 40,
    "zero width": "\u200b\u200d x",
    "controls": "bell \x07 escape \x1b[31m red \x9b31m \x00 \x7f",
    "bidi": "abc \u202egnidne\u202c \u2066x\u2069",
    "lone surrogate": "half \ud83d pair",
    "lines": "one\ntwo\r\nthree\u2028four",
    "tab": "a\tb",
    "blank": "   ",
    "empty": "",
}
"""Articles made by hand do not go through the gate at loading: the screen must bear these as well."""


def hostile(text: str) -> Article:
    """An article that is `text` in every field."""
    return Article(
        title=text,
        source=text,
        authors=(text, text),
        place=text,
        url=text,
        paragraphs=(text, f"{text} and {text}"),
        folded=(Fold(1, (text, text), text), Fold(2, (text,), "caption")),
    )


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Say which of many made an assertion fail."""
    try:
        yield
    except AssertionError as problem:
        raise AssertionError(f"{name}: {problem}") from problem


def assert_sound(stage: Stage) -> None:
    """The reader lives, every line is as wide as the window, and nothing in it can command a terminal."""
    assert stage.reader.is_running
    assert stage.reader._exception is None
    width = stage.reader.size.width
    for strip in stage.strips:
        assert sum(cells(segment.text) for segment in strip) == strip.cell_length == width
        assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in strip.text)


ALL = " ".join(text for text in HOSTILE.values() if len(text) < 1000)


async def test_every_article_can_be_listed_and_read() -> None:
    shelf = [hostile(text) for text in HOSTILE.values()]
    async with opened(reader_of(shelf, order="file"), 100, 100) as stage:
        assert_sound(stage)
        for name in HOSTILE:
            with telling(name):
                await stage.press("n")
                assert_sound(stage)
        for key in ("s", "s", "s", "s", "x", "question_mark"):
            await stage.press(key)
            assert_sound(stage)


async def test_every_article_can_be_asked_where_its_facts_come_from() -> None:
    shelf = [
        Article(
            title=text,
            folded=(Fold(0, (text,), text),),
            recovery=Recovery(evidence=(Evidence("title", text, 3, text, 0.5), Evidence("place", text, 0, text))),
        )
        for text in HOSTILE.values()
    ]
    async with opened(reader_of(shelf, order="file"), 100, 60) as stage:
        for name in HOSTILE:
            with telling(name):
                await stage.press("w")
                assert_sound(stage)
                await stage.press("w", "n")


async def test_every_article_can_be_corrected_and_anything_be_typed_into_the_form() -> None:
    shelf = [replace(hostile(text), path=Path(f"{number}.txt")) for number, text in enumerate(HOSTILE.values())]
    async with opened(reader_of(shelf, order="file"), 100, 24) as stage:
        for text, name in zip(HOSTILE.values(), HOSTILE, strict=True):
            stage.reader.clear_notifications()
            with telling(name):
                await stage.press("c")
                assert_sound(stage)
                await stage.press("enter")
                assert not stage.room.library.corrections.of(stage.room.article or shelf[0])
                await stage.press("c", "tab", "tab")
                stage.reader.screen.query(Input)[2].post_message(Paste(text))
                await stage.settle()
                assert_sound(stage)
                await stage.press("enter")
                assert_sound(stage)
                await stage.press("n")


async def test_an_article_of_all_of_them_bears_every_key_and_every_size() -> None:
    texts = tuple(HOSTILE.values())
    folds = tuple(Fold(position, (text, text), text) for position, text in enumerate(texts))
    article = Article(title=ALL, source=ALL, authors=texts, place=ALL, paragraphs=texts, folded=folds)
    async with opened(reader_of([article, hostile("")]), 100, 30) as stage:
        for key in ("enter", "u", "u", "G", "u", "left_square_bracket", "b", "b", "z", "plus", "minus", "t"):
            await stage.press(key)
            assert_sound(stage)
        for size in ((50, 12), (30, 6), (200, 60)):
            await stage.resize(*size)
            assert_sound(stage)


@pytest.mark.parametrize("key", ["y", "o"])
async def test_every_article_can_be_told_of_in_a_notification(key: str) -> None:
    shelf = [hostile(text) for text in HOSTILE.values() if len(text) < 1000 and "\ud83d" not in text]
    async with opened(reader_of(shelf, order="file"), 100, 24) as stage:
        for article in shelf:
            stage.reader.clear_notifications()
            with telling(article.title):
                await stage.press(key)
                assert_sound(stage)
            await stage.press("n")

        assert stage.reader.asked_to_open == []


async def test_every_name_can_stand_in_the_title_line_and_among_the_skipped_files() -> None:
    library = Library(ALL, [brief("A ferry")])
    unreadable = tuple(Unreadable(Path(text.replace("\0", "")), text, 3) for text in HOSTILE.values())
    library.add(Loaded((), unreadable, 1, 1))
    async with opened(StagedReader(library), 100, 90) as stage:
        assert_sound(stage)
        await stage.press("x")
        assert_sound(stage)

        assert sum(line.strip("▌ ").startswith("[") for line in stage.lines) >= 8


@pytest.mark.parametrize("name", ["a closing tag", "an action", "combining marks", "emoji", "controls", "bidi", "wide"])
async def test_everything_can_be_typed_and_pasted_into_bar_and_palette(name: str) -> None:
    text = HOSTILE[name]
    async with opened(reader_of([hostile(text), brief("A ferry")]), 100, 24) as stage:
        await stage.press("slash")
        stage.room.filter_bar.input.post_message(Paste(text))
        await stage.settle()
        assert_sound(stage)
        await stage.press("ctrl+p")
        stage.reader.screen.query_one(Input).post_message(Paste(text))
        await stage.settle()
        assert_sound(stage)

        assert stage.room.query_text != ""


MARKUP = [text for name, text in HOSTILE.items() if text.isascii() and text.isprintable() and 0 < len(text) < 60]


@pytest.mark.parametrize("text", [text for text in MARKUP if text.strip()])
async def test_markup_is_shown_as_written(text: str) -> None:
    title = f"Before {text} after"
    async with opened(reader_of([Article(title=title, source=text, paragraphs=(title,))]), 120, 40) as stage:
        in_room = stage.lines
        await stage.press("y")
        toast = stage.text
        await stage.press("ctrl+p")
        await stage.write("before")

        assert sum(line.count(title[:30]) for line in in_room) >= 3
        assert f"“Before {text.split(maxsplit=1)[0]}" in toast
        assert f"{title}\n{text}" in offered(stage)

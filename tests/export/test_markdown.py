"""Markdown: a parser reads back what stands in the article, and nothing in the text becomes markup."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from coopreader.article import CAPTION, Article, Fold, Kind, Recovery
from coopreader.export import to_markdown
from coopreader.export.markdown import escaped

SIGNS = st.text(st.sampled_from("ab1 _*`[]()<>#+-=.!~&;|\\\"'$:/@^{}"), max_size=24)
ANY_LINE = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
PHRASES = st.lists(
    st.sampled_from(
        ("&amp;", "__init__", "1.", "2)", "- ", "---", "> ", "# ", "~~", "<br>", "[a](b)", "http://x_y_z", "word")
    )
    | SIGNS,
    max_size=5,
).map("".join)
TEXTS = SIGNS | PHRASES | ANY_LINE


def parsed(markdown: str) -> list[Token]:
    """The blocks of `markdown`, front matter left out, as CommonMark and the common extensions see them."""
    body = markdown.split("\n---\n", 1)[1]
    return MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(body)


def plain_text_of(inline: Token) -> str | None:
    """The text of an inline token; None if anything in it is markup."""
    children = inline.children or []
    return "".join(child.content for child in children) if all(child.type == "text" for child in children) else None


def one_line(text: str) -> str:
    """`text` as one line without the spaces around it."""
    return " ".join(filter(None, (line.strip() for line in text.splitlines())))


@given(TEXTS)
@example("__init__")
@example("AT&amp;T &copy; 2021 &#27;")
@example(">quoted")
@example("-")
@example("-- -")
@example("+")
@example("1.")
@example("2021) a year")
@example("~~~ python")
@example("    indented")
@example("Learn C #")
@example("first\n    second\n\n# third")
def test_a_parser_reads_a_paragraph_back_as_it_stands(text: str) -> None:
    tokens = parsed(to_markdown(Article(title="Ferry vote", paragraphs=(text,))))[3:]

    if one_line(text):
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        assert plain_text_of(tokens[1]) == one_line(text)
    else:
        assert tokens == []


@given(TEXTS)
@example("Learn C #")
@example("Learn C ##")
@example("#")
def test_a_parser_reads_the_title_back_as_it_stands(title: str) -> None:
    tokens = parsed(to_markdown(Article(title=title)))

    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert plain_text_of(tokens[1]) == one_line(title)


@pytest.mark.parametrize(
    ("kind", "opened"),
    [("subhead", ["heading_open"]), ("quote", ["blockquote_open", "paragraph_open"]), ("item", ["bullet_list_open"])],
)
@given(text=TEXTS.filter(one_line))
def test_a_parser_reads_each_kind_back_as_it_stands(kind: Kind, opened: list[str], text: str) -> None:
    article = Article(title="Ferry vote", paragraphs=(text,), recovery=Recovery(kinds=(kind,)))

    tokens = parsed(to_markdown(article))[3:]

    assert [token.type for token in tokens][: len(opened)] == opened
    assert [plain_text_of(token) for token in tokens if token.type == "inline"] == [one_line(text)]


@pytest.mark.parametrize("mark", ["strong", "em"])
@given(text=TEXTS.filter(one_line))
@example(text="*")
@example(text="“Ferry”!")
@example(text="\u3000Ferry")
def test_standfirsts_and_captions_are_emphasised_from_end_to_end(mark: str, text: str) -> None:
    article = {
        "strong": Article(title="Ferry vote", paragraphs=(text,), recovery=Recovery(kinds=("standfirst",))),
        "em": Article(title="Ferry vote", folded=(Fold(0, (text,), CAPTION),)),
    }[mark]

    inline = parsed(to_markdown(article))[4]

    children = [child for child in inline.children or [] if child.type != "text" or child.content]
    assert [child.type for child in children] == [f"{mark}_open", "text", f"{mark}_close"]
    assert children[1].content == one_line(text)


@given(st.lists(TEXTS.filter(one_line), max_size=6), st.data())
def test_paragraphs_of_any_kinds_stay_apart_and_in_order(paragraphs: list[str], data: st.DataObject) -> None:
    kinds = data.draw(st.tuples(*[st.sampled_from(("text", "subhead", "quote", "item"))] * len(paragraphs)))
    article = Article(title="Ferry vote", paragraphs=tuple(paragraphs), recovery=Recovery(kinds=kinds))

    tokens = parsed(to_markdown(article))[3:]

    assert [plain_text_of(token) for token in tokens if token.type == "inline"] == list(map(one_line, paragraphs))


@pytest.mark.parametrize(
    "text", ["snake_case", "well-known", "AT&T", "Q&A", "2 > 1", "C#", "3.5 tonnes", "50 + 50", "a – b", "$5!"]
)
def test_ordinary_text_is_not_littered_with_backslashes(text: str) -> None:
    assert escaped(text) == text


def test_captions_stand_where_they_stood_and_other_folds_stay_behind() -> None:
    folds = (
        Fold(0, ("Home",), "navigation"),
        Fold(1, ("The harbour.", "", " At dawn. "), CAPTION),
        Fold(2, ("The quay.",), CAPTION),
        Fold(2, ("Copyright 2021",), "copyright"),
    )

    markdown = to_markdown(Article(title="Ferry vote", paragraphs=("First.", "Second."), folded=folds))

    assert markdown.split("\n---\n\n", 1)[1].split("\n\n") == [
        "# Ferry vote",
        "First.",
        "*The harbour.*",
        "*At dawn.*",
        "Second.",
        "*The quay.*",
    ]


@given(TEXTS, TEXTS)
def test_front_matter_holds_the_facts_whatever_stands_in_them(title: str, source: str) -> None:
    article = Article(title=title, source=source, date=datetime.date(2021, 5, 3), path=Path("pages") / "ferry.txt")

    opening, *facts = to_markdown(article).split("\n---\n", 1)[0].split("\n")

    assert opening == "---"
    values = {name: json.loads(value) for name, _, value in (fact.partition(": ") for fact in facts)}
    assert values == {
        "title": title,
        "source": source,
        "date": "2021-05-03",
        "file": str(article.path),
        "id": article.id,
    }


@pytest.mark.parametrize("make", [str, lambda text: text * 2000], ids=["short", "long"])
def test_escaping_takes_linear_time(make: Callable[[str], str]) -> None:
    text = make(" _*\\-# \t&amp")

    assert len(escaped(text)) <= 2 * len(text)

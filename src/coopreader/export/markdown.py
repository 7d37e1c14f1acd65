"""One article as Markdown: the facts as front matter, then the text. Furniture stays behind; captions are kept."""

import json
import re
from collections.abc import Iterator
from typing import Final

from coopreader.article import CAPTION, Article, Kind
from coopreader.text.safe import safe_line

_SPECIAL: Final = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])|^>|(?<!\S)#(?=#*$)")
"""Characters that mean something wherever they stand, and those that do so here: an entity, an underscore that is
not within a word, a quotation, a heading's closing marks."""

_LEADING: Final = re.compile(r"^(#{1,6}(?!\S)|[+-](?!\S)|-(?=[- ]*$)|\d+(?=[.)](?!\S)))")
"""What means something at the start of a line: a heading, an entry of a list, a rule."""

_PREFIX: Final[dict[Kind, str]] = {"subhead": "## ", "quote": "> ", "item": "- "}


def to_markdown(article: Article) -> str:
    """The article as Markdown (CommonMark) with YAML front matter; its text reads as it stands in the article."""
    return "\n".join((*_front_matter(article), "", f"# {escaped(article.title)}", "", *_body(article))).rstrip()


def escaped(text: str) -> str:
    """`text` as one line, with a backslash before whatever Markdown would take for markup."""
    text = " ".join(filter(None, map(str.strip, text.splitlines())))
    text = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    return _LEADING.sub(lambda found: _mark_escaped(found[0]), text)


def _mark_escaped(mark: str) -> str:
    # A number is made harmless behind it ("1\."), everything else before it.
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _front_matter(article: Article) -> Iterator[str]:
    facts = {
        "title": article.title,
        "authors": list(article.authors) or None,
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "place": article.place,
        "url": article.url,
        "language": article.language,
        "file": safe_line(str(article.path)) if article.path else None,
        "id": article.id,
    }
    yield "---"
    # JSON strings are YAML strings: nothing in a title can end the value or the block.
    yield from (
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value is not None
    )
    yield "---"


def _body(article: Article) -> Iterator[str]:
    captions: dict[int, list[str]] = {}
    for fold in article.folded:
        if fold.reason == CAPTION:
            captions.setdefault(fold.position, []).extend(fold.lines)
    for position, passage in enumerate(article.passages):
        yield from _captions(captions.pop(position, []))
        if text := escaped(passage.text):
            yield f"**{text}**" if passage.kind == "standfirst" else _PREFIX.get(passage.kind, "") + text
            yield ""
    for position in sorted(captions):
        yield from _captions(captions[position])


def _captions(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if text := escaped(line):
            yield f"*{text}*"
            yield ""

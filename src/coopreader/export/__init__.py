"""Out of the house: articles as JSON Lines and as Markdown. To add a format, write one function and one line here."""

from collections.abc import Callable
from typing import Final

from coopreader.article import Article
from coopreader.export.json_lines import recovery_of, to_json
from coopreader.export.markdown import to_markdown

EXPORTERS: Final[dict[str, Callable[[Article], str]]] = {"jsonl": to_json, "markdown": to_markdown}
"""Each turns one article into text that ends without a line end."""

__all__ = ["EXPORTERS", "recovery_of", "to_json", "to_markdown"]

"""One article as one line of JSON: exactly the documented fields, absent facts null.

`readers.jsonl` reads these lines back.
"""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coopreader.article import Article
from coopreader.text.safe import safe_line

_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What JSON lets stand as it is: DEL and C1, which a terminal obeys; line ends of Unicode; halves of characters, which
UTF-8 cannot write. No loaded text holds any of them, an article made by hand may."""


def record_of(article: Article) -> dict[str, Any]:
    """The article as plain values: `date` an ISO day, `folded` a list of position, lines and reason."""
    return {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "place": article.place,
        "url": article.url,
        "language": article.language,
        "encoding": article.encoding,
        "paragraphs": list(article.paragraphs),
        "folded": [
            {"position": fold.position, "lines": list(fold.lines), "reason": fold.reason} for fold in article.folded
        ],
        "words": article.words,
        "path": str(article.path) if article.path else None,
    }


def recovery_of(article: Article) -> dict[str, Any]:
    """How the article was recovered, as plain values: the `evidence` for its facts, and the `recovery` of its text."""
    recovery = article.recovery
    return {
        "evidence": [
            {
                "fact": one.fact,
                "value": one.value,
                "line": one.line,
                "quote": one.quote,
                "confidence": one.confidence,
            }
            for one in recovery.evidence
        ],
        "recovery": {
            "kinds": list(recovery.kinds),
            "lines": list(recovery.lines),
            "row": recovery.row,
            "mended": recovery.mended,
            "dropped": recovery.dropped,
        },
    }


def to_json(article: Article, more: Mapping[str, Any] = MappingProxyType({})) -> str:
    """The article, with what `more` there is to say of it, as one line of JSON, safe to print on a terminal."""
    record = {**record_of(article), **more}
    if article.path and not str(article.path).isprintable():
        # A name that is no valid Unicode cannot be written as UTF-8; what can be shown of it is better than nothing.
        record["path"] = safe_line(str(article.path))
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(record, ensure_ascii=False))

"""Names as Chinese, Japanese and Korean pages write them: no capitals tell them, the words beside them do.

"記者 王小明", "文＝山田太郎", "홍길동 기자", "（责任编辑：王小明）", "【ロンドン＝山田太郎】".
"""

from typing import Final

from coopreader.cleaning.patterns import Lazy
from coopreader.cleaning.vocabulary import AGENCIES

EAST: Final = frozenset({"zh", "ja", "ko"})
"""Languages whose names are told so."""

SHORT_CELLS: Final = 60
"""Characters of a line in which a byline may stand behind other words."""

EDGE_CELLS: Final = 120
"""Characters at the ends of a paragraph in which reporters and editors are named."""

NAME_CELLS: Final = 9
"""Characters of a line that is one name."""

_SIGNS: Final = "\u3400-\u9fff\u30a0-\u30ff々·"
_CHINESE: Final = Lazy(
    r"(?:(?:记者|記者|通讯员|通訊員)\s*[:：/／|｜]?|"
    r"(?:作者|撰文|采写|採訪|文字|发布者|發布者|投稿者)\s*[:：/／|｜●＝=]|(?:作者|投稿者)\s)\s*"
    rf"([{_SIGNS}]{{2,6}}(?:[\s、，]+[{_SIGNS}]{{2,4}})*)"
    r"(?=[\s）)\]】|/／｜编编　,，.。；;]|$)"
)
_JAPANESE: Final = Lazy(
    r"(?:取材・文|文・取材|文・写真|文・構成|構成・文|取材|執筆者?|著者|筆者|ライター|作成者|文責|文責|文|聞き手)"
    r"\s*[:：/／|｜●◎◆■＝=・]\s*"
    rf"([{_SIGNS}ぁ-ん]{{1,8}}(?:[ \u3000][{_SIGNS}ぁ-ん]{{1,4}})?(?:[、，][{_SIGNS}ぁ-ん]{{2,8}}){{0,4}})"
    r"(?=[\s）)\]】|/／｜　,，.。；;＝=]|$)"
)
_KOREAN: Final = Lazy(
    r"(?:^|[\s=\])/·,|])([가-힣]{2,4})\s?(?:인턴|선임|전문|수습|객원|취재)?\s?"
    r"(?:기자|특파원|논설위원|에디터|칼럼니스트|통신원|리포터|편집위원)(?=\s|$|[^가-힣])|"
    r"(?:글|기자명|작성자)\s?[:=]?\s([가-힣]{2,4})(?=\s|$)"
)
_CHINESE_NAMES: Final = (
    r"([\u3400-\u9fff]{2,4}(?:[\s、，]+[\u3400-\u9fff]{2,4}){0,4})(?=[\s）)\]】|/　,，。；;\d]|于|发表|报道|摄|$)"
)
_REPORTER: Final = Lazy(
    r"(?:(?:本报|本刊|本网|新华社|中新社)?(?:记者|記者|通讯员|特约撰稿人)|作者|撰文|撰稿|执笔|执笔人|"
    rf"本[贴帖]由|发[贴帖]人|楼主)[:：\s]*{_CHINESE_NAMES}"
)
_EDITOR: Final = Lazy(rf"(?:责任编辑|责编|编辑|实习编辑)[:：\s]*{_CHINESE_NAMES}")
_ABROAD: Final = Lazy(r"[【（(\[][^】）)\]]{0,12}[＝=・]\s?([\u3400-\u9fff々]{2,5})[】）)\]]")
_CLOSING: Final = Lazy(
    r"[【（(]([\u3400-\u9fff々ァ-ヶ]{2,6}(?:[、・,，\s][\u3400-\u9fff々ァ-ヶ]{2,6}){0,4})\s?[】）)]$"
)
_WHOLE: Final = Lazy(
    r"^\s*([\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々ぁ-んァ-ヶ]{1,4}|[\u3400-\u9fff々]{3,5}|[가-힣]{3})\s*$"
)
_CHINESE_JOINTS: Final = Lazy(r"[\s、，]+")
_JAPANESE_JOINTS: Final = Lazy(r"[、，]")
_CLOSING_JOINTS: Final = Lazy(r"[、・,，\s]")


def eastern_names(text: str) -> list[str]:
    """The names in `text` if it is a byline by its own words; empty if it is none."""
    for pattern, joints in ((_CHINESE, _CHINESE_JOINTS), (_JAPANESE, _JAPANESE_JOINTS)):
        match = pattern.match(text)
        if not match and len(text) < SHORT_CELLS and "。" not in text[:-1]:
            match = pattern.search(text)
        if match:
            return [name for name in joints.split(match.group(1)) if name]
    return korean_names(text) if "기자" in text and len(text) < SHORT_CELLS else []


def korean_names(text: str) -> list[str]:
    """The names that stand before a word for "reporter" in Korean, or behind one for "by"."""
    return [match.group(1) or match.group(2) for match in _KOREAN.finditer(text)]


def names_at_edges(text: str, language: str) -> list[str]:
    """The reporters whom a paragraph names at its beginning or end."""
    if language == "ko":
        return korean_names(text[:SHORT_CELLS]) + korean_names(text[SHORT_CELLS:][-SHORT_CELLS:])
    match = _REPORTER.search(text[:EDGE_CELLS]) or _REPORTER.search(text[-EDGE_CELLS:])
    return [name for name in _CHINESE_JOINTS.split(match.group(1)) if name] if match else []


def names_closing(text: str) -> list[str]:
    """The names in brackets at the end of `text`, or with a place before its beginning: "【ロンドン＝山田太郎】"."""
    match = _CLOSING.search(text[-SHORT_CELLS:]) or _ABROAD.match(text)
    if not match or match.group(1) in AGENCIES:
        return []
    return [name for name in _CLOSING_JOINTS.split(match.group(1)) if name]


def editors_in(text: str) -> list[str]:
    """The editors a Chinese page names at the end of a line: they stand for the author where it names none."""
    match = _EDITOR.search(text[-EDGE_CELLS:])
    return [name for name in _CHINESE_JOINTS.split(match.group(1)) if name] if match else []


def whole_name(text: str) -> str:
    """The name that `text` is, if it looks like one in Japanese or Korean; else nothing."""
    return text.strip() if len(text) < NAME_CELLS and _WHOLE.match(text) else ""

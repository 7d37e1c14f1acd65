"""Hostile pages of our own making: what a saved web page could do to a terminal, a parser or a layout.

Tests of the gate, the readers and the real terminal share them. `forbidden` are bytes that must never reach a terminal;
`must_contain` is text that a person must still be able to read.
"""

import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Final

E: Final = "\x1b"
_BODY: Final = "The harbour council will vote on the ferry timetable on Thursday, its chair said.\n\n" * 3
_SENTENCE: Final = "ferry timetable"


@dataclass(frozen=True, slots=True)
class Sample:
    """One hostile file."""

    name: str
    """A file name, suffix included."""
    content: bytes
    forbidden: tuple[bytes, ...] = ()
    """What must never be written to a terminal, introducers included."""
    must_contain: str = ""


def _page(
    name: str, headline: str, extra: str = "", *, forbidden: tuple[str, ...] = (), keeps: str = _SENTENCE
) -> Sample:
    text = f"{headline}\nBy Mara Lindqvist\n3 May 2021\n\n{extra}\n\n{_BODY}"
    return Sample(f"{name}.txt", text.encode(), tuple(one.encode() for one in forbidden), keeps)


def _sequence(name: str, *sequences: str) -> Sample:
    """A page with each of `sequences` in its headline, in the middle of a line and alone on one."""
    lines = "\n".join(f"a word {one} between\n{one}\n" for one in sequences)
    return _page(name, f"Ferry {sequences[0]} vote", lines, forbidden=sequences)


_SEQUENCES: Final = (
    _sequence("clipboard-write", f"{E}]52;c;SE9TVElMRQ==\x07", f"{E}]52;p;SE9TVElMRQ=={E}\\"),
    _sequence("clipboard-read", f"{E}]52;c;?\x07"),
    _sequence("window-title", f"{E}]0;HOSTILE-TITLE\x07", f"{E}]2;HOSTILE-TITLE{E}\\"),
    _sequence("link", f"{E}]8;;http://hostile.invalid/{E}\\", f"{E}]8;;file:///etc/hosts\x07"),
    _sequence("palette", f"{E}]4;1;#00ff00\x07", f"{E}]11;#ff0000\x07"),
    _sequence("notification", f"{E}]9;HOSTILE-NOTE\x07", f"{E}]777;notify;HOSTILE;NOTE\x07"),
    _sequence("inline-file", f"{E}]1337;File=name=SE9T;inline=1:QUJD\x07"),
    _sequence("current-folder", f"{E}]7;file://hostile/tmp\x07"),
    _sequence("clear-screen", f"{E}[3J", f"{E}[2;7H"),
    _sequence("cursor-up", f"{E}[97A", f"{E}[97D"),
    _sequence("scroll-region", f"{E}[5;6r"),
    _sequence("blink-and-conceal", f"{E}[5;8m"),
    _sequence("resize-window", f"{E}[8;3;9t", f"{E}[21t"),
    _sequence("report-cursor", f"{E}[6n", f"{E}[>0q"),
    _sequence("private-modes", f"{E}[?9999h", f"{E}[?69l"),
    _sequence("repeat-character", f"x{E}[65000b"),
    _sequence("paste-end", f"{E}[201~HOSTILE-PASTE"),
    _sequence("device-control", f"{E}P+q544e{E}\\", f"{E}P$qm{E}\\"),
    _sequence("sixel", f"{E}Pq#0;2;0;0;0#0~~@@{E}\\"),
    _sequence("kitty-picture", f"{E}_Gf=100,a=T;SE9TVElMRQ=={E}\\"),
    _sequence("privacy-message", f"{E}^HOSTILE-PM{E}\\"),
    _sequence("start-of-string", f"{E}XHOSTILE-SOS{E}\\"),
    _sequence("character-sets", f"{E}(0lqqk", f"{E}%@HOSTILE"),
    _sequence("full-reset", f"{E}cHOSTILE-RIS"),
    _sequence("alignment-test", f"{E}#8HOSTILE"),
    _sequence("c1-csi", "\x9b31m"),
    _sequence("c1-title", "\x9d0;HOSTILE-C1\x9c"),
    _sequence("c1-device-control", "\x90qHOSTILE\x9c"),
    _sequence("nested", f"{E}{E}[0m[31mHOSTILE", f"{E}]0;a{E}[1mHOSTILE"),
    _sequence("unterminated-title", f"{E}]0;HOSTILE-OPEN"),
    _sequence("unterminated-csi", f"{E}[38;2;1;2"),
    _sequence("as-entities", f"{E}[31mHOSTILE", "&#27;[31mHOSTILE", "&#x1b;]0;HOSTILE&#7;"),
    _sequence("bell", "\x07\x07"),
    _sequence("nul-and-delete", "\x00\x7f"),
    _sequence("shift-out", "\x0eHOSTILE\x0f"),
)

_SHAPES: Final = (
    _page("overstrike", "B\bBo\bol\bld\bd ferry", "wrong\b\b\b\b\bright", forbidden=("\b",)),
    _page("carriage-return", "Ferry vote", "shown\rhidden", forbidden=("shown\rhidden",), keeps="shown"),
    _page("bidi-override", "Ferry \u202egnidne\u202c", "\u2066x\u2069", forbidden=("\u202e", "\u2066")),
    _page(
        "zero-width",
        "Fer\u200bry\u2060 vo\xadte\ufeff",
        "in\u200bvis\xadible",
        forbidden=("\u200b", "\u2060"),
    ),
    _page("tag-characters", "Ferry \U000e0068\U000e0069", forbidden=("\U000e0068",)),
    _page("mark-flood", "Z" + "\u0335" * 400, "e" + "\u0301" * 9000, forbidden=("\u0335" * 20,)),
    _page("variation-flood", "\u263a" + "\ufe0f" * 400, forbidden=("\ufe0f" * 20,)),
    _page("joiner-flood", "x" + "\u200d" * 4000 + "y", forbidden=("\u200d" * 20,)),
    _page("marks-first", "\u0301\u0301 ferry", "\u0301" * 30),
    _page("separators", "Ferry\u2028vote\u2029", "a\x0bb\x0cc\x85d", forbidden=("\u2028", "\x85")),
    _page(
        "markup",
        "[bold]Ferry[/bold] [@click=app.quit]x[/]",
        "[/] [/red] \\[ [$error] [[",
        keeps="[@click=app.quit]",
    ),
    _page(
        "format-strings",
        "{title} {0.__class__} %s %n",
        "${HOME} $(touch HOSTILE) `id`",
        keeps="{0.__class__}",
    ),
    _page("formula", '=HYPERLINK("http://hostile.invalid")', "@SUM(1+1)", keeps="=HYPERLINK"),
    _page("html", "<script>alert(1)</script>", "<img src=x onerror=y>", keeps="<script>"),
    _page("emoji", "👩\u200d👩\u200d👧 🏳️\u200d🌈 🇸🇪", "👩\u200d👩\u200d👧" * 90),
    _page("wide", "渡轮时刻表投票" * 40, "渡轮时刻表投票，" * 900),
    _page("right-to-left", "المجلس يصوت على جدول العبارات", "שלום " * 200),
    _page("long-word", "Ferry", "y" * 60_000),
    _page("long-headline", "Ferry timetable " * 400),
    _page("noncharacters", "Ferry \ufdd0 \U0001fffe", forbidden=("\ufdd0",)),
    _page("private-use", "Ferry \ue0b0 \U0010fffd"),
)

_BYTES: Final = (
    Sample("empty.txt", b""),
    Sample("blank.txt", b" \n\t\r\n\xc2\xa0\n"),
    Sample("raw-c1.txt", _BODY.encode() + b"\x9d0;HOSTILE\x9c \x9b31m", (b"\x9d0;HOSTILE",), _SENTENCE),
    Sample("overlong.txt", _BODY.encode() + b"\xc0\xaf \xe0\x80\xaf \xf4\x90\x80\x80 \xc3\xa9", (), _SENTENCE),
    Sample("surrogates.txt", _BODY.encode() + b"\xed\xa0\xbd\xed\xb8\x80 \xc3\xa9\xc3\xa9\xc3\xa9", (), _SENTENCE),
    Sample("cut-short.txt", _BODY.encode() + "crème brûlée 漢".encode()[:-1], (), _SENTENCE),
    Sample("zeros-between.txt", _BODY.encode().replace(b"e", b"e\x00", 12), (b"\x00",), _SENTENCE),
    Sample("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, (b"\x89PNG",)),
    Sample("archive.txt", gzip.compress(_BODY.encode(), mtime=0), (b"\x1f\x8b",)),
    Sample("document.txt", b"%PDF-1.7\n" + bytes(range(256)) * 20),
    Sample("noise.txt", bytes(i * i * 31 % 251 for i in range(9000)) + bytes(range(32)) * 200),
    Sample(
        "row-of-escapes.jsonl",
        b'{"title": "Ferry \\u001b]0;HOSTILE\\u0007", "text": "a\\u009b31m ferry timetable"}\n',
        (b"\x1b]0;HOSTILE", b"\xc2\x9b31m"),
        _SENTENCE,
    ),
    Sample(
        "lone-surrogate.jsonl",
        b'{"title": "Ferry \\ud83d", "text": "ferry timetable \\udc00"}\n',
        (),
        _SENTENCE,
    ),
    Sample("deep.jsonl", b'{"title":' + b"[" * 200_000 + b"\n"),
    Sample(
        "front.md",
        f"---\ntitle: Ferry {E}]0;HOSTILE\x07 vote\nauthor: {E}[5mMara\n---\n{_BODY}".encode(),
        (b"\x1b]0;HOSTILE", b"\x1b[5m"),
        _SENTENCE,
    ),
)

HOSTILE: Final = (*_SEQUENCES, *_SHAPES, *_BYTES)


def write_hostile(folder: Path) -> None:
    """Every sample as a file in `folder`, which exists."""
    for sample in HOSTILE:
        (folder / sample.name).write_bytes(sample.content)

"""Breaking paragraphs into lines: by script, within addresses and long words, and what always holds."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from coopreader.text.line_breaks import break_any_lines, break_lines
from coopreader.text.widths import graphemes, is_plain

MARKS = 20_000
NO_START = "，。、；：？！）」』】》〉”’…ーっッャ々％,.:;)!?%"
NO_END = "（「『【《〈“‘([$"

LATIN = (
    "word",
    "a",
    "of",
    "well-known",
    "e-mail",
    "-5",
    "2010–2011",
    "north–south",
    "so—then",
    "COVID-19",
    "“said”",
)
MARKUP = (
    ",",
    ".",
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    "(",
    ")",
    "…",
    "'",
    "--",
    "—",
    "https://example.com/a-b?c=d&e=f#g",
)
EASTERN = (
    "中",
    "文字",
    "。",
    "，",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "キャッチ",
    "ー",
    "ｱｲ",
    "ｶﾞ",
    "한국",
    "％",
    "５",
    "\u3000",
)
MARKED = (
    "e\u0301",
    "ไทย",
    "น้ำ",
    "हिन्दी",
    "👨\u200d👩\u200d👧",
    "❤\ufe0f",
    "🇬🇧",
    "👍🏽",
    "\u200b",
    "\u2060",
    "\u2009",
)
LOOSE = ("\u0301", "\u200d", "\ufe0f", "\t", "\x00", "🇬", "\u0e33")

plain_text = st.lists(st.sampled_from(LATIN + MARKUP)).map("".join)
unmarked_text = st.lists(st.sampled_from(LATIN + MARKUP + EASTERN[:13])).map("".join)
any_text = st.text() | st.lists(st.sampled_from(LATIN + MARKUP + EASTERN + MARKED + LOOSE)).map("".join)
widths = st.integers(min_value=1, max_value=24)


def lines_of(text: str, width: int) -> list[str]:
    """The lines as saved, spaces at their ends included."""
    starts = break_lines(text, width)
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def drawn(text: str, width: int) -> list[str]:
    return [line.rstrip(" ") for line in lines_of(text, width)]


@given(any_text, widths)
def test_breaking_loses_and_adds_nothing(text: str, width: int) -> None:
    starts = break_lines(text, width)

    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert not text or starts[-1] < len(text)


@given(any_text, widths)
@example("字 ", 1)
@example("\u200d字a", 1)
def test_no_line_is_too_wide_unless_it_is_one_grapheme(text: str, width: int) -> None:
    lines = drawn(text, width)

    assert all(cell_len(line) <= width or len(graphemes(line)) == 1 for line in lines)


@given(any_text, widths)
def test_lines_break_between_graphemes(text: str, width: int) -> None:
    starts = break_lines(text, width)

    assert set(starts) <= {start for start, _, _ in graphemes(text)} | {0}


@given(st.text(alphabet="abcde fgh-—“”'.é", max_size=200) | plain_text, widths)
def test_plain_text_is_broken_as_any_text_is(text: str, width: int) -> None:
    starts = break_lines(text, width)

    assert is_plain(text)
    assert break_any_lines(text, width) == starts


@given(unmarked_text, st.integers(min_value=2, max_value=24))
def test_each_line_takes_all_that_fits(text: str, width: int) -> None:
    starts = break_lines(text, width)

    assert greedily(text, width) == starts


def greedily(text: str, width: int) -> list[int]:
    """The same rules told once more, a character at a time."""
    starts = [0]
    while True:
        start = starts[-1]
        ends = range(start + 1, len(text) + 1)
        fitting = [end for end in ends if fits(text[start:end], width)]
        if not text[start:].strip(" ") or fitting[-1] == len(text):
            return starts
        for may_end in (ends_word, ends_part_of_address, ends_anywhere_decent):
            chosen = [end for end in fitting if may_end(text, end)]
            if chosen:
                break
        starts.append((chosen or fitting)[-1])


def fits(line: str, width: int) -> bool:
    return cell_len(line.rstrip(" ") or line) <= width


def ends_word(text: str, end: int) -> bool:
    left, right = text[end - 1], text[end]
    if right == " " or left == " ":
        return left == " " and right != " " and text[:end].strip(" ") != ""
    if re.search(r"[a-zA-Z0-9ｱｲ]{2}-$|[^\W_]–$", text[:end]) and not within_address(text, end):
        return right.isalpha()
    if re.search(r"[^ ]—$", text[:end]) and re.match(r"[\w“‘(\[]", right):
        return right not in NO_START
    return (is_eastern(left) or is_eastern(right)) and decent(left, right)


def ends_part_of_address(text: str, end: int) -> bool:
    return text[end - 1] in "/?&=.-_#" and text[end] not in "/?&=.-_#'—\u00a0\u202f" + NO_START


def ends_anywhere_decent(text: str, end: int) -> bool:
    return decent(text[end - 1], text[end])


def decent(left: str, right: str) -> bool:
    return left not in NO_END + "'\u00a0\u202f#" and right not in NO_START + "-–—'?\u00a0\u202f"


def is_eastern(character: str) -> bool:
    return cell_len(character) == 2 or character in "ｱｲ"


def within_address(text: str, end: int) -> bool:
    addresses = re.finditer(r"https://[!-~]+", text)
    return text[end - 1] == "-" and any(match.start() < end <= match.end() for match in addresses)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("The forum opened in Lyon", ["The forum", "opened in", "Lyon"]),
        ("The forum     opened", ["The forum", "opened"]),
        ("ten digits 1234567890 more", ["ten digits", "1234567890", "more"]),
        ("trailing  ", ["trailing"]),
        ("  indented text", ["  indented", "text"]),
        ("   incomprehensible", ["   incompr", "ehensible"]),
        (" " * 25, [""]),
        ("keep 100\u00a0000 whole", ["keep", "100\u00a0000", "whole"]),
        ("a well-known fact", ["a well-", "known fact"]),
        ("it fell by -5 in May", ["it fell by", "-5 in May"]),
        ("in the 2010–2011 season", ["in the", "2010–2011", "season"]),
        ("from COVID-19 onwards", ["from", "COVID-19", "onwards"]),
        ("never an e-mail", ["never an", "e-mail"]),
        ("a Paris–Dakar race", ["a Paris–", "Dakar race"]),
        ("they came—and went", ["they came—", "and went"]),
        ("incomprehensible", ["incomprehe", "nsible"]),
    ],
)
def test_western_text_breaks_after_spaces_and_dashes(text: str, lines: list[str]) -> None:
    broken = drawn(text, 10)

    assert lines == broken


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("中国警方打击犯罪活动", ["中国警方打", "击犯罪活动"]),
        ("中国警方打击，犯罪", ["中国警方打", "击，犯罪"]),
        ("中国警方打，犯罪活动", ["中国警方", "打，犯罪活", "动"]),
        ("他们都说：“你好”吧", ["他们都说：", "“你好”吧"]),
        ("中国报道（上海）讯", ["中国报道", "（上海）讯"]),
        ("中国报道了「上海」", ["中国报道了", "「上海」"]),
        ("東京ディズニーランド", ["東京ディズ", "ニーランド"]),
        ("このキャッチコピー", ["このキャッ", "チコピー"]),
        ("すてきなキャラ", ["すてきな", "キャラ"]),
        ("增长了约百分之５０％吧", ["增长了约百", "分之５０％", "吧"]),
        ("Interpol国际刑警", ["Interpol国", "际刑警"]),
        ("国际刑警Interpol", ["国际刑警", "Interpol"]),
        ("等等等等……后来", ["等等等等……", "后来"]),
        ("等等等等等……后来", ["等等等等", "等……后来"]),
        ("等等等等——后来", ["等等等等——", "后来"]),
        ("ｱｲｳｴｵｶｷｸｹｺｻｼ", ["ｱｲｳｴｵｶｷｸｹｺ", "ｻｼ"]),
        ("　　段落开头缩进", ["　　段落开", "头缩进"]),
    ],
)
def test_eastern_text_breaks_around_ideographs_but_not_at_marks(text: str, lines: list[str]) -> None:
    broken = drawn(text, 10)

    assert lines == broken


def test_korean_breaks_at_spaces_first_and_anywhere_if_it_must() -> None:
    text = "경찰은 국제협력을 강화하겠다고밝혔다"

    broken = drawn(text, 10)

    assert broken == ["경찰은", "국제협력을", "강화하겠다", "고밝혔다"]


@pytest.mark.parametrize("mark", NO_START)
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    text = f"中国警方{mark}" * 12

    first_characters = [line[0] for line in lines_of(text, 10)]

    assert mark not in first_characters


@pytest.mark.parametrize("mark", NO_END)
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    text = f"中国警方{mark}" * 12 + "中"

    last_characters = [line[-1] for line in lines_of(text, 10)]

    assert mark not in last_characters


def test_a_long_address_breaks_after_its_signs() -> None:
    text = "see https://example.com/a-long/path?with=query&more=1#part now"

    broken = drawn(text, 16)

    assert broken == ["see", "https://example.", "com/a-long/path?", "with=query&more=", "1#part now"]


def test_an_address_that_fits_on_the_next_line_is_not_broken_at_its_hyphen() -> None:
    text = "look at www.two-words.org first"

    broken = drawn(text, 20)

    assert broken == ["look at", "www.two-words.org", "first"]


def test_thai_without_spaces_is_broken_at_the_width_between_graphemes() -> None:
    text = "น้ำ" * 7

    broken = drawn(text, 6)

    assert broken == ["น้ำ" * 3, "น้ำ" * 3, "น้ำ"]


def test_a_zero_width_space_is_a_place_to_break_and_a_word_joiner_is_none() -> None:
    broken = (drawn("abc\u200bdef", 5), drawn("中\u2060文字", 4))

    assert broken == (["abc\u200b", "def"], ["中\u2060文", "字"])


def test_emoji_are_broken_between_never_within() -> None:
    family, flag, heart = "👨\u200d👩\u200d👧", "🇬🇧", "❤\ufe0f"

    broken = drawn((family + flag + heart) * 2, 5)

    assert [family + flag, heart + family, flag + heart] == broken


def test_marks_before_any_letter_stay_on_the_first_line() -> None:
    starts = break_lines("\u0301" * 3 + "plain words follow", 6)

    assert starts == [0, 9, 15]


def test_a_base_keeps_all_its_marks() -> None:
    base = "a" + "\u0301" * MARKS

    broken = drawn(f"word {base} word", 4)

    assert ["word", base, "word"] == broken


@pytest.mark.parametrize("width", [0, -1])
def test_a_line_without_any_room_takes_one_cell(width: int) -> None:
    broken = drawn("ab", width)

    assert broken == ["a", "b"]

"""The gate: what must never come through, what must come through as it was, and how fast."""

import time
import unicodedata
from collections.abc import Callable
from itertools import groupby
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coopreader.text.safe import MOST_MARKS, TAB_STOP, gate, safe, safe_line
from tests.hostile import HOSTILE, Sample

ESC = "\x1b"

awkward = st.text(
    st.one_of(
        st.sampled_from(
            "\x1b[]P^_X\\\x07\x08\r\n\x0b\x0c\x85\t\x9b\x9d\x9c0;m \u0301\u200d\u2028\u202e\u1100\u1161\ud800ae_"
        ),
        st.characters(codec=None),
    )
)
"""Texts in which the characters that make sequences stand next to each other far more often than in life."""

without_entities = awkward.filter(lambda text: "&" not in text)


@given(awkward)
def test_no_control_character_but_the_line_feed_comes_through(text: str) -> None:
    categories = {unicodedata.category(character) for character in safe(text) if character != "\n"}

    assert not categories & {"Cc", "Cs"}


@given(awkward)
def test_what_comes_through_can_be_written_as_utf8(text: str) -> None:
    assert safe(text).encode("utf-8").decode("utf-8") == safe(text)


@given(without_entities)
@example("\x1b\x1b[0m[31m")
@example("e\xad\u0301")
@example("S\bS\bS\t\bx")
@example("a\x9b\u202e1m")
def test_a_second_passage_changes_nothing(text: str) -> None:
    once = gate(text)

    again = gate(once.text)

    assert (once.text, 0) == (again.text, again.dropped)


@given(awkward)
def test_a_gated_text_changes_only_where_entities_are_decoded(text: str) -> None:
    once = safe(text)

    assert once == gate(once, entities=False).text


@given(awkward)
def test_a_line_is_one_line_without_white_space_at_its_ends(text: str) -> None:
    line = safe_line(text)

    assert line == " ".join(line.split())
    assert line == safe_line(line)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po", "Zs"], exclude_characters="&")))
def test_ordinary_text_comes_through_composed_and_otherwise_as_it_was(text: str) -> None:
    assert gate(text).text == unicodedata.normalize("NFC", text)
    assert gate(text).dropped == 0


@pytest.mark.parametrize(
    "sequence",
    [
        f"{ESC}[31;1m",
        f"{ESC}[?1049h",
        f"{ESC}[2 q",
        "\x9b5m",
        f"{ESC}]0;title\x07",
        f"{ESC}]52;c;AAAA{ESC}\\",
        "\x9d0;title\x9c",
        f"{ESC}P+q544e{ESC}\\",
        f"{ESC}_Gf=100;AAAA{ESC}\\",
        "\x90q\x9c",
        f"{ESC}(0",
        f"{ESC}c",
    ],
)
def test_an_escape_sequence_goes_as_a_whole(sequence: str) -> None:
    text = f"Head{sequence}line"

    gated = gate(text)

    assert gated.text == "Headline"
    assert gated.dropped == len(sequence)


def test_a_sequence_without_its_end_takes_no_text_with_it() -> None:
    text = f"Before {ESC}]0;never ended\nthe next line {ESC}[12"

    assert safe(text) == "Before ]0;never ended\nthe next line [12"


def test_every_kind_of_line_end_ends_a_line() -> None:
    text = "a\r\nb\rc\nd\x85e\x0bf\x0cg\u2028h\u2029i"

    assert safe(text) == "\n".join("abcdefghi")


def test_an_entity_is_decoded_once_and_cleaned_after_it() -> None:
    assert safe("AT&amp;T &lt;b&gt; &copy; &#8217; &#x2014;") == "AT&T <b> © ’ —"
    assert safe("&amp;lt;") == "&lt;"
    assert safe("&#27;[31mred&#27;[0m") == "red"


def test_what_only_looks_like_an_entity_stays() -> None:
    text = "https://example.org/?a=1&copy=2&lang=en &notaname; &;"

    assert safe(text) == text


def test_an_entity_cannot_break_a_line() -> None:
    assert safe("one&#10;line&NewLine;still") == "one line still"


def test_letters_struck_over_are_letters() -> None:
    bold, underlined, both = "N\bNA\bAM\bME\bE", "_\bn_\ba_\bm_\be", "_\bN\bN"

    assert [safe(text) for text in (bold, underlined, both)] == ["NAME", "name", "N"]


def test_a_backspace_hides_nothing() -> None:
    assert safe("refused\b\b\b\b\b\b\bgranted") == "refusedgranted"


def test_invisible_characters_do_not_keep_a_search_from_a_word() -> None:
    assert safe("in\u200bter\u2060pol w\xadord \ufeffstart \U000e0041") == "interpol word start "


def test_direction_cannot_be_overridden_and_marks_of_direction_stay() -> None:
    assert safe("user\u202e \u2066admin\u2069") == "user admin"
    assert safe("שלום\u200f!") == "שלום\u200f!"


def test_emoji_keep_their_joiners_in_text_and_lose_them_in_a_line() -> None:
    family = "👩\u200d👧"

    assert safe(family) == family
    assert safe_line(family) == "👩👧"


def test_a_flood_of_marks_ends_at_the_most_a_letter_may_carry() -> None:
    marks = "\u0316" * (MOST_MARKS + 500)

    gated = gate(f"before x{marks} after")

    assert gated.text == f"before x{marks[:MOST_MARKS]} after"
    assert gated.dropped == 500


FLOODS = [
    "\u0301\u0316" * 5_000,
    "&x" + "\u0301\u0316" * 5_000,
    "\x1b[0m" + "\u0344\u0316" * 5_000,
    ("\u0301\u0316" * 4 + "\u200e") * 2_000,
    ("\u0301\u0316" * 4 + "\u200e\t") * 2_000,
]
"""Marks of two classes by turns, which NFC must sort: alone, beside an entity or a sequence, between unseen signs."""


@pytest.mark.parametrize("flood", FLOODS, ids=range(len(FLOODS)))
def test_no_flood_is_left_to_be_sorted_when_text_is_composed(flood: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Sorting n marks takes as long as n² of anything else: 400 kB of them took half a minute.
    normalize, is_normalized, sorted_at_once = unicodedata.normalize, unicodedata.is_normalized, [0]

    def normalize_counted(form: Literal["NFC"], text: str) -> str:
        sorted_at_once.append(_longest_run_of_marks(text))
        return normalize(form, text)

    def is_normalized_counted(form: Literal["NFC"], text: str) -> bool:
        sorted_at_once.append(_longest_run_of_marks(text))
        return is_normalized(form, text)

    monkeypatch.setattr(unicodedata, "normalize", normalize_counted)
    monkeypatch.setattr(unicodedata, "is_normalized", is_normalized_counted)

    safe(flood)
    safe_line(flood)

    assert max(sorted_at_once) <= MOST_MARKS


@given(
    st.lists(st.sampled_from([*"ae \u0301\u0316\u0344\u0958\u200d\u200e\u034f\u09c7\u09be", "\u0301\u0316" * 6])).map(
        "".join
    )
)
def test_a_flood_ends_in_one_passage(text: str) -> None:
    body, line = safe(text), safe_line(text)

    again = (safe(body), safe_line(line))

    assert (body, line) == again
    assert max(_longest_run_of_marks(body), _longest_run_of_marks(line)) <= MOST_MARKS


def test_tabs_reach_the_next_stop_of_their_own_line() -> None:
    assert safe("ab\tc\n\td") == "ab" + " " * (TAB_STOP - 2) + "c\n" + " " * TAB_STOP + "d"


def test_a_name_from_the_file_system_can_be_shown() -> None:
    name = "bad_\udcff [red]\x1b[31m\nx&amp;.txt"

    assert safe_line(name) == "bad_\ufffd [red] x&amp;.txt"


def test_private_use_and_markup_come_through() -> None:
    text = "\ue000 \U000f0000 [bold]not bold[/] {0} %s"

    assert gate(text).text == text


@pytest.mark.parametrize("sample", HOSTILE, ids=lambda sample: sample.name)
def test_hostile_text_loses_its_sequences(sample: Sample) -> None:
    text = sample.content.decode("latin-1") + sample.content.decode("utf-8", "replace")

    shown = safe(text).encode("utf-8")

    assert [forbidden for forbidden in sample.forbidden if forbidden in shown] == []


@pytest.mark.parametrize(
    "hard", ["\x1b[1", "\x1b]0", "\x9d", "\x90", "a\b", "\b", "\u0301", "&", "&#1", "_\b", "\t", "\x1b("]
)
def test_time_grows_with_the_text_and_not_with_its_square(hard: str) -> None:
    short, long = hard * 20_000, hard * 160_000
    safe(short)

    took_short, took_long = _least_seconds(short), _least_seconds(long)

    # Eight times the text; a square would take 64 times as long.
    assert took_long < 32 * max(took_short, 0.001)


def test_ordinary_text_passes_faster_than_a_disk_gives_it() -> None:
    latin = "Les délégués se sont réunis à Genève — pour évoquer la “coopération”.\n" * 20_000
    decoding = min(_seconds(lambda: latin.encode().decode()) for _ in range(5))

    gating = min(_seconds(lambda: safe(latin)) for _ in range(5))

    # Measured: 8 to 15 times the encoding and decoding, which is 140 MB/s and more on a slow machine.
    assert gating < 60 * decoding


def _longest_run_of_marks(text: str) -> int:
    is_mark = (unicodedata.category(character).startswith("M") for character in text)
    return max((len(list(run)) for marks, run in groupby(is_mark) if marks), default=0)


def _least_seconds(text: str) -> float:
    return min(_seconds(lambda: safe(text)) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started

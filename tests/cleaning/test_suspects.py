"""What may be furniture: no line that a rule has a reason for is passed over by the searches that spare most lines."""

from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.boilerplate import REASONS
from coopreader.cleaning.furniture_words import INSIDE_LINES, LINE_STARTS, WHOLE_LINES
from coopreader.cleaning.notice_words import ANNOUNCED, ANNOUNCING
from coopreader.cleaning.page import LONG_KEY, read_page
from coopreader.cleaning.suspects import suspects_of

PHRASES = sorted(
    {phrase for listed in (WHOLE_LINES, LINE_STARTS, INSIDE_LINES) for found in listed.values() for phrase in found}
)
PARTS = [
    *("the", "old", "pier", "Ferry", "Quill’s", "of", "harbour", "fares", "gulls.", "5", "12", "min read", "comments"),
    *(
        "photo by",
        "Photo:",
        "(Quay Pictures)",
        "Getty Images",
        "/ AP",
        "©",
        "(c)",
        "left,",
        "(right)",
        "is seen",
        "|",
        ">",
    ),
    *("May 4, 2019", "Monday, May 4, 2019", "4 Jun 2020", "•", "»", "[x]", "#", "www.quay.example", "写真：", "记者摄"),
]


def is_suspected(text: str) -> bool:
    found = suspects_of(read_page(["Home", text, "The ferry was late."]))
    return 1 in found.begun.union(found.phrased, found.credited, found.scenes)


def test_every_phrase_makes_a_line_suspected() -> None:
    lines = [*PHRASES, *(f"{phrase.capitalize()} of the old pier" for phrase in PHRASES)]

    passed_over = [line for line in lines if REASONS[line] and not is_suspected(line)]

    assert passed_over == []


@given(st.lists(st.sampled_from([*PARTS, *PHRASES, *ANNOUNCED, *ANNOUNCING]), min_size=1, max_size=12))
def test_a_line_that_a_rule_has_a_reason_for_is_suspected(parts: list[str]) -> None:
    text = " ".join(parts)
    block = read_page([text]).blocks[0]

    reason = REASONS[block.text] if block.words <= LONG_KEY else ""

    assert not reason or is_suspected(text)


def test_most_sentences_are_not_suspected() -> None:
    assert not is_suspected(
        "The harbour office counted nine hundred gulls on the old pier, and two that would not stay."
    )

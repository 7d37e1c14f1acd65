"""Which names in sentences and credits may be the publisher's, and by what they are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.publisher_mentions import credits_in, mentions_in, names_in


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("A spokesman told the Quay Post on Monday.", ("told", "Quay Post")),
        ("The mayor spoke to Gull Weekly in March.", ("told", "Gull Weekly")),
        ("He did not respond to Harbour Radio, he said.", ("asked", "Harbour Radio")),
        ("The office did not answer the Quay Post's request for comment.", ("asked", "Quay Post")),
        ("Cy Loam is a reporter for The Gull and Tern.", ("role", "The Gull and Tern")),
        ("Thank you for supporting Quay Post and its crew.", ("support", "Quay Post")),
    ],
)
def test_a_cue_beside_a_name_says_what_it_is(sentence: str, mention: tuple[str, str]) -> None:
    assert mention in list(mentions_in(sentence))


def test_a_story_without_cues_mentions_no_publisher() -> None:
    assert list(mentions_in("The Harbour Council met Cy Loam under the old Quay Tower.")) == []


def test_the_last_credit_comes_first() -> None:
    assert credits_in("Gulls at dusk. Photo: Cy Loam / Quay Post")[:2] == ["Quay Post", "Cy Loam"]


def test_a_name_ends_at_its_genitive() -> None:
    assert names_in("We read Quay Post's long report about the Port of Gull.") == ["We", "Quay Post", "Port of Gull"]


@given(st.text("Ab .'’told to,reported", max_size=80))
def test_every_name_mentioned_is_written_in_the_sentence(sentence: str) -> None:
    words = " ".join(sentence.split())

    assert all(name in words.replace("(", "") for _, name in mentions_in(sentence))

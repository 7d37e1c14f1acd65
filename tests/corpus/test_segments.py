"""A segment gives back what was written, or says that it cannot."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopreader.article import Article
from coopreader.corpus.bodies import unpacked
from coopreader.corpus.parcels import parcel_of
from coopreader.corpus.segments import Bodies, Segment, SegmentWriter, Spoilt, open_segment

ARTICLES = [
    Article(title=f"Headline {number}", source="Le Monde", paragraphs=("Words. " * number, "More."))
    for number in range(20)
]


def written(path: Path, added: bytes = b"what was added") -> Path:
    writer = SegmentWriter(path)
    for article in ARTICLES:
        writer.add(article)
    writer.finish(added)
    return path


def articles_in(segment: Segment) -> list[Article]:
    return [unpacked(facts, body) for facts, body in zip(segment.facts, segment.bodies, strict=True)]


def test_a_segment_gives_back_what_was_written(tmp_path: Path) -> None:
    path = written(tmp_path / "deep" / "one.segment")

    segment = open_segment(path)

    assert articles_in(segment) == ARTICLES
    assert segment.added == b"what was added"
    assert [file.name for file in path.parent.iterdir()] == ["one.segment"]


def test_a_segment_of_nothing_is_a_segment(tmp_path: Path) -> None:
    SegmentWriter(tmp_path / "none").finish()

    assert articles_in(open_segment(tmp_path / "none")) == []


def test_bodies_can_be_read_while_more_are_written(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path / "one")
    bodies = Bodies(writer.written)
    seen = []
    for article in ARTICLES:
        parcel = parcel_of([article])
        bodies.extend_in_a_row(writer.take(parcel), parcel.lengths, parcel.checksums)
        seen.append(bodies[-1])
    writer.finish()

    assert list(open_segment(tmp_path / "one").bodies) == seen == list(bodies)


def test_articles_can_take_the_places_of_others_before_a_segment_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "one"
    writer = SegmentWriter(path)
    writer.take(parcel_of(ARTICLES[:10]))

    writer.put([2, 7], parcel_of(ARTICLES[12:14]))
    writer.finish()

    now = [*ARTICLES[:2], ARTICLES[12], *ARTICLES[3:7], ARTICLES[13], *ARTICLES[8:10]]
    assert articles_in(open_segment(path)) == now


def test_a_segment_that_is_not_finished_is_not_there(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path / "one")
    writer.add(ARTICLES[0])
    writer.abandon()

    assert list(tmp_path.iterdir()) == []


def test_a_segment_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "one")
    whole = path.read_bytes()

    for length in range(0, len(whole), max(1, len(whole) // 100)):
        path.write_bytes(whole[:length])
        with pytest.raises(Spoilt):
            open_segment(path)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_is_never_read_as_an_article(tmp_path: Path, place: float, bit: int) -> None:
    path = written(tmp_path / "one")
    spoilt = bytearray(path.read_bytes())
    spoilt[int(place * len(spoilt))] ^= 1 << bit
    path.write_bytes(spoilt)

    try:
        segment = open_segment(path)
    except Spoilt:
        return
    refused = 0
    for number, (facts, article) in enumerate(zip(segment.facts, ARTICLES, strict=True)):
        try:
            assert unpacked(facts, segment.bodies[number]) == article
        except Spoilt:
            refused += 1

    assert refused == 1


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "one")

    monkeypatch.setattr("coopreader.corpus.segments.VERSION", b"the next one")

    with pytest.raises(Spoilt, match="version"):
        open_segment(path)


def test_what_is_no_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="one"):
        open_segment(tmp_path / "one")


@pytest.mark.parametrize("content", [b"", b"{}", b"\0" * 200, b"segment ends" * 9])
def test_what_is_no_segment_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "one").write_bytes(content)

    with pytest.raises(Spoilt):
        open_segment(tmp_path / "one")

"""Packed files: what is inside, what is cut, broken or a bomb."""

import gzip
import io
import lzma
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopreader.article import Unreadable
from coopreader.readers import reader_for, unpacking
from coopreader.readers.content import MAX_BYTES, PIECE, TOO_LARGE, BrokenOff
from coopreader.readers.files import SavedPage, read_file, saved_page
from coopreader.readers.reader import Draft
from coopreader.readers.unpacking import BOMB, BROKEN, CUT_OFF, unpacked

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACK: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".xz": lzma.compress, ".zst": zstd.compress}

each_packing = pytest.mark.parametrize("suffix", list(PACK))


def rows(count: int) -> bytes:
    """So many rows of JSON Lines."""
    return b"".join(
        b'{"title": "Ferry %d", "text": "The council votes %d times."}\n' % (n, n * n) for n in range(count)
    )


def titles_in(path: Path) -> tuple[list[str | None], list[Unreadable]]:
    """The titles in the file at `path`, and what of it could not be read."""
    results = list(read_file(path))
    titles = [result.declared.title for result in results if isinstance(result, Draft)]
    return titles, [result for result in results if isinstance(result, Unreadable)]


def in_pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[start : start + size] for start in range(0, len(content), size))


def all_of(pieces: Iterator[bytes | BrokenOff]) -> tuple[bytes, list[BrokenOff]]:
    """The bytes that came, and why they ended."""
    results = list(pieces)
    data = b"".join(piece for piece in results if isinstance(piece, bytes))
    return data, [piece for piece in results if isinstance(piece, BrokenOff)]


@each_packing
def test_the_name_inside_tells_the_format(suffix: str) -> None:
    for name in ("page.txt", "page.md", "pages.jsonl", "page"):
        assert reader_for(Path(name + suffix)) is reader_for(Path(name))
        assert reader_for(Path(name + suffix.upper())) is reader_for(Path(name))
    assert reader_for(Path("pictures.tar" + suffix)) is None


@each_packing
@given(st.binary(max_size=400), st.integers(1, 50))
def test_what_was_packed_comes_out_whatever_pieces_it_is_read_in(suffix: str, content: bytes, size: int) -> None:
    assert all_of(unpacked(in_pieces(PACK[suffix](content), size), suffix)) == (content, [])


@each_packing
def test_pieces_are_never_large(suffix: str) -> None:
    packed = PACK[suffix](b"ferry " * PIECE)

    sizes = [len(piece) for piece in unpacked([packed], suffix) if isinstance(piece, bytes)]

    assert sum(sizes) == 6 * PIECE
    assert max(sizes) <= PIECE


@each_packing
def test_parts_one_behind_the_other_are_one_file(suffix: str) -> None:
    packed = PACK[suffix](b"Ferry ") + PACK[suffix](b"") + PACK[suffix](b"vote") + bytes(512)

    assert all_of(unpacked(in_pieces(packed, 9), suffix)) == (b"Ferry vote", [])


@each_packing
def test_rows_of_a_packed_file_are_articles_and_can_be_shown_as_saved(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"pages.jsonl{suffix}"
    path.write_bytes(PACK[suffix](rows(20_000)))

    titles, problems = titles_in(path)
    page = saved_page(path, 15_000)

    assert titles == [f"Ferry {number}" for number in range(20_000)]
    assert problems == []
    assert isinstance(page, SavedPage)
    assert page.lines[0].startswith('{"title": "Ferry 14999"')


@each_packing
def test_a_packed_text_is_one_article(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.txt{suffix}"
    path.write_bytes(PACK[suffix](b"Ferry vote\n\nThe council votes.\n"))

    (draft,) = read_file(path)

    assert isinstance(draft, Draft)
    assert draft.lines == ("Ferry vote", "", "The council votes.")


@each_packing
def test_what_stands_before_a_cut_is_kept_and_the_cut_is_told_once(suffix: str, tmp_path: Path) -> None:
    path, text = tmp_path / f"pages.jsonl{suffix}", tmp_path / f"page.txt{suffix}"
    packed = PACK[suffix](rows(20_000))
    path.write_bytes(packed[: len(packed) * 3 // 4])
    text.write_bytes(PACK[suffix](b"Ferry vote\n" * 9)[:-2])

    titles, problems = titles_in(path)
    draft, *of_text = read_file(text)

    assert 1_000 < len(titles) < 20_000
    assert titles == [f"Ferry {number}" for number in range(len(titles))]
    assert problems == [Unreadable(path, CUT_OFF)]
    assert of_text == [Unreadable(text, CUT_OFF)] or draft == Unreadable(text, CUT_OFF)


@each_packing
def test_what_stands_before_broken_bytes_is_kept(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"pages.jsonl{suffix}"
    path.write_bytes(PACK[suffix](rows(100)) + b"no packed data")

    titles, problems = titles_in(path)

    assert len(titles) == 100
    assert problems == [Unreadable(path, BROKEN)]


@each_packing
def test_what_is_not_packed_as_its_name_says_is_a_reason(suffix: str, tmp_path: Path) -> None:
    for name, content in (("page.txt", b"Ferry vote, in plain text."), ("pages.jsonl", rows(3))):
        path = tmp_path / (name + suffix)
        path.write_bytes(content)

        assert list(read_file(path)) == [Unreadable(path, BROKEN)]


@each_packing
def test_an_empty_file_is_no_packed_one(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.txt{suffix}"
    path.write_bytes(b"")

    assert list(read_file(path)) == [Unreadable(path, CUT_OFF)]


@each_packing
def test_a_bomb_is_told_once_and_loses_nothing_that_came_before(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"pages.jsonl{suffix}"
    path.write_bytes(PACK[suffix](rows(10)) + PACK[suffix](b" " * (3 * MAX_BYTES)))

    titles, problems = titles_in(path)

    assert len(titles) == 10
    assert problems == [Unreadable(path, BOMB)]


@each_packing
def test_a_text_that_unpacks_to_too_much_is_no_article(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.txt{suffix}"
    path.write_bytes(PACK[suffix](b"ferry " * (MAX_BYTES // 2)))

    assert list(read_file(path)) == [Unreadable(path, TOO_LARGE)]


def test_the_total_is_bounded_where_the_ratio_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_UNPACKED", 1_000)

    data, problems = all_of(unpacked([gzip.compress(b"ferry vote " * 1_000)], ".gz"))

    assert len(data) <= 1_000
    assert problems == [BrokenOff(BOMB)]


def test_a_file_that_asks_for_gigabytes_of_memory_is_refused() -> None:
    packer = zstd.ZstdCompressor(options={int(zstd.CompressionParameter.window_log): 30})
    packed = packer.compress(b"ferry" * 100) + packer.flush()

    assert all_of(unpacked([packed], ".zst")) == (b"", [BrokenOff(BROKEN)])


def test_a_python_that_lacks_a_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lzma", None)

    (problem,) = unpacked([lzma.compress(b"Ferry vote")], ".xz")

    assert isinstance(problem, BrokenOff)
    assert "cannot unpack" in problem.reason


@each_packing
@settings(max_examples=50)
@given(st.data())
def test_damaged_files_give_rows_and_reasons_but_never_an_error(
    suffix: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    packed = bytearray(PACK[suffix](rows(50)))
    for place in data.draw(st.lists(st.integers(0, len(packed) - 1), max_size=3)):
        packed[place] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.getbasetemp() / f"damaged.jsonl{suffix}"
    path.write_bytes(bytes(packed[: data.draw(st.integers(0, len(packed)))]))

    results = list(read_file(path))

    assert len([one for one in results if isinstance(one, Unreadable) and one.row is None]) <= 1
    assert results


def test_trailing_zeros_of_a_tape_are_no_damage() -> None:
    packed = io.BytesIO(gzip.compress(b"Ferry vote") + bytes(10_000))

    assert all_of(unpacked(iter(lambda: packed.read(512), b""), ".gz")) == (b"Ferry vote", [])

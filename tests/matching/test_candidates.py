"""Candidates: both finders admit the very same strings."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.candidates import SLICE, Finder, FrizbeeFinder, RapidFuzzFinder, finder
from coopreader.text.folding import fold

FOLDED = st.text(st.sampled_from("abcde -中文ежик한ไทย'é"), min_size=1, max_size=12).map(fold)


@pytest.fixture(params=["frizbee", "rapidfuzz"])
def either_finder(request: pytest.FixtureRequest) -> Finder:
    if request.param == "rapidfuzz":
        return RapidFuzzFinder()
    pytest.importorskip("frizbee")
    return FrizbeeFinder()


def test_letters_are_found_in_order_and_not_out_of_it(either_finder: Finder) -> None:
    either_finder.extend(["pledges", "pages", "edges"])

    found = either_finder.admit("pldges", 0)

    assert found == [0]


def test_a_typo_is_a_letter_that_need_not_be_there(either_finder: Finder) -> None:
    either_finder.extend(["interpol", "internal", "winter"])

    found = [either_finder.admit("imterpol", typos) for typos in (0, 1, 3)]

    assert found == [[], [0], [0, 1]]


def test_strings_that_come_later_are_numbered_on(either_finder: Finder) -> None:
    either_finder.extend(["police"])
    either_finder.extend(["policy", "police"])

    found = either_finder.admit("police", 0)

    assert found == [0, 2]


def test_strings_of_many_slices_keep_their_numbers(either_finder: Finder) -> None:
    either_finder.extend(["filler"] * (2 * SLICE) + ["wanted"])

    found = either_finder.admit("wanted", 1)

    assert found == [2 * SLICE]


def test_a_finder_told_to_stop_finds_nothing(either_finder: Finder) -> None:
    either_finder.extend(["police"])

    found = either_finder.admit("police", 0, should_stop=lambda: True)

    assert found == []


@given(st.lists(FOLDED, max_size=30), FOLDED, st.integers(0, 2))
def test_both_finders_admit_the_same(strings: list[str], letters: str, typos: int) -> None:
    pytest.importorskip("frizbee")
    in_rust, in_slices = FrizbeeFinder(), RapidFuzzFinder()
    in_rust.extend(strings)
    in_slices.extend(strings)
    typos = min(typos, len(letters) // 4)

    admitted = in_rust.admit(letters, typos)

    assert admitted == in_slices.admit(letters, typos)


def test_where_frizbee_cannot_be_imported_rapidfuzz_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "frizbee", None)

    found = finder()

    assert isinstance(found, RapidFuzzFinder)

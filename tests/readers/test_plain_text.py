"""Plain text: the lines as saved, past the gate."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.content import Content
from coopreader.readers.fields import NO_NAMES
from coopreader.readers.plain_text import PlainText, lines_of
from coopreader.readers.reader import Draft, Saved


def draft_of(content: bytes, path: Path) -> Draft:
    """The one article in a file that holds `content`."""
    reader = PlainText()
    (saved,) = reader.saved(path, Content([content]))
    assert isinstance(saved, Saved)
    draft = reader.draft(saved, NO_NAMES)
    assert isinstance(draft, Draft)
    return draft


def test_a_page_is_its_lines_and_declares_nothing() -> None:
    path = Path("page.txt")

    draft = draft_of("\ufeffFérry\x07 vote\r\n\r\nText\tmore\r\n".encode(), path)

    assert draft.lines == ("Férry vote", "", "Text    more")
    assert (draft.encoding, draft.path, draft.dropped, draft.keep_raw) == ("utf-8-sig", path, 1, False)


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp"]), min_size=1), min_size=1))
def test_lines_are_numbered_as_in_the_file(lines: list[str]) -> None:
    assert lines_of("\n".join(lines)) == tuple(lines)
    assert lines_of("\n".join(lines) + "\n") == tuple(lines)


def test_dropped_characters_are_counted() -> None:
    draft = draft_of(b"\x1b[31mred\x1b[0m and \x00\x00 zeros", Path("page.txt"))

    assert draft.dropped == len("\x1b[31m\x1b[0m\x00\x00")

"""What a person has said of articles, kept across runs."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, Evidence, Fact, Recovery
from coopreader.corrections import (
    CORRECTABLE,
    CORRECTED,
    MOST_CHARACTERS,
    Correction,
    Corrections,
    Said,
    Values,
    Verdict,
    corrected,
    correction,
    day_typed,
    is_corrected,
    verdict,
)
from coopreader.places import corrections_file

posix = pytest.mark.skipif(os.name == "nt", reason="signals and modes of POSIX")

HARBOUR: Final = Path("/pages/harbour").absolute()
FERRY: Final = Article(
    title="Home | Courier",
    authors=("Read More",),
    source="Courier Online",
    date=date(2021, 5, 3),
    paragraphs=("The boat runs.",),
    path=HARBOUR / "ferry.txt",
    recovery=Recovery(
        evidence=(
            Evidence("title", "Home | Courier", 1, "Home | Courier", 0.4),
            Evidence("authors", "Read More", 2, "By Read More", 0.5),
            Evidence("source", "Courier Online", 9, "© Courier Online", 0.7),
            Evidence("date", "2021-05-03", 3, "3 May 2021", 0.97),
            Evidence("place", "Varnby", 4, "VARNBY -", 0.9),
        )
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that does not exist yet."""
    return tmp_path / "data" / "corrections.jsonl"


def say(path: Path, *said: Said) -> Corrections:
    """A reader in which all this was said and kept."""
    corrections = Corrections(path)
    corrections.add(*said)
    corrections.keep()
    return corrections


def of_ferry(fact: Fact, values: Values | None) -> Correction:
    """What is said of the ferry's article."""
    said = correction(FERRY, fact, values)
    assert said is not None
    return said


def everything(corrections: Corrections) -> object:
    """All that holds, to be compared."""
    return (corrections._facts, corrections._names, list(corrections._verdicts.values()))


def test_a_corrected_fact_is_corrected_in_the_next_run(path: Path) -> None:
    say(path, of_ferry("title", ("A night ferry",)), of_ferry("date", ("2021-04-30",)))

    (article,) = Corrections(path).corrected([FERRY])

    assert (article.title, article.date) == ("A night ferry", date(2021, 4, 30))
    assert (article.authors, article.source, article.paragraphs, article.id) == (
        FERRY.authors,
        FERRY.source,
        FERRY.paragraphs,
        FERRY.id,
    )


def test_a_corrected_fact_says_that_a_person_said_so_and_no_other_fact_does() -> None:
    article = corrected(FERRY, {"authors": ("Ida Moe", "Tor Vik"), "source": ()})

    evidence = {fact: article.evidence_for(fact) for fact in CORRECTABLE}
    assert evidence["authors"] == tuple(Evidence("authors", name, 0, CORRECTED, 1.0) for name in ("Ida Moe", "Tor Vik"))
    assert [one.value for one in evidence["source"]] == [""]
    assert [fact for fact in CORRECTABLE if any(map(is_corrected, evidence[fact]))] == ["authors", "source"]
    assert article.evidence_for("place") == FERRY.evidence_for("place")


def test_a_person_may_say_that_there_is_no_author_publisher_or_date() -> None:
    article = corrected(FERRY, {"authors": (), "source": (), "date": ()})

    assert (article.authors, article.source, article.date) == ((), None, None)


def test_what_is_taken_back_is_what_the_page_says() -> None:
    corrections = Corrections()
    corrections.add(of_ferry("title", ("A night ferry",)))
    corrections.add(of_ferry("title", None))

    (article,) = corrections.corrected([FERRY])

    assert article is FERRY


def test_rows_of_one_file_and_files_of_one_name_are_told_apart(path: Path) -> None:
    first = Article(title="one", path=FERRY.path, recovery=Recovery(row=1))
    second = Article(title="two", path=FERRY.path, recovery=Recovery(row=2))
    namesake = Article(title="three", path=HARBOUR.parent / "ferry.txt", recovery=Recovery(row=1))
    said = correction(first, "title", ("One",))
    assert said is not None
    say(path, said)

    articles = Corrections(path).corrected([first, second, namesake, FERRY])

    assert [article.title for article in articles] == ["One", "two", "three", FERRY.title]


def test_a_relative_path_is_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = correction(Article(title="x", path=tmp_path / "a.txt"), "title", ("y",))
    assert said is not None
    corrections = Corrections()
    corrections.add(said)

    (article,) = corrections.corrected([Article(title="x", path=Path("b/../a.txt"))])

    assert article.title == "y"


@pytest.mark.parametrize(
    ("fact", "values"),
    [
        ("title", ()),
        ("title", ("  ",)),
        ("title", ("a", "b")),
        ("source", ("a", "b")),
        ("date", ("2021-02-30",)),
        ("date", ("3 May 2021",)),
    ],
)
def test_what_cannot_be_the_fact_is_not_said(fact: Fact, values: Values) -> None:
    assert correction(FERRY, fact, values) is None


def test_of_an_article_that_no_file_holds_nothing_can_be_said() -> None:
    article = Article(title="From a pipe")

    assert correction(article, "title", ("x",)) is None
    assert verdict(article, "x", is_text=True) is None


def test_what_is_said_is_one_line_that_a_terminal_may_receive() -> None:
    said = of_ferry("authors", ("Ida\x1b]0;x\x07 \nMoe", "\u202eevil", "x" * (2 * MOST_CHARACTERS)))

    assert said.values == ("Ida Moe", "evil", "x" * MOST_CHARACTERS)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2017-09-27", date(2017, 9, 27)),
        (" 27 September 2017 ", date(2017, 9, 27)),
        ("27 Sep 2017", date(2017, 9, 27)),
        ("September 27, 2017", date(2017, 9, 27)),
        ("2017年9月27日", date(2017, 9, 27)),
        ("2017-02-30", None),
        ("27 September", None),
        ("yesterday", None),
        ("on 27 September 2017 it rained", None),
        ("", None),
    ],
)
def test_a_day_is_typed_as_pages_write_it_or_refused(typed: str, day: date | None) -> None:
    assert day_typed(typed) == day


def test_a_day_that_may_be_two_is_settled_by_the_language_or_refused() -> None:
    assert day_typed("3.4.2020", "de") == date(2020, 4, 3)
    assert day_typed("3/4/2020") is None


@pytest.mark.parametrize(
    ("opened", "holds"),
    [
        (HARBOUR, True),
        (HARBOUR.parent, True),
        (HARBOUR / "old", True),
        (HARBOUR / "ferry.txt", True),
        (HARBOUR.parent / "mill", False),
        (HARBOUR.parent / "harbour2", False),
    ],
)
def test_a_verdict_holds_where_it_was_said_above_and_below(opened: Path, holds: bool) -> None:
    said = verdict(FERRY, "Read more: the old ferry", is_text=False)
    assert said is not None
    corrections = Corrections()
    corrections.add(said)

    assert corrections.verdicts([opened]) == ([said] if holds else [])


@pytest.mark.parametrize("line", ["می\u200cخواهم به بندر بروم", "AT&amp;T &lt;b&gt;", "x" * 50_000])
def test_a_line_is_kept_as_it_stands_in_its_article(path: Path, line: str) -> None:
    said = verdict(FERRY, line, is_text=False)
    assert said is not None
    say(path, said)

    assert [one.line for one in Corrections(path).verdicts([HARBOUR])] == [line]


def test_the_last_word_on_a_line_stands_last_also_if_it_takes_back(path: Path) -> None:
    for line, is_text in (("a", True), ("b", False), ("a", None)):
        say(path, Verdict(HARBOUR, "Courier", line, is_text))

    told = [(said.line, said.is_text) for said in Corrections(path).verdicts([HARBOUR])]
    assert told == [("b", False), ("a", None)]


VALUES: Final = st.lists(st.text(max_size=12).map(lambda text: text.strip()), max_size=3).map(tuple)
DAYS: Final = st.dates().map(lambda day: (day.isoformat(),))
PLACES: Final = st.sampled_from(
    [
        FERRY,
        Article(title="r", path=FERRY.path, recovery=Recovery(row=7)),
        Article(title="odd", path=HARBOUR / "no\udcff\n\x1b[31m.txt"),
    ]
)
ANY_CORRECTION: Final = st.builds(correction, PLACES, st.sampled_from(CORRECTABLE), st.none() | VALUES | DAYS).filter(
    bool
)
ANY_VERDICT: Final = st.builds(
    verdict,
    st.builds(Article, title=st.just("x"), source=st.none() | st.just("Courier"), path=st.just(FERRY.path)),
    st.text(max_size=30),
    is_text=st.none() | st.booleans(),
).filter(bool)
ANYTHING_SAID: Final = st.lists(ANY_CORRECTION | ANY_VERDICT, max_size=8)


@given(ANYTHING_SAID)
def test_whatever_is_said_is_read_back_as_it_was_said(said: list[Said]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corrections = say(Path(folder) / "said", *said)

        assert everything(Corrections(Path(folder) / "said")) == everything(corrections)


@given(ANYTHING_SAID, st.data())
def test_a_crash_at_any_byte_costs_the_line_it_struck_and_no_other(said: list[Said], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said"
        say(path, *said)
        written = path.read_bytes() if path.exists() else b""
        cut = data.draw(st.integers(0, len(written)))
        path.write_bytes(written[:cut])
        whole = said[: written[:cut].count(b"\n")]
        survived = everything(Corrections(path))
        say(path, of_ferry("title", ("Afterwards",)))

        in_memory = Corrections()
        in_memory.add(*whole)
        assert survived == everything(in_memory)
        in_memory.add(of_ferry("title", ("Afterwards",)))
        assert everything(Corrections(path)) == everything(in_memory)


@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"")), max_size=4))
def test_lines_of_no_form_we_know_are_passed_over_and_kept(lines: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said"
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        say(path, of_ferry("title", ("Ours",)))

        assert path.read_bytes().startswith(b"".join(line + b"\n" for line in lines))
        assert Corrections(path).corrected([FERRY])[0].title == "Ours"


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "{}",
        "[" * 100_000,
        '{"path": 1, "row": null, "fact": "title", "values": ["x"]}',
        '{"path": "PATH", "row": true, "fact": "title", "values": ["x"]}',
        '{"path": "PATH", "row": null, "fact": "place", "values": ["x"]}',
        '{"path": "PATH", "row": null, "fact": "title", "values": "x"}',
        '{"path": "PATH", "row": null, "fact": "title", "values": []}',
        '{"path": "PATH", "row": null, "fact": "date", "values": ["2021-02-30"]}',
        '{"path": "PATH", "row": null, "fact": ["title"], "values": ["x"]}',
        '{"folder": "PATH", "publisher": 3, "line": "x", "is_text": true}',
        '{"folder": "PATH", "publisher": null, "line": "", "is_text": true}',
        '{"folder": "PATH", "publisher": null, "line": "x", "is_text": 1}',
    ],
)
def test_a_line_of_another_form_says_nothing(line: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(line.replace("PATH", str(FERRY.path)) + "\n", "utf-8")

    assert everything(Corrections(path)) == everything(Corrections())


def test_a_value_that_came_into_the_file_by_hand_passes_the_gate(path: Path) -> None:
    path.parent.mkdir()
    record = rf'{{"path": "{FERRY.path}", "row": null, "fact": "title", "values": ["\u001b[2JWiped\u202e"]}}'
    path.write_text(record + "\n", "utf-8")

    assert Corrections(path).corrected([FERRY])[0].title == "Wiped"


def test_readers_side_by_side_lose_nothing_of_each_others(path: Path) -> None:
    one, other = Corrections(path), Corrections(path)
    for number in range(20):
        reader = (one, other)[number % 2]
        reader.add(Verdict(HARBOUR, None, f"line {number}", is_text=False))
        reader.keep()

    assert [said.line for said in Corrections(path).verdicts([HARBOUR])] == [f"line {number}" for number in range(20)]


def test_what_could_not_be_written_is_written_with_the_next(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corrections = Corrections(path)
    corrections.add(of_ferry("title", ("One",)))
    path.parent.write_text("in the way", "utf-8")
    with pytest.raises(OSError, match="data"):
        corrections.keep()
    path.parent.unlink()
    corrections.add(of_ferry("source", ("Courier",)))
    corrections.keep()

    (article,) = Corrections(path).corrected([FERRY])
    assert (article.title, article.source) == ("One", "Courier")


WRITER: Final = """
import sys
from pathlib import Path
from coopreader.corrections import Corrections, Verdict
corrections = Corrections(Path(sys.argv[1]))
for number in range(100_000):
    corrections.add(Verdict(Path("/pages"), None, f"line {number} " + "x" * 3000, is_text=True))
    corrections.keep()
    print(number, flush=True)
"""


@posix
def test_a_reader_killed_while_it_writes_loses_nothing_that_was_kept(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        kept = [int(writer.stdout.readline()) for _ in range(40)]
        os.kill(writer.pid, signal.SIGKILL)
        kept += map(int, writer.stdout.read().split())
    say(path, of_ferry("title", ("Afterwards",)))

    after = Corrections(path)
    lines = [said.line.split()[1] for said in after.verdicts([Path("/pages").absolute()])]
    assert lines[: len(kept)] == list(map(str, kept))
    assert after.corrected([FERRY])[0].title == "Afterwards"


@posix
def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    say(path, of_ferry("title", ("x",)))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_read_or_written_until_something_is_said(path: Path) -> None:
    Corrections(path).keep()

    assert not path.parent.exists()


def test_the_file_stands_in_the_home_that_was_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path))
    named = corrections_file()
    monkeypatch.delenv("COOPREADER_HOME")

    assert named == tmp_path / "corrections.jsonl"
    assert "coopreader" in corrections_file().parts

"""What a notebook sees: `coopreader.load` and the names it comes with."""

import subprocess
import sys
from pathlib import Path

import pytest

import coopreader
from coopreader.errors import CoopReaderError, MissingPath
from tests.hostile import write_hostile


def test_nothing_named_loads_the_five_bundled_articles() -> None:
    corpus = coopreader.load()

    assert len(corpus) == 5
    assert all(article.title and article.paragraphs and article.path for article in corpus)


def test_a_folder_is_loaded_in_the_order_of_its_files(tmp_path: Path) -> None:
    for name in ("page10", "page2"):
        (tmp_path / f"{name}.txt").write_text(f"Ferry vote {name}\n\nThe council votes on Thursday, its chair said.\n")

    corpus = coopreader.load(tmp_path)

    assert [article.title for article in corpus] == ["Ferry vote page2", "Ferry vote page10"]


def test_paths_may_be_strings_and_several(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_text(f"Ferry {name}\n\nThe council votes on Thursday, its chair said.\n")

    corpus = coopreader.load(str(tmp_path / "two"), tmp_path / "one")

    assert [article.title for article in corpus] == ["Ferry two", "Ferry one"]


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "ferry.txt").write_text("Ferry vote\n\nThe council votes on Thursday, its chair said.\n")

    assert [article.title for article in coopreader.load("~/ferry.txt")] == ["Ferry vote"]


def test_the_same_files_have_the_same_ids_in_every_reading(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("Ferry vote\n\nThe council votes on Thursday, its chair said.\n")

    ids = [[article.id for article in coopreader.load(tmp_path)] for _ in range(2)]

    assert ids[0] == ids[1]


def test_an_empty_folder_is_an_empty_corpus(tmp_path: Path) -> None:
    assert list(coopreader.load(tmp_path)) == []


def test_a_missing_path_is_told_in_one_line(tmp_path: Path) -> None:
    missing = tmp_path / "no-such-folder"

    with pytest.raises(MissingPath) as raised:
        coopreader.load(tmp_path, missing)

    assert str(raised.value) == f"{missing}: no such file or folder"
    assert isinstance(raised.value, CoopReaderError)
    assert isinstance(raised.value, FileNotFoundError)


def test_a_jump_forgives_typos_in_the_bundled_titles() -> None:
    best = coopreader.load().jump("xi pldges intrpol")[0]

    assert "Interpol" in best.article.title
    assert best.spans


def test_a_jump_understands_fields_and_exact_words() -> None:
    corpus = coopreader.load()

    found = [match.article.title for match in corpus.jump("'interpol after:2016 !'zebra")]

    assert found
    assert all("interpol" in title.lower() for title in found)
    assert set(found) <= {article.title for article in corpus if article.date and article.date.year > 2016}


def test_hostile_files_can_be_searched_for_anything(tmp_path: Path) -> None:
    write_hostile(tmp_path)
    corpus = coopreader.load(tmp_path)

    found = [match for query in ("ferry", "[/]", "'vote", "\\", '"', "!", "a | ", "z") for match in corpus.jump(query)]

    assert found
    assert all(0 <= start < end <= len(match.article.title) for match in found for start, end in match.spans)


def test_hostile_files_load_without_an_error(tmp_path: Path) -> None:
    write_hostile(tmp_path)

    corpus = coopreader.load(tmp_path)

    assert len(corpus) > 0
    assert not any("\x1b" in text for article in corpus for text in (article.title, *article.paragraphs))


def test_every_public_name_is_there() -> None:
    assert set(coopreader.__all__) == {"Article", "Corpus", "Match", "__version__", "load"}
    assert all(getattr(coopreader, name) for name in coopreader.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Artcle'"):
        _ = coopreader.Artcle


def test_importing_coopreader_imports_no_room() -> None:
    code = "import sys, coopreader; print(sorted(name for name in sys.modules if name.startswith('coopreader.')))"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "['coopreader.version']"


def test_loading_needs_no_numpy() -> None:
    code = (
        "import sys, coopreader; coopreader.load(); print(sorted({'numpy', 'rapidfuzz', 'textual'} & set(sys.modules)))"
    )

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


def test_loading_and_jumping_need_no_textual() -> None:
    code = "import sys, coopreader; coopreader.load().jump('interpol'); print('textual' in sys.modules)"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "False"

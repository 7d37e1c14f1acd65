"""The house as it stands at run time: what each room loads, and that its doors are the ones the map shows.

The import contracts in pyproject.toml see every import that is written; these tests see those that happen.
"""

import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import coopreader

SOURCE = Path(coopreader.__file__).parent

FRONTS = ("coopreader.cli", "coopreader.ui", "coopreader.__main__")
"""What faces a person; everything else is the library."""

CORE = tuple(
    module.name
    for module in pkgutil.walk_packages([str(SOURCE)], "coopreader.")
    if not module.name.startswith(FRONTS) and module.name not in {"coopreader.settings", "coopreader.places"}
)
"""Every module of the library."""

NEVER = (
    "textual",
    "coopreader.ui",
    "coopreader.cli",
    "coopreader.settings",
    "coopreader.places",
    "platformdirs",
    "click",
)
"""What no room of the core may load, ever."""

NOT_YET = ("rich", "rapidfuzz", "frizbee", "chardet", "numpy", "sqlite3")
"""What takes long to load, and is loaded when it is first needed."""


def loaded_after(statement: str) -> set[str]:
    """The modules that are loaded after `statement` has run in an interpreter of its own."""
    asks = f"import sys\n{statement}\nprint(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def those_of(packages: tuple[str, ...], loaded: set[str]) -> set[str]:
    return {name for name in loaded if any(name == package or name.startswith(f"{package}.") for package in packages)}


def is_screen_code(path: Path) -> bool:
    return re.search(r"^\s*(?:from|import) textual\b", path.read_text("utf-8"), re.MULTILINE) is not None


def test_the_core_is_found() -> None:
    rooms = {name.split(".")[1] for name in CORE}

    assert {"article", "cleaning", "corpus", "errors", "export", "library", "matching", "readers", "text"} < rooms


def test_importing_the_whole_core_loads_no_screen_no_settings_and_nothing_slow() -> None:
    loaded = loaded_after(f"import {', '.join(CORE)}")

    assert set(CORE) <= loaded
    assert those_of(NEVER + NOT_YET, loaded) == set()


def test_loading_articles_and_jumping_to_one_loads_no_screen() -> None:
    loaded = loaded_after("import coopreader\nassert coopreader.load().jump('xi pldges')")

    assert those_of(NEVER, loaded) == set()


def test_counting_the_cells_of_wide_text_loads_of_rich_no_more_than_it_needs() -> None:
    ours = loaded_after("from coopreader.text.widths import cells\nassert cells('漢') == 2")

    needed = loaded_after("from rich.cells import cell_len\nassert cell_len('漢') == 2")
    assert those_of(("rich",), ours) == those_of(("rich",), needed)


def test_what_is_public_is_what_is_promised() -> None:
    assert coopreader.__all__ == ["Article", "Corpus", "Match", "__version__", "load"]
    assert [name for name in coopreader.__all__ if not hasattr(coopreader, name)] == []


def test_every_public_name_can_be_imported_alone() -> None:
    for name in coopreader.__all__:
        assert those_of(NEVER, loaded_after(f"from coopreader import {name}\nassert {name}")) == set()


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Nobody"):
        coopreader.Nobody  # noqa: B018 - to ask is the test


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    loaded = those_of(("coopreader",), loaded_after("import coopreader"))

    assert loaded == {"coopreader", "coopreader.version"}


def test_most_lines_stand_in_files_that_never_import_textual() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCE.rglob("*.py")}

    screen = sum(count for path, count in lines.items() if is_screen_code(path))

    assert 1 - screen / sum(lines.values()) > 0.6


def test_only_the_ui_imports_textual() -> None:
    outside = [path for path in SOURCE.rglob("*.py") if SOURCE / "ui" not in path.parents]

    assert [path for path in outside if is_screen_code(path)] == []


def test_the_map_of_the_house_names_every_room() -> None:
    rooms = {entry.stem for entry in SOURCE.iterdir() if entry.suffix == ".py" or (entry / "__init__.py").exists()}

    named = set(re.findall(r"^    (\w+) {2,}\S", coopreader.__doc__ or "", re.MULTILINE))

    assert rooms - {"__init__", "__main__", "version"} == named

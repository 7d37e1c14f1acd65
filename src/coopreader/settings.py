"""What a person has chosen for the screen, and keeping it in a small TOML file.

A missing file means defaults; a broken one is set aside beside itself and defaults are used, so that a typing error
never keeps anybody from reading. Saving replaces the file as a whole: a crash leaves the old or the new one.
"""

import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

MIN_MEASURE: Final = 40
MAX_MEASURE: Final = 100
"""Cells of a line of text: below, words break too often; above, the eye loses the next line (WCAG 1.4.8 asks ≤ 80)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices. Every field has a default; unknown ones in the file are ignored."""

    theme: str = "lamplight"
    """Name of a theme in ui/themes.py."""
    measure: int = 72
    """Cells of a line of text, MIN_MEASURE to MAX_MEASURE: readers prefer 45 to 72 characters (field studies)."""
    order: str = "date"
    """Name of an order in corpus/orders.py."""
    fields: str = ""
    """What fields of files are called, where not as usual: "title=hed,text=page.content" (readers/fields.py)."""
    cache_mb: int = 2048
    """Megabytes that the cache may take: what was used longest ago goes first. 0 keeps nothing."""


DEFAULTS: Final = Settings()


def load_settings(path: Path) -> Settings:
    """The settings in the file at `path`; defaults for what it does not say or says wrongly."""
    try:
        text = path.read_text("utf-8")
        # Most people have no such file: they do not pay for reading it.
        import tomllib

        values = tomllib.loads(text)
    except OSError:
        # Not there, or not to be read today: what it says may well be right.
        return Settings()
    except (ValueError, RecursionError):
        # ValueError: no TOML, no UTF-8, or a number too long to read; RecursionError: brackets without end.
        with suppress(OSError):
            file = _behind_links(path)
            file.replace(file.with_name(file.name + ".broken"))
        return Settings()
    return Settings(**_valid(values))


def save_settings(settings: Settings, path: Path) -> None:
    """Write `settings` to `path` as a whole. Raises OSError if that cannot be done; the old file is then untouched."""
    import tempfile

    import tomli_w

    path = _behind_links(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "wb") as file:
            tomli_w.dump(asdict(settings), file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _behind_links(path: Path) -> Path:
    """The file itself: people keep their settings elsewhere and link to them, and the link is to stay."""
    return Path(os.path.realpath(path))


def _valid(values: dict[str, Any]) -> dict[str, Any]:
    known = {name: type(value) for name, value in asdict(DEFAULTS).items()}
    # A TOML true is no number of cells, although Python's bool is an int.
    chosen: dict[str, Any] = {name: value for name, value in values.items() if type(value) is known.get(name)}
    if "measure" in chosen:
        chosen["measure"] = max(MIN_MEASURE, min(MAX_MEASURE, chosen["measure"]))
    if "cache_mb" in chosen:
        chosen["cache_mb"] = max(0, chosen["cache_mb"])
    return chosen

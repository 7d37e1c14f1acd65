"""Where coopreader keeps what it writes, on each system (XDG and its kin, by platformdirs).

`COOPREADER_HOME` puts all of it under one folder: for tests, and for people who carry their reader on a stick.
"""

import os
from pathlib import Path


def settings_file() -> Path:
    """The file that settings are read from and saved to; it need not exist."""
    if home := os.environ.get("COOPREADER_HOME"):
        return Path(home) / "settings.toml"
    # platformdirs costs 14 ms: only the reader itself asks.
    from platformdirs import user_config_path

    return user_config_path("coopreader", appauthor=False) / "settings.toml"


def history_file() -> Path:
    """The file in which the last queries are kept; it need not exist."""
    if home := os.environ.get("COOPREADER_HOME"):
        return Path(home) / "history"
    from platformdirs import user_state_path

    return user_state_path("coopreader", appauthor=False) / "history"


def corrections_file() -> Path:
    """The file in which is kept what a person has corrected; it need not exist."""
    if home := os.environ.get("COOPREADER_HOME"):
        return Path(home) / "corrections.jsonl"
    from platformdirs import user_data_path

    return user_data_path("coopreader", appauthor=False) / "corrections.jsonl"


def shelf_folder() -> Path:
    """The folder in which is kept what was read of other folders; it need not exist, and can be removed at any time."""
    if home := os.environ.get("COOPREADER_HOME"):
        return Path(home) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("coopreader", appauthor=False) / "shelves"

"""What every story of the screen begins with: no choices of the developer's, and colours."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are kept in the test's folder, and no variable of the developer's changes what is drawn."""
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path / "home"))
    for name in ("NO_COLOR", "COOPREADER_SECURE", "LESSSECURE"):
        monkeypatch.delenv(name, raising=False)

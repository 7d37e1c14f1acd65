"""What every story of the screen begins with: no choices of the developer's, and colours."""

from asyncio import sleep
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are kept in the test's folder, and no variable of the developer's changes what is drawn."""
    monkeypatch.setenv("COOPREADER_HOME", str(tmp_path / "home"))
    for name in ("NO_COLOR", "COOPREADER_SECURE", "LESSSECURE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _no_guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot guesses from the processor's time when the screen is quiet; `Stage.settle` knows."""

    async def wait_for_idle(*_: float) -> None:
        await sleep(0)

    monkeypatch.setattr("textual.app.wait_for_idle", wait_for_idle)
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait_for_idle)

"""What tests of the command line share."""

from pathlib import Path

import pytest

from tests.cli.command_line import write_pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three pages that differ in every order."""
    return write_pages(tmp_path / "pages")

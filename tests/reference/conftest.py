"""Where the reference files stand: beside a development checkout, or where a variable says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference files; missing, it fails in CI and skips elsewhere."""
    named = os.environ.get("CITY_DATA_BANK_REFERENCE")
    folder = Path(named) if named else Path(__file__).parents[2] / ".." / "shared"
    if (folder / "data" / "MANIFEST.csv").is_file():
        return folder.resolve()
    message = (
        f"no reference files in {folder}: set CITY_DATA_BANK_REFERENCE to the folder that holds"
        " data/MANIFEST.csv"
    )
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)

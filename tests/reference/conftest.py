"""Where the reference files stand: beside a development checkout, or where a variable says."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reference.whole_run import Run, build_whole


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


@pytest.fixture(scope="session")
def data(reference: Path) -> Path:
    """The providers' files in it."""
    return reference / "data"


@pytest.fixture(scope="session")
def whole_run(reference: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The bank of all reference files, built once; removed, for it takes two gigabytes."""
    folder = tmp_path_factory.mktemp("reference-run")
    yield build_whole(folder, reference)
    shutil.rmtree(folder)

"""What the tests of the building line share: a town with one release, copied for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.build.town import Town

from city_data_bank.build.outcome import BuildResult


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, BuildResult]:
    """A town with a release of 1 June 2026, to be looked at only, and what its build answered."""
    town = Town.new(tmp_path_factory.mktemp("town"))
    return town, town.build(day=1)


@pytest.fixture
def town(first_build: tuple[Town, BuildResult], tmp_path: Path) -> Town:
    """The same as a copy that a test may break."""
    return first_build[0].copied(tmp_path)

"""What tests of faults share: a small disk, and a town whose first release is on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.faults.test_release_publishing import disk
from tests.unit.build.town import Town

__all__ = ["disk"]


@pytest.fixture(scope="session")
def released_town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town with one release, to be looked at only."""
    town = Town.new(tmp_path_factory.mktemp("town"))
    assert town.build(day=1).exit_code == 0
    return town


@pytest.fixture
def town(released_town: Town, tmp_path: Path) -> Town:
    """The same as a copy that a test may break."""
    return released_town.copied(tmp_path)


@pytest.fixture
def town_on_disk(town: Town, disk: Path) -> Town:
    """The same with its releases on the small disk."""
    moved = Town(town.root, disk / "releases")
    shutil.copytree(town.releases, moved.releases, symlinks=True)
    return moved

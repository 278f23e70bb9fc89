"""Releases of a small bank below a base with a path, and a service over them."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.bank_service import BANKS, BankService, end, start

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.progress import Silent
from city_data_bank.manifest import CURRENT
from city_data_bank.release.folder import Releases


@dataclass(frozen=True)
class TwoReleases:
    """Two releases of one bank, told apart by the title of the bank.

    Args:
        bank: Folder of the bank.
        folder: Of the releases.
        titles: By id of the release.
    """

    bank: Path
    folder: Path
    titles: dict[str, str]

    @property
    def current(self) -> str:
        """Id of the current one."""
        return (self.folder / CURRENT).readlink().name


TITLES = ("Banca di prima", "Banca di poi")


@pytest.fixture(scope="session")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> TwoReleases:
    """The releases, built once for all test processes; each has its own copy."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "two-releases"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "bank").is_dir():
            build_two(shared)
    own = tmp_path_factory.mktemp("two") / "releases"
    shutil.copytree(shared, own, symlinks=True)
    releases = sorted(Releases(own / "releases").list())
    names = [release.name for release in releases]
    return TwoReleases(own / "bank", own / "releases", dict(zip(names, TITLES, strict=True)))


def build_two(folder: Path) -> None:
    """Build a bank under two titles."""
    bank = folder / "making"
    shutil.copytree(BANKS / "alessandria", bank)
    file = bank / "bank.toml"
    text = file.read_text(encoding="utf-8")
    for day, title in enumerate(TITLES, 1):
        named = text.replace("Banca dati della città di Alessandria", title)
        file.write_text(named, encoding="utf-8")
        when = datetime(2026, 11, day, tzinfo=UTC)
        build(bank, BuildOptions(folder / "releases", when), Silent())
    bank.rename(folder / "bank")


@pytest.fixture(scope="session")
def bank_service(two_releases: TwoReleases) -> Iterator[BankService]:
    """A service over the older release, which stays."""
    arguments = ("--workers", "1", "--release", min(two_releases.titles))
    service = start(two_releases.bank, two_releases.folder, *arguments, queries_per_client=32)
    yield service
    end(service)

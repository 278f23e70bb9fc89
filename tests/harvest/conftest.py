"""One bank, one release, one service for all harvesters."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.bank_service import BANKS, BankService, end, start

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.progress import Silent
from city_data_bank.manifest import CURRENT

BASE = "https://dane.przykladowo.example/"
INDICATORS = (
    *("ratusz/bus-passengers", "ratusz/counts", "ratusz/standard-indicators"),
    "statystyka/unemployment",
)
"""Datasets behind indicators: a catalogue is the same without them, and six fill three pages."""


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of an invented town, built once for all test processes; nobody may change it."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "harvest"
    root.mkdir(exist_ok=True)
    with (root / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "releases" / CURRENT).is_symlink():
            build_town(root)
    return (root / "releases" / CURRENT).resolve()


def build_town(root: Path) -> None:
    """Build the town."""
    bank = root / "bank"
    shutil.copytree(BANKS / "fictitious", bank)
    for name in INDICATORS:
        shutil.rmtree(bank / "deliveries" / name)
        (bank / "mappings" / f"{name}.yaml").unlink()
    file = bank / "bank.toml"
    small_pages = file.read_text(encoding="utf-8").replace("\nbase =", "\npage_size = 2\nbase =")
    file.write_text(small_pages, encoding="utf-8")
    when = datetime(2026, 11, 1, tzinfo=UTC)
    build(bank, BuildOptions(root / "releases", when), Silent())


@pytest.fixture(scope="session")
def service(release: Path) -> Iterator[BankService]:
    """The running service."""
    bank = release.parent.parent / "bank"
    running = start(bank, release.parent, "--workers", "1", queries_per_client=32)
    yield running
    end(running)

"""Releases of a small bank below a base with a path, and services over them in processes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from city_data_bank.manifest import CURRENT

COMMAND = (sys.executable, "-c", "from city_data_bank.cli import app; app()")
BANKS = Path(__file__).parents[2] / "banks"


@dataclass(frozen=True)
class BankService:
    """A running service over a bank.

    Args:
        url: Ends in ``/``, with the path of the base.
        process: Its process.
        client: Its addresses begin at the root of the host.
    """

    url: str
    process: subprocess.Popen[str]
    client: httpx.Client


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


def build(bank: Path, releases: Path) -> str:
    """The id of a release that is built now."""
    arguments = ("build", str(bank), "--releases", str(releases))
    done = subprocess.run([*COMMAND, *arguments], check=True, capture_output=True, text=True)
    return Path(done.stdout.split()[-1]).name


def start(bank: Path, releases: Path, *arguments: str, **settings: object) -> BankService:
    """Serve a bank, with settings as in the environment."""
    process = subprocess.Popen(
        [*COMMAND, "serve", str(bank), "--releases", str(releases), "--port", "0", *arguments],
        env={f"CITY_DATA_BANK_{name.upper()}": str(value) for name, value in settings.items()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    url = process.stdout.readline().strip()
    assert url, process.stderr.read()
    root = "/".join(url.split("/")[:3])
    return BankService(url, process, httpx.Client(base_url=root, timeout=30))


def end(service: BankService) -> str:
    """End a service; what it wrote to standard error."""
    service.client.close()
    service.process.terminate()
    _, words = service.process.communicate(timeout=20)
    assert service.process.returncode == 0
    return words


@pytest.fixture(scope="session")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> TwoReleases:
    """The releases; the older one is current."""
    bank = tmp_path_factory.mktemp("bank") / "alessandria"
    shutil.copytree(BANKS / "alessandria", bank)
    folder = tmp_path_factory.mktemp("releases")
    file = bank / "bank.toml"
    text = file.read_text(encoding="utf-8")
    titles: dict[str, str] = {}
    for title in ("Banca di prima", "Banca di poi"):
        file.write_text(
            text.replace('it = "Banca dati della città di Alessandria"', f'it = "{title}"'),
            encoding="utf-8",
        )
        titles[build(bank, folder)] = title
    return TwoReleases(bank, folder, titles)


@pytest.fixture(scope="session")
def bank_service(two_releases: TwoReleases) -> Iterator[BankService]:
    """A service over the older release, which stays."""
    arguments = ("--workers", "1", "--release", min(two_releases.titles))
    service = start(two_releases.bank, two_releases.folder, *arguments, queries_per_client=32)
    yield service
    end(service)

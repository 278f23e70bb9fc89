"""The commands of docs/operate.md for backup and restore do what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.bank_service import end, start

from city_data_bank.manifest import CURRENT

from .conftest import TwoReleases

pytestmark = pytest.mark.xdist_group("bank-service")

PAGE = Path(__file__).parents[3] / "docs" / "operate.md"


def blocks() -> list[str]:
    """The shell blocks below the heading."""
    section = PAGE.read_text(encoding="utf-8").partition("## Backup and restore")[2]
    return re.findall(r"```sh\n(.*?)```", section.partition("\n## ")[0], re.DOTALL)


def run(script: str, folders: dict[str, Path]) -> str:
    """Run a block; the command of this environment comes first."""
    names = {name: str(folder) for name, folder in folders.items()}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    shell = shutil.which("bash") or "bash"
    done = subprocess.run(
        [shell, "-euc", script],
        env={**names, "PATH": path},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_what_was_backed_up_is_restored_whole_and_served(
    two_releases: TwoReleases, tmp_path: Path
) -> None:
    backup, restore = blocks()
    (tmp_path / "backup").mkdir()
    (two_releases.folder / ".staging-1").mkdir()
    first = {"BANK": two_releases.bank, "RELEASES": two_releases.folder}
    run(backup, {**first, "BACKUP": tmp_path / "backup"})
    (two_releases.folder / ".staging-1").rmdir()
    second = {"BANK": tmp_path / "bank", "RELEASES": tmp_path / "releases"}
    verified = run(restore, {**second, "BACKUP": tmp_path / "backup"})
    assert verified.split() == [
        word for release in sorted(two_releases.titles, reverse=True) for word in (release, "whole")
    ]
    assert (second["RELEASES"] / CURRENT).readlink().name == two_releases.current
    assert not (second["RELEASES"] / ".staging-1").exists()
    service = start(second["BANK"], second["RELEASES"], "--workers", "1")
    home = service.client.get("/dati/it/")
    assert two_releases.titles[two_releases.current] in home.text
    end(service)

"""A bank that is built and served as people do it, in processes of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import httpx

COMMAND = (sys.executable, "-c", "from city_data_bank.cli import app; app()")
BANKS = Path(__file__).parent / "banks"


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

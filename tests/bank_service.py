"""A bank that is built and served as people do it, in processes of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

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
        words: What it writes to standard error: a file, since a pipe that nobody reads is full one
            day, and holds up who writes.
    """

    url: str
    process: subprocess.Popen[str]
    client: httpx.Client
    words: IO[str]


def start(bank: Path, releases: Path, *arguments: str, **settings: object) -> BankService:
    """Serve a bank, with settings as in the environment."""
    words = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 -- ``end`` closes it
    process = subprocess.Popen(
        [*COMMAND, "serve", str(bank), "--releases", str(releases), "--port", "0", *arguments],
        env={f"CITY_DATA_BANK_{name.upper()}": str(value) for name, value in settings.items()},
        stdout=subprocess.PIPE,
        stderr=words,
        text=True,
    )
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    assert url, _all_of(words)
    root = "/".join(url.split("/")[:3])
    return BankService(url, process, httpx.Client(base_url=root, timeout=30), words)


def end(service: BankService) -> str:
    """End a service; what it wrote to standard error."""
    service.client.close()
    service.process.terminate()
    assert service.process.wait(timeout=20) == 0
    assert service.process.stdout is not None
    service.process.stdout.close()
    return _all_of(service.words)


def told(service: BankService) -> str:
    """What it has written to standard error so far; where it writes on is not moved."""
    file = service.words.fileno()
    return os.pread(file, os.fstat(file).st_size, 0).decode()


def children(service: BankService) -> set[int]:
    """Processes that the service has started and that still run."""
    path = Path(f"/proc/{service.process.pid}/task/{service.process.pid}/children")
    return {int(word) for word in path.read_text(encoding="ascii").split()}


def _all_of(words: IO[str]) -> str:
    """What was written to a file, which is not read again."""
    with words:
        words.seek(0)
        return words.read()

"""What tests of several kinds share: a live service over RDF text, in processes of its own."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from hypothesis import settings

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.progress import Silent

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# A busy machine is no fault of what is tested.

_SERVE = """
import os, sys, pathlib
from city_data_bank.errors import CityDataBankError
from city_data_bank.serve import serve_rdf
from city_data_bank.settings import Settings
try:
    settings = Settings.from_environment(os.environ, port=int(sys.argv[1]))
    serve_rdf([pathlib.Path(name) for name in sys.argv[2:]], settings)
except CityDataBankError as error:
    sys.exit(f"{error.exit_code} {error}")
"""


@dataclass(frozen=True)
class Service:
    """A running service.

    Args:
        url: Ends in ``/``.
        process: Its process.
        client: Keeps connections.
    """

    url: str
    process: subprocess.Popen[str]
    client: httpx.Client

    def ask(self, query: str, **parameters: str) -> httpx.Response:
        """GET /sparql with a query."""
        return self.client.get("sparql", params={"query": query, **parameters})

    def children(self) -> list[int]:
        """Processes that it has started and that still run."""
        found = subprocess.run(
            ["/usr/bin/pgrep", "-P", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line) for line in found.stdout.split()]


StartService = Callable[..., Service]


@pytest.fixture(scope="session")
def start_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartService]:
    """Start services; all of them end with the session."""
    services: list[Service] = []

    def start(text: str, suffix: str = ".trig", port: int = 0, **settings: object) -> Service:
        """Serve RDF text, with settings as in the environment."""
        file = tmp_path_factory.mktemp("served") / f"data{suffix}"
        file.write_text(text, encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port), str(file)],
            env={f"CITY_DATA_BANK_{name.upper()}": str(value) for name, value in settings.items()},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url, f"the service ended with {process.wait()}"
        service = Service(url, process, httpx.Client(base_url=url, timeout=60))
        services.append(service)
        return service

    yield start
    for service in services:
        service.client.close()
        service.process.terminate()
    for service in services:
        service.process.wait(timeout=10)
        assert service.process.stdout is not None
        service.process.stdout.close()


@pytest.fixture(scope="session")
def service(start_service: StartService) -> Service:
    """A small service with the limits that people meet."""
    return start_service(
        """
        @prefix ex: <http://example.org/> .
        ex:g1 { ex:a a ex:Thing ; ex:label "Łąka"@pl , "meadow"@en . }
        ex:g2 { ex:b a ex:Thing ; ex:count 3 ; ex:see <javascript:alert(1)> . }
        """,
        queries_per_client=8,
    )


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether a condition becomes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool], float], bool]:
    """``wait_until`` for tests."""
    return wait_until


@pytest.fixture
def rdf_file(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a text to a file of a name."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def release_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds a bank of the repository, ``.`` being the root's: once for all tests and workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def release(bank: str) -> Path:
        """The release; nobody may change it."""
        name = "root" if bank == "." else Path(bank).name
        releases = shared / f"releases-of-{name}"
        with (shared / f"{name}.lock").open("w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (releases / "current").is_symlink():
                when = datetime(2026, 11, 1, tzinfo=UTC)
                build(Path(__file__).parents[1] / bank, BuildOptions(releases, when), Silent())
        return (releases / "current").resolve()

    return release

"""How fast the dump of a catalogue is served, beside a plain static file of the same bytes.

Run: ``python benchmarks/catalogue_serving.py BANK [ROUNDS]``, on a bank with a release. The static
file is served by the same server program (uvicorn, Starlette's StaticFiles). Requests take turns,
one connection each; printed are medians of MB/s and of milliseconds.
"""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

SERVICE, STATIC = 24831, 24832
DUMP = "/catalog.ttl"
REST = (
    "/catalog.ttl?page=1",
    "/catalog.rdf",
    "/api/3/action/package_search?rows=10",
    "/api/3/action/package_search?rows=1000",
    "/feeds/catalog.atom",
    "/sitemap.xml",
    "/en/",
)


@contextmanager
def running(command: Sequence[str | Path], port: int) -> Iterator[None]:
    """A server, until the end of the block."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            while not answers(port):
                assert server.poll() is None, command
                time.sleep(0.2)
            yield
        finally:
            server.terminate()


def answers(port: int) -> bool:
    """Whether a server answers."""
    try:
        fetch(port, DUMP)
    except (ConnectionError, http.client.HTTPException):
        return False
    return True


def fetch(port: int, path: str) -> tuple[float, int]:
    """Seconds and bytes of one answer."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    assert answer.status == 200, (path, answer.status)
    return time.perf_counter() - began, size


def speeds(rounds: int) -> Mapping[str, tuple[float, float]]:
    """Median MB/s and milliseconds by what was asked for."""
    asked = {"static file": (STATIC, DUMP), "dump": (SERVICE, DUMP)}
    asked |= {path: (SERVICE, path) for path in REST}
    taken: dict[str, list[tuple[float, int]]] = {name: [] for name in asked}
    for _ in range(rounds):
        for name, (port, path) in asked.items():
            taken[name].append(fetch(port, path))
    return {
        name: (median(size / spent / 1e6 for spent, size in each), median(s for s, _ in each) * 1e3)
        for name, each in taken.items()
    }


def main() -> None:
    """Start both servers, ask them in turn, print a table."""
    bank, rounds = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 15
    if bank.name == "catalog":
        app = Starlette(routes=[Mount("/", StaticFiles(directory=bank))])
        uvicorn.run(app, port=STATIC, log_level="warning")
        return
    program = Path(sys.executable).with_name("city-data-bank")
    service = [program, "serve", bank, "--releases", bank / "releases", "--port", str(SERVICE)]
    static = [sys.executable, __file__, (bank / "releases" / "current" / "catalog").absolute()]
    with running(service, SERVICE), running(static, STATIC):
        found = speeds(rounds)
    print("| asked for | MB/s | ms |\n|---|---:|---:|")
    for name, (speed, spent) in found.items():
        print(f"| {name} | {speed:,.0f} | {spent:,.1f} |")
    print(f"\ndump / static file: {found['dump'][0] / found['static file'][0]:.2f}")


if __name__ == "__main__":
    main()

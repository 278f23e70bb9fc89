"""The servers that are measured, each started as its own documentation says, on loopback."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
from tests.reference.virtuoso import Capacity, virtuoso

ENVIRONMENTS = Path(__file__).parents[1] / ".venv-engines"
OXIGRAPH = "oxigraph==0.5.13"
RDFLIB_ENDPOINT = "rdflib-endpoint[web]==0.6.3"
_PATIENCE = 300.0
_LIMITS = {"QUERY_DEADLINE": "60", "QUEUE": "100", "WATCH_SECONDS": "0"}
"""So many clients, and queries of so many seconds, are no daily work: the rest is as it is set."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers.

    Args:
        name: As in the table.
        host: Address on loopback.
        port: Its port.
        path: Of its query service.
        process: Its process.
    """

    name: str
    host: str
    port: int
    path: str
    process: int

    @property
    def processor_seconds(self) -> float:
        """That it and what it started have taken so far, ended workers included."""
        ticks = os.sysconf("SC_CLK_TCK")
        return sum(map(_ticks, _family(self.process))) / ticks

    @property
    def url(self) -> str:
        """Of its query service."""
        return f"http://{self.host}:{self.port}{self.path}"


@contextmanager
def ours(arguments: Sequence[str], *, cache: bool) -> Iterator[Server]:
    """This endpoint.

    Args:
        arguments: Of ``serve``: a bank with its releases, or files.
        cache: Whether answers may be kept.
    """
    limits = _LIMITS if cache else {**_LIMITS, "QUERY_CACHE": "0"}
    environment = {f"CITY_DATA_BANK_{name}": value for name, value in limits.items()}
    command = [sys.executable, "-c", "from city_data_bank.cli import app; app()", "serve"]
    name = "city-data-bank" if cache else "city-data-bank, no cache"
    port = free_port()
    with running([*command, *arguments, "--port", str(port)], environment) as process:
        yield _ready(Server(name, "127.0.0.1", port, "/sparql", process))


@contextmanager
def oxigraph(store: Path) -> Iterator[Server]:
    """Oxigraph's own server on a store."""
    port = free_port()
    options = ["--location", str(store), "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    program = environment_of(OXIGRAPH) / "oxigraph"
    with running([str(program), "serve-read-only", *options], {}) as process:
        yield _ready(Server("Oxigraph", "127.0.0.1", port, "/query", process))


@contextmanager
def rdflib_endpoint(file: Path) -> Iterator[Server]:
    """Graphs of rdflib behind the SPARQL protocol."""
    port = free_port()
    program = environment_of(RDFLIB_ENDPOINT) / "rdflib-endpoint"
    options = ["serve", "--host", "127.0.0.1", "--port", str(port), str(file)]
    with running([str(program), *options], {}) as process:
        yield _ready(Server("rdflib-endpoint", "127.0.0.1", port, "/", process))


@contextmanager
def virtuoso_server(folder: Path, quads: Path) -> Iterator[Server]:
    """Debian's Virtuoso with buffers for 4 GB of memory, as its configuration file advises."""
    capacity = Capacity(rows=1_000_000, buffers=340_000, threads=40)
    with virtuoso(folder, quads, capacity) as url:
        address = httpx.URL(url)
        process = _locked_by(folder / "virtuoso.lck")
        yield _ready(Server("Virtuoso", address.host, address.port or 80, address.path, process))


def _locked_by(file: Path) -> int:
    """The process that Virtuoso's lock file names: it has left the one that started it."""
    for line in file.read_text(encoding="ascii").splitlines():
        if line.startswith("VIRT_PID="):
            return int(line.partition("=")[2])
    raise SystemExit(f"{file}: no VIRT_PID")


def environment_of(requirement: str) -> Path:
    """The programs of a package, in an environment of its own that is made once and kept."""
    folder = ENVIRONMENTS / f"bench-{requirement.replace('[web]', '')}"
    if not (folder / "ready").is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = [str(folder / "bin" / "pip"), "install", "-q", requirement]
        subprocess.run(install, check=True)
        (folder / "ready").touch()
    return folder / "bin"


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    """A process that ends with the block; what it says goes nowhere."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)


def _family(process: int) -> Iterator[int]:
    """A process and all that it has started."""
    yield process
    for file in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in file.read_text(encoding="ascii").split():
                yield from _family(int(child))


def _ticks(process: int) -> int:
    """Of the processor that a process and its ended children have taken."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:  # it has ended, and stands in its parent's sum
        return 0
    return sum(map(int, stat.rpartition(")")[2].split()[11:15]))


def _ready(server: Server) -> Server:
    """The server, once it answers."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            asked = httpx.get(server.url, params={"query": "ASK { ?s ?p ?o }"}, timeout=60)
            if asked.status_code == httpx.codes.OK:
                return server
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise SystemExit(f"{server.name} does not answer at {server.url}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])

"""The sites that are measured: ours, Trifid over Oxigraph's own server, Datasette on a table.

Each is started as its own documentation says, on loopback. Node's packages and Python's stand in
environments of their own that are made once and kept.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from benchmarks.endpoint_peers import (
    ENVIRONMENTS,
    Server,
    environment_of,
    free_port,
    oxigraph,
    running,
)

TRIFID = "trifid@5.3.0"
DATASETTE = "datasette==0.65.5"
OURS = "city-data-bank"
"""Name of this site in tables and paths."""
HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
_HOST = "127.0.0.1"
_PATIENCE = 120.0
_CONFIGURATION = """server:
  logLevel: warn
  listener: {{host: {host}, port: {port}}}
globals:
  datasetBaseUrl: {base}
  rewrite: true
  endpoints: {{default: {{url: "{endpoint}"}}}}
plugins:
  entity-renderer:
    module: "@zazuko/trifid-entity-renderer"
    paths: [/*]
"""


@dataclass(frozen=True, slots=True)
class Side:
    """A site with everything that runs behind it.

    Args:
        name: As in the table.
        servers: The first is asked by readers; the others are asked by it.
    """

    name: str
    servers: tuple[Server, ...]

    @property
    def processor_seconds(self) -> float:
        """That all its processes have taken so far."""
        return sum(server.processor_seconds for server in self.servers)

    def url(self, path: str) -> str:
        """Of a path."""
        return f"http://{self.servers[0].host}:{self.servers[0].port}{path}"


@contextmanager
def ours(bank: Path, releases: Path, *, cache: bool) -> Iterator[Side]:
    """This site.

    Args:
        bank: Folder of the bank.
        releases: Folder of its releases.
        cache: Whether pages may be kept.
    """
    settings = {"QUEUE": "100", "WATCH_SECONDS": "0", "USAGE": "none"}
    settings |= {} if cache else {"PAGE_CACHE": "0"}
    environment = {f"CITY_DATA_BANK_{name}": value for name, value in settings.items()}
    port = free_port()
    program = [sys.executable, "-c", "from city_data_bank.cli import app; app()", "serve"]
    options = [str(bank), "--releases", str(releases), "--port", str(port)]
    with running([*program, *options], environment) as process:
        yield Side(OURS, (_answering(Server(OURS, _HOST, port, "/", process)),))


@contextmanager
def trifid(store: Path, base: str, example: str) -> Iterator[Side]:
    """Trifid's pages of things, over Oxigraph's own server on a store.

    Args:
        store: Of a release.
        base: Base IRI of the bank.
        example: Path of a thing below it.
    """
    folder = _node_environment()
    port = free_port()
    with oxigraph(store) as behind:
        configuration = folder / f"config-{port}.yaml"
        configuration.write_text(
            _CONFIGURATION.format(host=_HOST, port=port, base=base, endpoint=behind.url),
            encoding="utf-8",
        )
        program = [_program("node"), str(folder / "node_modules" / "trifid" / "server.js")]
        options = ["-c", str(configuration)]
        try:
            with running([*program, *options], {"NODE_ENV": "production"}) as process:
                server = _answering(Server("Trifid", _HOST, port, example, process))
                yield Side("Trifid", (server, behind))
        finally:
            configuration.unlink()


@contextmanager
def datasette(database: Path) -> Iterator[Side]:
    """Datasette on a database that does not change, without facets that nobody asked for."""
    port = free_port()
    options = ["--host", _HOST, "--port", str(port), "--setting", "suggest_facets", "off"]
    program = environment_of(DATASETTE) / "datasette"
    with running([str(program), "serve", "--immutable", str(database), *options], {}) as process:
        yield Side("Datasette", (_answering(Server("Datasette", _HOST, port, "/", process)),))


def node_version() -> str:
    """The version of Node that runs Trifid."""
    said = subprocess.run([_program("node"), "--version"], capture_output=True, check=True)
    return said.stdout.decode().strip()


def _program(name: str) -> str:
    """Where a program stands.

    Raises:
        SystemExit: There is none.
    """
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not installed; Trifid needs it")
    return found


def _node_environment() -> Path:
    """The folder of Trifid with all that it needs, no script of any package run."""
    folder = ENVIRONMENTS / f"bench-{TRIFID}"
    if not (folder / "ready").is_file():
        name, _, version = TRIFID.partition("@")
        folder.mkdir(parents=True, exist_ok=True)
        package = {"private": True, "type": "module", "dependencies": {name: version}}
        (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
        options = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"]
        install = [_program("npm"), "install", *options]
        subprocess.run(install, cwd=folder, check=True, stdout=sys.stderr)
        (folder / "ready").touch()
    return folder


def _answering(server: Server) -> Server:
    """The server, once it answers."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            asked = httpx.get(
                server.url, headers={"Accept": HTML}, timeout=60, follow_redirects=True
            )
            if asked.status_code == httpx.codes.OK:
                return server
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise SystemExit(f"{server.name} does not answer at {server.url}")

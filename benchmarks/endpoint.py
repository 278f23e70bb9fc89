"""Requests a second of the SPARQL endpoint beside those of other servers, on the same data.

    make bench, or: PYTHONPATH=. .venv/bin/python benchmarks/endpoint.py --help

A bank is generated and built (or named), and the same requests go to each server in turn, A, B, C,
A, B, C, so that whatever else the machine does hits all alike. Before that every server answers a
sample of each kind of work, and the answers are compared as bags of rows. What goes out: tables in
Markdown, with machine and versions. A cell has answers a second, the median and the 99th percentile
of their times, and processor time an answer; a ratio is our rate over the other's. A run with
``--keep`` that was interrupted goes on where it was; a server that fails leaves its cell empty.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import httpx
import pyoxigraph as ox
from benchmarks.endpoint_kept import Kept
from benchmarks.endpoint_load import Load, LoadError, Taken, send
from benchmarks.endpoint_peers import (
    OXIGRAPH,
    RDFLIB_ENDPOINT,
    Server,
    ours,
    oxigraph,
    rdflib_endpoint,
    virtuoso_server,
)
from benchmarks.endpoint_work import N_TRIPLES, Names, Work, works
from benchmarks.generated_bank import Size, write_bank
from tests.conformance.differential.answers import (
    Bag,
    from_json,
    from_n_triples,
    numbers_by_value,
)

SAMPLE = 8
SLICE = 500
"""Observations that rdflib can bear."""


@dataclass(slots=True)
class Measured:
    """What one server did of one kind of work.

    Args:
        runs: One a round.
        processor: Seconds of processors that the server took in them.
        fault: Why it could not be measured, or empty.
    """

    runs: list[Taken] = field(default_factory=list)
    processor: float = 0.0
    fault: str = ""

    @property
    def rate(self) -> float:
        """Answers of status 200 a second."""
        return len(self.latencies) / sum(run.seconds for run in self.runs)

    @property
    def latencies(self) -> list[float]:
        """Of all runs, the shortest first."""
        return sorted(latency for run in self.runs for latency in run.latencies)

    @property
    def share(self) -> float:
        """Of one core that the load generator took."""
        return sum(run.own for run in self.runs) / (sum(run.seconds for run in self.runs) or 1)

    @property
    def failed(self) -> int:
        """Answers of another status."""
        return sum(run.failed for run in self.runs)

    def row(self) -> str:
        """Rate and the quantiles of latency in milliseconds."""
        found = self.latencies
        if not found:
            return self.fault or f"none of {self.failed}"
        half, last = (1000 * found[int(part * (len(found) - 1))] for part in (0.5, 0.99))
        failed = f", {self.failed} failed" if self.failed else ""
        own = f", {_short(1000 * self.processor / len(found))} ms" if self.processor else ""
        return f"{_short(self.rate)}/s, {_short(half)} / {_short(last)} ms{own}{failed}"


def _short(number: float) -> str:
    """A number with three digits."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


@dataclass(frozen=True, slots=True)
class Plan:
    """How it is measured.

    Args:
        seconds: Of one run.
        rounds: Runs of each server.
        clients: Numbers of clients.
        only: Name of the one kind of work, or empty.
        kept: What is measured already.
    """

    seconds: float
    rounds: int
    clients: Sequence[int]
    only: str
    kept: Kept


def main() -> None:
    """Measure and print."""
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that no server stays behind
    clients = [int(number) for number in options.clients.split(",")]
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    plan = Plan(options.seconds, options.rounds, clients, options.only, Kept(options.keep))
    for size in options.observations.split(","):
        _measure_bank(options, int(size), plan)


def _measure_bank(options: argparse.Namespace, size: int, plan: Plan) -> None:
    """Measure on one bank, then on a slice of it."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        scratch = Path(folder)
        bank = options.bank or _build((options.keep or scratch) / f"bank-{size}", size)
        store = (bank / "releases" / "current").resolve() / "store"
        opened = ox.Store.read_only(str(store))
        names = Names.of(opened)
        print(_machine(len(names.observations), len(opened)), flush=True)
        served = [str(bank), "--releases", str(bank / "releases")]
        without, kept = (stack.enter_context(ours(served, cache=on)) for on in (False, True))
        peers = [stack.enter_context(oxigraph(store))]
        if not options.no_virtuoso:
            peers.append(stack.enter_context(virtuoso_server(*_dumped(opened, scratch))))
        _compare_and_measure([without, *peers], [kept, *peers], names, plan)
        if not options.no_rdflib:
            stack.close()
            _measure_slice(opened, names, plan)


def _options() -> argparse.Namespace:
    """Of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--observations", default="100000", help="of the banks that are made, comma-separated"
    )
    parser.add_argument("--keep", type=Path, help="folder for banks and what is measured")
    parser.add_argument("--bank", type=Path, help="a bank that stands already, with its releases")
    parser.add_argument("--seconds", type=float, default=3.0, help="of one run")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each server, interleaved")
    parser.add_argument("--clients", default="1,8,32")
    parser.add_argument("--only", default="", help="one kind of work, by its name in the table")
    parser.add_argument("--no-virtuoso", action="store_true")
    parser.add_argument("--no-rdflib", action="store_true")
    return parser.parse_args()


def _build(folder: Path, observations: int) -> Path:
    """A bank with a release, which may stand already."""
    if (folder / "releases" / "current").exists():
        return folder
    write_bank(folder, Size(observations))
    command = [sys.executable, "-c", "from city_data_bank.cli import app; app()", "build"]
    built = [str(folder), "--releases", str(folder / "releases")]
    subprocess.run([*command, *built], check=True, stdout=sys.stderr)
    return folder


def _dumped(store: ox.Store, folder: Path) -> tuple[Path, Path]:
    """A folder for Virtuoso with the quads of a store."""
    own = folder / "virtuoso"
    own.mkdir()
    store.dump(str(own / "bank.nq"), ox.RdfFormat.N_QUADS)
    return own, own / "bank.nq"


def _measure_slice(store: ox.Store, names: Names, plan: Plan) -> None:
    """The part that rdflib can bear, beside ours and Oxigraph on the same part."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        part = Path(folder) / "slice.nt"
        chosen = Names.of(_write_slice(store, names, part))
        print(f"\nA slice of {SLICE} observations, {len(part.read_text().splitlines())} triples:\n")
        without, kept = (
            stack.enter_context(ours(["--rdf", str(part)], cache=on)) for on in (False, True)
        )
        peer = stack.enter_context(rdflib_endpoint(part))
        _compare_and_measure([without, peer], [kept, peer], chosen, plan)


def _write_slice(store: ox.Store, names: Names, file: Path) -> ox.Store:
    """Some observations with what they name, as triples in one graph."""
    part = ox.Store()
    subjects = [ox.NamedNode(iri[1:-1]) for iri in names.observations[:SLICE]]
    for subject in subjects:
        for quad in store.quads_for_pattern(subject, None, None, None):
            part.add(ox.Quad(*quad.triple))
            if isinstance(quad.object, ox.NamedNode):
                for named in store.quads_for_pattern(quad.object, None, None, None):
                    part.add(ox.Quad(*named.triple))
    with file.open("wb") as output:
        part.dump(output, ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return part


def _compare_and_measure(
    unique: Sequence[Server], repeated: Sequence[Server], names: Names, plan: Plan
) -> None:
    """Compare the answers of servers, then measure them.

    Args:
        unique: For work whose texts never repeat; ours, without cache, is the first.
        repeated: For the mix.
        names: That queries may name.
        plan: How.
    """
    print(_heading(unique), flush=True)
    share = 0.0
    for work in works(names):
        if plan.only not in {"", work.name}:
            continue
        servers = repeated if work.name == "Zipf mix" else unique
        named = {clients: _name(work, servers, names, clients) for clients in plan.clients}
        missing = {name for name in named.values() if plan.kept.find(name) is None}
        equal = bool(missing) and _equal(work, servers)
        for clients, name in named.items():
            if name in missing:
                found = _measure(work, servers, clients, plan)
                share = max(share, *(one.share for one in found))
                plan.kept.keep(name, _line(work, clients, found, equal=equal))
            print(plan.kept.find(name), flush=True)
    print(f"\nThe load generator took at most {share:.0%} of one core.")


def _name(work: Work, servers: Sequence[Server], names: Names, clients: int) -> str:
    """The name of a line: two runs that have it measure the same."""
    peers = ", ".join(server.name for server in servers)
    return f"{work.name}, {clients} clients, {len(names.observations)} observations, {peers}"


def _equal(work: Work, servers: Sequence[Server]) -> bool:
    """Whether all servers give the same answers to a sample."""
    count = 1 if work.name == "large SELECT" else SAMPLE
    same = True
    for text in work.texts(count):
        try:
            bags = [_answer(server, work, text) for server in servers]
        except httpx.HTTPError:
            return False
        same = same and all(bag == bags[0] for bag in bags)
    return same


def _answer(server: Server, work: Work, text: str) -> Bag:
    """An answer as a bag; numbers by value."""
    headers = {"Accept": work.accept, "Accept-Encoding": "identity"}
    reply = httpx.get(server.url, params={"query": text}, headers=headers, timeout=120)
    reply.raise_for_status()
    if work.accept == N_TRIPLES:
        return numbers_by_value(from_n_triples(reply.content))
    return numbers_by_value(from_json(reply.content))


def _measure(work: Work, servers: Sequence[Server], clients: int, plan: Plan) -> list[Measured]:
    """Rounds of one kind of work, the servers in turn."""
    found = [Measured() for _ in servers]
    for server in servers:
        every = work.heads(server.path, work.repeated)
        _take(server, Measured(), Load(server.host, server.port, 1, 60, every))
    for _ in range(plan.rounds):
        requests = _by_path(work, servers)
        for server, measured in zip(servers, found, strict=True):
            load = Load(server.host, server.port, clients, plan.seconds, requests[server.path])
            before = server.processor_seconds
            _take(server, measured, load)
            measured.processor += server.processor_seconds - before
    return found


def _take(server: Server, measured: Measured, load: Load) -> None:
    """Send a load to a server and note what came of it."""
    try:
        measured.runs.append(send(load))
    except LoadError as error:
        measured.fault = "failed"
        print(f"{server.name}: {error}", file=sys.stderr)


def _by_path(work: Work, servers: Sequence[Server]) -> dict[str, list[str]]:
    """The same texts for each server, at its own path."""
    first = servers[0].path
    requests = work.requests(first, work.most)
    return {
        server.path: [
            request.replace(f"GET {first}?", f"GET {server.path}?", 1) for request in requests
        ]
        for server in servers
    }


def _heading(servers: Sequence[Server]) -> str:
    """The heading of the table."""
    columns = ["work", "clients", "city-data-bank"]
    for server in servers[1:]:
        columns += [server.name, "ratio"]
    columns.append("equal")
    return "\n".join(_cells(row) for row in (columns, ["---"] * len(columns)))


def _line(work: Work, clients: int, found: Sequence[Measured], *, equal: bool) -> str:
    """One line of the table."""
    first, *others = found
    columns = [work.name, str(clients), first.row()]
    for other in others:
        ratio = f"{first.rate / other.rate:.2f}" if other.latencies else "-"
        columns += [other.row(), ratio]
    return _cells([*columns, "yes" if equal else "NO"])


def _cells(columns: Sequence[str]) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(columns)} |"


def _machine(observations: int, quads: int) -> str:
    """What it was measured on, and with which versions."""
    return "\n".join(_facts(observations, quads))


def _facts(observations: int, quads: int) -> Iterator[str]:
    """Line by line."""
    yield f"- {os.cpu_count()} cores of {_processor()}, {platform.system()} {platform.release()}"
    yield f"- load of the machine at the start: {os.getloadavg()[0]:.1f}"
    yield f"- Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}"
    yield f"- peers: {OXIGRAPH}, {RDFLIB_ENDPOINT}, Virtuoso of Debian"
    yield f"- {observations} observations, {quads} quads\n"


def _processor() -> str:
    """Name of the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main()

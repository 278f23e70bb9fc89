"""Pages a second of this site beside those of two others, on the same things.

    PYTHONPATH=. .venv/bin/python benchmarks/pages.py --help

Trifid shows things of the same store, over Oxigraph's own server; Datasette a table of the same
values. Contents are compared first. Then the same requests go to each site in turn.

Cold: each page of a shuffled list once, our page cache off, our site started anew for each line of
the table, nobody asks with an entity tag. Every site has answered other pages of the kind before,
so that no program is measured as it starts. Home is one address: all its pages but the first are
made of rows that are remembered. Warm: datasets, indicators and values as people ask for them
(Zipf), each page asked for once before, our cache on.

What goes out: tables in Markdown. A cell has answers a second, the median and the 99th percentile
of their times, and for each answer the processor time of all processes of the site and its size.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pyoxigraph as ox
from benchmarks.catalogue_bank import write_catalogue
from benchmarks.endpoint import Measured
from benchmarks.endpoint_load import Load, send
from benchmarks.endpoint_peers import OXIGRAPH
from benchmarks.pages_content import compare, first_view
from benchmarks.pages_peers import (
    DATASETTE,
    HTML,
    OURS,
    TRIFID,
    Side,
    datasette,
    node_version,
    ours,
    trifid,
)
from benchmarks.pages_table import write_table
from benchmarks.pages_work import Bank, Kind, Thing, finder, kinds, mix

from city_data_bank.bank.configuration import read_bank

_ROOT = Path(__file__).parents[1]
_WARM_UP = 40
"""Pages of a kind that are asked for before anything is measured, at most a third of all."""
_MIXED = ("dataset", "indicator", "observation")


@dataclass(frozen=True, slots=True)
class Plan:
    """How it is measured.

    Args:
        clients: Numbers of clients.
        seconds: After which a run is broken off.
        only: Name of the one kind of page, or empty.
    """

    clients: Sequence[int]
    seconds: float
    only: str


@dataclass(frozen=True, slots=True)
class Sites:
    """What is measured.

    Args:
        bank: Folder of the bank that our site shows.
        releases: Folder of its releases.
        base: Base IRI of the bank.
        peers: The other sites, which run.
    """

    bank: Path
    releases: Path
    base: str
    peers: Sequence[Side]


def main() -> None:
    """Measure and print."""
    options = _options()
    plan = Plan(
        [int(number) for number in options.clients.split(",")], options.seconds, options.only
    )
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        scratch = Path(folder)
        bank, releases = _bank(options, scratch)
        store = (releases / "current").resolve() / "store"
        opened = ox.Store.read_only(str(store))
        table = write_table(opened, scratch / "values.db")
        print("\n".join(_machine(len(table), len(opened))), flush=True)
        known = read_bank(bank)
        city = known.iris.thing("area", known.area)
        with ours(bank, releases, cache=True) as warm:
            find = finder(warm.url("/"), known.base)
            work = kinds(Bank(opened, known.base, city, table, find, options.pages))
        example = next(thing for kind in work for thing in kind.things if "Trifid" in thing.paths)
        peers = (
            stack.enter_context(trifid(store, known.base, example.paths["Trifid"])),
            stack.enter_context(datasette(scratch / "values.db")),
        )
        sites = Sites(bank, releases, known.base, peers)
        _measure_all(work, sites, plan)
        if not plan.only:
            _measure_mix(work, sites, plan)


def _options() -> argparse.Namespace:
    """Of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bank", type=Path, default=_ROOT, help="a bank; default: this one")
    parser.add_argument("--releases", type=Path, help="its releases; default: in its folder")
    parser.add_argument(
        "--datasets", type=int, default=0, help="make a bank of so many datasets instead"
    )
    parser.add_argument("--pages", type=int, default=300, help="of each kind, at most")
    parser.add_argument("--seconds", type=float, default=20.0, help="of one run, at most")
    parser.add_argument("--clients", default="1,8,32")
    parser.add_argument("--only", default="", help="one kind of page, by its name in the table")
    return parser.parse_args()


def _bank(options: argparse.Namespace, scratch: Path) -> tuple[Path, Path]:
    """The bank and its releases, made if they are not there."""
    folder = write_catalogue(scratch / "bank", options.datasets) if options.datasets else None
    bank = folder or options.bank
    releases = scratch / "releases" if folder else options.releases or bank / "releases"
    if not (releases / "current").exists():
        program = [sys.executable, "-c", "from city_data_bank.cli import app; app()", "build"]
        built = [*program, str(bank), "--releases", str(releases)]
        subprocess.run(built, check=True, stdout=sys.stderr)
    return bank, releases


def _measure_all(work: Sequence[Kind], sites: Sites, plan: Plan) -> None:
    """Each kind of page cold, after a look at what the pages hold."""
    print(_heading("cold", sites.peers), flush=True)
    share = 0.0
    for kind in work:
        asked = [thing for thing in kind.things if thing.paths.get(OURS)]
        if plan.only not in {"", kind.name} or not asked:
            continue
        first = min(_WARM_UP, len(asked) // 3)
        held: dict[str, str] = {}
        for clients in plan.clients:
            with ours(sites.bank, sites.releases, cache=False) as own:
                sides = (own, *sites.peers)
                held = held or {
                    side.name: str(compare(kind, own, side, sites.base)) for side in sites.peers
                }
                _send(kind, asked[:first], sides, plan.seconds)
                rest = random.Random(clients).sample(asked[first:], len(asked) - first)
                found = _measure(kind, rest, clients, sides, plan)
            share = max(share, *(one.share for one in found.values()))
            print(_line(kind.name, clients, sides, found, held), flush=True)
    print(f"\nThe load generator took at most {share:.0%} of one core.\n")


def _measure_mix(work: Sequence[Kind], sites: Sites, plan: Plan) -> None:
    """Pages of several kinds that every site has, warm."""
    mixed = [thing for kind in work if kind.name in _MIXED for thing in kind.things]
    things = random.Random(5).sample(mixed, len(mixed))
    kind = Kind("Zipf mix", [thing for thing in things if thing.paths[OURS]])
    with ours(sites.bank, sites.releases, cache=True) as own:
        sides = (own, *sites.peers)
        print(f"First view, HTML with style sheet and icon: {_first_views(work, own)}.\n")
        print(_heading("warm", sites.peers), flush=True)
        _send(kind, kind.things, sides, 300.0)
        for clients in plan.clients:
            found = _measure(kind, mix(kind, 20_000), clients, sides, plan)
            print(_line(kind.name, clients, sides, found, {}), flush=True)
    print()


def _first_views(work: Sequence[Kind], own: Side) -> str:
    """The largest first view of each kind of page for people."""
    shown = (kind for kind in work if kind.accept == HTML)
    most = {
        kind.name: max(
            first_view(own, path)
            for path in {thing.paths[OURS] for thing in kind.things if thing.paths[OURS]}
        )
        for kind in shown
    }
    return ", ".join(f"{name} {size / 1000:.1f} kB" for name, size in most.items())


def _send(kind: Kind, things: Sequence[Thing], sides: Sequence[Side], seconds: float) -> None:
    """Ask for things once, so that no program is measured as it starts."""
    for side in sides:
        if heads := kind.heads(side.name, things):
            send(Load(side.servers[0].host, side.servers[0].port, 8, seconds, heads))


def _measure(
    kind: Kind, things: Sequence[Thing], clients: int, sides: Sequence[Side], plan: Plan
) -> Mapping[str, Measured]:
    """One kind of page, the sites in turn; those that have no such page are absent."""
    found: dict[str, Measured] = {}
    for side in sides:
        if heads := kind.heads(side.name, things):
            server, before = side.servers[0], side.processor_seconds
            taken = send(Load(server.host, server.port, clients, plan.seconds, heads))
            found[side.name] = Measured([taken], side.processor_seconds - before)
    return found


def _heading(how: str, peers: Sequence[Side]) -> str:
    """The heading of the table."""
    columns = [how, "clients", OURS]
    for side in peers:
        columns += [side.name, "ratio", "content"]
    return "\n".join(_cells(row) for row in (columns, ["---"] * len(columns)))


def _line(
    name: str,
    clients: int,
    sides: Sequence[Side],
    found: Mapping[str, Measured],
    held: Mapping[str, str],
) -> str:
    """One line of the table."""
    first = found[sides[0].name]
    columns = [name, str(clients), _cell(first)]
    for side in sides[1:]:
        other = found.get(side.name)
        if other is None:
            columns += ["-", "-", "-"]
        else:
            ratio = f"{first.rate / other.rate:.2f}" if other.latencies else "-"
            columns += [_cell(other), ratio, held.get(side.name, "-")]
    return _cells(columns)


def _cell(measured: Measured) -> str:
    """Rate, times, processor time and size of an answer."""
    answered = len(measured.latencies) + measured.failed
    size = sum(run.size for run in measured.runs) / max(answered, 1)
    return f"{measured.row()}, {size / 1000:.1f} kB"


def _cells(columns: Sequence[str]) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(columns)} |"


def _machine(values: int, quads: int) -> Iterator[str]:
    """What it was measured on, and with which versions, line by line."""
    yield f"- {os.cpu_count()} cores, {platform.system()} {platform.release()}"
    yield f"- load of the machine at the start: {os.getloadavg()[0]:.1f}"
    yield f"- Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}"
    yield f"- peers: {TRIFID} on Node {node_version()} over {OXIGRAPH}; {DATASETTE}"
    yield f"- {values} values, {quads} quads\n"


if __name__ == "__main__":
    main()

"""Mapping beside morph-kgc, and the whole build beside the bare load of its quads.

``python benchmarks/mapping.py [ROWS...] [--keep FOLDER]`` prints a Markdown table. Every command
runs in a process of its own, on the same generated bank, one after another. morph-kgc gets what
``mapping export`` writes: the normalised table, every cell of it checked already, and its RML.
"""

from __future__ import annotations

import argparse
import math
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from generated_bank import Size, write_bank
from steps.measure import Cost, measure, repeat

_HERE = Path(__file__).parent
_ROOT = _HERE.parent
_STEPS = _HERE / "steps"
_ENGINE = _ROOT / "tests" / "reference" / "engines" / "morph-kgc.txt"
_SIZES = (100_000, 300_000, 1_000_000)
_SMALL = 100_000
"""Up to here the median of three runs is taken, and the graphs are compared triple by triple."""
_CONFIGURATION = """[CONFIGURATION]
na_values =
number_of_processes = 1
logging_level = ERROR
output_file = {output}
[figures]
mappings = {mapping}
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """The four commands on a bank of so many rows.

    Args:
        rows: Of the delivered file.
        triples: That both mappings make of the rows.
        quads: Of all records of the release.
        map: Read, check, map, write the record.
        peer: morph-kgc.
        build: ``city-data-bank build``.
        load: ``bulk_load`` of the release's records.
    """

    rows: int
    triples: int
    quads: int
    map: Cost
    peer: Cost
    build: Cost
    load: Cost

    def table(self) -> Iterator[str]:
        """Rows of the Markdown table."""
        for name, cost, triples in (
            ("map", self.map, self.triples),
            ("morph-kgc", self.peer, self.triples),
            ("build", self.build, self.quads),
            ("bulk_load", self.load, self.quads),
        ):
            yield (
                f"| {self.rows:,} | {name} | {cost.wall:.1f} | {cost.processor:.1f} "
                f"| {self.rows / cost.wall:,.0f} | {triples / cost.wall:,.0f} "
                f"| {cost.memory / 2**20:,.0f} |"
            )

    def ratios(self) -> str:
        """The four reaches, a row of the second table."""
        return (
            f"| {self.rows:,} | {self.peer.wall / self.map.wall:.1f} "
            f"| {self.peer.processor / self.map.processor:.1f} "
            f"| {self.map.memory / self.peer.memory:.2f} "
            f"| {self.build.wall / self.load.wall:.2f} "
            f"| {self.build.processor / self.load.processor:.2f} |"
        )


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", type=int, default=_SIZES, help="sizes of the bank")
    parser.add_argument("--keep", type=Path, help="folder that is worked in and kept")
    options = parser.parse_args(arguments)
    engine = _engine()
    found = []
    for rows in options.rows:
        with tempfile.TemporaryDirectory(prefix="city-data-bank-") as scratch:
            folder = (options.keep or Path(scratch)) / str(rows)
            shutil.rmtree(folder, ignore_errors=True)
            found.append(_measured(rows, folder, engine))
            print(f"measured {rows:,} rows", file=sys.stderr)
    print("\n".join(_report(found)))


def _measured(rows: int, folder: Path, engine: Path) -> Measured:
    """The commands on one bank."""
    bank = write_bank(folder / "bank", Size(rows))
    times = 3 if rows <= _SMALL else 1
    log, record = folder / "log", folder / "record.nq"
    ours = repeat(
        times, lambda: measure([sys.executable, _STEPS / "map_bank.py", bank, record], log)
    )
    triples = ours.said["quads"] - ours.said["about"]
    command = _peer(bank, folder, engine)
    peer = repeat(times, lambda: measure(command, log))
    theirs = folder / "peer.nt"
    if rows <= _SMALL:
        compare = [_STEPS / "compare.py", record, theirs, str(ours.said["about"])]
        measure([sys.executable, *compare], log)
    assert (lines := _lines(theirs)) == triples, f"{lines} triples, not {triples}"
    theirs.unlink()
    record.unlink()
    build = repeat(times, lambda: _build(bank, log))
    records = sorted((bank / "releases" / "current" / "record").rglob("*.nq"))
    load = repeat(times, lambda: _load(folder / "store", records, log))
    quads = sum(map(_lines, records))
    return Measured(rows, triples, quads, ours, peer, build, load)


def _peer(bank: Path, folder: Path, engine: Path) -> list[str | Path]:
    """What runs morph-kgc on the export of the bank's mapping."""
    (mapping,) = (bank / "mappings").rglob("figures-*.yaml")
    to = folder / "export"
    export = [_program(), "mapping", "export", mapping, "--bank", bank, "--to", to]
    measure(export, folder / "log")
    (rml,) = to.rglob("*.rml.ttl")
    settings = folder / "morph-kgc.ini"
    settings.write_text(_CONFIGURATION.format(output=folder / "peer.nt", mapping=rml))
    return [engine, "-m", "morph_kgc", settings]


def _build(bank: Path, log: Path) -> Cost:
    """A first build of the bank."""
    shutil.rmtree(bank / "releases", ignore_errors=True)
    return measure([_program(), "build", bank], log)


def _load(store: Path, records: Sequence[Path], log: Path) -> Cost:
    """A load into a new store."""
    shutil.rmtree(store, ignore_errors=True)
    return measure([sys.executable, _STEPS / "load_records.py", store, *records], log)


def _engine() -> Path:
    """The interpreter of morph-kgc's own environment, made as the reference tests make it."""
    packages = _ENGINE.read_text(encoding="utf-8")
    number = packages.partition("morph-kgc==")[2].split()[0]
    environment = _ROOT / ".venv-engines" / f"morph-kgc-{number}"
    python, ready = environment / "bin" / "python", environment / "ready"
    if not ready.is_file() or ready.read_text(encoding="utf-8") != packages:
        subprocess.run([sys.executable, "-m", "venv", "--clear", environment], check=True)
        install = [python, "-m", "pip", "install", "-q", "--no-deps", "-r", _ENGINE]
        subprocess.run(install, check=True)
        ready.write_text(packages, encoding="utf-8")
    return python


def _program() -> Path:
    """``city-data-bank`` of this environment."""
    return Path(sys.executable).with_name("city-data-bank")


def _lines(path: Path) -> int:
    """How many lines a file has."""
    with path.open("rb") as stream:
        return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))


def _report(found: Sequence[Measured]) -> Iterator[str]:
    """Markdown: the machine, what was measured, the ratios, the growth."""
    yield f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}; Python {platform.python_version()}, " + (
        ", ".join(f"{name} {version(name)}" for name in ("pyarrow", "pyoxigraph"))
        + f", {_ENGINE.read_text(encoding='utf-8').partition('morph-kgc')[2].split()[0]}.".replace(
            "==", "morph-kgc "
        )
    )
    yield ""
    yield "| rows | command | s | processor s | rows/s | triples/s | peak MiB |"
    yield "|---:|---|---:|---:|---:|---:|---:|"
    for each in found:
        yield from each.table()
    yield ""
    yield (
        "| rows | morph-kgc / map | the same, processor | map / morph-kgc, memory "
        "| build / bulk_load | the same, processor |"
    )
    yield "|---:|---:|---:|---:|---:|---:|"
    for each in found:
        yield each.ratios()
    if len(found) > 1:
        yield ""
        yield from _growth(found[0], found[-1])


def _growth(small: Measured, large: Measured) -> Iterator[str]:
    """Exponents: 1 = twice the rows take twice the time."""
    rows = math.log(large.rows / small.rows)
    for name in ("map", "build", "load"):
        before, after = getattr(small, name), getattr(large, name)
        wall = math.log(after.wall / before.wall) / rows
        processor = math.log(after.processor / before.processor) / rows
        yield f"Growth of {name}: n^{wall:.2f} (processor n^{processor:.2f})."


def _machine() -> str:
    """Processor, how many of them, memory."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    names = re.findall(r"^model name\s*:\s*(.+)$", lines, re.MULTILINE)
    memory = Path("/proc/meminfo").read_text(encoding="utf-8").split()[1]
    return f"{len(names)} x {names[0]}, {int(memory) / 2**20:.0f} GiB"


if __name__ == "__main__":
    main(sys.argv[1:])

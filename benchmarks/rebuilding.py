"""How much of a full build a rebuild costs: nothing changed, one of twenty datasets changed.

Run: ``python benchmarks/rebuilding.py [ROWS...] [--in FOLDER]``; 1,000,000 rows take some 8 GB of
disk.
Prints seconds on the wall and of all CPUs, and their share of the full build in the same run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions, BuildResult, State
from city_data_bank.build.progress import Silent
from city_data_bank.manifest import read_manifest
from generated_bank import Size, write_bank

DATASETS = 20
ROWS = 1_000_000


@dataclass(frozen=True)
class Spent:
    """What a build took, in seconds.

    Args:
        wall: On the wall.
        processor: Of all CPUs, the processes that it started included.
    """

    wall: float
    processor: float


def spend(bank: Path, day: int, **given: bool | int) -> Spent:
    """Build the bank on a day of June 2026."""
    options = BuildOptions(bank / "releases", datetime(2026, 6, day, tzinfo=UTC), **given)
    before, began = os.times(), time.perf_counter()
    result = build(bank, options, Silent())
    after = os.times()
    used = sum(after[:4]) - sum(before[:4])
    print(f"  {summary(result)}", flush=True)
    return Spent(time.perf_counter() - began, used)


def summary(result: BuildResult) -> str:
    """How many datasets were made and reused, and what the release says of itself."""
    assert result.release is not None
    states = [item.state for item in result.outcomes]
    word = "unchanged" if result.unchanged else "released"
    triples = read_manifest(result.release).counts["triples"]
    made, reused = states.count(State.MAPPED), states.count(State.REUSED)
    return f"{made} made, {reused} reused, {word}, {triples} triples"


def change_one(bank: Path) -> None:
    """Add a thousand to the first figure of the first dataset."""
    (file,) = (bank / "deliveries").glob("*/figures-000/figures-000.csv")
    head, first, rest = file.read_text(encoding="utf-8").split("\n", 2)
    *cells, value = first.rsplit(";", 1)
    number = value.strip('"\r').partition(",")[0].strip("-") or "0"
    file.write_text("\n".join((head, f'{cells[0]};"{int(number) + 1000}"\r', rest)), "utf-8")


def run(bank: Path) -> None:
    """Build the bank in every way and print what it took."""
    spent = {"full, one process": spend(bank, 1, full=True)}
    spent["nothing changed"] = spend(bank, 2)
    change_one(bank)
    spent["one of twenty changed"] = spend(bank, 3)
    spent["the same, full, two processes"] = spend(bank, 4, full=True, jobs=2)
    whole = spent["full, one process"]
    print(f"{'':30} {'wall s':>8} {'share':>6} {'CPU s':>8} {'share':>6}")
    for name, item in spent.items():
        wall, processor = item.wall / whole.wall, item.processor / whole.processor
        print(f"{name:30} {item.wall:8.1f} {wall:6.2f} {item.processor:8.1f} {processor:6.2f}")


def main(arguments: Sequence[str]) -> None:
    """Generate a bank of each size and build it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", type=int, default=[ROWS], help="sizes of the bank")
    parser.add_argument("--in", dest="folder", type=Path, help="folder that is worked in")
    options = parser.parse_args(arguments)
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    for rows in options.rows:
        print(f"{rows:,} rows in {DATASETS} datasets", flush=True)
        with tempfile.TemporaryDirectory(dir=options.folder) as name:
            run(write_bank(Path(name) / "bank", Size(rows, DATASETS)))


if __name__ == "__main__":
    main(sys.argv[1:])

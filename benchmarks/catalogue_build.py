"""Whole builds of large catalogues: processor time, memory and files, and how they grow.

Run: ``python benchmarks/catalogue_build.py [DATASETS...]`` (default 300 1000: some five minutes).
A size is a bank of its own (``catalogue_bank``), built by the command in one process, then built
again after one dataset has another title. Processor time is that of the command and of what it
starts, memory the largest resident set of one of them. Distributions are counted in the manifest.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue_bank import change_dataset, write_catalogue
from city_data_bank.manifest import read_manifest
from steps.measure import Cost, measure


@dataclass(frozen=True, slots=True)
class Built:
    """One size.

    Args:
        whole: Cost of the first build.
        changed: Cost of the build after one dataset has changed.
        distributions: Of all datasets.
        files: Of the release, its store aside.
        triples: In its store.
    """

    whole: Cost
    changed: Cost
    distributions: int
    files: int
    triples: int


def build(folder: Path, datasets: int) -> Built:
    """Write a bank and build it twice."""
    bank = write_catalogue(folder / "bank", datasets)
    whole = _command(bank, folder / "log")
    manifest = read_manifest(bank / "releases" / "current")
    change_dataset(bank, f"ward-{datasets // 2:05}", datasets // 2 + 1)
    return Built(
        whole,
        _command(bank, folder / "log"),
        sum(len(dataset.distributions) for dataset in manifest.datasets),
        len(manifest.files),
        manifest.counts["triples"],
    )


def _command(bank: Path, log: Path) -> Cost:
    """Build a bank as a person does."""
    program = Path(sys.executable).with_name("city-data-bank")
    return measure([program, "build", bank, "--jobs", "1"], log)


def table(found: Mapping[int, Built]) -> Iterator[str]:
    """The rows of a table in Markdown, and the exponents from the first size to the last."""
    yield "| datasets | distributions | files | triples | whole, s | each, ms | changed, s | MiB |"
    yield "|---:" * 8 + "|"
    for number, built in found.items():
        spent = built.whole.processor
        yield (
            f"| {number:,} | {built.distributions:,} | {built.files:,} | {built.triples:,}"
            f" | {spent:,.1f} | {spent / number * 1e3:,.0f} | {built.changed.processor:,.1f}"
            f" | {built.whole.memory / 2**20:,.0f} |"
        )
    (few, less), *_, (many, more) = (*found.items(), *found.items())
    if many > few:
        pairs = {
            "whole": (less.whole.processor, more.whole.processor),
            "changed": (less.changed.processor, more.changed.processor),
            "memory": (less.whole.memory, more.whole.memory),
        }
        grown = (
            f"{name} {math.log(after / before) / math.log(many / few):.2f}"
            for name, (before, after) in pairs.items()
        )
        yield f"\nExponents from {few:,} to {many:,}: {', '.join(grown)}"


def main() -> None:
    """Build every size in a folder of its own, which is thrown away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("datasets", nargs="*", type=int, default=[300, 1000])
    found: dict[int, Built] = {}
    for datasets in parser.parse_args().datasets:
        with tempfile.TemporaryDirectory() as name:
            found[datasets] = build(Path(name), datasets)
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()

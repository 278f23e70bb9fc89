"""Choosing, comparing and computing over many observations: time, exponent, memory.

``python benchmarks/indicators.py [OBSERVATIONS...]`` prints a Markdown table. Generated: 2,477
areas, 104 indicators and as many years as it takes, 2 % of the values contradicted by a second
steward; every tenth indicator is divided by the first. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from city_data_bank.bank.methods import Method, Term
from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.computation import Vocabulary, compute
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.inputs import Inputs, collect_inputs
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import Source, read_reported
from city_data_bank.indicators.units import in_base_units
from city_data_bank.iris import Iris

_SIZES: Final = (100_000, 300_000, 1_000_000, 5_000_000)
_AREAS: Final = 2_477
_INDICATORS: Final = 104
_FIFTIETH: Final = 50
_HEADER: Final = ("id", "area", "period", "indicator", "unit", "value", "status")
_UNIT: Final = "https://units.example/person"
_STEPS: Final = ("read", "choose", "compare", "compute")


def _rows(count: int, *, second: bool) -> Iterator[tuple[str, ...]]:
    """Values of one steward: all of them, or every fiftieth, another one."""
    for at in range(0, count, _FIFTIETH if second else 1):
        area, rest = at % _AREAS, at // _AREAS
        indicator, year = rest % _INDICATORS, 2005 + rest // _INDICATORS
        key = (f"{area:07}", str(year), f"bank/i{indicator}")
        value = 1000 + at * 7919 % 99_991 + (37 if second else 0)
        yield (f"{key[2]}/{key[0]}/{key[1]}/s", *key, "person", str(value), "A")


def _sources(folder: Path, count: int) -> list[Source]:
    """The files of two stewards."""
    found = []
    for steward in ("first", "second"):
        path = folder / f"{steward}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(_HEADER)
            writer.writerows(_rows(count, second=steward == "second"))
        found.append(Source(steward, steward, "2026-01-01", path, {}))
    return found


def _methods() -> list[Method]:
    """Every tenth indicator, divided by the first."""
    return [
        Method(
            iri=f"m{at}",
            indicator=f"bank/computed{at}",
            valid=date(2000, 1, 1),
            unit=_UNIT,
            numerator=(Term(f"bank/i{at}", _UNIT),),
            denominator=(Term("bank/i0", _UNIT),),
            decimals=2,
        )
        for at in range(1, _INDICATORS, 10)
    ]


def measure(count: int) -> dict[str, float]:
    """Processor seconds of each step and the peak of memory in MB, for one size."""
    names = Names(Iris("https://bench.example/"), {"person": _UNIT}, {"A": "a"}, {})
    scales = {"person": Scale(_UNIT, Decimal(1))}
    vocabulary = Vocabulary(
        str, {_UNIT: scales["person"]}, {}, {}, lambda ref, key: names.reference(ref, *key)
    )
    with tempfile.TemporaryDirectory() as folder:
        sources = _sources(Path(folder), count)
        marks = [time.process_time()]
        reported = read_reported(sources)
        marks.append(time.process_time())
        decisions = Decisions({}, ())
        choices = choose(reported, in_base_units(reported, scales), ("first",), decisions)
        marks.append(time.process_time())
        conflicts = find_conflicts(reported, Comparability(scales, {}, frozenset(), {}))
        marks.append(time.process_time())
        methods = _methods()
        wanted = {ref for method in methods for ref in method.inputs}
        values = collect_inputs(reported, choices, conflicts, wanted, names)
        done = compute(methods, Inputs(values, frozenset()), vocabulary)
        marks.append(time.process_time())
    seconds = {name: b - a for name, a, b in zip(_STEPS, marks, marks[1:], strict=False)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**seconds, "MB": peak, "conflicts": len(conflicts), "computed": len(done)}


def main() -> None:
    """Measure all sizes, or one in this process."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=_SIZES)
    parser.add_argument("--one", type=int)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one)))
        return
    print(f"{platform.machine()}, Python {platform.python_version()}\n")
    titles = ("observations", *_STEPS, "exponent", "peak MB", "conflicts", "computed")
    print(f"| {' | '.join(titles)} |")
    print("|---" * len(titles) + "|")
    before: tuple[int, float] | None = None
    for size in arguments.sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        total = sum(found[name] for name in _STEPS)
        exponent = f"{math.log(total / before[1], size / before[0]):.2f}" if before else ""
        steps = " | ".join(f"{found[name]:.1f}" for name in _STEPS)
        print(
            f"| {size:,} | {steps} | {exponent} | {found['MB']:,.0f} |"
            f" {found['conflicts']:,} | {found['computed']:,} |",
            flush=True,
        )
        before = (size, total)


if __name__ == "__main__":
    main()

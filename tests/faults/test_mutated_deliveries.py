"""Spoilt deliveries: never a traceback, never a silent loss, whatever was done to a file.

Mutants are made of every delivery of the repository and numbered: ``python -m
tests.faults.mutation.batch 4711 4712 FOLDER`` makes and examines number 4711 again. They are
examined in processes of their own, since what reads them is written in C, C++ and Rust.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.faults.mutation.mutants import Mutant
from tests.faults.mutation.originals import ROOT, Original, read_originals
from tests.faults.mutation.properties import examine, messages_of

from city_data_bank.model import Delivery, Dialect, Part, Severity
from city_data_bank.sources import read_table

SEEDED = 500
SOAKED = 20_000
BATCH = 500
"""Mutants of one process."""
ENOUGH = 60 * 60
"""Seconds after which no further process is started."""


@dataclass
class Tally:
    """What became of some mutants.

    Args:
        states: How many were published, stopped, refused.
        codes: In how many each finding was found.
        faults: Promises that were broken.
        seconds: Slowest first.
    """

    states: Counter[str]
    codes: Counter[str]
    faults: list[str]
    seconds: list[tuple[float, str]]


def run(first: int, last: int, work: Path) -> Tally:
    """Examine mutants; a process that died goes on after the one that killed it."""
    tally = Tally(Counter(), Counter(), [], [])
    end = time.monotonic() + ENOUGH
    number = first
    while number < last:
        if time.monotonic() > end:
            tally.faults.append(f"mutants from {number} on were not examined: time is up")
            break
        number = _batch(number, min(number + BATCH, last), work, tally)
    return tally


def _batch(first: int, last: int, work: Path, tally: Tally) -> int:
    """Examine some mutants in one process; the number of the first that is left."""
    command = [sys.executable, "-m", "tests.faults.mutation.batch", str(first), str(last)]
    number = first
    with (work / "errors.txt").open("w+", encoding="utf-8", errors="replace") as errors:
        with subprocess.Popen(
            [*command, str(work)], cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                said = json.loads(line)
                if "begin" in said:
                    number = said["begin"]
                else:
                    _count(said, tally)
        errors.seek(0)
        told = errors.read()
    if process.returncode:
        tally.faults.append(f"mutant {number} ended the process: {process.returncode}\n{told}")
        return number + 1
    if told:
        tally.faults.append(f"mutants {first} to {last}: a library wrote\n{told}")
    return last


def _count(said: dict[str, object], tally: Tally) -> None:
    if "fault" in said:
        tally.faults.append(f"{said['title']}, kept as {said['kept']}\n{said['fault']}")
        return
    tally.states[str(said["state"])] += 1
    tally.codes.update(said["codes"] if isinstance(said["codes"], list) else ())
    tally.seconds = sorted([*tally.seconds, (float(str(said["seconds"])), str(said["title"]))])[-5:]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Original]]:
    work = tmp_path_factory.mktemp("mutants")
    return work, list(read_originals(work))


def test_unspoilt_deliveries_are_published(originals: tuple[Path, list[Original]]) -> None:
    work, every = originals
    messages = messages_of(every[0])
    for original in every:
        own = (original.mapping, original.content, original.corrections)
        outcome = examine(Mutant(0, original, (), *own), work, messages)
        assert outcome.state == "published", (original.name, outcome)


def test_spoilt_deliveries_are_told_of_and_nothing_else_happens(tmp_path: Path) -> None:
    tally = run(0, SEEDED, tmp_path)
    assert not tally.faults, "\n\n".join(tally.faults)
    assert tally.states.total() == SEEDED
    assert tally.states["published"] > SEEDED // 10
    assert len(tally.codes) > 30


@pytest.mark.soak
def test_twenty_thousand_spoilt_deliveries() -> None:
    work = Path(tempfile.mkdtemp(prefix="mutants-"))  # stays where a mutant is to be looked at
    tally = run(SEEDED, SEEDED + SOAKED, work)
    slowest = "\n".join(f"{seconds:.1f} s: {title}" for seconds, title in tally.seconds)
    sys.stdout.write(f"{dict(tally.states)}\n{tally.codes.most_common()}\n{slowest}\n")
    assert not tally.faults, "\n\n".join(tally.faults)
    assert tally.states.total() == SOAKED


SUFFIXES = (
    ".csv",
    ".txt",
    ".json",
    ".xml",
    ".xls",
    ".xlsx",
    ".ods",
    ".zip",
    ".sqlite",
    ".geojson",
    "",
)
MAGIC = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"SQLite format 3\0",
    b"<a>",
    b"[{",
)


def delivered(folder: str, name: str, content: bytes) -> Delivery:
    path = Path(folder) / name
    path.write_bytes(content)
    return Delivery("office", path, name, "0" * 64, len(content))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sampled_from(MAGIC), st.binary(max_size=400), st.sampled_from(SUFFIXES))
def test_any_bytes_under_any_name_are_a_table_or_a_violation(
    magic: bytes, content: bytes, suffix: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_table(delivered(folder, f"a{suffix}", magic + content), Dialect(), Part())
        violations = [item for item in reading.findings if item.severity is Severity.VIOLATION]
        assert (reading.table is None) == bool(violations)


CELLS = st.text(st.characters(codec="utf-8"), max_size=8)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6),
    st.sampled_from(";,\t|"),
    st.sampled_from(("\n", "\r\n", "\r")),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16")),
)
def test_a_text_table_comes_back_as_it_was_written(
    rows: list[tuple[str, str, str]], delimiter: str, line_end: str, encoding: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    writer.writerows([("a", "b", "c"), *rows, ("end", "", "")])
    with tempfile.TemporaryDirectory() as folder:
        delivery = delivered(folder, "a.csv", out.getvalue().encode(encoding))
        table = read_table(
            delivery, Dialect(encoding.removesuffix("-sig"), delimiter), Part()
        ).table
        assert table is not None
        found = [
            row
            for block in table.blocks
            for row in zip(*(column.to_pylist() for column in block.columns), strict=True)
        ]
    assert found == [*rows, ("end", "", "")]

"""A delivery may be as large as it is: reading and mapping it takes bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.faults.large import LONG, REGISTER, WIDE, make_bank, write_csv, write_workbook

ROOT = Path(__file__).parents[2]
GIGABYTE = 10**9
LONGEST_SHEET = 1_048_576

pytestmark = pytest.mark.soak


def measured(bank: Path) -> dict[str, Any]:
    """What a process of its own says of reading and mapping."""
    command = [sys.executable, "-m", "tests.faults.large", str(bank)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    sys.stdout.write(f"{found}\n")
    return found


@pytest.mark.parametrize("mapping", [LONG, REGISTER], ids=["statistics", "register"])
def test_a_csv_of_a_gigabyte_is_mapped_in_one_and_a_half(tmp_path: Path, mapping: str) -> None:
    path = make_bank(tmp_path, "figures.csv", mapping)
    rows = write_csv(path, GIGABYTE)
    found = measured(tmp_path)
    path.unlink()
    assert (found["rows"], found["observations"], found["codes"]) == (rows, rows, [])
    assert found["peak"] <= 1.5 * GIGABYTE


def test_the_longest_sheet_of_twelve_columns_is_mapped_in_three_gigabytes(tmp_path: Path) -> None:
    path = make_bank(tmp_path, "figures.xlsx", WIDE)
    write_workbook(path, LONGEST_SHEET, 12)
    found = measured(tmp_path)
    path.unlink()
    rows = LONGEST_SHEET - 1
    assert (found["rows"], found["observations"], found["codes"]) == (rows, 9 * rows, [])
    assert found["peak"] <= 3 * GIGABYTE

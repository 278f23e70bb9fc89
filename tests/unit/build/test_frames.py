"""The downloads of a dataset as an analyst opens them: three data frames that say the same.

pandas is a reader that shares no line with the writers of CSV, XLSX and Parquet, and the one that
most readers of these files have.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from tests.unit.build.town import Town

from city_data_bank.build.outcome import BuildResult

VALUES = [11402, 5900, 11350, 4120]


def downloads(first_build: tuple[Town, BuildResult]) -> Path:
    """What the files of the dataset begin with."""
    return first_build[0].current / "dataset" / "residents" / "residents"


def test_a_frame_of_the_csv_has_every_value_with_its_keys(
    first_build: tuple[Town, BuildResult],
) -> None:
    frame = pd.read_csv(f"{downloads(first_build)}.csv", dtype={"area": str, "period": str})
    assert frame["value"].tolist() == VALUES
    towns = frame[(frame["sex"] == "T") & (frame["period"] == "2022")]
    assert towns.set_index("area")["value"].to_dict() == {"001": 11350, "011": 4120}
    assert not frame["source"].duplicated().any()


def test_frames_of_csv_parquet_and_workbook_are_equal(
    first_build: tuple[Town, BuildResult],
) -> None:
    stem = downloads(first_build)
    csv = pd.read_csv(f"{stem}.csv", dtype=str)
    parquet = pd.read_parquet(f"{stem}.parquet").astype(str)
    pd.testing.assert_frame_equal(csv.astype(str), parquet, check_dtype=False)
    sheet = pd.read_excel(f"{stem}.xlsx", engine="openpyxl", dtype={"Obszar (kod)": str})
    assert sheet["Wartość"].tolist() == VALUES
    assert sheet["Obszar (kod)"].tolist() == csv["area"].tolist()

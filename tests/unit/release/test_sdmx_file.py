"""Values as SDMX-CSV."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyarrow as pa
import pytest

from city_data_bank.release.sdmx_file import Flow, sdmx_id, sdmx_notation, time_period, write_sdmx

FLOW = Flow(agency="town-hall", dataset="voters", steward="stats", breakdowns=("age-group",))
ROWS = pa.table({
    "id": ["a", "b"],
    "area": ["0201011", "0201011"],
    "period": ["2020", "2019_2020"],
    "referenceDate": ["2020-12-31", None],
    "indicator": ["bank/voters", "iso37120-2018/5.1"],
    "age-group": ["T", "60-64"],
    "unit": ["person", "percent"],
    "value": ["66270", "5.10"],
    "status": ["A", "E"],
})  # fmt: skip


@pytest.fixture
def lines(tmp_path: Path) -> list[dict[str, str]]:
    """The rows of a file, by its header."""
    write_sdmx(tmp_path / "voters.csv", ROWS, FLOW)
    with (tmp_path / "voters.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_header_has_structure_action_dimensions_value_and_attributes_in_this_order(
    lines: list[dict[str, str]],
) -> None:
    assert list(lines[0]) == [
        *("STRUCTURE", "STRUCTURE_ID", "ACTION"),
        *("INDICATOR", "REF_AREA", "TIME_PERIOD", "STEWARD", "AGE_GROUP"),
        "OBS_VALUE",
        *("UNIT_MEASURE", "OBS_STATUS", "REFERENCE_DATE"),
    ]


def test_each_row_names_agency_id_and_version_of_its_dataflow(
    lines: list[dict[str, str]],
) -> None:
    for line in lines:
        assert line["STRUCTURE"] == "dataflow"
        assert line["STRUCTURE_ID"] == "town-hall:voters(1.0.0)"
        assert line["ACTION"] == "I"


def test_keys_and_values_are_those_of_the_table(lines: list[dict[str, str]]) -> None:
    first, second = lines
    assert first["OBS_VALUE"] == "66270"
    assert first["REF_AREA"] == "0201011"
    assert first["REFERENCE_DATE"] == "2020-12-31"
    assert (second["INDICATOR"], second["OBS_VALUE"]) == ("iso37120-2018$2F5$2E1", "5.10")
    assert (second["AGE_GROUP"], second["STEWARD"]) == ("60-64", "stats")
    assert (second["OBS_STATUS"], second["REFERENCE_DATE"]) == ("E", "")


@pytest.mark.parametrize("notation", ["bank/a", "5.1", "gęstość", "a$b", "x@y_z-1"])
def test_an_id_is_of_the_type_and_gives_its_notation_back(notation: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9@_$-]+", sdmx_id(notation))
    assert sdmx_notation(sdmx_id(notation)) == notation


@pytest.mark.parametrize(
    ("ref", "written"),
    [
        ("2020", "2020"),
        ("2020-Q3", "2020-Q3"),
        ("2020-09", "2020-09"),
        ("2020-12-31", "2020-12-31"),
        ("2019_2020", "2019-09-01/P366D"),
        ("2015-01-01_2015-01-10", "2015-01-01/P10D"),
    ],
)
def test_a_period_is_a_time_of_sdmx(ref: str, written: str) -> None:
    assert time_period(ref) == written


def test_what_is_no_period_is_refused() -> None:
    with pytest.raises(ValueError, match="not a period"):
        time_period("2020-13_x")

from __future__ import annotations

from collections.abc import Callable

from city_data_bank.mapping import Context, DatasetMapping, explain
from city_data_bank.model import Table

MAPPING = """
bank:missing: {"-": did-not-occur}
bank:observations:
  area: {column: Code}
  period: {column: Year}
  variable: people
  unit: person
  values: [{column: Count}]
"""
TABLE = "Code|Year|Count\n01|2020|66270\n02|2020|-\n99|2020|five\n03|2020|1\n"


def test_the_merged_file_shows_the_origin_of_each_line(
    read: Callable[[str], DatasetMapping], make_table: Callable[[str], Table], context: Context
) -> None:
    lines = explain(read(MAPPING), make_table(TABLE), context).splitlines()
    pairs = (line.rpartition("# ") for line in lines if "# " in line)
    origins = {line.strip(): origin for line, _, origin in pairs}
    assert origins["variable: people"] == "mappings/office/figures.yaml:12"
    assert origins["frequency: UNKNOWN"].startswith("built-in")
    assert origins["licence: CC_BY_4_0"] == "bank.toml"
    assert origins["steward: office"] == "mappings/office/"


def test_each_cell_of_the_first_rows_says_what_it_becomes(
    read: Callable[[str], DatasetMapping], make_table: Callable[[str], Table], context: Context
) -> None:
    text = explain(read(MAPPING), make_table(TABLE), context)
    assert "'Code' = '01' (area)" in text
    assert "'Count' = '66270' (value) -> observation: id town/people/01/2020/office" in text
    assert "value 66270" in text
    assert "'Count' = '-' (value) -> gap: " in text
    assert "reason did-not-occur" in text
    assert "'Code' = '99' (area) -> warning unknown-area" in text
    assert "'Count' = 'five' (value) -> warning not-a-number" in text
    assert "Record 5" not in text


def test_a_cell_without_an_observation_says_so(
    read: Callable[[str], DatasetMapping], make_table: Callable[[str], Table], context: Context
) -> None:
    table = make_table("Code|Year|Count\n99|2020|5\n")
    text = explain(read(MAPPING), table, context)
    assert "'Count' = '5' (value) -> no observation" in text

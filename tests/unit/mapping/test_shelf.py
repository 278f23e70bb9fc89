"""What does not fit into memory: it stands in a file, and nobody can tell the difference."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pytest

from city_data_bank.mapping.shelf import Shelf
from city_data_bank.model import MappedDataset

Map = Callable[[str, str], MappedDataset]

SCHEMA = pa.schema([("a", pa.string()), ("b", pa.int64())])

STATISTICS = """
bank:missing: {"-": did-not-occur}
bank:observations:
  area: {column: Code}
  period: {column: Year}
  variable: people
  unit: person
  values: [{column: Count}, {column: Other, variable: homes}]
"""
ROWS = "Code|Year|Count|Other\n" + "".join(
    f"{code}|{year}|{count}|-\n"
    for code, year, count in (
        *(("01", year, year * 7) for year in range(1900, 1950)),
        ("01", 1900, 13300),  # repeated
        ("01", 1901, 5),  # disputed
        ("02", 2021, 3),  # confidential
        ("09", 2021, 1000),  # unknown
        ("01", 1999, "many"),
    )
)
REGISTER = """
tableSchema:
  aboutUrl: place/a/{id}
  bank:point: {lat: lat, lon: lon}
  columns:
    - {titles: id, required: true, propertyUrl: dc:identifier}
    - {titles: kind, propertyUrl: dc:type, bank:codes: kind}
"""
PLACES = "id|kind|lat|lon\n" + "".join(
    f"{number}|{kind}|45|{15 + number / 100}\n"
    for number, kind in (*((number, "a") for number in range(50)), (7, "a"), (8, ""))
)


def filled(most: int) -> Shelf:
    shelf = Shelf(SCHEMA, most)
    for start in range(0, 10, 2):
        shelf.put([pa.array([f"é{start}", None]), pa.array([start, start + 1], pa.int64())])
    return shelf


@pytest.mark.parametrize("most", [0, 50, 10_000])
def test_what_was_put_on_a_shelf_comes_back_in_its_order(most: int) -> None:
    shelved = filled(most).shelved()
    assert (shelved.mapped is None) == (most == 10_000)
    assert shelved.whole.column("b").to_pylist() == list(range(10))
    assert shelved.whole.column("a").to_pylist()[::2] == ["é0", "é2", "é4", "é6", "é8"]
    assert [len(batch) for batch in shelved.batches()] == [2] * 5


@pytest.mark.parametrize("most", [-1, 100])
def test_an_empty_shelf_has_one_batch_without_rows(most: int) -> None:
    shelf = Shelf(SCHEMA, most)
    shelf.put([pa.array([], pa.string()), pa.array([], pa.int64())])
    (batch,) = shelf.shelved().batches()
    assert (len(batch), batch.schema) == (0, SCHEMA)


@pytest.mark.parametrize(("mapping", "table"), [(STATISTICS, ROWS), (REGISTER, PLACES)])
def test_a_dataset_is_the_same_in_memory_and_in_a_file(
    mapped: Map, monkeypatch: pytest.MonkeyPatch, mapping: str, table: str
) -> None:
    def all_of(dataset: MappedDataset) -> object:
        tables = [(one.name, one.columns.to_pylist(), one.metadata) for one in dataset.tables]
        return tables, dataset.findings, dataset.accounting, dataset.periods, dataset.areas

    in_memory = all_of(mapped(mapping, table))
    monkeypatch.setattr(Shelf.__init__, "__defaults__", (0,))
    assert all_of(mapped(mapping, table)) == in_memory


def test_a_table_of_nothing_but_unknown_codes_keeps_its_columns(mapped: Map) -> None:
    dataset = mapped(STATISTICS, "Code|Year|Count|Other\n09|2020|5|6\n")
    observations, gaps = dataset.tables
    assert (observations.columns.num_rows, gaps.columns.num_rows) == (0, 0)
    assert observations.columns.column_names[:3] == ["id", "area", "period"]
    assert gaps.columns.column_names[-2:] == ["source", "text"]

from __future__ import annotations

from collections.abc import Callable

from city_data_bank.model import MappedDataset, Severity

Row = dict[str, str | None]
Map = Callable[[str, str], MappedDataset]
Rows = Callable[[MappedDataset, str], list[Row]]

MAPPING = """
bank:observations:
  area: {column: Code}
  period: 2020
  variable: people
  unit: {column: Unit}
  breakdowns: {sex: {column: Sex}}
  values: [{column: Count}]
"""
TABLE = """
Code|Unit|Sex|Count
01|person|T|12
01|person|M|3
01|person|F|9
02|person|T|4
02|vote|M|4
03|person|M|0
03|person|F|2.5
04|entity|T|2
"""


def test_counts_below_the_threshold_of_their_unit_become_confidential_gaps(
    mapped: Map, rows: Rows
) -> None:
    dataset = mapped(MAPPING, TABLE)
    assert [(row["area"], row["reason"], row["text"]) for row in rows(dataset, "gaps")] == [
        ("01", "confidential", None),
        ("02", "confidential", None),
        ("04", "confidential", None),
    ]
    values = [row["value"] for row in rows(dataset, "observations")]
    assert values == ["12", "9", "4", "0", "2.5"]


def test_what_was_suppressed_is_one_finding_a_column_without_the_numbers(mapped: Map) -> None:
    dataset = mapped(MAPPING, TABLE)
    (found,) = [item for item in dataset.findings if item.code == "small-count"]
    assert (found.severity, found.found, found.count) == (Severity.INFO, "", 3)
    assert found.place.column == "Count"


def test_a_total_that_gives_a_single_suppressed_part_away_is_named(mapped: Map) -> None:
    dataset = mapped(MAPPING, TABLE)
    (found,) = [item for item in dataset.findings if item.code == "revealing-total"]
    assert (found.severity, found.place.fragment) == (Severity.WARNING, "cell=2,4")
    assert dict(found.arguments) == {"dimension": "sex"}


def test_two_suppressed_parts_give_nothing_away(mapped: Map) -> None:
    table = "Code|Unit|Sex|Count\n01|person|T|7\n01|person|M|3\n01|person|F|4\n"
    codes = [item.code for item in mapped(MAPPING, table).findings]
    assert codes == ["small-count"]


def test_a_reason_in_the_mapping_makes_small_counts_public(mapped: Map, rows: Rows) -> None:
    mapping = """# whole
url: figures.csv
bank:dataset:
  title: {en: Figures}
  description: {en: Figures for tests.}
  category: people
  disclosure: The register is public by law.
"""
    dataset = mapped(mapping + MAPPING, TABLE)
    assert rows(dataset, "gaps") == []
    assert dataset.findings == ()

"""Rule 7: two cells of one key."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from city_data_bank.mapping.tally import MOST
from city_data_bank.model import Accounting, MappedDataset, Severity

Row = dict[str, str | None]
Map = Callable[[str, str], MappedDataset]
Rows = Callable[[MappedDataset, str], list[Row]]

MAPPING = """
bank:missing: {"": no-reliable-information}
bank:observations:
  area: {column: Code}
  period: {column: Year}
  variable: people
  unit: {column: Unit}
  values: [{column: Count}]
"""
EITHER = MAPPING.replace("column: Code", "column: Code, form: either")


def test_equal_values_are_repeated_and_the_first_one_counts(mapped: Map, rows: Rows) -> None:
    dataset = mapped(MAPPING, "Code|Year|Unit|Count\n01|2020|person|5000\n01|2020|person|5000.0\n")
    assert [row["source"] for row in rows(dataset, "observations")] == ["cell=2,4"]
    assert dataset.accounting == Accounting(rows=2, value_columns=1, observations=1, repeated=1)
    (found,) = dataset.findings
    assert (found.code, found.severity) == ("repeated-value", Severity.INFO)
    assert (found.place.fragment, dict(found.arguments)) == ("cell=3,4", {"kept": "cell=2,4"})
    assert dataset.trusted


def test_the_row_with_the_own_code_of_the_area_is_the_source(mapped: Map, rows: Rows) -> None:
    table = "Code|Year|Unit|Count\ncounty|2020|person|5000\n01|2020|person|5000\n"
    dataset = mapped(EITHER, table)
    assert [row["source"] for row in rows(dataset, "observations")] == ["cell=3,4"]


def test_a_value_stands_before_a_gap_of_the_own_code(mapped: Map, rows: Rows) -> None:
    table = "Code|Year|Unit|Count\n01|2020|person|\ncounty|2020|person|5000\n"
    dataset = mapped(EITHER, table)
    assert [row["source"] for row in rows(dataset, "observations")] == ["cell=3,4"]
    assert rows(dataset, "gaps") == []
    assert dataset.accounting.repeated == 1


def test_a_declared_gap_stands_before_an_unreadable_cell(mapped: Map, rows: Rows) -> None:
    dataset = mapped(MAPPING, "Code|Year|Unit|Count\n01|2020|person|?\n01|2020|person|\n")
    assert [row["reason"] for row in rows(dataset, "gaps")] == ["no-reliable-information"]
    assert (dataset.accounting.gaps, dataset.accounting.rejected) == (1, 1)


@pytest.mark.parametrize("counts", [("5000", "5 ooo"), ("5 ooo", "5000")])
def test_an_unreadable_cell_beside_a_value_repeats_nothing(
    mapped: Map, rows: Rows, counts: tuple[str, str]
) -> None:
    lines = "".join(f"01|2020|person|{count}\n" for count in counts)
    dataset = mapped(MAPPING, f"Code|Year|Unit|Count\n{lines}")
    assert [row["value"] for row in rows(dataset, "observations")] == ["5000"]
    assert rows(dataset, "gaps") == []
    assert dataset.accounting == Accounting(rows=2, value_columns=1, observations=1, rejected=1)
    codes = [(finding.code, finding.found) for finding in dataset.findings]
    assert ("not-a-number", "5 ooo") in codes
    # Half of the cells could not be read: a value beside one of them does not hide that.
    assert "too-many-unreadable" in [code for code, _ in codes]
    assert "repeated-value" not in [code for code, _ in codes]


def test_of_two_unreadable_cells_one_is_the_gap(mapped: Map, rows: Rows) -> None:
    dataset = mapped(MAPPING, "Code|Year|Unit|Count\n01|2020|person|?\n01|2020|person|!\n")
    assert [row["source"] for row in rows(dataset, "gaps")] == ["cell=2,4"]
    assert (dataset.accounting.repeated, dataset.accounting.rejected) == (0, 1)


def test_different_values_are_all_rejected_which_is_a_violation(mapped: Map, rows: Rows) -> None:
    table = (
        "Code|Year|Unit|Count\n01|2020|person|5000\n01|2020|person|6000\n"
        "01|2020|person|\n01|2021|person|7000\n"
    )
    dataset = mapped(MAPPING, table)
    assert [row["period"] for row in rows(dataset, "observations")] == ["2021"]
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (1, 3)
    found = next(item for item in dataset.findings if item.code == "duplicate-value")
    assert found.severity is Severity.VIOLATION
    assert dict(found.arguments)["places"] == "cell=2,4; cell=3,4; cell=4,4"
    assert found.found == "5000; 6000; "
    assert not dataset.trusted


def test_one_number_in_two_units_is_two_different_values(mapped: Map) -> None:
    dataset = mapped(MAPPING, "Code|Year|Unit|Count\n01|2020|person|5000\n01|2020|vote|5000\n")
    assert dataset.accounting.rejected == 2


def test_a_small_count_in_a_dispute_is_not_shown(mapped: Map) -> None:
    dataset = mapped(MAPPING, "Code|Year|Unit|Count\n01|2020|person|3\n01|2020|person|6000\n")
    found = next(item for item in dataset.findings if item.code == "duplicate-value")
    assert found.found == ""


@pytest.mark.parametrize(("count", "code"), [("10", "repeated-value"), ("11", "duplicate-value")])
def test_of_very_many_repetitions_the_first_are_told_and_the_rest_summed_up(
    mapped: Map, count: str, code: str
) -> None:
    years = range(1000, 1000 + MOST + 500)
    lines = [f"01|{year}|{number}|person\n" for year in years for number in (10, count)]
    dataset = mapped(MAPPING, "Code|Year|Count|Unit\n" + "".join(lines))
    told = [finding for finding in dataset.findings if finding.code == code]
    (rest,) = (finding for finding in dataset.findings if finding.code == "further-findings")
    each = 1 if code == "repeated-value" else 2
    assert (len(told), {finding.count for finding in told}) == (MOST, {each})
    assert (rest.count, dict(rest.arguments)) == (500 * each, {"code": code})
    assert [finding.place.row for finding in told[:2]] == [3, 5]

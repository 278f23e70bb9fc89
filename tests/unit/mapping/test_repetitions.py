"""Rule 7: two cells of one key."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.mapping.grouping import combined
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


@given(
    st.lists(
        st.tuples(
            st.integers(-2, 2**31 - 1), st.integers(-2, 2**31 - 1), st.integers(-2, 2**31 - 1)
        ),
        min_size=1,
        max_size=20,
    )
)
def test_combined_numbers_are_equal_exactly_where_all_columns_are(
    rows: list[tuple[int, int, int]],
) -> None:
    columns = [np.asarray(column, np.int32) for column in zip(*rows, strict=True)]
    keys = combined(columns)
    for one, key in zip(rows, keys.tolist(), strict=True):
        for other, other_key in zip(rows, keys.tolist(), strict=True):
            assert (one == other) == (key == other_key)

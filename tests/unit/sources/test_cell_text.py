from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.sources.cell_text import number_text, to_text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (756.0, "756"),
        (0.30000000000000004, "0.3"),
        (1.1, "1.1"),
        (100.0, "100"),
        (-0.0, "0"),
        (1e15, "1000000000000000"),
        (1.5e20, "150000000000000000000"),
        (123456789012345.6, "123456789012346"),
        (1e-10, "0.0000000001"),
    ],
)
def test_a_double_is_its_shortest_decimal_of_at_most_fifteen_digits(
    stored: float, text: str
) -> None:
    assert number_text(stored) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, max_value=10**9, min_value=0))
def test_a_decimal_that_was_stored_as_a_double_comes_back(typed: Decimal) -> None:
    assert Decimal(number_text(float(typed))) == typed


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (None, ""),
        (True, "TRUE"),
        (False, "FALSE"),
        (12, "12"),
        ("ok. 5", "ok. 5"),
        (b"\x00\xff", "00FF"),
        (timedelta(hours=1, minutes=2, seconds=3), "PT1H2M3S"),
        (timedelta(0), "PT0S"),
        (-timedelta(minutes=5), "-PT5M"),
    ],
)
def test_other_values_are_written_as_a_person_reads_them(stored: object, text: str) -> None:
    assert to_text(stored) == text

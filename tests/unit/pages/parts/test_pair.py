"""Two indicators beside each other: changes in percent, and the page that shows them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from city_data_bank.pages.parts.pair import change_of


@pytest.mark.parametrize(
    ("first", "last", "change"),
    [("200", "250", "25.0"), ("68231", "62817", "-7.9"), ("3.9", "3.9", "0.0")],
)
def test_a_change_is_told_in_percent_of_the_first_value(first: str, last: str, change: str) -> None:
    assert change_of(Decimal(first), Decimal(last)) == Decimal(change)


@pytest.mark.parametrize("first", ["0", "-82"])
def test_of_nothing_and_of_less_there_is_no_percentage(first: str) -> None:
    assert change_of(Decimal(first), Decimal(5)) is None

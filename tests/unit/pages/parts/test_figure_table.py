"""Charts of tables: what stands beside their axes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.parts.figure_table import tick_in_words

MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("999999", "999,999"),
        ("1150000", "1.15M"),
        ("1200000", "1.2M"),
        ("-2000000", f"{MINUS}2M"),
        ("1250000000", "1.25B"),
    ],
)
def test_a_short_number_keeps_the_places_that_tell_steps_apart(
    visit: MakeVisit, value: str, words: str
) -> None:
    assert tick_in_words(visit("en"), Decimal(value)) == words

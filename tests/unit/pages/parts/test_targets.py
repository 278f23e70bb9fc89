"""Targets: what is needed a year, and what is said where there is no value."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.parts.targets import no_value, pace
from city_data_bank.store.engine import Row, Term

MINUS = "\N{MINUS SIGN}"
GIVEN = {"value": "24.0", "assessed": "16.2", "start": "12", "progress": "0.35"}
YEARS = {"base": "2020", "year": "2025", "period": "2030"}


def solution(**others: str) -> dict[str, Term]:
    """A target to reach, as the query of targets answers it."""
    numbers = {name: Term("literal", text) for name, text in (GIVEN | others).items()}
    years = {name: Term("uri", f"https://b.example/id/period/{y}") for name, y in YEARS.items()}
    return numbers | years


def test_the_pace_is_told_with_its_arithmetic(visit: MakeVisit) -> None:
    lines = [str(line).replace(MINUS, "-") for line in pace(visit("en"), solution())]
    assert lines == [
        "needed a year: (24 - 16.2) / (2030 - 2025) = 1.56",
        "so far a year: (16.2 - 12) / (2025 - 2020) = 0.84",
    ]


def test_what_has_got_worse_was_a_negative_pace(visit: MakeVisit) -> None:
    line = str(pace(visit("en"), solution(assessed="11", progress="-0.0833"))[1])
    assert line.replace(MINUS, "-") == "so far a year: (11 - 12) / (2025 - 2020) = -0.2"


@pytest.mark.parametrize(
    "row",
    [
        solution(progress="1.2"),
        solution() | {"period": Term("uri", "https://b.example/id/period/2025")},
        solution() | {"refusal": Term("uri", "https://w3id.org/city-data-bank/ns#stale-value")},
        {name: term for name, term in solution().items() if name not in ("base", "start")},
    ],
    ids=["reached", "too-late", "light-out", "no-baseline"],
)
def test_no_pace_is_told_where_it_would_mislead(visit: MakeVisit, row: Row) -> None:
    assert not pace(visit("en"), row)


def test_a_value_in_another_unit_is_not_called_missing(visit: MakeVisit) -> None:
    unit = {"refusal": Term("uri", "https://w3id.org/city-data-bank/ns#no-common-unit")}
    assert str(no_value(visit("en"), unit)) == "value in another unit"
    assert str(no_value(visit("en"), {})) == "no value"

"""From when on values raise doubts: ``[checks]`` of bank.toml, intervals of frequencies."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox
import pytest

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.limits import Interval, read_intervals
from city_data_bank.bank.thresholds import Thresholds, read_thresholds
from city_data_bank.errors import ConfigurationError, OntologyError

FREQUENCY = """
<x:f> a <http://purl.org/dc/terms/Frequency> ;
  <https://w3id.org/city-data-bank/ns#interval> "%s" .
"""


def error(key: str, found: str, expected: str) -> ConfigurationError:
    return ConfigurationError(key, found, expected, "")


def intervals(text: str) -> dict[str, Interval]:
    parsed = ox.parse(FREQUENCY % text, format=ox.RdfFormat.TURTLE)
    return dict(read_intervals(Graph(quad.triple for quad in parsed)))


def test_what_is_not_stated_is_not_checked() -> None:
    assert read_thresholds({}, error) == Thresholds(None, None, None, None, purposes=False)


def test_every_key_is_taken() -> None:
    table = {"largest_change": 50, "longest_constant": 4, "delay": 30, "first_year": 2015}
    assert read_thresholds({**table, "purposes": True}, error) == Thresholds(
        Decimal(50), 4, 30, 2015, purposes=True
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("delay", -1),
        ("delay", "30"),
        ("delay", True),
        ("longest_constant", 1),
        ("purposes", 1),
        ("other", 1),
    ],
)
def test_a_fault_names_its_key(key: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=f"checks.{key}"):
        read_thresholds({key: value}, error)
    with pytest.raises(ConfigurationError, match="checks"):
        read_thresholds(value, error)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("P1Y", Interval(months=12)),
        ("P2Y", Interval(months=24)),
        ("P3M", Interval(months=3)),
        ("P7D", Interval(days=7)),
    ],
)
def test_an_interval_is_years_months_or_days(text: str, interval: Interval) -> None:
    assert intervals(text) == {"x:f": interval}
    assert interval.yearly is (text == "P1Y")


@pytest.mark.parametrize("text", ["", "1Y", "P0Y", "P1Y2M", "PT1H"])
def test_any_other_interval_is_a_fault_of_the_ontology(text: str) -> None:
    with pytest.raises(OntologyError, match="interval"):
        intervals(text)

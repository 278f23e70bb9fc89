"""Computed values as statements."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.indicators.test_computation import (
    DENSITY,
    KM2,
    PERSON,
    VOCABULARY,
    computed,
    given,
    key,
)
from tests.unit.indicators.test_references import BASE, NAMES

from city_data_bank.indicators.computation import Computed
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.results import computed_quads, written
from city_data_bank.iris import Iris
from city_data_bank.vocabulary import BANK, DCT, PROV, QB, RDF, SATT, SMEA

WORDS = replace(VOCABULARY, address=lambda ref, known: f"{BASE}{ref}/{known[1]}")
WITH_ESTIMATES = Names(Iris(BASE), NAMES.units, {"A": "s:A", "E": "s:E"}, NAMES.rules)


def one(*others: str) -> Computed:
    known = {
        "population": {key("2020"): given("p:p", "64935", PERSON, *others)},
        "area": {key("2020"): given("a:a", "25.49", KM2)},
    }
    return computed(DENSITY, known)[0]


def said(value: Computed) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in computed_quads(
        [value], WITH_ESTIMATES, WORDS, {"sex=F": ("d:sex", "c:F")}, "p:hall"
    ):
        text = str(getattr(quad.object, "value", quad.object))
        found.setdefault(quad.predicate.value, set()).add(text)
    return found


def test_a_computed_value_is_an_observation_with_its_method_and_inputs() -> None:
    found = said(one())
    assert found[RDF["type"]] == {QB["Observation"]}
    assert found[SMEA["obsValue"]] == {"2547.5"}
    assert found[DCT["conformsTo"]] == {"m:density"}
    assert found[PROV["wasDerivedFrom"]] == {"p:p", "a:a"}
    assert found[PROV["wasAttributedTo"]] == {"p:hall"}
    assert found[SATT["obsStatus"]] == {"s:A"}
    assert BANK["steward"] not in found


def test_an_input_of_another_year_makes_it_an_estimate() -> None:
    assert said(replace(one(), elsewhere=(("area", "2018"),)))[SATT["obsStatus"]] == {"s:E"}


def test_the_spread_of_a_conflict_is_said_and_none_where_there_is_none() -> None:
    found = said(one("66270"))
    assert (found[BANK["lowest"]], found[BANK["highest"]]) == ({"2547.5"}, {"2599.8"})
    assert BANK["lowest"] not in said(one())


def test_a_part_of_a_breakdown_says_which() -> None:
    assert said(replace(one(), key=key("2020", "sex=F")))["d:sex"] == {"c:F"}


@pytest.mark.parametrize(("value", "text"), [("1E+3", "1000"), ("0.50", "0.50"), ("-2", "-2")])
def test_a_decimal_has_no_exponent(value: str, text: str) -> None:
    assert written(Decimal(value)) == text


def test_what_breaks_the_series_is_said_and_nothing_where_it_goes_on() -> None:
    assert said(replace(one(), breaks=("p:p", "m:density")))[BANK["brokenBy"]] == {
        "p:p",
        "m:density",
    }
    assert BANK["brokenBy"] not in said(one())

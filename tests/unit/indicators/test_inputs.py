"""The chosen values that methods compute with."""

from __future__ import annotations

from decimal import Decimal

from tests.unit.indicators.conftest import Report, table
from tests.unit.indicators.test_computation import KM2, given, key

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.inputs import Inputs, Key, exact_periods
from city_data_bank.indicators.units import in_base_units

SCALES = {"km2": Scale("m2", Decimal(1_000_000)), "ha": Scale("m2", Decimal(10_000))}
LASTING = frozenset({"b/area"})
RULES = Comparability(SCALES, {}, LASTING, {})


def exact(report: Report, *values: str) -> dict[tuple[str, Key], str]:
    """Where values of an area, each ``year unit number``, are told less exactly."""
    rows = [",".join(("b/area", "1", one[0], "", *one[1:])) for one in map(str.split, values)]
    reported = report(("a", "gus", "2024", table(*rows)))
    choices = choose(reported, in_base_units(reported, SCALES), (), Decisions({}, ()))
    return exact_periods(reported, choices, find_conflicts(reported, RULES))


def test_a_value_that_is_another_one_rounded_leads_to_it(report: Report) -> None:
    found = exact(report, "2018 km2 25.5", "2020 km2 25.9", "2025 ha 2549")
    assert found == {("b/area", ("1", "2018", "")): "2025"}


def test_what_changed_leads_nowhere(report: Report) -> None:
    assert exact(report, "2018 ha 2551", "2025 ha 2549") == {}


def test_the_exact_value_serves_other_years_and_never_the_year_of_the_rounded_one() -> None:
    areas = {key("2018"): given("rounded", "25.5", KM2), key("2025"): given("exact", "25.49", KM2)}
    inputs = Inputs({"area": areas}, frozenset({"area"}), {("area", key("2018")): "2025"})
    assert inputs.find("area", key("2019")) == ("2025", areas[key("2025")])
    assert inputs.find("area", key("2018")) == ("2018", areas[key("2018")])

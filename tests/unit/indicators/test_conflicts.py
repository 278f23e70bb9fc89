"""Conflicts among the published tables of datasets."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.indicators.conftest import Report, table

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.comparison import Kind
from city_data_bank.indicators.conflicts import Comparability, find_conflicts

SCALES = {
    "person": Scale("person", Decimal(1)),
    "ha": Scale("m2", Decimal(10_000)),
    "km2": Scale("m2", Decimal(1_000_000)),
    "m2": Scale("m2", Decimal(1)),
    "percent": Scale("percent", Decimal(1)),
}
RULES = Comparability(SCALES, {"b/area-km2": "b/area"}, frozenset({"b/area"}), {})


def test_one_value_is_no_conflict_and_no_value_none(report: Report) -> None:
    assert find_conflicts(report(), RULES) == ()
    assert find_conflicts(report(("a", "o", "", table("b/x,1,2020,,person,5"))), RULES) == ()


def test_two_exports_of_one_steward_are_a_revision(report: Report) -> None:
    reported = report(
        ("old", "gus", "2022", table("b/pop,1,2020,2020-12-31,person,66270")),
        ("new", "gus", "2026", table("b/pop,1,2020,2020-12-31,person,64935")),
    )
    (conflict,) = find_conflicts(reported, RULES)
    assert (conflict.indicator, conflict.area, conflict.period) == ("b/pop", "1", "2020")
    assert conflict.found.kind is Kind.REVISION
    refs = [reported.ref(item.at) for item in conflict.found.values]
    assert refs == ["old/b/pop/1/2020/x", "new/b/pop/1/2020/x"]


def test_units_are_converted_before_values_are_compared(report: Report) -> None:
    reported = report(
        ("a", "x", "", table("b/area,1,2025,,ha,2549")),
        ("b", "y", "", table("b/area,1,2025,,km2,25.49")),
    )
    assert find_conflicts(reported, RULES) == ()


def test_units_of_two_kinds_are_not_compared(report: Report) -> None:
    reported = report(
        ("a", "x", "", table("b/x,1,2025,,person,5")),
        ("b", "y", "", table("b/x,1,2025,,percent,7")),
    )
    assert find_conflicts(reported, RULES) == ()


def test_an_area_told_three_times_is_one_rounding(report: Report) -> None:
    reported = report(
        ("office", "o", "", table("b/area,1,2025,,ha,2549", "b/area-km2,1,2025,,km2,25")),
        ("europe", "e", "", table("b/area,1,2018,,m2,25500000")),
    )
    (conflict,) = find_conflicts(reported, RULES)
    assert conflict.found.kind is Kind.ROUNDING
    assert (conflict.indicator, conflict.period) == ("b/area", "2025")
    assert len(conflict.found.values) == 3


def test_breakdowns_are_compared_whatever_order_a_dataset_has_them_in(report: Report) -> None:
    reported = report(
        ("a", "x", "", table("b/x,1,2020,,person,5,F,T", more=",sex,age")),
        ("b", "y", "", table("b/x,1,2020,,person,6,T,F", more=",age,sex")),
        ("c", "z", "", table("b/x,1,2020,,person,7,F", more=",sex")),
        ("d", "z", "", table("b/x,1,2020,,person,99")),
    )
    (conflict,) = find_conflicts(reported, RULES)
    assert conflict.breakdown == "sex=F"
    assert len(conflict.found.values) == 3


def test_the_tolerance_of_an_indicator_counts(report: Report) -> None:
    reported = report(
        ("a", "x", "", table("b/x,1,2020,,person,1000")),
        ("b", "y", "", table("b/x,1,2020,,person,1004")),
    )
    tolerant = Comparability(SCALES, {}, frozenset(), {"b/x": Decimal("0.5")})
    assert find_conflicts(reported, tolerant) == ()
    assert len(find_conflicts(reported, RULES)) == 1


@pytest.mark.parametrize("cents", ["297014193.83", "0.1"])
def test_no_difference_of_a_cent_is_lost_and_no_noise_is_one(report: Report, cents: str) -> None:
    other = str(Decimal(cents) + Decimal("0.01"))
    for value, expected in ((other, 1), (f"{cents}0", 0)):
        reported = report(
            ("a", "x", "", table(f"b/x,1,2020,,person,{cents}")),
            ("b", "y", "", table(f"b/x,1,2020,,person,{value}")),
        )
        assert len(find_conflicts(reported, RULES)) == expected


def test_keys_with_one_value_each_are_never_mixed(report: Report) -> None:
    rows = [f"b/x,{area},{year},,person,{area * year}" for area in range(30) for year in (1, 2)]
    reported = report(("a", "x", "", table(*rows)), ("b", "y", "", table(*rows)))
    assert len(reported) == 120
    assert find_conflicts(reported, RULES) == ()

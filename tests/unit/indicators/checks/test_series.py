"""Series that jump, and series that stand still."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.indicators.conftest import Report, table

from city_data_bank.bank.limits import Limits
from city_data_bank.bank.scales import Scale
from city_data_bank.bank.thresholds import Thresholds
from city_data_bank.indicators.checks.points import Points, points_of
from city_data_bank.indicators.checks.series import constants, jumps
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.computation import Vocabulary
from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.units import in_base_units

SCALES = {"person": Scale("person", Decimal(1))}
NO_WORDS = Vocabulary(lambda iri: iri, SCALES, {}, {}, lambda ref, key: f"{ref}/{key}")
HALF = Thresholds(largest_change=Decimal(50), longest_constant=3)


def points(report: Report, *values: str, indicator: str = "b/x") -> Points:
    """Yearly values of one area; each is ``period value``."""
    rows = [f"{indicator},1,{text.split()[0]},,person,{text.split()[1]}" for text in values]
    reported = report(("a", "gus", "2024", table(*rows)))
    amounts = in_base_units(reported, SCALES)
    choices = choose(reported, amounts, (), Decisions({}, ()))
    return points_of(reported, amounts, choices, (), NO_WORDS)


def test_a_value_far_from_the_year_before_is_a_jump_and_a_near_one_none(report: Report) -> None:
    found = list(jumps(points(report, "2020 100", "2021 151", "2022 150"), {}, HALF))
    assert [(jump.at, round(jump.percent, 3)) for jump in found] == [(1, 51.0)]
    assert not list(jumps(points(report, "2020 100", "2021 150", "2022 100"), {}, HALF))


def test_a_year_that_is_missing_ends_the_comparison(report: Report) -> None:
    assert not list(jumps(points(report, "2019 100", "2021 900"), {}, HALF))


def test_the_limit_of_a_method_goes_before_that_of_the_bank(report: Report) -> None:
    values = points(report, "2020 100", "2021 300")
    assert not list(jumps(values, {"b/x": Limits(largest_change=Decimal(200))}, HALF))
    assert list(jumps(values, {"b/x": Limits(largest_change=Decimal(199))}, Thresholds()))


def test_what_may_be_negative_has_no_percents_unless_its_method_says_so(report: Report) -> None:
    values = points(report, "2020 1", "2021 9")
    signed = Limits(minimum=Decimal(-100))
    assert not list(jumps(values, {"b/x": signed}, HALF))
    assert not list(jumps(points(report, "2020 -1", "2021 9"), {}, HALF))
    assert not list(jumps(points(report, "2020 0", "2021 9"), {}, HALF))


def test_the_threshold_of_the_bank_is_for_years_alone(report: Report) -> None:
    values = points(report, "2020-01 100", "2020-02 900")
    assert not list(jumps(values, {}, HALF))
    assert list(jumps(values, {"b/x": Limits(largest_change=Decimal(50))}, HALF))


@pytest.mark.parametrize(
    ("values", "runs"),
    [
        (("2019 7", "2020 7", "2021 7", "2022 7"), [(3, 4)]),
        (("2019 7", "2020 7", "2021 7", "2022 8"), []),
        (("2018 7", "2019 7", "2021 7", "2022 7"), []),
        (("2018 5", "2019 7", "2020 7", "2021 7", "2022 7"), [(4, 4)]),
    ],
)
def test_more_equal_values_in_a_row_than_usual_are_a_frozen_series(
    report: Report, values: tuple[str, ...], runs: list[tuple[int, int]]
) -> None:
    found = constants(points(report, *values), {}, HALF, frozenset())
    assert [(run.at, run.length) for run in found] == runs


def test_what_lasts_may_stand_still(report: Report) -> None:
    values = points(report, "2019 7", "2020 7", "2021 7", "2022 7")
    assert not list(constants(values, {}, HALF, frozenset({"b/x"})))


def test_without_values_or_limits_nothing_is_found(report: Report) -> None:
    assert not list(jumps(points(report), {}, HALF))
    assert not list(constants(points(report), {}, HALF, frozenset()))
    assert not list(jumps(points(report, "2020 1", "2021 9"), {}, Thresholds()))


def test_what_a_source_itself_calls_a_break_is_no_jump_and_ends_a_constant(report: Report) -> None:
    assert not list(jumps(points(report, "2020 100", "2021 900B"), {}, HALF))
    same = ("2019 5", "2020 5", "2021 5B", "2022 5", "2023 5")
    assert not list(constants(points(report, *same), {}, HALF, frozenset()))
    assert list(constants(points(report, *same, "2024 5"), {}, HALF, frozenset()))

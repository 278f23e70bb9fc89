"""Values of one thing: which are compared, and why they differ."""

from __future__ import annotations

from decimal import Decimal

import pytest

from city_data_bank.indicators.comparison import Kind, Value, compare, compare_across

NOTHING = Decimal(0)


def value(at: int, amount: str, steward: str = "a", date: str = "", period: str = "2020") -> Value:
    number = Decimal(amount)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Value(at, steward, date, period, number, Decimal(1).scaleb(min(exponent, 0)))


def kind(*values: Value, tolerance: Decimal = NOTHING) -> Kind | None:
    found = compare(values, tolerance)
    return found.kind if found else None


def test_two_values_of_one_steward_are_a_revision() -> None:
    found = compare([value(0, "66270"), value(1, "64935")], NOTHING)
    assert found is not None
    assert found.kind is Kind.REVISION
    assert found.percent == (Decimal(66270) - 64935) / 64935 * 100


def test_a_revision_that_another_steward_repeats_stays_a_revision() -> None:
    assert kind(value(0, "66270"), value(1, "64935"), value(2, "66270", "b")) is Kind.REVISION


def test_two_stewards_with_different_values_disagree() -> None:
    assert kind(value(0, "100"), value(1, "107", "b")) is Kind.VALUE_ONLY


@pytest.mark.parametrize(
    ("exact", "told"), [("25.49", "25.5"), ("25.49", "25"), ("2.5", "3"), ("2.5", "2")]
)
def test_a_value_told_less_exactly_is_rounding(exact: str, told: str) -> None:
    assert kind(value(0, exact), value(1, told, "b")) is Kind.ROUNDING


@pytest.mark.parametrize(
    ("exact", "told"), [("25.49", "25.4"), ("25.49", "26"), ("25.49", "25.48")]
)
def test_a_value_that_no_rounding_gives_is_none(exact: str, told: str) -> None:
    assert kind(value(0, exact), value(1, told, "b")) is Kind.VALUE_ONLY


@pytest.mark.parametrize(("one", "other"), [("25.50", "25.5"), ("66270", "66270.0")])
def test_equal_values_of_different_precision_agree(one: str, other: str) -> None:
    assert kind(value(0, one), value(1, other, "b")) is None


def test_values_of_two_days_are_two_facts() -> None:
    assert kind(value(0, "87", date="2022-11-29"), value(1, "85", date="2022-12-31")) is None


def test_a_value_without_a_day_is_compared_with_those_of_every_day() -> None:
    days = [value(0, "87", date="2022-11-29"), value(1, "85", "b")]
    assert kind(*days) is Kind.VALUE_ONLY


def test_a_difference_within_the_tolerance_is_none() -> None:
    values = [value(0, "1000"), value(1, "1004")]
    assert kind(*values, tolerance=Decimal("0.5")) is None
    assert kind(*values, tolerance=Decimal("0.3")) is Kind.REVISION


def test_of_a_lowest_value_that_is_not_positive_no_share_is_taken() -> None:
    found = compare([value(0, "-3"), value(1, "2")], Decimal(99))
    assert found is not None
    assert found.percent is None


def test_of_several_causes_the_gravest_counts_and_all_values_are_told() -> None:
    found = compare(
        [
            value(0, "1.4", date="2020-01-01"),
            value(1, "1", "b", date="2020-01-01"),
            value(2, "5", date="2020-12-31"),
            value(3, "9", "b", date="2020-12-31"),
        ],
        NOTHING,
    )
    assert found is not None
    assert found.kind is Kind.VALUE_ONLY
    assert [item.at for item in found.values] == [0, 1, 2, 3]


def test_what_lasts_is_compared_across_years_where_it_rounds_to_the_newest() -> None:
    values = [
        value(0, "25.5", "eurostat", period="2018"),
        value(1, "25.49", "office", period="2025"),
        value(2, "24.1", "office", period="2010"),
    ]
    found = compare_across(values)
    assert found is not None
    assert found.kind is Kind.ROUNDING
    assert [item.at for item in found.values] == [0, 1]


def test_what_lasts_may_change_without_a_conflict() -> None:
    assert compare_across([value(0, "24", period="2018"), value(1, "25", period="2025")]) is None

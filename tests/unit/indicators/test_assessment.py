"""How targets stand: every status with its arithmetic, every reason to refuse one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from city_data_bank.bank.targets import Direction, Target
from city_data_bank.indicators.assessment import (
    Assessment,
    Point,
    Refusal,
    Status,
    assess,
    is_stale,
    status_of,
)

TODAY = date(2026, 11, 1)
TARGET = Target(
    iri="https://town.example/id/target/plan/1",
    indicator="https://town.example/id/indicator/bank/people",
    area="https://town.example/id/area/01",
    year=2030,
    value=Decimal(200),
    unit="https://town.example/id/unit/person",
    direction=Direction.REACH,
    baseline="ref/2020",
)
ABOVE = replace(TARGET, direction=Direction.STAY_ABOVE, year=2024, baseline="")
BELOW = replace(ABOVE, direction=Direction.STAY_BELOW)


def points(**values: str) -> dict[int, Point]:
    """Values by year: ``y2020="100"``."""
    years = {int(name[1:]): Decimal(text) for name, text in values.items()}
    return {year: Point(f"ref/{year}", year, value) for year, value in years.items()}


def newest(target: Target, known: dict[int, Point], months: int | None = 12) -> Assessment:
    return assess(target, known, months, TODAY)[-1]


@pytest.mark.parametrize(
    ("value", "done", "status"),
    [
        ("200", Fraction(1), Status.ACHIEVED),
        ("201", Fraction(101, 100), Status.ACHIEVED),
        ("147.5", Fraction(475, 1000), Status.ON_TRACK),
        ("147.49", Fraction(4749, 10000), Status.NEEDS_ACCELERATION),
        ("130", Fraction(3, 10), Status.NEEDS_ACCELERATION),
        ("129.99", Fraction(2999, 10000), Status.LIMITED),
        ("100", Fraction(0), Status.LIMITED),
        ("99.99", Fraction(-1, 10000), Status.DETERIORATION),
    ],
)
def test_the_share_done_is_held_against_the_share_due(
    value: str, done: Fraction, status: Status
) -> None:
    found = newest(TARGET, points(y2020="100", y2025=value))
    assert (found.progress, found.due, found.status) == (done, Fraction(1, 2), status)


def test_a_value_that_has_to_fall_is_counted_the_same_way() -> None:
    down = replace(TARGET, value=Decimal(40))
    found = newest(down, points(y2020="100", y2025="70"))
    assert (found.progress, found.status) == (Fraction(1, 2), Status.ON_TRACK)


def test_a_third_of_a_path_is_no_rounded_number() -> None:
    """0.95 of a third, in decimals cut at any place, would miss the threshold."""
    assert status_of(Fraction(95, 300), Fraction(1, 3)) is Status.ON_TRACK


def test_after_its_year_a_target_that_was_not_reached_is_not_on_track() -> None:
    late = replace(TARGET, year=2022)
    found = newest(late, points(y2020="100", y2025="199"))
    assert (found.due, found.status) == (Fraction(5, 2), Status.LIMITED)


@pytest.mark.parametrize(
    ("target", "value", "status", "distance"),
    [
        (ABOVE, "200", Status.MET, "0"),
        (ABOVE, "199.9", Status.MISSED, "-0.1"),
        (BELOW, "199.9", Status.MET, "0.1"),
        (BELOW, "200.5", Status.MISSED, "-0.5"),
    ],
)
def test_a_bound_is_met_or_missed_by_a_distance(
    target: Target, value: str, status: Status, distance: str
) -> None:
    found = newest(target, points(y2025=value))
    assert (found.status, found.distance) == (status, Decimal(distance))


def test_every_year_since_the_baseline_is_assessed() -> None:
    found = assess(TARGET, points(y2019="1", y2020="100", y2021="110", y2025="150"), 12, TODAY)
    assert [(one.year, one.status) for one in found] == [
        (2021, Status.ON_TRACK),
        (2025, Status.ON_TRACK),
    ]


@pytest.mark.parametrize(
    ("target", "known", "why"),
    [
        (TARGET, {}, Refusal.NO_VALUE),
        (replace(TARGET, baseline=""), {"y2025": "1"}, Refusal.NO_BASELINE),
        (TARGET, {"y2025": "1"}, Refusal.NO_BASELINE),
        (TARGET, {"y2020": "100"}, Refusal.NO_LATER_VALUE),
        (TARGET, {"y2020": "200", "y2025": "210"}, Refusal.NO_PATH),
        (replace(TARGET, year=2020), {"y2020": "100", "y2025": "210"}, Refusal.NO_PATH),
        (ABOVE, {"y2023": "300"}, Refusal.NO_LATER_VALUE),
        (TARGET, {"y2020": "100", "y2023": "150"}, Refusal.STALE),
        (ABOVE, {}, Refusal.NO_VALUE),
    ],
)
def test_a_light_that_does_not_shine_says_why(
    target: Target, known: dict[str, str], why: Refusal
) -> None:
    found = newest(target, points(**known))
    assert (found.status, found.refusal) == (Status.NOT_ASSESSABLE, why)


def test_without_a_value_the_assessment_is_of_the_year_of_the_target() -> None:
    assert newest(TARGET, {}).year == TARGET.year


def test_a_value_in_another_kind_of_unit_is_not_compared() -> None:
    known = {2025: Point("ref/2025", 2025, None)}
    assert newest(ABOVE, known).refusal is Refusal.NO_COMMON_UNIT
    known = {2020: Point("ref/2020", 2020, None), **points(y2025="1")}
    assert newest(TARGET, known).refusal is Refusal.NO_COMMON_UNIT


def test_a_value_is_stale_when_twice_its_periodicity_has_passed() -> None:
    assert not is_stale(2024, 12, date(2026, 12, 31))
    assert is_stale(2024, 12, date(2027, 1, 1))
    assert not is_stale(2022, 24, date(2026, 12, 31))
    assert is_stale(2024, 1, date(2027, 1, 1)), "values of years are not due every month"
    assert not is_stale(1990, None, TODAY), "nobody says when the next one is due"


def test_only_the_newest_value_can_be_stale_and_its_numbers_stay() -> None:
    known = points(y2020="100", y2021="110", y2022="120")
    before, last = assess(TARGET, known, 12, TODAY)
    assert before.status is Status.ON_TRACK
    assert (last.refusal, last.progress) == (Refusal.STALE, Fraction(1, 5))


def disputed(value: str, other: str, *, undecided: bool = False) -> dict[int, Point]:
    point = Point("ref/2025", 2025, Decimal(value), ("conflict/1",), undecided, (Decimal(other),))
    return {**points(y2020="100"), 2025: point}


def test_another_offices_value_that_would_change_the_status_puts_the_light_out() -> None:
    found = newest(TARGET, disputed("150", "110"))
    assert (found.status, found.refusal) == (Status.NOT_ASSESSABLE, Refusal.CONTRADICTED)


def test_another_offices_value_that_would_not_change_it_leaves_it_on() -> None:
    assert newest(TARGET, disputed("150", "149")).status is Status.ON_TRACK


def test_a_conflict_that_nobody_decided_puts_it_out_whatever_the_values() -> None:
    found = newest(TARGET, disputed("150", "150", undecided=True))
    assert found.refusal is Refusal.CONTRADICTED


def test_a_disputed_baseline_counts_too() -> None:
    start = Point(
        "ref/2020", 2020, Decimal(100), ("conflict/1",), open=False, others=(Decimal(140),)
    )
    assert newest(TARGET, {**points(y2025="150"), 2020: start}).status is Status.NOT_ASSESSABLE


def test_a_disputed_value_of_a_bound_that_both_keep_is_met() -> None:
    known = {2025: replace(disputed("250", "240")[2025])}
    assert newest(ABOVE, known).status is Status.MET


def test_a_light_is_refused_across_a_break_with_its_numbers_kept() -> None:
    known = points(y2020="100", y2022="130", y2024="147.5")
    known[2022] = replace(known[2022], broken=True)
    first, last = assess(TARGET, known, 12, TODAY)
    assert (first.refusal, last.refusal) == (Refusal.BROKEN, Refusal.BROKEN)
    assert last.progress == Fraction(475, 1000)


def test_a_baseline_that_begins_a_series_and_a_bound_are_no_reason_to_refuse() -> None:
    known = points(y2020="100", y2025="147.5")
    known[2020] = replace(known[2020], broken=True)
    assert newest(TARGET, known).status is Status.ON_TRACK
    known[2025] = replace(known[2025], broken=True)
    assert newest(BELOW, known).status is Status.MET

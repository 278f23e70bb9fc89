"""One value is chosen for each indicator, area and period, by a rule that is told."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.unit.indicators.conftest import Report, Table, table

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.choice import RULES, choose
from city_data_bank.indicators.decisions import Decision, Decisions
from city_data_bank.indicators.reported import Reported
from city_data_bank.indicators.units import in_base_units

NOBODY = Decisions({}, ())
OLD: Table = ("old", "gus", "2022-04-08", table("b/x,1,2020,,person,66270"))
NEW: Table = ("new", "gus", "2026-06-08", table("b/x,1,2020,,person,64935"))
CITY: Table = ("city", "um", "2026-10-01", table("b/x,1,2020,,person,65000"))


def chosen(
    reported: Reported, stewards: Sequence[str] = ("gus", "um"), decisions: Decisions = NOBODY
) -> list[tuple[str, str, list[str]]]:
    amounts = in_base_units(reported, {"person": Scale("person", Decimal(1))})
    choices = choose(reported, amounts, stewards, decisions)
    return [
        (
            reported.ref(at),
            RULES[rule],
            [reported.ref(other) for other in choices.rejected.get(at, ())],
        )
        for at, rule in zip(choices.chosen.tolist(), choices.rule.tolist(), strict=True)
    ]


def test_the_only_value_is_taken(report: Report) -> None:
    assert chosen(report(OLD)) == [("old/b/x/1/2020/x", "only-value", [])]
    assert chosen(report()) == []


def test_of_one_steward_the_newest_export_is_taken(report: Report) -> None:
    expected = [("new/b/x/1/2020/x", "newest-export", ["old/b/x/1/2020/x"])]
    assert chosen(report(OLD, NEW)) == expected
    assert chosen(report(NEW, OLD)) == expected


def test_the_rank_of_the_steward_goes_before_the_day(report: Report) -> None:
    (found,) = chosen(report(OLD, NEW, CITY))
    assert found[:2] == ("new/b/x/1/2020/x", "steward-priority")
    (found,) = chosen(report(OLD, NEW, CITY), stewards=("um",))
    assert found[:2] == ("city/b/x/1/2020/x", "steward-priority")


def test_a_decision_of_a_person_goes_before_all(report: Report) -> None:
    decision = Decision("b/x", "1", "2020", "old", "office", "2026-11-01", {"en": "because"})
    decisions = Decisions({("b/x", "1", "2020"): decision}, ())
    (found,) = chosen(report(OLD, NEW, CITY), decisions=decisions)
    assert found[:2] == ("old/b/x/1/2020/x", "decision")
    assert sorted(found[2]) == ["city/b/x/1/2020/x", "new/b/x/1/2020/x"]


def test_agreeing_values_are_not_rejected(report: Report) -> None:
    again: Table = ("again", "gus", "2020", table("b/x,1,2020,,person,64935.0"))
    assert chosen(report(again, NEW)) == [("new/b/x/1/2020/x", "newest-export", [])]


def test_each_part_of_a_breakdown_has_a_choice_of_its_own(report: Report) -> None:
    rows = table("b/x,1,2020,,person,5,F", "b/x,1,2020,,person,9,T", more=",sex")
    reported = report(("a", "x", "", rows))
    amounts = in_base_units(reported, {"person": Scale("person", Decimal(1))})
    choices = choose(reported, amounts, (), NOBODY)
    assert sorted(zip(choices.chosen.tolist(), choices.totals.tolist(), strict=True)) == [
        (0, False),
        (1, True),
    ]


def test_choices_are_sorted_by_indicator_area_and_period(report: Report) -> None:
    rows = table(
        "b/y,2,2020,,person,1",
        "b/x,10,2021,,person,1",
        "b/x,10,2020,,person,1",
        "b/x,1,2021,,person,1",
    )
    refs = [ref for ref, _, _ in chosen(report(("a", "x", "", rows)))]
    assert refs == [
        "a/b/x/1/2021/x",
        "a/b/x/10/2020/x",
        "a/b/x/10/2021/x",
        "a/b/y/2/2020/x",
    ]

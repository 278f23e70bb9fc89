"""The years of which the city has no value of an indicator, and why."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest

from city_data_bank.bank.limits import Interval
from city_data_bank.indicators.duties.due import due_day
from city_data_bank.indicators.duties.gaps import YearGap, asked_years, year_gaps
from city_data_bank.indicators.duties.holdings import Holdings
from city_data_bank.indicators.duties.telling import Duties, Told, tell_duties
from city_data_bank.indicators.duties.wanted import Delivery, Missing, Wanted
from city_data_bank.indicators.names import Names
from city_data_bank.iris import Iris
from city_data_bank.vocabulary import BANK

YEAR = Interval(months=12)
TODAY = date(2026, 11, 22)


def holdings(
    gaps: dict[str, frozenset[str]] | None = None,
    impossible: dict[str, frozenset[str]] | None = None,
    newest: dict[str, dict[str, date]] | None = None,
    **periods: str,
) -> Holdings:
    known = {ref.replace("_", "/"): frozenset(text.split()) for ref, text in periods.items()}
    stewards = {"b/p": frozenset({"gus"}), "b/a": frozenset({"gugik"})}
    return Holdings(known, gaps or {}, impossible or {}, stewards, newest or {})


def gaps(one: Wanted, has: Holdings, *years: str) -> list[YearGap]:
    return list(year_gaps([one], has, years, TODAY))


YEARLY = Wanted("b/p", YEAR, 365, "unit")


def test_a_year_that_is_late_was_not_delivered_and_one_that_is_not_is_not_yet_known() -> None:
    late, early = gaps(YEARLY, holdings(b_p="2022 2023"), "2023", "2024", "2025")
    assert (late.year, late.reason, late.due) == ("2024", BANK["not-delivered"], None)
    assert (early.year, early.reason) == ("2025", BANK["not-yet-known"])
    assert early.due == date(2026, 12, 31)
    assert late.stewards == ("gus",)


def test_a_year_that_has_a_value_or_a_gap_of_its_own_is_no_gap_again() -> None:
    has = holdings(gaps={"b/p": frozenset({"2021"})}, b_p="2020")
    assert gaps(YEARLY, has, "2020", "2021") == []


def test_who_has_to_deliver_is_who_holds_the_input_that_is_not_there() -> None:
    one = Wanted("b/density", YEAR, 0, "unit", inputs=(("b/p", 0), ("b/a", 0)))
    (gap,) = gaps(one, holdings(b_p="2020"), "2020")
    assert gap.stewards == ("gugik",)


def test_what_cannot_be_is_no_reliable_information() -> None:
    one = Wanted("b/share", YEAR, 0, "unit", inputs=(("b/p", 0),))
    has = holdings(impossible={"b/share": frozenset({"2020"})}, b_p="2020")
    assert [gap.reason for gap in gaps(one, has, "2020")] == [BANK["not-reliable"]]


def test_a_missing_input_is_a_gap_of_each_year_with_its_reason() -> None:
    missing = Missing(BANK["not-collected"], ("https://x.example/id/provider/zus",), "unit")
    one = Wanted("iso/5.3", None, None, "unit", missing=missing)
    found = gaps(one, holdings(), "2020", "2021")
    assert [(gap.year, gap.reason) for gap in found] == [
        ("2020", BANK["not-collected"]),
        ("2021", BANK["not-collected"]),
    ]


def test_a_method_without_input_for_the_city_is_a_gap_of_each_year_with_what_it_lacks() -> None:
    missing = Missing(BANK["not-delivered"], ("https://x.example/id/provider/gus",), "unit")
    one = Wanted("iso/13.4.6", YEAR, 365, "unit", (("b/students", 0), ("b/p", 0)), missing)
    found = gaps(one, holdings(b_p="2024 2025"), "2024", "2025")
    assert [(gap.year, gap.reason, gap.stewards) for gap in found] == [
        ("2024", BANK["not-delivered"], missing.stewards),
        ("2025", BANK["not-delivered"], missing.stewards),
    ]


def test_what_lacks_an_input_of_some_years_is_late_or_not_yet_known() -> None:
    missing = Missing(BANK["not-collected"], ("https://x.example/id/provider/gus",), "unit")
    one = Wanted("b/parts", YEAR, 365, "unit", (("b/p", 0),), missing)
    has = holdings(b_p="2020 2024", b_parts="2020")
    late, early = gaps(one, has, "2020", "2024", "2025")
    assert (late.year, late.reason, late.due) == ("2024", BANK["not-collected"], None)
    assert (early.year, early.reason) == ("2025", BANK["not-yet-known"])
    assert late.stewards == early.stewards == missing.stewards


def test_what_is_not_due_every_year_or_never_was_there_is_no_gap() -> None:
    monthly = Wanted("b/p", Interval(months=1), 0, "unit")
    assert gaps(monthly, holdings(b_p="2020"), "2021") == []
    assert gaps(YEARLY, holdings(), "2021") == []


def test_the_years_asked_for_are_over() -> None:
    assert asked_years(2024, TODAY) == ("2024", "2025")
    assert asked_years(None, TODAY) == ()


@pytest.mark.parametrize(
    ("last", "interval", "delay", "due"),
    [
        (date(2024, 12, 31), YEAR, 0, date(2025, 12, 31)),
        (date(2024, 2, 29), YEAR, 0, date(2025, 2, 28)),
        (date(2025, 2, 28), Interval(months=3), 0, date(2025, 5, 31)),
        (date(2025, 11, 15), Interval(months=3), 10, date(2026, 2, 25)),
        (date(2025, 12, 31), Interval(days=7), 0, date(2026, 1, 7)),
    ],
)
def test_a_value_is_due_an_interval_and_a_delay_after_the_last_one(
    last: date, interval: Interval, delay: int, due: date
) -> None:
    assert due_day(last, interval, delay) == due


def told(has: Holdings, *deliveries: Delivery, delay: int | None = 365) -> Told:
    duties = Duties((YEARLY,), deliveries, (), delay, "1", "hall", TODAY)
    return tell_duties(duties, has, Names(Iris("https://x.example/"), {}, {}, {}))


def test_an_indicator_says_who_reports_it_and_the_publisher_where_nobody_does() -> None:
    def stewards(ref: str) -> list[str]:
        duties = Duties((Wanted(ref, YEAR, 365, ""),), (), (), None, "1", "hall", TODAY)
        has = holdings(b_p="2023", b_computed="2023")
        names = Names(Iris("https://x.example/"), {}, {}, {})
        quads = tell_duties(duties, has, names).quads
        found = [quad.object for quad in quads if quad.predicate.value == BANK["steward"]]
        return [one.value.rpartition("/")[2] for one in found if isinstance(one, ox.NamedNode)]

    assert stewards("b/p") == ["gus"]
    assert stewards("b/computed") == ["hall"]


def test_a_value_whose_successor_is_late_is_stale_and_a_newer_one_is_not() -> None:
    (finding,) = told(holdings(b_p="2022 2023")).findings
    assert (finding.code, finding.found) == ("value-stale", "2023")
    assert dict(finding.arguments)["due"] == "2025-12-31"
    assert told(holdings(b_p="2024")).findings == ()


def test_a_dataset_is_overdue_unless_a_later_one_goes_on() -> None:
    old = Delivery("old", YEAR, "", "2022-12-31")
    (finding,) = told(holdings(), old).findings
    assert (finding.code, finding.dataset) == ("dataset-overdue", "old")
    day = {"old": {"b/p": date(2022, 12, 31)}, "new": {"b/p": date(2024, 12, 31)}}
    assert told(holdings(newest=day), old).findings == ()
    series = (Delivery("one", YEAR, "s", "2022-12-31"), Delivery("two", YEAR, "s", "2024-12-31"))
    assert told(holdings(), *series).findings == ()
    assert told(holdings(), old, delay=None).findings == ()

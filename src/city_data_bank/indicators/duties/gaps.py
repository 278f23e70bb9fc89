"""Indicators station: the years of which the city has no value of an indicator, and why.

What comes in: what the bank wants and what it has. What goes out: one gap a year, unless a delivery
says itself that the value is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from city_data_bank.bank.limits import Interval
from city_data_bank.bank.periods import period_dates
from city_data_bank.indicators.duties.holdings import Holdings
from city_data_bank.indicators.duties.wanted import Wanted
from city_data_bank.indicators.inputs import shifted
from city_data_bank.vocabulary import BANK

_YEARLY: Final = Interval(months=12)


@dataclass(frozen=True, slots=True)
class YearGap:
    """A year without a value.

    Args:
        indicator: Ref.
        year: Ref of the period.
        reason: IRI.
        responsible: IRI of the unit that has to see that it comes.
        stewards: Slugs or IRIs of those who would have to deliver.
        due: Day by which it is due, where that is still to come.
    """

    indicator: str
    year: str
    reason: str
    responsible: str
    stewards: tuple[str, ...]
    due: date | None = None


def asked_years(first: int | None, today: date) -> tuple[str, ...]:
    """The years that are over, from the first one on that completeness is asked for."""
    return () if first is None else tuple(str(year) for year in range(first, today.year))


def year_gaps(
    wanted: Iterable[Wanted], holdings: Holdings, years: Iterable[str], today: date
) -> Iterator[YearGap]:
    """The gaps of yearly indicators, and of those that lack an input altogether.

    Args:
        wanted: Indicators.
        holdings: What the city has.
        years: That are asked for.
        today: Day of the build.
    """
    asked = tuple(years)
    for one in wanted:
        if one.missing is None and one.interval != _YEARLY:
            continue
        known = holdings.years(one.ref) | holdings.gaps.get(one.ref, frozenset())
        if not known and one.missing is None and not one.inputs:
            continue
        for year in asked:
            if year not in known:
                yield _gap(one, holdings, year, today)


def _gap(one: Wanted, holdings: Holdings, year: str, today: date) -> YearGap:
    """One year without a value."""
    lacks = one.missing
    if lacks is not None and not holdings.years(one.ref):
        return YearGap(one.ref, year, lacks.reason, one.responsible, lacks.stewards)
    stewards = lacks.stewards if lacks is not None else _stewards(one, holdings, year)
    if year in holdings.impossible.get(one.ref, ()):
        reason = BANK["not-reliable"]
        return YearGap(one.ref, year, reason, one.responsible, stewards)
    due = period_dates(year)[1] + timedelta(days=one.delay or 0)
    late = due < today
    absent = BANK["not-delivered"] if lacks is None else lacks.reason
    reason = absent if late else BANK["not-yet-known"]
    return YearGap(one.ref, year, reason, one.responsible, stewards, None if late else due)


def _stewards(one: Wanted, holdings: Holdings, year: str) -> tuple[str, ...]:
    """Who would have to deliver: those who report what is not there of that year."""
    absent = [
        ref for ref, back in one.inputs if shifted(year, -back) not in holdings.periods.get(ref, ())
    ]
    needed = absent or [one.ref]
    return tuple(sorted({slug for ref in needed for slug in holdings.stewards.get(ref, ())}))

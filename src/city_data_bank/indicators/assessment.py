"""Indicators station: how a target stands, by the value of one year.

What comes in: a target and the values of its indicator by year. What goes out: a status with all
numbers that it follows from, or the reason why there is none. Shares are exact fractions; only
what is published is rounded.

Source:
    The bank's rules ``linear-share-1`` and ``bound-1``, see docs/strategy.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from city_data_bank.bank.targets import Direction, Target

_ON_TRACK: Final = Fraction(95, 100)
_TOO_SLOW: Final = Fraction(60, 100)


class Status(StrEnum):
    """How a target stands; notations of ``bank:targetStatuses``."""

    ACHIEVED = "achieved"
    ON_TRACK = "on-track"
    NEEDS_ACCELERATION = "needs-acceleration"
    LIMITED = "limited"
    DETERIORATION = "deterioration"
    NOT_ASSESSABLE = "not-assessable"
    MET = "met"
    MISSED = "missed"


class Refusal(StrEnum):
    """Why a target is not assessable; notations of ``bank:refusals``."""

    NO_VALUE = "no-value"
    NO_BASELINE = "no-baseline"
    NO_LATER_VALUE = "no-later-value"
    NO_PATH = "no-path"
    NO_COMMON_UNIT = "no-common-unit"
    STALE = "stale-value"
    CONTRADICTED = "contradicted-value"
    BROKEN = "broken-series"


@dataclass(frozen=True, slots=True)
class Point:
    """The value of one year.

    Args:
        address: IRI of the reference value.
        year: Of the value.
        value: In the unit of the target; None where it cannot be converted.
        conflicts: IRIs of conflicts that nobody has decided by hand.
        open: Whether one of them has not been decided by a rule either.
        others: What the values that were not taken would give, in the unit of the target.
        broken: Whether it cannot be compared with the values before it.
    """

    address: str
    year: int
    value: Decimal | None
    conflicts: tuple[str, ...] = ()
    open: bool = False
    others: tuple[Decimal, ...] = ()
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a target stands.

    Args:
        target: It.
        year: Of the value assessed; of the target where there is none.
        status: How it stands.
        refusal: Why it is not assessable, else None.
        point: The value assessed.
        baseline: The value that the path starts from.
        progress: Share of the path that is done.
        due: Share of the path that is due.
        distance: How far a value is on the right side of its bound.
    """

    target: Target
    year: int
    status: Status
    refusal: Refusal | None = None
    point: Point | None = None
    baseline: Point | None = None
    progress: Fraction | None = None
    due: Fraction | None = None
    distance: Decimal | None = None


def assess(
    target: Target, points: Mapping[int, Point], months: int | None, today: date
) -> tuple[Assessment, ...]:
    """Assess a target by the value of each year that counts for it.

    Args:
        target: It.
        points: Values of its indicator in its area, by year.
        months: Months between two values, None where nobody says.
        today: The day as of which the newest value is taken for current or stale.

    Returns:
        At least one assessment, the newest last.
    """
    baseline = next((one for one in points.values() if one.address == target.baseline), None)
    lacking = _lacking(target, points, baseline)
    years = sorted(year for year in points if _counts(target, baseline, year))
    if lacking is None and not years:
        lacking = Refusal.NO_LATER_VALUE
    if lacking is not None:
        newest = points[max(points)] if points else None
        year = newest.year if newest else target.year
        refused = Assessment(target, year, Status.NOT_ASSESSABLE, lacking, newest, baseline)
        return (refused,)
    breaks = [year for year, point in points.items() if point.broken]
    found = [_assessed(target, points[year], baseline, breaks) for year in years]
    if is_stale(years[-1], months, today):
        found[-1] = _refused(found[-1], Refusal.STALE)
    return tuple(found)


def is_stale(year: int, months: int | None, today: date) -> bool:
    """Whether a newer value should be there.

    The next value is of the period that ends ``months`` later, at least a year, and as long again
    is granted for publishing it.

    Args:
        year: Of the newest value.
        months: Months between two values, None where nobody says: then nothing is stale.
        today: As of this day.
    """
    if months is None:
        return False
    passed = 12 * (today.year - year - 1) + today.month - 1
    return passed >= 2 * max(months, 12)


def _lacking(target: Target, points: Mapping[int, Point], baseline: Point | None) -> Refusal | None:
    """What keeps a target from being assessed, whatever the year."""
    if not points:
        return Refusal.NO_VALUE
    if target.direction is not Direction.REACH:
        return None
    if baseline is None:
        return Refusal.NO_BASELINE
    no_path = baseline.value == target.value or baseline.year >= target.year
    return Refusal.NO_PATH if no_path else None


def _counts(target: Target, baseline: Point | None, year: int) -> bool:
    """Whether the value of a year tells how a target stands."""
    if target.direction is Direction.REACH:
        return baseline is not None and year > baseline.year
    return year >= target.year


def _assessed(
    target: Target, point: Point, baseline: Point | None, breaks: Sequence[int]
) -> Assessment:
    """A target by the value of one year.

    Refused where the series was broken since the baseline, or where another office contradicts it.
    """
    one = _computed(target, point, baseline)
    start = point.year if baseline is None else baseline.year
    if one.progress is not None and any(start < year <= point.year for year in breaks):
        return _refused(one, Refusal.BROKEN)
    disputed = [given for given in (point, baseline) if given is not None and given.conflicts]
    if one.refusal is None and any(_matters(one, given) for given in disputed):
        return _refused(one, Refusal.CONTRADICTED)
    return one


def _matters(one: Assessment, disputed: Point) -> bool:
    """Whether a conflict is undecided, or its other values would give another status."""
    return disputed.open or any(
        _with(one, disputed, value).status is not one.status for value in disputed.others
    )


def _with(one: Assessment, disputed: Point, value: Decimal) -> Assessment:
    """The assessment that another value in place of a disputed one would give."""
    other = replace(disputed, value=value)
    point, baseline = one.point, one.baseline
    assert point is not None  # noqa: S101 -- of an assessment that has a status
    if disputed is point:
        return _computed(one.target, other, baseline)
    return _computed(one.target, point, other)


def _computed(target: Target, point: Point, baseline: Point | None) -> Assessment:
    """The status of a value, taken as it is."""
    one = Assessment(target, point.year, Status.NOT_ASSESSABLE, None, point, baseline)
    if point.value is None:
        return replace(one, refusal=Refusal.NO_COMMON_UNIT)
    if target.direction is not Direction.REACH:
        return _kept(one, point.value)
    if baseline is None or baseline.value is None:
        return replace(one, refusal=Refusal.NO_COMMON_UNIT)
    start = Fraction(baseline.value)
    path = Fraction(target.value) - start
    if not path:
        return replace(one, refusal=Refusal.NO_PATH)
    done = (Fraction(point.value) - start) / path
    due = Fraction(point.year - baseline.year, target.year - baseline.year)
    return replace(one, status=status_of(done, due), progress=done, due=due)


def status_of(done: Fraction, due: Fraction) -> Status:
    """The status that the share done gives beside the share due."""
    if done >= 1:
        return Status.ACHIEVED
    if done < 0:
        return Status.DETERIORATION
    if done >= _ON_TRACK * due:
        return Status.ON_TRACK
    return Status.NEEDS_ACCELERATION if done >= _TOO_SLOW * due else Status.LIMITED


def _kept(one: Assessment, value: Decimal) -> Assessment:
    """Whether a value is on the right side of a bound; the bound itself is."""
    above = one.target.direction is Direction.STAY_ABOVE
    distance = value - one.target.value if above else one.target.value - value
    status = Status.MET if distance >= 0 else Status.MISSED
    return replace(one, status=status, distance=distance)


def _refused(one: Assessment, why: Refusal) -> Assessment:
    """The same numbers without a light."""
    return replace(one, status=Status.NOT_ASSESSABLE, refusal=why)

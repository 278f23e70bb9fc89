"""Indicators station: series that jump, and series that stand still.

What comes in: points in time, and from when on an indicator's raise doubts. What goes out: places
of doubtful points. All points are looked at at once, one by one only those that raise a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from city_data_bank.bank.limits import Limits
from city_data_bank.bank.thresholds import Thresholds
from city_data_bank.indicators.checks.points import Points
from city_data_bank.indicators.units import NOISE

_NEVER: Final = np.inf
_HUNDRED: Final = 100.0

Numbers: TypeAlias = npt.NDArray[np.float64]
Limit: TypeAlias = Decimal | int | None


@dataclass(frozen=True, slots=True)
class Jump:
    """A value that is far from the one before.

    Args:
        at: Place among the points.
        percent: By how much it differs from the one before, in percent of that.
    """

    at: int
    percent: float


@dataclass(frozen=True, slots=True)
class Constant:
    """A run of equal values.

    Args:
        at: Place of the last one among the points.
        length: How many there are.
    """

    at: int
    length: int


def jumps(points: Points, limits: Mapping[str, Limits], thresholds: Thresholds) -> Iterator[Jump]:
    """Values that differ from the one of the period before by more than is usual.

    A period that is missing ends the comparison. Percents need a natural zero: the bank's threshold
    leaves out indicators that may be negative, such as changes, and every limit other signs.

    Args:
        points: Sorted into series.
        limits: Of indicators, by ref.
        thresholds: Of the bank, for yearly values whose method says nothing.
    """
    own: dict[str, Limit] = {ref: _largest_change(one) for ref, one in limits.items()}
    most = _limit(points, own, thresholds.largest_change)
    if len(most) < 2:  # noqa: PLR2004 -- one value is no series
        return
    before, after = points.value[:-1], points.value[1:]
    known = points.linked[1:] & (before > 0) & (after >= 0)
    percent = np.zeros(len(most))
    np.divide(np.abs(after - before), np.abs(before), out=percent[1:], where=known)
    percent *= _HUNDRED
    for at in np.flatnonzero(percent > most).tolist():
        yield Jump(at, float(percent[at]))


def constants(
    points: Points,
    limits: Mapping[str, Limits],
    thresholds: Thresholds,
    lasting: frozenset[str],
) -> Iterator[Constant]:
    """Runs of equal values that are longer than is usual.

    Args:
        points: Sorted into series.
        limits: Of indicators, by ref.
        thresholds: Of the bank, for yearly values whose method says nothing.
        lasting: Refs of indicators whose values hold until a newer one is reported.
    """
    own: dict[str, Limit] = {ref: one.longest_constant for ref, one in limits.items()}
    most = _limit(points, own, thresholds.longest_constant)
    stays = np.array([ref in lasting for ref in points.indicator.texts], np.bool_)
    if not len(most):
        return
    most[stays[points.indicator.numbers]] = _NEVER
    before, after = points.value[:-1], points.value[1:]
    equal = np.abs(after - before) <= NOISE * np.maximum(np.abs(after), np.abs(before))
    starts = np.flatnonzero(np.concatenate([[True], ~(points.linked[1:] & equal)]))
    ends = np.append(starts[1:], len(most))
    long = np.flatnonzero((ends - starts) > most[starts])
    for run in long.tolist():
        yield Constant(int(ends[run]) - 1, int(ends[run] - starts[run]))


def _limit(points: Points, own: Mapping[str, Limit], common: Limit) -> Numbers:
    """The limit of each point: its method's, else the bank's where the period is a year."""
    texts = points.indicator.texts
    stated = np.array([_number(own.get(ref)) for ref in texts], np.float64)
    most: Numbers = stated[points.indicator.numbers] if len(texts) else np.zeros(0)
    unstated = np.isnan(most) & points.yearly
    most[unstated] = _NEVER if common is None else float(common)
    most[np.isnan(most)] = _NEVER
    return most


def _largest_change(limits: Limits) -> Limit:
    """What a method says, or that nothing is compared where its values may be negative."""
    if limits.largest_change is None and limits.minimum is not None and limits.minimum < 0:
        return Decimal("Infinity")
    return limits.largest_change


def _number(limit: Limit) -> float:
    """A limit; none = the bank's is taken."""
    return float("nan") if limit is None else float(limit)

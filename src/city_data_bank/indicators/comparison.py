"""Indicators station: do a few values of one thing agree, and if not, why not.

What comes in: the values of one indicator, area, period and breakdown. What goes out: the cause by
which they differ. Only what is comparable is compared: values of two days are two facts.

Source:
    ontology/bank.ttl, bank:conflictKinds, in whose order causes are tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Kind(StrEnum):
    """Causes by which comparable values differ; notations of ``bank:conflictKinds``."""

    REVISION = "revision"
    ROUNDING = "rounding"
    VALUE_ONLY = "value-only"


@dataclass(frozen=True, slots=True)
class Value:
    """One reported value.

    Args:
        at: Its position among all reported values.
        steward: Who answers for it.
        date: Reference date, or empty.
        period: Ref of its period.
        amount: In the base unit.
        step: One unit of its last digit, in the base unit.
    """

    at: int
    steward: str
    date: str
    period: str
    amount: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Comparable values that differ by more than the tolerance.

    Args:
        kind: Why.
        values: All values that were compared, the agreeing ones too.
    """

    kind: Kind
    values: tuple[Value, ...]

    @property
    def percent(self) -> Decimal | None:
        """Highest minus lowest in percent of the lowest; None unless that is positive."""
        return _percent(self.values)


def compare(values: Sequence[Value], tolerance: Decimal) -> Disagreement | None:
    """Compare the values of one indicator, area, period and breakdown, all in one kind of unit.

    Args:
        values: At least two.
        tolerance: In percent of the lowest value.

    Returns:
        None where those that can be compared agree.
    """
    found = [
        Disagreement(_kind(group), group)
        for group in _comparable(values)
        if _differ(group, tolerance)
    ]
    if not found:
        return None
    kinds = [item.kind for item in found]
    worst = max(kinds, key=[Kind.ROUNDING, Kind.REVISION, Kind.VALUE_ONLY].index)
    members = {value.at: value for item in found for value in item.values}
    return Disagreement(worst, tuple(members[at] for at in sorted(members)))


def compare_across(values: Sequence[Value]) -> Disagreement | None:
    """Compare the values of all periods of what changes rarely, such as the area of a city.

    A value of another year that differs may be a change; one that is the newest value rounded is
    the same fact told less exactly.

    Args:
        values: Of one indicator and area, in one kind of unit.

    Returns:
        The newest values with those of other periods that they round to, if they are not equal.
    """
    newest = max(value.period for value in values)
    exact = min((item for item in values if item.period == newest), key=lambda item: item.step)
    group = tuple(value for value in values if value.period == newest or _rounds_to(exact, value))
    if not _differ(group, Decimal(0)) or _kind(group) is not Kind.ROUNDING:
        return None
    return Disagreement(Kind.ROUNDING, group)


def _comparable(values: Sequence[Value]) -> Iterator[tuple[Value, ...]]:
    """Values of one day; a value without a day is comparable with those of every day."""
    days = sorted({value.date for value in values if value.date})
    for day in days or [""]:
        group = tuple(value for value in values if value.date in {day, ""})
        if len(group) > 1:
            yield group


def _differ(values: Sequence[Value], tolerance: Decimal) -> bool:
    """Whether values are further from each other than is tolerated."""
    if len({value.amount for value in values}) < 2:  # noqa: PLR2004 -- one value is no pair
        return False
    percent = _percent(values)
    return percent is None or percent > tolerance


def _percent(values: Sequence[Value]) -> Decimal | None:
    amounts = [value.amount for value in values]
    low, high = min(amounts), max(amounts)
    return (high - low) / low * 100 if low > 0 else None


def _kind(values: Sequence[Value]) -> Kind:
    """The first cause that explains all differences."""
    exact = min(values, key=lambda value: value.step)
    if all(_rounds_to(exact, value) for value in values):
        return Kind.ROUNDING
    amounts = {value.amount for value in values}
    own: dict[str, set[Decimal]] = {}
    for value in values:
        own.setdefault(value.steward, set()).add(value.amount)
    if any(said == amounts for said in own.values()):
        return Kind.REVISION
    return Kind.VALUE_ONLY


def _rounds_to(exact: Value, value: Value) -> bool:
    """Whether the exact value, told in the steps of the other one, is the other one."""
    if exact.amount == value.amount:
        return True
    if exact.step >= value.step:
        return False
    steps = exact.amount / value.step
    nearest = steps.quantize(Decimal(1), ROUND_HALF_UP) * value.step
    return nearest == value.amount or abs(steps - value.amount / value.step) == Decimal("0.5")

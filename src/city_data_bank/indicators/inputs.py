"""Indicators station: the chosen values that methods compute with, looked up by key.

What comes in: reported values, the choice among them, conflicts. What goes out: for each indicator
that a method asks for, its values by area, period and breakdown, with those that were not taken.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

import numpy as np

from city_data_bank.bank.periods import period_dates
from city_data_bank.indicators.choice import Choices
from city_data_bank.indicators.comparison import Kind
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import BREAK, Reported

Key: TypeAlias = tuple[str, str, str]
"""Refs of area and period, and the breakdown as in ``Reported``."""

_YEAR: Final = re.compile(r"[0-9]{4}(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class Input:
    """A value that may be computed with.

    Args:
        address: The reference value, or the observation where it is one of a breakdown.
        value: As a decimal.
        unit: IRI.
        others: Values in the same unit that were reported and not taken, of a conflict.
        broken: Whether it cannot be compared with the values before it.
    """

    address: str
    value: Decimal
    unit: str
    others: tuple[Decimal, ...] = ()
    broken: bool = False


@dataclass(slots=True)
class Inputs:
    """Values by indicator and key.

    Args:
        values: By ref of an indicator, then by key.
        lasting: Refs of indicators whose values hold until a newer one is reported.
        exact: Period of the most exact value, by indicator and key of one that is it rounded.
    """

    values: dict[str, dict[Key, Input]]
    lasting: frozenset[str]
    exact: Mapping[tuple[str, Key], str] = field(default_factory=dict)
    _periods: dict[str, dict[tuple[str, str], list[str]]] = field(default_factory=dict)

    def keys(self, indicator: str) -> Collection[Key]:
        """Keys for which a value is known."""
        return self.values.get(indicator, {}).keys()

    def find(self, indicator: str, key: Key) -> tuple[str, Input] | None:
        """A value and the period that it is of.

        Of what lasts, where the period has none, that of the nearest one, of two the earlier; where
        it is another one rounded, the one that is exact.
        """
        known = self.values.get(indicator, {})
        area, period, breakdown = key
        if key in known:
            return period, known[key]
        if indicator not in self.lasting:
            return None
        periods = self._known_periods(indicator, area, breakdown)
        at = bisect(periods, period)
        around = periods[max(at - 1, 0) : at + 1]
        nearest = min(around, key=lambda one: _days_between(one, period), default=None)
        if nearest is None:
            return None
        taken = self.exact.get((indicator, (area, nearest, breakdown)), nearest)
        return taken, known[area, taken, breakdown]

    def _known_periods(self, indicator: str, area: str, breakdown: str) -> list[str]:
        """Periods of what lasts, sorted; collected once an indicator."""
        if indicator not in self._periods:
            periods = self._periods[indicator] = {}
            for known_area, period, part in sorted(self.keys(indicator)):
                periods.setdefault((known_area, part), []).append(period)
        return self._periods[indicator].get((area, breakdown), [])


def collect_inputs(
    reported: Reported,
    choices: Choices,
    conflicts: Sequence[Conflict],
    wanted: Collection[str],
    names: Names,
) -> dict[str, dict[Key, Input]]:
    """The chosen values of some indicators.

    Args:
        reported: All values.
        choices: Which of them were chosen.
        conflicts: Between them.
        wanted: Refs of the indicators.
        names: Addresses.
    """
    others = _others(reported, conflicts)
    numbers = [place for place, ref in enumerate(reported.indicator.texts) if ref in wanted]
    chosen = choices.chosen[np.isin(reported.indicator.numbers[choices.chosen], numbers)]
    found: dict[str, dict[Key, Input]] = {}
    for at in chosen.tolist():
        indicator = reported.indicator.text(at)
        key = (reported.area.text(at), reported.period.text(at), reported.breakdown.text(at))
        address = (
            names.observation(reported.ref(at)) if key[2] else names.reference(indicator, *key)
        )
        unit = reported.unit.text(at)
        found.setdefault(indicator, {})[key] = Input(
            address=address,
            value=Decimal(reported.text[at].as_py()),
            unit=names.units[unit],
            others=tuple(
                value for own, place, value in others.get(at, ()) if place != at and own == unit
            ),
            broken=reported.status.text(at) == BREAK,
        )
    return found


def exact_periods(
    reported: Reported, choices: Choices, conflicts: Sequence[Conflict]
) -> dict[tuple[str, Key], str]:
    """Where a chosen value is that of another period, told less exactly.

    Args:
        reported: All values.
        choices: Which of them were chosen.
        conflicts: Between them.

    Returns:
        The period of the most exact value by indicator and key of each other one.
    """
    chosen = frozenset(choices.chosen.tolist())
    found: dict[tuple[str, Key], str] = {}
    for conflict in conflicts:
        if conflict.found.kind is not Kind.ROUNDING:
            continue
        exact = min(conflict.found.values, key=lambda value: value.step)
        for value in conflict.found.values:
            at = value.at
            same = reported.indicator.text(at) == reported.indicator.text(exact.at)
            if same and {at, exact.at} <= chosen and value.period != exact.period:
                key = (reported.area.text(at), value.period, reported.breakdown.text(at))
                found[reported.indicator.text(at), key] = exact.period
    return found


def _others(
    reported: Reported, conflicts: Sequence[Conflict]
) -> Mapping[int, list[tuple[str, int, Decimal]]]:
    """The values of conflicts with their units, by each position that is part of one."""
    found: dict[int, list[tuple[str, int, Decimal]]] = {}
    for conflict in conflicts:
        places = [value.at for value in conflict.found.values]
        values = [(reported.unit.text(at), at, Decimal(reported.text[at].as_py())) for at in places]
        found.update(dict.fromkeys(places, values))
    return found


def _days_between(one: str, other: str) -> int:
    """Days between the beginnings of two periods."""
    return abs((period_dates(one)[0] - period_dates(other)[0]).days)


def shifted(period: str, years: int) -> str:
    """A period some years later: ``2020-Q3`` and 1 give ``2021-Q3``."""
    return _YEAR.sub(lambda year: f"{int(year[0]) + years:04d}", period) if years else period

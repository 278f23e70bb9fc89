"""Indicators station: chosen and computed totals as points in time, sorted into series.

What comes in: reported values with the choice among them, computed values. What goes out: columns,
one row a point: the points of one indicator and area stand together, in the order of their periods.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from city_data_bank.bank.periods import period_dates
from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.choice import Amounts, Choices
from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.reported import BREAK, Coded, Codes, Positions, Reported

YEAR: Final = 4
"""Length of the ref of a year: periods of one kind have refs of one length."""


@dataclass(frozen=True, slots=True)
class Points:
    """Points sorted by indicator, area, kind of period, period.

    Args:
        indicator: Refs.
        area: Refs.
        period: Refs.
        value: In base units.
        place: Position among the reported values; of computed ones what follows them.
        linked: Whether a point follows the one before in its series, without a gap or a break.
        yearly: Whether its period is a year.
    """

    indicator: Coded
    area: Coded
    period: Coded
    value: Amounts
    place: Positions
    linked: npt.NDArray[np.bool_]
    yearly: npt.NDArray[np.bool_]


def points_of(
    reported: Reported,
    amounts: Amounts,
    choices: Choices,
    computed: Sequence[Computed],
    vocabulary: Vocabulary,
) -> Points:
    """Sort the totals into series.

    Args:
        reported: All reported values.
        amounts: They in base units.
        choices: Which of them were chosen.
        computed: Computed values.
        vocabulary: Names of what methods speak of.

    Time grows with n log n of the values: one sort.
    """
    chosen = choices.chosen[choices.totals]
    totals = [place for place, one in enumerate(computed) if not one.key[2]]
    own = [computed[place] for place in totals]
    names = [vocabulary.ref(one.method.indicator) for one in own]
    indicator = _joined(reported.indicator, chosen, names)
    area = _joined(reported.area, chosen, [one.key[0] for one in own])
    period = _joined(reported.period, chosen, [one.key[1] for one in own])
    values = [float(one.value) * _factor(vocabulary.scales, one.method.unit) for one in own]
    value = np.concatenate([amounts[chosen], np.array(values, np.float64)])
    place = np.concatenate([chosen, np.array(totals, np.int64) + len(reported)])
    breaks = np.array([text == BREAK for text in reported.status.texts], np.bool_)
    begins = np.array([bool(one.breaks) for one in own], np.bool_)
    broken = np.concatenate([breaks[reported.status.numbers[chosen]], begins])
    days = np.array([_days(text) for text in period.texts], np.int64).reshape(-1, 3)
    kind, first, last = (days[period.numbers, part] for part in range(3))
    order = np.lexsort((first, kind, area.numbers, indicator.numbers))
    linked = np.zeros(len(order), np.bool_)
    for column in (indicator.numbers, area.numbers, kind):
        linked[1:] |= column[order][1:] != column[order][:-1]
    linked[1:] |= first[order][1:] != last[order][:-1] + 1
    linked |= broken[order]
    linked[:1] = True
    return Points(
        indicator=Coded(indicator.numbers[order], indicator.texts),
        area=Coded(area.numbers[order], area.texts),
        period=Coded(period.numbers[order], period.texts),
        value=value[order],
        place=place[order],
        linked=~linked,
        yearly=kind[order] == YEAR,
    )


def _joined(column: Coded, chosen: Positions, more: Sequence[str]) -> Coded:
    """The codes of chosen values and of computed ones, under one numbering."""
    numbers = {text: number for number, text in enumerate(column.texts)}
    others: Codes = np.array([numbers.setdefault(text, len(numbers)) for text in more], np.int32)
    return Coded(np.concatenate([column.numbers[chosen], others]), tuple(numbers))


def _factor(scales: Mapping[str, Scale], unit: str) -> float:
    """How many of its base a unit is."""
    return float(scales[unit].factor) if unit in scales else 1.0


def _days(ref: str) -> tuple[int, int, int]:
    """Kind of a period, its first and last day as numbers."""
    first, last = period_dates(ref)
    return len(ref), first.toordinal(), last.toordinal()

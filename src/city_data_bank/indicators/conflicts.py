"""Indicators station: where several values of one thing are reported and differ.

What comes in: all reported values. What goes out: the conflicts. Values are sorted by key, lowest
and highest of each key taken at once; only keys whose values differ are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import numpy as np

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.comparison import Disagreement, Value, compare, compare_across
from city_data_bank.indicators.grouping import group
from city_data_bank.indicators.reported import Codes, Positions, Reported
from city_data_bank.indicators.units import differing, in_base_units


@dataclass(frozen=True, slots=True)
class Comparability:
    """What may be compared with what.

    Args:
        scales: Of units, by notation.
        same: Ref of an indicator by the ref of another that tells the same fact.
        lasting: Refs of indicators whose values hold until a newer one is reported.
        tolerance: In percent, by the ref of an indicator; what is absent tolerates nothing.
    """

    scales: Mapping[str, Scale]
    same: Mapping[str, str]
    lasting: frozenset[str]
    tolerance: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Comparable values of one key that differ.

    Args:
        indicator: Ref of the one that the others tell too.
        area: Ref.
        period: Ref; of several the newest.
        breakdown: As in ``Reported``.
        found: How they differ.
    """

    indicator: str
    area: str
    period: str
    breakdown: str
    found: Disagreement


def find_conflicts(reported: Reported, rules: Comparability) -> tuple[Conflict, ...]:
    """All conflicts among reported values, sorted by indicator, area, period, breakdown.

    Args:
        reported: The values.
        rules: What may be compared.

    Time grows with n log n of the values (one sort), and with the number of keys that differ.
    """
    keys = _Keys(reported, rules)
    found: dict[tuple[str, str, str, str], Conflict] = {}
    for members in keys.differing(lasting=False):
        tolerance = rules.tolerance.get(keys.indicator(members[0]), Decimal(0))
        if disagreement := compare(keys.values(members), tolerance):
            _add(found, keys.conflict(disagreement))
    for members in keys.differing(lasting=True):
        if disagreement := compare_across(keys.values(members)):
            _add(found, keys.conflict(disagreement))
    return tuple(found[key] for key in sorted(found))


def _add(found: dict[tuple[str, str, str, str], Conflict], conflict: Conflict) -> None:
    """Keep a conflict; of two with one key the one with more values says it all."""
    key = (conflict.indicator, conflict.area, conflict.period, conflict.breakdown)
    known = found.get(key)
    if known is None or len(known.found.values) <= len(conflict.found.values):
        found[key] = conflict


class _Keys:
    """The reported values with what they are values of.

    Args:
        reported: The values.
        rules: What may be compared.
    """

    def __init__(self, reported: Reported, rules: Comparability) -> None:
        self._reported = reported
        self._rules = rules
        names = reported.indicator.texts
        mains = [rules.same.get(name, name) for name in names]
        self._mains, self._main = _numbered(mains, reported.indicator.numbers)
        scales = [rules.scales[notation] for notation in reported.unit.texts]
        _, self._kind = _numbered([scale.base for scale in scales], reported.unit.numbers)
        self._amount = in_base_units(reported, rules.scales)
        self._lasting = np.array([name in rules.lasting for name in self._mains], np.bool_)

    def indicator(self, at: int) -> str:
        """The main indicator of a value."""
        return self._mains[int(self._main[at])]

    def differing(self, *, lasting: bool) -> Iterator[list[int]]:
        """Positions of the values of each key that has different ones.

        Args:
            lasting: Look at indicators whose values last, in all periods at once.
        """
        reported = self._reported
        columns = [self._main, reported.area.numbers, reported.breakdown.numbers, self._kind]
        if lasting:
            places = np.flatnonzero(self._lasting[self._main]) if len(self._lasting) else _NONE
        else:
            columns.append(reported.period.numbers)
            places = np.arange(len(reported), dtype=np.int64)
        if not len(places):
            return
        keys = [column[places] for column in columns]
        order, starts = group(keys, keys)
        order = places[order]
        amounts = self._amount[order]
        differ = differing(
            np.minimum.reduceat(amounts, starts), np.maximum.reduceat(amounts, starts)
        )
        ends = np.append(starts[1:], len(order))
        for start, end in zip(starts[differ].tolist(), ends[differ].tolist(), strict=True):
            yield sorted(order[start:end].tolist())

    def values(self, members: Sequence[int]) -> list[Value]:
        """Some values, exactly."""
        return [self._value(at) for at in members]

    def _value(self, at: int) -> Value:
        reported = self._reported
        number = Decimal(reported.text[at].as_py())
        factor = self._rules.scales[reported.unit.text(at)].factor
        return Value(
            at=at,
            steward=reported.sources[reported.source[at]].steward,
            date=reported.date.text(at),
            period=reported.period.text(at),
            amount=number * factor,
            step=_step(number) * factor,
        )

    def conflict(self, found: Disagreement) -> Conflict:
        """A disagreement with its key."""
        at = found.values[0].at
        reported = self._reported
        return Conflict(
            indicator=self.indicator(at),
            area=reported.area.text(at),
            period=max(value.period for value in found.values),
            breakdown=reported.breakdown.text(at),
            found=found,
        )


def _step(number: Decimal) -> Decimal:
    """One unit of the last digit of a number that says something.

    A whole number that ends in three zeros or more is taken as told in thousands, and so on.
    """
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        return Decimal(1)
    if number != number.to_integral_value():
        return Decimal(1).scaleb(exponent)
    whole = number.normalize().as_tuple().exponent
    zeros = whole if isinstance(whole, int) else 0
    return Decimal(1).scaleb(zeros if zeros >= _TELLING_ZEROS else 0)


_TELLING_ZEROS: Final = 3
_NONE: Final[Positions] = np.zeros(0, np.int64)


def _numbered(texts: Sequence[str], numbers: Codes) -> tuple[list[str], Codes]:
    """Codes under other names; several may come to have one.

    Args:
        texts: The other name of each code.
        numbers: Codes, one a value.
    """
    distinct = sorted(set(texts))
    places = {text: place for place, text in enumerate(distinct)}
    others = np.array([places[text] for text in texts], np.int32)
    return distinct, others[numbers] if len(others) else numbers

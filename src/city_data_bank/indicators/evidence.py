"""Indicators station: the values that targets are assessed by, with what contradicts them.

What comes in: chosen and computed values, conflicts between reported ones. What goes out: the value
of each year for a target, in its unit. A conflict counts where two stewards disagree and no
person has decided; a newer edition and a rounding contradict nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from city_data_bank.bank.ontology import indicator_ref
from city_data_bank.bank.scales import Scale, convert
from city_data_bank.bank.targets import Target
from city_data_bank.indicators.accounts import Account
from city_data_bank.indicators.assessment import Point
from city_data_bank.indicators.computation import Computed
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.inputs import Input, Key
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import Reported

_YEAR: Final = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Disputes:
    """Which values are disputed.

    Args:
        conflicts: IRIs of conflicts by the address of a value that they are on.
        open: Those of them that no rule has decided.
        spreads: Lowest and highest result of a computed value by its address.
    """

    conflicts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    spreads: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What targets are assessed by.

    Args:
        values: By ref of an indicator, then by area, period and breakdown.
        disputes: Which of them are disputed.
        scales: Of units, by IRI.
    """

    values: Mapping[str, Mapping[Key, Input]]
    disputes: Disputes
    scales: Mapping[str, Scale]

    def points(self, target: Target) -> dict[int, Point]:
        """The values of a target's indicator in its area, by year; parts of a year are left out."""
        known = self.values.get(indicator_ref(target.indicator), {})
        area = target.area.partition("/id/area/")[2]
        return {
            int(period): self._point(given, int(period), target.unit)
            for (place, period, breakdown), given in known.items()
            if place == area and not breakdown and _YEAR.fullmatch(period)
        }

    def _point(self, given: Input, year: int, unit: str) -> Point:
        """One value in a unit."""
        disputes = self.disputes
        conflicts = disputes.conflicts.get(given.address, ())
        others = (*given.others, *disputes.spreads.get(given.address, ())) if conflicts else ()
        amounts = [convert(value, given.unit, unit, self.scales) for value in others]
        return Point(
            address=given.address,
            year=year,
            value=convert(given.value, given.unit, unit, self.scales),
            conflicts=conflicts,
            open=any(one in disputes.open for one in conflicts),
            others=tuple(amount for amount in amounts if amount is not None),
            broken=given.broken,
        )


def find_disputes(
    accounts: Sequence[Account], reported: Reported, computed: Sequence[Computed], names: Names
) -> Disputes:
    """Which values are disputed, computed ones among them whose inputs are.

    Args:
        accounts: What is known of each conflict.
        reported: The values that they are between.
        computed: In an order in which inputs come before what is computed from them.
        names: Addresses.
    """
    by_address: dict[str, tuple[str, ...]] = {}
    undecided: set[str] = set()
    for account in accounts:
        if not account.contradicts:
            continue
        conflict = account.conflict
        key = (conflict.indicator, conflict.area, conflict.period)
        node = names.conflict(*key, conflict.breakdown)
        if account.state == "open":
            undecided.add(node)
        for address in _addresses(conflict, reported, names):
            by_address[address] = (*by_address.get(address, ()), node)
    spreads = _inherit(by_address, computed, names)
    return Disputes(by_address, frozenset(undecided), spreads)


def _addresses(conflict: Conflict, reported: Reported, names: Names) -> set[str]:
    """Under which addresses methods and targets use the values of a conflict."""
    places = [value.at for value in conflict.found.values]
    if conflict.breakdown:
        return {names.observation(reported.ref(at)) for at in places}
    return {
        names.reference(
            reported.indicator.text(at), reported.area.text(at), reported.period.text(at)
        )
        for at in places
    }


def _inherit(
    by_address: dict[str, tuple[str, ...]], computed: Sequence[Computed], names: Names
) -> dict[str, tuple[Decimal, ...]]:
    """Let computed values inherit the conflicts of their inputs; their spreads by address."""
    spreads: dict[str, tuple[Decimal, ...]] = {}
    for one in computed:
        own = dict.fromkeys(node for item in one.inputs for node in by_address.get(item, ()))
        if own:
            address = names.reference(indicator_ref(one.method.indicator), *one.key)
            by_address[address] = tuple(own)
            if one.lowest is not None and one.highest is not None:
                spreads[address] = (one.lowest, one.highest)
    return spreads

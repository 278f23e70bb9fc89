"""Indicators station: one value for each indicator, area, period and breakdown, chosen by rule.

What comes in: all reported values. What goes out: for each key the value that is taken, the rule
that took it, and those that were known and not taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.grouping import Column, group
from city_data_bank.indicators.reported import Coded, Positions, Reported
from city_data_bank.indicators.units import differing

Amounts: TypeAlias = npt.NDArray[np.float64]


class Rule(StrEnum):
    """Rules of choice; notations of ``bank:rules``."""

    ONLY_VALUE = "only-value"
    NEWEST_EXPORT = "newest-export"
    STEWARD_PRIORITY = "steward-priority"
    DECISION = "decision"


RULES: Final = tuple(Rule)


@dataclass(frozen=True, slots=True)
class Choices:
    """The chosen values, sorted by indicator, area, period and breakdown.

    Args:
        chosen: Position of each among the reported values.
        totals: Whether each is a total: only those have a reference value.
        rule: Index into ``RULES``.
        rejected: Positions of values that are not taken, by position of the chosen one.
    """

    chosen: Positions
    totals: npt.NDArray[np.bool_]
    rule: npt.NDArray[np.int8]
    rejected: dict[int, tuple[int, ...]]


def choose(
    reported: Reported, amounts: Amounts, stewards: Sequence[str], decisions: Decisions
) -> Choices:
    """Choose one value for each indicator, area, period and breakdown.

    A person's decision goes before the rank of the steward, that before the day of the export. What
    is left equal is settled by the name of the dataset, so that two builds choose alike.

    Args:
        reported: All values.
        amounts: They in base units.
        stewards: Slugs, the one that is believed first in front; others stand behind them.
        decisions: Of people.
    """
    if not len(reported):
        return Choices(np.zeros(0, np.int64), np.zeros(0, np.bool_), np.zeros(0, np.int8), {})
    columns = (reported.indicator, reported.area, reported.period, reported.breakdown)
    keys = [_sorted(column) for column in columns]
    order, starts = group([_preference(reported, stewards), *reversed(keys)], keys)
    ends = np.append(starts[1:], len(order))
    chosen = order[ends - 1]
    rules = _rules(_stewards(reported)[order], starts, ends)
    rejected: dict[int, tuple[int, ...]] = {}
    values = amounts[order]
    differ = differing(np.minimum.reduceat(values, starts), np.maximum.reduceat(values, starts))
    for place in np.flatnonzero(differ).tolist():
        members = order[starts[place] : ends[place]].tolist()
        decided = _decided(reported, members, decisions)
        if decided is not None:
            chosen[place], rules[place] = decided, RULES.index(Rule.DECISION)
        best = int(chosen[place])
        rejected[best] = tuple(sorted(at for at in members if amounts[at] != amounts[best]))
    total = np.array([not text for text in reported.breakdown.texts], np.bool_)
    return Choices(chosen, total[reported.breakdown.numbers[chosen]], rules, rejected)


def _rules(stewards: Column, starts: Positions, ends: Positions) -> npt.NDArray[np.int8]:
    """By which rule the last value of each group is taken.

    Args:
        stewards: Their numbers, in the order of the groups.
        starts: Where groups start.
        ends: Where they end.
    """
    several = np.minimum.reduceat(stewards, starts) != np.maximum.reduceat(stewards, starts)
    rules = np.full(len(starts), RULES.index(Rule.NEWEST_EXPORT), np.int8)
    rules[several] = RULES.index(Rule.STEWARD_PRIORITY)
    rules[ends - starts == 1] = RULES.index(Rule.ONLY_VALUE)
    return rules


def _decided(reported: Reported, members: Sequence[int], decisions: Decisions) -> int | None:
    """The value of a key that a person chose, if one did."""
    at = members[0]
    key = (reported.indicator.text(at), reported.area.text(at), reported.period.text(at))
    decision = decisions.decided.get(key)
    if decision is None or reported.breakdown.text(at):
        return None
    slugs = {reported.sources[reported.source[at]].slug: at for at in members}
    return slugs.get(decision.dataset)


def _sorted(column: Coded) -> Column:
    """Numbers of codes in the order of their texts."""
    ranks = np.argsort(np.argsort(np.array(column.texts, dtype=object)))
    return ranks.astype(np.int32)[column.numbers]


def _stewards(reported: Reported) -> Column:
    """A number for the steward of each value."""
    names = [source.steward for source in reported.sources]
    numbers = np.unique(np.array(names, dtype=object), return_inverse=True)[1]
    return numbers.astype(np.int32)[reported.source]


def _preference(reported: Reported, stewards: Sequence[str]) -> Column:
    """How much each value is believed, by the dataset that it comes from."""
    ranks = {slug: place for place, slug in enumerate(reversed(stewards), 1)}
    sources = reported.sources
    order = sorted(
        range(len(sources)),
        key=lambda at: (ranks.get(sources[at].steward, 0), sources[at].vintage, sources[at].slug),
    )
    preference = np.zeros(len(order), np.int32)
    preference[order] = np.arange(len(order), dtype=np.int32)
    return preference[reported.source]

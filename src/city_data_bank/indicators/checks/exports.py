"""Indicators station: series that take some values from an export and others from its revision.

What comes in: reported values, the choice among them, conflicts. What goes out: doubts. A revision
changed the base; where the new export does not reach back, the series has two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from city_data_bank.indicators.checks.doubts import Doubt
from city_data_bank.indicators.choice import Choices
from city_data_bank.indicators.comparison import Kind
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import Reported
from city_data_bank.model import Severity


def mixed_exports(
    reported: Reported, choices: Choices, conflicts: Sequence[Conflict], names: Names
) -> Iterator[Doubt]:
    """One doubt a series that stands on both sides of a revision.

    Args:
        reported: All reported values.
        choices: Which of them were chosen, sorted by indicator, area, period.
        conflicts: Between them.
        names: Addresses.
    """
    revised = _revised(reported, conflicts)
    chosen = choices.chosen[choices.totals]
    wanted = np.array([ref in revised for ref in reported.indicator.texts], np.bool_)
    if not len(chosen) or not wanted.any():
        return
    chosen = chosen[wanted[reported.indicator.numbers[chosen]]]
    columns = (reported.indicator.numbers, reported.area.numbers, reported.source)
    keys = np.stack([column[chosen] for column in columns], axis=1)
    _, first = np.unique(keys, axis=0, return_index=True)
    series: dict[tuple[str, str], list[int]] = {}
    for at in chosen[first].tolist():
        series.setdefault((reported.indicator.text(at), reported.area.text(at)), []).append(at)
    for (indicator, area), members in series.items():
        slugs = {reported.sources[reported.source[at]].slug: at for at in members}
        for old, new in sorted(revised[indicator]):
            if {old, new} <= slugs.keys():
                at = slugs[old]
                period = reported.period.text(at)
                focus = names.reference(indicator, area, period)
                words = (("other", new),)
                yield Doubt(
                    "two-exports", Severity.INFO, indicator, area, period, focus, old, words, at=at
                )


def _revised(reported: Reported, conflicts: Sequence[Conflict]) -> dict[str, set[tuple[str, str]]]:
    """Slugs of the older and the newer export of each revision, by ref of the indicator."""
    found: dict[str, set[tuple[str, str]]] = {}
    for conflict in conflicts:
        if conflict.found.kind is not Kind.REVISION:
            continue
        numbers = {int(reported.source[value.at]) for value in conflict.found.values}
        sources = [reported.sources[number] for number in numbers]
        ordered = sorted(sources, key=lambda source: (source.vintage, source.slug))
        pairs = combinations([source.slug for source in ordered], 2)
        found.setdefault(conflict.indicator, set()).update(pairs)
    return found

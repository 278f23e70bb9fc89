"""Indicators station: which periods the city has values of, and who reports what.

What comes in: reported, computed and missing values. What goes out: look-ups by ref of indicator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from city_data_bank.bank.periods import period_dates
from city_data_bank.indicators.checks.points import YEAR
from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.reported import Reported

_GAP_KEYS: Final = ("indicator", "area", "period")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the city has.

    Args:
        periods: Refs of the periods of which it has a value, by ref of indicator.
        gaps: Refs of the periods whose value a delivery says is missing, by ref of indicator.
        impossible: Refs of the periods whose computed value cannot be, by ref of indicator.
        stewards: Slugs of those who report an indicator anywhere, by its ref.
        newest: Last day that values of a dataset's indicators reach, by slug and indicator's ref.
    """

    periods: Mapping[str, frozenset[str]]
    gaps: Mapping[str, frozenset[str]]
    impossible: Mapping[str, frozenset[str]]
    stewards: Mapping[str, frozenset[str]]
    newest: Mapping[str, Mapping[str, date]]

    def latest(self, indicator: str) -> str:
        """The last period of which the city has a value, or an empty text."""
        known = self.periods.get(indicator, ())
        return max(known, key=lambda ref: (period_dates(ref)[1], ref), default="")

    def years(self, indicator: str) -> frozenset[str]:
        """The years of which it has a value."""
        return frozenset(ref for ref in self.periods.get(indicator, ()) if len(ref) == YEAR)


def holdings_of(
    reported: Reported,
    computed: Sequence[Computed],
    vocabulary: Vocabulary,
    gaps: Iterable[Path],
    area: str,
) -> Holdings:
    """Look up what there is.

    Args:
        reported: All reported values; a part of a breakdown counts as well as a total.
        computed: Computed values, impossible ones included.
        vocabulary: Names of what methods speak of.
        gaps: Tables of missing values.
        area: Ref of the city's area.
    """
    refs: dict[bool, dict[str, set[str]]] = {True: {}, False: {}}
    for one in computed:
        if one.key[0] == area:
            own = refs[one.possible].setdefault(vocabulary.ref(one.method.indicator), set())
            own.add(one.key[1])
    for indicator, period in _pairs(reported, area):
        refs[True].setdefault(indicator, set()).add(period)
    stewards, newest = _sources(reported)
    return Holdings(
        periods=_frozen(refs[True]),
        gaps=_frozen(_read_gaps(gaps, area)),
        impossible=_frozen(refs[False]),
        stewards=_frozen(stewards),
        newest=newest,
    )


def _pairs(reported: Reported, area: str) -> set[tuple[str, str]]:
    """Indicators and periods of the values of an area."""
    if area not in reported.area.texts:
        return set()
    own = reported.area.numbers == reported.area.texts.index(area)
    keys = np.stack([reported.indicator.numbers[own], reported.period.numbers[own]], axis=1)
    return {
        (reported.indicator.texts[indicator], reported.period.texts[period])
        for indicator, period in np.unique(keys, axis=0).tolist()
    }


def _sources(reported: Reported) -> tuple[dict[str, set[str]], dict[str, dict[str, date]]]:
    """Who reports an indicator, and up to which day each dataset does."""
    stewards: dict[str, set[str]] = {}
    newest: dict[str, dict[str, date]] = {}
    columns = (reported.source, reported.indicator.numbers, reported.period.numbers)
    for number, indicator, period in np.unique(np.stack(columns, axis=1), axis=0).tolist():
        source, ref = reported.sources[number], reported.indicator.texts[indicator]
        stewards.setdefault(ref, set()).add(source.steward)
        last = period_dates(reported.period.texts[period])[1]
        own = newest.setdefault(source.slug, {})
        own[ref] = max(own.get(ref, last), last)
    return stewards, newest


def _read_gaps(paths: Iterable[Path], area: str) -> dict[str, set[str]]:
    """Periods of which deliveries say that the city's value is missing, by indicator."""
    found: dict[str, set[str]] = {}
    for path in paths:
        options = csv.ConvertOptions(
            include_columns=list(_GAP_KEYS), column_types=dict.fromkeys(_GAP_KEYS, pa.string())
        )
        parse = csv.ParseOptions(newlines_in_values=True)
        table = csv.read_csv(path, parse_options=parse, convert_options=options)
        own = table.filter(pc.equal(table["area"], area))
        for indicator, period in zip(
            own["indicator"].to_pylist(), own["period"].to_pylist(), strict=True
        ):
            found.setdefault(indicator, set()).add(period)
    return found


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """Sets that stay as they are."""
    return {key: frozenset(values) for key, values in found.items()}

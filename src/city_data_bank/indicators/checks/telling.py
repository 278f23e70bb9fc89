"""Indicators station: all checks on the values of a release, as findings with their cells.

What comes in: reported, chosen and computed values with the limits of their indicators. What goes
out: findings, each with the value that it is about; of a reported one the cell that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
from pyarrow import csv

from city_data_bank.bank.limits import Limits
from city_data_bank.bank.methods import Method
from city_data_bank.bank.scales import Scale
from city_data_bank.bank.thresholds import Thresholds
from city_data_bank.indicators.checks.computed import (
    computed_doubts,
    method_changes,
    method_doubts,
)
from city_data_bank.indicators.checks.doubts import COMPUTED, Doubt, gathered
from city_data_bank.indicators.checks.exports import mixed_exports
from city_data_bank.indicators.checks.points import Points, points_of
from city_data_bank.indicators.checks.series import constants, jumps
from city_data_bank.indicators.choice import Choices
from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import Reported, Source
from city_data_bank.indicators.units import in_base_units
from city_data_bank.model import Finding, Place, Severity

_CELL: Final = "source"


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at.

    Args:
        reported: All reported values.
        choices: Which of them were chosen.
        conflicts: Between them.
        computed: Computed values, impossible ones included.
        methods: Of the ontology.
    """

    reported: Reported
    choices: Choices
    conflicts: Sequence[Conflict]
    computed: Sequence[Computed]
    methods: Sequence[Method]


@dataclass(frozen=True, slots=True)
class Measure:
    """What it is measured by.

    Args:
        limits: Of indicators, by ref.
        thresholds: Of the bank.
        lasting: Refs of indicators whose values hold until a newer one is reported.
        editions: First parts of the refs of indicators of standards.
        scales: Of units, by notation.
        area: Ref of the city's area.
    """

    limits: Mapping[str, Limits]
    thresholds: Thresholds
    lasting: frozenset[str]
    editions: frozenset[str]
    scales: Mapping[str, Scale]
    area: str


def check_values(
    looked: Looked,
    measure: Measure,
    names: Names,
    vocabulary: Vocabulary,
    files: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Run all checks.

    Args:
        looked: What is looked at.
        measure: What it is measured by.
        names: Addresses.
        vocabulary: Names of what methods speak of.
        files: Path of the delivered file, relative to the bank, by slug of the dataset.
    """
    doubts = _doubts(looked, measure, names, vocabulary)
    reported = looked.reported
    sources = [source.slug for source in reported.sources]
    named = (
        ("" if doubt.at == COMPUTED else sources[reported.source[doubt.at]], doubt)
        for doubt in doubts
    )
    told = gathered(named, measure.area)
    cells = _cells(reported, [doubt.at for _, doubt in told if doubt.at != COMPUTED])
    return tuple(_finding(slug, doubt, cells, files) for slug, doubt in told)


def _doubts(
    looked: Looked, measure: Measure, names: Names, vocabulary: Vocabulary
) -> Iterator[Doubt]:
    """The doubts of every check."""
    possible = [one for one in looked.computed if one.possible]
    amounts = in_base_units(looked.reported, measure.scales)
    points = points_of(looked.reported, amounts, looked.choices, possible, vocabulary)
    teller = _Teller(looked.reported, possible, points, names)
    for jump in jumps(points, measure.limits, measure.thresholds):
        words = (("before", teller.period(jump.at - 1)), ("percent", f"{jump.percent:.1f}"))
        yield teller.doubt("value-jump", jump.at, words, jump.percent)
    for run in constants(points, measure.limits, measure.thresholds, measure.lasting):
        words = (("length", str(run.length)), ("since", teller.period(run.at - run.length + 1)))
        yield teller.doubt("value-constant", run.at, words, run.length)
    yield from computed_doubts(looked.computed, vocabulary)
    yield from method_changes(possible, vocabulary)
    yield from method_doubts(looked.methods, vocabulary, measure.editions)
    yield from mixed_exports(looked.reported, looked.choices, looked.conflicts, names)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes doubts of points.

    Args:
        reported: All reported values.
        computed: Computed values that are possible.
        points: Both in time.
        names: Addresses.
    """

    reported: Reported
    computed: Sequence[Computed]
    points: Points
    names: Names

    def period(self, at: int) -> str:
        """Ref of the period of a point."""
        return self.points.period.text(at)

    def doubt(self, code: str, at: int, words: tuple[tuple[str, str], ...], weight: float) -> Doubt:
        """A doubt about a point."""
        points, place = self.points, int(self.points.place[at])
        indicator, area, period = (
            column.text(at) for column in (points.indicator, points.area, points.period)
        )
        own = place < len(self.reported)
        text = (
            self.reported.text[place].as_py()
            if own
            else str(self.computed[place - len(self.reported)].value)
        )
        focus = (
            self.names.observation(self.reported.ref(place))
            if own
            else self.names.reference(indicator, area, period)
        )
        return Doubt(
            code,
            Severity.WARNING,
            indicator,
            area,
            period,
            focus,
            text,
            words,
            weight,
            place if own else COMPUTED,
        )


def _finding(
    slug: str, doubt: Doubt, cells: Mapping[int, str], files: Mapping[str, str]
) -> Finding:
    """A doubt as a finding."""
    fragment = cells.get(doubt.at, "")
    about = (("indicator", doubt.indicator), ("area", doubt.area), ("period", doubt.period))
    return Finding(
        doubt.code,
        doubt.severity,
        Place(files.get(slug, ""), fragment=fragment),
        doubt.found,
        (("focus", doubt.focus), *about, *doubt.arguments),
        doubt.count,
        slug,
    )


def _cells(reported: Reported, places: Iterable[int]) -> dict[int, str]:
    """Fragments of the cells that some reported values stand in; each table is read once."""
    by_source: dict[int, list[int]] = {}
    for at in set(places):
        by_source.setdefault(int(reported.source[at]), []).append(at)
    found: dict[int, str] = {}
    for number, members in by_source.items():
        column = _cell_column(reported.sources[number])
        start = int(reported.source.searchsorted(number))
        found |= {at: column[at - start].as_py() for at in members} if column is not None else {}
    return found


def _cell_column(source: Source) -> pa.ChunkedArray | None:
    """The column of a table that names the cells."""
    if _CELL not in csv.open_csv(source.path).schema.names:
        return None
    options = csv.ConvertOptions(include_columns=[_CELL], column_types={_CELL: pa.string()})
    parse = csv.ParseOptions(newlines_in_values=True)
    return csv.read_csv(source.path, parse_options=parse, convert_options=options)[_CELL]

"""The figures of a dataset, or of an indicator, for the city: by breakdown, period by period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from city_data_bank.pages.parts.chart import MOST_SERIES
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.figure_table import FigureTable, Naming, figure_table
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.pivot import Figure, figure_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit, Wish
from city_data_bank.store.engine import Row

MOST: Final = 1500
"""Values of one area that a page shows; the downloads hold all."""
_CODES: Final = 6000
"""Codes that are asked for to tell what those values are broken down by."""


@dataclass(frozen=True, slots=True)
class _Key:
    """What a row of the table is about, and its text form.

    Args:
        indicator: IRI.
        steward: IRI.
        codes: IRIs of the codes that break it down, in the order of the structure.
    """

    indicator: str
    steward: str
    codes: tuple[str, ...]

    def __str__(self) -> str:
        """A key that sorts totals before their parts."""
        return " ".join((self.indicator, self.steward, *self.codes))


def city_wishes(visit: Visit) -> Iterator[Wish]:
    """What ``city_figures`` asks."""
    where = {"dataset": [iri(visit.thing)], "area": [visit.city]}
    yield Wish.of("dataset/values", MOST, **where)
    yield Wish.of("dataset/breakdowns", _CODES, **where)
    yield Wish.of("dataset/gaps", MOST, **where)


async def city_figures(visit: Visit) -> FigureTable | None:
    """The figures of the visited dataset for the city, or None where it has none."""
    where = {"dataset": [iri(visit.thing)], "area": [visit.city]}
    found = await visit.ask_first("dataset/values", MOST, **where)
    broken_down = await visit.ask_first("dataset/breakdowns", _CODES, **where)
    missing = await visit.ask_first("dataset/gaps", MOST, **where)
    return await _figures(visit, found, broken_down, missing)


async def part_figures(visit: Visit) -> FigureTable | None:
    """The figures of the visited indicator for the city where it is broken down, or None."""
    where = {"indicator": [iri(visit.thing)], "area": [visit.city]}
    found = await visit.ask_first("indicator/parts", MOST, **where)
    broken_down = await visit.ask_first("indicator/breakdowns", _CODES, **where)
    return await _figures(visit, found, broken_down, ())


async def _figures(
    visit: Visit, found: Sequence[Row], broken_down: Sequence[Row], missing: Sequence[Row]
) -> FigureTable | None:
    """A table of values, the codes that break them down, and what is missing among them."""
    rows = sorted(_told(found[:MOST], broken_down), key=lambda row: row["observation"].value)
    if not rows:
        return None
    codes = _codes(broken_down)
    gaps = missing[:MOST]
    keys = {row["observation"].value: _key(row, codes) for row in rows}
    cells = _cells(rows, gaps, keys)
    names = await names_of(visit, _things(rows, gaps, keys.values()))
    naming = _naming(visit, names, tuple(dict.fromkeys(keys.values())), rows)
    units = {row["unit"].value for row in rows}
    unit = names(next(iter(units))) if len(units) == 1 else None
    cut = len(rows) < len(found) or len(gaps) < len(missing)
    return figure_table(visit, cells, naming, unit, shortened=cut)


def _told(rows: Sequence[Row], broken_down: Sequence[Row]) -> Sequence[Row]:
    """The values of which every code is known: all, or those of the newest periods.

    Both come with the newest periods first. Without its codes a part would be taken for a total.
    """
    if len(broken_down) <= _CODES:
        return rows
    edge = broken_down[-1]["period"].value
    return [row for row in rows if row["period"].value > edge]


def _codes(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """Codes by observation."""
    grouped = groupby(rows, key=lambda row: row["observation"].value)
    return {
        observation: tuple(row["code"].value for row in several) for observation, several in grouped
    }


def _key(row: Row, codes: Mapping[str, tuple[str, ...]]) -> _Key:
    """What an observation's row is about."""
    own = codes.get(row["observation"].value, ())
    return _Key(row["indicator"].value, row["steward"].value, own)


def _cells(
    rows: Iterable[Row], gaps: Iterable[Row], keys: Mapping[str, _Key]
) -> dict[tuple[str, str], Figure]:
    """Values and gaps by row and period; a gap of a total stands in the total's row."""
    cells: dict[tuple[str, str], Figure] = {}
    totals = {key.indicator: str(key) for key in keys.values() if not key.codes}
    for row in gaps:
        if row["indicator"].value in totals:
            place = totals[row["indicator"].value], row["period"].value
            cells[place] = figure_of(row, "gap")
    for row in rows:
        cells[str(keys[row["observation"].value]), row["period"].value] = figure_of(row)
    return cells


def _things(rows: Iterable[Row], gaps: Iterable[Row], keys: Iterable[_Key]) -> set[str]:
    """Everything that needs a name."""
    named = {row[name].value for row in rows for name in ("unit", "status") if name in row}
    named |= {row["reason"].value for row in gaps}
    return named | {part for key in keys for part in (key.indicator, key.steward, *key.codes)}


def _naming(visit: Visit, names: Names, keys: Sequence[_Key], rows: Sequence[Row]) -> Naming:
    """How keys become names."""
    units = {row["indicator"].value: row["unit"].value for row in rows}
    by_text = {str(key): key for key in keys}
    label = _Labels(visit, names, keys, units)
    totals = [key for key in keys if not key.codes] or list(keys)
    first = units[totals[0].indicator]
    drawn = [str(key) for key in totals if units[key.indicator] == first][:MOST_SERIES]
    reasons = {thing: names(thing) for thing in names.labels}
    return Naming(
        row=lambda text: label.row(by_text[text]),
        period=lambda period: link(visit, names, period),
        order=lambda text: label.position(by_text[text]),
        reasons=reasons,
        drawn=drawn,
    )


@dataclass(frozen=True, slots=True)
class _Labels:
    """Names of rows: only what tells them apart.

    Args:
        visit: The visit.
        names: Names of indicators, stewards, codes, units.
        keys: Every row.
        units: Unit by indicator.
    """

    visit: Visit
    names: Names
    keys: Sequence[_Key]
    units: Mapping[str, str]

    def row(self, key: _Key) -> Item:
        """The name of a row; it leads to the indicator."""
        several = len({other.indicator for other in self.keys}) > 1
        stewards = len({other.steward for other in self.keys}) > 1
        parts = [self.names(code) for code in key.codes]
        if several or not parts:
            parts.insert(0, self.names(key.indicator))
        if stewards:
            parts.append(self.names(key.steward))
        text = ", ".join(map(str, parts))
        if len(set(self.units.values())) > 1:
            text = f"{text} ({self.names(self.units[key.indicator])})"
        href = self.visit.content.addresses.link(self.visit.language, key.indicator)
        return Item(Text(text, parts[0].language), href)

    def position(self, key: _Key) -> tuple[object, ...]:
        """Indicators by name, the total before its parts, codes in the order of their lists."""
        return (self.names.key(key.indicator), len(key.codes), key.codes, key.steward)

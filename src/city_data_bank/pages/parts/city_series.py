"""The city's figures of one indicator: a row for each dataset and steward, with what is wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.chart import MOST_SERIES
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.figure_table import FigureTable, Naming, figure_table
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.observations import Observation
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.targets import Entry, levels
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


async def city_series(
    visit: Visit,
    observations: Sequence[Observation],
    targets: Sequence[Entry],
    gaps: Sequence[Row],
) -> FigureTable | None:
    """The city's figures of an indicator by dataset and steward, gaps included.

    Args:
        visit: The visit.
        observations: All of them.
        targets: What is wanted, drawn as lines.
        gaps: Solutions of ``indicator/gaps``.

    Returns:
        None where there are no figures.
    """
    if not observations:
        return None
    things = [thing for one in observations for thing in (one.dataset, one.steward, one.unit)]
    reasons = [row["reason"] for row in gaps]
    statuses = [one.status for one in observations if one.status]
    named = await names_of(visit, [*things, *reasons, *statuses])
    rows = _Rows(visit, named, observations, targets)
    return figure_table(visit, _cells(observations, gaps, rows.sources), rows.naming(), rows.unit)


def _source_of(one: Observation) -> str:
    """What a row of the table is about: a dataset and a steward."""
    return f"{one.dataset} {one.steward}"


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the table: one a dataset and steward.

    Args:
        visit: The visit.
        names: Names of datasets, stewards, units, reasons.
        observations: All values.
        targets: What is wanted.
    """

    visit: Visit
    names: Names
    observations: Sequence[Observation]
    targets: Sequence[Entry]

    @property
    def sources(self) -> list[str]:
        """Datasets and stewards, the newest figures first."""
        vintages = {_source_of(one): one.vintage for one in self.observations}
        return sorted(vintages, key=lambda source: (vintages[source], source), reverse=True)

    @property
    def units(self) -> Counter[str]:
        """Units, with how many values each has."""
        return Counter(one.unit for one in self.observations)

    @property
    def unit(self) -> Text | None:
        """The one unit of all values, or None."""
        return self.names(next(iter(self.units))) if len(self.units) == 1 else None

    def naming(self) -> Naming:
        """How keys become names; only values of the commonest unit are drawn together."""
        common = self.units.most_common(1)[0][0]
        same = {_source_of(one) for one in self.observations if one.unit == common}
        sources = self.sources
        return Naming(
            row=self._row,
            period=lambda period: link(self.visit, self.names, period),
            order=sources.index,
            reasons=dict(self.names.labels),
            drawn=[source for source in sources if source in same][:MOST_SERIES],
            levels=levels(self.visit, self.targets, common),
        )

    def _row(self, source: str) -> Item:
        """A row by its dataset; a steward that it does not tell and the unit where they differ."""
        dataset, _, by = source.partition(" ")
        name, steward = self.names(dataset), self.names(by)
        several = len({one.steward for one in self.observations}) > 1
        more = [steward] if several and steward.value not in name.value else []
        if len(self.units) > 1:
            units = {one.unit for one in self.observations if _source_of(one) == source}
            more += [self.names(unit) for unit in sorted(units)]
        added = f" ({', '.join(map(str, more))})" if more else ""
        href = self.visit.content.addresses.link(self.visit.language, dataset)
        return Item(Text(f"{name}{added}", name.language), href)


def _cells(
    observations: Sequence[Observation], gaps: Sequence[Row], sources: Sequence[str]
) -> dict[tuple[str, str], Figure]:
    """Values by source and period; a gap stands in the row of its dataset."""
    slugs = {source.partition(" ")[0].rpartition("/")[2]: source for source in reversed(sources)}
    cells: dict[tuple[str, str], Figure] = {}
    for row in gaps:
        slug = row["gap"].value.partition("/id/gap/")[2].partition("/")[0]
        if slug in slugs:
            note = row["reason"].value
            cells[slugs[slug], row["period"].value] = Figure(row["gap"].value, None, 0, note)
    for one in observations:
        cells[_source_of(one), one.period] = one.figure
    return cells

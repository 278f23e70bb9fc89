"""The newest value of every indicator of an area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, read_observations
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term

MOST: Final = 200
"""Indicators whose newest value is looked up."""


@dataclass(frozen=True, slots=True)
class LatestLine:
    """One indicator.

    Args:
        indicator: The indicator.
        name: Its name, leading to its page.
        figure: Its newest value.
        unit: Its unit.
        period: The period of the value, leading to its page.
        steward: Who answers for the value.
    """

    indicator: str
    name: Item
    figure: Figure
    unit: Text
    period: Item
    steward: Item


async def newest_totals(visit: Visit, rows: Iterable[Row]) -> dict[str, Observation]:
    """The newest total of each indicator, by its IRI, in the order of the rows.

    Args:
        visit: The visit.
        rows: Solutions of ``parts/latest``; at most ``MOST`` of them count.
    """
    known = [row["newest"] for row in rows if "newest" in row][:MOST]
    if not known:
        return {}
    found = {
        one.iri: one
        for one in read_observations(await visit.ask_once("parts/newest", observation=known))
    }
    ordered = (found[term.value] for term in known if term.value in found)
    return {one.indicator: one for one in ordered}


async def latest(visit: Visit, area: Term) -> tuple[LatestLine, ...]:
    """The newest value of every indicator, by name.

    Args:
        visit: The visit.
        area: The area.
    """
    last = await newest_totals(visit, await visit.ask("parts/latest", area=[area]))
    if not last:
        return ()
    things = [thing for one in last.values() for thing in (one.indicator, one.unit, one.steward)]
    names = await names_of(visit, things)
    return tuple(
        LatestLine(
            indicator,
            link(visit, names, indicator),
            last[indicator].figure,
            names(last[indicator].unit),
            link(visit, names, last[indicator].period),
            link(visit, names, last[indicator].steward),
        )
        for indicator in sorted(last, key=names.key)
    )

"""The newest value of every indicator of an area."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import newest, read_observations
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Term

_MOST = 200


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


async def latest(visit: Visit, area: Term) -> tuple[LatestLine, ...]:
    """The newest value of every indicator, by name.

    Args:
        visit: The visit.
        area: The area.
    """
    rows = await visit.ask("parts/latest", area=[area])
    indicators = [row["indicator"] for row in rows if "indicator" in row][:_MOST]
    if not indicators:
        return ()
    series = await visit.ask("parts/series", area=[area], indicator=indicators)
    known = newest(read_observations(series))
    last = {one.indicator: one for one in known.values()}
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

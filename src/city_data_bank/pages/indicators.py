"""The list of indicators: the way to each list, those with values, every list by theme, folded.

Of thousands with values only those of a page are named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.facts import Item, link, links_told_apart
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.themes import Theme, by_theme
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row

_FILLED: Final = 500
"""Indicators with values on a page."""


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """The indicators of one list that have no value here.

    Args:
        name: The list, such as an edition of a standard.
        count: How many there are.
        themes: By theme.
    """

    name: Item
    count: int
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the overview of a list.

    Args:
        name: The list, leading to it.
        filled: Of how many of its indicators the city has a value.
        count: How many it has.
    """

    name: Item
    filled: int
    count: int


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    """What the page shows.

    Args:
        ways: The lists, those with most values of the city first.
        count: How many indicators there are in all.
        filled: Indicators of this page of which the bank holds values, by name.
        paging: The way to the others of these, which go on in the order of their IRIs.
        lists: The others.
        matrix: IRI of the list of gaps: which years have a value, and why the others have none.
    """

    ways: tuple[Way, ...]
    count: int
    filled: tuple[Item, ...]
    paging: Paging
    lists: tuple[IndicatorList, ...]
    matrix: str


async def page(visit: Visit) -> Page | None:
    """The list of indicators."""
    every = await _indicators(visit, "indicators/every")
    known = await _indicators(visit, "indicators/filled") & every
    shown, paging = part_of(visit, sorted(known), _FILLED)
    wanted = [iri(one) for one in (*shown, *sorted(every - known))]
    asked = await visit.ask("indicators/list", indicator=wanted) if wanted else ()
    rows = sorted(asked, key=lambda row: (row["indicator"].value, row["scheme"].value))
    schemes = await visit.ask_once("indicators/schemes", own=[visit.city])
    names = await names_of(visit, (term for row in (*rows, *schemes) for term in row.values()))
    filled = [row for row in rows if row["indicator"].value in known]
    empty: dict[str, list[Row]] = {}
    for row in rows:
        if row["indicator"].value not in known:
            empty.setdefault(row["scheme"].value, []).append(row)
    lists = (_list(visit, names, scheme, empty[scheme]) for scheme in sorted(empty, key=names.key))
    matrix = visit.content.bank.iris.scheme("gap")
    view = IndicatorsView(
        _ways(visit, names, schemes),
        len(every),
        _filled(visit, names, filled),
        paging,
        tuple(lists),
        matrix,
    )
    return Page(visit.say("listing-indicator"), view, thing=visit.thing)


def _ways(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Way, ...]:
    """The ways to the lists."""
    ways = [
        Way(
            link(visit, names, row["scheme"].value),
            int(row["filled"].value),
            int(row["indicators"].value),
        )
        for row in sorted(rows, key=lambda row: names.key(row["scheme"].value))
        if "scheme" in row
    ]
    return tuple(sorted(ways, key=lambda way: way.filled, reverse=True))


async def _indicators(visit: Visit, query: str) -> set[str]:
    """The indicators that a query answers, asked once for a release."""
    return {row["indicator"].value for row in await visit.ask_once(query)}


def _filled(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Item, ...]:
    """Indicators with values, by name; of those with one name each says which list it is of."""
    schemes = {row["indicator"].value: row["scheme"].value for row in rows}
    order = sorted(schemes, key=lambda one: (names.key(one), names.key(schemes[one])))
    return links_told_apart(visit, names, {one: names(schemes[one]).value for one in order})


def _list(visit: Visit, names: Names, scheme: str, rows: Sequence[Row]) -> IndicatorList:
    """One list."""
    return IndicatorList(link(visit, names, scheme), len(rows), by_theme(visit, names, rows))

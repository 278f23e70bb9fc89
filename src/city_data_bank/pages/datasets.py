"""The list of datasets, by title, narrowed down by what they have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.pages.parts.catalogue import DatasetEntry, datasets_of
from city_data_bank.pages.parts.facets import Choice, Facet
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.shelf import FACETS, OWN_TERMS
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit

SIZE: Final = 50
"""Datasets a page."""
_SHOWN: Final = 40
"""Values of a facet that are shown."""
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_LISTS: Final = {"theme": "data-theme", "licence": "licence"}
"""EU list of the codes of a facet."""


@dataclass(frozen=True, slots=True)
class DatasetsView:
    """What the page shows.

    Args:
        datasets: Those of this page, by title.
        said: How many there are, or that there are none.
        facets: By what the list is narrowed down.
        everything: The list of all datasets; None where this is it.
        paging: The way to the others.
    """

    datasets: tuple[DatasetEntry, ...]
    said: Text
    facets: tuple[Facet, ...]
    everything: str | None
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """The list of datasets; where the address asks for what is not there, that is said with 404."""
    shelf = visit.content.shelf
    wanted = {name: visit.query[name] for name in FACETS if visit.query.get(name)}
    found = shelf.chosen(visit.language, wanted)
    query = _query(wanted, visit.number)
    shown, paging = part_of(replace(visit, raw_query=query), found, SIZE)
    known = all(value in shelf.values[name] for name, value in wanted.items())
    there = bool(shown) or (known and visit.number == 1)
    view = DatasetsView(
        datasets=await _entries(visit, shown),
        said=visit.say(
            "dataset-list.summary" if there else "dataset-list.beyond", count=len(found)
        ),
        facets=await _facets(visit, wanted) if there else (),
        everything=_address(visit, {}) if wanted or not there else None,
        paging=paging,
    )
    title = visit.say("dataset-list")
    return Page(title, view, str(view.said), status=200 if there else 404, query=query)


async def _entries(visit: Visit, shown: Sequence[ReleasedDataset]) -> tuple[DatasetEntry, ...]:
    """What is said of the datasets of this page."""
    return await datasets_of(
        visit, [iri(visit.content.bank.iris.dataset(one.slug)) for one in shown]
    )


def _query(wanted: Mapping[str, str], number: int = 1) -> str:
    """The one query string of a list: facets in their order, then the page after the first."""
    page = {"page": str(number)} if number > 1 else {}
    return urlencode({name: wanted[name] for name in FACETS if name in wanted} | page)


def _address(visit: Visit, wanted: Mapping[str, str]) -> str:
    """The address of a list."""
    return visit.content.addresses.page(visit.language, "dataset", query=_query(wanted))


async def _facets(visit: Visit, wanted: Mapping[str, str]) -> tuple[Facet, ...]:
    """Every facet that tells datasets apart, with its values and their counts."""
    counted = {name: visit.content.shelf.counts(name, wanted) for name in FACETS}
    things = (_thing(visit, name, value) for name, rows in counted.items() for value, _ in rows)
    names = await names_of(visit, sorted({thing for thing in things if thing}))
    return tuple(
        Facet(visit.say(f"dataset-facet.{name}"), tuple(_choices(visit, names, wanted, name, rows)))
        for name, rows in counted.items()
        if len(rows) > 1 or name in wanted
    )


def _choices(
    visit: Visit,
    names: Names,
    wanted: Mapping[str, str],
    name: str,
    rows: Sequence[tuple[str, int]],
) -> Iterable[Choice]:
    """The values of a facet, each leading to the list that holds to it, or no longer does."""
    others = {other: value for other, value in wanted.items() if other != name}
    for value, count in sorted(rows, key=lambda row: row[0] != wanted.get(name))[:_SHOWN]:
        chosen = wanted.get(name) == value
        href = _address(visit, others if chosen else {**others, name: value})
        yield Choice(Item(_named(visit, names, name, value), href), count, chosen)


def _named(visit: Visit, names: Names, name: str, value: str) -> Text:
    """What a value of a facet is called."""
    if thing := _thing(visit, name, value):
        return names(thing)
    if name == "quality":
        return visit.say(f"dataset-quality-{value}")
    if name == "licence":
        return visit.say("dataset-licence-source")
    return Text(value.upper())


def _thing(visit: Visit, name: str, value: str) -> str:
    """IRI of a value of a facet; empty for values that are no things."""
    if name in ("category", "provider"):
        return visit.content.bank.iris.thing(name, value)
    if name in _LISTS and value != OWN_TERMS:
        return f"{_AUTHORITY}{_LISTS[name]}/{value}"
    return ""

"""The home page: the city in numbers, categories, newest datasets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.catalogue import (
    CategoryEntry,
    DatasetEntry,
    category_entries,
    counts_of,
    dataset_entries,
)
from city_data_bank.pages.parts.chart import spark
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, newest, read_observations
from city_data_bank.pages.parts.pivot import Figure, complete
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.visit import Page, Visit

_NUMBERS: Final = 12
_CANDIDATES: Final = 60
_NEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """One number of the city.

    Args:
        name: The indicator, leading to its page.
        figure: The newest value.
        unit: Its unit.
        period: The period it is for.
        source: Who answers for it.
        line: Path of its course; empty where there is but one value.
    """

    name: Item
    figure: Figure
    unit: Text
    period: Text
    source: Text
    line: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the page shows.

    Args:
        description: What the bank is.
        numbers: The city in numbers.
        counts: What the bank holds: message key and number.
        categories: All of them.
        newest: The datasets with the newest figures.
        datasets: How many datasets there are.
        conflicts: Where differing numbers are shown, or None where none differ.
    """

    description: Text | None
    numbers: tuple[KeyNumber, ...]
    counts: tuple[tuple[str, int], ...]
    categories: tuple[CategoryEntry, ...]
    newest: tuple[DatasetEntry, ...]
    datasets: int
    conflicts: Item | None


async def page(visit: Visit) -> Page | None:
    """The home page."""
    bank = visit.content.bank
    entries = await dataset_entries(visit, describe(await visit.ask("home/datasets")))
    view = HomeView(
        visit.choose_stated(bank.description),
        await _numbers(visit),
        counts_of(visit, "datasets", "observations", "gaps"),
        await category_entries(visit, await visit.ask("home/categories")),
        tuple(sorted(entries, key=lambda entry: entry.newest, reverse=True)[:_NEWEST]),
        len(entries),
        _conflicts(visit),
    )
    title = visit.choose_stated(bank.title) or Text(bank.base)
    return Page(title, view, summary=str(view.description or ""))


def _conflicts(visit: Visit) -> Item | None:
    """The way to the conflict board."""
    count = visit.content.manifest.counts.get("conflicts", 0)
    href = visit.content.addresses.page(visit.language, "conflict")
    return Item(visit.say("home-conflicts", count=count), href) if count else None


async def _numbers(visit: Visit) -> tuple[KeyNumber, ...]:
    """The newest value of the indicators that were counted most often, one a dataset."""
    rows = await visit.ask("parts/latest", area=[visit.city])
    candidates = [row["indicator"] for row in rows if "indicator" in row][:_CANDIDATES]
    if not candidates:
        return ()
    series = await visit.ask("parts/series", area=[visit.city], indicator=candidates)
    known = newest(read_observations(series))
    chosen = _spread([indicator.value for indicator in candidates], known)
    things = [thing for one in chosen for thing in (one.indicator, one.unit, one.steward)]
    names = await names_of(visit, things)
    return tuple(
        KeyNumber(
            link(visit, names, one.indicator),
            one.figure,
            unit_beside(visit, names, one.unit, one.value),
            names(one.period),
            names(one.steward),
            _line(one.indicator, known),
        )
        for one in chosen
    )


def _line(indicator: str, known: Mapping[tuple[str, str], Observation]) -> str:
    """The course of an indicator, broken where a period between its values has none."""
    values = {period: one.value for (name, period), one in known.items() if name == indicator}
    return spark([values.get(period) for period in complete(values)])


def _spread(
    candidates: list[str], known: dict[tuple[str, str], Observation]
) -> tuple[Observation, ...]:
    """The newest value of each candidate, as many datasets as possible before any comes twice."""
    last = {indicator: one for (indicator, _), one in known.items()}
    first: list[Observation] = []
    later: list[Observation] = []
    seen: set[str] = set()
    for candidate in candidates:
        if candidate in last:
            one = last[candidate]
            (later if one.dataset in seen else first).append(one)
            seen.add(one.dataset)
    return tuple([*first, *later][:_NUMBERS])

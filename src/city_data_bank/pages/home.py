"""The home page: the city in numbers, categories, newest datasets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from city_data_bank.pages.parts.figure_table import breaks_of
from city_data_bank.pages.parts.latest import newest_totals
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, newest, read_observations
from city_data_bank.pages.parts.pivot import Figure, complete
from city_data_bank.pages.parts.reported import (
    ConflictEntry,
    conflict_entry,
    reported_values,
)
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.told_changes import ChangeLine, change_line, told_changes
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import XSD

_LISTS: Final = {"datasets": "dataset", "observations": "indicator", "gaps": "gap"}
"""Kind of thing in whose list something that is counted is found, by name of the count."""
_NUMBERS: Final = 12
_CANDIDATES: Final = 60
_CHANGES: Final = 5
_NEWEST: Final = 5
"""Datasets with the newest figures; their query knows of as many days."""
_LONGEST: Final = 150
"""Periods of a line as small as that of a key number."""


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
        counts: How much the bank holds, leading to where it is listed.
        categories: All of them.
        changes: What changed in the catalogue last.
        newest: The datasets with the newest figures.
        datasets: How many datasets there are.
        conflict: The city's own conflict that most needs a decision, or None.
        conflicts: Where differing numbers are shown, or None where none differ.
        overdue: What is overdue, leading to the list of it; None where nothing is.
    """

    description: Text | None
    numbers: tuple[KeyNumber, ...]
    counts: tuple[Item, ...]
    categories: tuple[CategoryEntry, ...]
    changes: tuple[ChangeLine, ...]
    newest: tuple[DatasetEntry, ...]
    datasets: int
    conflict: ConflictEntry | None
    conflicts: Item | None
    overdue: Item | None


async def page(visit: Visit) -> Page | None:
    """The home page."""
    bank = visit.content.bank
    last = _newest(visit, await visit.ask_once("home/datasets"))
    rows = await visit.ask_once("datasets/list", dataset=last) if last else ()
    newest = await dataset_entries(visit, describe(rows))
    view = HomeView(
        visit.choose_stated(bank.description),
        await _numbers(visit),
        _counts(visit),
        await category_entries(visit),
        tuple(change_line(visit, one) for one in told_changes(visit)[:_CHANGES]),
        tuple(sorted(newest, key=lambda entry: entry.newest, reverse=True)),
        len(visit.content.manifest.datasets),
        await _conflict(visit),
        _conflicts(visit),
        await _overdue(visit),
    )
    title = visit.choose_stated(bank.title) or Text(bank.base)
    return Page(title, view, summary=str(view.description or ""))


def _newest(visit: Visit, rows: Sequence[Row]) -> tuple[Term, ...]:
    """The datasets with the newest figures; where too few say a day, the first of the others."""
    dated = sorted(rows, key=lambda row: row["thing"].value)
    dated.sort(key=lambda row: row["day"].value, reverse=True)
    others = visit.content.manifest.datasets[: 2 * _NEWEST]
    known = [row["thing"] for row in dated[:_NEWEST]]
    known += [iri(visit.content.bank.iris.dataset(one.slug)) for one in others]
    return tuple(dict.fromkeys(known))[:_NEWEST]


def _counts(visit: Visit) -> tuple[Item, ...]:
    """How many datasets, values and gaps there are."""
    return tuple(
        Item(
            visit.say(f"home-count-{name}", count=count, shown=visit.messages.number(count)),
            visit.content.addresses.page(visit.language, _LISTS[name]),
        )
        for name, count in counts_of(visit, *_LISTS)
    )


def _conflicts(visit: Visit) -> Item | None:
    """The way to the conflict board."""
    count = visit.content.manifest.counts.get("conflicts", 0)
    href = visit.content.addresses.page(visit.language, "conflict")
    return Item(visit.say("home-conflicts", count=count), href) if count else None


async def _conflict(visit: Visit) -> ConflictEntry | None:
    """The city's own conflict that most needs a decision."""
    rows = await visit.ask_once("home/conflict", area=[visit.city])
    if not rows:
        return None
    values = await visit.ask_once("conflict/values", conflict=[rows[0]["conflict"]])
    names = await names_of(visit, (term for row in (*rows, *values) for term in row.values()))
    return conflict_entry(names, rows[0], reported_values(visit, names, values))


async def _overdue(visit: Visit) -> Item | None:
    """How much is overdue, and the way to the list of it."""
    today = Term("literal", visit.content.manifest.built[:10], "", XSD["date"])
    (row, *_) = await visit.ask_once("parts/overdue", today=[today])
    counts = {name: int(term.value) for name, term in row.items()}
    if not any(counts.values()):
        return None
    href = visit.content.addresses.page(visit.language, "duty")
    return Item(visit.say("home-overdue", **counts), href)


async def _numbers(visit: Visit) -> tuple[KeyNumber, ...]:
    """The newest value of the indicators that were counted most often, one a dataset."""
    rows = await visit.ask_once("parts/latest", area=[visit.city])
    candidates = [row for row in rows if "indicator" in row][:_CANDIDATES]
    chosen = _spread(await newest_totals(visit, candidates))
    known = await _courses(visit, candidates, {one.indicator for one in chosen})
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


async def _courses(
    visit: Visit, candidates: Sequence[Row], chosen: Collection[str]
) -> dict[tuple[str, str], Observation]:
    """Values by indicator and period of those that are chosen and have a course to draw."""
    drawn = [
        row["indicator"]
        for row in candidates
        if row["indicator"].value in chosen and 1 < int(row["periods"].value) <= _LONGEST
    ]
    if not drawn:
        return {}
    series = await visit.ask_once("parts/series", area=[visit.city], indicator=drawn)
    return newest(read_observations(series))


def _line(indicator: str, known: Mapping[tuple[str, str], Observation]) -> str:
    """The course of an indicator, broken where it has no value, or none that can be compared."""
    figures = {period: one.figure for (name, period), one in known.items() if name == indicator}
    line = [figures.get(period) for period in complete(figures)]
    return spark([one.value if one else None for one in line], breaks_of(line))


def _spread(last: Mapping[str, Observation]) -> tuple[Observation, ...]:
    """The newest values, as many datasets as possible before any comes twice.

    Args:
        last: The newest value of each candidate, the most important one first.
    """
    first: list[Observation] = []
    later: list[Observation] = []
    seen: set[str] = set()
    for one in last.values():
        (later if one.dataset in seen else first).append(one)
        seen.add(one.dataset)
    return tuple([*first, *later][:_NUMBERS])

"""Who collects what for what: datasets and columns, and which of them nobody says a purpose of.

Which datasets have a purpose is asked of all, what is said of them and their columns of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.csv_links import whole_csv_link
from city_data_bank.pages.parts.dataset_tables import column_name, column_position
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term

_SHOWN: Final = 100
"""Datasets on a page."""


@dataclass(frozen=True, slots=True)
class ProviderPurposes:
    """How a provider stands.

    Args:
        name: Of the provider.
        datasets: How many.
        unstated: How many of them nobody says a purpose of.
        columns: How many somebody collects.
        unneeded: How many of them no method, target or law needs.
    """

    name: Item
    datasets: int
    unstated: int
    columns: int
    unneeded: int


@dataclass(frozen=True, slots=True)
class DatasetPurpose:
    """How a dataset stands.

    Args:
        name: Of the dataset.
        purpose: Who uses it for what; None where nobody says.
        idle: Names of the columns that nothing needs.
    """

    name: Item
    purpose: Text | None
    idle: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PurposesView:
    """What the page shows.

    Args:
        providers: Those with most that nobody says a purpose of first.
        datasets: Those of this page by name; those without a purpose first.
        paging: The way to the others.
        csv: Columns as a table.
    """

    providers: tuple[ProviderPurposes, ...]
    datasets: tuple[DatasetPurpose, ...]
    paging: Paging
    csv: str


async def page(visit: Visit) -> Page | None:
    """Who collects what for what."""
    providers = await visit.ask_once("purposes/providers")
    shown, paging = part_of(visit, await _ordered(visit), _SHOWN)
    datasets = await visit.ask("purposes/datasets", dataset=shown) if shown else ()
    columns = await visit.ask("purposes/columns", dataset=shown) if shown else ()
    named = [row["provider"] for row in providers if "provider" in row]
    names = await names_of(visit, [*named, *shown])
    view = PurposesView(
        tuple(_provider(visit, names, row) for row in providers if "provider" in row),
        _datasets(visit, names, datasets, columns),
        paging,
        whole_csv_link(visit, "purposes/columns"),
    )
    return Page(visit.say("purposes-title"), view, visit.messages("purposes-summary"))


async def _ordered(visit: Visit) -> list[Term]:
    """Every dataset by title; those without a purpose first."""
    stated = {row["dataset"].value for row in await visit.ask_once("purposes/stated")}
    every = visit.content.shelf.chosen(visit.language, {})
    things = [iri(visit.content.bank.iris.dataset(one.slug)) for one in every]
    return sorted(things, key=lambda thing: thing.value in stated)


def _provider(visit: Visit, names: Names, row: Row) -> ProviderPurposes:
    """One provider."""
    return ProviderPurposes(
        link(visit, names, row["provider"].value),
        *(int(row[key].value) for key in ("datasets", "unstated", "columns", "unneeded")),
    )


def _datasets(
    visit: Visit, names: Names, rows: Sequence[Row], columns: Sequence[Row]
) -> tuple[DatasetPurpose, ...]:
    """The datasets, each with the columns that nothing needs."""
    idle: dict[str, list[Text]] = {}
    for row in sorted(columns, key=column_position):
        if row["needed"].value == "false":
            idle.setdefault(row["dataset"].value, []).append(column_name(visit, row))
    texts: dict[str, list[Row]] = {}
    for row in rows:
        texts.setdefault(row["dataset"].value, []).append(row)
    found = [
        DatasetPurpose(
            link(visit, names, dataset),
            visit.choose(row["purpose"] for row in own if "purpose" in row),
            tuple(idle.get(dataset, ())),
        )
        for dataset, own in sorted(texts.items(), key=lambda pair: names.key(pair[0]))
    ]
    return tuple(sorted(found, key=lambda one: one.purpose is not None))

"""Who collects what for what: datasets and columns, and which of them nobody says a purpose of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.csv_links import csv_link
from city_data_bank.pages.parts.dataset_tables import column_name, column_position
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row


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
        datasets: By name; those without a purpose first.
        csv: Columns as a table.
    """

    providers: tuple[ProviderPurposes, ...]
    datasets: tuple[DatasetPurpose, ...]
    csv: str


async def page(visit: Visit) -> Page | None:
    """Who collects what for what."""
    providers = await visit.ask_once("purposes/providers")
    datasets = await visit.ask_once("purposes/datasets")
    columns = await visit.ask_once("purposes/columns")
    named = [row["provider"] for row in providers if "provider" in row]
    names = await names_of(visit, [*named, *(row["dataset"] for row in datasets)])
    view = PurposesView(
        tuple(_provider(visit, names, row) for row in providers if "provider" in row),
        _datasets(visit, names, datasets, columns),
        csv_link(visit, "purposes/columns"),
    )
    return Page(visit.say("purposes-title"), view, visit.messages("purposes-summary"))


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

"""The list of datasets, by category."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.catalogue import DatasetEntry, dataset_entries
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.names import sort_key
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """The datasets of one category.

    Args:
        category: Its name, leading to its page; None for datasets without a category.
        datasets: By title.
    """

    category: Item | None
    datasets: tuple[DatasetEntry, ...]


@dataclass(frozen=True, slots=True)
class DatasetsView:
    """What the page shows.

    Args:
        groups: By name of the category.
        count: How many datasets there are.
    """

    groups: tuple[CategoryGroup, ...]
    count: int


async def page(visit: Visit) -> Page | None:
    """The list of datasets."""
    entries = await dataset_entries(visit, describe(await visit.ask("datasets/list")))
    groups: dict[Item | None, list[DatasetEntry]] = {}
    for entry in entries:
        for category in entry.categories or (None,):
            groups.setdefault(category, []).append(entry)
    named = sorted(
        (category for category in groups if category),
        key=lambda category: sort_key(visit.messages, str(category.text)),
    )
    ordered: list[Item | None] = [*named, *([None] if None in groups else [])]
    view = DatasetsView(
        tuple(CategoryGroup(category, tuple(groups[category])) for category in ordered),
        len(entries),
    )
    summary = visit.messages("dataset-list.summary", count=len(entries))
    return Page(visit.say("dataset-list"), view, summary)

"""Entries of the catalogue as lists show them: datasets in short, categories with their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.collation import sort_key
from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import Item, days, link, links
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCAT, DCT

COUNTS: Final = ("datasets", "observations", "resources", "gaps", "findings")
"""What a manifest counts, in the order in which people are told."""

_SIZE: Final = 50
"""Datasets on a page of a list."""
_TALLIES: Final = 100
"""Datasets with their counts on a page."""


@dataclass(frozen=True, slots=True)
class DatasetEntry:
    """A dataset in a list.

    Args:
        title: Its title, leading to its page.
        summary: Its description, or None.
        sources: Who hands it in and who answers for it.
        categories: The bank's own categories that it is in.
        covers: The period covered, if stated.
        vintage: Day of its figures in words.
        newest: The same day, ISO 8601, to sort by; empty where unknown.
    """

    title: Item
    summary: Text | None
    sources: tuple[Item, ...]
    categories: tuple[Item, ...]
    covers: tuple[Item, ...]
    vintage: tuple[Item, ...]
    newest: str


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """A category in a list.

    Args:
        name: Its name, leading to its page.
        datasets: How many datasets it has.
        responsible: Who would have to deliver.
    """

    name: Item
    datasets: int
    responsible: tuple[Item, ...]


def counts_of(visit: Visit, *keys: str) -> tuple[tuple[str, int], ...]:
    """What the release holds: name of the count and number.

    Args:
        visit: The visit.
        *keys: Names of counts, in order.
    """
    counts = visit.content.manifest.counts
    return tuple((key, counts[key]) for key in keys if key in counts)


async def dataset_page(
    visit: Visit, query: str, /, **terms: Iterable[Term]
) -> tuple[tuple[DatasetEntry, ...], Paging]:
    """One page of a list of datasets by title.

    All that belong to the list are asked for once, unsorted: the shelf knows the order of titles,
    and an engine takes twenty times as long to sort IRIs as to find them.

    Args:
        visit: The visit; ``page`` of its query is the number.
        query: Name of a query that answers ``thing``.
        **terms: Its parameters.
    """
    rows = await visit.ask_once(query, **terms)
    shown, paging = part_of(visit, by_title(visit, (row["thing"] for row in rows)), _SIZE)
    return await datasets_of(visit, shown), paging


def by_title(visit: Visit, datasets: Iterable[Term]) -> tuple[Term, ...]:
    """Datasets by title, as the reader's language sorts.

    Args:
        visit: The visit.
        datasets: Their IRIs.
    """
    before = f"{visit.content.bank.iris.scheme('dataset')}/"
    known = {term.value.removeprefix(before): term for term in datasets}
    return tuple(map(known.__getitem__, visit.content.shelf.by_title(visit.language, known)))


async def datasets_of(visit: Visit, datasets: Sequence[Term]) -> tuple[DatasetEntry, ...]:
    """Datasets by title.

    Args:
        visit: The visit.
        datasets: Their IRIs.
    """
    rows = await visit.ask("datasets/list", dataset=datasets) if datasets else ()
    return await dataset_entries(visit, describe(rows))


async def dataset_entries(
    visit: Visit, described: Mapping[str, Description]
) -> tuple[DatasetEntry, ...]:
    """Datasets by title.

    Args:
        visit: The visit.
        described: Title, description, creators, themes, period and vintage of each dataset.
    """
    wanted = [
        term
        for one in described.values()
        for term in one.all(DCT["creator"], DCT["temporal"], DCAT["theme"])
    ]
    names = await names_of(visit, wanted)
    entries = [_dataset_entry(visit, names, one) for one in described.values()]
    return tuple(sorted(entries, key=lambda entry: sort_key(visit.messages, str(entry.title.text))))


async def category_entries(visit: Visit) -> tuple[CategoryEntry, ...]:
    """The categories of the bank by name, empty ones included."""
    counts: dict[str, int] = {}
    responsible: dict[str, list[str]] = {}
    for row in await visit.ask_once("categories/list"):
        category = row["category"].value
        counts[category] = int(row["datasets"].value)
        if "responsible" in row:
            responsible.setdefault(category, []).append(row["responsible"].value)
    offices = [office for several in responsible.values() for office in several]
    names = await names_of(visit, [*counts, *offices])
    return tuple(
        CategoryEntry(
            link(visit, names, category),
            counts[category],
            tuple(link(visit, names, office) for office in responsible.get(category, ())),
        )
        for category in sorted(counts, key=names.key)
    )


def _dataset_entry(visit: Visit, names: Names, one: Description) -> DatasetEntry:
    """One dataset."""
    title = visit.choose(one.all(DCT["title"])) or names(one.thing)
    href = visit.content.addresses.link(visit.language, one.thing)
    categories = (theme for theme in one.all(DCAT["theme"]) if "/id/category/" in theme.value)
    return DatasetEntry(
        Item(title, href),
        visit.choose(one.all(DCT["description"])),
        links(visit, names, one.all(DCT["creator"])),
        links(visit, names, categories),
        links(visit, names, one.all(DCT["temporal"])),
        days(visit, one.all(BANK["vintage"])),
        one.text(BANK["vintage"]),
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values a dataset has of something.

    Args:
        dataset: Its title, leading to its page.
        values: How many.
        areas: Of how many areas; 0 where that was not asked.
        periods: Of how many periods; 0 where that was not asked.
    """

    dataset: Item
    values: int
    areas: int = 0
    periods: int = 0


async def tally_page(
    visit: Visit, query: str, /, **terms: Iterable[Term]
) -> tuple[tuple[Tally, ...], Paging]:
    """One page of datasets with their counts, those with most values first.

    Args:
        visit: The visit; ``page`` of its query is the number.
        query: Name of a query that answers ``dataset`` and ``values``.
        **terms: Its parameters.
    """
    rows = [row for row in await visit.ask(query, **terms) if "dataset" in row]
    rows.sort(key=lambda row: (-int(row["values"].value), row["dataset"].value))
    shown, paging = part_of(visit, rows, _TALLIES)
    return await tallies(visit, shown), paging


async def tallies(visit: Visit, rows: Iterable[Row]) -> tuple[Tally, ...]:
    """Datasets with their counts, in the order of the solutions.

    Args:
        visit: The visit.
        rows: Solutions with ``dataset``, ``values`` and perhaps ``areas`` and ``periods``.
    """
    counted = [row for row in rows if "dataset" in row]
    names = await names_of(visit, (row["dataset"] for row in counted))
    return tuple(
        Tally(
            link(visit, names, row["dataset"].value),
            int(row["values"].value),
            int(row["areas"].value) if "areas" in row else 0,
            int(row["periods"].value) if "periods" in row else 0,
        )
        for row in counted
    )

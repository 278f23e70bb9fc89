"""The list of those who hand data in or answer for values."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class ProviderEntry:
    """A provider in the list.

    Args:
        name: Its name, leading to its page.
        kind: What kind of body it is.
        parent: What it is a unit of.
        datasets: How many datasets come from it.
    """

    name: Item
    kind: Text | None
    parent: Text | None
    datasets: int


@dataclass(frozen=True, slots=True)
class ProvidersView:
    """What the page shows.

    Args:
        providers: Those with datasets.
        others: Those without.
    """

    providers: tuple[ProviderEntry, ...]
    others: tuple[ProviderEntry, ...]


async def page(visit: Visit) -> Page | None:
    """The list of providers."""
    rows = [row for row in await visit.ask_once("providers/list") if "provider" in row]
    named = [row[key] for row in rows for key in ("provider", "kind", "parent") if key in row]
    names = await names_of(visit, named)
    entries = {
        row["provider"].value: ProviderEntry(
            link(visit, names, row["provider"].value),
            names(row["kind"]) if "kind" in row else None,
            names(row["parent"]) if "parent" in row else None,
            int(row["datasets"].value),
        )
        for row in rows
    }
    ordered = [entries[key] for key in sorted(entries, key=names.key)]
    view = ProvidersView(
        tuple(entry for entry in ordered if entry.datasets),
        tuple(entry for entry in ordered if not entry.datasets),
    )
    return Page(visit.say("provider-list"), view, visit.messages("provider-list.summary"))

"""The strategic documents, with how many goals and targets each of them sets."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.facts import Item, day, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in the list.

    Args:
        name: Its title.
        day: Its date in words; empty where it is not known.
        goals: How many it sets.
        targets: How many it sets.
    """

    name: Item
    day: str
    goals: int
    targets: int


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """What the page shows.

    Args:
        documents: The newest first.
    """

    documents: tuple[DocumentEntry, ...]


async def page(visit: Visit) -> Page | None:
    """All strategic documents."""
    rows = await visit.ask_once("documents/list")
    names = await names_of(visit, (row["document"] for row in rows if "document" in row))
    view = DocumentsView(
        tuple(
            DocumentEntry(
                link(visit, names, row["document"].value),
                day(visit.messages, row["issued"].value) if "issued" in row else "",
                int(row["goals"].value),
                int(row["targets"].value),
            )
            for row in rows
            if "document" in row
        )
    )
    return Page(visit.say("documents-title"), view, visit.messages("documents-summary"))

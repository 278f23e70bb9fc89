"""The list of categories, empty ones included: they say who would have to deliver."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.catalogue import CategoryEntry, category_entries
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class CategoriesView:
    """What the page shows.

    Args:
        filled: Categories with datasets.
        empty: Categories without.
    """

    filled: tuple[CategoryEntry, ...]
    empty: tuple[CategoryEntry, ...]


async def page(visit: Visit) -> Page | None:
    """The list of categories."""
    entries = await category_entries(visit)
    view = CategoriesView(
        tuple(entry for entry in entries if entry.datasets),
        tuple(entry for entry in entries if not entry.datasets),
    )
    title = visit.say("category-list")
    return Page(title, view, visit.messages("category-list.summary"), thing=visit.thing)

"""A category: what it is about, its datasets, and who would have to deliver where it has none."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.catalogue import DatasetEntry, dataset_page
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, fact, facts, links
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.vocabulary import BANK, SKOS


@dataclass(frozen=True, slots=True)
class CategoryView:
    """What the page shows.

    Args:
        definition: What belongs to it.
        note: What is to be said of it, such as that it is the bank's own.
        datasets: Its datasets.
        paging: The way to the others.
        facts: Who is responsible, EU theme.
    """

    definition: Text | None
    note: Text | None
    datasets: tuple[DatasetEntry, ...]
    paging: Paging
    facts: tuple[Fact, ...]


async def page(visit: Visit) -> Page | None:
    """A category, or None where there is no such category."""
    described = describe(await visit.ask("category/description", thing=[iri(visit.thing)]))
    if visit.thing not in described:
        return None
    known = described[visit.thing]
    names = await names_of(
        visit, [visit.thing, *known.all(BANK["responsible"], SKOS["broadMatch"])]
    )
    datasets, paging = await dataset_page(visit, "category/datasets", category=[iri(visit.thing)])
    view = CategoryView(
        visit.choose(known.all(SKOS["definition"])),
        visit.choose(known.all(SKOS["note"], SKOS["scopeNote"], SKOS["editorialNote"])),
        datasets,
        paging,
        facts(
            fact(
                visit, "category-responsible", links(visit, names, known.all(BANK["responsible"]))
            ),
            fact(visit, "category-theme", links(visit, names, known.all(SKOS["broadMatch"]))),
        ),
    )
    return Page(names(visit.thing), view, str(view.definition or ""), thing=visit.thing)

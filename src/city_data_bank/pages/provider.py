"""A provider: what kind of body it is, what it hands in, what it answers for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.catalogue import DatasetEntry, dataset_page
from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import (
    Fact,
    Item,
    fact,
    facts,
    findings_page,
    links,
    texts,
)
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import DCT, FOAF, ORG, RDFS, SKOS, VCARD

_CONTACTS: Final = (VCARD["hasEmail"], VCARD["hasTelephone"], VCARD["hasURL"])


@dataclass(frozen=True, slots=True)
class ProviderView:
    """What the page shows.

    Args:
        definition: What the body does.
        facts: Kind, units, pages, categories that wait for it.
        datasets: What comes from it.
        paging: The way to the others.
        publisher: Whether it publishes the bank.
    """

    definition: Text | None
    facts: tuple[Fact, ...]
    datasets: tuple[DatasetEntry, ...]
    paging: Paging
    publisher: bool


async def page(visit: Visit) -> Page | None:
    """A provider, or None where there is no such provider."""
    described = describe(await visit.ask("provider/description", thing=[iri(visit.thing)]))
    if visit.thing not in described:
        return None
    known = described[visit.thing]
    around = await visit.ask("provider/units", provider=[iri(visit.thing)])
    things = [row[key] for row in around for key in ("unit", "category") if key in row]
    names = await names_of(visit, [visit.thing, *things, *known.terms()])
    datasets, paging = await dataset_page(visit, "provider/datasets", provider=[iri(visit.thing)])
    bank = visit.content.bank
    view = ProviderView(
        visit.choose(known.all(SKOS["definition"], DCT["description"], RDFS["comment"])),
        _facts(visit, names, known, around),
        datasets,
        paging,
        visit.thing == bank.iris.thing("provider", bank.publisher),
    )
    return Page(names(visit.thing), view, str(view.definition or ""), thing=visit.thing)


def _facts(
    visit: Visit, names: Names, known: Description, around: tuple[Row, ...]
) -> tuple[Fact, ...]:
    """What is known of it, and what hangs on it."""

    def listed(key: str) -> tuple[Item, ...]:
        return links(visit, names, (row[key] for row in around if key in row))

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    pages: tuple[Term, ...] = known.all(FOAF["homepage"], FOAF["page"], RDFS["seeAlso"])
    return facts(
        fact(visit, "provider-kind", linked(DCT["type"])),
        fact(visit, "provider-part-of", linked(ORG["unitOf"])),
        fact(visit, "provider-units", listed("unit")),
        fact(visit, "provider-awaited", listed("category")),
        fact(visit, "provider-website", links(visit, names, pages)),
        fact(visit, "provider-contact", linked(*_CONTACTS)),
        fact(visit, "site-findings", [findings_page(visit, visit.ref)]),
        fact(visit, "provider-also-called", texts(visit, known.all(SKOS["altLabel"]))),
    )

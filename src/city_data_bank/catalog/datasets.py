"""Datasets and the catalogue's records about them."""

from __future__ import annotations

from datetime import date

from city_data_bank.bank.periods import period_quads, span_ref
from city_data_bank.catalog.contacts import bank_contact, dataset_contact
from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.distributions import describe_distributions
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.foreign import (
    describe_foreign_distributions,
    describe_upstream,
    foreign_contact,
)
from city_data_bank.catalog.high_value import describe_high_value
from city_data_bank.catalog.origins import describe_origin
from city_data_bank.catalog.relations import describe_relations
from city_data_bank.catalog.versions import version_of
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import BANK, DCAT, DCATAP, DCT, FOAF, XSD


def describe_dataset(context: Context, statements: Statements, entry: CatalogEntry) -> str:
    """Describe a dataset, its distributions and its catalogue record.

    Returns:
        The dataset's IRI.
    """
    node = context.iris.dataset(entry.description.slug)
    statements.type(node, DCAT["Dataset"])
    statements.link(node, DCAT["distribution"], *_forms(context, statements, entry))
    _words(context, statements, node, entry)
    _codes(context, statements, node, entry)
    _coverage(context, statements, node, entry)
    describe_origin(context, statements, entry)
    describe_relations(context, statements, node, entry)
    describe_high_value(context, statements, node, entry.description.high_value)
    _record(context, statements, node, entry)
    return node


def _forms(context: Context, statements: Statements, entry: CatalogEntry) -> tuple[str, ...]:
    """Its distributions: the bank's own files, or those of the catalogue it was taken from."""
    if entry.upstream:
        return describe_foreign_distributions(context, statements, entry, entry.upstream)
    return describe_distributions(context, statements, entry)


def _words(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """Texts, dates and the people to ask."""
    description = entry.description
    statements.value(node, DCT["identifier"], description.slug)
    statements.texts(node, DCT["title"], description.title)
    statements.texts(node, DCT["description"], description.description)
    statements.texts(node, BANK["purpose"], description.purpose)
    statements.texts(node, BANK["caveat"], description.caveat)
    for language, keywords in description.keywords.items():
        for keyword in keywords:
            statements.texts(node, DCAT["keyword"], {language: keyword})
    statements.value(node, DCT["issued"], entry.issued, XSD["dateTime"])
    statements.value(node, DCT["modified"], entry.modified, XSD["dateTime"])
    statements.value(node, DCAT["version"], version_of(entry.modified))
    statements.value(node, BANK["vintage"], description.vintage, XSD["date"])
    contact = contact_of(context, statements, entry)
    if contact:
        statements.link(node, DCAT["contactPoint"], contact)


def contact_of(context: Context, statements: Statements, entry: CatalogEntry) -> str | None:
    """The dataset's own contact point, else the bank's, else none.

    Nobody of the bank answers for a dataset of another catalogue.
    """
    if entry.upstream:
        return foreign_contact(context, statements, entry, entry.upstream)
    if entry.description.contact:
        return dataset_contact(context, statements, entry.description)
    return bank_contact(context, statements)


def _codes(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """Providers, themes and other codes of lists."""
    description = entry.description
    sources = dict.fromkeys((description.provider, description.steward))
    if entry.upstream:
        describe_upstream(context, statements, node, entry, entry.upstream)
    else:
        _own(context, statements, node)
    statements.link(node, DCT["creator"], *(context.provider(slug) for slug in sources if slug))
    themes = (authority("data-theme", theme) for theme in description.themes)
    statements.link(node, DCAT["theme"], *themes)
    if description.category:
        statements.link(node, DCAT["theme"], category_iri(context, description.category))
    if description.frequency:
        frequency = authority("frequency", description.frequency)
        statements.link(node, DCT["accrualPeriodicity"], frequency)
    for standard in entry.conforms_to:
        statements.type(standard, DCT["Standard"])
        statements.link(node, DCT["conformsTo"], standard)


def _own(context: Context, statements: Statements, node: str) -> None:
    """What holds of every dataset of the bank's own."""
    statements.link(node, DCT["publisher"], context.provider(context.bank.publisher))
    statements.link(node, DCT["language"], *context.languages([context.language]))
    statements.link(node, DCT["accessRights"], authority("access-right", "PUBLIC"))


def category_iri(context: Context, notation: str) -> str:
    """IRI of one of the bank's categories."""
    known = context.ontology.categories.codes.get(notation)
    return known.iri if known else context.iris.thing("category", notation)


def _coverage(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """Area, period, and where to read more."""
    description = entry.description
    if description.spatial:
        statements.link(node, DCT["spatial"], context.iris.thing("area", description.spatial))
    if description.temporal:
        first, last = (date.fromisoformat(day) for day in description.temporal)
        ref = span_ref(first, last)
        statements.link(node, DCT["temporal"], context.iris.thing("period", ref))
        for quad in period_quads([ref], context.iris):
            statements.repeat(quad.triple)
    page = description.landing_page or (entry.origin.url if entry.origin else "")
    if page:
        statements.type(page, FOAF["Document"])
        statements.link(node, DCAT["landingPage"], page)


def _record(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """The catalogue's entry about the dataset; its dates are not those of the data."""
    record = f"{node}/record"
    statements.type(record, DCAT["CatalogRecord"])
    statements.link(record, FOAF["primaryTopic"], node)
    statements.link(record, DCT["language"], *context.languages(context.bank.languages))
    statements.link(record, DCT["conformsTo"], DCATAP)
    statements.type(DCATAP, DCT["Standard"])
    statements.value(record, DCT["issued"], entry.listed, XSD["dateTime"])
    statements.value(record, DCT["modified"], entry.updated, XSD["dateTime"])

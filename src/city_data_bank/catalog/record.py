"""The catalogue as RDF: the quads of ``graph/catalog``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.datasets import describe_dataset
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.series import describe_series
from city_data_bank.catalog.services import describe_endpoint
from city_data_bank.messages import Messages
from city_data_bank.statements import Statements, position
from city_data_bank.vocabulary import DCAT, DCT, EU, FOAF, RDFS, XSD


def catalog_quads(
    bank: Bank,
    ontology: Ontology,
    entries: Sequence[CatalogEntry],
    modified: str,
    messages: Mapping[str, Messages],
) -> tuple[ox.Quad, ...]:
    """The catalogue of a bank, as a whole.

    Args:
        bank: The bank.
        ontology: Its lists.
        entries: Its datasets, in any order.
        modified: When the newest dataset last changed, ``xsd:dateTime`` in UTC.
        messages: By language, as ``messages.chain`` makes them.

    Returns:
        Quads of ``graph/catalog``, sorted, without blank nodes. What they refer to in the ontology
        (agents, codes, areas) is not repeated; station *faces* adds it.

    Source:
        DCAT-AP 3.0.1, https://semiceu.github.io/DCAT-AP/releases/3.0.1/
    """
    sheets = catalog_sheets(Context.of(bank, ontology, messages), entries, modified)
    return tuple(sorted({quad for sheet in sheets for quad in sheet}, key=position))


def catalog_sheets(
    context: Context, entries: Sequence[CatalogEntry], modified: str
) -> Iterator[tuple[ox.Quad, ...]]:
    """The catalogue of a bank, dataset by dataset: a large one is never held as a whole.

    Args:
        context: What all descriptions draw on.
        entries: Its datasets, in any order.
        modified: When the newest dataset last changed, ``xsd:dateTime`` in UTC.

    Yields:
        Quads of ``graph/catalog``; some stand on several sheets.
    """
    graph = context.iris.graph("catalog")
    for entry in entries:
        sheet = Statements(graph)
        node = describe_dataset(context, sheet, entry)
        sheet.link(context.iris.catalog, DCAT["dataset"], node)
        sheet.link(context.iris.catalog, DCAT["record"], f"{node}/record")
        yield sheet.taken()
    sheet = Statements(graph)
    describe_series(context, sheet, entries)
    endpoint = describe_endpoint(context, sheet, entries)
    sheet.link(context.iris.catalog, DCAT["service"], endpoint)
    earliest = min((entry.listed for entry in entries), default=modified)
    issued = f"{context.bank.started}T00:00:00Z" if context.bank.started else earliest
    sheet.value(context.iris.catalog, DCT["issued"], issued, XSD["dateTime"])
    sheet.value(context.iris.catalog, DCT["modified"], modified, XSD["dateTime"])
    _describe_catalog(context, sheet)
    yield sheet.taken()


def _describe_catalog(context: Context, statements: Statements) -> None:
    """What bank.toml says of the whole."""
    bank, node = context.bank, context.iris.catalog
    statements.type(node, DCAT["Catalog"])
    statements.texts(node, DCT["title"], bank.title)
    statements.texts(node, DCT["description"], _description(context))
    statements.type(bank.base, FOAF["Document"])
    statements.link(node, FOAF["homepage"], bank.base)
    statements.link(node, DCT["publisher"], context.provider(bank.publisher))
    statements.link(node, DCT["language"], *context.languages(bank.languages))
    statements.link(node, DCT["license"], authority("licence", bank.licence))
    statements.link(node, DCT["spatial"], context.iris.thing("area", bank.area))
    categories = context.ontology.categories.iri
    statements.link(node, DCAT["themeTaxonomy"], EU["data-theme"], categories)
    if any(bank.rights.values()):
        rights = f"{node}#rights"
        statements.link(node, DCT["rights"], rights)
        statements.type(rights, DCT["RightsStatement"])
        statements.texts(rights, RDFS["label"], bank.rights)


def _description(context: Context) -> dict[str, str]:
    """The bank's description, and a sentence where the bank is not the city's own."""
    bank = context.bank
    texts = dict(bank.description) or dict(bank.title)
    if bank.status == "official":
        return texts
    status = context.texts(f"catalog-status-{bank.status}")
    return {
        language: f"{text} {status[language]}" if language in status else text
        for language, text in texts.items()
    }

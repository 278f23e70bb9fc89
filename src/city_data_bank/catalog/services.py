"""Data services: the SPARQL endpoint, which serves every dataset."""

from __future__ import annotations

from collections.abc import Sequence

from city_data_bank.catalog.contacts import bank_contact
from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.high_value import describe_high_value
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCAT, DCT, FOAF, RDFS

_PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/"


def describe_endpoint(
    context: Context, statements: Statements, entries: Sequence[CatalogEntry]
) -> str:
    """Describe the SPARQL endpoint.

    Returns:
        Its IRI.
    """
    node = context.iris.thing("service", "sparql")
    address = f"{context.bank.base}sparql"
    statements.type(node, DCAT["DataService"])
    statements.value(node, DCT["identifier"], "sparql")
    statements.texts(node, DCT["title"], context.texts("catalog-sparql-title"))
    statements.texts(node, DCT["description"], context.texts("catalog-sparql-description"))
    statements.texts(node, DCAT["keyword"], context.texts("catalog-sparql-keyword"))
    statements.link(node, DCAT["endpointURL"], address)
    statements.link(node, DCAT["endpointDescription"], context.iris.void)
    # The official range shapes ask for the class of both, although everything is an rdfs:Resource.
    statements.type(address, RDFS["Resource"])
    statements.type(context.iris.void, RDFS["Resource"])
    statements.type(_PROTOCOL, DCT["Standard"])
    statements.link(node, DCT["conformsTo"], _PROTOCOL)
    documentation = f"{context.bank.base}api"
    statements.type(documentation, FOAF["Document"])
    statements.link(node, FOAF["page"], documentation)
    statements.link(node, DCT["publisher"], context.provider(context.bank.publisher))
    statements.link(node, DCT["accessRights"], authority("access-right", "PUBLIC"))
    for entry in (entry for entry in entries if not entry.upstream):
        dataset = context.iris.dataset(entry.description.slug)
        statements.link(node, DCAT["servesDataset"], dataset)
        themes = (authority("data-theme", theme) for theme in entry.description.themes)
        statements.link(node, DCAT["theme"], *themes)
    if context.bank.licence:
        licence = authority("licence", context.bank.licence)
        statements.link(node, DCT["license"], licence)
    flags = (code for entry in entries for code in entry.description.high_value)
    describe_high_value(context, statements, node, dict.fromkeys(flags))
    contact = bank_contact(context, statements)
    if contact:
        statements.link(node, DCAT["contactPoint"], contact)
    return node

"""What a dataset has to do with offices, pages and registers of others.

Who handed it in and who answers for it (attributions with a role), who uses it for what (a
relationship), under which code its publisher keeps it, and where people read about it.
"""

from __future__ import annotations

from city_data_bank.catalog.context import Context
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import ADMS, BANK, DCAT, DCT, FOAF, PROV, RDFS, SKOS


def describe_relations(
    context: Context, statements: Statements, node: str, entry: CatalogEntry
) -> None:
    """Describe them all.

    Args:
        context: The bank.
        statements: What is said is added here.
        node: The dataset.
        entry: What is known of it.
    """
    _attributions(context, statements, node, entry)
    _purpose(context, statements, node, entry)
    _page(context, statements, node, entry.description.slug)
    if entry.origin and entry.origin.code and not entry.upstream:
        known_as = f"{node}#original-identifier"
        statements.link(node, ADMS["identifier"], known_as)
        statements.type(known_as, ADMS["Identifier"])
        statements.value(known_as, SKOS["notation"], entry.origin.code)


def _attributions(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """The provider, who hands the file in, and the steward, who answers for the values."""
    agents = {"provider": entry.description.provider, "steward": entry.description.steward}
    for role, slug in agents.items():
        if slug:
            attribution = f"{node}#{role}"
            statements.link(node, PROV["qualifiedAttribution"], attribution)
            statements.type(attribution, PROV["Attribution"])
            statements.link(attribution, PROV["agent"], context.provider(slug))
            _role(statements, attribution, role)


def _purpose(context: Context, statements: Statements, node: str, entry: CatalogEntry) -> None:
    """Who uses the dataset, and for what.

    The official range shapes take only catalogued resources for what a dataset is related to: it is
    the catalogue, through which the office (its agent) uses the dataset.
    """
    if not any(entry.description.purpose.values()):
        return
    relation = f"{node}#use"
    statements.link(node, DCAT["qualifiedRelation"], relation)
    statements.type(relation, DCAT["Relationship"])
    statements.type(context.iris.catalog, RDFS["Resource"])
    statements.link(relation, DCT["relation"], context.iris.catalog)
    statements.link(relation, PROV["agent"], context.provider(context.bank.publisher))
    statements.texts(relation, DCT["description"], entry.description.purpose)
    _role(statements, relation, "user")


def _role(statements: Statements, node: str, role: str) -> None:
    """The part that an office plays."""
    statements.link(node, DCAT["hadRole"], BANK[f"role-{role}"])


def _page(context: Context, statements: Statements, node: str, slug: str) -> None:
    """The dataset's page in the bank's first language."""
    segment = context.messages[context.language]("path.dataset")
    page = f"{context.bank.base}{context.language}/{segment}/{slug}"
    statements.link(node, FOAF["page"], page)
    statements.type(page, FOAF["Document"])

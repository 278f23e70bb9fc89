"""Datasets of other catalogues: who publishes them there, under which name, and where they are.

What is said is what their catalogue states: no size, checksum, licence or date is made up. What the
bank's own datasets must have and these lack, the validation tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.distributions import describe_checksum, identifier
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.iris import is_iri
from city_data_bank.model import ForeignDistribution, Upstream
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import (
    ADMS,
    DCAT,
    DCT,
    FOAF,
    IANA,
    OWL,
    RDFS,
    SKOS,
    VCARD,
    XSD,
)

_DIGITS: Final = 12


def describe_foreign_distributions(
    context: Context, statements: Statements, entry: CatalogEntry, upstream: Upstream
) -> tuple[str, ...]:
    """Describe every form of a dataset that another catalogue holds.

    Returns:
        Their IRIs, in the order of the entry.
    """
    slug = entry.description.slug
    nodes = []
    for form in upstream.forms:
        node = context.iris.distribution(slug, form.form)
        nodes.append(node)
        statements.type(node, DCAT["Distribution"])
        title = form.title or _title(context, entry, form)
        statements.texts(node, DCT["title"], title)
        statements.texts(node, DCT["description"], form.description)
        statements.value(node, DCT["identifier"], identifier(slug, form.form))
        statements.value(node, DCT["issued"], form.issued, XSD["dateTime"])
        statements.value(node, DCT["modified"], form.modified, XSD["dateTime"])
        _file(statements, node, form)
        _terms(statements, node, form)
    return tuple(nodes)


def describe_upstream(
    context: Context, statements: Statements, node: str, entry: CatalogEntry, upstream: Upstream
) -> None:
    """Say what the dataset is in the catalogue that it was taken from.

    The foreign IRI is not typed: a ``dcat:Dataset`` without a title on a page empties the harvest
    of CKAN, and one with a title would be imported as one more dataset.
    """
    known_as = f"{node}#original-identifier"
    statements.link(node, ADMS["identifier"], known_as)
    statements.type(known_as, ADMS["Identifier"])
    statements.value(known_as, SKOS["notation"], upstream.identifier)
    if upstream.iri:
        statements.link(node, DCT["source"], upstream.iri)
    statements.link(node, DCT["publisher"], _publisher(context, statements, entry, upstream))
    languages = (authority("language", code) for code in upstream.languages)
    statements.link(node, DCT["language"], *languages)
    if upstream.access_rights:
        rights = authority("access-right", upstream.access_rights)
        statements.link(node, DCT["accessRights"], rights)


def foreign_contact(
    context: Context, statements: Statements, entry: CatalogEntry, upstream: Upstream
) -> str | None:
    """Describe whom its catalogue names to ask.

    Returns:
        IRI of the contact point, or None where nobody is named.
    """
    if not upstream.contact and not upstream.email:
        return None
    node = f"{context.iris.dataset(entry.description.slug)}#contact"
    statements.type(node, VCARD["Organization"], VCARD["Kind"])
    name = upstream.contact or context.label(entry.description.provider)
    statements.value(node, VCARD["fn"], name)
    address = f"mailto:{upstream.email}"
    if upstream.email and is_iri(address):
        statements.type(address, RDFS["Resource"])
        statements.link(node, VCARD["hasEmail"], address)
    return node


def _publisher(
    context: Context, statements: Statements, entry: CatalogEntry, upstream: Upstream
) -> str:
    """The body that publishes it there, else the provider whose catalogue it is.

    It is known by its IRI and its names together: two catalogues may name one body differently.
    """
    provider = context.provider(entry.description.provider)
    if not upstream.publisher:
        return provider
    known = f"{upstream.publisher_iri}\n{sorted(upstream.publisher.items())}"
    node = f"{provider}#publisher-{sha256(known.encode()).hexdigest()[:_DIGITS]}"
    statements.type(node, FOAF["Agent"])
    name = next(
        (upstream.publisher[tag] for tag in context.bank.languages if tag in upstream.publisher), ""
    )
    statements.value(node, FOAF["name"], name or next(iter(upstream.publisher.values())))
    statements.texts(node, SKOS["prefLabel"], upstream.publisher)
    if upstream.publisher_iri:
        statements.link(node, OWL["sameAs"], upstream.publisher_iri)
    return node


def _title(context: Context, entry: CatalogEntry, form: ForeignDistribution) -> Mapping[str, str]:
    """The title of a form that has none: the dataset's, with the format."""
    known = context.ontology.lists["file-type"].codes.get(form.file_type)
    label = known.labels.get(context.language, form.file_type) if known else ""
    suffix = f" ({label})" if label else ""
    return {tag: f"{text}{suffix}" for tag, text in entry.description.title.items()}


def _file(statements: Statements, node: str, form: ForeignDistribution) -> None:
    """Where it is and what kind of file it is."""
    for name, address in {"accessURL": form.access_url, "downloadURL": form.download_url}.items():
        if address:
            # The official range shapes ask for the class, although everything is an rdfs:Resource.
            statements.type(address, RDFS["Resource"])
            statements.link(node, DCAT[name], address)
    if form.media_type:
        statements.type(IANA[form.media_type], DCT["MediaType"])
        statements.link(node, DCAT["mediaType"], IANA[form.media_type])
    if form.file_type:
        statements.link(node, DCT["format"], authority("file-type", form.file_type))
    statements.value(node, DCAT["byteSize"], form.size, XSD["nonNegativeInteger"])
    if form.sha256:
        describe_checksum(statements, node, f"{node}#checksum", form.sha256)


def _terms(statements: Statements, node: str, form: ForeignDistribution) -> None:
    """Licence and rights, as stated."""
    if form.licence:
        statements.link(node, DCT["license"], authority("licence", form.licence))
    if any(form.rights.values()):
        rights = f"{node}#rights"
        statements.link(node, DCT["rights"], rights)
        statements.type(rights, DCT["RightsStatement"])
        statements.texts(rights, RDFS["label"], form.rights)

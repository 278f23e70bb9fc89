"""Distributions: the forms in which a dataset can be downloaded."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.high_value import describe_law
from city_data_bank.iris import SLUG_LENGTH
from city_data_bank.model import Distribution
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCAT, DCATAP, DCT, IANA, RDFS, SPDX, XSD

DELIVERED: Final = "src"
"""Form of the file as the provider handed it in."""

_DIGEST_LENGTH: Final = 6


def describe_distributions(
    context: Context, statements: Statements, entry: CatalogEntry
) -> tuple[str, ...]:
    """Describe every form of a dataset.

    Returns:
        Their IRIs, in the order of the entry.
    """
    rights = _rights(context, statements, entry)
    nodes = []
    for form in entry.distributions:
        node = context.iris.distribution(entry.description.slug, form.form)
        nodes.append(node)
        _file(context, statements, node, form)
        statements.texts(node, DCT["description"], _description(context, entry, form))
        statements.value(node, DCT["identifier"], identifier(entry.description.slug, form.form))
        statements.value(node, DCT["issued"], entry.issued, XSD["dateTime"])
        statements.value(node, DCT["modified"], entry.modified, XSD["dateTime"])
        if licence := entry.description.licence:
            statements.link(node, DCT["license"], authority("licence", licence))
        statements.link(node, DCT["rights"], *rights)
        if entry.description.high_value:
            describe_law(statements, node)
    return tuple(nodes)


def identifier(slug: str, form: str) -> str:
    """The identifier of a form, at most as long as harvesters take: ``population-2020-csv``.

    The end of a slug that is too long is replaced by six hex digits of its sha256.
    """
    plain = f"{slug}-{form}"
    if len(plain) <= SLUG_LENGTH:
        return plain
    digest = sha256(slug.encode()).hexdigest()[:_DIGEST_LENGTH]
    room = SLUG_LENGTH - len(f"-{digest}-{form}")
    return f"{slug[:room].rstrip('-')}-{digest}-{form}"


def _file(context: Context, statements: Statements, node: str, form: Distribution) -> None:
    """What can be said of the file alone."""
    address = f"{context.bank.base}{form.address}"
    media_type = IANA[form.media_type]
    statements.type(node, DCAT["Distribution"])
    statements.type(media_type, DCT["MediaType"])
    statements.texts(node, DCT["title"], form.title)
    # The official range shapes ask for the class, although everything is an rdfs:Resource.
    statements.type(address, RDFS["Resource"])
    statements.link(node, DCAT["accessURL"], address)
    statements.link(node, DCAT["downloadURL"], address)
    statements.link(node, DCT["format"], authority("file-type", form.file_type))
    statements.link(node, DCAT["mediaType"], media_type)
    statements.value(node, DCAT["byteSize"], str(form.size), XSD["nonNegativeInteger"])
    describe_checksum(statements, node, f"{node}#checksum", form.sha256)
    if form.conforms_to:
        statements.type(form.conforms_to, DCT["Standard"])
        statements.link(node, DCT["conformsTo"], form.conforms_to)
    planned = context.ontology.lists.get("planned-availability")
    code = "AVAILABLE" if context.bank.status == "official" else "EXPERIMENTAL"
    if planned and code in planned.codes:
        statements.link(node, DCATAP["availability"], planned.codes[code].iri)


def describe_checksum(statements: Statements, node: str, checksum: str, sha256: str) -> None:
    """The checksum of a file: 64 hex digits under an IRI of its own."""
    statements.link(node, SPDX["checksum"], checksum)
    statements.type(checksum, SPDX["Checksum"])
    statements.link(checksum, SPDX["algorithm"], SPDX["checksumAlgorithm_sha256"])
    statements.value(checksum, SPDX["checksumValue"], sha256, XSD["hexBinary"])
    statements.type(SPDX["checksumAlgorithm_sha256"], SPDX["ChecksumAlgorithm"])


def _description(context: Context, entry: CatalogEntry, form: Distribution) -> dict[str, str]:
    """What a form is, in words; nothing for a form that has no words."""
    key = f"catalog-distribution-{form.form}"
    if form.form == DELIVERED and entry.origin and entry.origin.transcription:
        key = "catalog-distribution-transcription"
    known = any(key in messages for messages in context.messages.values())
    return context.texts(key) if known else {}


def _rights(context: Context, statements: Statements, entry: CatalogEntry) -> tuple[str, ...]:
    """The source's terms of reuse, else the bank's, else the licence; one statement a dataset."""
    terms = entry.description.rights or (entry.origin.terms if entry.origin else {})
    terms = terms or context.bank.rights
    if not any(terms.values()) and entry.description.licence:
        licence = authority("licence", entry.description.licence)
        terms = context.texts("catalog-rights-licence", licence=licence)
    if not any(terms.values()):
        return ()
    node = f"{context.iris.dataset(entry.description.slug)}#rights"
    statements.type(node, DCT["RightsStatement"])
    statements.texts(node, RDFS["label"], terms)
    return (node,)

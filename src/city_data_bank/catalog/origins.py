"""Where the figures of a dataset were published: said in words and as provenance.

A transcription is never called the publisher's file: it is derived from the original, which is
named, dated and known by its checksum.
"""

from __future__ import annotations

from city_data_bank.catalog.context import Context
from city_data_bank.catalog.distributions import DELIVERED, describe_checksum
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.model import Origin
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, PROV, RDFS, XSD


def describe_origin(context: Context, statements: Statements, entry: CatalogEntry) -> None:
    """Say where a dataset's figures come from, if its SOURCE.toml says so."""
    origin = entry.origin
    if origin is None:
        return
    dataset = context.iris.dataset(entry.description.slug)
    statement = f"{dataset}#provenance"
    statements.link(dataset, DCT["provenance"], statement)
    statements.type(statement, DCT["ProvenanceStatement"])
    key = "catalog-provenance-transcription" if origin.transcription else "catalog-provenance"
    words = {
        "publisher": origin.publisher,
        "title": origin.title,
        "original": origin.original,
        "date": origin.date,
    }
    statements.texts(statement, RDFS["label"], context.texts(key, **words))
    if origin.transcription:
        files = [form for form in entry.distributions if form.form == DELIVERED]
        for form in files:
            delivered = f"{context.bank.base}{form.address}"
            original = _original(statements, f"{delivered}#original", origin)
            statements.link(delivered, PROV["wasDerivedFrom"], original)
        if not files:
            _original(statements, f"{dataset}#original", origin)


def _original(statements: Statements, node: str, origin: Origin) -> str:
    """The publisher's own file, which the bank does not hold."""
    statements.type(node, PROV["Entity"])
    statements.value(node, RDFS["label"], origin.original)
    statements.value(node, DCT["identifier"], origin.code)
    statements.value(node, DCT["date"], origin.date, XSD["date"])
    statements.value(
        node,
        DCT["bibliographicCitation"],
        ", ".join(part for part in (origin.publisher, origin.title, origin.date) if part),
    )
    if origin.url:
        statements.link(node, RDFS["seeAlso"], origin.url)
    if origin.sha256:
        describe_checksum(statements, node, f"{node}-checksum", origin.sha256)
    return node

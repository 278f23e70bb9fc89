"""Where the figures of a dataset were published: said in words.

A transcription is never called the publisher's file. As provenance the record of the dataset says
it: there the delivered file is derived from the original, which is named, dated and known by its
checksum.
"""

from __future__ import annotations

from datetime import date

from city_data_bank.catalog.context import Context
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, RDFS


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
        "date": date.fromisoformat(origin.date),
    }
    statements.texts(statement, RDFS["label"], context.texts(key, **words))

"""Mapping station: the cell that a row came from, in plain CSVW.

Each row carries the fragment that names its cell and the text that stands there, as delivered.

Source: model-example.trig section 3 ("the cell"); mapping-language rule 6.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import pyarrow as pa

from city_data_bank.vocabulary import DCT, PROV, RDF

SOFTWARE: Final = "https://w3id.org/city-data-bank/software/"
"""What the IRI of a version of the software begins with."""


def run_digest(delivery_sha256: str, mapping_sha256: str, software: str) -> str:
    """12 hex of delivered file, mapping and software: equal inputs, equal run."""
    inputs = f"{delivery_sha256}\n{mapping_sha256}\n{software}"
    return sha256(inputs.encode()).hexdigest()[:12]


def virtual(property_url: str, value_url: str, about_url: str = "") -> dict[str, object]:
    """A virtual column: one more triple for each row.

    Args:
        property_url: IRI of its property.
        value_url: IRI or template of its object.
        about_url: Template of its subject; empty = the table's own.
    """
    about = {"aboutUrl": about_url} if about_url else {}
    return {"virtual": True, **about, "propertyUrl": property_url, "valueUrl": value_url}


def origin_columns(
    file: str, source: pa.Array, text: pa.Array
) -> tuple[tuple[dict[str, object], pa.Array], ...]:
    """The columns ``source`` and ``text``.

    Args:
        file: IRI of the delivered file.
        source: Fragment of each row's cell.
        text: Its text as delivered; null = absent or not published.
    """
    cell = f"{file}#{{+source}}"
    return (
        (
            {
                "name": "source",
                "titles": "source",
                "required": True,
                "propertyUrl": PROV["wasDerivedFrom"],
                "valueUrl": cell,
            },
            source,
        ),
        (
            {
                "name": "text",
                "titles": "text",
                "aboutUrl": cell,
                "propertyUrl": PROV["value"],
            },
            text,
        ),
    )


def cell_columns(file: str, run: str) -> tuple[dict[str, object], ...]:
    """Virtual columns: the run, and what each row's cell is."""
    cell = f"{file}#{{+source}}"
    return (
        virtual(PROV["wasGeneratedBy"], run),
        virtual(RDF["type"], PROV["Entity"], cell),
        virtual(DCT["isPartOf"], file, cell),
    )

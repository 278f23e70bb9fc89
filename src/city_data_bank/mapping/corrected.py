"""Mapping station: corrected cells show both texts.

The blocks of a table hold what counts; what was delivered stays the text of the cell, and each
correction is published beside it.

Source: the issue's "Corrections"; PROV-O (wasRevisionOf).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.iris import Iris
from city_data_bank.mapping.provenance import virtual
from city_data_bank.model import Correction, NormalisedTable
from city_data_bank.vocabulary import DCT, PROV, RDF, RDFS, SCHEMA


def as_delivered(source: pa.Array, text: pa.Array, corrections: tuple[Correction, ...]) -> pa.Array:
    """Texts as they were delivered.

    Args:
        source: Fragment of each cell.
        text: Its text after corrections.
        corrections: Of the table.
    """
    if not corrections:
        return text
    fragments = pa.array([correction.fragment for correction in corrections], pa.string())
    was = pa.array([correction.was for correction in corrections], pa.string())
    at = pc.index_in(source, value_set=fragments)
    return pc.if_else(pc.is_valid(at), was.take(at), text)


def without_hidden(
    corrections: tuple[Correction, ...], hidden: AbstractSet[str]
) -> tuple[Correction, ...]:
    """Corrections of cells that may be shown: a text that is suppressed stays so here too.

    Args:
        corrections: Of the table.
        hidden: Fragments of the suppressed cells.
    """
    return tuple(item for item in corrections if item.fragment not in hidden)


def corrections_table(
    corrections: tuple[Correction, ...], iris: Iris, slug: str, file: str
) -> tuple[NormalisedTable, ...]:
    """The table ``corrections``; none where nothing was corrected.

    Args:
        corrections: Of the table.
        iris: Of the bank.
        slug: Of the dataset.
        file: IRI of the delivered file.
    """
    if not corrections:
        return ()
    names = ("source", "was", "becomes", "reason", "by", "date")
    rows = [
        {
            "source": item.fragment,
            "was": item.was or None,
            "becomes": item.becomes or None,
            "reason": item.reason or None,
            "by": item.by or None,
            "date": item.date or None,
        }
        for item in corrections
    ]
    properties: dict[str, dict[str, object]] = {
        "becomes": {"propertyUrl": PROV["value"]},
        "reason": {"propertyUrl": RDFS["comment"]},
        "by": {"propertyUrl": SCHEMA["creditText"]},
        "date": {"propertyUrl": DCT["date"], "datatype": "date"},
        "was": {"suppressOutput": True},
        "source": {
            "required": True,
            "propertyUrl": PROV["wasRevisionOf"],
            "valueUrl": f"{file}#{{+source}}",
        },
    }
    columns: list[dict[str, object]] = [
        {"name": name, "titles": name, **properties[name]} for name in names
    ]
    dataset = iris.dataset(slug)
    schema = {
        "aboutUrl": f"{dataset}#correction-{{source}}",
        "primaryKey": "source",
        "columns": [
            *columns,
            virtual(RDF["type"], PROV["Entity"]),
            virtual(DCT["isPartOf"], dataset),
        ],
    }
    arrays = {name: pa.array([row[name] for row in rows], pa.string()) for name in names}
    metadata = {"url": "corrections.csv", "tableSchema": schema}
    return (NormalisedTable("corrections", pa.table(arrays), metadata),)

"""Mapping station: the record of a dataset, its graph as canonical N-Quads.

What comes in: a mapped dataset. What goes out: ``record/dataset/{slug}.nq``: the structure's quads,
then the rows of each table by csv2rdf. Equal inputs give equal bytes.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from city_data_bank.mapping.csv2rdf import write_nquads
from city_data_bank.mapping.plan import Context
from city_data_bank.mapping.structure import structure_quads
from city_data_bank.model import MappedDataset


def write_record(mapped: MappedDataset, context: Context, path: Path) -> int:
    """Write the record of a dataset.

    Args:
        mapped: The dataset.
        context: Bank, ontology and version of the software.
        path: The file; its folder has to be there.

    Returns:
        How many quads were written.

    Raises:
        OSError: The file cannot be written.
    """
    quads = structure_quads(mapped, context)
    graph = context.bank.iris.graph(f"dataset/{mapped.description.slug}")
    count = len(quads)
    with path.open("wb") as stream:
        ox.serialize(quads, stream, format=ox.RdfFormat.N_QUADS)
        for table in mapped.tables:
            count += write_nquads(table, graph, stream)
    return count

"""A sample of what the mapping compiler writes, for SHACL: every observation would take minutes.

The compiler checks every cell itself, in columns; here its contract is checked on some rows.
"""

from __future__ import annotations

import dataclasses
import io
from typing import Final

import pyarrow as pa
import pyoxigraph as ox

from city_data_bank.mapping.csv2rdf import write_nquads
from city_data_bank.mapping.plan import Context
from city_data_bank.model import MappedDataset, NormalisedTable

_ROWS: Final = 20


def sample_quads(mapped: MappedDataset, context: Context) -> tuple[ox.Quad, ...]:
    """What evenly spaced rows of a dataset's tables become.

    Returns:
        Their quads, in the order of the record; equal datasets give equal samples.
    """
    graph = context.bank.iris.graph(f"dataset/{mapped.description.slug}")
    stream = io.BytesIO()
    for table in mapped.tables:
        write_nquads(_some_rows(table), graph, stream)
    return tuple(ox.parse(stream.getvalue(), format=ox.RdfFormat.N_QUADS))


def _some_rows(table: NormalisedTable) -> NormalisedTable:
    """A table of at most twenty of its rows, the first included."""
    rows = table.columns.num_rows
    step = max(1, -(-rows // _ROWS))
    chosen = table.columns.take(pa.array(range(0, rows, step), pa.int64()))
    return dataclasses.replace(table, columns=chosen)

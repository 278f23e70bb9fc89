"""A sample of what the mapping compiler writes, for SHACL: every observation would take minutes.

The compiler checks every cell itself, in columns; here its contract is checked on some rows.
"""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterable, Iterator
from typing import Final
from zlib import compress, decompress

import pyarrow as pa
import pyoxigraph as ox

from city_data_bank.mapping.csv2rdf import write_nquads
from city_data_bank.mapping.plan import Context
from city_data_bank.model import MappedDataset, NormalisedTable

_ROWS: Final = 20


def sample_of(mapped: MappedDataset, context: Context) -> bytes:
    """What evenly spaced rows of a dataset's tables become.

    Returns:
        N-Quads, in the order of the record, deflated: those of many datasets wait for each other.
        Equal datasets give equal samples.
    """
    graph = context.bank.iris.graph(f"dataset/{mapped.description.slug}")
    stream = io.BytesIO()
    for table in mapped.tables:
        write_nquads(_some_rows(table), graph, stream)
    return compress(stream.getvalue(), level=1)


def sample_quads(samples: Iterable[bytes]) -> Iterator[ox.Quad]:
    """The quads of some samples, in their order."""
    for sample in samples:
        yield from ox.parse(decompress(sample), format=ox.RdfFormat.N_QUADS)


def _some_rows(table: NormalisedTable) -> NormalisedTable:
    """A table of at most twenty of its rows, the first included."""
    rows = table.columns.num_rows
    step = max(1, -(-rows // _ROWS))
    chosen = table.columns.take(pa.array(range(0, rows, step), pa.int64()))
    return dataclasses.replace(table, columns=chosen)

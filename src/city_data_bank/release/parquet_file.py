"""A published table as Parquet: numbers are decimals, days are days, codes stay text.

What comes in: a NormalisedTable and its columns. What goes out: a file with equal bytes for equal
tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from city_data_bank.release.columns import Column


def write_parquet(
    path: Path, table: pa.Table, columns: Sequence[Column], about: Mapping[str, str]
) -> None:
    """Write a table with types.

    Args:
        path: The file.
        table: Columns of text.
        columns: What each of them is, in the same order.
        about: Written into the file's metadata: the dataset's IRI, its licence.
    """
    arrays = [column.typed(cells) for column, cells in zip(columns, table.columns, strict=True)]
    fields = [
        pa.field(column.name, array.type, not column.required, _metadata(column))
        for column, array in zip(columns, arrays, strict=True)
    ]
    typed = pa.table(arrays, schema=pa.schema(fields, {key: about[key] for key in sorted(about)}))
    pq.write_table(typed, path, compression="zstd")


def _metadata(column: Column) -> dict[str, str] | None:
    """What property a column speaks of."""
    return {"propertyUrl": column.property_url} if column.property_url else None

"""A published table as CSV: RFC 4180 in UTF-8, exactly the texts that its metadata speak of.

What comes in: Arrow columns of text. What goes out: a file. An empty cell is null. Nothing is
guarded against spreadsheets here, or no CSVW engine would read the same graph from it: the workbook
is for people.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import pyarrow as pa

ROWS: Final = 65_536
"""Rows that are turned into text at once."""


def write_csv(path: Path, table: pa.Table) -> None:
    """Write a table with its column names as header.

    Args:
        path: The file.
        table: Columns of text, null = empty.

    Source:
        RFC 4180; CSVW "Model for Tabular Data", section 7, "Best practice CSV".
    """
    batches = table.to_batches(max_chunksize=ROWS)
    rows = (row for batch in batches for row in zip(*map(_texts, batch.columns), strict=True))
    write_rows(path, table.column_names, rows)


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> None:
    """Write rows of text, lines ended by CR LF."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)


def _texts(column: pa.Array) -> list[str | None]:
    """The cells of a column."""
    texts: list[str | None] = column.to_pylist()
    return texts

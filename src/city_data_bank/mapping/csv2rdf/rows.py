"""Carries a plan out on a table, block by block.

Part of the csv2rdf half of the mapping station. In: a plan and blocks of string columns. Out: bytes
of N-Quads in the order of the rows; memory is bounded by the block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final, Protocol

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.block import (
    BLOCK_ROWS,
    ReadBlock,
    Rows,
    row_numbers,
)
from city_data_bank.mapping.csv2rdf.emit import Lines
from city_data_bank.mapping.csv2rdf.terms import compact, normal
from city_data_bank.text_columns import bytes_of

_BLOCK_BYTES: Final = 32 * 1024 * 1024
_BLOCK_CELLS: Final = 500_000


class LineWriter(Protocol):
    """What makes lines of a block: of its cells, or of its rows."""

    def lines(self, block: ReadBlock) -> Iterator[Lines]:
        """The lines, one text a row each."""
        ...


def write_block(block: ReadBlock, writers: Iterable[LineWriter], stream: BinaryIO) -> int:
    """Write all lines of a block, row by row.

    Returns:
        How many lines.
    """
    lines = [each for writer in writers for each in writer.lines(block)]
    text = compact(piece for each in lines for piece in each.text)
    rows = len(block.rows)
    if not rows or not text:
        return 0
    if all(isinstance(piece, str) for piece in text):
        stream.write("".join(map(str, text)).encode() * rows)
    else:
        stream.write(bytes_of(pc.binary_join_element_wise(*text, "")))
    return sum(each.count for each in lines)


def blocks_of(tables: Iterable[pa.Table]) -> Iterator[Rows]:
    """Cut tables of string columns into blocks; rows are numbered through.

    Args:
        tables: Consecutive parts of one table, with the same columns.

    Yields:
        Blocks, in order; a source number counts the header as row 1.
    """
    number = 1
    for table in tables:
        for batch in table.to_batches(max_chunksize=_block_rows(table)):
            columns = tuple(normal(column) for column in batch.columns)
            numbers = row_numbers(number, batch.num_rows)
            yield Rows(columns, numbers, pc.add(numbers, 1))
            number += batch.num_rows


def _block_rows(table: pa.Table) -> int:
    """How many rows make a block: fewer where rows are wide, so that 2 GB of lines are far."""
    by_cells: int = _BLOCK_CELLS // max(1, table.num_columns)
    by_bytes: int = _BLOCK_BYTES * table.num_rows // max(1, table.nbytes)
    return max(1, min(BLOCK_ROWS, by_cells, by_bytes))

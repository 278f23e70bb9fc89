"""A delivery as rows of text, block by block, every cell with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.model.deliveries import Correction, Delivery
from city_data_bank.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Addressing:
    """How the cells of a table are named in the fragment of the file's IRI.

    ``prefix + row key + join + column key``, or column before row (sheets: ``C14``).
    """

    prefix: str
    join: str
    column_first: bool = False

    def fragments(self, row_keys: pa.Array, column_key: str) -> pa.Array:
        """Fragments of one column's cells.

        Args:
            row_keys: Row keys, string, one a row.
            column_key: Key of the column.

        Returns:
            String array, one a row, in the order of ``row_keys``.
        """
        column = quote(column_key, safe="/~$@()!*'.-_")
        if self.column_first:
            return pc.binary_join_element_wise(f"{self.prefix}{column}{self.join}", row_keys, "")
        return pc.binary_join_element_wise(self.prefix, row_keys, f"{self.join}{column}", "")


@dataclass(frozen=True, slots=True)
class Block:
    """Some consecutive rows of a table.

    Args:
        row_keys: String array, one a row: what addresses the row in the delivered file.
        rows: int64 array: number of the record in the file, from 1.
        columns: One string array a column of the table, text as it stands; an absent cell (a JSON
            key that is not there, a short row) is null, an empty one is ``""``.
        findings: What was found while reading these rows.
    """

    row_keys: pa.Array
    rows: pa.Array
    columns: tuple[pa.Array, ...]
    findings: tuple[Finding, ...] = ()


class Blocks(Protocol):
    """The rows of a table: may be read more than once, block by block, in the file's order."""

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first row."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """A delivery's rows as text: nothing dropped, summed, renamed or parsed.

    Args:
        delivery: The file.
        titles: Title of each column, white space collapsed, header rows joined with `` / ``.
        column_keys: What addresses each column in the file: its number from 1 (text), its letter
            (sheets), a JSON pointer segment, an XPath step, a database column.
        addressing: How row and column keys make a fragment.
        blocks: The rows.
        sheet: Sheet, database table or archive member; empty where there is none.
        findings: What was found before the first row was read.
        corrections: Cells whose text in ``blocks`` is not the delivered one.
    """

    delivery: Delivery
    titles: tuple[str, ...]
    column_keys: tuple[str, ...]
    addressing: Addressing
    blocks: Blocks
    sheet: str = ""
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()

"""A block of rows while it is being converted: its cells, read once, and what templates may ask.

Part of the csv2rdf half of the mapping station. In: string columns. Out: texts for ``emit``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.address import compile_address
from city_data_bank.mapping.csv2rdf.cells import Cells, read_cells
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan, TablePlan
from city_data_bank.mapping.csv2rdf.template import Filling
from city_data_bank.mapping.csv2rdf.terms import Text, joined, normal

BLOCK_ROWS: Final = 16_384
"""Most rows of a block: what fits in the cache of a processor; more is not faster."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some consecutive rows of a table.

    Args:
        columns: One string array a column of the file.
        numbers: Row numbers from 1, int64.
        source_numbers: Row numbers in the file, int64.
    """

    columns: tuple[pa.Array, ...]
    numbers: pa.Array
    source_numbers: pa.Array

    def __len__(self) -> int:
        """How many rows."""
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block whose cells have been read.

    Args:
        plan: The plan of its table.
        rows: The rows.
        cells: The cells of each column of the plan.
    """

    plan: TablePlan
    rows: Rows
    cells: tuple[Cells, ...]
    _addresses: dict[tuple[str, int], Text] = field(default_factory=dict)

    def address(self, template: str, column: ColumnPlan) -> Text:
        """One IRI a row; equal templates are filled once a block.

        Args:
            template: A URI template property.
            column: The column that asks.
        """
        compiled = compile_address(template, self.plan.url)
        key = (template, column.number if compiled.of_column else 0)
        if key not in self._addresses:
            self._addresses[key] = (joined(compiled.fill(partial(self._fill, column))),)
        return self._addresses[key]

    def _fill(self, column: ColumnPlan, name: str) -> Filling:
        """What a variable stands for."""
        if name == "_row":
            return Filling(self.rows.numbers.cast(pa.string()))
        if name == "_sourceRow":
            return Filling(self.rows.source_numbers.cast(pa.string()))
        own = {
            "_name": unquote(column.name),
            "_column": str(column.number),
            "_sourceColumn": str(column.source_number),
        }
        if name in own:
            return Filling(own[name])
        for each, cells in zip(self.plan.columns, self.cells, strict=True):
            if each.name == name:
                return Filling(cells.lists)
        return Filling(None)


def read_block(plan: TablePlan, rows: Rows) -> ReadBlock:
    """Read the cells of a block.

    Args:
        plan: The plan of the table.
        rows: As many columns as the plan has real ones, or fewer.
    """
    given: Sequence[pa.Array | None] = rows.columns
    cells = []
    for place, column in enumerate(plan.columns):
        texts = given[place] if place < len(given) and not column.virtual else None
        cells.append(read_cells(texts, column, len(rows)))
    return ReadBlock(plan, rows, tuple(cells))


def row_numbers(first: int, rows: int) -> pa.Array:
    """Consecutive numbers, int64."""
    return pa.arange(first, first + rows)


def as_text(numbers: pa.Array) -> pa.Array:
    """Numbers as texts."""
    return normal(pc.cast(numbers, pa.string()))

"""Mapping station: the rows of a register's blocks, read.

What comes in: blocks of a table and the bound plan. What goes out: canonical texts by column of the
normalised table, and whether each row has everything that a resource has to have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.corrected import as_delivered
from city_data_bank.mapping.plan import Context, Datatype, RegisterColumn
from city_data_bank.mapping.points import read_points
from city_data_bank.mapping.register_binding import BoundColumn, BoundRegister
from city_data_bank.mapping.register_tables import POINT
from city_data_bank.mapping.tally import Doubt, Mask, Positions, Spot, Tally
from city_data_bank.mapping.titles import TitlePattern
from city_data_bank.mapping.typed_texts import TypedTexts, read_coded, read_typed
from city_data_bank.model import Block, Severity, Table


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a block of a register.

    Args:
        texts: Canonical texts by name; ``source`` and ``text`` are the cell that a row is known by.
        row: Record in the file, from 1.
        whole: Whether everything that a resource has to have is there.
    """

    texts: Mapping[str, pa.Array]
    row: Positions
    whole: Mask


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads blocks of a register.

    Args:
        bound: The plan, bound to the file.
        table: Whose blocks are read.
        context: Bank, ontology, software.
        tally: Where findings are counted.
    """

    bound: BoundRegister
    table: Table
    context: Context
    tally: Tally

    def read(self, block: Block) -> Rows:
        """Every column of a block."""
        texts: dict[str, pa.Array] = {}
        whole = np.ones(len(block.rows), np.bool_)
        for column in self.bound.columns:
            typed = self._typed(column, block)
            texts[column.name] = typed.value
            if column.name in self.bound.keys or (column.column and column.column.required):
                whole &= self._present(typed, column, block)
        for virtual in self.bound.plan.columns:
            if virtual.text:
                texts[virtual.name] = _filled(virtual, texts)
        if self.bound.point:
            bounds = self.context.bank.bounds
            texts[POINT] = read_points(block, self.bound.point, bounds, self.tally)
        for name in self.bound.keys:
            whole &= pc.is_valid(texts[name]).to_numpy(zero_copy_only=False)
        identifier = self.bound.identifier.position
        key = self.table.column_keys[identifier]
        source = self.table.addressing.fragments(block.row_keys, key)
        text = as_delivered(source, block.columns[identifier], self.table.corrections)
        row = block.rows.to_numpy(zero_copy_only=False)
        return Rows({**texts, "source": source, "text": text}, row, whole)

    def _typed(self, column: BoundColumn, block: Block) -> TypedTexts:
        """The texts of one column; what is wrong with them is counted."""
        cells = block.columns[column.position]
        if column.column is None:
            return read_typed(cells, Datatype(), ())
        if column.read:
            typed = read_coded(cells, column.read, column.column.missing)
        else:
            typed = read_typed(cells, column.column.datatype, column.column.missing)
        self.tally.add_texts(typed.doubts, typed.numbers, block, column.position)
        return typed

    def _present(self, typed: TypedTexts, column: BoundColumn, block: Block) -> Mask:
        """Whether a needed cell has a value, one a row; empty ones are counted."""
        present: Mask = pc.is_valid(typed.value).to_numpy(zero_copy_only=False)
        doubtful = np.isin(typed.numbers, np.fromiter(typed.doubts, np.int32))
        empty = np.flatnonzero(~present & ~doubtful)
        if len(empty):
            at = int(empty[0])
            spot = Spot(block.rows[at].as_py(), column.position, block.row_keys[at].as_py())
            self.tally.add(Doubt("missing-required", Severity.WARNING), spot, len(empty))
        return present


def _filled(column: RegisterColumn, texts: Mapping[str, pa.Array]) -> pa.Array:
    """``bank:text``: a text from several cells; null where one of them is missing."""
    pattern = TitlePattern.parse(column.text)
    parts: list[pa.Array | str] = [pattern.literals[0]]
    for name, literal in zip(pattern.holes, pattern.literals[1:], strict=True):
        parts += [texts[name], literal]
    return pc.binary_join_element_wise(*parts, "")

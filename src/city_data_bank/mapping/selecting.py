"""Mapping station: which rows of a block belong to the dataset.

Source: ``bank:where`` of the mapping language.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.numbers import stripped
from city_data_bank.mapping.plan import Condition, Selection
from city_data_bank.model import Block, Table


def positions(selection: Selection, titles: Titles) -> Mapping[Condition, int]:
    """The column of each condition.

    Raises:
        MappingError: A column is not in the file.
    """
    return {condition: titles.find(condition.column) for condition in selection.where}


def select(block: Block, where: Mapping[Condition, int]) -> Block:
    """The rows for which every condition holds.

    Args:
        block: Rows of the table.
        where: Conditions with the position of their column.
    """
    if not where:
        return block
    masks = [_holds(condition, block.columns[column]) for condition, column in where.items()]
    mask = reduce(pc.and_, masks)
    return Block(
        block.row_keys.filter(mask),
        block.rows.filter(mask),
        tuple(column.filter(mask) for column in block.columns),
    )


def _holds(condition: Condition, column: pa.Array) -> pa.Array:
    """Whether a condition holds, for each row."""
    texts = stripped(column)
    if condition.relation == "startsWith":
        starts = [pc.starts_with(texts, pattern=text) for text in condition.texts]
        return reduce(pc.or_, starts)
    found = pc.is_in(texts, value_set=pa.array(condition.texts, pa.string()))
    return pc.invert(found) if condition.relation == "not" else found


def no_rows(table: Table) -> Block:
    """A block of no rows: what a table without any has."""
    none = pa.array([], pa.string())
    return Block(none, pa.array([], pa.int64()), tuple(none for _ in table.titles))

"""Cells: the texts of a column become values, null, or faults.

Part of the csv2rdf half of the mapping station. In: string columns and the plan of each. Out:
``Cells``: canonical texts, null where a cell has no value, and which of them are no values of their
datatype. Every distinct text is read once, and none that is known to be canonical.

Source: tabular-data-model, section 6.4.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.datatype import AS_WRITTEN
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan
from city_data_bank.mapping.csv2rdf.terms import map_distinct, normal, texts_of


@dataclass(frozen=True, slots=True)
class Cells:
    """The values of one column in one block.

    Args:
        texts: String array: canonical lexical forms, null where there is no value. One a row, or
            where cells hold lists one an item.
        valid: Boolean array beside ``texts``: False where the text is no value of the datatype and
            stands as a string; None = all are.
        offsets: Where each row's items begin in ``texts``; None = one value a row.
        absent: Boolean array, one a row: the value of the cell is null; None = nowhere.
        missing: Boolean array, one a row: required, and without value; None = nowhere.
    """

    texts: pa.Array
    valid: pa.Array | None = None
    offsets: pa.Array | None = None
    absent: pa.Array | None = None
    missing: pa.Array | None = None

    @property
    def lists(self) -> pa.Array:
        """The column for templates: text or list of texts a row."""
        if self.offsets is None:
            return self.texts
        return pa.ListArray.from_arrays(self.offsets, self.texts)


def read_cells(texts: pa.Array | None, column: ColumnPlan, rows: int) -> Cells:
    """Read a column.

    Args:
        texts: One text a row, null = empty; None = the file does not hold the column.
        column: Its plan.
        rows: How many rows.
    """
    given = texts_of("", rows) if texts is None else pc.fill_null(normal(texts), "")
    given = _with_default(_without_white_space(given, column), column)
    if column.separator is None:
        found, valid = _read_values(given, column)
        absent = found.is_null() if found.null_count else None
        return Cells(found, valid, absent=absent, missing=absent if column.required else None)
    return _read_lists(given, column, column.separator)


def _read_lists(given: pa.Array, column: ColumnPlan, separator: str) -> Cells:
    """Read cells that hold several values each."""
    blank = pc.equal(given, "")
    null = pc.is_in(given, pa.array(column.null, pa.string()))
    empty = pc.or_(blank, null)
    lists = pc.split_pattern(given, separator)
    counts = pc.if_else(empty, 0, pc.list_value_length(lists)).cast(pa.int32())
    kept = pc.filter(lists, pc.invert(empty)).flatten()
    if column.datatype.base.name not in AS_WRITTEN:
        kept = pc.utf8_trim_whitespace(kept)
    found, valid = _read_values(_with_default(normal(kept), column), column)
    offsets = _offsets(counts)
    if found.null_count:
        kept_items = found.is_valid()
        offsets = _offsets(kept_items.cast(pa.int32())).take(offsets)
        found = pc.filter(found, kept_items)
        valid = None if valid is None else pc.filter(valid, kept_items)
    # An empty cell is an empty list; only another text that stands for null is null.
    absent = pc.and_not(null, blank)
    return Cells(found, valid, offsets, absent, blank if column.required else None)


def _offsets(counts: pa.Array) -> pa.Array:
    """Where lists of such lengths begin and end, one after another."""
    start = pa.array([0], pa.int32())
    return pa.concat_arrays([start, pc.cumulative_sum(counts).cast(pa.int32())])


def _without_white_space(texts: pa.Array, column: ColumnPlan) -> pa.Array:
    """Steps 1 and 2: line ends become spaces; round the text and inside, white space shrinks."""
    name = column.datatype.base.name
    if name in AS_WRITTEN or not pc.any(pc.match_substring_regex(texts, r"\s")).as_py():
        return texts
    flat = pc.replace_substring_regex(texts, "[\r\n\t]", " ")
    if name == "normalizedString":
        return flat
    return pc.replace_substring_regex(pc.utf8_trim_whitespace(flat), r"\s{2,}", " ")


def _with_default(texts: pa.Array, column: ColumnPlan) -> pa.Array:
    """Steps 3 and 6: an empty text stands for the default."""
    if not column.default:
        return texts
    return pc.if_else(pc.equal(texts, ""), column.default, texts)


def _read_values(texts: pa.Array, column: ColumnPlan) -> tuple[pa.Array, pa.Array | None]:
    """Steps 7 to 9: null, canonical form, and whether it is a value at all."""
    for null in column.null:
        hits = pc.equal(texts, null)
        if pc.any(hits).as_py():
            texts = pc.if_else(hits, pa.scalar(None, pa.string()), texts)
    if column.datatype.free:
        return texts, None
    space = column.space
    canonical = map_distinct(texts, space.shortcut, space.canonical)
    if canonical.null_count == texts.null_count:
        return canonical, None
    valid = pc.or_(canonical.is_valid(), texts.is_null())
    return pc.if_else(canonical.is_valid(), canonical, texts), valid

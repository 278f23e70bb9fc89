"""Statements: the cells of a block become lines of N-Quads.

Part of the csv2rdf half of the mapping station. In: a ``ReadBlock``. Out: one text a row, holding
all lines of that row in the order of the columns; so the bytes do not depend on where blocks end.

Source: csv2rdf, section 4.2 (steps 4.6.8.1 to 4.6.8.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.block import ReadBlock, as_text
from city_data_bank.mapping.csv2rdf.cells import Cells
from city_data_bank.mapping.csv2rdf.datatype import STRING
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan
from city_data_bank.mapping.csv2rdf.terms import (
    Piece,
    Text,
    compact,
    escaped,
    joined,
    literal_suffix,
    texts_of,
)
from city_data_bank.vocabulary import RDF


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one column, or of something else that makes statements.

    Args:
        text: One text a row without nulls, ``""`` where the row has no line.
        count: How many lines there are.
    """

    text: Text
    count: int


@dataclass(frozen=True, slots=True)
class Writer:
    """How lines are written.

    Args:
        graph: IRI of the graph of every line; None = the default graph.
        prefix: What makes the labels of blank nodes differ from those of another table.
    """

    graph: str | None
    prefix: str = ""

    @property
    def end(self) -> str:
        """What stands after the object."""
        return " .\n" if self.graph is None else f" <{self.graph}> .\n"

    def row_node(self, block: ReadBlock) -> Text:
        """The subject of cells without ``aboutUrl``: one blank node a row."""
        return (f"_:{self.prefix}r", as_text(block.rows.numbers))

    def lines(self, block: ReadBlock) -> Iterator[Lines]:
        """The lines of every column, in order."""
        for column, cells in zip(block.plan.columns, block.cells, strict=True):
            if not column.silent:
                yield self._column(block, column, cells)

    def subject(self, block: ReadBlock, column: ColumnPlan) -> Text:
        """The subjects of a column's statements."""
        if column.about_url is None:
            return self.row_node(block)
        return ("<", *block.address(column.about_url, column), ">")

    def _column(self, block: ReadBlock, column: ColumnPlan, cells: Cells) -> Lines:
        """The lines of one column."""
        predicate = block.address(column.property_url, column)
        start = (*self.subject(block, column), " <", *predicate, "> ")
        rows = len(block.rows)
        if column.value_url is not None:
            objects = ("<", *block.address(column.value_url, column), ">")
            absent = None if column.virtual else cells.absent
            return _where(absent, (*start, *objects, self.end), rows)
        objects = literals(cells, column)
        if cells.offsets is None:
            return _where(cells.absent, (*start, *objects, self.end), rows)
        return self._list(block, column, start, cells, objects)

    def _list(
        self, block: ReadBlock, column: ColumnPlan, start: Text, cells: Cells, objects: Text
    ) -> Lines:
        """The lines of a column whose cells hold lists."""
        items = _Items(cells.texts, cells.offsets)
        if not column.ordered:
            lines = joined((*items.each(start), *objects, self.end))
            return Lines((items.per_row(lines),), len(items))
        node = (f"_:{self.prefix}l{column.number}r", as_text(block.rows.numbers), "i")
        nil = f"<{RDF['nil']}>"
        heads = texts_of(joined((*node, "0")), len(block.rows))
        entry = (*start, pc.if_else(items.filled, heads, nil), self.end)
        this = (*items.each(node), as_text(items.index))
        following = joined((*items.each(node), as_text(pc.add(items.index, 1))))
        rest = pc.if_else(items.last, nil, texts_of(following, len(items)))
        first = (*this, f" <{RDF['first']}> ", *objects, self.end)
        pairs = joined((*first, *this, f" <{RDF['rest']}> ", rest, self.end))
        return Lines((*entry, items.per_row(pairs)), len(block.rows) + 2 * len(items))


class _Items:
    """The items of a column of lists, and the way from row to item and back.

    Args:
        texts: All items, one after another.
        offsets: Where each row's items begin.
    """

    __slots__ = ("_offsets", "_parents", "filled", "index", "last")

    def __init__(self, texts: pa.Array, offsets: pa.Array) -> None:
        lists = pa.ListArray.from_arrays(offsets, texts)
        lengths = pc.list_value_length(lists)
        self._offsets = offsets
        self._parents = lists.value_parent_indices()
        self.filled = pc.greater(lengths, 0)
        self.index = pc.subtract(pa.arange(0, len(texts)), offsets.take(self._parents))
        self.last = pc.equal(pc.add(self.index, 1), lengths.take(self._parents))

    def __len__(self) -> int:
        """How many items all rows have."""
        return len(self._parents)

    def each(self, text: Text) -> Text:
        """A text of rows, repeated for each of their items."""
        return tuple(
            piece if isinstance(piece, str) else piece.take(self._parents) for piece in text
        )

    def per_row(self, lines: Piece) -> pa.Array:
        """The lines of a row's items, one after another."""
        return pc.binary_join(
            pa.ListArray.from_arrays(self._offsets, texts_of(lines, len(self))), ""
        )


def literals(cells: Cells, column: ColumnPlan) -> Text:
    """The literals of a column, null where there is no value.

    Source: csv2rdf, section 4.3; a text in error is a string.
    """
    datatype = column.datatype
    lang = column.lang if datatype.base == STRING.base and column.lang != UNDETERMINED else None
    typed = datatype.iri != STRING.iri
    suffix: Piece = literal_suffix(datatype.iri, None if typed else lang)
    if cells.valid is not None:
        suffix = pc.if_else(cells.valid, suffix, literal_suffix(STRING.iri, lang))
    plain = datatype.base.family.numeric and cells.valid is None
    return ('"', cells.texts if plain else escaped(cells.texts), suffix)


def _where(absent: pa.Array | None, text: Text, rows: int) -> Lines:
    """A line a row, but where the value is absent."""
    missing = 0 if absent is None else pc.sum(absent).as_py() or 0
    if not missing:
        return Lines(compact(text), rows)
    lines = texts_of(joined(text), rows)
    return Lines((pc.if_else(absent, "", lines),), rows - missing)

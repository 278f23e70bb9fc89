"""Whether RML and CSVW say the same of the rows at hand, cell by cell.

Part of the mapping station's export. In: a table's plan, its columns and its triples maps. Out:
nothing, or the first row of which an RML engine would make something else than csv2rdf: there the
export stops. RML is carried out here as its specification has it, on columns; only what the two
standards do differently is looked at: empty cells, percent-encoding, canonical forms.

Source: csv2rdf, section 4.2; RML-Core, "Template" (IRI-safe versions) and "RDF triples";
RFC 3987, section 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import reduce
from typing import Final
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.block import ReadBlock, read_block
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan, TablePlan
from city_data_bank.mapping.csv2rdf.rows import blocks_of
from city_data_bank.mapping.csv2rdf.template import UNRESERVED
from city_data_bank.mapping.csv2rdf.terms import joined, map_distinct, texts_of
from city_data_bank.mapping.export.simplification import UNENCODED
from city_data_bank.mapping.export.terms import Address, Reference, Statement, Text, TriplesMap
from city_data_bank.mapping.export.translation import refuse

_NO_IRI: Final = re.compile(
    r"[^-._~A-Za-z0-9\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\U00010000-\U000EFFFD]"
)
_NONE: Final = pa.scalar(None, pa.string())


def check_agreement(plan: TablePlan, columns: pa.Table, maps: Iterable[TriplesMap]) -> None:
    """Carry RML and CSVW out on every row and compare what they make.

    Args:
        plan: Of the table.
        columns: Its real columns, text, null = empty.
        maps: What the export says of it.

    Raises:
        MappingError: They differ; the message names the first row that shows it.
    """
    found = tuple(maps)
    for rows in blocks_of((columns,)):
        comparison = _Comparison(read_block(plan, rows))
        for each in found:
            for statement in each.statements:
                comparison.compare(each.subject, statement)


def iri_safe(text: str) -> str:
    """The IRI-safe version of a text: all but unreserved characters of IRIs percent-encoded.

    Source: RML-Core, "IRI encoding".
    """
    return _NO_IRI.sub(lambda match: quote(match[0], safe=UNRESERVED), text)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares what is made of one block.

    Args:
        block: Its cells, as csv2rdf reads them.
    """

    block: ReadBlock
    _made: dict[Address, pa.Array] = field(default_factory=dict)

    def compare(self, subject: Address, statement: Statement) -> None:
        """Compare the triples of one column."""
        column = statement.column
        terms = {
            subject: column.about_url,
            statement.predicate: column.property_url,
            statement.value: column.value_url,
        }
        theirs = [self._by_rml(term) for term in terms]
        wanted = self._wanted(column)
        self._require_same_rows(column, theirs, wanted)
        for made, template in zip(theirs, terms.values(), strict=True):
            self._require_equal(column, made, self._by_csvw(column, template), wanted)

    def _wanted(self, column: ColumnPlan) -> pa.Array:
        """In which rows CSVW makes a triple of a column: where its own cell has a value."""
        if column.virtual:
            return pa.repeat(pa.scalar(value=True), len(self.block.rows))
        cells = self.block.cells[column.number - 1]
        if cells.valid is not None:
            refuse(self.block.plan, column, "a cell that is no value", "values of its datatype")
        return cells.texts.is_valid()

    def _by_csvw(self, column: ColumnPlan, template: str | None) -> pa.Array:
        """What csv2rdf makes of a template; without one, the canonical form of the cell."""
        if template is None:
            return self.block.cells[column.number - 1].texts
        return texts_of(joined(self.block.address(template, column)), len(self.block.rows))

    def _by_rml(self, term: Address | Text) -> pa.Array:
        """What an RML engine makes; null where a cell that it needs is empty."""
        if isinstance(term, Text):
            return self._delivered(term.column)
        if term not in self._made:
            pieces = [self._piece(piece, encoded=term.encoded) for piece in term.pieces]
            self._made[term] = texts_of(joined(tuple(pieces)), len(self.block.rows))
        return self._made[term]

    def _piece(self, piece: str | Reference, *, encoded: bool) -> str | pa.Array:
        """A text, or the cells of a column."""
        if isinstance(piece, str):
            return piece
        cells = self._delivered(piece.column)
        return map_distinct(cells, UNENCODED, iri_safe) if encoded else cells

    def _delivered(self, name: str) -> pa.Array:
        """The cells of a column as they stand in the file; null where they are empty."""
        names = [column.name for column in self.block.plan.columns]
        cells = self.block.rows.columns[names.index(name)]
        return pc.if_else(pc.equal(cells, ""), _NONE, cells)

    def _require_same_rows(
        self, column: ColumnPlan, terms: Iterable[pa.Array], wanted: pa.Array
    ) -> None:
        """RML makes a triple where no cell that it needs is empty."""
        made = reduce(pc.and_, [term.is_valid() for term in terms])
        differs = pc.xor(made, wanted)
        self._refuse_first(
            column,
            differs,
            lambda row: f"{'a' if wanted[row].as_py() else 'no'} triple, unlike RML",
            "no empty cells in an address but the column's own",
        )

    def _require_equal(
        self, column: ColumnPlan, theirs: pa.Array, mine: pa.Array, wanted: pa.Array
    ) -> None:
        """Where a triple is made, it is the same."""
        same = pc.fill_null(pc.equal(theirs, mine), fill_value=False)
        self._refuse_first(
            column,
            pc.and_not(wanted, same),
            lambda row: f"{mine[row].as_py()!r}, of which RML makes {theirs[row].as_py()!r}",
            "characters that both standards encode alike, and canonical texts",
        )

    def _refuse_first(
        self, column: ColumnPlan, differs: pa.Array, found: Callable[[int], str], expected: str
    ) -> None:
        """Stop at the first row in which they differ."""
        if pc.any(differs).as_py():
            row = pc.index(differs, value=True).as_py()
            number = self.block.rows.numbers[row].as_py()
            refuse(self.block.plan, column, f"row {number}: {found(row)}", expected)

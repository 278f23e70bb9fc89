"""The plainest RML of the rows at hand: templates where cells have nothing to encode.

Part of the mapping station's export. In: triples maps and the columns of their table. Out: triples
maps of the same triples. CSVW's ``{+column}`` and ``{column}`` are alike where cells hold
unreserved characters alone, and the latter is an ``rml:template``, which every engine knows; only
the other addresses need a function.

Source: RFC 6570, sections 3.2.2 and 3.2.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.export.terms import Address, Reference, Statement, TriplesMap

UNENCODED: Final = "^[A-Za-z0-9._~-]*$"
"""Texts of unreserved characters alone, which no percent-encoding touches."""


def simplify(maps: Iterable[TriplesMap], columns: pa.Table) -> tuple[TriplesMap, ...]:
    """Make templates of all addresses whose cells stay as they are when they are encoded.

    Args:
        maps: What a translation made of the plan of the table.
        columns: Its real columns, text; where it has no rows, everything stays as it is.

    Returns:
        Triples maps that make the same triples of these rows.
    """
    found = tuple(maps)
    if not columns.num_rows:
        return found
    simplifier = _Simplifier(columns, {})
    return tuple(
        TriplesMap(
            simplifier.address(each.subject), tuple(map(simplifier.statement, each.statements))
        )
        for each in found
    )


@dataclass(frozen=True, slots=True)
class _Simplifier:
    """Simplifies the addresses of one table.

    Args:
        columns: Its columns.
        _plain: What is known of them.
    """

    columns: pa.Table
    _plain: dict[str, bool]

    def statement(self, statement: Statement) -> Statement:
        """The same predicate and object."""
        value = statement.value
        return replace(
            statement,
            predicate=self.address(statement.predicate),
            value=self.address(value) if isinstance(value, Address) else value,
        )

    def address(self, address: Address) -> Address:
        """The same address: as a template if none of its cells has anything to encode."""
        if not all(self._is_plain(reference.column) for reference in address.references):
            return address
        return Address(
            tuple(
                replace(piece, encoded=True) if isinstance(piece, Reference) else piece
                for piece in address.pieces
            )
        )

    def _is_plain(self, name: str) -> bool:
        """Whether no cell of a column has anything to encode."""
        if name not in self._plain:
            texts = pc.unique(self.columns.column(name)).drop_null()
            fits = pc.match_substring_regex(texts, UNENCODED)
            self._plain[name] = pc.all(fits, min_count=0).as_py()
        return self._plain[name]

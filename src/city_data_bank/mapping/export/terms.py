"""What RML makes of a row: subjects, predicates, objects, as far as CSVW tables need them.

Part of the mapping station's export. Only shapes: ``translation`` fills them from a plan,
``agreement`` carries them out, ``document`` writes them down.

Source: RML-Core, "Term Maps"; RML-FNML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from city_data_bank.mapping.csv2rdf.plan import ColumnPlan


@dataclass(frozen=True, slots=True)
class Reference:
    """The cell of a column, in an address.

    Args:
        column: Name of the column, which is its header in the CSV file.
        encoded: Whether all but unreserved characters are percent-encoded: CSVW's ``{column}``;
            else the cell stands as it is: ``{+column}``.
    """

    column: str
    encoded: bool


Piece: TypeAlias = str | Reference
"""What an address is made of."""


@dataclass(frozen=True, slots=True)
class Address:
    """An IRI a row.

    Args:
        pieces: What stands one after another.
    """

    pieces: tuple[Piece, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """The cells that it is made of, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Reference))

    @property
    def encoded(self) -> bool:
        """Whether every cell is percent-encoded, as ``rml:template`` does with every cell."""
        return all(reference.encoded for reference in self.references)


@dataclass(frozen=True, slots=True)
class Text:
    """A literal a row: the cell as it stands.

    Args:
        column: Name of the column.
        datatype: IRI of the datatype; empty = string.
        language: Language tag; empty = none.
    """

    column: str
    datatype: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate and an object a row.

    Args:
        column: The column of the table that it comes from.
        predicate: Its predicate.
        value: Its object.
    """

    column: ColumnPlan
    predicate: Address
    value: Address | Text


@dataclass(frozen=True, slots=True)
class TriplesMap:
    """All statements of a table about one subject a row.

    Args:
        subject: The subject.
        statements: In the order of the columns.
    """

    subject: Address
    statements: tuple[Statement, ...]

"""The datatypes of CSVW: the built-in ones and those that a metadata document derives from them.

Part of the csv2rdf half of the mapping station. Here is what a datatype *is*; ``derived`` reads one
from metadata, ``values`` reads cells with it.

Source: tabular-metadata, section 5.11; XML Schema 1.1 part 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from city_data_bank.vocabulary import CSVW, RDF, XSD


class Family(Enum):
    """Datatypes that are read alike."""

    STRING = auto()
    BINARY = auto()
    BOOLEAN = auto()
    INTEGER = auto()
    DECIMAL = auto()
    FLOAT = auto()
    MOMENT = auto()
    DURATION = auto()
    OTHER = auto()

    @property
    def numeric(self) -> bool:
        """Whether its values are numbers."""
        return self in {Family.INTEGER, Family.DECIMAL, Family.FLOAT}

    @property
    def has_length(self) -> bool:
        """Whether length constraints may be put on it."""
        return self in {Family.STRING, Family.BINARY}

    @property
    def has_order(self) -> bool:
        """Whether value constraints may be put on it."""
        return self.numeric or self in {Family.MOMENT, Family.DURATION}


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A built-in datatype.

    Args:
        name: Its name in metadata.
        iri: The datatype of its literals.
        family: How it is read.
        smallest: Least value of a bounded integer.
        largest: Greatest value of a bounded integer.
    """

    name: str
    iri: str
    family: Family
    smallest: int | None = None
    largest: int | None = None


@dataclass(frozen=True, slots=True)
class Constraints:
    """What a derived datatype asks of its values; bounds are texts in the base's own lexical form.

    Args:
        length: Exact number of characters or octets.
        min_length: Least number.
        max_length: Greatest number.
        min_inclusive: Least value.
        max_inclusive: Greatest value.
        min_exclusive: Every value is greater.
        max_exclusive: Every value is less.
    """

    length: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_inclusive: str | None = None
    max_inclusive: str | None = None
    min_exclusive: str | None = None
    max_exclusive: str | None = None

    @property
    def measured(self) -> bool:
        """Whether there is a length constraint."""
        return (self.length, self.min_length, self.max_length) != (None, None, None)

    @property
    def bounded(self) -> bool:
        """Whether there is a value constraint."""
        inclusive = (self.min_inclusive, self.max_inclusive)
        return (*inclusive, self.min_exclusive, self.max_exclusive) != (None,) * 4


@dataclass(frozen=True, slots=True)
class Format:
    """How a value is written.

    Args:
        pattern: UAX 35 pattern of a number, date or time; ``yes|no`` of a boolean; else a regular
            expression. None = the lexical form of XML Schema.
        decimal_char: Decimal point of a number.
        group_char: What groups the digits of a number; None = nothing.
    """

    pattern: str | None = None
    decimal_char: str = "."
    group_char: str | None = None

    @property
    def plain(self) -> bool:
        """Whether it is just the lexical form of XML Schema."""
        return self == Format()


@dataclass(frozen=True, slots=True)
class Datatype:
    """The datatype of a column.

    Args:
        base: The built-in datatype that its values belong to.
        iri: The datatype of its literals: its own ``@id``, else the base's.
        format: How values are written.
        constraints: What is asked of them.
    """

    base: BuiltIn
    iri: str
    format: Format = Format()
    constraints: Constraints = Constraints()

    @property
    def free(self) -> bool:
        """Whether every text is a value as it stands."""
        if self.base.family not in {Family.STRING, Family.OTHER} or not self.format.plain:
            return False
        return self.base.name in AS_WRITTEN and self.constraints == Constraints()


AS_WRITTEN: Final = frozenset({"string", "json", "xml", "html", "anyAtomicType", "any"})
"""Datatypes whose white space is never touched."""


def _table() -> dict[str, BuiltIn]:
    """All built-in datatypes by name."""
    table: dict[str, BuiltIn] = {}

    def add(family: Family, *names: str) -> None:
        for name in names:
            table[name] = BuiltIn(name, XSD[name], family)

    add(Family.STRING, "string", "normalizedString", "token", "language", "Name", "NMTOKEN")
    add(Family.BINARY, "base64Binary", "hexBinary")
    add(Family.BOOLEAN, "boolean")
    add(Family.DECIMAL, "decimal")
    add(Family.FLOAT, "float", "double")
    add(Family.MOMENT, "date", "dateTime", "dateTimeStamp", "time")
    add(Family.MOMENT, "gDay", "gMonth", "gMonthDay", "gYear", "gYearMonth")
    add(Family.DURATION, "duration", "dayTimeDuration", "yearMonthDuration")
    add(Family.OTHER, "anyAtomicType", "anyURI", "QName")
    for name, (smallest, largest) in _INTEGERS.items():
        table[name] = BuiltIn(name, XSD[name], Family.INTEGER, smallest, largest)
    for name, iri, family in (
        ("number", XSD["double"], Family.FLOAT),
        ("binary", XSD["base64Binary"], Family.BINARY),
        ("datetime", XSD["dateTime"], Family.MOMENT),
        ("any", XSD["anyAtomicType"], Family.OTHER),
        ("xml", RDF["XMLLiteral"], Family.STRING),
        ("html", RDF["HTML"], Family.STRING),
        ("json", CSVW["JSON"], Family.STRING),
    ):
        table[name] = BuiltIn(name, iri, family)
    return table


_INTEGERS: Final[Mapping[str, tuple[int | None, int | None]]] = MappingProxyType(
    {
        "integer": (None, None),
        "long": (-(2**63), 2**63 - 1),
        "int": (-(2**31), 2**31 - 1),
        "short": (-(2**15), 2**15 - 1),
        "byte": (-(2**7), 2**7 - 1),
        "nonNegativeInteger": (0, None),
        "positiveInteger": (1, None),
        "unsignedLong": (0, 2**64 - 1),
        "unsignedInt": (0, 2**32 - 1),
        "unsignedShort": (0, 2**16 - 1),
        "unsignedByte": (0, 2**8 - 1),
        "nonPositiveInteger": (None, 0),
        "negativeInteger": (None, -1),
    }
)

BUILT_IN: Final[Mapping[str, BuiltIn]] = MappingProxyType(_table())
"""Name to built-in datatype."""

BUILT_IN_IRIS: Final = frozenset(each.iri for each in BUILT_IN.values())

STRING: Final = Datatype(BUILT_IN["string"], BUILT_IN["string"].iri)
"""The datatype of a column that names none."""

"""Whether one literal is less than another: SPARQL's operators on literals kept as written.

Source: SPARQL 1.1, https://www.w3.org/TR/sparql11-query/#OperatorMapping
"""

from __future__ import annotations

from typing import Final

from city_data_bank.validation.compiled.terms import datatype_iri
from city_data_bank.vocabulary import XSD

_NAMES: Final = (
    "decimal integer nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger long int"
    " short byte unsignedLong unsignedInt unsignedShort unsignedByte"
)
_WHOLE: Final = _NAMES.split()
_FAMILIES: Final = (
    ("decimal", _WHOLE),
    ("double", [*_WHOLE, "double", "float"]),
    ("dateTime", ["dateTime"]),
    ("date", ["date"]),
    ("time", ["time"]),
    ("boolean", ["boolean"]),
)
"""Datatypes that can be compared with each other, and the one they are compared in."""


def compared(left: str, sign: str, right: str) -> str:
    """Expression: what SPARQL says of two literals; false where it cannot say.

    Args:
        left: A variable or a literal as ``written`` has it.
        sign: Operator of SPARQL.
        right: As the first.
    """
    text = datatype_iri(XSD["string"])
    plain = f"(DATATYPE({left}) = {text} && DATATYPE({right}) = {text} && {left} {sign} {right})"
    cast = (_cast(left, sign, right, name, kinds) for name, kinds in _FAMILIES)
    return " || ".join(f"COALESCE({part}, false)" for part in (plain, *cast))


def _cast(left: str, sign: str, right: str, name: str, kinds: list[str]) -> str:
    """The comparison within one family of datatypes."""
    allowed = ", ".join(datatype_iri(XSD[kind]) for kind in kinds)
    datatype = f"<{XSD[name]}>"
    return (
        f"(DATATYPE({left}) IN ({allowed}) && DATATYPE({right}) IN ({allowed})"
        f" && {datatype}(STR({left})) {sign} {datatype}(STR({right})))"
    )

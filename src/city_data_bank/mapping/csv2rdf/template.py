"""URI templates, compiled once and filled for whole columns.

Part of the csv2rdf half of the mapping station. In: a template of RFC 6570 (all four levels,
without associative arrays) and the columns of a block. Out: one text a row.

Source: RFC 6570; tabular-metadata, section 5.1.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.terms import Text, joined, map_distinct, normal, texts_of

UNRESERVED: Final = "-._~"
RESERVED: Final = ":/?#[]@!$&'()*+,;="

_PARTS: Final = re.compile(r"\{(?P<operator>[+#./;?&]?)(?P<variables>[^{}]*)\}|(?P<literal>[^{}]+)")
_VARIABLE: Final = re.compile(
    r"(?P<name>(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*)"
    r"(?::(?P<length>[1-9][0-9]{0,3})|(?P<explode>\*))?"
)
_SEPARATORS: Final = {".": ".", "/": "/", ";": ";", "?": "&", "&": "&"}
_TRIPLET: Final = re.compile("(%[0-9A-Fa-f]{2})")
_ENCODED: Final = "^[A-Za-z0-9._~-]*$"
_ENCODED_RESERVED: Final = r"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]*$"


@dataclass(frozen=True, slots=True)
class Filling:
    """What a variable stands for.

    Args:
        texts: A constant, or one text a row, null where there is no value; a list array where a
            cell holds several.
    """

    texts: str | pa.Array | None


Fill = Callable[[str], Filling]
"""Variable to what it stands for."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable in an expression: ``name``, ``name:3`` or ``name*``."""

    name: str
    length: int | None = None
    explode: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """What stands in braces."""

    operator: str
    variables: tuple[Variable, ...]

    @property
    def reserved(self) -> bool:
        """Whether reserved characters stay as they are."""
        return self.operator in {"+", "#"}

    @property
    def first(self) -> str:
        """What stands before the first value."""
        return "" if self.operator == "+" else self.operator

    @property
    def separator(self) -> str:
        """What stands between values."""
        return _SEPARATORS.get(self.operator, ",")

    @property
    def named(self) -> bool:
        """Whether the name of a variable stands before its value."""
        return self.operator in {";", "?", "&"}


Part = str | Expression


@lru_cache(maxsize=1024)
def parse_template(template: str) -> tuple[Part, ...]:
    """Take a template apart.

    Args:
        template: Such as ``http://example.org/{code}{#_name}``.

    Returns:
        Literals, percent-encoded where an IRI demands it, and expressions, in order. What is no
        expression stays a literal, as RFC 6570 asks of a processor that goes on after an error.

    Source: RFC 6570, section 3.
    """
    parts: list[Part] = []
    end = 0
    for match in _PARTS.finditer(template):
        parts.append(_encode(template[end : match.start()], reserved=True))
        end = match.end()
        variables = [_VARIABLE.fullmatch(each) for each in (match["variables"] or "").split(",")]
        if match["literal"] is not None or None in variables:
            parts.append(_encode(match[0], reserved=True))
        else:
            found = (each for each in variables if each is not None)
            parts.append(
                Expression(
                    match["operator"],
                    tuple(
                        Variable(
                            each["name"],
                            int(each["length"]) if each["length"] else None,
                            each["explode"] is not None,
                        )
                        for each in found
                    ),
                )
            )
    parts.append(_encode(template[end:], reserved=True))
    return tuple(part for part in parts if part)


def _encode(text: str, *, reserved: bool) -> str:
    """Percent-encode one text; with ``reserved``, triplets that are already there stay."""
    if not reserved:
        return quote(text, safe=UNRESERVED)
    pieces = _TRIPLET.split(text)
    return "".join(
        piece if index % 2 else quote(piece, safe=UNRESERVED + RESERVED)
        for index, piece in enumerate(pieces)
    )


def encode(texts: pa.Array, *, reserved: bool) -> pa.Array:
    """Percent-encode a column, looking only at texts that need it.

    Args:
        texts: String array; nulls stay null.
        reserved: Whether reserved characters and percent-encoded triplets stay.
    """
    pattern = _ENCODED_RESERVED if reserved else _ENCODED
    return map_distinct(texts, pattern, lambda text: _encode(text, reserved=reserved))


def expand(part: Part, fill: Fill) -> Text:
    """Fill one part of a template.

    Args:
        part: A literal or an expression.
        fill: What its variables stand for.

    Returns:
        A text a row, without nulls: a variable without value leaves nothing behind.

    Source: RFC 6570, section 3.2.
    """
    if isinstance(part, str):
        return (part,)
    fillings = [_fill(variable, part, fill(variable.name)) for variable in part.variables]
    defined = [each for each in fillings if each is not None]
    if not defined:
        return ()
    if len(defined) == 1 or all(isinstance(each, str) for each in defined):
        return _prefixed(part.first, _several(defined, part.separator))
    return _prefixed(part.first, _join_defined(defined, part.separator))


def _several(fillings: list[str | pa.Array], separator: str) -> str | pa.Array:
    """One filling, or several constants joined."""
    if len(fillings) == 1:
        return fillings[0]
    return separator.join(each for each in fillings if isinstance(each, str))


def _join_defined(fillings: list[str | pa.Array], separator: str) -> pa.Array:
    """Join what is there, row by row; null where nothing is."""
    rows = next(len(each) for each in fillings if isinstance(each, pa.Array))
    # Two at a time: null_handling="skip" drops rows in which everything is null.
    text, *columns = [texts_of(each, rows) for each in fillings]
    for column in columns:
        both = pc.binary_join_element_wise(text, column, separator)
        text = pc.coalesce(both, text, column)
    return text


def _prefixed(first: str, filling: str | pa.Array) -> Text:
    """Put the operator's sign before what is there."""
    if isinstance(filling, str):
        return (first + filling,)
    if filling.null_count == 0:
        return (first, filling) if first else (filling,)
    if not first:
        return (pc.fill_null(filling, ""),)
    return (pc.fill_null(pc.binary_join_element_wise(first, filling, ""), ""),)


def _fill(variable: Variable, expression: Expression, filling: Filling) -> str | pa.Array | None:
    """The encoded text of one variable, with its name where the operator asks for it."""
    texts = filling.texts
    if texts is None:
        return None
    if isinstance(texts, str):
        encoded = _encode(texts[: variable.length], reserved=expression.reserved)
        return _named(variable, expression) + encoded if encoded else _bare(variable, expression)
    if pa.types.is_list(texts.type):
        return _fill_list(variable, expression, texts)
    if variable.length is not None:
        texts = pc.utf8_slice_codeunits(texts, 0, variable.length)
    column = encode(normal(texts), reserved=expression.reserved)
    if not expression.named:
        return column
    named = pc.binary_join_element_wise(_named(variable, expression), column, "")
    return pc.if_else(pc.equal(column, ""), _bare(variable, expression), named)


def _named(variable: Variable, expression: Expression) -> str:
    """``name=`` for the operators that write it."""
    return f"{variable.name}=" if expression.named else ""


def _bare(variable: Variable, expression: Expression) -> str:
    """What stands for an empty value: ``;`` leaves the equals sign out."""
    return _named(variable, expression).removesuffix("=" if expression.operator == ";" else "")


def _fill_list(variable: Variable, expression: Expression, lists: pa.Array) -> pa.Array:
    """The encoded items of a list, joined; null where the list is empty."""
    items = encode(normal(lists.flatten()), reserved=expression.reserved)
    name = _named(variable, expression)
    if name and variable.explode:
        items = pc.binary_join_element_wise(name, items, "")
        name = ""
    separator = expression.separator if variable.explode else ","
    encoded = pa.ListArray.from_arrays(lists.offsets, items)
    text = pc.binary_join(encoded, separator)
    if name:
        text = joined((name, text))
    empty = pc.equal(pc.list_value_length(encoded), 0)
    return pc.if_else(empty, pa.scalar(None, pa.string()), text)

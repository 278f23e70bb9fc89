"""How the texts of a column are read as values of its datatype.

Part of the csv2rdf half of the mapping station. In: a datatype. Out: a ``ValueSpace``, which says
of every text whether it is a value, and what its canonical form is. ``cells`` asks it about
distinct texts only, and about none that its ``shortcut`` already knows to be canonical.

Source: tabular-data-model, section 6.4 (steps 8 and 9) and section 4.6.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from city_data_bank.mapping.csv2rdf import moments, numbers
from city_data_bank.mapping.csv2rdf.datatype import Constraints, Datatype, Family
from city_data_bank.mapping.csv2rdf.language import is_language
from city_data_bank.vocabulary import XSD

Key = tuple[Decimal | float, ...]
"""What values of one datatype compare by: every part less or equal."""


@dataclass(frozen=True, slots=True)
class Value:
    """A text that was read.

    Args:
        text: Canonical lexical form.
        key: What it compares by; None = has no order.
        length: Characters or octets, for length constraints.
    """

    text: str
    key: Key | None = None
    length: int | None = None


Read = Callable[[str], Value | None]
"""Reads a text; None = no value of the datatype."""


@dataclass(frozen=True, slots=True)
class ValueSpace:
    """How one datatype reads texts.

    Args:
        datatype: The datatype.
        read: Reads a text without its constraints.
        shortcut: RE2 expression of texts that are values, canonical and within the constraints;
            None = each has to be read.
    """

    datatype: Datatype
    read: Read
    shortcut: str | None

    def canonical(self, text: str) -> str | None:
        """The canonical form of a text; None where it is no value or breaks a constraint."""
        value = self.read(text)
        if value is None or not _long_enough(value, self.datatype.constraints):
            return None
        return value.text if self._within(value) else None

    def _within(self, value: Value) -> bool:
        """Whether a value is within its bounds."""
        constraints = self.datatype.constraints
        if not constraints.bounded:
            return True
        if value.key is None:
            return False
        bounds = (
            (constraints.min_inclusive, lambda mine, bound: mine >= bound),
            (constraints.max_inclusive, lambda mine, bound: mine <= bound),
            (constraints.min_exclusive, lambda mine, bound: mine > bound),
            (constraints.max_exclusive, lambda mine, bound: mine < bound),
        )
        for text, holds in bounds:
            if text is not None:
                bound = bound_key(self.datatype, text)
                if bound is None or not all(map(holds, value.key, bound)):
                    return False
        return True


def value_space(datatype: Datatype) -> ValueSpace:
    """Make the reader of a datatype.

    Raises:
        ValueError: Its format is not understood.
    """
    read = _READERS[datatype.base.family](datatype)
    constrained = datatype.constraints != Constraints() or not datatype.format.plain
    return ValueSpace(datatype, read, None if constrained else _SHORTCUTS.get(datatype.base.name))


def bound_key(datatype: Datatype, text: str) -> Key | None:
    """What a bound compares by; it is in the base's lexical form, not in the format."""
    value = _READERS[datatype.base.family](Datatype(datatype.base, datatype.iri))(text)
    return None if value is None else value.key


def _long_enough(value: Value, constraints: Constraints) -> bool:
    """Whether a value keeps the length constraints."""
    if not constraints.measured:
        return True
    length = len(value.text) if value.length is None else value.length
    exact = constraints.length is None or length == constraints.length
    least = constraints.min_length is None or length >= constraints.min_length
    return exact and least and (constraints.max_length is None or length <= constraints.max_length)


def _text(datatype: Datatype) -> Read:
    """Strings, and all that is checked by a regular expression at most."""
    lexical = _LEXICAL.get(datatype.base.name)
    matches = _expression(datatype)

    def read(text: str) -> Value | None:
        if lexical is not None and not lexical(text):
            return None
        return Value(text) if matches(text) else None

    return read


def _expression(datatype: Datatype) -> Callable[[str], object]:
    """The test of a format that is a regular expression of ECMAScript: found anywhere."""
    pattern = datatype.format.pattern
    if pattern is None:
        return lambda _: True
    try:
        return re.compile(pattern, re.ASCII).search
    except re.error as error:
        raise ValueError(pattern) from error


def _binary(datatype: Datatype) -> Read:
    """Octets in base 16 or 64."""
    matches = _expression(datatype)
    hexadecimal = datatype.base.name == "hexBinary"

    def read(text: str) -> Value | None:
        try:
            if hexadecimal:
                octets = bytes.fromhex(text) if " " not in text else None
            else:
                octets = base64.b64decode(text.replace(" ", ""), validate=True)
        except (ValueError, binascii.Error):
            return None
        if octets is None or not matches(text):
            return None
        canonical = text.upper() if hexadecimal else text.replace(" ", "")
        return Value(canonical, length=len(octets))

    return read


def _boolean(datatype: Datatype) -> Read:
    """True and false, or the two words of the format."""
    words = {"true": "true", "1": "true", "false": "false", "0": "false"}
    pattern = datatype.format.pattern
    if pattern is not None:
        yes, bar, no = pattern.partition("|")
        if not (yes and bar and no) or "|" in no or yes == no:
            raise ValueError(pattern)
        words = {yes: "true", no: "false"}
    return lambda text: Value(words[text]) if text in words else None


def _number(datatype: Datatype) -> Read:
    """Numbers of every kind."""
    plain = numbers.plain_number(datatype.format)
    canonical = _CANONICAL.get(datatype.base.iri, numbers.canonical_integer)
    smallest, largest = datatype.base.smallest, datatype.base.largest
    decimal_point = datatype.format.decimal_char

    def read(text: str) -> Value | None:
        number = plain(text)
        if datatype.base.family is Family.INTEGER and decimal_point in text:
            return None
        result = None if number is None else canonical(number)
        if result is None or number is None:
            return None
        if smallest is not None and int(result) < smallest:
            return None
        if largest is not None and int(result) > largest:
            return None
        exact = datatype.base.family is not Family.FLOAT
        return Value(result, key=(Decimal(result) if exact else float(result),))

    return read


def _moment(datatype: Datatype) -> Read:
    """Dates and times."""
    base = datatype.base.name
    matcher = moments.compile_moment(base, datatype.format.pattern)

    def read(text: str) -> Value | None:
        match = matcher.fullmatch(text)
        canonical = None if match is None else moments.canonical_moment(base, match)
        if match is None or canonical is None:
            return None
        return Value(canonical, key=moments.moment_key(match))

    return read


def _duration(datatype: Datatype) -> Read:
    """Durations, kept as written: ``P20M`` and ``P1Y8M`` are one value, but not one text."""
    matches = _expression(datatype)

    def read(text: str) -> Value | None:
        match = moments.match_duration(datatype.base.name, text)
        if match is None or not matches(text):
            return None
        return Value(text, key=moments.duration_key(match))

    return read


_READERS: Final[Mapping[Family, Callable[[Datatype], Read]]] = MappingProxyType(
    {
        Family.STRING: _text,
        Family.OTHER: _text,
        Family.BINARY: _binary,
        Family.BOOLEAN: _boolean,
        Family.INTEGER: _number,
        Family.DECIMAL: _number,
        Family.FLOAT: _number,
        Family.MOMENT: _moment,
        Family.DURATION: _duration,
    }
)
_CANONICAL: Final[Mapping[str, Callable[[str], str | None]]] = MappingProxyType(
    {
        XSD["decimal"]: numbers.canonical_decimal,
        XSD["double"]: numbers.canonical_double,
        XSD["float"]: numbers.canonical_float,
    }
)
_NAME_START: Final = r"[A-Z_a-z:\u00C0-\u02FF\u0370-\u1FFF\u2070-\u218F\u2C00-\uD7FF\uF900-\uFFFD]"
_NAME_PART: Final = rf"(?:{_NAME_START}|[-.0-9\u00B7\u0300-\u036F\u203F-\u2040])"
_LEXICAL: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType(
    {
        "language": is_language,
        "Name": re.compile(f"{_NAME_START}{_NAME_PART}*").fullmatch,
        "NMTOKEN": re.compile(f"{_NAME_PART}+").fullmatch,
        "QName": re.compile(f"{_NAME_START}{_NAME_PART}*").fullmatch,
    }
)
_SHORTCUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "boolean": "^(?:true|false)$",
        "integer": "^(?:0|-?[1-9][0-9]*)$",
        "decimal": r"^(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9])$",
        "normalizedString": r"^[^\t\n\r]*$",
        "token": "^(?:[!-~]+(?: [!-~]+)*)?$",
        "anyURI": "^[!-~]*$",
    }
)

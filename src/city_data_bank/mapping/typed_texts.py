"""Mapping station: texts of a register's column, checked against its datatype.

What comes in: a column of texts. What goes out: canonical texts, null where a text is missing or
does not fit, and what is wrong with those that do not. Work is done on distinct texts.

Source: CSVW metadata 5.11 (datatypes).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.iris import is_iri
from city_data_bank.mapping.geometries import GEOMETRIES
from city_data_bank.mapping.numbers import NUMBER_FORMATS, stripped
from city_data_bank.mapping.periods import period_reader
from city_data_bank.mapping.plan import Datatype
from city_data_bank.mapping.readings import Reading, ReadText
from city_data_bank.mapping.tally import Doubt, Numbers
from city_data_bank.model import Severity

Canonical: TypeAlias = Callable[[pa.Array], pa.Array]
"""Texts as canonical texts; null where one is not of the type."""

_DATE_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {"date": "yyyy-MM-dd", "gYear": "yyyy", "gYearMonth": "yyyy-MM"}
)
_LENGTHS: Final[Mapping[str, int]] = MappingProxyType({"date": 10, "gYear": 4, "gYearMonth": 7})


@dataclass(frozen=True, slots=True)
class TypedTexts:
    """The texts of a column of one block.

    Args:
        value: Canonical text, one a row; null = missing or not of the type.
        numbers: Number of the distinct text, one a row.
        doubts: What is wrong with a distinct text, by number.
    """

    value: pa.Array
    numbers: Numbers
    doubts: dict[int, Doubt]


def read_typed(column: pa.Array, datatype: Datatype, missing: tuple[str, ...]) -> TypedTexts:
    """Check a column against its datatype.

    Args:
        column: Texts as delivered; an absent cell is an empty text.
        datatype: Its type.
        missing: Signs that mean an empty cell.
    """
    encoded, texts, is_missing = _distinct(column, missing)
    canonical = _canonical(datatype)(texts)
    value = pc.if_else(is_missing, pa.scalar(None, pa.string()), canonical)
    wrong = pc.and_(pc.is_null(value), pc.invert(is_missing)).to_numpy(zero_copy_only=False)
    arguments = (("datatype", datatype.form or datatype.base),)
    delivered = encoded.dictionary
    doubts = {
        number: Doubt("value-out-of-form", Severity.WARNING, delivered[number].as_py(), arguments)
        for number in np.flatnonzero(wrong).tolist()
    }
    return _typed(encoded, value, doubts)


def read_coded(column: pa.Array, read: ReadText, missing: tuple[str, ...]) -> TypedTexts:
    """Look a column up.

    Args:
        column: Texts as delivered; an absent cell is an empty text.
        read: What a text means; called once for each distinct text.
        missing: Signs that mean an empty cell.
    """
    encoded, texts, is_missing = _distinct(column, missing)
    readings = [
        Reading("") if absent else read(text)
        for text, absent in zip(texts.to_pylist(), is_missing.to_pylist(), strict=True)
    ]
    value = pa.array([reading.code or None for reading in readings], pa.string())
    doubts = {
        number: Doubt(reading.problem, reading.severity, texts[number].as_py(), reading.arguments)
        for number, reading in enumerate(readings)
        if reading.problem
    }
    return _typed(encoded, value, doubts)


def _distinct(column: pa.Array, missing: tuple[str, ...]) -> tuple[pa.Array, pa.Array, pa.Array]:
    """The encoded column, its distinct texts without space round them, and which are missing."""
    encoded = pc.fill_null(column, "").dictionary_encode()
    texts = stripped(encoded.dictionary)
    signs = pa.array(("", *missing), pa.string())
    return encoded, texts, pc.is_in(texts, value_set=signs)


def _typed(encoded: pa.Array, value: pa.Array, doubts: dict[int, Doubt]) -> TypedTexts:
    """Distinct values as values of each row."""
    numbers = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    return TypedTexts(value.take(encoded.indices), numbers, doubts)


def _canonical(datatype: Datatype) -> Canonical:
    """What makes the texts of a type canonical."""
    if datatype.base in ("integer", "decimal"):
        return _numbers(datatype)
    if datatype.base in _DATE_FORMS:
        return _dates(datatype)
    if datatype.base == "boolean":
        return _booleans(datatype.form)
    if datatype.base == "anyURI":
        return _addresses
    if datatype.base in GEOMETRIES:
        return GEOMETRIES[datatype.base]
    return lambda texts: texts


def _addresses(texts: pa.Array) -> pa.Array:
    """Absolute IRIs; null for the others."""
    return pa.array([text if is_iri(text) else None for text in texts.to_pylist()], pa.string())


def _matching(texts: pa.Array, pattern: str) -> pa.Array:
    """Texts that fit a pattern; null for the others."""
    fits = pc.fill_null(pc.match_substring_regex(texts, pattern), fill_value=False)
    return pc.if_else(fits, texts, pa.scalar(None, pa.string()))


def _numbers(datatype: Datatype) -> Canonical:
    """Numbers of a format; whole ones for an integer."""
    form = NUMBER_FORMATS[datatype.number]
    if datatype.base == "decimal":
        return form.canonical
    return lambda texts: _matching(form.canonical(texts), r"^-?[0-9]+$")


def _dates(datatype: Datatype) -> Canonical:
    """Days, months or years of a pattern."""
    read = period_reader(datatype.form or _DATE_FORMS[datatype.base])
    length = _LENGTHS[datatype.base]

    def canonical(texts: pa.Array) -> pa.Array:
        periods = [read(text) for text in texts.to_pylist()]
        refs = [period.ref if period and len(period.ref) == length else None for period in periods]
        return pa.array(refs, pa.string())

    return canonical


def _booleans(form: str) -> Canonical:
    """``yes|no`` as true and false."""
    true, _, false = (form or "true|false").partition("|")
    signs, values = pa.array([true, false]), pa.array(["true", "false"])
    return lambda texts: values.take(pc.index_in(texts, value_set=signs))

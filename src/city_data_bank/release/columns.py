"""The columns of a published table as their CSVW metadata describe them.

What comes in: a NormalisedTable. What goes out: a description of each column, labels of its codes,
and its texts as typed Arrow arrays.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.model import NormalisedTable
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Texts
from city_data_bank.vocabulary import DCT, PREFIXES

WHOLE: Final = frozenset(
    {
        "byte",
        "int",
        "integer",
        "long",
        "negativeInteger",
        "nonNegativeInteger",
        "nonPositiveInteger",
        "positiveInteger",
        "short",
        "unsignedByte",
        "unsignedInt",
        "unsignedLong",
        "unsignedShort",
    }
)
"""Datatypes of CSVW that are whole numbers."""
IRIS: Final = "Iri"
"""Ends the name of a column that spells out as IRIs the codes of the column before the suffix."""
NUMBERS: Final = WHOLE | {"decimal", "double", "float", "number"}
"""Datatypes of CSVW that are numbers."""

_CSVW_PREFIXES: Final = {**PREFIXES, "dc": DCT, "dcterms": DCT}
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PRECISIONS: Final = (18, 38, 76)
"""Digits of a decimal in 8, 16 and 32 bytes."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a published CSV file.

    Args:
        name: CSVW name.
        titles: By language; may be empty.
        property_url: IRI of what it says of a row, or empty.
        datatype: CSVW name of its base, such as ``decimal``.
        value_url: URL template that makes an IRI of each cell, or empty.
        required: Whether no cell may be empty.
        hidden: Whether it is for machines only: a row's key, or IRIs beside their codes.
    """

    name: str
    titles: Texts
    property_url: str
    datatype: str
    value_url: str
    required: bool
    hidden: bool

    def title(self, edition: Edition) -> dict[str, str]:
        """Its title, else our word for it, else its property's label, by language."""
        name = self.name.removesuffix(IRIS)
        found = dict.fromkeys(edition.messages, unquote(name))
        for texts in (
            edition.labels.get(self.property_url, {}),
            edition.words(f"download-column-{_kebab(name)}"),
            self.titles,
        ):
            found |= {language: text for language, text in texts.items() if language in found}
        if name != self.name:
            return {language: f"{text} (IRI)" for language, text in found.items()}
        return found

    def meaning(self, edition: Edition) -> dict[str, str]:
        """What it says, in the bank's languages; its title where nothing more is known."""
        words = edition.words(f"download-column-{_kebab(self.name.removesuffix(IRIS))}.meaning")
        return {**self.title(edition), **edition.labels.get(self.property_url, {}), **words}

    @property
    def affixes(self) -> tuple[str, str] | None:
        """What stands before and after the only variable of its URL template, if there is one."""
        before, opening, rest = self.value_url.partition("{")
        _, _, after = rest.partition("}")
        return (before, after) if opening and "{" not in after else None

    def typed(self, cells: pa.ChunkedArray) -> pa.ChunkedArray:
        """Its cells as numbers, days or truth values; texts stay where they are nothing else."""
        try:
            if self.datatype in WHOLE:
                return pc.cast(cells, pa.int64())
            if self.datatype == "decimal":
                return _decimals(cells)
            if kind := _ARROW.get(self.datatype):
                return pc.cast(cells, kind)
        except pa.ArrowInvalid:
            # A day with a time zone, a number with too many digits: the text says all of it.
            return cells
        return cells


_ARROW: Final = {
    "double": pa.float64(),
    "number": pa.float64(),
    "float": pa.float32(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}


def read_columns(table: NormalisedTable) -> tuple[Column, ...]:
    """The real columns of a table, in its order.

    Raises:
        ValueError: Metadata and table have not the same columns, which is a fault of ours.
    """
    schema = cast("Mapping[str, Any]", table.metadata.get("tableSchema", {}))
    described = [column for column in schema.get("columns", ()) if not column.get("virtual")]
    names = table.columns.column_names
    # A suppressed key is a mere row number; one that says something is a column like others.
    keys = (column["name"] for column in described if column.get("suppressOutput"))
    hidden = {
        *(key for key in keys if key == schema.get("primaryKey")),
        *(f"{name}{IRIS}" for name in names),
    }
    return tuple(_column(name, entry, hidden) for name, entry in zip(names, described, strict=True))


def _column(name: str, entry: Mapping[str, Any], hidden: Container[str]) -> Column:
    """One column of a table in which some are hidden."""
    datatype = entry.get("datatype", "string")
    if isinstance(datatype, Mapping):
        # With a format of its own the text is no canonical number or day.
        datatype = "string" if "format" in datatype else datatype.get("base", "string")
    return Column(
        name=name,
        titles=_titles(entry.get("titles")),
        property_url=_expand(str(entry.get("propertyUrl", ""))),
        datatype=str(datatype),
        value_url=_expand(str(entry.get("valueUrl", ""))),
        required=bool(entry.get("required", False)),
        hidden=name in hidden,
    )


def _titles(titles: object) -> dict[str, str]:
    """The titles of a column that state their language."""
    if not isinstance(titles, Mapping):
        return {}
    return {
        str(language): str(texts if isinstance(texts, str) else texts[0])
        for language, texts in titles.items()
    }


def _expand(iri: str) -> str:
    """An IRI without a prefix."""
    prefix, colon, rest = iri.partition(":")
    return f"{_CSVW_PREFIXES[prefix]}{rest}" if colon and prefix in _CSVW_PREFIXES else iri


def _kebab(name: str) -> str:
    """``referenceDate`` as ``reference-date``, as messages are named."""
    return _HUMP.sub("-", name).replace("_", "-").lower()


def _decimals(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Texts as decimals of one scale, none of their digits lost."""
    length = pc.utf8_length(cells)
    point = pc.find_substring(cells, ".")
    has_point = pc.greater_equal(point, 0)
    places = pc.if_else(has_point, pc.subtract(pc.subtract(length, point), 1), 0)
    scale = pc.max(places).as_py() or 0
    whole = pc.max(pc.if_else(has_point, point, length)).as_py() or 1
    precision = next((size for size in _PRECISIONS if size >= whole + scale), None)
    if precision is None:
        return cells
    wide = precision > 38  # noqa: PLR2004 -- what decimal128 holds
    kind = pa.decimal256(precision, scale) if wide else pa.decimal128(precision, scale)
    return pc.cast(cells, kind)

"""How a CSV file is written, in the words of a CSVW dialect description.

Part of the csv2rdf half of the mapping station. It is wider than the shared ``model.Dialect``,
which holds what a bank's own mappings may say.

Source: tabular-metadata, section 5.9; tabular-data-model, section 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from city_data_bank.mapping.csv2rdf import properties
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written; the defaults are CSVW's.

    Args:
        comment_prefix: Rows that begin with it are comments; None = no row is.
        delimiter: Between cells.
        double_quote: Whether a quote inside quotes is doubled; else a backslash stands before it.
        encoding: Of the file.
        header_row_count: Rows of titles.
        line_terminators: What ends a row.
        quote_char: Round cells; None = no quoting.
        skip_blank_rows: Whether rows of empty cells only are passed over.
        skip_columns: Columns passed over on the left.
        skip_rows: Rows before the header.
        trim: ``true``, ``false``, ``start`` or ``end``: which white space round cells is removed.
    """

    comment_prefix: str | None = "#"
    delimiter: str = ","
    double_quote: bool = True
    encoding: str = "utf-8"
    header_row_count: int = 1
    line_terminators: tuple[str, ...] = ("\r\n", "\n")
    quote_char: str | None = '"'
    skip_blank_rows: bool = False
    skip_columns: int = 0
    skip_rows: int = 0
    trim: str = "false"


def _encoding(value: Json, scope: Scope) -> str:
    """The name of an encoding of text."""
    name = properties.text(value, scope)
    try:
        "".encode(name)
    except LookupError as error:
        raise UnfitError("the name of an encoding") from error
    return name


def _character(value: Json, scope: Scope) -> str:
    """One character."""
    if len(properties.text(value, scope)) != 1:
        raise UnfitError("one character")
    return str(value)


def _character_or_null(value: Json, scope: Scope) -> str | None:
    """One character or null."""
    return None if value is None else _character(value, scope)


def _trim(value: Json, scope: Scope) -> str:
    """Which white space is removed."""
    del scope
    if isinstance(value, bool):
        return "true" if value else "false"
    if value not in ("true", "false", "start", "end"):
        raise UnfitError("true, false, start or end")
    return str(value)


_PROPERTIES: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        "commentPrefix": properties.text_or_null,
        "delimiter": _character,
        "doubleQuote": properties.boolean,
        "encoding": _encoding,
        "header": properties.boolean,
        "headerRowCount": properties.count,
        "lineTerminators": properties.texts,
        "quoteChar": _character_or_null,
        "skipBlankRows": properties.boolean,
        "skipColumns": properties.count,
        "skipInitialSpace": properties.boolean,
        "skipRows": properties.count,
        "trim": _trim,
        "@id": properties.identifier,
        "@type": properties.type_of("Dialect"),
        "@context": lambda value, _: value,
    }
)
_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "commentPrefix": "comment_prefix",
        "delimiter": "delimiter",
        "doubleQuote": "double_quote",
        "encoding": "encoding",
        "headerRowCount": "header_row_count",
        "lineTerminators": "line_terminators",
        "quoteChar": "quote_char",
        "skipBlankRows": "skip_blank_rows",
        "skipColumns": "skip_columns",
        "skipRows": "skip_rows",
        "trim": "trim",
    }
)


def read_dialect(value: Mapping[str, Json], scope: Scope) -> Dialect:
    """Read a dialect description; what is not fit keeps its default, with a remark."""
    found = properties.read_all(value, _PROPERTIES, scope)
    fields = {field: found[name] for name, field in _FIELDS.items() if name in found}
    if "header_row_count" not in fields and "header" in found:
        fields["header_row_count"] = int(found["header"] is True)
    if "trim" not in fields and found.get("skipInitialSpace"):
        fields["trim"] = "start"
    return Dialect(**fields)  # type: ignore[arg-type] # each is what its reader returns

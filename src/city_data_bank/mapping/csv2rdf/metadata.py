"""Reads a metadata document: JSON becomes descriptions in normal form.

Part of the csv2rdf half of the mapping station. In: the bytes of a document, or a table description
of ours. Out: a ``GroupDescription``, and remarks on what was left out. It never looks at a table's
cells.

Source: tabular-metadata, sections 5.2 to 5.6 and 6.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, cast

from city_data_bank.mapping.csv2rdf import properties
from city_data_bank.mapping.csv2rdf.common import normalise_common
from city_data_bank.mapping.csv2rdf.context import CONTEXT_URL
from city_data_bank.mapping.csv2rdf.descriptions import (
    GroupDescription,
    SchemaDescription,
    TableDescription,
)
from city_data_bank.mapping.csv2rdf.dialect import Dialect, read_dialect
from city_data_bank.mapping.csv2rdf.keys import check_keys
from city_data_bank.mapping.csv2rdf.language import is_language
from city_data_bank.mapping.csv2rdf.schema import read_schema
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError
from city_data_bank.mapping.csv2rdf.transformations import read_transformations
from city_data_bank.mapping.csv2rdf.uri import resolve

_DIRECTION: Final = properties.one_of("rtl", "ltr", "auto")


def read_document(content: bytes, scope: Scope) -> GroupDescription:
    """Read a metadata document.

    Args:
        content: UTF-8 JSON.
        scope: Where it comes from.

    Returns:
        The group that it describes; a document about one table makes a group of one.

    Raises:
        MappingError: It is no metadata document.
    """
    document, inside = open_document(content, scope)
    if "tables" in document or document.get("@type") == "TableGroup":
        group = _read_group(document, inside)
    else:
        group = GroupDescription((read_table(document, inside),))
    check_keys(group, scope)
    return group


def open_document(content: bytes, scope: Scope) -> tuple[Mapping[str, Json], Scope]:
    """Parse a document and read its ``@context``.

    Returns:
        The object, and the scope with the base and language that it sets.

    Raises:
        MappingError: It is no JSON object, or its context is none of CSVW's.
    """
    try:
        document = json.loads(content)
    except ValueError as error:
        scope.stop(str(error), "a JSON document")
    if not isinstance(document, dict):
        scope.stop(document, "a JSON object")
    return document, _with_context(document.get("@context"), scope)


def _with_context(context: Json, scope: Scope) -> Scope:
    """The scope with the base and default language of a document."""
    inside = scope.at("@context")
    if context == CONTEXT_URL:
        return scope
    if not isinstance(context, Sequence) or isinstance(context, str) or not context:
        inside.stop(context, CONTEXT_URL)
    if context[0] != CONTEXT_URL or len(context) > 2:  # noqa: PLR2004 - the URL and one object
        inside.stop(context, f"[{CONTEXT_URL}, {{...}}]")
    local = context[1] if len(context) > 1 else {}
    if not isinstance(local, Mapping) or not set(local) <= {"@base", "@language"}:
        inside.stop(local, "an object with @base and @language at most")
    base = local.get("@base", "")
    tag = local.get("@language")
    if not isinstance(base, str):
        inside.at("@base").stop(base, "a URL")
    scope = replace(scope, base=resolve(scope.base, base))
    if tag is None:
        return scope
    if isinstance(tag, str) and is_language(tag):
        return replace(scope, language=tag)
    inside.at("@language").warn(tag, "a language tag of BCP 47")
    return scope


def _dialect(value: Json, scope: Scope) -> Dialect:
    """A dialect, here or where the value points."""
    described, inside = follow(value, scope)
    return read_dialect(described, inside)


def follow(value: Json, scope: Scope) -> tuple[Mapping[str, Json], Scope]:
    """The object that an object property holds or refers to.

    Returns:
        The object, and the scope to read it in; an empty one, with a remark, for anything else.

    Raises:
        MappingError: There is nothing where it points.
    """
    if isinstance(value, Mapping):
        return value, scope
    if not isinstance(value, str):
        scope.warn(value, "an object or a URL")
        return {}, scope
    url = resolve(scope.base, value)
    content = scope.load(url)
    if content is None:
        scope.stop(url, "a document that can be read")
    document, inside = open_document(content, replace(scope, document=url, base=url, path=""))
    return {"@id": url, **document}, inside


def _notes(value: Json, scope: Scope) -> tuple[Json, ...]:
    """Notes: a list of objects."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise UnfitError("a list of objects")
    return tuple(normalise_common(note, scope.at(index)) for index, note in enumerate(value))


_SHARED: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        "@context": lambda value, _: value,
        "@id": properties.identifier,
        "dialect": _dialect,
        "notes": _notes,
        "tableDirection": _DIRECTION,
        "tableSchema": lambda value, scope: read_schema(*follow(value, scope)),
        "transformations": read_transformations,
        **properties.INHERITED,
    }
)
_GROUP: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        **_SHARED,
        "@type": properties.type_of("TableGroup"),
        "tables": lambda value, _: value,
    }
)
_TABLE: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        **_SHARED,
        "@type": properties.type_of("Table"),
        "suppressOutput": properties.boolean,
        "url": properties.link,
    }
)


def _annotations(description: Mapping[str, Json], scope: Scope) -> dict[str, Json]:
    """The common properties of a description, in normal form."""
    return {
        name: normalise_common(value, scope.at(name))
        for name, value in description.items()
        if ":" in name and not name.startswith("@")
    }


def _read_group(document: Mapping[str, Json], scope: Scope) -> GroupDescription:
    """A group of tables."""
    found = properties.read_all(document, _GROUP, scope)
    described = document.get("tables")
    if not isinstance(described, Sequence) or isinstance(described, str):
        scope.at("tables").stop(described, "a list of table descriptions")
    tables = []
    for index, table in enumerate(described):
        if isinstance(table, Mapping):
            tables.append(read_table(table, scope.at("tables", index), found))
        else:
            scope.at("tables", index).warn(table, "a table description")
    if not tables:
        scope.at("tables").stop(described, "one table description or more")
    return GroupDescription(
        tuple(tables),
        identifier=cast("str | None", found.get("@id")),
        annotations=_annotations(document, scope),
        notes=cast("tuple[Json, ...]", found.get("notes", ())),
    )


def read_table(
    description: Mapping[str, Json], scope: Scope, group: Mapping[str, object] | None = None
) -> TableDescription:
    """Read a table description.

    Args:
        description: As it stands in the document.
        scope: Where it stands.
        group: What the group around it says, read.

    Raises:
        MappingError: It has no ``url``, or something else that CSVW calls an error.
    """
    found = {
        name: value
        for name, value in (group or {}).items()
        if name in properties.INHERITED or name in {"dialect", "tableSchema"}
    } | properties.read_all(description, _TABLE, scope)
    if "url" not in found:
        scope.stop(description.get("url"), "the url of the table")
    table = TableDescription(
        url=cast("str", found["url"]),
        dialect=cast("Dialect | None", found.get("dialect")),
        identifier=cast("str | None", found.get("@id")),
        suppress_output=found.get("suppressOutput") is True,
        annotations=_annotations(description, scope),
        notes=cast("tuple[Json, ...]", found.get("notes", ())),
        inherited={name: found[name] for name in properties.INHERITED if name in found},
    )
    if "tableSchema" in found:
        return replace(table, schema=cast("SchemaDescription", found["tableSchema"]))
    return table

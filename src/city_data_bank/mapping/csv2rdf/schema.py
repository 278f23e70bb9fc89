"""Reads a schema description: columns, keys and row titles.

Part of the csv2rdf half of the mapping station. In: the JSON object. Out: a ``SchemaDescription``.

Source: tabular-metadata, sections 5.5 and 5.6.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, cast

from city_data_bank.mapping.csv2rdf import properties
from city_data_bank.mapping.csv2rdf.common import normalise_common
from city_data_bank.mapping.csv2rdf.descriptions import (
    ColumnDescription,
    ForeignKey,
    SchemaDescription,
    Titles,
)
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError
from city_data_bank.mapping.csv2rdf.uri import resolve

_COLUMN: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        "@id": properties.identifier,
        "@type": properties.type_of("Column"),
        "name": properties.column_name,
        "suppressOutput": properties.boolean,
        "titles": properties.titles,
        "virtual": properties.boolean,
        **properties.INHERITED,
    }
)


def read_schema(description: Mapping[str, Json], scope: Scope) -> SchemaDescription:
    """Read a schema description.

    Raises:
        MappingError: Names are not unique, a virtual column stands before a real one, or a foreign
            key is not well-formed.
    """
    found = properties.read_all(description, _SCHEMA, scope)
    columns = cast("tuple[ColumnDescription, ...]", found.get("columns", ()))
    _check_columns(columns, scope.at("columns"))
    for name in description:
        if ":" in name and not name.startswith("@"):
            normalise_common(description[name], scope.at(name))
    schema = SchemaDescription(
        identifier=cast("str | None", found.get("@id")),
        columns=columns,
        foreign_keys=cast("tuple[ForeignKey, ...]", found.get("foreignKeys", ())),
        inherited={name: found[name] for name in properties.INHERITED if name in found},
    )
    return SchemaDescription(
        schema.identifier,
        columns,
        _references(found, "primaryKey", schema, scope),
        _references(found, "rowTitles", schema, scope),
        schema.foreign_keys,
        schema.inherited,
    )


def _references(
    found: Mapping[str, object], name: str, schema: SchemaDescription, scope: Scope
) -> tuple[str, ...]:
    """A column reference property; none, with a remark, where a column is not there."""
    names = cast("tuple[str, ...]", found.get(name, ()))
    missing = [each for each in names if each not in schema.names]
    if missing:
        scope.at(name).warn(missing, "names of columns of this schema")
        return ()
    return names


def _check_columns(columns: Sequence[ColumnDescription], scope: Scope) -> None:
    """Stop at a name that is used twice, or a real column behind a virtual one."""
    names = [column.name for column in columns if column.name is not None]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        scope.stop(twice, "a name for each column that no other has")
    virtual = [column.virtual for column in columns]
    if virtual != sorted(virtual):
        scope.stop("a virtual column before a real one", "virtual columns last")


def _columns(value: Json, scope: Scope) -> tuple[ColumnDescription, ...]:
    """The column descriptions; what is none is left out with a remark."""
    return tuple(
        _column(each, inside) for each, inside in _objects(value, scope, "a column description")
    )


def _objects(value: Json, scope: Scope, expected: str) -> list[tuple[Mapping[str, Json], Scope]]:
    """The objects of a list, each with its scope."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise UnfitError(f"a list, each item {expected}")
    objects = []
    for index, item in enumerate(value):
        if isinstance(item, Mapping):
            objects.append((item, scope.at(index)))
        else:
            scope.at(index).warn(item, expected)
    return objects


def _column(description: Mapping[str, Json], scope: Scope) -> ColumnDescription:
    """Read a column description."""
    found = properties.read_all(description, _COLUMN, scope)
    for name in description:
        if ":" in name and not name.startswith("@"):
            normalise_common(description[name], scope.at(name))
    return ColumnDescription(
        name=cast("str | None", found.get("name")),
        titles={
            tag: words for tag, words in cast("Titles", found.get("titles", {})).items() if words
        },
        virtual=found.get("virtual") is True,
        suppress_output=found.get("suppressOutput") is True,
        inherited={name: found[name] for name in properties.INHERITED if name in found},
        language=scope.language,
    )


def _foreign_keys(value: Json, scope: Scope) -> tuple[ForeignKey, ...]:
    """The foreign key definitions; what is no object is left out with a remark."""
    return tuple(
        _foreign_key(each, inside)
        for each, inside in _objects(value, scope, "a foreign key definition")
    )


def _foreign_key(description: Mapping[str, Json], scope: Scope) -> ForeignKey:
    """Read a foreign key definition: a fault in it is an error, since both parts are required."""
    _only(description, {"columnReference", "reference"}, scope)
    reference = description.get("reference")
    if not isinstance(reference, Mapping):
        scope.at("reference").stop(reference, "an object with resource or schemaReference")
    inside = scope.at("reference")
    _only(reference, {"columnReference", "resource", "schemaReference"}, inside)
    resource, schema = reference.get("resource"), reference.get("schemaReference")
    if (resource is None) == (schema is None):
        inside.stop(sorted(reference), "either resource or schemaReference")
    target = resource if schema is None else schema
    if not isinstance(target, str):
        inside.stop(target, "a URL")
    url = resolve(scope.base, target)
    return ForeignKey(
        _required_references(description, scope),
        url if schema is None else None,
        None if schema is None else url,
        _required_references(reference, inside),
        scope.place,
    )


def _only(description: Mapping[str, Json], allowed: set[str], scope: Scope) -> None:
    """Stop at a property that may not stand there."""
    for name in description:
        if name not in allowed:
            scope.at(name).stop(name, f"only {', '.join(sorted(allowed))}")


def _required_references(description: Mapping[str, Json], scope: Scope) -> tuple[str, ...]:
    """The ``columnReference`` that a foreign key cannot do without."""
    inside = scope.at("columnReference")
    value = description.get("columnReference")
    try:
        return properties.column_references(value, inside)
    except UnfitError as unfit:
        inside.stop(value, unfit.expected)


_SCHEMA: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        "@context": lambda value, _: value,
        "@id": properties.identifier,
        "@type": properties.type_of("Schema"),
        "columns": _columns,
        "foreignKeys": _foreign_keys,
        "primaryKey": properties.column_references,
        "rowTitles": properties.column_references,
        **properties.INHERITED,
    }
)

"""Checks that the keys of a group's tables name columns and tables that are there.

Part of the csv2rdf half of the mapping station. In: descriptions. Out: nothing, or an error.
Whether *rows* keep the keys is ``validate``'s.

Source: tabular-metadata, section 5.5, ``foreignKeys``.
"""

from __future__ import annotations

from city_data_bank.mapping.csv2rdf.descriptions import (
    ForeignKey,
    GroupDescription,
    TableDescription,
)
from city_data_bank.mapping.csv2rdf.scope import Scope
from city_data_bank.mapping.csv2rdf.uri import normalise


def check_keys(group: GroupDescription, scope: Scope) -> None:
    """Check every foreign key of a group.

    Raises:
        MappingError: A column or table that one names is not there.
    """
    for table in group.tables:
        for key in table.schema.foreign_keys:
            _check_names(key.columns, table, scope)
            referenced = referenced_table(key, group)
            if referenced is None:
                scope.stop(key.resource or key.schema, "a table of this group, and only one")
            _check_names(key.referenced, referenced, scope)


def referenced_table(key: ForeignKey, group: GroupDescription) -> TableDescription | None:
    """The table that a foreign key refers to; None where there is none, or more than one."""
    if key.resource is not None:
        wanted = normalise(key.resource)
        tables = [table for table in group.tables if normalise(table.url) == wanted]
    else:
        tables = [table for table in group.tables if table.schema.identifier == key.schema]
    return tables[0] if len(tables) == 1 else None


def _check_names(names: tuple[str, ...], table: TableDescription, scope: Scope) -> None:
    """Stop at a name that no column of the table has."""
    missing = [name for name in names if name not in table.schema.names]
    if missing:
        scope.stop(missing, f"names of columns of {table.url}")

"""What a metadata document describes, once read and in normal form.

Part of the csv2rdf half of the mapping station: plain values, no behaviour.

Source: tabular-metadata, sections 5.3 to 5.6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from city_data_bank.mapping.csv2rdf.dialect import Dialect
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED
from city_data_bank.mapping.csv2rdf.scope import Json

Titles = Mapping[str, tuple[str, ...]]
"""Titles of a column by language."""


@dataclass(frozen=True, slots=True)
class ColumnDescription:
    """A column.

    Args:
        name: Its ``name``; None = none was given.
        titles: Its titles.
        virtual: Whether no file holds it.
        suppress_output: Whether it makes no triples.
        inherited: Its own inherited properties, read; only those that are set.
        language: Default language of the document that describes it.
    """

    name: str | None = None
    titles: Titles = field(default_factory=dict)
    virtual: bool = False
    suppress_output: bool = False
    inherited: Mapping[str, object] = field(default_factory=dict)
    language: str = UNDETERMINED


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values together name one row of another table.

    Args:
        columns: Names of the referencing columns.
        resource: IRI of the table referred to, or None.
        schema: IRI of its schema, or None.
        referenced: Names of the columns referred to.
        place: Where it is stated.
    """

    columns: tuple[str, ...]
    resource: str | None
    schema: str | None
    referenced: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class SchemaDescription:
    """The columns of a table and its keys."""

    identifier: str | None = None
    columns: tuple[ColumnDescription, ...] = ()
    primary_key: tuple[str, ...] = ()
    row_titles: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    inherited: Mapping[str, object] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """The names that its columns were given."""
        return frozenset(column.name for column in self.columns if column.name is not None)


@dataclass(frozen=True, slots=True)
class TableDescription:
    """A table.

    Args:
        url: Absolute IRI of its file.
        schema: Its columns.
        dialect: How the file is written; None = not stated.
        identifier: Its ``@id``.
        suppress_output: Whether it makes no triples.
        annotations: Common properties in normal form.
        notes: Notes in normal form.
        inherited: Inherited properties of group and table, the nearer one first.
    """

    url: str
    schema: SchemaDescription = SchemaDescription()
    dialect: Dialect | None = None
    identifier: str | None = None
    suppress_output: bool = False
    annotations: Mapping[str, Json] = field(default_factory=dict)
    notes: tuple[Json, ...] = ()
    inherited: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupDescription:
    """A group of tables: what a metadata document as a whole describes."""

    tables: tuple[TableDescription, ...]
    identifier: str | None = None
    annotations: Mapping[str, Json] = field(default_factory=dict)
    notes: tuple[Json, ...] = ()

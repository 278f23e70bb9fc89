"""Validates tables against their metadata.

Part of the csv2rdf half of the mapping station. In: a start and a way to open URLs. Out: a
``Report``: warnings, and the errors that a validator has to raise.

Source: tabular-data-model, section 6.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.annotated import (
    AnnotatedGroup,
    AnnotatedTable,
    annotate,
    column_values,
)
from city_data_bank.mapping.csv2rdf.descriptions import ForeignKey
from city_data_bank.mapping.csv2rdf.embedded import incompatibilities
from city_data_bank.mapping.csv2rdf.keys import referenced_table
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.csv2rdf.scope import Load, Remark


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found.

    Args:
        errors: Why the tables are not valid.
        warnings: What was passed over.
    """

    errors: tuple[Remark, ...]
    warnings: tuple[Remark, ...]

    @property
    def valid(self) -> bool:
        """Whether there is no error."""
        return not self.errors


def validate(start: Start, load: Load) -> Report:
    """Validate a CSV file, or the tables of a metadata document.

    Args:
        start: Where to begin.
        load: Opens what stands at a URL.
    """
    warnings: list[Remark] = []
    try:
        group = annotate(start, load, warnings)
    except MappingError as error:
        return Report((Remark(error.place, error.found, error.expected),), tuple(warnings))
    errors = [error for table in group.tables for error in _errors(table, group)]
    return Report(tuple(errors), tuple(warnings))


def _errors(table: AnnotatedTable, group: AnnotatedGroup) -> Iterator[Remark]:
    """Why one table is not valid."""
    url = table.description.url
    for found, expected in incompatibilities(table.description, table.file, validating=True):
        yield Remark(url, found, expected)
    for number in table.file.uneven:
        yield Remark(f"{url}#row={number}", "another number of cells", "as many as the header has")
    yield from table.faults()
    yield from _primary_key(table)
    for key in table.description.schema.foreign_keys:
        yield from _foreign_key(table, key, group)


def _primary_key(table: AnnotatedTable) -> Iterator[Remark]:
    """Rows whose primary key another row has."""
    seen: set[tuple[object, ...]] = set()
    for key in _keys(table, table.description.schema.primary_key):
        if key in seen:
            place = f"{table.description.url}, primary key"
            yield Remark(place, _shown(key), "a key that no other row has")
        seen.add(key)


def _foreign_key(table: AnnotatedTable, key: ForeignKey, group: AnnotatedGroup) -> Iterator[Remark]:
    """Rows whose foreign key names no row of the other table, or more than one."""
    target = referenced_table(key, group.description)
    other = next(each for each in group.tables if each.description is target)
    counts: dict[tuple[object, ...], int] = {}
    for value in _keys(other, key.referenced):
        counts[value] = counts.get(value, 0) + 1
    for value in _keys(table, key.columns):
        # A key without value names no row either: the standard makes no exception for null.
        if counts.get(value, 0) != 1:
            place = f"{table.description.url}, foreign key"
            yield Remark(place, _shown(value), f"the key of one row of {other.description.url}")


def _keys(table: AnnotatedTable, names: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """The values of some columns, row by row; none where no column is named."""
    columns = [column.to_pylist() for column in column_values(table, names)]
    for row in zip(*columns, strict=True):
        yield tuple(tuple(part) if isinstance(part, list) else part for part in row)


def _shown(key: tuple[object, ...]) -> str:
    """A key for people."""
    return ", ".join(map(str, key))

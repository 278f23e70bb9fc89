"""Annotated tables: files and their metadata brought together.

Part of the csv2rdf half of the mapping station. In: a start and a way to open URLs. Out: the group
and its tables, cells read; what does not fit is a remark. ``convert`` writes them, ``validate``
judges them.

Source: tabular-data-model, section 6.1.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.block import ReadBlock, read_block
from city_data_bank.mapping.csv2rdf.descriptions import GroupDescription, TableDescription
from city_data_bank.mapping.csv2rdf.dialect import Dialect
from city_data_bank.mapping.csv2rdf.embedded import embedded_metadata
from city_data_bank.mapping.csv2rdf.locate import Start, locate
from city_data_bank.mapping.csv2rdf.plan import plan_table
from city_data_bank.mapping.csv2rdf.reader import CsvFile, read_csv
from city_data_bank.mapping.csv2rdf.scope import Load, Remark


@dataclass(frozen=True, slots=True)
class AnnotatedTable:
    """A table: its description, its file and its cells.

    Args:
        description: What metadata says.
        file: The file.
        block: All its rows, read.
    """

    description: TableDescription
    file: CsvFile
    block: ReadBlock

    def faults(self) -> Iterator[Remark]:
        """The cells that are no values, or have none and must, column by column."""
        for column, cells in zip(self.block.plan.columns, self.block.cells, strict=True):
            place = f"{self.description.url}, column {column.name}"
            if cells.valid is not None:
                wrong = pc.filter(cells.texts, pc.invert(cells.valid))
                for text in wrong.unique().to_pylist():
                    yield Remark(place, text, f"a value of {column.datatype.base.name}")
            if cells.missing is not None and pc.any(cells.missing).as_py():
                yield Remark(place, "an empty cell", "a value in every row")


@dataclass(frozen=True, slots=True)
class AnnotatedGroup:
    """A group of tables: what it is, and each of its tables."""

    description: GroupDescription
    tables: tuple[AnnotatedTable, ...]


def annotate(start: Start, load: Load, remarks: list[Remark]) -> AnnotatedGroup:
    """Bring the files of a start and their metadata together.

    Args:
        start: A CSV file or a metadata document.
        load: Opens what stands at a URL.
        remarks: Where warnings about metadata are put.

    Raises:
        MappingError: Metadata cannot be used, or a file is not there.
    """
    group = locate(start, load, remarks)
    if group is None:
        file = _read(start.url, load, Dialect())
        group = embedded_metadata(start.url, file)
    tables = tuple(_annotate_table(table, load) for table in group.tables)
    return AnnotatedGroup(group, tables)


def _read(url: str, load: Load, dialect: Dialect) -> CsvFile:
    """Read a file that has to be there."""
    content = load(url)
    if content is None:
        raise MappingError(url, "nothing", "a CSV file", "Put the file where its metadata says.")
    try:
        return read_csv(content, dialect)
    except csv.Error as error:
        raise MappingError(
            url, str(error), "a CSV file", "Correct the file or its dialect."
        ) from error


def _annotate_table(description: TableDescription, load: Load) -> AnnotatedTable:
    """Read the file of a table and its cells."""
    dialect = description.dialect or Dialect()
    file = _read(description.url, load, dialect)
    plan = plan_table(description, file.width, dialect.skip_columns)
    return AnnotatedTable(description, file, read_block(plan, file.rows))


def column_values(table: AnnotatedTable, names: tuple[str, ...]) -> list[pa.Array]:
    """The cells of columns by name, one value or list a row."""
    places = {column.name: place for place, column in enumerate(table.block.plan.columns)}
    return [table.block.cells[places[name]].lists for name in names]

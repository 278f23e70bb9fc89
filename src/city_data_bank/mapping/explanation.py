"""Mapping station: what a mapping will do, in words, on the first rows of its file.

What comes in: a mapping and its table. What goes out: the merged mapping with the origin of each
line, and what each cell of the first rows becomes. It is the same code that maps the whole table,
run on its first rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from city_data_bank.mapping.dataset import map_table
from city_data_bank.mapping.merging import lines
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.model import Block, MappedDataset, Table

FIRST_ROWS = 3
"""Rows that are explained."""

_WIDTH = 72
"""Column in which the origin of a line begins."""


def explain(mapping: DatasetMapping, table: Table, context: Context, rows: int = FIRST_ROWS) -> str:
    """Explain a mapping.

    Args:
        mapping: Of the dataset.
        table: Of its delivery.
        context: Bank, ontology and version of the software.
        rows: How many rows are explained, from the first one on.

    Returns:
        Text for a terminal, in English.

    Raises:
        MappingError: As ``map_table``.
    """
    head = replace(table, blocks=_FirstRows(table, rows))
    mapped = map_table(mapping, head, context)
    sections = (_merged(mapping), _columns(mapped), *_cells(head, mapped))
    return "\n\n".join(sections) + "\n"


@dataclass(frozen=True, slots=True)
class _FirstRows:
    """The first rows of a table, as its blocks."""

    table: Table
    rows: int

    def __iter__(self) -> Iterator[Block]:
        """Start with the first row."""
        left = self.rows
        for block in self.table.blocks:
            if left <= 0:
                return
            yield Block(
                block.row_keys.slice(0, left),
                block.rows.slice(0, left),
                tuple(column.slice(0, left) for column in block.columns),
                block.findings,
            )
            left -= len(block.rows)


def _merged(mapping: DatasetMapping) -> str:
    """The merged mapping, the origin of each line beside it."""
    text = [f"Dataset {mapping.description.slug}, merged from:"]
    for line, place in lines(mapping.document):
        origin = f"{place.file}:{place.line}" if place.line else place.file
        text.append(f"{line:<{_WIDTH}} # {origin}")
    return "\n".join(text)


def _columns(mapped: MappedDataset) -> str:
    """The columns of the file and their roles."""
    text = [f"Columns of {mapped.delivery.place.file}:"]
    for column in mapped.delivered_columns:
        term = f" <{column.term}>" if column.term else ""
        text.append(f"  {column.key}  {column.title!r}: {column.role}{term}")
    return "\n".join(text)


def _cells(table: Table, mapped: MappedDataset) -> Iterator[str]:
    """Each row: its texts, and what its cells became."""
    outcomes = dict(_outcomes(mapped))
    roles = {column.title: column.role for column in mapped.delivered_columns}
    for block in table.blocks:
        for at, (row, row_key) in enumerate(
            zip(block.rows.to_pylist(), block.row_keys.to_pylist(), strict=True)
        ):
            text = [f"Record {row}:"]
            for title, key, column in zip(
                table.titles, table.column_keys, block.columns, strict=True
            ):
                fragments = table.addressing.fragments(block.row_keys.slice(at, 1), key)
                found = outcomes.get(str(fragments[0]), "")
                role = roles.get(title, "")
                if not found and role == "value":
                    found = "no observation: left out, repeated or rejected"
                arrow = f" -> {found}" if found else ""
                text.append(f"  {title!r} = {column[at].as_py()!r} ({role}){arrow}")
            del row_key
            yield "\n".join(text)


def _outcomes(mapped: MappedDataset) -> Iterator[tuple[str, str]]:
    """What became of a cell, by its fragment; findings beside it."""
    found: dict[str, list[str]] = {}
    for table in mapped.tables:
        names = [name for name in table.columns.column_names if name not in ("source", "text")]
        for row in table.columns.to_pylist() if "source" in table.columns.column_names else ():
            facts = ", ".join(f"{name} {row[name]}" for name in names if row[name] is not None)
            found.setdefault(str(row["source"]), []).append(f"{table.name[:-1]}: {facts}")
    for finding in mapped.findings:
        if finding.place.fragment:
            note = f"{finding.severity} {finding.code}"
            found.setdefault(finding.place.fragment, []).append(note)
    for fragment, notes in found.items():
        yield fragment, "; ".join(notes)

"""sources: from the fragment of a file's IRI back to a cell of its table.

In: a Table and a fragment. Out: row key and column.
"""

from __future__ import annotations

from typing import TypeAlias
from urllib.parse import unquote

from city_data_bank.model import Table
from city_data_bank.sources.fragments import quoted

Cell: TypeAlias = tuple[str, int]
"""Key of the row, position of the column."""


def locate(table: Table, fragment: str) -> Cell | None:
    """The cell that a fragment names.

    Args:
        table: A table of the file.
        fragment: Percent-encoded, or as a person writes it.

    Returns:
        Key of the row, as the table writes it, and position of the column, from 0; None = the
        fragment speaks of no column of this table. The row may not exist.
    """
    addressing = table.addressing
    for position, key in enumerate(table.column_keys):
        column = quoted(key)
        start, end = addressing.prefix, addressing.join + column
        if addressing.column_first:
            start, end = addressing.prefix + column + addressing.join, ""
        if (row := _between(fragment, start, end)) is None:
            row = _between(unquote(fragment), unquote(start), unquote(end))
            row = None if row is None else quoted(row)
        if row is not None and (row.isdecimal() or not addressing.column_first):
            return row, position
    return None


def _between(text: str, start: str, end: str) -> str | None:
    """What stands between the beginning and the end of a text."""
    middle = text.removeprefix(start).removesuffix(end)
    return middle if start + middle + end == text else None

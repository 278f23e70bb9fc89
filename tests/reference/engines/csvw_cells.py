"""Reads exported folders with the ``csvw`` package, in its environment, and prints the cells.

Out: JSON: folder to file to rows; a cell is null, or its Python type and its text.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from csvw import TableGroup  # type: ignore[import-not-found]  # in its own environment alone
from rfc3986 import URIReference  # type: ignore[import-not-found]  # as above


def cell(value: object) -> list[str] | None:
    """The type and the text of a value."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        text = f"{value:f}"
    elif isinstance(value, datetime):
        text = value.isoformat()
    elif isinstance(value, URIReference):
        text = value.unsplit()
    else:
        text = str(value)
    return [type(value).__name__, text]


def tables(folder: Path) -> dict[str, list[dict[str, list[str] | None]]]:
    """The rows of each file; virtual columns, whose cells no file holds, left out."""
    group = TableGroup.from_file(folder / "csv-metadata.json")
    return {
        str(table.url): [
            {
                column.name: cell(row[column.name])
                for column in table.tableSchema.columns
                if not column.virtual
            }
            for row in table.iterdicts(strict=True)
        ]
        for table in group.tables
    }


json.dump({folder: tables(Path(folder)) for folder in sys.argv[1:]}, sys.stdout)

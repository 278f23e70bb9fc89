"""Reads the reference files with nothing of ours: what the compiler says is compared with this."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

Row: TypeAlias = dict[str, str]
Cells: TypeAlias = list[Any]
"""Cells of a row of a sheet: texts and floating-point numbers, as the library gives them."""


def text_rows(path: Path, delimiter: str = ";", encoding: str = "utf-8-sig") -> list[Row]:
    """Rows of a text table by title."""
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def sheet_rows(path: Path, first: int, sheet: int = 0) -> list[Cells]:
    """Rows of a sheet.

    Args:
        path: XLS or XLSX.
        first: Number of the first row, from 1.
        sheet: Number of the sheet, from 0.
    """
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(sheet)
    return rows.to_python(skip_empty_area=False)[first - 1 :]


def member_rows(path: Path, member: str, encoding: str = "cp1250") -> list[list[str]]:
    """Rows of a text table without header in an archive."""
    with ZipFile(path) as archive, archive.open(member) as stream:
        return list(csv.reader(io.TextIOWrapper(stream, encoding)))


def json_of(path: Path) -> Any:  # noqa: ANN401 -- a JSON file holds anything
    """A JSON file; numbers with decimals as decimals."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def register(data: Path) -> list[Row]:
    """Rows of the register of 1 January 2024; its codes are texts and numbers."""
    rows = json_of(data / "registers" / "TERC_2024-01-01.json")
    return [{key: str(value) for key, value in row.items()} for row in rows]


def number(text: object) -> Decimal:
    """A number as Polish exports and sheets write it."""
    return Decimal(str(text).replace(",", "."))


def added(texts: Iterable[object]) -> Decimal:
    """The sum of the texts that are filled."""
    return sum((number(text) for text in texts if str(text).strip()), Decimal(0))

"""sources: how far the cells of a workbook reach, seen before any of them is loaded.

In: the bytes of an XLSX or ODS file whose members are sound. Out: a Finding where a sheet spans too
much. The fast reader lays each sheet out as a full rectangle from its first cell to its last: one
stray cell in the last row and column of a sheet would take 500 gigabytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from city_data_bank.model import Finding
from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_number
from city_data_bank.sources.sheet_xml import (
    OFFICE,
    REFERENCE,
    elements,
    repeated,
    table_rows,
)

MAX_CELLS: Final = 1 << 25
"""Cells of the rectangle that a sheet spans; the longest sheet may have 32 columns."""

_LAST_ROW: Final = 1 << 20
_LAST_COLUMN: Final = 1 << 14
_CONTENT: Final = "content.xml"
_BINARY: Final = "workbook.bin"
"""The workbook of an XLSB file, whose cells cannot be seen beforehand."""
_CHUNK: Final = 1 << 20
_XML: Final = re.compile(rb"(\xef\xbb\xbf)?\s*<")
_ODD_CELL: Final = re.compile(
    rb"<(?:[\w.-]+:)?c(?=[\s/>])"
    rb"(?![^>]*?\sr=[\"'](?:[A-Za-z]|[Aa][A-Fa-f])(?:[0-9]{1,6}|10[0-4][0-9]{4})[\"'])"
)
"""A cell beyond the first 32 columns or beyond the last row of a sheet, or one that does not say
where it is; sheets without any are fit to be loaded, and most have none."""


def check_extent(content: Content) -> Finding | None:
    """Look for a sheet that spans more than can be laid out.

    Args:
        content: An XLSX or ODS file.

    Returns:
        ``sheet-too-wide`` with the name of the part or sheet, ``unknown-format``, or None.

    Raises:
        etree.XMLSyntaxError: A sheet is malformed.
        ValueError: A cell is at no place, or is repeated no number of times.
    """
    with content.open() as file, zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if name.lower().endswith(_BINARY):
                return content.violation("unknown-format", name)
        for name, corner in (*_office_open(archive), *_open_document(archive)):
            if corner.too_far:
                counts = {"cells": str(corner.cells), "limit": str(MAX_CELLS)}
                return content.violation("sheet-too-wide", name, **counts)
    return None


def _office_open(archive: zipfile.ZipFile) -> Iterator[tuple[str, _Corner]]:
    """Name and last cell of each part of an XLSX file that has odd cells."""
    for info in archive.infolist():
        with archive.open(info) as stream:
            odd = _has_odd_cells(stream)
        if odd:
            with archive.open(info) as stream:
                yield info.filename, _spanned(stream)


def _has_odd_cells(stream: IO[bytes]) -> bool:
    """Whether a part has a cell that has to be looked at one by one."""
    chunk = stream.read(_CHUNK)
    if not _XML.match(chunk):
        return False
    rest = b""
    while chunk:
        text = rest + chunk
        end = text.rfind(b">") + 1
        if _ODD_CELL.search(text, 0, end) or len(text) - end > _CHUNK:
            return True
        begun = text.find(b"<", end)
        rest = text[begun:] if begun >= 0 else b""
        chunk = stream.read(_CHUNK)
    return False


@dataclass(slots=True)
class _Corner:
    """The last row and column with text so far, from 1."""

    row: int = 0
    column: int = 0

    def reach(self, row: int, column: int) -> None:
        """Include a cell."""
        self.row, self.column = max(self.row, row), max(self.column, column)

    @property
    def cells(self) -> int:
        """The rectangle from the first cell of the sheet on."""
        return self.row * self.column

    @property
    def too_far(self) -> bool:
        """Whether the sheet spans too much, or has text where no sheet has cells."""
        return self.cells > MAX_CELLS or self.row > _LAST_ROW or self.column > _LAST_COLUMN


def _spanned(stream: IO[bytes]) -> _Corner:
    """The last row and column of an XLSX sheet.

    Source: ECMA-376 part 1, sections 18.3.1.4 (c) and 18.3.1.73 (row): without a reference, a row
    or cell follows the one before it.
    """
    corner = _Corner()
    line = 0
    for row in elements(stream, "{*}row"):
        line = int(row.get("r") or line + 1)
        column = 0
        for cell in row.iterchildren("{*}c"):
            row_number, column = _place(cell.get("r"), line, column + 1)
            if len(cell):
                corner.reach(row_number, column)
    return corner


def _place(reference: str | None, line: int, following: int) -> tuple[int, int]:
    """Row and column of a cell, from 1: as it says itself, else behind the one before it."""
    if reference is None:
        return line, following
    found = REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    return int(found[2]), column_number(found[1])


def _open_document(archive: zipfile.ZipFile) -> Iterator[tuple[str, _Corner]]:
    """Name and last cell of each table of an ODS file."""
    corners: dict[str, _Corner] = {}
    if _CONTENT not in archive.namelist():
        return
    with archive.open(_CONTENT) as stream:
        for name, line, row in table_rows(stream):
            corner = corners.setdefault(name, _Corner())
            down = repeated(row, "rows")
            column = 0
            for cell in row.iterchildren("*"):
                across = repeated(cell, "columns")
                column += across
                if across and down and (len(cell) or cell.get(f"{OFFICE}value-type")):
                    corner.reach(line + down, column)
    yield from corners.items()

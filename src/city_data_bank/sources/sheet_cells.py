"""sources: what a workbook's file says of single cells and its fast reader hides.

In: a workbook's bytes and the name of a sheet. Out: error values (``#REF!``), formulas without a
stored value, merged regions. The reader of cells (calamine) makes empty cells of the first two.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import IO, Final

from lxml import etree

from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_number
from city_data_bank.sources.sheet_xml import (
    OFFICE,
    REFERENCE,
    TABLE,
    elements,
    repeated,
    table_rows,
)
from city_data_bank.sources.workbook import Position

_MAIN: Final = "{*}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CALC: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TELLING: Final = re.compile(rb"<(\w+:)?f[ />]|t=[\"']e[\"']")
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class SheetCells:
    """Cells of one sheet that need a closer look.

    Args:
        errors: Error text by position.
        unvalued: Positions of formulas without a stored value.
        merged: Merged regions (first and last cell) where the fast reader does not know them.
    """

    errors: dict[Position, str] = field(default_factory=dict)
    unvalued: set[Position] = field(default_factory=set)
    merged: list[tuple[Position, Position]] = field(default_factory=list)


def look_closer(content: Content, sheet: str) -> SheetCells:
    """Read what the fast reader hides.

    Args:
        content: A workbook that the fast reader has opened.
        sheet: Name of a sheet of it.
    """
    with content.open() as file, zipfile.ZipFile(file) as archive:
        if "content.xml" in archive.namelist():
            return _open_document(archive, sheet)
        part = _part(archive, sheet)
        with archive.open(part) as stream:
            if not _tells(stream):
                return SheetCells()
        with archive.open(part) as stream:
            return _office_open(stream)


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The archive's member that holds a sheet."""
    root = etree.fromstring(archive.read("_rels/.rels"), _strict())
    book = next(
        str(item.get("Target")) for item in root if str(item.get("Type")).endswith("officeDocument")
    ).lstrip("/")
    folder, name = posixpath.split(book)
    relations = etree.fromstring(archive.read(f"{folder}/_rels/{name}.rels"), _strict())
    targets = {item.get("Id"): str(item.get("Target")) for item in relations}
    workbook = etree.fromstring(archive.read(book), _strict())
    for item in workbook.iter(f"{_MAIN}sheet"):
        if item.get("name") == sheet:
            return posixpath.normpath(posixpath.join("/", folder, targets[item.get(_RELATION)]))[1:]
    raise KeyError(sheet)


def _strict() -> etree.XMLParser:
    """A parser that expands and loads nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _tells(stream: IO[bytes]) -> bool:
    """Whether a sheet has formulas or errors at all; most have none."""
    tail = b""
    while chunk := stream.read(_CHUNK):
        if _TELLING.search(tail + chunk):
            return True
        tail = chunk[-16:]
    return False


def _office_open(stream: IO[bytes]) -> SheetCells:
    """Errors and formulas of an XLSX sheet.

    Source: ECMA-376 part 1, section 18.3.1.4 (c, Cell).
    """
    found = SheetCells()
    for number, row in enumerate(elements(stream, "{*}row")):
        line = int(row.get("r") or number + 1) - 1
        for index, cell in enumerate(row.iterchildren("{*}c")):
            reference = REFERENCE.fullmatch(cell.get("r") or "")
            place = (line, column_number(reference[1]) - 1 if reference else index)
            value = cell.findtext("{*}v")
            if cell.get("t") == "e":
                found.errors[place] = value or ""
            elif cell.find("{*}f") is not None and not value and cell.get("t") != "str":
                found.unvalued.add(place)
    return found


def _open_document(archive: zipfile.ZipFile, sheet: str) -> SheetCells:
    """Errors, formulas and merged regions of an ODS sheet.

    Source: OpenDocument 1.3 part 3, sections 9.1.3 and 9.1.4 (table rows and cells).
    """
    found = SheetCells()
    with archive.open("content.xml") as stream:
        for name, line, row in table_rows(stream):
            if name == sheet:
                _open_document_row(row, line, found)
    return found


def _open_document_row(row: etree._Element, line: int, found: SheetCells) -> None:
    """Collect from one row."""
    position = 0
    for cell in row.iterchildren("*"):
        place = (line, position)
        across = int(cell.get(f"{TABLE}number-columns-spanned") or 1)
        down = int(cell.get(f"{TABLE}number-rows-spanned") or 1)
        if across * down > 1:
            found.merged.append((place, (line + down - 1, position + across - 1)))
        if cell.get(f"{_CALC}value-type") == "error":
            found.errors[place] = "".join(str(text) for text in cell.itertext()).strip()
        elif cell.get(f"{TABLE}formula") and not cell.get(f"{OFFICE}value-type"):
            found.unvalued.add(place)
        position += repeated(cell, "columns")

"""sources: what a workbook's file says of single cells and its fast reader hides.

In: a workbook's bytes and the name of a sheet. Out: error values (``#REF!``), formulas without a
stored value, merged regions. The reader of cells (calamine) makes empty cells of the first two.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final, TypeAlias

import xlrd
from lxml import etree

from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_number

Position: TypeAlias = tuple[int, int]
"""Row and column of a cell, from 0."""

_MAIN: Final = "{*}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_REFERENCE: Final = re.compile(r"([A-Z]+)([0-9]+)")
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
    if content.head(2) != b"PK":
        return _binary(content, sheet)
    with content.open() as file, zipfile.ZipFile(file) as archive:
        if "content.xml" in archive.namelist():
            return _open_document(archive, sheet)
        part = _part(archive, sheet)
        with archive.open(part) as stream:
            if not _tells(stream):
                return SheetCells()
        with archive.open(part) as stream:
            return _office_open(stream)


def _events(stream: IO[bytes], tag: str) -> Iterator[etree._Element]:
    """Elements of a kind, complete, one after the other; nothing else is kept."""
    events = etree.iterparse(
        stream, tag=tag, resolve_entities=False, no_network=True, load_dtd=False
    )
    for _, element in events:
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


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
    for number, row in enumerate(_events(stream, "{*}row")):
        line = int(row.get("r") or number + 1) - 1
        for index, cell in enumerate(row.iterchildren("{*}c")):
            reference = _REFERENCE.fullmatch(cell.get("r") or "")
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
        for table in _events(stream, f"{_TABLE}table"):
            if table.get(f"{_TABLE}name") != sheet:
                continue
            line = 0
            for row in table.iter(f"{_TABLE}table-row"):
                _open_document_row(row, line, found)
                line += int(row.get(f"{_TABLE}number-rows-repeated") or 1)
    return found


def _open_document_row(row: etree._Element, line: int, found: SheetCells) -> None:
    """Collect from one row."""
    position = 0
    for cell in row:
        place = (line, position)
        across = int(cell.get(f"{_TABLE}number-columns-spanned") or 1)
        down = int(cell.get(f"{_TABLE}number-rows-spanned") or 1)
        if across * down > 1:
            found.merged.append((place, (line + down - 1, position + across - 1)))
        if cell.get(f"{_CALC}value-type") == "error":
            found.errors[place] = "".join(str(text) for text in cell.itertext()).strip()
        elif cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type"):
            found.unvalued.add(place)
        position += int(cell.get(f"{_TABLE}number-columns-repeated") or 1)


def _binary(content: Content, sheet: str) -> SheetCells:
    """Errors of an XLS sheet; its formulas always have a stored value."""
    with content.open() as file:
        book = xlrd.open_workbook(file_contents=file.read(), on_demand=True)
    table = book.sheet_by_name(sheet)
    errors = {
        (line, position): xlrd.error_text_from_code[int(cell.value)]
        for line in range(table.nrows)
        for position, cell in enumerate(table.row(line))
        if cell.ctype == xlrd.XL_CELL_ERROR
    }
    return SheetCells(errors)

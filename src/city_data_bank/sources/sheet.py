"""sources: sheets of workbooks (XLSX, XLS, ODS).

In: the bytes of a workbook, the sheet and range that a mapping names. Out: a Reading; each cell's
text is its stored value as a person reads it.
"""

from __future__ import annotations

import re
from typing import Final

import python_calamine as calamine
from lxml import etree
from xlrd.biffh import XLRDError

from city_data_bank.model import Addressing, Dialect, Finding, Part
from city_data_bank.sources.archive import MAX_WORKBOOK_BYTES, check_archive, check_container
from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_letter, column_number
from city_data_bank.sources.grid import Grid, SheetBlocks, merged_findings, titles_above
from city_data_bank.sources.header import collapsed, titled_width
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.sheet_cells import Position, look_closer

_RANGE: Final = re.compile(r"([A-Za-z]+)([1-9][0-9]*):([A-Za-z]+)([1-9][0-9]*)")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_UNREADABLE: Final = (
    calamine.CalamineError,
    etree.XMLSyntaxError,
    XLRDError,
    KeyError,
    StopIteration,
)


def read_sheet(content: Content, dialect: Dialect, part: Part) -> Reading:
    """Read a sheet of a workbook.

    Args:
        content: The workbook.
        dialect: Records before the header, and header records.
        part: Sheet, range, footer.

    Returns:
        The table, or the violation that stands in its way.
    """
    grid = _grid(content, part)
    if isinstance(grid, Finding):
        return failed(grid)
    head = grid.first[0] + dialect.skip_rows
    start = head + dialect.header_row_count
    titles = titles_above(grid, range(head, start))
    width = titled_width(titles)
    letters = tuple(column_letter(grid.first[1] + number + 1) for number in range(width))
    columns = Columns(
        titles[:width],
        letters,
        Addressing(grid.prefix, "", column_first=True),
        content.sheet(grid.sheet.name),
    )
    down = {collapsed(title) for title in part.fill_down}
    filled = {number + grid.first[1] for number in range(width) if titles[number] in down}
    return finished(
        content,
        columns,
        SheetBlocks(grid, start, width),
        (dialect, part),
        merged_findings(grid, start, width, filled),
    )


def _grid(content: Content, part: Part) -> Grid | Finding:
    """Open the workbook and find the sheet."""
    if content.head(2) == b"PK" and (fault := _container_fault(content)) is not None:
        return fault
    try:
        with content.open() as file:
            book = calamine.load_workbook(file)
        name = _sheet_name(content, book, part.sheet)
        if isinstance(name, Finding):
            return name
        sheet = book.get_sheet_by_name(name)
        closer = look_closer(content, name)
    except _UNREADABLE as error:
        return _unreadable(content, error)
    if sheet.start is None or sheet.end is None:
        return content.violation("empty-table", name)
    bounds = _bounds(content, sheet, part.range)
    if isinstance(bounds, Finding):
        return bounds
    merged = tuple(sheet.merged_cell_ranges or closer.merged)
    return Grid(content, sheet, closer, *bounds, merged)


def _container_fault(content: Content) -> Finding | None:
    """Whether the archive inside a workbook is unfit to be opened."""
    return check_archive(content, MAX_WORKBOOK_BYTES) or check_container(content)


def _unreadable(content: Content, error: Exception) -> Finding:
    """``encrypted-file`` or ``broken-workbook``."""
    with content.open() as file:
        encrypted = isinstance(error, calamine.PasswordError) or _ENCRYPTED in file.read()
    code = "encrypted-file" if encrypted else "broken-workbook"
    return content.violation(code, str(error))


def _sheet_name(
    content: Content, book: calamine.CalamineWorkbook, wanted: str | None
) -> str | Finding:
    """The sheet that the mapping means; None = the only visible one that is not empty."""
    if wanted is not None:
        if wanted in book.sheet_names:
            return wanted
        return content.violation("missing-sheet", wanted, **nearest(wanted, book.sheet_names))
    names = [
        item.name
        for item in book.sheets_metadata
        if item.typ == calamine.SheetTypeEnum.WorkSheet
        and item.visible == calamine.SheetVisibleEnum.Visible
        and book.get_sheet_by_name(item.name).end is not None
    ]
    if not names:
        return content.violation("empty-table")
    if len(names) > 1:
        return content.violation("ambiguous-sheet", sheets=", ".join(names))
    return str(names[0])


def _bounds(
    content: Content, sheet: calamine.CalamineSheet, wanted: str | None
) -> tuple[Position, Position] | Finding:
    """First and last cell: those of the range, else of all that is filled, from A1 on."""
    if wanted is None:
        return (0, 0), sheet.end or (0, 0)
    match = _RANGE.fullmatch(wanted)
    if match is None:
        return content.violation("wrong-range", wanted)
    first = (int(match[2]) - 1, column_number(match[1]) - 1)
    last = (int(match[4]) - 1, column_number(match[3]) - 1)
    if first[0] > last[0] or first[1] > last[1]:
        return content.violation("wrong-range", wanted)
    return first, last

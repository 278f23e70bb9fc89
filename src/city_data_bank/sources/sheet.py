"""sources: sheets of workbooks (XLSX, XLS, ODS).

In: the bytes of a workbook, the sheet and range that a mapping names. Out: a Reading; each cell's
text is its stored value as a person reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from lxml import etree

from city_data_bank.model import Addressing, Dialect, Finding, Part
from city_data_bank.sources.archive import MAX_WORKBOOK_BYTES, check_archive, check_container
from city_data_bank.sources.content import Content
from city_data_bank.sources.fast_workbook import open_fast
from city_data_bank.sources.fragments import column_letter, column_number
from city_data_bank.sources.grid import Grid, SheetBlocks, merged_findings, titles_above
from city_data_bank.sources.header import collapsed, titled_width
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.old_workbook import OldSheet, open_old
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.sheet_cells import SheetCells, look_closer
from city_data_bank.sources.sheet_extent import check_extent
from city_data_bank.sources.workbook import Position, Sheet, Workbook, WorkbookError

_ARCHIVE: Final = b"PK"
_RANGE: Final = re.compile(r"([A-Za-z]+)([1-9][0-9]*):([A-Za-z]+)([1-9][0-9]*)")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


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


def sheet_names(content: Content) -> tuple[str, ...]:
    """Names of all sheets of a workbook, hidden ones too; none of one that cannot be opened."""
    try:
        book = _book(content)
    except WorkbookError:
        return ()
    return () if isinstance(book, Finding) else tuple(book.names)


def _grid(content: Content, part: Part) -> Grid | Finding:
    """Open the workbook and find the sheet."""
    try:
        sheet = _sheet(content, part.sheet)
        if isinstance(sheet, Finding):
            return sheet
        closer = _closer(content, sheet)
    except WorkbookError as error:
        return _unreadable(content, error)
    if sheet.start is None or sheet.end is None:
        return content.violation("empty-table", sheet.name)
    bounds = _bounds(content, sheet.end, part.range)
    if isinstance(bounds, Finding):
        return bounds
    merged = tuple(sheet.merged_cell_ranges or closer.merged)
    return Grid(content, sheet, closer, *bounds, merged)


def _sheet(content: Content, wanted: str | None) -> Sheet | Finding:
    """The sheet that the mapping means; None = the only visible one that is not empty.

    Raises:
        WorkbookError: The workbook is damaged.
    """
    book = _book(content)
    if isinstance(book, Finding):
        return book
    if wanted is not None:
        if wanted in book.names:
            return book.sheet(wanted)
        return content.violation("missing-sheet", wanted, **nearest(wanted, book.names))
    filled = [sheet for name in book.shown if (sheet := book.sheet(name)).end is not None]
    if not filled:
        return content.violation("empty-table")
    if len(filled) > 1:
        names = ", ".join(sheet.name for sheet in filled)
        return content.violation("ambiguous-sheet", sheets=names)
    return filled[0]


def _book(content: Content) -> Workbook | Finding:
    """The opened workbook; what is unfit to be opened is not.

    Raises:
        WorkbookError: The workbook is damaged.
    """
    if content.head(2) != _ARCHIVE:
        return open_old(content)
    fault = check_archive(content, MAX_WORKBOOK_BYTES) or check_container(content)
    with _well_formed():
        return fault or check_extent(content) or open_fast(content)


def _closer(content: Content, sheet: Sheet) -> SheetCells:
    """What the reader of the sheet hides.

    Raises:
        WorkbookError: The sheet is malformed.
    """
    if isinstance(sheet, OldSheet):
        return SheetCells(sheet.errors)
    with _well_formed():
        return look_closer(content, sheet.name)


@contextmanager
def _well_formed() -> Iterator[None]:
    """Faults of the XML inside a workbook as ``WorkbookError``."""
    try:
        yield
    except (etree.XMLSyntaxError, LookupError, StopIteration, ValueError) as error:
        raise WorkbookError(f"{type(error).__name__}: {error}") from error


def _unreadable(content: Content, error: WorkbookError) -> Finding:
    """``encrypted-file`` or ``broken-workbook``."""
    with content.open() as file:
        encrypted = error.encrypted or _ENCRYPTED in file.read()
    code = "encrypted-file" if encrypted else "broken-workbook"
    return content.violation(code, str(error))


def _bounds(
    content: Content, end: Position, wanted: str | None
) -> tuple[Position, Position] | Finding:
    """First and last cell: those of the range, else of all that is filled, from A1 on."""
    if wanted is None:
        return (0, 0), end
    match = _RANGE.fullmatch(wanted)
    if match is None:
        return content.violation("wrong-range", wanted)
    first = (int(match[2]) - 1, column_number(match[1]) - 1)
    last = (int(match[4]) - 1, column_number(match[3]) - 1)
    if first[0] > last[0] or first[1] > last[1]:
        return content.violation("wrong-range", wanted)
    return first, last

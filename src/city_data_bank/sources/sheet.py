"""sources: sheets of workbooks (XLSX, XLS, ODS).

In: the bytes of a workbook, the sheet and range that a mapping names. Out: a Reading; each cell's
text is its stored value as a person reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import python_calamine as calamine
from lxml import etree
from xlrd.biffh import XLRDError

from city_data_bank.model import Addressing, Block, Dialect, Finding, Part, Place, Severity
from city_data_bank.sources.archive import MAX_WORKBOOK_BYTES, check_archive, check_container
from city_data_bank.sources.cell_text import to_text
from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_letter, column_number, quoted
from city_data_bank.sources.header import joined, titled_width
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.rows import Row, blocks_of
from city_data_bank.sources.sheet_cells import Position, SheetCells, look_closer

_RANGE: Final = re.compile(r"([A-Za-z]+)([1-9][0-9]*):([A-Za-z]+)([1-9][0-9]*)")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_NAMED_REGIONS: Final = 5
_UNREADABLE: Final = (
    calamine.CalamineError,
    etree.XMLSyntaxError,
    XLRDError,
    KeyError,
    StopIteration,
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet, or a range of it; rows and columns from 0, the last ones included.

    Args:
        content: The workbook.
        sheet: The sheet as the fast reader has it.
        closer: What that reader hides.
        first: First cell.
        last: Last cell.
        merged: Merged regions.
    """

    content: Content
    sheet: calamine.CalamineSheet
    closer: SheetCells
    first: Position
    last: Position
    merged: tuple[tuple[Position, Position], ...]

    @property
    def prefix(self) -> str:
        """What a cell's fragment begins with."""
        return f"{self.content.prefix}sheet={quoted(self.sheet.name)}&cell="

    def rows(self, start: int) -> Iterator[Row]:
        """Rows of the grid from a row of the sheet on."""
        offset = (self.sheet.start or (0, 0))[1]
        for line, values in enumerate(self.sheet.iter_rows()):
            if line > self.last[0]:
                return
            if line >= start:
                texts = [to_text(value) for value in values[max(0, self.first[1] - offset) :]]
                cells = ["" for _ in range(self.first[1], offset)] + texts
                yield Row(line + 1, str(line + 1), self._whole(line, cells))

    def _whole(self, line: int, cells: list[str]) -> list[str]:
        """The cells of a row as wide as the grid, error texts in their places."""
        width = self.last[1] - self.first[1] + 1
        cells = cells[:width] + [""] * (width - len(cells))
        for position in range(width) if self.closer.errors else ():
            cells[position] = self.closer.errors.get(
                (line, position + self.first[1]), cells[position]
            )
        return cells

    def place(self, row: int, position: int) -> Place:
        """Where a cell stands; row from 1, position from 0 within the grid."""
        column = column_letter(position + self.first[1] + 1)
        return replace(
            self.content.place,
            sheet=self.content.sheet(self.sheet.name),
            row=row,
            column=column,
            fragment=f"{self.prefix}{column}{row}",
        )


@dataclass(frozen=True, slots=True)
class SheetBlocks:
    """The rows of a sheet; may be read more than once.

    Args:
        grid: The sheet.
        start: First row, from 0.
        width: Columns of the table.
    """

    grid: Grid
    start: int
    width: int

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first row."""
        blocks = blocks_of(
            self.grid.rows(self.start),
            self.width,
            lambda row, position: self.grid.place(row.number, position),
        )
        for block in blocks:
            lines = range(block.rows[0].as_py() - 1, block.rows[-1].as_py())
            yield replace(block, findings=(*block.findings, *self._faults(lines)))

    def _faults(self, lines: range) -> Iterator[Finding]:
        """Errors and formulas without a value in some rows."""
        columns = range(self.grid.first[1], self.grid.first[1] + self.width)
        closer = self.grid.closer
        for line, column in sorted({*closer.errors, *closer.unvalued}):
            if line in lines and column in columns:
                error = closer.errors.get((line, column), "")
                code = "cell-error" if error else "formula-without-value"
                place = self.grid.place(line + 1, column - self.grid.first[1])
                yield Finding(code, Severity.WARNING, place, error)


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
    titles = _titles(grid, range(head, start))
    width = titled_width(titles)
    letters = tuple(column_letter(grid.first[1] + number + 1) for number in range(width))
    columns = Columns(
        titles[:width],
        letters,
        Addressing(grid.prefix, "", column_first=True),
        content.sheet(grid.sheet.name),
    )
    asked = columns.titles.index
    filled = {asked(title) + grid.first[1] for title in part.fill_down if title in columns.titles}
    return finished(
        content,
        columns,
        SheetBlocks(grid, start, width),
        (dialect, part),
        _merged_findings(grid, start, width, filled),
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


def _titles(grid: Grid, head: range) -> tuple[str, ...]:
    """Titles; the text of a merged cell belongs to every column that it spans, once."""
    texts: dict[int, Sequence[str | None]] = {}
    for row in grid.rows(head.start):
        if row.number - 1 not in head:
            break
        texts[row.number - 1] = row.cells
    columns = range(grid.first[1], grid.last[1] + 1)
    if not head:
        return tuple(f"_col.{number}" for number in range(1, len(columns) + 1))
    regions = [(low, high) for low, high in grid.merged if high[0] in head or low[0] in head]
    titles = []
    for column in columns:
        above = dict.fromkeys(_origin(regions, (line, column)) for line in head)
        cells = ((line, position - grid.first[1]) for line, position in above)
        titles.append(
            joined(
                str(texts[line][position])
                for line, position in cells
                if line in texts and position >= 0
            )
        )
    return tuple(titles)


def _origin(regions: Sequence[tuple[Position, Position]], cell: Position) -> Position:
    """The first cell of the merged region that a cell belongs to, else the cell itself."""
    for low, high in regions:
        if low[0] <= cell[0] <= high[0] and low[1] <= cell[1] <= high[1]:
            return low
    return cell


def _merged_findings(grid: Grid, start: int, width: int, filled: set[int]) -> tuple[Finding, ...]:
    """``merged-cells`` for the regions among the rows that no ``fillDown`` resolves."""
    end = grid.first[1] + width
    regions = [
        (low, high)
        for low, high in sorted(grid.merged)
        if start <= low[0] <= grid.last[0]
        and grid.first[1] <= low[1] < end
        and not (low[1] == high[1] and low[1] in filled)
    ]
    if not regions:
        return ()
    low = regions[0][0]
    named = ", ".join(
        f"{column_letter(a[1] + 1)}{a[0] + 1}:{column_letter(b[1] + 1)}{b[0] + 1}"
        for a, b in regions[:_NAMED_REGIONS]
    )
    place = grid.place(low[0] + 1, low[1] - grid.first[1])
    return (Finding("merged-cells", Severity.WARNING, place, named, count=len(regions)),)

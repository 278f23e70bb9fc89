"""sources: the cells of a sheet as a grid of text.

In: a sheet as its reader has it, and what that reader hides. Out: rows, blocks, titles of
columns, findings of merged cells, errors and formulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from city_data_bank.model import Block, Finding, Place, Severity
from city_data_bank.model.untitled import untitled_name
from city_data_bank.sources.cell_text import to_text
from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import column_letter, quoted
from city_data_bank.sources.header import joined
from city_data_bank.sources.rows import Row, blocks_of
from city_data_bank.sources.sheet_cells import SheetCells
from city_data_bank.sources.workbook import Position, Sheet

_NAMED_REGIONS: Final = 5


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet, or a range of it; rows and columns from 0, the last ones included.

    Args:
        content: The workbook.
        sheet: The sheet as its reader has it.
        closer: What that reader hides.
        first: First cell.
        last: Last cell.
        merged: Merged regions.
    """

    content: Content
    sheet: Sheet
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
        before = [""] * (offset - self.first[1])
        for line, values in enumerate(self.sheet.iter_rows()):
            if line > self.last[0]:
                return
            if line >= start:
                texts = [
                    value if type(value) is str else to_text(value)
                    for value in values[max(0, self.first[1] - offset) :]
                ]
                yield Row(line + 1, str(line + 1), self._whole(line, before + texts))

    def _whole(self, line: int, cells: list[str]) -> list[str]:
        """The cells of a row as wide as the grid, error texts in their places."""
        width = self.last[1] - self.first[1] + 1
        if len(cells) != width:
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


def titles_above(grid: Grid, head: range) -> tuple[str, ...]:
    """Titles of the columns; the text of a merged cell belongs to every column that it spans, once.

    Args:
        grid: The sheet.
        head: Its header rows, from 0; none = the columns are named as CSVW names them.

    Returns:
        One title a column of the grid, white space collapsed; empty where nothing stands above.
    """
    texts: dict[int, Sequence[str | None]] = {}
    for row in grid.rows(head.start):
        if row.number - 1 not in head:
            break
        texts[row.number - 1] = row.cells
    columns = range(grid.first[1], grid.last[1] + 1)
    if not head:
        return tuple(map(untitled_name, range(1, len(columns) + 1)))
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


def merged_findings(grid: Grid, start: int, width: int, filled: set[int]) -> tuple[Finding, ...]:
    """Look for merged cells among the rows: all but the first of each are empty.

    Args:
        grid: The sheet.
        start: First row of the table, from 0.
        width: Columns of the table.
        filled: Columns of the sheet, from 0, whose empty cells take the value above.

    Returns:
        One ``merged-cells`` that counts the regions which no filling down resolves, or nothing.
    """
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

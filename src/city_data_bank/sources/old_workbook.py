"""sources: XLS, by the reader written in Python.

In: the bytes of a workbook of before 2007. Out: its sheets. The fast reader is not asked: a damaged
chain of sectors makes it reserve memory without end, which nothing can catch.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Cell
from xlrd.sheet import Sheet as OldCells

from city_data_bank.sources.content import Content
from city_data_bank.sources.workbook import Position, WorkbookError

_DAMAGE: Final = (
    XLRDError,
    CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the reader raises on damaged files: it checks little and stumbles late."""

_ENCRYPTED: Final = "encrypted"


_BLANK: Final = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)


@dataclass(frozen=True, slots=True)
class OldSheet:
    """A sheet of an old workbook.

    Args:
        cells: The sheet as its reader has it.
        datemode: From which day its dates are counted.
        end: Last filled row and column; None = nothing is filled.
    """

    cells: OldCells
    datemode: Literal[0, 1]
    end: Position | None

    @property
    def name(self) -> str:
        """As people see it."""
        return str(self.cells.name)

    @property
    def start(self) -> Position | None:
        """The first cell of the sheet; None = nothing is filled."""
        return (0, 0) if self.end else None

    @property
    def merged_cell_ranges(self) -> tuple[tuple[Position, Position], ...]:
        """First and last cell of each merged region."""
        return tuple(
            ((low, left), (high - 1, right - 1))
            for low, high, left, right in self.cells.merged_cells
        )

    @property
    def errors(self) -> dict[Position, str]:
        """Error text by position."""
        return {
            (line, position): xlrd.error_text_from_code.get(int(cell.value), "#ERROR")
            for line in range(self.cells.nrows)
            for position, cell in enumerate(self.cells.row(line))
            if cell.ctype == xlrd.XL_CELL_ERROR
        }

    def iter_rows(self) -> Iterator[list[object]]:
        """Rows from the first of the sheet on."""
        for line in range(self.cells.nrows):
            yield [_value(cell, self.datemode) for cell in self.cells.row(line)]


@dataclass(frozen=True, slots=True)
class OldWorkbook:
    """An old workbook.

    Args:
        book: As its reader has it.
    """

    book: Book

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all sheets."""
        return tuple(self.book.sheet_names())

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the sheets that are not hidden."""
        return tuple(name for name in self.names if not self._cells(name).visibility)

    def sheet(self, name: str) -> OldSheet:
        """A sheet.

        Raises:
            WorkbookError: It is damaged.
        """
        cells = self._cells(name)
        return OldSheet(cells, self.book.datemode, _end(cells))

    def _cells(self, name: str) -> OldCells:
        """A sheet as the reader has it."""
        with _guarded():
            return self.book.sheet_by_name(name)


def open_old(content: Content) -> OldWorkbook:
    """Open a workbook.

    Args:
        content: XLS.

    Raises:
        WorkbookError: It is damaged, or locked by a password.
    """
    with _guarded(), content.open() as file:
        return OldWorkbook(
            xlrd.open_workbook(
                file_contents=file.read(),
                logfile=io.StringIO(),
                formatting_info=True,  # else merged regions are passed over
                on_demand=True,
                ragged_rows=True,  # else one stray cell makes every row as long as its own
            )
        )


@contextmanager
def _guarded() -> Iterator[None]:
    """Faults of the reader as ``WorkbookError``."""
    try:
        yield
    except _DAMAGE as error:
        encrypted = _ENCRYPTED in str(error)
        raise WorkbookError(f"{type(error).__name__}: {error}", encrypted=encrypted) from error


def _end(cells: OldCells) -> Position | None:
    """Last row and column with text: files keep formatted cells far beyond them."""
    last_row = last_column = -1
    for line in range(cells.nrows):
        kinds = cells.row_types(line)
        filled = [position for position, kind in enumerate(kinds) if kind not in _BLANK]
        if filled:
            last_row, last_column = line, max(last_column, filled[-1])
    return (last_row, last_column) if last_row >= 0 else None


def _value(cell: Cell, datemode: Literal[0, 1]) -> object:
    """A cell as it is stored."""
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _moment(float(cell.value), datemode)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    return "" if cell.ctype == xlrd.XL_CELL_ERROR else cell.value


def _moment(number: float, datemode: Literal[0, 1]) -> object:
    """A day, a time of day or both; a number that means none stays what it is."""
    try:
        moment = xlrd.xldate_as_datetime(number, datemode)
    except (ArithmeticError, ValueError):
        return number
    if 0 <= number < 1:
        return moment.time()
    return moment.date() if number.is_integer() else moment

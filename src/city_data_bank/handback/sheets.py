"""handback: cells and sheets of the workbooks that go back to an office.

In: texts and marks. Out: cells that can never be formulas, comments, files with equal bytes for
equal input.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from city_data_bank.handback.marked.marks import Mark
from city_data_bank.model import Severity
from city_data_bank.release.undated import UndatedArchive

SHEET_ROWS: Final = 1_048_576
"""Rows that a sheet can hold. Source: Excel specifications and limits."""

_FILLS: Final = {
    Severity.VIOLATION: "FFF2B8B5",
    Severity.WARNING: "FFFFE08A",
    Severity.INFO: "FFCFE2FF",
}
"""Light enough for black text; what a colour says stands in the comment too."""
_EPOCH: Final = datetime(1980, 1, 1)  # noqa: DTZ001 -- workbooks name times without a zone
_LONGEST_NAME: Final = 31
_COMMENT_WIDTH: Final = 380
_LINE_LETTERS: Final = 52
_LINE_HEIGHT: Final = 17
_COMMENT_HEIGHT: Final = 40


def write_text(page: Worksheet, row: int, column: int, text: str) -> Any:  # noqa: ANN401 -- openpyxl has no types
    """Write a text; one that looks like a formula or an error stays a text.

    Args:
        page: The sheet.
        row: From 1.
        column: From 1.
        text: Signs that XML cannot hold are replaced.

    Returns:
        The cell.
    """
    cell = page.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)
    cell.data_type = "s"
    return cell


def write_row(page: Worksheet, row: int, texts: list[str], *, bold: bool = False) -> None:
    """Write texts side by side, wrapped within their columns."""
    for column, text in enumerate(texts, 1):
        cell = write_text(page, row, column, text)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=bold)


def mark_cell(page: Worksheet, coordinate: str, mark: Mark) -> None:
    """Colour a cell and explain it in a comment, after what is written there already.

    A cell inside a merged region is marked at the region's first cell: the others do not show.
    """
    cell = page[coordinate]
    if isinstance(cell, MergedCell):
        region = next(item for item in page.merged_cells.ranges if coordinate in item)
        cell = page.cell(region.min_row, region.min_col)
    text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", mark.text)
    if cell.comment is not None:
        text = f"{cell.comment.text}\n\n{text}"
    lines = sum(1 + len(line) // _LINE_LETTERS for line in text.splitlines())
    height = _COMMENT_HEIGHT + lines * _LINE_HEIGHT
    cell.comment = Comment(text, "", height=height, width=_COMMENT_WIDTH)
    cell.fill = PatternFill("solid", fgColor=_FILLS[mark.severity])


def new_book() -> Workbook:
    """A workbook without a sheet, and without a time of its own."""
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = _EPOCH
    book.properties.creator = None
    return book


def new_sheet(book: Workbook, name: str) -> Worksheet:
    """A sheet at the end of a workbook; a name that is taken gets a number."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip("' ")
    plain = plain[: _LONGEST_NAME - 4] or "1"
    taken = {title.casefold() for title in book.sheetnames}
    names = (plain, *(f"{plain} ({number})" for number in range(2, len(taken) + 3)))
    return book.create_sheet(next(item for item in names if item.casefold() not in taken))


def save_workbook(book: Workbook, path: Path) -> None:
    """Save a workbook; equal workbooks make equal bytes.

    Args:
        book: With at least one sheet.
        path: The file; its folder exists.
    """
    with UndatedArchive(path, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        ExcelWriter(book, archive).write_data()

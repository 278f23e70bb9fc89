"""handback: an empty form as a workbook: the header that a mapping looks for, and empty rows.

In: a mapping, the header of the last delivery, the lists of the bank. Out: a workbook whose first
sheet is read by that mapping as it is, and whose others explain each column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from city_data_bank.findings import choose
from city_data_bank.handback.blank.allowed import Lists
from city_data_bank.handback.blank.columns import BlankColumn, blank_columns
from city_data_bank.handback.blank.explanations import add_explanations, add_lists
from city_data_bank.handback.sheets import SHEET_ROWS, new_book, new_sheet, write_text
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model.untitled import untitled_number

_WORKBOOKS: Final = frozenset({".xls", ".xlsx", ".xlsm", ".ods"})
_CORNERS: Final = re.compile(r"([A-Za-z]+)([0-9]+):[A-Za-z]+([0-9]+)")
_JOIN: Final = " / "
_TEXT: Final = "@"
_PLAIN_NUMBER: Final = "1234.5"
"""How the reader of workbooks writes a stored number."""
_HEADER: Final = PatternFill("solid", fgColor="FFDCE6F2")
_LINE: Final = Border(bottom=Side(style="thin", color="FF7F8FA6"))
_NARROWEST: Final = 12
_WIDEST: Final = 40
_TITLE_LENGTH: Final = 32
_PROMPT_LENGTH: Final = 255
"""Letters of the title and of the text that is shown beside a cell. Source: ECMA-376 18.3.1.32."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the table stands on its sheet.

    Args:
        top: Row above the header, from 0.
        left: Column before the first one, from 0.
        head: Header rows.
        last: Last row that belongs to the table.
    """

    top: int
    left: int
    head: int
    last: int


def blank_book(
    mapping: DatasetMapping, header: Sequence[str], lists: Lists, today: date
) -> Workbook:
    """Make an empty form.

    Args:
        mapping: Of the dataset.
        header: Titles of the last delivery; empty where there is none.
        lists: Of the bank, with the messages of the reader's language.
        today: Its year stands in examples.

    Returns:
        A workbook that is not saved yet; see ``sheets.save_workbook``. Where the mapping names no
        sheet of the workbook that it expects, all sheets but the form are hidden, since that
        mapping takes the only visible one.
    """
    columns = [_typed(mapping, one) for one in blank_columns(mapping, header, lists, today)]
    book = new_book()
    page = new_sheet(book, mapping.part.sheet or lists.messages("handback-sheet-form"))
    frame = _frame(mapping)
    placed = [(_position(column, at, frame), column) for at, column in enumerate(columns)]
    title = choose(mapping.description.title, lists.messages)
    if frame.top:
        write_text(page, 1, 1, title).font = Font(bold=True)
    for position, column in placed:
        _write_header(page, frame, position, column)
        page.column_dimensions[get_column_letter(position)].width = min(
            max(len(column.title), _NARROWEST), _WIDEST
        )
    page.freeze_panes = f"A{frame.top + frame.head + 1}"
    named = [(get_column_letter(position), column) for position, column in placed]
    add_explanations(book, mapping, named, lists.messages)
    ranges = add_lists(book, [column for _, column in placed], lists.messages)
    for (position, column), source in zip(placed, ranges, strict=True):
        page.column_dimensions[get_column_letter(position)].number_format = _number_format(column)
        page.add_data_validation(_rule(frame, position, column, (source, lists.messages)))
    if _workbook(mapping) and mapping.part.sheet is None:
        for other in book.worksheets[1:]:
            other.sheet_state = "hidden"
    return book


def _frame(mapping: DatasetMapping) -> _Frame:
    """Where the mapping looks for the table."""
    corners = _CORNERS.fullmatch(mapping.part.range or "")
    first = int(corners[2]) - 1 if corners else 0
    left = column_index_from_string(corners[1].upper()) - 1 if corners else 0
    last = int(corners[3]) if corners else SHEET_ROWS
    skipped = mapping.dialect.skip_rows
    return _Frame(first + skipped, left, mapping.dialect.header_row_count, last)


def _position(column: BlankColumn, at: int, frame: _Frame) -> int:
    """Column of the sheet, from 1; a table without header counts its columns in their names."""
    untitled = untitled_number(column.title)
    return frame.left + (untitled if untitled and not frame.head else at + 1)


def _write_header(page: Worksheet, frame: _Frame, position: int, column: BlankColumn) -> None:
    """The header cells of one column, its title divided among the header rows."""
    parts = column.title.split(_JOIN, frame.head - 1) if frame.head else []
    for row in range(frame.head):
        text = parts[row] if row < len(parts) else ""
        cell = write_text(page, frame.top + row + 1, position, text)
        if not text:
            cell.value = None
        cell.font = Font(bold=True)
        cell.fill = _HEADER
        cell.border = _LINE
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _workbook(mapping: DatasetMapping) -> bool:
    """Whether a workbook is delivered; else a sheet is saved as text or typed off."""
    return PurePosixPath(mapping.url).suffix.lower() in _WORKBOOKS


def _typed(mapping: DatasetMapping, column: BlankColumn) -> BlankColumn:
    """The column; how a number looks is no matter where the spreadsheet stores it as one."""
    stored = column.number and column.form == _PLAIN_NUMBER and _workbook(mapping)
    return replace(column, form="") if stored else column


def _number_format(column: BlankColumn) -> str:
    """Text wherever a spreadsheet would change what was typed: codes, dates, foreign numbers."""
    return _TEXT if column.form or not column.number else "General"


def _rule(
    frame: _Frame, position: int, column: BlankColumn, told: tuple[str, Messages]
) -> DataValidation:
    """What is shown when a cell of the column is chosen, and the list to choose from."""
    source, say = told
    rule = DataValidation(
        type="list" if source else None,
        formula1=source or None,
        allow_blank=True,
        showErrorMessage=bool(source),
        showInputMessage=True,
        promptTitle=column.title[:_TITLE_LENGTH],
        prompt=" ".join(_prompt(column, say))[:_PROMPT_LENGTH],
        errorTitle=column.title[:_TITLE_LENGTH],
        error=say("handback-blank-not-listed"),
    )
    letter = get_column_letter(position)
    rule.add(f"{letter}{frame.top + frame.head + 1}:{letter}{frame.last}")
    return rule


def _prompt(column: BlankColumn, say: Messages) -> list[str]:
    """What is shown beside a cell, sentence by sentence."""
    texts = list(column.notes)
    if column.unit:
        texts.append(say("handback-blank-in-unit", unit=column.unit))
    if column.form:
        texts.append(say("handback-blank-as", example=column.form))
    return texts

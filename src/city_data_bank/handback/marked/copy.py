"""handback: a delivered file as a workbook in which doubtful cells are coloured and explained.

In: a delivery, how it is read, its findings. Out: a workbook: the delivered one with comments
added, formulas and formats kept, or, for other files, their rows as text. A list of all findings is
its last sheet. The delivered file is only read. A file with data about persons is not copied: then
the list is all there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl import Workbook, load_workbook

from city_data_bank.handback.marked.asked import Asked
from city_data_bank.handback.marked.findings_sheet import add_findings_sheet
from city_data_bank.handback.marked.marks import Cell, Mark, cell_of, marks_of
from city_data_bank.handback.marked.rows_sheet import Link, add_rows_sheet
from city_data_bank.handback.sheets import mark_cell, new_book
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Table
from city_data_bank.sources import read_table

_OFFICE_OPEN: Final = frozenset({".xlsx", ".xlsm"})
_LARGEST: Final = 8_000_000
"""Bytes of a file that is still copied: a workbook needs many times as much memory."""


def marked_copy(asked: Asked, findings: Sequence[Finding], messages: Messages) -> Workbook:
    """Make the copy.

    Args:
        asked: The delivery and how it is read.
        findings: What was found in it.
        messages: Of the reader's language.

    Returns:
        A workbook that is not saved yet; see ``sheets.save_workbook``.
    """
    reason, table = _table(asked, findings)
    if table is None:
        book = new_book()
        links: list[Link | None] = [None] * len(findings)
        add_findings_sheet(book, findings, links, messages, messages(f"handback-list-{reason}"))
        return book
    marks = marks_of(findings, table, messages)
    if asked.delivery.path.suffix.lower() in _OFFICE_OPEN and table.addressing.column_first:
        book, placed = _original(asked, table, marks)
    else:
        book = new_book()
        placed = add_rows_sheet(book, asked, table, marks, messages)
    cells = [cell_of(finding, table) for finding in findings]
    links = [placed.get(cell) if cell else None for cell in cells]
    add_findings_sheet(book, findings, links, messages)
    return book


def _table(asked: Asked, findings: Sequence[Finding]) -> tuple[str, Table | None]:
    """The table of a file that may be copied, else the reason why it is not."""
    if any(finding.code == "personal-data" for finding in findings):
        return "personal", None
    if asked.delivery.size > _LARGEST:
        return "large", None
    return "unreadable", read_table(asked.delivery, asked.dialect, asked.part).table


def _original(
    asked: Asked, table: Table, marks: Mapping[Cell, Mark]
) -> tuple[Workbook, dict[Cell, Link]]:
    """The delivered workbook with comments on its cells, and where each of them is."""
    path = asked.delivery.path
    book = load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm")
    page = book[table.sheet]
    placed: dict[Cell, Link] = {}
    for (row, column), mark in marks.items():
        coordinate = f"{column or table.column_keys[0]}{row}"
        mark_cell(page, coordinate, mark)
        placed[(row, column)] = (page.title, coordinate)
    return book, placed

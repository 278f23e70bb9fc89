"""handback: the list of findings on a sheet of its own, each with a link to its cell.

In: findings. Out: the last sheet of a workbook, which is open first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink

from city_data_bank.handback.grouping import found_text
from city_data_bank.handback.marked.rows_sheet import Link
from city_data_bank.handback.places import whereabouts
from city_data_bank.handback.sheets import new_sheet, write_row
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Finding

_TITLES: Final = ("weight", "where", "found", "what", "expected", "advice", "count")
_WIDTHS: Final = dict(zip("ABCDEFG", (20, 34, 24, 54, 44, 60, 14), strict=True))
_LINKED: Final = Font(color="FF0B4F9E", underline="single")


def add_findings_sheet(
    book: Workbook,
    findings: Sequence[Finding],
    links: Sequence[Link | None],
    messages: Messages,
    note: str = "",
) -> None:
    """Add the list.

    Args:
        book: Gets it as its last sheet, the one that shows when it is opened.
        findings: Of one file.
        links: Where each of them is in this workbook, if it is.
        messages: Of the reader's language.
        note: What is said above the list; may be empty.
    """
    page = new_sheet(book, messages("handback-sheet-findings"))
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    top = 1
    if note:
        write_row(page, top, ["", note], bold=True)
        top += 1
    write_row(page, top, [messages(f"handback-{title}") for title in _TITLES], bold=True)
    for row, (finding, link) in enumerate(zip(findings, links, strict=True), top + 1):
        write_row(page, row, _texts(finding, messages))
        if link is not None:
            cell = page.cell(row, 2)
            target = f"'{link[0].replace(chr(39), chr(39) * 2)}'!{link[1]}"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target)
            cell.font = _LINKED
    page.freeze_panes = f"A{top + 1}"
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is page
    book.active = page


def _texts(finding: Finding, messages: Messages) -> list[str]:
    """One finding, in the order of the titles."""
    said = to_office(finding, messages)
    return [
        messages(f"handback-severity-{finding.severity.value}"),
        whereabouts(finding.place, messages) or messages("handback-whole-file"),
        found_text(finding, messages),
        said.message,
        said.expected,
        said.advice,
        str(finding.count),
    ]

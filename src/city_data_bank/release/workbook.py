"""A dataset as a workbook for people: labels instead of codes, and a sheet that says what it is.

What comes in: the published tables and what is to be said about them. What goes out: an XLSX file,
with equal bytes for equal input. No cell can be a formula, whatever stands in a delivery.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED

import pyarrow as pa
import pyarrow.compute as pc
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from city_data_bank.release.columns import NUMBERS, Texts
from city_data_bank.release.csv_file import ROWS
from city_data_bank.release.edition import Edition
from city_data_bank.release.published import CodeLabels, PublishedTable
from city_data_bank.release.undated import UndatedArchive

SHEET_ROWS: Final = 1_048_576
"""Rows that a sheet can hold, the header included. Source: Excel specifications and limits."""

_DIGITS: Final = 15
"""Significant digits that a number of a spreadsheet keeps."""
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_DAY: Final = date(1900, 3, 1)
"""Before it spreadsheets disagree on which day a number means."""
_NARROWEST: Final = 9
_WIDEST: Final = 48
"""Width of a column, in characters."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column as it is shown: its title, its texts and what each text becomes in a cell."""

    title: str
    cells: pa.ChunkedArray
    value: Callable[[str], Any]


def write_workbook(
    path: Path,
    tables: Sequence[PublishedTable],
    codes: CodeLabels,
    about: Sequence[tuple[str, str]],
    edition: Edition,
) -> None:
    """Write a workbook.

    Args:
        path: The file.
        tables: A sheet for each; one that is too long goes on on further sheets.
        codes: Labels that stand in place of codes.
        about: What the last sheet says: what, text; the title first.
        edition: Words and dates.
    """
    book = Workbook(write_only=True)
    book.properties.creator = edition.choose(edition.bank)
    book.properties.title = about[0][1]
    # Taken from the dataset, not from the clock, so that equal data make equal bytes.
    book.properties.created = _naive(edition.dates.issued)
    book.properties.modified = _naive(edition.dates.modified)
    for table in tables:
        title = edition.first(f"download-sheet-{table.name}")
        _write_table(book, title, [*_shown(table, codes, edition)])
    _write_about(book, about, edition)
    with UndatedArchive(path, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        ExcelWriter(book, archive).write_data()


def _write_table(book: Workbook, title: str, shown: Sequence[_Shown]) -> None:
    """A table, on as many sheets as it needs."""
    count, size = len(shown[0].cells), SHEET_ROWS - 1
    for number, start in enumerate(range(0, max(count, 1), size), 1):
        page = book.create_sheet(title if number == 1 else f"{title} ({number})")
        page.freeze_panes = "A2"
        for at, column in enumerate(shown, 1):
            page.column_dimensions[get_column_letter(at)].width = _width(column)
        page.append([_styled(page, column.title, bold=True) for column in shown])
        for row in _rows(shown, start, min(size, count - start)):
            page.append([_cell(page, value) for value in row])


def _shown(table: PublishedTable, codes: CodeLabels, edition: Edition) -> Iterator[_Shown]:
    """Labels where there are codes, in the table's order; the codes themselves at the end."""
    coded = []
    for column, cells in table.each():
        title = edition.choose(column.title(edition))
        if column.hidden:
            continue
        labelled = _labelled(cells, codes.get(column.name, {}), edition)
        if labelled is not None:
            yield _Shown(title, labelled, str)
            coded.append(_Shown(f"{title} ({edition.first('download-code')})", cells, str))
        else:
            yield _Shown(title, cells, _reader(column.datatype))
    yield from coded


def _labelled(
    cells: pa.ChunkedArray, labels: Mapping[str, Texts], edition: Edition
) -> pa.ChunkedArray | None:
    """The cells with labels for codes; None where no cell has one."""
    found = pc.unique(cells)
    texts = found.to_pylist()
    if not any(text in labels for text in texts):
        return None
    named = [edition.choose(labels.get(text, {})) or text for text in texts]
    return pc.take(pa.array(named, pa.string()), pc.index_in(cells, found))


def _rows(shown: Sequence[_Shown], start: int, count: int) -> Iterator[tuple[Any, ...]]:
    """Rows of values; an empty cell is None."""
    for at in range(start, start + count, ROWS):
        size = min(ROWS, start + count - at)
        blocks = [
            [None if text is None else column.value(text) for text in texts]
            for column in shown
            for texts in (column.cells.slice(at, size).to_pylist(),)
        ]
        yield from zip(*blocks, strict=True)


def _reader(datatype: str) -> Callable[[str], Any]:
    """What makes a value of a text."""
    if datatype in NUMBERS:
        return _number
    return _day if datatype == "date" else str


def _number(text: str) -> Decimal | str:
    """A number, or the text where a spreadsheet would lose digits of it."""
    digits = len(text.lstrip("-0.").replace(".", ""))
    return Decimal(text) if _NUMBER.fullmatch(text) and digits <= _DIGITS else text


def _day(text: str) -> date | str:
    """A day, or the text where spreadsheets have no number for it."""
    if not _DAY.fullmatch(text):
        return text
    day = date.fromisoformat(text)
    return day if day >= _FIRST_DAY else text


def _cell(page: Any, value: Any) -> Any:  # noqa: ANN401 -- openpyxl has no types
    """A value as it goes into a row: a text that looks like a formula or an error stays a text."""
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    if not text.startswith(("=", "#")):
        return text
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"
    return cell


def _styled(page: Any, text: str, *, bold: bool) -> Any:  # noqa: ANN401 -- openpyxl has no types
    """A text in bold, or wrapped within its column."""
    cell = WriteOnlyCell(page, ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text))
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=not bold, vertical="top")
    cell.font = Font(bold=bold)
    return cell


def _width(column: _Shown) -> int:
    """Width of a column, in characters: its longest text within bounds."""
    longest = pc.max(pc.utf8_length(column.cells)).as_py() or 0
    return min(max(longest, len(column.title), _NARROWEST), _WIDEST) + 2


def _write_about(book: Workbook, about: Sequence[tuple[str, str]], edition: Edition) -> None:
    """The sheet that says what the figures are."""
    page = book.create_sheet(edition.first("download-sheet-about"))
    page.column_dimensions["A"].width = 24
    page.column_dimensions["B"].width = 96
    for what, text in about:
        page.append([_styled(page, what, bold=True), _styled(page, text, bold=False)])


def _naive(moment: str) -> datetime:
    """An ``xsd:dateTime`` in UTC as openpyxl wants it, without its zone."""
    return datetime.fromisoformat(moment).replace(tzinfo=None)

"""A dataset as a workbook for people: labels instead of codes, and a sheet that says what it is.

What comes in: the published tables and what is to be said about them. What goes out: an XLSX file,
with equal bytes for equal input. No cell can be a formula, whatever stands in a delivery. openpyxl
writes the book, its formats and headers; the rows of the tables are put in as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pyarrow as pa
import pyarrow.compute as pc
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from city_data_bank.release.columns import NUMBERS
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Texts
from city_data_bank.release.published import CodeLabels, PublishedTable
from city_data_bank.release.sheet_rows import Kind, SheetColumn, sheet_rows
from city_data_bank.release.undated import UndatedArchive

SHEET_ROWS: Final = 1_048_576
"""Rows that a sheet can hold, the header included. Source: Excel specifications and limits."""

_NARROWEST: Final = 9
_WIDEST: Final = 48
"""Width of a column, in characters."""
_MARKUP: Final = 64
"""Bytes around the text of a cell, and some to spare for what has to be escaped."""
_LARGE: Final = 2**31
_END: Final = b"</sheetData>"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column as it is shown: its title and its texts."""

    title: str
    column: SheetColumn


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows that go into a sheet.

    Args:
        sheet: Of openpyxl, with its header.
        columns: Of the sheet, its header left out.
        day_style: Number of the cell format of days.
    """

    sheet: Any
    columns: Sequence[SheetColumn]
    day_style: int

    @property
    def part(self) -> str:
        """Its name in the archive, known when the book was written."""
        return str(self.sheet.path).lstrip("/")

    @property
    def large(self) -> bool:
        """Whether its part may need the 64-bit form of ZIP, which not every reader likes."""
        texts = sum(column.cells.nbytes for column in self.columns)
        cells = len(self.columns) * len(self.columns[0].cells)
        return bool(texts + cells * _MARKUP > _LARGE)

    def rows(self) -> Iterator[bytes]:
        """Its rows; the header is the first of the sheet."""
        return sheet_rows(self.columns, 2, self.day_style)


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
    book.properties.creator = _legal(edition.choose(edition.bank))
    book.properties.title = _legal(about[0][1])
    # Taken from the dataset, not from the clock, so that equal data make equal bytes.
    book.properties.created = _naive(edition.dates.issued)
    book.properties.modified = _naive(edition.dates.modified)
    filled: list[_Page] = []
    for table in tables:
        title = edition.first(f"download-sheet-{table.name}")
        filled += _add_table(book, title, [*_shown(table, codes, edition)])
    _write_about(book, about, edition)
    empty = BytesIO()
    with ZipFile(empty, "w") as archive:
        ExcelWriter(book, archive).write_data()
    pages = {page.part: page for page in filled}
    with ZipFile(empty) as source, UndatedArchive(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            page = pages.get(name)
            parts = _filled(source.read(name), page)
            target.write_blocks(name, parts, large=page is not None and page.large)


def _filled(part: bytes, page: _Page | None) -> Iterator[bytes]:
    """A part of the book; where it is the sheet of a table, with its rows."""
    head, end, tail = part.partition(_END)
    yield head
    if page is not None:
        yield from page.rows()
    yield end + tail


def _add_table(book: Workbook, title: str, shown: Sequence[_Shown]) -> Iterator[_Page]:
    """Add the sheets of a table, as many as it needs, with their headers."""
    count, size = len(shown[0].column.cells), SHEET_ROWS - 1
    for number, start in enumerate(range(0, max(count, 1), size), 1):
        page = book.create_sheet(title if number == 1 else f"{title} ({number})")
        page.freeze_panes = "A2"
        for at, column in enumerate(shown, 1):
            page.column_dimensions[get_column_letter(at)].width = _width(column)
        page.append([_styled(page, column.title, bold=True) for column in shown])
        columns = [
            SheetColumn(item.column.cells.slice(start, size), item.column.kind) for item in shown
        ]
        day = WriteOnlyCell(page, date(1970, 1, 1))
        yield _Page(page, columns, day.style_id)


def _shown(table: PublishedTable, codes: CodeLabels, edition: Edition) -> Iterator[_Shown]:
    """Labels where there are codes, in the table's order; the codes themselves at the end."""
    coded = []
    for column, cells in table.each():
        title = edition.choose(column.title(edition))
        if column.hidden:
            continue
        labelled = _labelled(cells, codes.get(column.name, {}), edition)
        if labelled is not None:
            yield _Shown(title, SheetColumn(labelled, Kind.TEXT))
            again = f"{title} ({edition.first('download-code')})"
            coded.append(_Shown(again, SheetColumn(cells, Kind.TEXT)))
        else:
            yield _Shown(title, SheetColumn(cells, _kind(column.datatype)))
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


def _kind(datatype: str) -> Kind:
    """What the texts of a column are."""
    if datatype in NUMBERS:
        return Kind.NUMBER
    return Kind.DAY if datatype == "date" else Kind.TEXT


def _styled(page: Any, text: str, *, bold: bool) -> Any:  # noqa: ANN401 -- openpyxl has no types
    """A text in bold, or wrapped within its column."""
    cell = WriteOnlyCell(page, _legal(text))
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=not bold, vertical="top")
    cell.font = Font(bold=bold)
    return cell


def _legal(text: str) -> str:
    """A text with a mark in place of each sign that a workbook cannot hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text))


def _width(column: _Shown) -> int:
    """Width of a column, in characters: its longest text within bounds."""
    longest = pc.max(pc.utf8_length(column.column.cells)).as_py() or 0
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

"""handback: the rows of a file that is no XLSX workbook, as text on a sheet, marked.

In: a delivery with its marks. Out: a sheet on which every cell of a text table or of another
workbook stands where it stands in the file; records of JSON, XML and databases stand under their
titles.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Final, TypeAlias

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from city_data_bank.handback.marked.asked import Asked
from city_data_bank.handback.marked.marks import Cell, Mark
from city_data_bank.handback.sheets import SHEET_ROWS, mark_cell, new_sheet, write_text
from city_data_bank.messages import Messages
from city_data_bank.model import Block, Dialect, Finding, Part, Table
from city_data_bank.sources import read_table
from city_data_bank.sources.read import select
from city_data_bank.sources.text_form import SENTINEL, text_form

Link: TypeAlias = tuple[str, str]
"""Name of a sheet and coordinate of a cell."""

Keyed: TypeAlias = tuple[str, Sequence[str], Sequence[str]]
"""Key of a row, keys of its columns, its texts."""

_RAW: Final = Dialect(header_row_count=0)
_WIDTH: Final = 18


def add_rows_sheet(
    book: Workbook, asked: Asked, table: Table, marks: Mapping[Cell, Mark], messages: Messages
) -> dict[Cell, Link]:
    """Add the sheet.

    Args:
        book: Gets it as its last one.
        asked: The delivery.
        table: As its mapping has it read.
        marks: By cell of the file.
        messages: Of the reader's language.

    Returns:
        Where each marked cell stands in the workbook.
    """
    page = new_sheet(book, table.sheet or messages("handback-sheet-rows"))
    placed: dict[Cell, Link] = {}
    for row, (key, columns, texts) in enumerate(islice(_rows(asked, table), SHEET_ROWS), 1):
        for column, text in enumerate(texts, 1):
            if text:
                write_text(page, row, column, text)
        named = {"": "A", **{name: get_column_letter(at) for at, name in enumerate(columns, 1)}}
        for name, letter in named.items():
            if (mark := marks.get((key, name))) is not None:
                mark_cell(page, f"{letter}{row}", mark)
                placed[(key, name)] = (page.title, f"{letter}{row}")
    for letter in list(page.column_dimensions) or ["A"]:
        page.column_dimensions[letter].width = _WIDTH
    return placed


def _rows(asked: Asked, table: Table) -> Iterable[Keyed]:
    """Every row of the file, in the order of the sheet."""
    if table.addressing.column_first:
        return _sheet_rows(asked, table)
    return _records(asked) if table.addressing.join == "," else _table_rows(table)


def _records(asked: Asked) -> Iterator[Keyed]:
    """Records of a text file as they are, preamble and header included."""
    content = select(asked.delivery, asked.part.member)
    form = None if isinstance(content, Finding) else text_form(content, asked.dialect)
    if form is None or isinstance(form, Finding):
        return
    # What follows a record that cannot be divided into cells is not shown: a finding says so.
    with form.opened() as text, suppress(csv.Error):
        for row in form.records(text):
            texts = [str(cell or "").replace(SENTINEL, "") for cell in row.cells]
            if list(row.cells) != [SENTINEL]:
                yield row.key, [str(number) for number in range(1, len(texts) + 1)], texts


def _sheet_rows(asked: Asked, table: Table) -> Iterator[Keyed]:
    """All rows of a sheet, whatever part of it is the table."""
    name = table.sheet.rpartition(" / ")[2] if asked.part.member else table.sheet
    whole = read_table(asked.delivery, _RAW, Part(sheet=name, member=asked.part.member)).table
    for block in whole.blocks if whole else ():
        for key, *texts in _texts(block):
            yield key, whole.column_keys if whole else (), texts


def _table_rows(table: Table) -> Iterator[Keyed]:
    """Titles, and under them the records."""
    yield "", (), table.titles
    for block in table.blocks:
        for key, *texts in _texts(block):
            yield key, table.column_keys, texts


def _texts(block: Block) -> Iterator[tuple[str, ...]]:
    """Key and texts of each row; absent cells are empty."""
    columns = [column.to_pylist() for column in block.columns]
    for key, *texts in zip(block.row_keys.to_pylist(), *columns, strict=True):
        yield key, *(text or "" for text in texts)

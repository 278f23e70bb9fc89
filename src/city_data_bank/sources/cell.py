"""sources: one cell of a delivered file with what stands round it, for a person to look at.

In: the delivered file and the fragment that names the cell. Out: header, some rows, the cell.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from city_data_bank.model import Block, Delivery, Dialect, Finding, Part
from city_data_bank.sources.addresses import locate
from city_data_bank.sources.json_table import is_collection, read_document
from city_data_bank.sources.read import read_table, select
from city_data_bank.sources.text_form import SENTINEL, text_form
from city_data_bank.sources.xml_table import records_around

_RAW: Final = Dialect(header_row_count=0)
_ROW: Final = re.compile(r"[1-9][0-9]{0,9}")
_CELL: Final = re.compile(r"([1-9][0-9]{0,9}),([1-9][0-9]{0,9})")


@dataclass(frozen=True, slots=True)
class ContextRow:
    """One row near the cell.

    Args:
        label: Number of the record, or what addresses it.
        cells: Texts; absent ones are empty.
        is_target: Whether the cell stands in it.
    """

    label: str
    cells: tuple[str, ...]
    is_target: bool


@dataclass(frozen=True, slots=True)
class CellContext:
    """A cell with its surroundings.

    Args:
        header: Header rows, as wide as the rows or narrower.
        rows: The cell's row and those round it, in the file's order.
        column: Position of the cell in its row, from 0.
        text: What stands in it.
    """

    header: tuple[tuple[str, ...], ...]
    rows: tuple[ContextRow, ...]
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for, and in which form it is read.

    Args:
        delivery: The file.
        fragment: The cell.
        around: Rows before and after it.
        dialect: Of the file.
        part: Of the file.
    """

    delivery: Delivery
    fragment: str
    around: int
    dialect: Dialect
    part: Part

    def value(self, key: str) -> str | None:
        """The value of a key of the fragment."""
        for item in self.fragment.split("&"):
            name, _, text = item.partition("=")
            if name == key:
                return unquote(text)
        return None

    @property
    def local(self) -> str:
        """The fragment without the archive's member, decoded."""
        return unquote(self.fragment.rpartition("&")[2])


def read_context(
    path: Path,
    fragment: str,
    rows_around: int = 3,
    dialect: Dialect | None = None,
    part: Part | None = None,
) -> CellContext | None:
    """Read a cell with its header and the rows round it.

    Args:
        path: The delivered file.
        fragment: The cell, such as ``cell=14,3``, ``sheet=Tabl.%205&cell=C14``, ``/3/NAME``.
        rows_around: Rows before and after it.
        dialect: How the file is written; without it the first record counts as header.
        part: Path of the records or the query, where the mapping names one.

    Returns:
        The cell, or None where the file has no such cell or cannot be read.
    """
    delivery = Delivery("", path, path.name, "", 0)
    wanted = _Wanted(delivery, fragment, rows_around, dialect or Dialect(), part or Part())
    member = wanted.value("member")
    wanted = replace(wanted, part=replace(wanted.part, member=member))
    if wanted.value("sheet") is not None:
        return _in_sheet(wanted)
    if wanted.value("cell") is not None:
        return _in_text(wanted)
    if wanted.value("xpath") is not None:
        return _in_table(_with_xml_records(wanted))
    if wanted.local.startswith("/"):
        return _in_table(_with_json_records(wanted))
    table = wanted.value("table")
    if table is None and wanted.part.query is None:
        return None
    return _in_table(replace(wanted, part=replace(wanted.part, sheet=table)))


def _in_text(wanted: _Wanted) -> CellContext | None:
    """A cell of a text table: records as they are, whatever their length."""
    content = select(wanted.delivery, wanted.part.member)
    numbers = _CELL.fullmatch(str(wanted.value("cell")))
    if isinstance(content, Finding) or numbers is None:
        return None
    form = text_form(content, wanted.dialect)
    if isinstance(form, Finding):
        return None
    row, column = int(numbers[1]), int(numbers[2])
    with form.opened() as text:
        records = islice(form.records(text), row + wanted.around)
        numbered = (
            (record.number, tuple(map(str, record.cells)))
            for record in records
            if list(record.cells) != [SENTINEL]
        )
        return _numbered(numbered, wanted, row, column - 1)


def _in_sheet(wanted: _Wanted) -> CellContext | None:
    """A cell of a sheet: all its rows and columns count, titled or not."""
    part = Part(sheet=wanted.value("sheet"), member=wanted.part.member)
    table = read_table(wanted.delivery, _RAW, part).table
    cell = locate(table, wanted.fragment) if table else None
    if table is None or cell is None or not _ROW.fullmatch(cell[0]):
        return None
    rows = ((int(key), cells) for key, cells in _rows(table.blocks))
    return _numbered(rows, wanted, int(cell[0]), cell[1])


def _numbered(
    rows: Iterable[tuple[int, tuple[str, ...]]], wanted: _Wanted, row: int, column: int
) -> CellContext | None:
    """A cell among records numbered in order, of which the first ones are the header."""
    first = wanted.dialect.skip_rows + 1
    header = range(first, min(first + wanted.dialect.header_row_count, row))
    near = range(max(header.stop, row - wanted.around), row + wanted.around + 1)
    seen = takewhile(lambda row: row[0] < near.stop, rows)
    kept = {number: cells for number, cells in seen if number in header or number in near}
    if column not in range(len(kept.get(row, ()))):
        return None
    return CellContext(
        tuple(kept[number] for number in header if number in kept),
        tuple(
            ContextRow(str(number), kept[number], number == row)
            for number in near
            if number in kept
        ),
        column,
        kept[row][column],
    )


def _in_table(wanted: _Wanted | None) -> CellContext | None:
    """A cell of a table whose rows have keys."""
    if wanted is None:
        return None
    table = read_table(wanted.delivery, wanted.dialect, wanted.part).table
    cell = locate(table, wanted.fragment) if table else None
    if table is None or cell is None:
        return None
    rows = _window(_rows(table.blocks), cell[0], wanted.around)
    target = next((row for row in rows if row.is_target), None)
    if target is None:
        return None
    return CellContext((table.titles,), rows, cell[1], target.cells[cell[1]])


def _rows(blocks: Iterable[Block]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Rows one by one: key and texts."""
    for block in blocks:
        columns = [column.to_pylist() for column in block.columns]
        for key, *cells in zip(block.row_keys.to_pylist(), *columns, strict=True):
            yield key, tuple(cell or "" for cell in cells)


def _window(
    rows: Iterator[tuple[str, tuple[str, ...]]], target: str, around: int
) -> tuple[ContextRow, ...]:
    """The row of a key and those round it."""
    before: deque[ContextRow] = deque(maxlen=around)
    for key, cells in rows:
        row = ContextRow(unquote(key), cells, key == target)
        if row.is_target:
            after = (ContextRow(unquote(key), cells, False) for key, cells in islice(rows, around))  # noqa: FBT003 - not the target
            return (*before, row, *after)
        before.append(row)
    return ()


def _with_json_records(wanted: _Wanted) -> _Wanted | None:
    """Read the siblings of the cell's record, if the mapping's path is not known."""
    if wanted.part.records is not None:
        return wanted
    content = select(wanted.delivery, wanted.part.member)
    if isinstance(content, Finding):
        return None
    document = read_document(content, wanted.dialect.encoding)
    if is_collection(document):
        return wanted
    keys = [key.replace("~1", "/").replace("~0", "~") for key in wanted.local.split("/")[1:-2]]
    return replace(wanted, part=replace(wanted.part, records=_path(document, keys)))


def _path(document: object, keys: Sequence[str]) -> str:
    """JSONPath of everything directly below a place of a document."""
    path = "$"
    for key in keys:
        if isinstance(document, list) and key.isdecimal() and int(key) < len(document):
            document = document[int(key)]
            path += f"[{key}]"
        else:
            document = document.get(key) if isinstance(document, dict) else None
            escaped = key.replace("\\", "\\\\").replace("'", "\\'")
            path += f"['{escaped}']"
    return f"{path}[*]"


def _with_xml_records(wanted: _Wanted) -> _Wanted | None:
    """Read the siblings of the cell's record, if the mapping's path is not known."""
    if wanted.part.records is not None:
        return wanted
    content = select(wanted.delivery, wanted.part.member)
    if isinstance(content, Finding):
        return None
    records = records_around(content, str(wanted.value("xpath")))
    return replace(wanted, part=replace(wanted.part, records=records)) if records else None

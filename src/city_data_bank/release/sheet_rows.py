"""The rows of a sheet as SpreadsheetML, a block of rows at a time.

What comes in: Arrow columns of text. What goes out: ``row`` elements as bytes, equal for equal
columns. A column is joined by one kernel, so that a million rows take seconds and no lock of
Python's is held meanwhile; strings stand in their cells (``inlineStr``), so that nothing is kept.

Source: ECMA-376 part 1, 18.3.1.73 (row), 18.3.1.4 (c), 18.18.11 (ST_CellType).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from openpyxl.utils import get_column_letter

_BLOCK: Final = 16_384
"""Rows of a block: what fits in the cache of a processor."""
_DIGITS: Final = 15
"""Significant digits that a number of a spreadsheet keeps."""
_LONGEST: Final = 32_767
"""Characters that a cell holds. Source: Excel specifications and limits."""
_FIRST_DAY: Final = "1900-03-01"
"""Before it spreadsheets disagree on which day a number means."""
_EPOCH: Final = 25_569
"""The number of 1970-01-01."""
_NUMBER: Final = r"^-?[0-9]+(\.[0-9]+)?$"
_DAY: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_UNFIT: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
"""Characters that XML 1.0 has no place for."""
_SPECIAL: Final = r"[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_SPACED: Final = r"^\s|\s$|\n"


class Kind(StrEnum):
    """What the texts of a column become."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet.

    Args:
        cells: Its texts, null = an empty cell.
        kind: What becomes of those that are of that kind; the others stay texts.
    """

    cells: pa.ChunkedArray
    kind: Kind


def sheet_rows(columns: Sequence[SheetColumn], first: int, day_style: int) -> Iterator[bytes]:
    """Write the rows of a sheet.

    Args:
        columns: Columns of one length.
        first: Number of the first row in the sheet, from 1.
        day_style: Number of the cell format of days.

    Yields:
        UTF-8 XML, in the order of the rows.
    """
    for start in range(0, len(columns[0].cells), _BLOCK):
        blocks = [_texts(column.cells.slice(start, _BLOCK)) for column in columns]
        numbers = pa.arange(first + start, first + start + len(blocks[0])).cast(pa.string())
        cells = [
            _cells(f'<c r="{get_column_letter(at)}', numbers, texts, (column.kind, day_style))
            for at, (column, texts) in enumerate(zip(columns, blocks, strict=True), 1)
        ]
        rows = pc.binary_join_element_wise('<row r="', numbers, '">', *cells, "</row>", "")
        yield _bytes(rows)


def _texts(cells: pa.ChunkedArray) -> pa.Array:
    """The cells of a block as one array."""
    return cells.cast(pa.string()).combine_chunks()


def _cells(start: str, numbers: pa.Array, texts: pa.Array, kind: tuple[Kind, int]) -> pa.Array:
    """The ``c`` elements of a column, "" where it has no text."""
    read, style = kind
    if read is Kind.TEXT:
        return pc.fill_null(_text_cells(start, numbers, texts), "")
    fit, values = _numbers(texts) if read is Kind.NUMBER else _days(texts)
    end = "" if read is Kind.NUMBER else f'" s="{style}'
    cells = pc.binary_join_element_wise(start, numbers, f'{end}"><v>', values, "</v></c>", "")
    if not pc.all(fit).as_py():
        cells = pc.if_else(fit, cells, _text_cells(start, numbers, texts))
    return pc.fill_null(cells, "")


def _text_cells(start: str, numbers: pa.Array, texts: pa.Array) -> pa.Array:
    """Cells of texts: what looks like a formula or an error is a text too."""
    if (pc.max(pc.utf8_length(texts)).as_py() or 0) > _LONGEST:
        texts = pc.utf8_slice_codeunits(texts, 0, _LONGEST)
    spaced = pc.any(pc.match_substring_regex(texts, _SPACED)).as_py()
    opening = '<t xml:space="preserve">' if spaced else "<t>"
    return pc.binary_join_element_wise(
        start, numbers, f'" t="inlineStr"><is>{opening}', _escaped(texts), "</t></is></c>", ""
    )


def _escaped(texts: pa.Array) -> pa.Array:
    """The texts as the content of an element."""
    if not pc.any(pc.match_substring_regex(texts, _SPECIAL)).as_py():
        return texts
    texts = pc.replace_substring_regex(texts, _UNFIT, "\N{REPLACEMENT CHARACTER}")
    for character, entity in _ENTITIES.items():
        texts = pc.replace_substring(texts, character, entity)
    return texts


def _numbers(texts: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Which texts are numbers of which a spreadsheet loses no digit; and they."""
    digits = pc.replace_substring(pc.utf8_ltrim(texts, "-0."), ".", "")
    short = pc.less_equal(pc.utf8_length(digits), _DIGITS)
    return pc.and_(pc.match_substring_regex(texts, _NUMBER), short), texts


def _days(texts: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Which texts are days that all spreadsheets agree on; and their numbers."""
    # The text of a day sorts as the day does.
    agreed = pc.greater_equal(texts, _FIRST_DAY)
    fit = pc.and_(pc.match_substring_regex(texts, _DAY), agreed)
    days = pc.if_else(fit, texts, None).cast(pa.date32()).cast(pa.int32())
    return fit, pc.add(days, _EPOCH).cast(pa.string())


def _bytes(rows: pa.Array) -> bytes:
    """The texts of an array without nulls, one after another."""
    return b"".join(rows.cast(pa.large_binary()).to_pylist())

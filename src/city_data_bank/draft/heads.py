"""draft: where in a grid of texts the table begins and ends.

In: the rows of a sheet or text file, nothing taken for a header yet. Out: how many rows stand
before the header, how many are the header, how many stand after the table. A table begins where
the numbers begin; what stands above in an unbroken block is its header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from city_data_bank.draft.columns import nearly_all
from city_data_bank.draft.words import years

Cells: TypeAlias = Sequence[str]

_NUMBER: Final = re.compile(r"[+\-\u2212]?[0-9.][0-9.,\s\u00a0\u2007\u2009\u202f]*%?")
_FULL: Final = 0.6
"""Share of the columns that have a title in the header of a table without numbers."""
_NUMBERED: Final = 3
"""Columns that a row of their numbers has at least: fewer may be amounts."""
_FOOTER_CELLS: Final = 2
"""As many cells of a row under the table may be filled: a source and its text."""


@dataclass(frozen=True, slots=True)
class Head:
    """The rows of a grid that are not rows of the table.

    Args:
        preamble: Rows before the header.
        header: Header rows.
        footer: Rows after the last row of the table.
    """

    preamble: int
    header: int
    footer: int = 0


def find_head(rows: Sequence[Cells], last: Sequence[Cells]) -> Head:
    """Find header and footer.

    Args:
        rows: The first rows of the grid, white space round the texts removed.
        last: The last rows of the grid; may overlap with the first ones.
    """
    numeric = _number_columns(rows)
    start = _start(rows, numeric)
    low = start - 1
    while low >= 0 and _blank(rows[low]):
        low -= 1
    if low < 0:
        return Head(start, 0, _footer(last, numeric))
    top = low
    while top > 0 and not _blank(rows[top - 1]):
        top -= 1
    while top < low and _filled(rows[top]) == 1:
        top += 1
    return Head(top, start - top, _footer(last, numeric))


def _number_columns(rows: Sequence[Cells]) -> tuple[int, ...]:
    """Columns that mostly hold numbers in the second half of the rows that are no remarks."""
    several = [row for row in rows if _filled(row) > 1]
    body = several[len(several) // 2 :]
    width = max(map(len, rows), default=0)
    found = []
    for position in range(width):
        cells = (_cell(row, position) for row in body)
        texts = [text for text in cells if any(map(str.isalnum, text))]
        numbers = sum(_is_number(text) for text in texts)
        if texts and nearly_all(numbers, len(texts)) and len(texts) * 2 >= len(body):
            found.append(position)
    return tuple(found)


def _start(rows: Sequence[Cells], numeric: tuple[int, ...]) -> int:
    """The first row of the table."""
    if not numeric:
        width = max(map(len, rows), default=0)
        full = (at for at, row in enumerate(rows) if _filled(row) >= _FULL * width)
        return next(full, -1) + 1
    for at, row in enumerate(rows):
        if _is_data(row, numeric) and not _names_columns(rows, at, numeric):
            return at
    return 0


def _is_data(row: Cells, numeric: tuple[int, ...]) -> bool:
    """Whether a row has a number, and nothing else than numbers and signs where numbers stand."""
    texts = [text for position in numeric if (text := _cell(row, position))]
    words = [text for text in texts if not _is_number(text) and any(map(str.isalnum, text))]
    return not words and any(map(_is_number, texts))


def _names_columns(rows: Sequence[Cells], at: int, numeric: tuple[int, ...]) -> bool:
    """Whether the numbers of a row are years or numbers of columns above other numbers."""
    texts = [text for text in rows[at] if text]
    numbers = [text for position in numeric if (text := _cell(rows[at], position))]
    below = [_cell(rows[at + 1], position) for position in numeric] if at + 1 < len(rows) else []
    if texts == [str(number) for number in range(1, len(texts) + 1)] and len(texts) >= _NUMBERED:
        return True
    several = len(numbers) > 1 and len(set(numbers)) == len(numbers)
    return several and all(map(_is_year, numbers)) and not all(map(_is_year, below))


def _footer(last: Sequence[Cells], numeric: tuple[int, ...]) -> int:
    """Rows at the end that are notes below the table."""
    count = 0
    for row in reversed(last):
        if _filled(row) > _FOOTER_CELLS or _is_data(row, numeric) or len(row) <= _FOOTER_CELLS:
            break
        count += 1
    return count if count < len(last) else 0


def _cell(row: Cells, position: int) -> str:
    """The text at a position; empty beyond the end of the row."""
    return row[position] if position < len(row) else ""


def _filled(row: Cells) -> int:
    """Cells with text."""
    return sum(map(bool, row))


def _blank(row: Cells) -> bool:
    """Whether a row has no text."""
    return not any(row)


def _is_number(text: str) -> bool:
    """Whether a text looks like a number of any format."""
    return _NUMBER.fullmatch(text) is not None and any(map(str.isdigit, text))


def _is_year(text: str) -> bool:
    """Whether a text is a year."""
    return years(text) == (text,)

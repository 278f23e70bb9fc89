"""sources: rows of text become blocks of columns.

In: rows as sequences of text, of any length. Out: Arrow columns of the table's width, and what was
found wrong with the rows' lengths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import pyarrow as pa

from city_data_bank.model import Block, Finding, Place, Severity

BLOCK_ROWS: Final = 65_536
"""Rows of a block."""
MAX_FINDINGS: Final = 100
"""Findings of one code a block; the last one stands for the rest."""


class Row(NamedTuple):
    """One record of a delivered file; a tuple, since there are millions of them.

    Args:
        number: In the file, from 1.
        key: What addresses it in the file.
        cells: Its texts; None = absent.
        line: Physical line it begins at; 0 = none.
    """

    number: int
    key: str
    cells: Sequence[str | None]
    line: int = 0


def blocks_of(
    rows: Iterable[Row], width: int, place: Callable[[Row, int], Place]
) -> Iterator[Block]:
    """Divide rows into blocks.

    Args:
        rows: In the file's order.
        width: Columns of the table.
        place: Place of a cell, by its row and its position from 0.

    Yields:
        Blocks of at most ``BLOCK_ROWS`` rows. A row without any cell is a row of empty texts; a
        shorter one has nulls and the finding ``short-row``; text beyond the last column is the
        finding ``extra-cells``.
    """
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BLOCK_ROWS:
            yield _block(batch, width, place)
            batch = []
    if batch:
        yield _block(batch, width, place)


def _block(batch: Sequence[Row], width: int, place: Callable[[Row, int], Place]) -> Block:
    """Turn some rows."""
    cells = [row.cells for row in batch]
    short: list[Row] = []
    extra: list[Row] = []
    if any(len(record) != width for record in cells):
        short = [row for row in batch if 0 < len(row.cells) < width]
        extra = [row for row in batch if _filled(row, width)]
        cells = [_fitted(record, width) for record in cells]
    return Block(
        pa.array([row.key for row in batch], pa.string()),
        pa.array([row.number for row in batch], pa.int64()),
        tuple(pa.array(column, pa.string()) for column in zip(*cells, strict=True)),
        (
            *_findings(short, lambda row: _short(row, width, place)),
            *_findings(extra, lambda row: _extra(row, width, place)),
        ),
    )


def _findings(rows: Sequence[Row], find: Callable[[Row], Finding]) -> Iterator[Finding]:
    """One finding a row; the last of ``MAX_FINDINGS`` stands for all rows that follow."""
    for row in rows[: MAX_FINDINGS - 1]:
        yield find(row)
    if rest := rows[MAX_FINDINGS - 1 :]:
        yield replace(find(rest[0]), count=len(rest))


def _filled(row: Row, width: int) -> list[int]:
    """Positions beyond the last column that hold text."""
    return [
        position
        for position, text in enumerate(row.cells[width:], width)
        if text and not text.isspace()
    ]


def _fitted(cells: Sequence[str | None], width: int) -> Sequence[str | None]:
    """As many cells as there are columns; lacking ones are null, those of an empty row empty."""
    if not cells:
        return [""] * width
    return [*cells[:width], *[None] * (width - len(cells))]


def _short(row: Row, width: int, place: Callable[[Row, int], Place]) -> Finding:
    """``short-row`` at its last cell."""
    where = place(row, len(row.cells) - 1)
    return Finding(
        "short-row", Severity.WARNING, where, str(len(row.cells)), (("width", str(width)),)
    )


def _extra(row: Row, width: int, place: Callable[[Row, int], Place]) -> Finding:
    """``extra-cells`` at the first of them that is filled."""
    positions = _filled(row, width)
    found = " | ".join(str(row.cells[position]) for position in positions)
    return Finding("extra-cells", Severity.WARNING, place(row, positions[0]), found)

"""sources: what a mapping asks of a table's rows before anyone reads them.

In: blocks as the file has them. Out: blocks without footer and trailing empty rows, trimmed and
filled down where the mapping says so. Rows keep their numbers and keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.model import Block, Blocks, Severity

_SHORT: Final = "short-row"
"""The only finding that a row without text at the end does not deserve."""


@dataclass(frozen=True, slots=True)
class PreparedBlocks:
    """The rows of a table, prepared; may be read more than once.

    Args:
        source: The rows as the file has them.
        trim: Whether white space round a cell is removed.
        skip_blank_rows: Whether rows without any text are passed over.
        footer_rows: Rows with text at the end that do not belong to the table.
        fill_down: Positions of columns whose empty cells take the value above.
        keyed: Whether rows without text at the end are rows all the same.
    """

    source: Blocks
    trim: bool = False
    skip_blank_rows: bool = False
    footer_rows: int = 0
    fill_down: tuple[int, ...] = ()
    keyed: bool = False

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first row."""
        blocks = iter(self.source)
        if self.trim:
            blocks = map(_trimmed, blocks)
        if not self.keyed:
            blocks = _without_blank_end(blocks)
        if self.footer_rows:
            blocks = _without_last(blocks, self.footer_rows)
            blocks = blocks if self.keyed else _without_blank_end(blocks)
        if self.skip_blank_rows:
            blocks = map(_without_blank_rows, blocks)
        if self.fill_down:
            blocks = _filled_down(blocks, self.fill_down)
        return blocks


def _trimmed(block: Block) -> Block:
    """Without white space round the cells."""
    return replace(block, columns=tuple(map(pc.utf8_trim_whitespace, block.columns)))


def _without_blank_end(blocks: Iterable[Block]) -> Iterator[Block]:
    """Without the rows that follow the last one with text."""
    waiting: list[Block] = []
    for block in blocks:
        end = _text_end(block)
        if end:
            yield from waiting
            waiting = []
            yield _slice(block, 0, end)
        if end < len(block.rows):
            waiting.append(_slice(block, end, len(block.rows)))
        elif not end:
            yield block
    for block in waiting:
        told = tuple(finding for finding in block.findings if finding.code != _SHORT)
        if told:
            yield replace(_slice(block, 0, 0), findings=told)


def _text_end(block: Block) -> int:
    """How many rows there are up to the last one with text."""
    rows = len(block.rows)
    if rows and any(column[-1].as_py() for column in block.columns):
        return rows
    filled = pc.indices_nonzero(_has_text(block))
    return int(filled[-1].as_py()) + 1 if len(filled) else 0


def _has_text(block: Block) -> pa.Array:
    """Whether a row has text, one a row."""
    mask: pa.Array = pa.array([False] * len(block.rows), pa.bool_())
    for column in block.columns:
        mask = pc.or_(mask, pc.fill_null(pc.not_equal(column, ""), fill_value=False))
    return mask


def _without_last(blocks: Iterable[Block], count: int) -> Iterator[Block]:
    """Without the last rows, however they fall into blocks."""
    held: list[Block] = []
    rows = 0
    for block in blocks:
        held.append(block)
        rows += len(block.rows)
        while rows - len(held[0].rows) >= count:
            rows -= len(held[0].rows)
            yield held.pop(0)
    for block in held:
        kept = max(0, min(len(block.rows), rows - count))
        rows -= len(block.rows)
        yield _slice(block, 0, kept)


def _without_blank_rows(block: Block) -> Block:
    """Only the rows that have text."""
    mask = _has_text(block)
    return replace(
        block,
        row_keys=block.row_keys.filter(mask),
        rows=block.rows.filter(mask),
        columns=tuple(column.filter(mask) for column in block.columns),
    )


def _filled_down(blocks: Iterable[Block], positions: tuple[int, ...]) -> Iterator[Block]:
    """With the value above in the empty cells of some columns."""
    above: dict[int, str] = {}
    for block in blocks:
        columns = list(block.columns)
        for position in positions:
            column = columns[position]
            filled = pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)
            filled = pc.fill_null_forward(filled)
            columns[position] = pc.fill_null(filled, above.get(position, ""))
            if len(block.rows):
                above[position] = columns[position][-1].as_py()
        yield replace(block, columns=tuple(columns))


def _slice(block: Block, start: int, end: int) -> Block:
    """Some rows of a block with their findings; a violation is never lost with its row."""
    if (start, end) == (0, len(block.rows)):
        return block
    rows = block.rows.slice(start, end - start)
    numbers = set(rows.to_pylist()) if block.findings else set()
    return Block(
        block.row_keys.slice(start, end - start),
        rows,
        tuple(column.slice(start, end - start) for column in block.columns),
        tuple(
            finding
            for finding in block.findings
            if finding.place.row in numbers or finding.severity is Severity.VIOLATION
        ),
    )

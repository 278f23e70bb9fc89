"""Mapping station: the value cells of a block, one entry a cell, as columns.

What comes in: parts, one a value column. What goes out: all of them in the order of the file: row
by row, and within a row in the order of the mapping.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from city_data_bank.mapping.tally import Mask, Numbers, Positions


class Outcome(IntEnum):
    """What became of a value cell; each has exactly one."""

    OBSERVATION = 0
    GAP = 1
    REPEATED = 2
    REJECTED = 3


@dataclass(frozen=True, slots=True)
class Cells:
    """Value cells of a block.

    Args:
        keys: Numbers of codes by fact: indicator, area, period, steward, breakdowns, unit,
            referenceDate, status.
        outcome: Number of the ``Outcome``.
        reason: Number of the gap reason; -1 = none.
        value: Canonical decimal; null = none.
        text: As delivered; null = the cell is absent.
        source: Fragment of the file's IRI that names the cell.
        row: Record in the file, from 1.
        column: Position of the column in the file.
        own: Whether the row names the area by its own code.
    """

    keys: dict[str, Numbers]
    outcome: npt.NDArray[np.int8]
    reason: Numbers
    value: pa.Array
    text: pa.Array
    source: pa.Array
    row: Positions
    column: Numbers
    own: Mask

    def __len__(self) -> int:
        """How many cells."""
        return len(self.outcome)

    def take(self, positions: Positions) -> Cells:
        """The cells at some positions, in that order."""
        index = pa.array(positions)
        return Cells(
            {name: numbers[positions] for name, numbers in self.keys.items()},
            self.outcome[positions],
            self.reason[positions],
            self.value.take(index),
            self.text.take(index),
            self.source.take(index),
            self.row[positions],
            self.column[positions],
            self.own[positions],
        )


def interleaved(columns: Sequence[Cells]) -> Cells:
    """Cells of the value columns of one block, row by row."""
    if len(columns) == 1:
        return columns[0]
    cells = _joined(columns)
    rows = len(columns[0])
    order = np.arange(rows * len(columns), dtype=np.int64).reshape(len(columns), rows)
    return cells.take(order.T.ravel())


def _joined(parts: Sequence[Cells]) -> Cells:
    """Cells of several value columns, one behind the other."""
    return Cells(
        {name: np.concatenate([part.keys[name] for part in parts]) for name in parts[0].keys},
        np.concatenate([part.outcome for part in parts]),
        np.concatenate([part.reason for part in parts]),
        _text([part.value for part in parts]),
        _text([part.text for part in parts]),
        _text([part.source for part in parts]),
        np.concatenate([part.row for part in parts]),
        np.concatenate([part.column for part in parts]),
        np.concatenate([part.own for part in parts]),
    )


def _text(arrays: list[pa.Array]) -> pa.Array:
    """Arrays of text as one."""
    return pa.chunked_array(arrays, pa.string()).combine_chunks()

"""Mapping station: all value cells of a table, gathered block by block.

What comes in: the cells of each block. What goes out: all of them, in the order of the file: what
has to be compared stands in memory as small numbers, texts stand on a shelf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa

from city_data_bank.mapping.cells import Cells, Outcome
from city_data_bank.mapping.grouping import AnyNumbers
from city_data_bank.mapping.shelf import Shelf, Shelved
from city_data_bank.mapping.tally import Mask, Positions, Spot

_TEXTS: Final = pa.schema(
    [
        ("value", pa.string()),
        ("text", pa.string()),
        ("source", pa.string()),
        ("row", pa.int64()),
        ("column", pa.int32()),
    ]
)
_OUTCOME: Final = "#outcome"
_REASON: Final = "#reason"
"""Columns of numbers beside those of the facts, which have other names."""


@dataclass(frozen=True, slots=True)
class AllCells:
    """All value cells of a table.

    Args:
        keys: Numbers of codes by fact, as in ``Cells``.
        outcome: Number of the ``Outcome``.
        reason: Number of the gap reason; -1 = none.
        own: Whether the row names the area by its own code.
        small: Whether the value is a count too small to be published.
        texts: What ``Cells`` holds besides, in the order of the cells.
    """

    keys: Mapping[str, AnyNumbers]
    outcome: AnyNumbers
    reason: AnyNumbers
    own: Mask
    small: Mask
    texts: Shelved

    def __len__(self) -> int:
        """How many cells."""
        return len(self.outcome)

    def spot(self, at: int) -> Spot:
        """Where a cell is."""
        row, column = (self.texts.table.column(name)[at].as_py() for name in ("row", "column"))
        return Spot(int(row), int(column), fragment=self.source(at))

    def source(self, at: int) -> str:
        """The fragment of a cell."""
        return str(self.texts.table.column("source")[at].as_py())

    def text(self, at: int) -> str:
        """The text of a cell as delivered; empty where it is absent or not published."""
        return str(self.texts.table.column("text")[at].as_py() or "")

    def taken(self, name: str, positions: Positions) -> pa.Array:
        """Texts or numbers of some cells.

        Args:
            name: ``value``, ``row`` or ``column``.
            positions: In ascending order.
        """
        column = self.texts.table.column(name)
        parts = [pa.array([], column.type)]
        start = 0
        for chunk in column.chunks:
            low, high = np.searchsorted(positions, (start, start + len(chunk)))
            parts.append(chunk.take(pa.array(positions[low:high] - start)))
            start += len(chunk)
        return pa.concat_arrays(parts)

    def published(self, name: str) -> list[int]:
        """Numbers of the codes of a fact that values or gaps have, sorted."""
        return self.used(name, self.outcome <= Outcome.GAP)

    def used(self, name: str, mask: Mask) -> list[int]:
        """Numbers of the codes of a fact that some cells have, sorted."""
        numbers = np.unique(self.keys[name][mask])
        return [int(number) for number in numbers if number >= 0]

    def blocks(self) -> Iterator[Cells]:
        """The cells of each block."""
        start = 0
        for texts in self.texts.batches():
            here = slice(start, start + len(texts))
            yield Cells(
                keys={name: numbers[here].astype(np.int32) for name, numbers in self.keys.items()},
                outcome=self.outcome[here].astype(np.int8),
                reason=self.reason[here].astype(np.int32),
                value=texts.column("value"),
                text=texts.column("text"),
                source=texts.column("source"),
                row=texts.column("row").to_numpy(),
                column=texts.column("column").to_numpy(),
                own=self.own[here],
            )
            start += len(texts)


class Gathering:
    """Gathers the cells of a table."""

    def __init__(self) -> None:
        self._shelf = Shelf(_TEXTS)
        self._numbers: dict[str, list[AnyNumbers]] = {}
        self._own: list[Mask] = []
        self._small: list[Mask] = []

    def add(self, cells: Cells, small: Mask) -> None:
        """Add the cells of a block.

        Args:
            cells: Of the block.
            small: Which of them are counts too small to be published.

        Raises:
            OSError: There is no room for their texts on the disk.
        """
        row, column = pa.array(cells.row), pa.array(cells.column)
        self._shelf.put([cells.value, cells.text, cells.source, row, column])
        numbers: dict[str, AnyNumbers] = {**cells.keys}
        numbers |= {_OUTCOME: cells.outcome, _REASON: cells.reason}
        for name, array in numbers.items():
            self._numbers.setdefault(name, []).append(_slim(array))
        self._own.append(cells.own)
        self._small.append(small)

    def all(self) -> AllCells:
        """All cells that were added; none can be added afterwards."""
        keys = {name: np.concatenate(self._numbers.pop(name)) for name in list(self._numbers)}
        outcome, reason = keys.pop(_OUTCOME), keys.pop(_REASON)
        own, small = np.concatenate(self._own), np.concatenate(self._small)
        self._own.clear()
        self._small.clear()
        return AllCells(keys, outcome, reason, own, small, self._shelf.shelved())


def _slim(numbers: AnyNumbers) -> AnyNumbers:
    """The same numbers in as few bytes as they need."""
    least, most = int(numbers.min(initial=-1)), int(numbers.max(initial=0))
    kinds = (np.int8, np.int16, np.int32)
    kind = next(one for one in kinds if np.iinfo(one).min <= least and most <= np.iinfo(one).max)
    return numbers.astype(kind)

"""Mapping station: all rows of a register, gathered block by block.

What comes in: the rows of each block. What goes out: all of them, in the order of the file: texts
on a shelf, in memory only what tells which rows may have the same address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa

from city_data_bank.mapping.register_rows import Rows
from city_data_bank.mapping.shelf import Shelf, Shelved
from city_data_bank.mapping.tally import Mask, Positions

ROW: Final = "#row"
"""Column of the record's number, which no column of a register is called."""


@dataclass(frozen=True, slots=True)
class AllRows:
    """All rows of a register.

    Args:
        texts: Canonical texts by name, ``source`` and ``text``; numbers of the records as ``ROW``.
        whole: Whether everything that a resource has to have is there.
        fingerprint: Equal where the texts that make the address are, seldom elsewhere.
    """

    texts: Shelved
    whole: Mask
    fingerprint: Positions

    def __len__(self) -> int:
        """How many rows."""
        return len(self.whole)

    def taken(self, positions: Positions) -> dict[str, pa.Array]:
        """Every column of some rows.

        Args:
            positions: In ascending order.
        """
        found = []
        start = 0
        for batch in self.texts.batches():
            low, high = np.searchsorted(positions, (start, start + len(batch)))
            here = batch.take(pa.array(positions[low:high] - start))
            found.append(pa.Table.from_batches([here]))
            start += len(batch)
        table = pa.concat_tables(found).combine_chunks()
        return dict(zip(table.column_names, map(_array, table.columns), strict=True))

    def blocks(self, kept: Mask) -> Iterator[Mapping[str, pa.Array]]:
        """The texts of the rows that are kept, by name, block by block."""
        start = 0
        for batch in self.texts.batches():
            own = batch.filter(pa.array(kept[start : start + len(batch)]))
            yield {name: own.column(name) for name in own.schema.names if name != ROW}
            start += len(batch)


class RegisterGathering:
    """Gathers the rows of a register.

    Args:
        keys: Names of the columns that make the address.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._shelf: Shelf | None = None
        self._whole: list[Mask] = []
        self._fingerprint: list[Positions] = []

    def add(self, rows: Rows) -> None:
        """Add the rows of a block.

        Raises:
            OSError: There is no room for their texts on the disk.
        """
        if self._shelf is None:
            texts = [(name, pa.string()) for name in rows.texts]
            self._shelf = Shelf(pa.schema([*texts, (ROW, pa.int64())]))
        self._shelf.put([*rows.texts.values(), pa.array(rows.row)])
        self._whole.append(rows.whole)
        self._fingerprint.append(_fingerprint([rows.texts[name] for name in self._keys]))

    def all(self) -> AllRows:
        """All rows that were added, at least one block; none can be added afterwards."""
        texts = self._shelf.shelved() if self._shelf else Shelved(pa.table({}))
        whole, fingerprint = np.concatenate(self._whole), np.concatenate(self._fingerprint)
        self._whole.clear()
        self._fingerprint.clear()
        return AllRows(texts, whole, fingerprint)


def _fingerprint(columns: Sequence[pa.Array]) -> Positions:
    """One number for the texts of each row."""
    rows = zip(*(column.to_pylist() for column in columns), strict=True)
    return np.fromiter(map(hash, rows), np.int64, len(columns[0]) if columns else 0)


def _array(column: pa.ChunkedArray) -> pa.Array:
    """A column as one array."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()

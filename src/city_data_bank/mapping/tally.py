"""Mapping station: findings of a table, one for each text that does not fit, with its first place.

What comes in: positions of cells, block by block. What goes out: findings in the order of the
file. One unknown code is one finding, however many cells it stands in; the count says how many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from city_data_bank.model import Addressing, Block, Finding, Place, Severity, Table

MOST: Final = 1000
"""Findings of one code in one column; what is beyond is summed up in one more finding."""

Mask: TypeAlias = npt.NDArray[np.bool_]
Numbers: TypeAlias = npt.NDArray[np.int32]
Positions: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with a text.

    Args:
        code: Of the finding.
        severity: Of the finding.
        found: The text, as delivered.
        arguments: Further words.
    """

    code: str
    severity: Severity
    found: str = ""
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell, a column, or the table as a whole.

    Args:
        row: Record in the file, from 1; 0 = no row.
        column: Position of the column; -1 = none.
        row_key: What addresses the row, or empty.
        fragment: Of the cell, where it is known already.
    """

    row: int = 0
    column: int = -1
    row_key: str = ""
    fragment: str = ""


class Tally:
    """Counts what is found and remembers where each first stood.

    Args:
        table: Whose cells are counted.
        dataset: Slug of the dataset.
    """

    def __init__(self, table: Table, dataset: str) -> None:
        self._table = table
        self._dataset = dataset
        self._notes: dict[tuple[Doubt, int], tuple[Spot, int]] = {}
        self._kinds: dict[tuple[str, int], int] = {}
        self._more: dict[tuple[str, int], tuple[Doubt, Spot, int]] = {}

    def add(self, doubt: Doubt, spot: Spot, count: int = 1) -> None:
        """Count a doubt about ``count`` cells, the first of which is at a spot."""
        kind, key = (doubt.code, spot.column), (doubt, spot.column)
        if key in self._notes:
            first, before = self._notes[key]
            self._notes[key] = (first, before + count)
        elif self._kinds.get(kind, 0) < MOST:
            self._kinds[kind] = self._kinds.get(kind, 0) + 1
            self._notes[key] = (spot, count)
        else:
            _, first, before = self._more.get(kind, (doubt, spot, 0))
            self._more[kind] = (doubt, first, before + count)

    def add_texts(
        self, doubts: dict[int, Doubt], numbers: Numbers, block: Block, column: int
    ) -> None:
        """Count doubts about the texts of a column.

        Args:
            doubts: Doubt by number of the text.
            numbers: Number of the text of each row of the block; -1 = passed over.
            block: Rows, in the order of ``numbers``.
            column: Position of the column.
        """
        if not doubts:
            return
        doubtful = np.isin(numbers, np.fromiter(doubts, dtype=np.int32))
        positions = np.flatnonzero(doubtful)
        texts, first, counts = np.unique(numbers[positions], return_index=True, return_counts=True)
        for text, at, count in zip(
            texts.tolist(), positions[first].tolist(), counts.tolist(), strict=True
        ):
            spot = Spot(block.rows[at].as_py(), column, block.row_keys[at].as_py())
            self.add(doubts[text], spot, count)

    def findings(self) -> tuple[Finding, ...]:
        """Everything counted, in the order of the file."""
        notes = sorted(
            ((doubt, spot, count) for (doubt, _), (spot, count) in self._notes.items()),
            key=_order,
        )
        more = [
            (Doubt("further-findings", doubt.severity, arguments=(("code", doubt.code),)), spot, n)
            for doubt, spot, n in sorted(self._more.values(), key=_order)
        ]
        return tuple(
            Finding(
                doubt.code,
                doubt.severity,
                self.place(spot),
                doubt.found,
                doubt.arguments,
                count,
                self._dataset,
            )
            for doubt, spot, count in (*notes, *more)
        )

    def place(self, spot: Spot) -> Place:
        """Where a spot is."""
        table = self._table
        file = table.delivery.place.file
        if spot.column < 0:
            return Place(file, table.sheet, spot.row)
        part = spot.fragment
        if spot.row_key:
            part = fragment(table.addressing, spot.row_key, table.column_keys[spot.column])
        return Place(file, table.sheet, spot.row, column=table.titles[spot.column], fragment=part)


def told(columns: npt.NDArray[np.integer[Any]], counts: Positions) -> Iterator[tuple[int, int]]:
    """Which of very many doubts of one code are worth a look: the first ones of each column.

    Args:
        columns: Column of each doubt.
        counts: Cells that each doubt is about.

    Yields:
        Place among the doubts and number of cells; the last one of a column with more than ``MOST``
        doubts stands for the rest.
    """
    for column in np.unique(columns).tolist():
        places = np.flatnonzero(columns == column)
        yield from zip(places[:MOST].tolist(), counts[places[:MOST]].tolist(), strict=True)
        if len(rest := places[MOST:]):
            yield int(rest[0]), int(counts[rest].sum())


def fragment(addressing: Addressing, row_key: str, column_key: str) -> str:
    """The fragment of one cell."""
    return str(addressing.fragments(pa.array([row_key]), column_key)[0].as_py())


def _order(note: tuple[Doubt, Spot, int]) -> tuple[int, int, str]:
    """Row, then column, then kind."""
    doubt, spot, _ = note
    return spot.row, spot.column, doubt.code

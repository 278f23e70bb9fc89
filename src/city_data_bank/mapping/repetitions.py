"""Mapping station: two cells of one table that speak of the same thing.

Equal values, or a gap beside a value, are *repeated*: the row that names the area by its own code
is the source, the other places are listed. Different values are all *rejected*, which is a
violation: nobody can say which of them is right.

Source: mapping-language rule 7.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import pyarrow.compute as pc

from city_data_bank.mapping.cells import Cells, Outcome, Positions
from city_data_bank.mapping.tally import Doubt, Mask, Numbers, Spot, Tally
from city_data_bank.model import Severity

_LARGEST: Final = 2**62


def combined(columns: list[Numbers]) -> Positions:
    """Several numbers of a cell as one: equal where all of them are equal.

    Args:
        columns: At least one; -1 and -2 are numbers too.
    """
    key = columns[0].astype(np.int64) + 2
    size = int(key.max(initial=0)) + 1
    for column in columns[1:]:
        shifted = column.astype(np.int64) + 2
        width = int(shifted.max(initial=0)) + 1
        if size * width > _LARGEST:
            distinct, key = np.unique(key, return_inverse=True)
            size = len(distinct)
        key = key * width + shifted
        size *= width
    return key


class Repetitions:
    """The cells of a table that can be published, grouped by key.

    Args:
        cells: All cells of the table, in its order.
        keys: Names of the facts that make the key.
        not_readable: Number of the gap reason for texts that could not be read.
    """

    def __init__(self, cells: Cells, keys: tuple[str, ...], not_readable: int) -> None:
        self._cells = cells
        live = np.flatnonzero(cells.outcome <= Outcome.GAP)
        key = combined([cells.keys[name][live] for name in keys])
        rank = (cells.outcome[live] == Outcome.GAP).astype(np.int8)
        rank += (rank == 1) & (cells.reason[live] == not_readable)
        order = np.lexsort((live, ~cells.own[live], rank, key))
        self._live = live[order]
        """Positions of the cells: by key, values before gaps, the area's own code before others."""
        self._first = np.ones(len(live), np.bool_)
        self._first[1:] = np.diff(key[order]) != 0
        self._leader = np.flatnonzero(self._first)[np.cumsum(self._first) - 1]
        """Where in ``_live`` the first cell of each cell's key stands."""
        self._disputed = self._disputes()

    def resolved(self) -> Cells:
        """The cells, each with its outcome."""
        outcome = self._cells.outcome.copy()
        outcome[self._live[~self._first]] = Outcome.REPEATED
        outcome[self._live[self._disputed]] = Outcome.REJECTED
        return replace(self._cells, outcome=outcome)

    def _disputes(self) -> Mask:
        """Whether the key of a live cell has different values."""
        disputed = np.zeros(len(self._live), np.bool_)
        if self._first.all():
            return disputed
        cells = self._cells
        values = pc.fill_null(cells.value, "").dictionary_encode()
        codes = values.indices.to_numpy(zero_copy_only=False).astype(np.int32)
        said = combined([codes, cells.keys["unit"], cells.keys["referenceDate"]])[self._live]
        is_value = cells.outcome[self._live] == Outcome.OBSERVATION
        # A key begins with its values: what differs from the first one is another value.
        differs = is_value & (said != said[self._leader])
        disputed[np.unique(self._leader[differs])] = True
        shared: Mask = disputed[self._leader]
        return shared

    def report(self, tally: Tally, confidential: Mask) -> None:
        """Count what was repeated or rejected.

        Args:
            tally: Where findings are counted.
            confidential: Cells whose text must not be shown.
        """
        starts = np.flatnonzero(self._first)
        ends = np.append(starts[1:], len(self._live))
        disputed = self._disputed[starts]
        for start, end in zip(starts[disputed].tolist(), ends[disputed].tolist(), strict=True):
            members = self._live[start:end]
            self._report_dispute(members, tally, hidden=bool(confidential[members].any()))
        self._report_repeated(tally)

    def _report_dispute(self, members: Positions, tally: Tally, *, hidden: bool) -> None:
        """One violation for a key with different values."""
        cells = self._cells
        places = "; ".join(str(cells.source[at].as_py()) for at in members.tolist())
        texts = "; ".join(str(cells.text[at].as_py() or "") for at in members.tolist())
        doubt = Doubt(
            "duplicate-value", Severity.VIOLATION, "" if hidden else texts, (("places", places),)
        )
        tally.add(doubt, self._spot(int(members[-1])), len(members))

    def _report_repeated(self, tally: Tally) -> None:
        """One note for each row with repeated cells."""
        cells = self._cells
        repeated = np.flatnonzero(~self._first & ~self._disputed)
        at = self._live[repeated]
        kept = self._live[self._leader[repeated]]
        _, index, counts = np.unique(cells.row[at], return_index=True, return_counts=True)
        for i, count in zip(index.tolist(), counts.tolist(), strict=True):
            place = str(cells.source[int(kept[i])].as_py())
            doubt = Doubt("repeated-value", Severity.INFO, arguments=(("kept", place),))
            tally.add(doubt, self._spot(int(at[i])), count)

    def _spot(self, at: int) -> Spot:
        """Where a cell is."""
        cells = self._cells
        source = str(cells.source[at].as_py())
        return Spot(int(cells.row[at]), int(cells.column[at]), fragment=source)

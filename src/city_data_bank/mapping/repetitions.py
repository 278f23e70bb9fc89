"""Mapping station: two cells of one table that speak of the same thing.

Equal values, or a gap beside a value, are *repeated*: the row that names the area by its own code
is the source, the other places are listed. Different values are all *rejected*, which is a
violation: nobody can say which of them is right. A cell that cannot be read repeats nothing, for
nobody knows what it says: beside another cell of its key it is *rejected*, and was told when it was
read.

Source: mapping-language rules 7 and 8.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow.compute as pc

from city_data_bank.mapping.cells import Outcome
from city_data_bank.mapping.gathering import AllCells
from city_data_bank.mapping.grouping import combined, repeated
from city_data_bank.mapping.tally import Doubt, Mask, Numbers, Positions, Tally, told
from city_data_bank.model import Severity


class Repetitions:
    """The cells of a table that can be published, grouped by key.

    Args:
        cells: All cells of the table, in its order.
        keys: Names of the facts that make the key.
        not_readable: Number of the gap reason for texts that could not be read.
    """

    def __init__(self, cells: AllCells, keys: tuple[str, ...], not_readable: int) -> None:
        self._cells = cells
        every = combined([cells.keys[name] for name in keys])
        live = repeated(every, cells.outcome <= Outcome.GAP)
        key = every[live]
        del every
        gap = cells.outcome[live] == Outcome.GAP
        unread = gap & (cells.reason[live] == not_readable)
        order = np.lexsort((live, ~cells.own[live], gap.astype(np.int8) + unread, key))
        self._live = live[order]
        """Positions of the cells whose key others have too: by key, values before gaps, the area's
        own code before others."""
        self._first = np.ones(len(live), np.bool_)
        self._first[1:] = np.diff(key[order]) != 0
        self._leader = np.flatnonzero(self._first)[np.cumsum(self._first) - 1]
        """Where in ``_live`` the first cell of each cell's key stands."""
        self._disputed = self._disputes()
        self._unread = unread[order] & ~self._first

    def resolved(self) -> AllCells:
        """The cells, each with its outcome."""
        outcome = self._cells.outcome.astype(np.int8)
        outcome[self._live[~self._first]] = Outcome.REPEATED
        outcome[self._live[self._disputed | self._unread]] = Outcome.REJECTED
        return replace(self._cells, outcome=outcome)

    def _disputes(self) -> Mask:
        """Whether the key of a live cell has different values."""
        disputed = np.zeros(len(self._live), np.bool_)
        if self._first.all():
            return disputed
        cells = self._cells
        order = np.argsort(self._live)
        values = pc.fill_null(cells.taken("value", self._live[order]), "").dictionary_encode()
        codes = np.empty(len(order), np.int32)
        codes[order] = values.indices.to_numpy(zero_copy_only=False)
        units, dates = (cells.keys[name][self._live] for name in ("unit", "referenceDate"))
        said = combined([codes, units, dates])
        is_value = cells.outcome[self._live] == Outcome.OBSERVATION
        # A key begins with its values: what differs from the first one is another value.
        differs = is_value & (said != said[self._leader])
        disputed[np.unique(self._leader[differs])] = True
        shared: Mask = disputed[self._leader]
        return shared

    def report(self, tally: Tally) -> None:
        """Count what was repeated or rejected.

        Args:
            tally: Where findings are counted.
        """
        starts = np.flatnonzero(self._first)
        ends = np.append(starts[1:], len(self._live))
        disputed = self._disputed[starts]
        self._report_disputes(starts[disputed], ends[disputed], tally)
        self._report_repeated(tally)

    def _report_disputes(self, starts: Positions, ends: Positions, tally: Tally) -> None:
        """One violation for each key with different values."""
        cells = self._cells
        columns = self._columns(self._live[ends - 1])
        for at, count in told(columns, ends - starts):
            members = self._live[starts[at] : ends[at]]
            places = "; ".join(cells.source(one) for one in members.tolist())
            hidden = bool(cells.small[members].any())
            texts = "" if hidden else "; ".join(cells.text(one) for one in members.tolist())
            doubt = Doubt("duplicate-value", Severity.VIOLATION, texts, (("places", places),))
            tally.add(doubt, cells.spot(int(members[-1])), count)

    def _report_repeated(self, tally: Tally) -> None:
        """One note for each row with repeated cells."""
        cells = self._cells
        repeated_cells = np.flatnonzero(~self._first & ~self._disputed & ~self._unread)
        at = self._live[repeated_cells]
        order = np.argsort(at)
        at, kept = at[order], self._live[self._leader[repeated_cells[order]]]
        rows = cells.taken("row", at).to_numpy()
        _, first, counts = np.unique(rows, return_index=True, return_counts=True)
        at, kept = at[first], kept[first]
        for one, count in told(self._columns(at), counts):
            doubt = Doubt(
                "repeated-value",
                Severity.INFO,
                arguments=(("kept", cells.source(int(kept[one]))),),
            )
            tally.add(doubt, cells.spot(int(at[one])), count)

    def _columns(self, positions: Positions) -> Numbers:
        """The columns of some cells."""
        order = np.argsort(positions)
        columns = np.empty(len(positions), np.int32)
        columns[order] = self._cells.taken("column", positions[order]).to_numpy()
        return columns

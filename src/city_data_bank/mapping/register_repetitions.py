"""Mapping station: rows of a register with the same address.

Equal rows are *repeated*, the first one counts; different rows are all *rejected*, which is a
violation: nobody can say which of them is right.

Source: mapping-language rules 7 and 8.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.cells import Positions
from city_data_bank.mapping.register_binding import BoundRegister
from city_data_bank.mapping.register_rows import Rows
from city_data_bank.mapping.repetitions import combined
from city_data_bank.mapping.tally import Doubt, Mask, Numbers, Spot, Tally
from city_data_bank.model import Severity


@dataclass(frozen=True, slots=True)
class RowRepetitions:
    """Finds rows with the same address.

    Args:
        bound: The plan, bound to the file.
        rows: All rows of the register.
        tally: Where findings are counted.
    """

    bound: BoundRegister
    rows: Rows
    tally: Tally

    def resolve(self) -> tuple[Mask, int]:
        """Which rows become resources, and how many repeat one."""
        whole = np.flatnonzero(self.rows.whole)
        kept = self.rows.whole.copy()
        key = combined([_numbers(self.rows.texts[name])[whole] for name in self.bound.keys])
        _, group, sizes = np.unique(key, return_inverse=True, return_counts=True)
        if not (sizes > 1).any():
            return kept, 0
        said = combined(
            [
                _numbers(array)[whole]
                for name, array in self.rows.texts.items()
                if name not in ("source", "text")
            ]
        )
        first = np.full(len(sizes), len(whole), np.int64)
        np.minimum.at(first, group, np.arange(len(whole)))
        leader = first[group]
        disputed = np.zeros(len(sizes), np.bool_)
        disputed[group[said != said[leader]]] = True
        repeats = (leader != np.arange(len(whole))) & ~disputed[group]
        kept[whole[repeats | disputed[group]]] = False
        self._report(whole[repeats], whole[leader[repeats]])
        self._report_disputes(whole, np.where(disputed[group], group, -1))
        return kept, int(repeats.sum())

    def _report(self, repeated: Positions, kept: Positions) -> None:
        """One note for each repeated row."""
        source = self.rows.texts["source"]
        for at, before in zip(repeated.tolist(), kept.tolist(), strict=True):
            doubt = Doubt("repeated-row", Severity.INFO, arguments=(("kept", str(source[before])),))
            self.tally.add(doubt, self._spot(at))

    def _report_disputes(self, whole: Positions, group: Positions) -> None:
        """One violation for each address with different rows."""
        order = np.flatnonzero(group >= 0)
        order = order[np.argsort(group[order], kind="stable")]
        breaks = np.flatnonzero(np.diff(group[order])) + 1
        for members in np.split(whole[order], breaks) if len(order) else ():
            places = "; ".join(str(self.rows.texts["source"][at]) for at in members.tolist())
            text = str(self.rows.texts["text"][int(members[0])].as_py() or "")
            doubt = Doubt("duplicate-resource", Severity.VIOLATION, text, (("places", places),))
            self.tally.add(doubt, self._spot(int(members[-1])), len(members))

    def _spot(self, at: int) -> Spot:
        """The cell that a row is known by."""
        position = self.bound.identifier.position
        source = str(self.rows.texts["source"][at])
        return Spot(int(self.rows.row[at]), position, fragment=source)


def _numbers(array: pa.Array) -> Numbers:
    """A number for each distinct text; -1 = null."""
    indices = array.dictionary_encode().indices
    numbers: Numbers = pc.fill_null(indices, -1).to_numpy(zero_copy_only=False).astype(np.int32)
    return numbers

"""Mapping station: rows of a register with the same address.

Equal rows are *repeated*, the first one counts; different rows are all *rejected*, which is a
violation: nobody can say which of them is right.

Source: mapping-language rules 7 and 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.grouping import combined, repeated
from city_data_bank.mapping.register_binding import BoundRegister
from city_data_bank.mapping.register_gathering import ROW, AllRows
from city_data_bank.mapping.tally import Doubt, Mask, Numbers, Positions, Spot, Tally, told
from city_data_bank.model import Severity

_NOT_SAID: Final = ("source", "text", ROW)
"""Columns in which equal rows differ."""


@dataclass(frozen=True, slots=True)
class RowRepetitions:
    """Finds rows with the same address.

    Args:
        bound: The plan, bound to the file.
        rows: All rows of the register.
        tally: Where findings are counted.
    """

    bound: BoundRegister
    rows: AllRows
    tally: Tally

    def resolve(self) -> tuple[Mask, int]:
        """Which rows become resources, and how many repeat one."""
        kept = self.rows.whole.copy()
        at = repeated(self.rows.fingerprint, self.rows.whole)
        if not len(at):
            return kept, 0
        texts = self.rows.taken(at)
        key = combined([_numbers(texts[name]) for name in self.bound.keys])
        _, group, sizes = np.unique(key, return_inverse=True, return_counts=True)
        told = [array for name, array in texts.items() if name not in _NOT_SAID]
        said = combined([_numbers(array) for array in told])
        first = np.full(len(sizes), len(at), np.int64)
        np.minimum.at(first, group, np.arange(len(at)))
        leader = first[group]
        disputed = np.zeros(len(sizes), np.bool_)
        disputed[group[said != said[leader]]] = True
        repeats = (leader != np.arange(len(at))) & ~disputed[group]
        kept[at[repeats | disputed[group]]] = False
        self._report(texts, np.flatnonzero(repeats), leader[repeats])
        self._report_disputes(texts, np.where(disputed[group], group, -1))
        return kept, int(repeats.sum())

    def _report(self, texts: Mapping[str, pa.Array], repeating: Positions, kept: Positions) -> None:
        """One note for each repeated row."""
        one = np.ones(len(repeating), np.int64)
        for at, count in told(np.zeros(len(repeating), np.int32), one):
            arguments = (("kept", str(texts["source"][int(kept[at])])),)
            doubt = Doubt("repeated-row", Severity.INFO, arguments=arguments)
            self.tally.add(doubt, self._spot(texts, int(repeating[at])), count)

    def _report_disputes(self, texts: Mapping[str, pa.Array], group: Positions) -> None:
        """One violation for each address with different rows."""
        order = np.flatnonzero(group >= 0)
        order = order[np.argsort(group[order], kind="stable")]
        _, starts, counts = np.unique(group[order], return_index=True, return_counts=True)
        for at, count in told(np.zeros(len(starts), np.int32), counts):
            members = order[starts[at] : starts[at] + counts[at]]
            places = "; ".join(str(texts["source"][one]) for one in members.tolist())
            text = str(texts["text"][int(members[0])].as_py() or "")
            doubt = Doubt("duplicate-resource", Severity.VIOLATION, text, (("places", places),))
            self.tally.add(doubt, self._spot(texts, int(members[-1])), count)

    def _spot(self, texts: Mapping[str, pa.Array], at: int) -> Spot:
        """The cell that a row is known by."""
        position = self.bound.identifier.position
        return Spot(int(texts[ROW][at].as_py()), position, fragment=str(texts["source"][at]))


def _numbers(array: pa.Array) -> Numbers:
    """A number for each distinct text; -1 = null."""
    indices = array.dictionary_encode().indices
    numbers: Numbers = pc.fill_null(indices, -1).to_numpy(zero_copy_only=False).astype(np.int32)
    return numbers

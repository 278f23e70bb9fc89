"""Mapping station: empty cells of areas that did not exist in the period.

An area that was founded in 2023 has no value for 2015, and needs none: its empty cell is
*not applicable*, not missing.

Source: mapping-language case 2.
"""

from __future__ import annotations

import numpy as np
import pyarrow.compute as pc

from city_data_bank.bank.areas import Area, Areas
from city_data_bank.mapping.cells import Cells, Outcome
from city_data_bank.mapping.numbers import stripped
from city_data_bank.mapping.periods import Period, read_any
from city_data_bank.mapping.tally import Mask
from city_data_bank.mapping.value_columns import Pools


def outside_validity(cells: Cells, pools: Pools, areas: Areas) -> Mask:
    """Which gaps are empty cells of an area that did not exist in their period.

    Args:
        cells: Of a block.
        pools: Codes of their areas and periods.
        areas: With the days from and to which each one exists.
    """
    mask = np.zeros(len(cells), np.bool_)
    empty = pc.equal(stripped(cells.text), "").to_numpy(zero_copy_only=False)
    candidates = np.flatnonzero((cells.outcome == Outcome.GAP) & empty)
    if not len(candidates):
        return mask
    refs = pools.of("area").codes
    periods = [read_any(ref) for ref in pools.of("period").codes]
    pairs = cells.keys["area"][candidates].astype(np.int64) * len(periods)
    pairs += cells.keys["period"][candidates]
    distinct, number = np.unique(pairs, return_inverse=True)
    outside = [
        _outside(areas.by_ref[refs[pair // len(periods)]], periods[pair % len(periods)])
        for pair in distinct.tolist()
    ]
    mask[candidates] = np.asarray(outside, np.bool_)[number]
    return mask


def _outside(area: Area, period: Period | None) -> bool:
    """Whether the area existed on no day of the period."""
    if period is None:
        return False
    founded = area.valid_from or "0001-01-01"
    dissolved = area.valid_to or "9999-12-31"
    return period.end.isoformat() < founded or period.start.isoformat() > dissolved

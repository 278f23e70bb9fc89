"""Mapping station: small counts that could point at a person or a firm.

A value from 1 to one below the threshold of its unit becomes a gap with the reason *confidential*;
its text is not published. A published total with a single suppressed part would reveal that part:
the total is named in a warning.

Source: decisions "Persons and confidentiality".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.bank.ontology import TOTAL
from city_data_bank.mapping.cells import Cells, Outcome
from city_data_bank.mapping.gathering import AllCells
from city_data_bank.mapping.grouping import among, combined
from city_data_bank.mapping.tally import Doubt, Mask, Positions, Tally
from city_data_bank.mapping.value_columns import CONFIDENTIAL, Pools
from city_data_bank.model import Severity


def small_counts(cells: Cells, pools: Pools, thresholds: Mapping[str, int]) -> Mask:
    """Which values are counts below the threshold of their unit.

    Args:
        cells: Of a block.
        pools: Codes of their units.
        thresholds: Smallest count that may be published, by notation of the unit.
    """
    units = pools.of("unit").codes
    limits = np.asarray([thresholds.get(unit, 0) for unit in units] + [0, 0], np.int64)
    limit = limits[cells.keys["unit"]]
    small = np.zeros(len(cells), np.bool_)
    candidates = np.flatnonzero((limit > 0) & (cells.outcome == Outcome.OBSERVATION))
    if not len(candidates):
        return small
    values = cells.value.take(pa.array(candidates))
    whole = pc.match_substring_regex(values, r"^[1-9][0-9]{0,8}$")
    counts = pc.if_else(whole, values, "0").cast(pa.int64()).to_numpy(zero_copy_only=False)
    small[candidates] = (counts > 0) & (counts < limit[candidates])
    return small


def without_texts(cells: Cells, small: Mask) -> Cells:
    """The cells of a block without the texts of small counts, whatever becomes of them."""
    if not small.any():
        return cells
    text = pc.if_else(pa.array(small), pa.scalar(None, pa.string()), cells.text)
    return replace(cells, text=text)


def suppressed(cells: AllCells, pools: Pools, tally: Tally) -> AllCells:
    """The cells with small counts as gaps.

    Args:
        cells: All value cells, repetitions resolved.
        pools: The reason is added to them.
        tally: One finding a column says how many.
    """
    hidden = cells.small & (cells.outcome == Outcome.OBSERVATION)
    if not hidden.any():
        return cells
    outcome, reason = cells.outcome.astype(np.int8), cells.reason.astype(np.int32)
    outcome[hidden] = Outcome.GAP
    reason[hidden] = pools.reasons.number(CONFIDENTIAL)
    at = np.flatnonzero(hidden)
    columns = cells.taken("column", at).to_numpy()
    _, first, counts = np.unique(columns, return_index=True, return_counts=True)
    for position, count in zip(at[first].tolist(), counts.tolist(), strict=True):
        tally.add(Doubt("small-count", Severity.INFO), cells.spot(position), count)
    return replace(cells, outcome=outcome, reason=reason)


def report_revealing(
    cells: AllCells, dimensions: tuple[str, ...], keys: tuple[str, ...], pools: Pools, tally: Tally
) -> None:
    """Name published totals that give a single suppressed part away.

    Args:
        cells: All value cells, small counts suppressed.
        dimensions: Names of the breakdowns.
        keys: Names of all facts that make the key, breakdowns included.
        pools: Codes.
        tally: Where findings are counted.
    """
    reason = pools.reasons.number(CONFIDENTIAL)
    hidden = (cells.outcome == Outcome.GAP) & (cells.reason == reason)
    if not hidden.any():
        return
    for dimension in dimensions:
        group = combined([cells.keys[name] for name in keys if name != dimension])
        near = np.flatnonzero(among(group, np.unique(group[hidden])))
        total = cells.keys[dimension][near] == pools.of(dimension).number(TOTAL)
        published = cells.outcome[near] == Outcome.OBSERVATION
        for at in _revealing(group[near], total, hidden[near], published):
            doubt = Doubt(
                "revealing-total", Severity.WARNING, arguments=(("dimension", dimension),)
            )
            tally.add(doubt, cells.spot(int(near[at])))


def _revealing(group: Positions, total: Mask, hidden: Mask, published: Mask) -> list[int]:
    """Totals whose group has exactly one suppressed part and other parts."""
    _, number = np.unique(group, return_inverse=True)
    parts = np.bincount(number, hidden & ~total)
    shown = np.bincount(number, published & ~total)
    gives_away = (parts == 1) & (shown > 0)
    return [int(at) for at in np.flatnonzero(published & total & gives_away[number])]

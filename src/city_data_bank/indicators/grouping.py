"""Indicators station: values with equal keys, put together by one sort."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from city_data_bank.indicators.reported import Positions

Column = npt.NDArray[np.int32]


def group(order_by: Sequence[Column], keys: Sequence[Column]) -> tuple[Positions, Positions]:
    """An order that puts values with equal keys together.

    Args:
        order_by: What to sort by, the first column last, as ``numpy.lexsort`` has it; the last ones
            are the keys.
        keys: Equal in all values of a group; at least one value.

    Returns:
        The order, and the places in it where groups start.
    """
    order = np.lexsort(order_by)
    new = np.zeros(len(order), np.bool_)
    new[0] = True
    for column in keys:
        ordered = column[order]
        new[1:] |= ordered[1:] != ordered[:-1]
    return order, np.flatnonzero(new)

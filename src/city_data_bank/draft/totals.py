"""draft: columns that add up to another column.

In: value columns that are one but for the code of a breakdown, and the other value columns. Out:
the one that is their total in nearly every row: it names what the parts count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.draft.columns import Column
from city_data_bank.mapping.numbers import NUMBER_FORMATS

_ENOUGH: Final = 0.95
_NEAR: Final = 1e-6
"""Difference that adding decimals as floating-point numbers may make."""


def total_of(parts: Sequence[Column], others: Iterable[Column], form: str) -> Column | None:
    """The first column to which the parts add up.

    Args:
        parts: Two columns or more.
        others: Those that may be the total.
        form: How their numbers are written.
    """
    added = _numbers(parts[0], form)
    for part in parts[1:]:
        added = pc.add(added, _numbers(part, form))
    for column in others:
        difference = pc.abs(pc.subtract(added, _numbers(column, form)))
        equal = pc.sum(pc.less(difference, _NEAR)).as_py() or 0
        if equal >= _ENOUGH * column.rows and len(column.texts) > 1:
            return column
    return None


def _numbers(column: Column, form: str) -> pa.Array:
    """The numbers of a column; nothing where there is none."""
    canonical = NUMBER_FORMATS[form].canonical(column.cells)
    return pc.fill_null(canonical, "0").cast(pa.float64())

"""Mapping station: which cells or rows have the same key, without looking at them in pairs.

What comes in: numbers, one a cell. What goes out: one number for several, and which of them come
more than once. Whole columns are sorted; nothing else of their length is kept.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from city_data_bank.mapping.tally import Mask, Positions

AnyNumbers: TypeAlias = npt.NDArray[np.signedinteger[Any]]
"""Numbers of codes, in as few bytes as they need."""

_LARGEST: Final = 2**62
_PIECE: Final = 1 << 20


def combined(columns: list[AnyNumbers]) -> Positions:
    """Several numbers of a cell as one: equal where all of them are equal.

    Args:
        columns: At least one; -1 and -2 are numbers too.
    """
    key = columns[0].astype(np.int64)
    key += 2
    size = int(key.max(initial=0)) + 1
    for column in columns[1:]:
        width = int(column.max(initial=-2)) + 3
        if size * width > _LARGEST:
            distinct, key = np.unique(key, return_inverse=True)
            size = len(distinct)
        key *= width
        key += column
        key += 2
        size *= width
    return key


def repeated(key: Positions, counted: Mask) -> Positions:
    """Positions, in their order, whose key another counted position has too.

    Args:
        key: One a position.
        counted: Which positions count.
    """
    ordered = np.sort(key if counted.all() else key[counted])
    twice = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    del ordered
    return np.flatnonzero(among(key, twice) & counted) if len(twice) else np.zeros(0, np.int64)


def among(key: Positions, wanted: Positions) -> Mask:
    """Whether each key is one of some.

    Args:
        key: One a position.
        wanted: Sorted, each once, at least one.
    """
    found = np.zeros(len(key), np.bool_)
    for start in range(0, len(key), _PIECE):
        piece = key[start : start + _PIECE]
        at = np.minimum(np.searchsorted(wanted, piece), len(wanted) - 1)
        found[start : start + _PIECE] = wanted[at] == piece
    return found
